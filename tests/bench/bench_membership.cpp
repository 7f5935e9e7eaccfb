// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/people_actions.h"
#include "core/actions/record_actions.h"
#include "core/actions/records/group_actions.h"
#include "core/actions/reports/reports.h"
#include "core/base/seeded_numbers.h"
#include "core/exchange/synthetic_people.h"
#include "core/policy/programs/partner_policy.h"
#include "core/storage/due_queries.h"
#include "core/storage/lists/match_queries.h"
#include "tests/bench/bench_paths.h"
#include "tests/bench/replay.h"

#include <QTemporaryDir>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

/// As somebody else would write down the same person: names the other way round, an accent lost, day and month exchanged.
JobSeeker writtenAnew(JobSeeker person, SeededNumbers &numbers)
{
    person.id = {};
    switch (numbers.below(4)) {
    case 0:
        std::swap(person.firstName, person.lastName);
        break;
    case 1:
        person.lastName = person.lastName.toLower();
        person.birthDate = QDate(person.birthDate.year(), person.birthDate.day(), person.birthDate.month()).isValid()
                               ? QDate(person.birthDate.year(), person.birthDate.day(), person.birthDate.month())
                               : person.birthDate;
        break;
    case 2:
        person.firstName = person.firstName.left(1) + person.firstName;
        break;
    default:
        break;
    }
    return person;
}

} // namespace

Measured duplicatesAtEntry(BenchOffice &office)
{
    constexpr int blocks = 20;
    constexpr int perBlock = 50;
    const std::vector<Id<JobSeeker>> all = office.people();
    SeededNumbers numbers(31);
    std::vector<JobSeeker> typed;
    std::vector<std::vector<qint64>> keys;
    for (int i = 0; i < blocks * perBlock; ++i) {
        typed.push_back(writtenAnew(*office.store().find(numbers.oneOf(all)), numbers));
        keys.push_back(policy::matchKeys(typed.back()));
    }
    RawDatabase raw = RawDatabase::sharing(office.database());
    Statement &byKey = raw.statement("SELECT person FROM match_key WHERE key = ? LIMIT 400");
    Statement &byId = raw.statement("SELECT * FROM job_seeker WHERE id = ?");
    Measured line{.name = u"Likely duplicates at entry"_s, .mostP99 = 100};
    measure(line, {.blocks = blocks,
                   .perBlock = perBlock,
                   .ours = [&](int item) { (void)likelyDuplicates(office.signedIn().session(), typed[std::size_t(item)]); },
                   .raw =
                       [&](int item) {
                           std::vector<qint64> people;
                           for (const qint64 key : keys[std::size_t(item)]) {
                               byKey.reset();
                               byKey.bind(1, key);
                               while (byKey.next())
                                   people.push_back(byKey.number(0));
                           }
                           std::ranges::sort(people);
                           people.erase(std::unique(people.begin(), people.end()), people.end());
                           people.resize(std::min(people.size(), std::size_t(60)));
                           for (const qint64 id : people) {
                               byId.bind(1, id);
                               byId.readAll();
                           }
                       }});
    return line;
}

Measured groupOf25(BenchOffice &office)
{
    constexpr int people = 25;
    const std::vector<Id<JobSeeker>> all = office.people();
    SeededNumbers numbers(37);
    RawDatabase raw = RawDatabase::sharing(office.database());
    const auto params = [&](const QString &word) {
        std::vector<GroupLine> lines;
        QSet<qint64> chosen;
        while (int(lines.size()) < people) {
            const Id<JobSeeker> one = numbers.oneOf(all);
            if (chosen.contains(one.value))
                continue;
            chosen.insert(one.value);
            lines.push_back({one, lines.size() % 12 != 11, u"Came on time."_s});
        }
        return RecordGroup{.type = u"workshop_resume"_s, .note = u"Wrote a first resume. "_s + word, .people = groupLines(lines)};
    };
    std::map<int, WrittenOperation> written;
    std::map<int, RecordGroup> prepared;
    Measured line{.name = u"Group entry of 25"_s, .mostTimesRaw = mostSaving};
    measure(line, {.blocks = 5,
                   .perBlock = 10,
                   .before =
                       [&](int item) {
                           const RecordGroup first = params(u"first %1"_s.arg(item));
                           const ActionResult done = office.signedIn().actions().run(first);
                           mustBeDone(done, "a group");
                           written[item] = readOperation(raw, office.store(), done.operationId, true);
                           prepared[item] = first;
                           prepared[item].note = u"Again. "_s + first.note;
                       },
                   .ours = [&](int item) { mustBeDone(office.signedIn().actions().run(prepared[item]), "a group"); },
                   .raw = [&](int item) { replay(raw, written[item], true); }});
    return line;
}

Id<JobSeeker> heaviestPerson(BenchOffice &office, bool make)
{
    constexpr int services = 2000;
    constexpr int notes = 1000;
    Database &database = office.database();
    {
        Query query = database.query("SELECT job_seeker FROM service GROUP BY job_seeker HAVING count(*) >= ? LIMIT 1");
        query.bind(qint64(services));
        if (query.next())
            return {query.number(0)};
    }
    if (!make)
        return {};
    const Id<JobSeeker> person = office.people().front();
    const auto written = office.signedIn().session().transact("recordService", [&](Transaction &transaction) -> Result<void> {
        for (int i = 0; i < services; ++i) {
            Service service{.jobSeekerId = person,
                            .type = i % 3 ? u"career_guidance"_s : u"workshop_resume"_s,
                            .on = BenchOffice::today().addDays(-i / 3),
                            .provider = u"MassHire"_s,
                            .enteredBy = transaction.actor(),
                            .enteredAt = transaction.now()};
            transaction.add(service);
            if (i % 2)
                continue;
            Note note{.jobSeekerId = person,
                      .on = service.on,
                      .text = u"Spoke about work and what comes next. "_s.repeated(6),
                      .serviceId = service.id,
                      .author = transaction.actor(),
                      .enteredAt = transaction.now()};
            if (i / 2 < notes)
                transaction.add(note);
        }
        return {};
    });
    if (!written)
        fail("the heaviest person cannot be made");
    return person;
}

Measured openHeaviest(BenchOffice &office)
{
    const Id<JobSeeker> person = heaviestPerson(office, true);
    RawDatabase raw = RawDatabase::sharing(office.database());
    std::vector<Statement *> selects;
    for (const EntitySpec *spec : {&specOf<Service>(), &specOf<Note>(), &specOf<Contact>(), &specOf<ProgramEnrollment>()})
        selects.push_back(&raw.statement(std::string("SELECT * FROM ") + spec->table + " WHERE job_seeker = ? ORDER BY id"));
    Measured line{.name = u"Read a person with 2,000 services and 1,000 notes"_s, .mostTimesRaw = mostReading * 2, .mostP99 = 100};
    measure(line, {.blocks = 10,
                   .perBlock = 3,
                   .ours =
                       [&](int) {
                           (void)office.store().caseFile(person);
                           (void)office.store().recordsOf(person);
                           (void)dueOfPerson(office.database(), person);
                       },
                   .raw =
                       [&](int) {
                           for (Statement *select : selects) {
                               select->bind(1, person.value);
                               select->readAll();
                           }
                       }});
    return line;
}

Measured sharedReport(BenchOffice &office)
{
    const int year = policy::fiscalYearOf(BenchOffice::today());
    RawDatabase raw = RawDatabase::sharing(office.database());
    Statement &select = raw.statement("SELECT id, job_seeker, program, center, status, started_on, ended_on FROM program_enrollment "
                                      "WHERE started_on <= ? AND (ended_on IS NULL OR ended_on >= ?)");
    const std::string last = detail::dateText(policy::fiscalYearEnd(year)).toStdString();
    const std::string first = detail::dateText(policy::fiscalYearStart(year)).toStdString();
    Measured line{.name = u"Shared customers of a fiscal year"_s};
    measure(line, {.blocks = 3,
                   .perBlock = 1,
                   .ours =
                       [&](int) {
                           if (!reportNamed("shared-customers")->make(office.signedIn().actions(), {.fiscalYear = year}))
                               fail("the report cannot be made");
                       },
                   .raw =
                       [&](int) {
                           select.bind(1, last);
                           select.bind(2, first);
                           select.readAll();
                       }});
    return line;
}

/// The same look-up while the table grows: its cost follows who is alike, not how many there are.
void measureScale(Report &report)
{
    const QTemporaryDir directory;
    BenchOffice office(directory.filePath(u"scale"_s));
    Measured making;
    office.make(1'000, making);
    office.open();
    RecordStore store(office.database());
    SyntheticPeople people(99, BenchOffice::today());
    SeededNumbers numbers(5);
    std::vector<JobSeeker> known;
    qint64 id = 1'000'000'000'000;
    qint64 count = 1'000;
    for (const qint64 size : {10'000, 100'000, 1'000'000}) {
        while (count < size) {
            TransactionScope scope(office.database());
            for (int i = 0; i < 5'000 && count < size; ++i, ++count) {
                JobSeeker person = people.next(i % 3 == 0);
                person.id = {++id};
                store.insert(specOf<JobSeeker>(), &person, 1);
                replaceMatchKeys(office.database(), person.id, policy::matchKeys(person));
                if (count % 997 == 0)
                    known.push_back(person);
            }
            scope.commit();
        }
        Samples samples;
        for (int i = 0; i < 300; ++i) {
            const JobSeeker typed = writtenAnew(numbers.oneOf(known), numbers);
            samples.time([&] { (void)likelyDuplicates(office.signedIn().session(), typed); });
        }
        report.figures.push_back({.name = u"Likely duplicates among %1 people, p50"_s.arg(size), .unit = u"ms"_s, .value = samples.percentile(0.5)});
        report.figures.push_back({.name = u"Likely duplicates among %1 people, p99"_s.arg(size), .unit = u"ms"_s, .value = samples.percentile(0.99), .most = 100});
    }
}

} // namespace waymark::bench
