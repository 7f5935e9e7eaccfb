// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_office.h"

#include "core/actions/cases/case_actions.h"
#include "core/actions/membership_actions.h"
#include "core/actions/record_actions.h"
#include "core/exchange/demo_office.h"
#include "core/exchange/synthetic_people.h"
#include "tests/bench/replay.h"

#include <QDir>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

template <typename T>
T must(Result<T> result, const char *what)
{
    if (!result)
        fail(std::string(what) + ": " + result.error().text().toStdString());
    return std::move(*result);
}

void must(const Result<void> &result, const char *what)
{
    if (!result)
        fail(std::string(what) + ": " + result.error().text().toStdString());
}

constexpr auto firstDay = 150; // before today

} // namespace

void mustBeDone(const ActionResult &result, const char *what)
{
    if (result.done)
        return;
    std::string why = std::string(what) + " was refused:";
    for (const Finding &finding : result.findings)
        why += "\n  " + finding.rule.toStdString() + ' ' + finding.field.toStdString() + ": " +
               finding.message.toStdString();
    if (result.error)
        why += ' ' + result.error->text().toStdString();
    fail(why);
}

/// Makes the people of one counselor after the other.
struct BenchOffice::Maker
{
    /// One person's three actions.
    struct Planned
    {
        std::optional<EnrollShelterResident> enroll; ///< every second person: an enrollment with no note yet
        AddJobSeeker add;                            ///< the others: a membership that is not complete
        RecordContact contact;
        std::array<qint64, 3> operations{};
    };

    BenchOffice &office;
    SyntheticPeople people{20260302, BenchOffice::today()};
    std::vector<Staff> counselors;
    std::vector<Shelter> shelters;
    int made = 0;

    std::vector<Planned> plan(int count, const Staff &counselor)
    {
        std::vector<Planned> planned(std::size_t(count), Planned{});
        for (Planned &one : planned) {
            JobSeeker person = people.next(true);
            // Whoever counselors may not open would stop the measuring.
            person.confidential = false;
            person.hitgConfidential = false;
            person.immigrant = true;
            person.shelterId = shelters[people.number(shelters.size())].id;
            if (made++ % 2 == 0) {
                one.enroll = EnrollShelterResident{.ssn = {},
                                                   .pseudo = true,
                                                   .programCenterId = counselor.centerId,
                                                   .startedOn = {},
                                                   .note = {},
                                                   .person = person};
                one.contact = {.jobSeekerId = {}, .means = u"voicemail"_s};
            } else {
                person.highestDegree.clear();
                one.add = {.ssn = {}, .pseudo = true, .person = person};
                one.contact = {.jobSeekerId = {},
                               .means = u"in_person"_s,
                               .twoWay = true,
                               .service = u"career_guidance"_s,
                               .note = people.noteText()};
            }
        }
        return planned;
    }

    static void run(Actions &actions, Planned &one)
    {
        const ActionResult added = one.enroll ? actions.run(*one.enroll) : actions.run(one.add);
        mustBeDone(added, "adding a person");
        const Id<JobSeeker> person{added.id("jobSeeker")};
        const ActionResult opened = actions.run(OpenCase{.jobSeekerId = person});
        mustBeDone(opened, "opening a case");
        one.contact.jobSeekerId = person;
        const ActionResult contacted = actions.run(one.contact);
        mustBeDone(contacted, "recording a contact");
        one.operations = {added.operationId, opened.operationId, contacted.operationId};
    }

    void addStaff(int count)
    {
        must(office.m_signedIn->session().transact(
                 "addStaff",
                 [&](Transaction &transaction) -> Result<void> {
                     std::vector<Center> centers = demoCenters();
                     for (Center &center : centers)
                         transaction.add(center);
                     shelters = demoShelters(centers);
                     for (Shelter &shelter : shelters)
                         transaction.add(shelter);
                     for (int i = 2; i <= count; ++i) {
                         Staff staff{.login = u"counselor%1"_s.arg(i),
                                     .name = u"Counselor %1"_s.arg(i),
                                     .role = u"counselor"_s,
                                     .centerId = centers[std::size_t(i) % centers.size()].id};
                         transaction.add(staff);
                     }
                     return {};
                 }),
             "adding staff");
        for (const Staff &staff : office.store().all<Staff>()) {
            if (staff.role == "counselor"_L1)
                counselors.push_back(staff);
        }
    }
};

void BenchOffice::make(int people, Measured &making)
{
    const int count = (people + casesEach - 1) / casesEach;
    NewOffice options{.name = u"Measured office"_s, .sandbox = true, .cost = KeyCost::testing()};
    auto numbers = std::make_shared<SeededNumbers>(1);
    options.random = [numbers](quint32 below) { return quint32(numbers->below(below)); };
    FirstPeople first{.center = {.name = u"MassHire Quincy"_s, .city = u"Quincy"_s},
                      .deviceName = u"FRONT-DESK-1"_s};
    const auto person = [](const char *name, const char *role) {
        const QString text = QString::fromLatin1(name);
        return FirstPeople::Person{{.login = text, .name = text, .role = QString::fromLatin1(role)},
                                   QString::fromLatin1(password)};
    };
    first.staff = {person("administrator", "administrator"), person("supervisor", "supervisor"),
                   person(login, "counselor")};
    m_signedIn = must(createOffice(m_folder, options, first, m_clock), "making the office");
    Maker maker{*this};
    maker.addStaff(count);

    // The second file begins with the same tables and the same first rows.
    const QString copy = m_folder + u"/raw.db"_s;
    RawDatabase mine = RawDatabase::sharing(database());
    RawDatabase other = RawDatabase::create(copy.toStdString(), m_signedIn->office().key().bytes());
    Statement &schema =
        mine.statement("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'find_index_%' "
                       "ORDER BY type = 'trigger', type DESC");
    while (schema.next())
        other.execute(schema.text(0));
    schema.reset();
    other.execute("INSERT INTO local_state VALUES (1, 1, 1, 1, 0, 0, x'')");
    // Three hundred thousand small commits would measure the disk alone: both sides wait for it at the end
    // only.
    mine.execute("PRAGMA synchronous = OFF");
    other.execute("PRAGMA synchronous = OFF");

    for (int block = 0; block < count; ++block) {
        const Staff counselor = maker.counselors[std::size_t(block)];
        m_clock.set(today().addDays(-firstDay + block * (firstDay - 30) / count));
        must(m_signedIn->actAs(counselor.id), "acting as a counselor");
        auto planned = maker.plan(std::min(casesEach, people - block * casesEach), counselor);
        for (auto &one : planned) {
            m_clock.advanceSeconds(60);
            making.ours.time([&] { Maker::run(m_signedIn->actions(), one); });
        }
        for (const auto &one : planned) {
            std::array<WrittenOperation, 3> written;
            for (std::size_t i = 0; i < written.size(); ++i)
                written[i] = readOperation(mine, store(), one.operations[i], i > 0);
            making.raw.time([&] {
                for (const WrittenOperation &operation : written)
                    replay(other, operation, false);
            });
        }
        if (block % 40 == 39)
            std::fprintf(stderr, "  %d people …\n", maker.made);
    }
    mine.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    mine.execute("PRAGMA synchronous = FULL");
    m_clock.set(today());
}

void BenchOffice::open()
{
    m_signedIn.reset();
    m_clock.set(today());
    m_signedIn =
        must(SignedIn::open(m_folder, QString::fromLatin1(login), QString::fromLatin1(password), m_clock),
             "signing in");
}

bool BenchOffice::isThere() const
{
    return QFile::exists(Office::databaseFile(m_folder));
}

std::vector<Id<JobSeeker>> peopleOf(Database &database)
{
    std::vector<Id<JobSeeker>> ids;
    Query query = database.query("SELECT id FROM job_seeker ORDER BY id");
    while (query.next())
        ids.push_back({query.number(0)});
    return ids;
}

} // namespace waymark::bench
