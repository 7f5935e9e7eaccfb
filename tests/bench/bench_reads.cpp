// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/seeded_numbers.h"
#include "core/domain/entities.h"
#include "core/session/history.h"
#include "core/storage/due_queries.h"
#include "core/storage/find_queries.h"
#include "tests/bench/bench_paths.h"
#include "tests/bench/raw.h"

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

std::vector<Id<JobSeeker>> somePeople(BenchOffice &office, int count, quint64 seed)
{
    const std::vector<Id<JobSeeker>> all = office.people();
    SeededNumbers numbers(seed);
    std::vector<Id<JobSeeker>> some;
    for (int i = 0; i < count; ++i)
        some.push_back(numbers.oneOf(all));
    return some;
}

/// What somebody types to find this person.
QString typedFor(const JobSeeker &person, SeededNumbers &numbers)
{
    switch (numbers.below(8)) {
    case 0:
        return person.birthDate.toString(u"M/d/yyyy"_s);
    case 1:
        return person.ssn.last(4);
    case 2:
        return person.number;
    case 3:
        return person.firstName.left(2) + u' ' + person.lastName.left(3);
    case 4:
        return person.lastName.left(3) + u' ' + person.firstName;
    case 5:
        return person.firstName + u' ' + person.lastName;
    default:
        return person.lastName;
    }
}

Measured findTexts(BenchOffice &office, const QString &name, const std::vector<QString> &texts)
{
    RawDatabase raw = RawDatabase::sharing(office.database());
    Statement &select = raw.statement(
        "SELECT p.id, p.number, p.first_name, p.last_name, p.birth_date, p.ssn_kind, p.ssn FROM "
        "(SELECT rowid FROM find_index WHERE find_index MATCH ? LIMIT 200) f JOIN job_seeker p ON p.id = "
        "f.rowid");
    std::vector<std::string> expressions;
    for (const QString &text : texts)
        expressions.push_back(findExpression(text).toStdString());
    Measured line{.name = name, .mostTimesRaw = mostReading, .mostP99 = 16};
    const int perBlock = 50;
    measure(line, {.blocks = int(texts.size()) / perBlock,
                   .perBlock = perBlock,
                   .ours = [&](int item) { (void)findPeople(office.database(), texts[std::size_t(item)]); },
                   .raw =
                       [&](int item) {
                           select.bind(1, expressions[std::size_t(item)]);
                           select.readAll();
                       }});
    return line;
}

} // namespace

Measured findAsYouType(BenchOffice &office)
{
    std::vector<QString> keystrokes;
    SeededNumbers numbers(7);
    for (const Id<JobSeeker> id : somePeople(office, 400, 11)) {
        const QString typed = typedFor(*office.store().find(id), numbers);
        for (qsizetype length = 1; length <= typed.size(); ++length) {
            if (!findExpression(typed.left(length)).isEmpty())
                keystrokes.push_back(typed.left(length));
        }
    }
    return findTexts(office, u"Find as you type, a letter"_s, keystrokes);
}

Measured findOneLetter(BenchOffice &office)
{
    std::vector<QString> letters;
    for (const Id<JobSeeker> id : somePeople(office, 400, 13))
        letters.push_back(office.store().find(id)->lastName.left(1));
    return findTexts(office, u"Find, the first letter"_s, letters);
}

Measured openPerson(BenchOffice &office)
{
    constexpr int blocks = 40;
    constexpr int perBlock = 50;
    const auto people = somePeople(office, blocks * perBlock, 17);
    RawDatabase raw = RawDatabase::sharing(office.database());
    std::vector<Statement *> ofPerson{
        &raw.statement("SELECT * FROM job_seeker WHERE id = ?"),
        &raw.statement("SELECT * FROM pseudo_number WHERE job_seeker = ? ORDER BY id"),
        &raw.statement("SELECT * FROM program_enrollment WHERE job_seeker = ? ORDER BY id"),
        &raw.statement("SELECT * FROM service WHERE job_seeker = ? ORDER BY id"),
        &raw.statement("SELECT * FROM note WHERE job_seeker = ? ORDER BY id"),
        &raw.statement("SELECT * FROM contact WHERE job_seeker = ? ORDER BY id"),
        &raw.statement("SELECT * FROM case_record WHERE job_seeker = ? ORDER BY id"),
        &raw.statement("SELECT * FROM partner_proof WHERE job_seeker = ? ORDER BY id"),
        &raw.statement("SELECT * FROM eligibility_snapshot WHERE job_seeker = ? ORDER BY id"),
        &raw.statement("SELECT * FROM employment WHERE job_seeker = ? ORDER BY id"),
        &raw.statement("SELECT * FROM alert WHERE job_seeker = ? ORDER BY id"),
        &raw.statement("SELECT * FROM group_member WHERE job_seeker = ? ORDER BY id"),
        &raw.statement("SELECT * FROM person_merge WHERE job_seeker = ? ORDER BY id"),
        &raw.statement("SELECT id FROM job_seeker WHERE merged_into = ?"),
        &raw.statement("SELECT sides FROM conflict WHERE person_id = ? AND settled_by = 0"),
        &raw.statement("SELECT * FROM shelter WHERE id = (SELECT shelter FROM job_seeker WHERE id = ?)"),
        &raw.statement("SELECT * FROM due_item WHERE person_id = ? ORDER BY seq"),
    };
    Measured line{.name = u"Open a person"_s, .mostTimesRaw = mostReading};
    measure(line,
            {.blocks = blocks,
             .perBlock = perBlock,
             .ours =
                 [&](int item) {
                     const Id<JobSeeker> person = people[std::size_t(item)];
                     if (!office.store().caseFile(person) || dueOfPerson(office.database(), person).empty())
                         fail("a person cannot be opened");
                 },
             .raw =
                 [&](int item) {
                     for (Statement *select : ofPerson) {
                         select->bind(1, people[std::size_t(item)].value);
                         select->readAll();
                     }
                 }});
    return line;
}

Measured openHistory(BenchOffice &office)
{
    constexpr int blocks = 20;
    constexpr int perBlock = 50;
    const auto people = somePeople(office, blocks * perBlock, 19);
    RawDatabase raw = RawDatabase::sharing(office.database());
    Statement &select = raw.statement("SELECT o.id, o.kind, o.actor, o.device, o.at_utc_ms, o.undoes, "
                                      "o.reason, c.entity, c.record_id, c.delta "
                                      "FROM change c JOIN operation o ON o.id = c.operation_id WHERE "
                                      "c.person_id = ? ORDER BY o.stamp, c.seq");
    Measured line{.name = u"Open a person's history"_s};
    measure(line, {.blocks = blocks,
                   .perBlock = perBlock,
                   .ours = [&](int item) { (void)personHistory(office.store(), people[std::size_t(item)]); },
                   .raw =
                       [&](int item) {
                           select.bind(1, people[std::size_t(item)].value);
                           select.readAll();
                       }});
    return line;
}

Measured todayOfOne(BenchOffice &office)
{
    RawDatabase raw = RawDatabase::sharing(office.database());
    Statement &select =
        raw.statement("SELECT d.person_id, d.kind, d.rule, d.staff_id, d.center_id, d.audience, "
                      "d.visible_from, d.due_on, d.must_by, "
                      "d.because, d.action, p.last_name, p.first_name, p.number, p.ssn_kind FROM due_item d "
                      "JOIN job_seeker p ON p.id = d.person_id WHERE d.staff_id = ? AND d.visible_from <= ? "
                      "ORDER BY d.visible_from");
    const Id<Staff> staff = office.signedIn().session().staff().id;
    const std::string day = detail::dateText(BenchOffice::today()).toStdString();
    const std::size_t expected = dueRows(office.database(), {.staff = staff}, BenchOffice::today()).size();
    if (expected < 2 * BenchOffice::casesEach)
        fail("too little is due");
    Measured line{
        .name =
            u"Today of one counselor with %1 cases (%2 items)"_s.arg(BenchOffice::casesEach).arg(expected),
        .mostTimesRaw = mostReading,
        .mostP99 = 50};
    measure(line,
            {.blocks = 20,
             .perBlock = 10,
             .ours = [&](int) { (void)dueRows(office.database(), {.staff = staff}, BenchOffice::today()); },
             .raw =
                 [&](int) {
                     select.bind(1, staff.value);
                     select.bind(2, day);
                     if (select.readAll() != expected)
                         fail("the raw side found something else");
                 }});
    return line;
}

} // namespace waymark::bench
