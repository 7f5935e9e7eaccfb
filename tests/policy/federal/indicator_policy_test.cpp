// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/indicator_policy.h"
#include "core/policy/programs/eligibility_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

// Exit in the last quarter of program year 2024: its second quarter after is October to December 2025.
const QDate left = day("2025-05-20");
const QDate today = day("2026-11-20");
const Cohort year = Cohort::ofProgramYear(2025);

ProgramStay stayOf(const char *program = "wioa_adult", QDate exit = left)
{
    return {.program = QString::fromLatin1(program),
            .enteredOn = day("2025-01-10"),
            .exitOn = exit,
            .lastService = exit.isValid() ? exit : left,
            .exitKnownOn = left.addDays(90),
            .standing = {.kind = Standing::Kind::Participant, .since = day("2025-01-10")}};
}

PersonRecords knowing(const char *quarter, const char *employed, std::optional<qint64> cents = {},
                      const char *schooling = "")
{
    PersonRecords records;
    records.quarters = {{.id = {1},
                         .quarter = QString::fromLatin1(quarter),
                         .employed = QString::fromLatin1(employed),
                         .source = u"wage_match"_s,
                         .earningsCents = cents,
                         .schooling = QString::fromLatin1(schooling)}};
    return records;
}

CaseFile inTraining(const char *type = "training_occupational")
{
    CaseFile file = aFile();
    file.services.clear();
    return withService(file, aService(day("2025-02-03"), QString::fromLatin1(type)));
}

Education credential(const char *kind, QDate on)
{
    return {.id = {9},
            .kind = u"license"_s,
            .status = u"completed"_s,
            .endedOn = on,
            .credential = QString::fromLatin1(kind)};
}

IndicatorFact fact(Indicator indicator, const ProgramStay &stay, const PersonRecords &records = {},
                   const CaseFile &file = aFile(), QDate on = today)
{
    return factOf(indicator, stay, file, records, year, on);
}

} // namespace

TEST_CASE("Employment in the second quarter counts the exits of the year before",
          "[policy][federal][indicators][R-137]")
{
    struct Row
    {
        const char *exit;
        bool counts;
    };
    const auto row = GENERATE(values<Row>({
        {"2024-06-30", false},
        {"2024-07-01", true},
        {"2024-07-02", true},
        {"2025-06-29", true},
        {"2025-06-30", true},
        {"2025-07-01", false},
    }));
    CAPTURE(row.exit);
    CHECK(fact(Indicator::EmployedQ2, stayOf("wioa_adult", day(row.exit))).counts == row.counts);
    CHECK_FALSE(fact(Indicator::EmployedQ2, stayOf("wioa_adult", QDate())).counts); // still takes part
}

TEST_CASE("Nobody is employed by inference", "[policy][federal][indicators]")
{
    const IndicatorFact nothing = fact(Indicator::EmployedQ2, stayOf());
    CHECK(nothing.counts);
    CHECK_FALSE(nothing.met);
    CHECK(nothing.open);
    CHECK_FALSE(nothing.next.isEmpty());

    const IndicatorFact yes = fact(Indicator::EmployedQ2, stayOf(), knowing("2025Q4", "yes"));
    CHECK(yes.met);
    CHECK_FALSE(yes.open);
    CHECK(yes.why.contains(u"Wage record"_s));

    const IndicatorFact no = fact(Indicator::EmployedQ2, stayOf(), knowing("2025Q4", "no"));
    CHECK(no.counts);
    CHECK_FALSE(no.met);
    CHECK_FALSE(no.open);
    CHECK(no.next.isEmpty());
    // Another quarter's result says nothing of this one, nor does one that was voided.
    CHECK(fact(Indicator::EmployedQ2, stayOf(), knowing("2026Q1", "yes")).open);
    PersonRecords voided = knowing("2025Q4", "yes");
    voided.quarters.front().voidedOn = today;
    CHECK(fact(Indicator::EmployedQ2, stayOf(), voided).open);
    CHECK(fact(Indicator::EmployedQ2, stayOf(), knowing("2025Q4", "not_known")).open);
}

TEST_CASE("While the quarter runs it is said until when work still counts", "[policy][federal][indicators]")
{
    const QDate end = day("2025-12-31");
    CHECK(fact(Indicator::EmployedQ2, stayOf(), {}, aFile(), end.addDays(-1)).until == end);
    CHECK(fact(Indicator::EmployedQ2, stayOf(), {}, aFile(), end).until == end);
    CHECK_FALSE(fact(Indicator::EmployedQ2, stayOf(), {}, aFile(), end.addDays(1)).until.isValid());
}

TEST_CASE("For youth, education and training count as employment does", "[policy][federal][indicators]")
{
    const auto schooling = GENERATE(as<std::string>{}, "occupational", "postsecondary", "secondary");
    CHECK(fact(Indicator::EmployedQ2, stayOf("wioa_youth"), knowing("2025Q4", "no", {}, schooling.c_str()))
              .met);
    CHECK_FALSE(
        fact(Indicator::EmployedQ2, stayOf("wioa_adult"), knowing("2025Q4", "no", {}, schooling.c_str()))
            .met);
    CHECK_FALSE(fact(Indicator::EmployedQ2, stayOf("wioa_youth"), knowing("2025Q4", "no", {}, "none")).met);
}

TEST_CASE("The median is of those who worked and whose earnings are known", "[policy][federal][indicators]")
{
    struct Row
    {
        const char *employed;
        std::optional<qint64> cents;
        bool counts;
        bool open;
    };
    const auto row = GENERATE(values<Row>({
        {"yes", 812'500, true, false},
        {"yes", 1, true, false},
        {"yes", 99'999'999, true, false},
        {"yes", 100'000'000, false, true},
        {"yes", 0, false, true},
        {"yes", {}, false, true},
        {"no", {}, false, false},
        {"not_known", {}, false, false},
    }));
    CAPTURE(row.employed, row.cents.value_or(-1));
    const IndicatorFact found =
        fact(Indicator::MedianEarnings, stayOf(), knowing("2025Q4", row.employed, row.cents));
    CHECK(found.counts == row.counts);
    CHECK(found.open == row.open);
    CHECK(found.cents.has_value() == row.counts);
}

TEST_CASE("Median and rate of few and of many", "[policy][federal][indicators]")
{
    IndicatorSum none;
    CHECK_FALSE(none.rate());
    CHECK_FALSE(none.median());
    const auto sum = [](std::initializer_list<qint64> cents) {
        IndicatorSum all;
        for (const qint64 one : cents)
            all.add({.counts = true,
                     .met = true,
                     .open = false,
                     .cents = one,
                     .why = {},
                     .next = {},
                     .until = {}});
        return all;
    };
    CHECK(sum({500}).median() == 500);
    CHECK(sum({900, 100}).median() == 500);
    CHECK(sum({100, 300, 900}).median() == 300);
    CHECK(sum({900, 100, 300, 700}).median() == 500);
    IndicatorSum half;
    half.add({.counts = true, .met = true, .open = false, .cents = {}, .why = {}, .next = {}, .until = {}});
    half.add({.counts = true, .met = false, .open = true, .cents = {}, .why = {}, .next = {}, .until = {}});
    CHECK(half.rate() == 0.5);
    CHECK(half.open == 1);
}

TEST_CASE("Who counts for a credential was in training that leads to one", "[policy][federal][indicators]")
{
    struct Row
    {
        const char *type;
        bool counts;
    };
    const auto row = GENERATE(values<Row>({
        {"training_occupational", true},
        {"training_upgrading", true},
        {"training_apprenticeship", true},
        {"training_youth_occupational", true},
        {"training_ojt", false},
        {"training_customized", false},
        {"training_other", false},
        {"individual_counseling", false},
    }));
    CAPTURE(row.type);
    const QDate exit = day("2024-09-12"); // the credential's cohort is that of the fourth quarter
    ProgramStay stay = stayOf("wioa_adult", exit);
    stay.enteredOn = day("2024-02-01");
    CaseFile file = aFile();
    file.services.clear();
    file = withService(file, aService(day("2024-03-03"), QString::fromLatin1(row.type)));
    CHECK(fact(Indicator::Credential, stay, {}, file).counts == row.counts);
    // Training before the entry or after the exit is not this stay's.
    file.services.front().on = day("2024-01-31");
    CHECK_FALSE(fact(Indicator::Credential, stay, {}, file).counts);
    file.services.front().on = exit.addDays(1);
    CHECK_FALSE(fact(Indicator::Credential, stay, {}, file).counts);
}

TEST_CASE("A credential counts until a year after the exit", "[policy][federal][indicators]")
{
    const QDate exit = day("2024-09-12");
    ProgramStay stay = stayOf("wioa_adult", exit);
    stay.enteredOn = day("2024-02-01");
    CaseFile file = aFile();
    file.services.clear();
    file = withService(file, aService(day("2024-03-03"), u"training_occupational"_s));
    struct Row
    {
        const char *on;
        bool met;
    };
    const auto row = GENERATE(values<Row>({
        {"2024-01-31", false},
        {"2024-02-01", true},
        {"2025-09-11", true},
        {"2025-09-12", true},
        {"2025-09-13", false},
    }));
    CAPTURE(row.on);
    PersonRecords records;
    records.education = {credential("certification", day(row.on))};
    CHECK(fact(Indicator::Credential, stay, records, file).met == row.met);
    records.education.front().status = u"in_course"_s;
    CHECK_FALSE(fact(Indicator::Credential, stay, records, file).met);
    // Open until that day, and it says so.
    CHECK(fact(Indicator::Credential, stay, {}, file, day("2025-09-12")).open);
    CHECK_FALSE(fact(Indicator::Credential, stay, {}, file, day("2025-09-13")).open);
}

TEST_CASE("A diploma counts with work or further education within a year", "[policy][federal][indicators]")
{
    const QDate exit = day("2024-09-12");
    ProgramStay stay = stayOf("wioa_youth", exit);
    stay.enteredOn = day("2024-02-01");
    CaseFile file = aFile();
    file.services.clear();
    file = withService(file, aService(day("2024-03-03"), u"training_youth_occupational"_s));
    PersonRecords records;
    records.education = {credential("secondary", day("2024-06-20"))};
    IndicatorFact found = fact(Indicator::Credential, stay, records, file);
    CHECK_FALSE(found.met);
    CHECK(found.open);
    CHECK(found.next.contains(u"work"_s));
    for (const auto &[quarter, met] :
         {std::pair("2024Q3", false), {"2024Q4", true}, {"2025Q3", true}, {"2025Q4", false}}) {
        CAPTURE(quarter);
        records.quarters = knowing(quarter, "yes").quarters;
        CHECK(fact(Indicator::Credential, stay, records, file).met == met);
    }
    // What is known of a quarter alone has no day: the file could not say it (element 1406).
    records.quarters = knowing("2025Q1", "no", {}, "postsecondary").quarters;
    CHECK_FALSE(fact(Indicator::Credential, stay, records, file).met);
    for (const auto &[began, met] : {std::pair("2024-09-12", false),
                                     {"2024-09-13", true},
                                     {"2025-09-12", true},
                                     {"2025-09-13", false}}) {
        CAPTURE(began);
        records.education.resize(1);
        records.education.push_back(
            {.id = {10}, .kind = u"degree"_s, .degree = u"associate"_s, .startedOn = day(began)});
        CHECK(fact(Indicator::Credential, stay, records, file).met == met);
        records.education.resize(1);
        records.courses = {{.id = {11},
                            .type = u"training_occupational"_s,
                            .startsOn = day(began),
                            .state = u"in_training"_s}};
        CHECK(fact(Indicator::Credential, stay, records, file).met == met);
        records.courses.clear();
    }
}

TEST_CASE("What somebody was at entry counts, whatever became of it", "[policy][federal][indicators][R-86]")
{
    ProgramStay stay = stayOf("wioa_youth", day("2024-09-12"));
    stay.enteredOn = day("2024-02-01");
    CaseFile file = aFile();
    file.services.clear();
    file.person.inSchool = u"secondary"_s;
    file.person.highestDegree = u"none"_s;
    file = withEnrollment(std::move(file), anEnrollment(u"wioa_youth"_s, stay.enteredOn));
    EligibilitySnapshot taken =
        snapshotOf(file.person, file.enrollments.back(), someSettings(), stay.enteredOn);
    taken.enrollmentId = file.enrollments.back().id;
    file.snapshots = {taken};
    file.person.inSchool = u"graduate"_s;
    file.person.highestDegree = u"diploma"_s;
    CHECK(fact(Indicator::Credential, stay, {}, file).counts);
    file.snapshots.clear();
    CHECK_FALSE(fact(Indicator::Credential, stay, {}, file).counts);
}

TEST_CASE("Training that was left goes on counting for a gain, from its first day on",
          "[policy][federal][indicators]")
{
    const ProgramStay stay = stayOf("wioa_adult", QDate());
    CaseFile file = aFile();
    file.services.clear();
    PersonRecords records;
    records.courses = {{.id = {4},
                        .type = u"training_occupational"_s,
                        .startsOn = day("2025-01-15"),
                        .state = u"withdrew"_s,
                        .completedOn = day("2025-06-30")}};
    CHECK(fact(Indicator::SkillGain, stay, records, file).counts);
    records.courses.front().state = u"completed"_s;
    CHECK_FALSE(fact(Indicator::SkillGain, stay, records, file).counts);
    // Of two services the earlier one, in whatever order they were entered.
    file = withService(file, aService(day("2026-08-01"), u"training_occupational"_s));
    file = withService(file, aService(day("2025-09-01"), u"training_occupational"_s));
    CHECK(fact(Indicator::SkillGain, stay, {}, file).counts);
    // In high school at entry is in education.
    file.services.clear();
    CHECK_FALSE(fact(Indicator::SkillGain, stay, {}, file).counts);
    file.person.inSchool = u"secondary"_s;
    CHECK(fact(Indicator::SkillGain, stay, {}, file).counts);
}

TEST_CASE("A skill gain counts in the days it is reached in", "[policy][federal][indicators]")
{
    const ProgramStay stay = stayOf("wioa_adult", QDate());
    const CaseFile file = inTraining();
    CHECK(fact(Indicator::SkillGain, stay, {}, file).counts);
    CHECK_FALSE(fact(Indicator::SkillGain, stay, {}, aFile()).counts);
    for (const auto &[on, met] : {std::pair("2025-06-30", false),
                                  {"2025-07-01", true},
                                  {"2026-06-30", true},
                                  {"2026-07-01", false}}) {
        CAPTURE(on);
        PersonRecords records;
        records.gains = {{.id = {3}, .kind = u"milestone"_s, .on = day(on), .evidence = u"report"_s}};
        CHECK(fact(Indicator::SkillGain, stay, records, file).met == met);
    }
    // Training that ended before the days is not counted in them.
    PersonRecords ended;
    ended.courses = {{.id = {4},
                      .type = u"training_occupational"_s,
                      .startsOn = day("2025-01-15"),
                      .state = u"completed"_s,
                      .completedOn = day("2025-06-30")}};
    CaseFile plain = aFile();
    plain.services.clear();
    CHECK_FALSE(fact(Indicator::SkillGain, stay, ended, plain).counts);
    ended.courses.front().completedOn = day("2025-07-01");
    CHECK(fact(Indicator::SkillGain, stay, ended, plain).counts);
    // Who is only reportable counts nowhere.
    ProgramStay reportable = stay;
    reportable.standing.kind = Standing::Kind::Reportable;
    CHECK_FALSE(fact(Indicator::SkillGain, reportable, {}, file).counts);
}

TEST_CASE("Every indicator has its own name, code and meaning", "[policy][federal][indicators]")
{
    QStringList seen;
    for (const Indicator one : allIndicators) {
        CHECK_FALSE(indicatorMeaning(one).isEmpty());
        for (const QString &name : {indicatorName(one), indicatorCode(one)}) {
            CHECK_FALSE(seen.contains(name));
            seen += name;
        }
    }
}
