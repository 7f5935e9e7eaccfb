// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/standing_policy.h"
#include "core/policy/federal/standing_words.h"
#include "core/policy/programs/eligibility_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

const QDate entry = day("2026-02-02");
const QDate today = day("2026-11-20");

CaseFile with(std::initializer_list<std::pair<const char *, const char *>> services)
{
    CaseFile file = aFile();
    file.services.clear();
    file.enrollments.clear();
    for (const auto &[on, type] : services)
        file = withService(file, aService(day(on), QString::fromLatin1(type)));
    return file;
}

/// Enrolled, with the answers of that day kept.
CaseFile enrolled(CaseFile file, const char *program, QDate on = entry)
{
    file = withEnrollment(file, anEnrollment(QString::fromLatin1(program), on));
    EligibilitySnapshot snapshot = snapshotOf(file.person, file.enrollments.back(), someSettings(), on);
    snapshot.enrollmentId = file.enrollments.back().id;
    file.snapshots.push_back(snapshot);
    return file;
}

ProgramStay only(const CaseFile &file, const char *program, const PersonRecords &records = {},
                 QDate on = today)
{
    const auto stays = programStays(QString::fromLatin1(program), file, records, someSettings(), on);
    REQUIRE(stays.size() == 1);
    return stays.front();
}

struct Youth
{
    CaseFile file;
    PersonRecords records;
};

/// A youth with all four that make a participant.
Youth youth()
{
    Youth one{
        enrolled(with({{"2026-02-20", "youth_mentoring"}, {"2026-05-04", "youth_leadership"}}), "wioa_youth"),
        {}};
    one.records.tests = {{.id = {5}, .instrument = u"tabe"_s, .on = day("2026-02-05"), .score = u"520"_s}};
    one.file.planning.plans = {{.id = {6}, .kind = u"iss"_s, .startedOn = day("2026-02-10")}};
    return one;
}

} // namespace

TEST_CASE("Identifying information, self-service and information only make a reportable individual",
          "[policy][federal][R-126]")
{
    CaseFile nobody = with({});
    nobody.person.createdOn = day("2026-01-05");
    Standing found = standing(nobody, {}, someSettings());
    CHECK(found.kind == Standing::Kind::Reportable);
    CHECK(found.since == day("2026-01-05"));

    const auto type =
        GENERATE(as<std::string>{}, "self_service", "jobquest_self", "resource_room", "information_only");
    CAPTURE(type);
    CaseFile alone = with({{"2026-01-03", type.c_str()}});
    alone.person.createdOn = day("2026-01-05");
    found = standing(alone, {}, someSettings());
    CHECK(found.kind == Standing::Kind::Reportable);
    CHECK(found.since == day("2026-01-03"));
    CHECK(found.reason.contains(u"elf-service"_s));

    // One service with staff makes a participant of the same person; voided again, it does not.
    CaseFile more = withService(alone, aService(day("2026-01-20"), u"career_guidance"_s));
    CHECK(standing(more, {}, someSettings()).kind == Standing::Kind::Participant);
    CHECK(standing(more, {}, someSettings()).since == day("2026-01-20"));
    more.services.back().voidedOn = day("2026-01-21");
    CHECK(standing(more, {}, someSettings()).kind == Standing::Kind::Reportable);
}

TEST_CASE("A participant of a program had a service after enrolling, and eligibility on record",
          "[policy][federal][R-125]")
{
    const CaseFile file = enrolled(
        with({{"2026-01-20", "career_guidance"}, {"2026-03-04", "individual_counseling"}}), "wioa_adult");
    ProgramStay stay = only(file, "wioa_adult");
    CHECK(stay.standing.kind == Standing::Kind::Participant);
    CHECK(stay.enteredOn == day("2026-03-04")); // not the service before the enrollment
    CHECK(stay.exitOn == day("2026-03-04"));
    CHECK_FALSE(only(file, "wioa_adult", {}, day("2026-03-04").addDays(89)).exitOn.isValid());
    CHECK(only(file, "wioa_adult", {}, day("2026-03-04").addDays(90)).exitOn == day("2026-03-04"));

    CaseFile without = file;
    without.snapshots.clear();
    stay = only(without, "wioa_adult");
    CHECK(stay.standing.kind == Standing::Kind::Reportable);
    CHECK(stay.standing.missing.join(u' ').contains(u"eligibility"_s));
    CHECK_FALSE(stay.enteredOn.isValid());

    // On the very day of the enrollment is after it; the day before is not.
    CHECK(only(enrolled(with({{"2026-02-02", "career_guidance"}}), "wioa_adult"), "wioa_adult").enteredOn ==
          entry);
    CHECK(only(enrolled(with({{"2026-02-01", "career_guidance"}, {"2026-02-03", "self_service"}}),
                        "wioa_adult"),
               "wioa_adult")
              .standing.kind == Standing::Kind::Reportable);
    // A withdrawn enrollment was never one.
    CaseFile withdrawn = file;
    withdrawn.enrollments.back().status = u"withdrawn"_s;
    CHECK(programStays(u"wioa_adult"_s, withdrawn, {}, someSettings(), today).empty());
    CHECK(programStays(u"wioa_dw"_s, file, {}, someSettings(), today).empty());
}

TEST_CASE("A youth needs eligibility, assessment, strategy and one of the 14 elements",
          "[policy][federal][R-125][R-130]")
{
    const Youth whole = youth();
    ProgramStay stay = only(whole.file, "wioa_youth", whole.records);
    CHECK(stay.standing.kind == Standing::Kind::Participant);
    CHECK(stay.enteredOn == day("2026-02-20"));

    SECTION("each one missing is named")
    {
        Youth one = youth();
        QString missing;
        switch (GENERATE(0, 1, 2, 3)) {
        case 0:
            one.file.snapshots.clear();
            missing = u"eligibility"_s;
            break;
        case 1:
            one.records.tests.clear();
            missing = u"assessment"_s;
            break;
        case 2:
            one.file.planning.plans.clear();
            missing = u"Strategy"_s;
            break;
        case 3:
            one.file.services.clear();
            one.file = withService(one.file, aService(day("2026-02-20"), u"career_guidance"_s));
            missing = u"14 youth elements"_s;
            break;
        }
        CAPTURE(missing);
        stay = only(one.file, "wioa_youth", one.records);
        CHECK(stay.standing.kind == Standing::Kind::Reportable);
        CHECK(stay.standing.missing.size() == 1);
        CHECK(stay.standing.reason.contains(missing));
    }
    SECTION("entered on the day the last of them is there")
    {
        Youth late = youth();
        late.file.planning.plans.front().startedOn = day("2026-03-15");
        CHECK(only(late.file, "wioa_youth", late.records).enteredOn == day("2026-03-15"));
    }
    SECTION("an exit never lies before its entry")
    {
        Youth late = youth();
        late.file.planning.plans.front().startedOn = day("2026-05-05"); // the day after the last service
        stay = only(late.file, "wioa_youth", late.records);
        CHECK(stay.standing.kind == Standing::Kind::Reportable);
        CHECK_FALSE(stay.exitOn.isValid());
        late.file.planning.plans.front().startedOn = day("2026-05-04");
        stay = only(late.file, "wioa_youth", late.records);
        CHECK(stay.enteredOn == day("2026-05-04"));
        CHECK(stay.exitOn == day("2026-05-04"));
    }
    SECTION("case management and follow-up are no element")
    {
        Youth managed = youth();
        managed.file.services.clear();
        managed.file = withService(managed.file, aService(day("2026-02-20"), u"case_management"_s));
        managed.file = withService(managed.file, aService(day("2026-02-21"), u"youth_follow_up"_s));
        CHECK(only(managed.file, "wioa_youth", managed.records).standing.kind == Standing::Kind::Reportable);
    }
}

TEST_CASE("Services further apart than the exit's days are two stays", "[policy][federal][R-125][R-127]")
{
    const auto gap = GENERATE(89, 90, 91);
    CAPTURE(gap);
    CaseFile file = enrolled(with({{"2026-02-02", "career_guidance"}}), "wioa_adult");
    file = withService(file, aService(entry.addDays(gap), u"career_guidance"_s));
    const auto stays = programStays(u"wioa_adult"_s, file, {}, someSettings(), today);
    REQUIRE(stays.size() == (gap > 90 ? 2 : 1));
    CHECK(stays.front().enteredOn == entry);
    CHECK(stays.back().exitOn == entry.addDays(gap));
    if (gap > 90)
        CHECK(stays.front().exitOn == entry);
    // The newest of them is what the person's own page shows.
    CHECK(participation(file, {}, someSettings())->lastService == stays.back().lastService);
}

TEST_CASE("Enrolled anew after an exit, with self-service alone, is reportable again", "[policy][federal][R-126]")
{
    CaseFile file = enrolled(with({{"2025-02-03", "career_guidance"}}), "wagner_peyser", day("2025-02-03"));
    file.enrollments.back().endedOn = day("2025-03-01");
    file = enrolled(withService(file, aService(day("2026-03-02"), u"self_service"_s)), "wagner_peyser",
                    day("2026-03-02"));
    const auto stays = programStays(u"wagner_peyser"_s, file, {}, someSettings(), today);
    REQUIRE(stays.size() == 2);
    CHECK(stays.front().standing.kind == Standing::Kind::Participant);
    CHECK(stays.back().standing.kind == Standing::Kind::Reportable);
    CHECK(stays.back().standing.since == day("2026-03-02"));
}

TEST_CASE("Programs are named as people do", "[policy][federal]")
{
    CHECK(federalProgramNamed(u"adult"_s) == u"wioa_adult"_s);
    CHECK(federalProgramNamed(u" Youth "_s) == u"wioa_youth"_s);
    CHECK(federalProgramNamed(u"wioa_dw"_s) == u"wioa_dw"_s);
    CHECK(federalProgramNamed(u"jstp"_s).isEmpty());
    CHECK(federalProgramNamed({}).isEmpty());
}

TEST_CASE("Where somebody stands is said in sentences, with the exit that is coming and the one that came", "[policy][federal][R-125][R-127][R-129]")
{
    const CaseFile file = enrolled(with({{"2026-03-04", "individual_counseling"}}), "wioa_adult");
    const QDate last = day("2026-03-04");
    const auto said = [&](QDate on) { return standingLines(file, {}, someSettings(), on).join(u'\n'); };
    CHECK(said(last).contains(u"Participant since"_s));
    CHECK(said(last.addDays(89)).contains(u"the exit is computed on"_s));
    CHECK_FALSE(said(last.addDays(89)).contains(u"Left on"_s));
    CHECK(said(last.addDays(90)).contains(u"Left on"_s));
    CHECK(said(last.addDays(90)).contains(u"Follow-up is offered"_s));
    CHECK(said(last).contains(u"WIOA Adult"_s));
    // What is planned holds the exit back, and it is said until when.
    PersonRecords records;
    records.courses = {{.id = {1}, .startsOn = last, .endsOn = last.addDays(200), .state = u"in_training"_s}};
    CHECK(standingLines(file, records, someSettings(), last.addDays(150)).join(u' ').contains(u"holds the exit back"_s));
    CaseFile nobody = with({});
    nobody.person.createdOn = day("2026-01-05");
    CHECK(standingLines(nobody, {}, someSettings(), last).size() == 1);
}
