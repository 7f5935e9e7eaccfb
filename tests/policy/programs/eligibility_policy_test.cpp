// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/programs/eligibility_policy.h"
#include "core/policy/contact_policy.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"
#include "core/refdata/default_settings.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

const QDate today = day("2026-03-14");

/// Another answer than the one before, whatever the field's kind.
Value otherValue(const FieldSpec &field, const Value &now)
{
    switch (field.type) {
    case FieldKind::YesNo:
    case FieldKind::Flag:
        return Value{qint64(intOf(now) ? 0 : 1)};
    case FieldKind::Integer:
        return Value{qint64(intOf(now) == 5 ? 6 : 5)};
    case FieldKind::Date:
        return Value{textOf(now) == "2001-02-03"_L1 ? u"2002-03-04"_s : u"2001-02-03"_s};
    case FieldKind::Code:
    case FieldKind::CodeSet: {
        const auto list = codes().list(QString::fromLatin1(field.codes));
        REQUIRE(list.size() > 1);
        return Value{list[0]->code == textOf(now) ? list[1]->code : list[0]->code};
    }
    default:
        return Value{textOf(now) + u'x'};
    }
}

/// Somebody who answered every question about eligibility.
CaseFile answered()
{
    CaseFile file = aFile();
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (field.eligibility)
            field.set(&file.person, otherValue(field, field.get(&file.person)));
    }
    return file;
}

CaseFile inProgram(CaseFile file, const QString &program, const char *from = "2026-01-10", const char *to = "")
{
    return withEnrollment(std::move(file), anEnrollment(program, day(from), day(to)));
}

EligibilitySnapshot takenFrom(const CaseFile &file)
{
    EligibilitySnapshot snapshot = snapshotOf(file.person, file.enrollments.back(), someSettings(), file.enrollments.back().startedOn);
    snapshot.id = {9000 + qint64(file.snapshots.size())};
    return snapshot;
}

} // namespace

TEST_CASE("The programs that write eligibility down at entry", "[policy][R-86]")
{
    const QStringList expected{u"wagner_peyser"_s, u"wioa_adult"_s, u"wioa_dw"_s, u"wioa_youth"_s,
                               u"jvsg"_s,          u"taa"_s,        u"ndwg"_s,    u"neg"_s};
    QStringList found;
    for (const Code *code : codes().list(u"program"_s)) {
        if (takesSnapshot(code->code))
            found += code->code;
    }
    CHECK(found == expected);
    CHECK_FALSE(takesSnapshot(u"unheard_of"_s));
}

TEST_CASE("A snapshot holds every field described as eligibility, and gives each back", "[policy][R-86]")
{
    const CaseFile file = inProgram(answered(), u"wioa_adult"_s);
    const EligibilitySnapshot snapshot = takenFrom(file);
    CHECK(snapshot.jobSeekerId == file.person.id);
    CHECK(snapshot.enrollmentId == file.enrollments.front().id);
    const QJsonObject values = QJsonDocument::fromJson(snapshot.values.toUtf8()).object();
    const JobSeeker back = personAt(snapshot);
    int fields = 0;
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        CAPTURE(field.name);
        CHECK(values.contains(QLatin1StringView(field.name)) == field.eligibility);
        if (!field.eligibility)
            continue;
        ++fields;
        CHECK_FALSE(isNull(field.get(&file.person)));
        CHECK((field.get(&back) == field.get(&file.person)));
    }
    CHECK(fields > 25);
    CHECK(changedEligibility(back, file.person).isEmpty());
    // What is no answer about eligibility is not in it.
    CHECK(back.firstName.isEmpty());
    CHECK(back.ssn.isEmpty());
}

TEST_CASE("What was not answered stays not answered in a snapshot", "[policy][R-86]")
{
    CaseFile file = inProgram(aFile(), u"wioa_adult"_s);
    REQUIRE_FALSE(file.person.tanf);
    REQUIRE_FALSE(file.person.familySize);
    const EligibilitySnapshot snapshot = takenFrom(file);
    CHECK_FALSE(personAt(snapshot).tanf);
    CHECK_FALSE(personAt(snapshot).familySize);
    CHECK_FALSE(snapshot.incomeCents);
    // The amount of the day of entry, not of today: the table changed between.
    file.person.familySize = 2;
    file.enrollments.front().startedOn = day("2024-01-16");
    CHECK(takenFrom(file).incomeCents == 19'720 * 100 / 2);
    file.enrollments.front().startedOn = day("2024-01-17");
    CHECK(takenFrom(file).incomeCents == 20'440 * 100 / 2);
}

TEST_CASE("A snapshot that cannot be read is nobody's answers", "[policy][R-86]")
{
    for (const char *text : {"", "[]", "{", "{\"family_size\": 7}", "{\"family_size\": \"#x\", \"no_such_field\": \"1\"}"}) {
        EligibilitySnapshot snapshot;
        snapshot.values = QString::fromLatin1(text);
        CAPTURE(text);
        CHECK(personAt(snapshot).firstName.isEmpty());
        CHECK(personAt(snapshot).familySize.value_or(0) == 0);
    }
}

TEST_CASE("Each answer about eligibility is locked from entry to exit, unless a reason is given", "[policy][R-84][R-85]")
{
    const CaseFile running = inProgram(answered(), u"wioa_adult"_s);
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (field.system)
            continue;
        CAPTURE(field.name);
        JobSeeker edited = running.person;
        if (field.type == FieldKind::Ref)
            field.set(&edited, Value{qint64(4711)});
        else
            field.set(&edited, otherValue(field, field.get(&edited)));
        const Findings findings = checkEligibilityEdit(running, edited, {});
        if (field.eligibility) {
            REQUIRE(findings.size() == 1);
            CHECK(findings.front().rule == "R-85"_L1);
            CHECK(findings.front().field == QLatin1StringView(field.name));
            CHECK(findings.front().severity == Severity::Block);
            CHECK(blocks(checkEligibilityEdit(running, edited, u"  "_s)));
        } else {
            CHECK(findings.isEmpty());
        }
        CHECK(checkEligibilityEdit(running, edited, u"Misheard at the counter"_s).isEmpty());
        // Emptied is changed, too.
        if (field.eligibility && field.type != FieldKind::Flag) {
            field.set(&edited, {});
            CHECK(blocks(checkEligibilityEdit(running, edited, {})));
        }
    }
}

TEST_CASE("The lock begins with the entry and ends with the exit", "[policy][R-85]")
{
    struct Row
    {
        const char *what;
        const char *program;
        const char *to;
        const char *status;
        bool locked;
    };
    const auto row = GENERATE(values<Row>({
        {"running", "wioa_adult", "", "enrolled", true},
        {"of before the states were kept", "wioa_adult", "", "", true},
        {"exited", "wioa_adult", "2026-03-13", "ended", false},
        {"withdrawn", "wioa_adult", "", "withdrawn", false},
        {"a program without eligibility", "esis", "", "enrolled", false},
        {"a partner's", "mcb", "", "enrolled", false},
        {"veterans' grant", "jvsg", "", "enrolled", true},
    }));
    CAPTURE(row.what);
    CaseFile file = inProgram(answered(), QString::fromLatin1(row.program), "2026-01-10", row.to);
    file.enrollments.front().status = QString::fromLatin1(row.status);
    JobSeeker edited = file.person;
    edited.familySize = 9;
    CHECK(blocks(checkEligibilityEdit(file, edited, {})) == row.locked);
    CHECK(lockingEnrollments(file).size() == (row.locked ? 1u : 0u));
    const EligibilitySnapshot snapshot = takenFrom(file);
    const Findings change = checkSnapshotChange(file, snapshot, u"Read from the papers"_s);
    if (isRunning(file.enrollments.front())) {
        REQUIRE(change.size() == 1);
        CHECK(change.front().rule == "R-85"_L1);
    } else {
        CHECK(change.isEmpty());
        CHECK(has(checkSnapshotChange(file, snapshot, u" "_s), "R-85", "reason"));
    }
}

TEST_CASE("An answer given for the first time is no change of one", "[policy][R-84][R-85]")
{
    CaseFile file = inProgram(aFile(), u"wioa_adult"_s);
    JobSeeker edited = file.person;
    edited.snap = true;
    edited.highestGrade = 9;
    CHECK(checkEligibilityEdit(file, edited, {}).isEmpty());
    file.person = edited;
    edited.snap = false;
    CHECK(has(checkEligibilityEdit(file, edited, {}), "R-85", "snap"));
}

// Priority of service ----------------------------------------------------------------------------------------

TEST_CASE("Four ranks of priority", "[policy][R-131][R-117]")
{
    using Change = void (*)(JobSeeker &);
    struct Row
    {
        const char *what;
        int civilian; ///< the rank without service in the forces
        Change change;
    };
    const auto row = GENERATE(values<Row>({
        {"nothing", 4, [](JobSeeker &) {}},
        {"all answered with no", 4, [](JobSeeker &p) { p.tanf = p.snap = p.otherAssistance = p.lowIncome = p.incomeBelow = p.basicSkillsDeficient = false; p.ssi = u"no"_s; }},
        {"TAFDC", 2, [](JobSeeker &p) { p.tanf = true; }},
        {"SNAP", 2, [](JobSeeker &p) { p.snap = true; }},
        {"SSI", 2, [](JobSeeker &p) { p.ssi = u"ssi"_s; }},
        {"other assistance", 2, [](JobSeeker &p) { p.otherAssistance = true; }},
        {"low income", 2, [](JobSeeker &p) { p.lowIncome = true; }},
        {"income below the amount", 2, [](JobSeeker &p) { p.incomeBelow = true; }},
        {"homeless", 2, [](JobSeeker &p) { p.homeless = true; }},
        {"basic skills deficient", 2, [](JobSeeker &p) { p.basicSkillsDeficient = true; }},
        {"unemployed for long only", 4, [](JobSeeker &p) { p.longUnemployed = true; }},
    }));
    CAPTURE(row.what);
    CaseFile file = aFile();
    row.change(file.person);
    CHECK(priorityOf(file).rank == row.civilian);
    CHECK_FALSE(priorityOf(file).reason.isEmpty());
    CaseFile veteran = file;
    veteran.person.military = true;
    CHECK(priorityOf(veteran).rank == row.civilian - 1);
    // Spouses of the four groups stand where veterans stand.
    CaseFile spouse = file;
    spouse.person.otherEligible = true;
    CHECK(priorityOf(spouse).rank == row.civilian - 1);
    CHECK(priorityOf(spouse).reason == priorityOf(veteran).reason);
}

TEST_CASE("Priority looks at the answers of the running Adult enrollment", "[policy][R-86][R-131]")
{
    CaseFile file = aFile();
    file.person.snap = true;
    file = inProgram(std::move(file), u"wioa_adult"_s);
    file.snapshots.push_back(takenFrom(file));
    file.person.snap = false;
    CHECK(priorityOf(file).rank == 2);
    // Military is no answer of a day.
    file.person.military = true;
    CHECK(priorityOf(file).rank == 1);
    file.person.military = false;
    // After the exit, what is true today.
    file.enrollments.front().endedOn = day("2026-03-01");
    file.enrollments.front().status = u"ended"_s;
    CHECK(priorityOf(file).rank == 4);
    // Another program's answers do not speak for adult funds.
    CaseFile dislocated = aFile();
    dislocated.person.snap = true;
    dislocated = inProgram(std::move(dislocated), u"wioa_dw"_s);
    dislocated.snapshots.push_back(takenFrom(dislocated));
    dislocated.person.snap = false;
    CHECK(priorityOf(dislocated).rank == 4);
}

TEST_CASE("Priority is of adult funds, and of individualized and training services", "[policy][R-131]")
{
    for (const Code *type : codes().list(u"service_type"_s)) {
        const QString kind = type->extra.value(u"class"_s);
        const bool ordered = kind == "individualized"_L1 || kind == "training"_L1;
        CAPTURE(type->code, kind);
        for (const Code *funding : codes().list(u"funding"_s)) {
            CAPTURE(funding->code);
            CHECK(priorityApplies(type->code, funding->code) == (ordered && funding->code == "wioa_adult"_L1));
        }
        CHECK_FALSE(priorityApplies(type->code, {}));
    }
    CHECK_FALSE(priorityApplies(u"unheard_of"_s, u"wioa_adult"_s));
}

// Veterans ---------------------------------------------------------------------------------------------------

TEST_CASE("A veteran counts as case-managed only with both services, and is told which is missing", "[policy][R-116][R-117]")
{
    struct Row
    {
        bool assigned;
        bool received;
        bool voided;
        bool counts;
    };
    const auto row = GENERATE(values<Row>({
        {false, false, false, false},
        {true, false, false, false},
        {false, true, false, false},
        {true, true, false, true},
        {true, true, true, false},
    }));
    CAPTURE(row.assigned, row.received, row.voided);
    CaseFile file = aFile();
    if (row.assigned)
        file = withService(std::move(file), aService(today, u"assigned_case_manager"_s));
    if (row.received) {
        Service service = aService(today, u"case_management"_s);
        if (row.voided)
            service.voidedOn = today;
        file = withService(std::move(file), service);
    }
    CHECK(checkVeteran(file).isEmpty());
    CHECK_FALSE(veteranCaseManagement(file).counts());
    for (std::optional<bool> JobSeeker::*why : {&JobSeeker::military, &JobSeeker::otherEligible}) {
        CaseFile veteran = file;
        veteran.person.*why = true;
        // Nobody manages the case and nobody said so: nothing is missing yet.
        CHECK(checkVeteran(veteran).isEmpty() == (row.counts || (!row.assigned && !row.received)));
        veteran = withCase(std::move(veteran), aCase(day("2026-02-01")));
        CHECK(veteranCaseManagement(veteran).counts() == row.counts);
        const Findings findings = checkVeteran(veteran);
        CHECK(findings.isEmpty() == row.counts);
        CHECK_FALSE(blocks(findings));
        if (row.counts)
            continue;
        REQUIRE(has(findings, "R-116", "services"));
        const bool received = row.received && !row.voided;
        CHECK(findings.front().message.contains(codes().label(u"service_type"_s, u"assigned_case_manager"_s)) == !row.assigned);
        CHECK(findings.front().message.contains(codes().label(u"service_type"_s, u"case_management"_s)) == !received);
    }
}

// Case-managed groups ----------------------------------------------------------------------------------------

TEST_CASE("Case-managed by the program one is in", "[policy][R-45]")
{
    const QStringList expected{u"wioa_adult"_s, u"wioa_dw"_s, u"wioa_youth"_s, u"jvsg"_s, u"taa"_s, u"ndwg"_s, u"neg"_s};
    for (const Code *code : codes().list(u"program"_s)) {
        CAPTURE(code->code);
        const CaseFile in = inProgram(aFile(), code->code);
        const bool yes = expected.contains(code->code);
        CHECK(caseManagedGroups(in, {}, today) == (yes ? QStringList{codes().label(u"program"_s, code->code)} : QStringList()));
        CHECK(caseManagedGroups(inProgram(aFile(), code->code, "2026-01-10", "2026-02-01"), {}, today).isEmpty());
    }
}

TEST_CASE("Case-managed as a veteran: with a specialist's service or with both case management services", "[policy][R-45][R-116][R-117]")
{
    const auto marked = [](const CaseFile &file) { return !caseManagedGroups(file, {}, today).isEmpty(); };
    const CaseFile dvop = withService(aFile(), aService(today, u"dvop_guidance"_s));
    CHECK_FALSE(marked(dvop));
    CaseFile veteran = dvop;
    veteran.person.military = true;
    CHECK(marked(veteran));
    veteran.services.front().voidedOn = today;
    CHECK_FALSE(marked(veteran));
    CaseFile spouse = dvop;
    spouse.person.otherEligible = true;
    CHECK(marked(spouse));
    CaseFile both = withService(withService(aFile(), aService(today, u"assigned_case_manager"_s)), aService(today, u"case_management"_s));
    CHECK_FALSE(marked(both));
    both.person.military = true;
    CHECK(marked(both));
    both.services.pop_back();
    CHECK_FALSE(marked(both));
}

TEST_CASE("Case-managed by a group the office named, from its first to its last day", "[policy][R-45]")
{
    const std::vector<LocalGroup> groups{{.id = {1}, .name = u"Haitian families"_s, .caseManaged = true},
                                         {.id = {2}, .name = u"Newsletter"_s, .caseManaged = false}};
    const auto in = [&](qint64 group, const char *since, const char *until) {
        CaseFile file = aFile();
        file.groups.push_back({.id = {1}, .jobSeekerId = file.person.id, .groupId = {group}, .since = day(since), .until = day(until)});
        return !caseManagedGroups(file, groups, today).isEmpty();
    };
    CHECK(in(1, "2026-03-13", ""));
    CHECK(in(1, "2026-03-14", ""));
    CHECK_FALSE(in(1, "2026-03-15", ""));
    CHECK_FALSE(in(1, "2026-01-01", "2026-03-13"));
    CHECK(in(1, "2026-01-01", "2026-03-14"));
    CHECK(in(1, "2026-01-01", "2026-03-15"));
    CHECK_FALSE(in(2, "2026-01-01", ""));
    CHECK_FALSE(in(3, "2026-01-01", ""));
}

// The interval of the veterans' grant ------------------------------------------------------------------------

TEST_CASE("No number of days is built in for the veterans' grant: it is a setting, or the office's own", "[policy][R-72][R-118]")
{
    const CaseFile file = inProgram(aFile(), u"jvsg"_s);
    const PolicySettings shipped = settingsWith({}, today);
    CHECK(shipped.contactByProgram.empty());
    CHECK(contactInterval(file, shipped, today) == shipped.contact);
    const auto set = [](const char *key, const char *value) {
        return Setting{.key = QString::fromLatin1(key), .scope = u"jvsg"_s, .value = QString::fromLatin1(value), .effectiveFrom = day("2026-03-01")};
    };
    const std::vector<Setting> own{set("contact_best_days", "14"), set("contact_must_days", "21")};
    CHECK(contactInterval(file, settingsWith(own, today), today) == ContactInterval{14, 21});
    CHECK(contactInterval(file, settingsWith(own, day("2026-02-28")), today) == shipped.contact);
    CHECK(contactInterval(aFile(), settingsWith(own, today), today) == shipped.contact);
    // Only ever shorter than the office's.
    CHECK(contactInterval(file, settingsWith({set("contact_best_days", "80"), set("contact_must_days", "90")}, today), today) == shipped.contact);
}
