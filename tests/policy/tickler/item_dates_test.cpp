// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/cases/exit_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

// One table for every kind: the day before it is listed, the day, the day it turns due, the day after the
// last one allowed.

namespace {

const QDate opened = day("2026-02-02");

struct Asked
{
    CaseFile file;
    PersonRecords records;
    PolicySettings settings = someSettings();
};

std::vector<DueItem> itemsOf(const Asked &of, const char *kind)
{
    std::vector<DueItem> found;
    for (const DueItem &item : dueItems(of.file, of.records, of.settings)) {
        if (item.kind == QLatin1StringView(kind))
            found.push_back(item);
    }
    return found;
}

DueItem only(const Asked &of, const char *kind)
{
    const auto found = itemsOf(of, kind);
    CAPTURE(kind);
    REQUIRE(found.size() == 1);
    return found.front();
}

Asked openCase()
{
    return {withCase(aFile(), aCase(opened)), {}};
}

Asked withPlan()
{
    Asked of = openCase();
    of.file.planning.plans = {
        {.id = {1}, .jobSeekerId = of.file.person.id, .kind = u"iep"_s, .startedOn = opened}};
    of.file.planning.goals = {{.id = {2},
                               .jobSeekerId = of.file.person.id,
                               .planId = {1},
                               .kind = u"employment"_s,
                               .status = u"pending"_s}};
    return of;
}

struct Expected
{
    QDate visible;
    QDate due;
    QDate must;
    const char *rule;
};

void check(const DueItem &item, const Expected &expected)
{
    CAPTURE(item.kind);
    CHECK(item.visibleFrom == expected.visible);
    CHECK(item.dueOn == expected.due);
    CHECK(item.mustBy == expected.must);
    CHECK(item.rule == QLatin1StringView(expected.rule));
    CHECK(dueState(item, item.dueOn.addDays(-1)) == DueState::Coming);
    CHECK(dueState(item, item.dueOn) == DueState::Due);
    if (item.mustBy.isValid()) {
        CHECK(dueState(item, item.mustBy) == (item.mustBy >= item.dueOn ? DueState::Due : DueState::Overdue));
        CHECK(dueState(item, item.mustBy.addDays(1)) == DueState::Overdue);
    } else {
        CHECK(dueState(item, item.dueOn.addYears(3)) == DueState::Due);
    }
    for (const QDate today : {item.visibleFrom, item.dueOn, item.dueOn.addDays(200)}) {
        CHECK(dueHeadline(item, today) != item.kind);
        CHECK(dueReason(item, today).size() > 20);
    }
    CHECK(dueKinds().contains(item.kind));
    CHECK(dueKindLabel(item.kind) != item.kind);
}

} // namespace

TEST_CASE("Ninety days without a contact", "[policy][tickler][R-113]")
{
    check(only(openCase(), "silence"), {opened.addDays(90), opened.addDays(90), {}, "R-113"});
    Asked reached = openCase();
    reached.file = withContact(reached.file, day("2026-02-20"));
    check(only(reached, "silence"), {day("2026-05-21"), day("2026-05-21"), {}, "R-113"});
}

TEST_CASE("A case without a plan, and a plan that lacks something", "[policy][tickler][R-36][R-43]")
{
    check(only(openCase(), "plan_none"), {opened.addDays(23), opened.addDays(30), {}, "R-43"});
    Asked youth = openCase();
    youth.file = withEnrollment(youth.file, anEnrollment(u"wioa_youth"_s, opened));
    CHECK(only(youth, "plan_none").rule == u"R-36"_s);
    CHECK(itemsOf(withPlan(), "plan_none").empty());
    check(only(withPlan(), "plan_sections"), {opened.addDays(23), opened.addDays(30), {}, "R-43"});
}

TEST_CASE("Training without scores", "[policy][tickler][R-52]")
{
    Asked of = withPlan();
    of.file = withEnrollment(of.file, anEnrollment(u"wioa_adult"_s, opened));
    CHECK(itemsOf(of, "scores").empty());
    of.file.planning.plans.front().training = true;
    check(only(of, "scores"), {opened, opened, {}, "R-52"});
    of.file.planning.plans.front().scoreExempt = true;
    CHECK(itemsOf(of, "scores").empty());
}

TEST_CASE("Every open step, and a goal past its day", "[policy][tickler][R-73]")
{
    Asked of = withPlan();
    const QDate first = day("2026-04-01");
    for (int i = 0; i < 3; ++i)
        of.file.planning.steps.push_back({.id = {10 + i},
                                          .goalId = {2},
                                          .kind = u"task"_s,
                                          .text = u"Call"_s,
                                          .who = u"customer"_s,
                                          .dueOn = first.addDays(i)});
    const auto steps = itemsOf(of, "plan_step");
    REQUIRE(steps.size() == 3);
    check(steps.front(), {first.addDays(-7), first, first, "R-73"});
    CHECK(steps[0].subject() == u"plan_step:10"_s);
    CHECK(steps[0].subject() != steps[1].subject());
    of.file.planning.steps.front().doneOn = first;
    CHECK(itemsOf(of, "plan_step").size() == 2);

    CHECK(itemsOf(of, "goal_past").empty());
    of.file.planning.goals.front().targetOn = first;
    check(only(of, "goal_past"), {first.addDays(-7), first, {}, "R-73"});
    of.file.planning.goals.front().status = u"attained"_s;
    CHECK(itemsOf(of, "goal_past").empty());
}

TEST_CASE("Courses begin and end", "[policy][tickler][R-73]")
{
    Asked of = openCase();
    const QDate from = day("2026-03-10");
    const QDate to = day("2026-05-29");
    of.records.courses = {
        {.id = {5}, .course = u"Welding"_s, .startsOn = from, .endsOn = to, .state = u"planned"_s}};
    check(only(of, "course_start"), {from.addDays(-7), from, from.addDays(30), "R-73"});
    CHECK(itemsOf(of, "course_end").empty());
    of.records.courses.front().state = u"in_training"_s;
    check(only(of, "course_end"), {to.addDays(-7), to, to.addDays(30), "R-73"});
    for (const char *state : {"completed", "withdrew"}) {
        of.records.courses.front().state = QString::fromLatin1(state);
        CHECK(itemsOf(of, "course_end").empty());
        CHECK(itemsOf(of, "course_start").empty());
    }
}

TEST_CASE("Attendance is entered within thirty days of the event", "[policy][tickler][R-81][R-82]")
{
    Asked of = openCase();
    const QDate on = day("2026-03-10");
    of.records.events = {{.id = {7}, .name = u"Workshop"_s, .on = on}};
    of.records.registrations = {{.id = {8}, .eventId = {7}, .status = u"registered"_s}};
    check(only(of, "entry"), {on.addDays(1), on.addDays(1), on.addDays(30), "R-81"});
    for (const char *status : {"attended", "absent", "cancelled"}) {
        of.records.registrations.front().status = QString::fromLatin1(status);
        CHECK(itemsOf(of, "entry").empty());
    }
    of.records.registrations.front().status = u"registered"_s;
    of.records.events.front().cancelledOn = on;
    CHECK(itemsOf(of, "entry").empty());
}

TEST_CASE("A manual alert on its day", "[policy][tickler][R-73]")
{
    Asked of{aFile(), {}};
    const QDate on = day("2026-03-10");
    of.file.alerts = {{.id = {9}, .text = u"Bring the form"_s}};
    CHECK(itemsOf(of, "alert").empty());
    of.file.alerts.front().dueOn = on;
    check(only(of, "alert"), {on, on, {}, "R-73"});
    of.file.alerts.front().clearedOn = on;
    CHECK(itemsOf(of, "alert").empty());
}

TEST_CASE("A partner's confirmation is outstanding", "[policy][tickler][R-92]")
{
    Asked of = openCase();
    of.file = withEnrollment(of.file, anEnrollment(u"mass_rehab"_s, opened));
    check(only(of, "partner_proof"), {opened, opened, {}, "R-92"});
    of.file.proofs = {{.id = {3}, .enrollmentId = of.file.enrollments.back().id}};
    CHECK(itemsOf(of, "partner_proof").empty());
    of.file.proofs.clear();
    of.file.enrollments.back().endedOn = opened;
    of.file.enrollments.back().status = u"ended"_s;
    CHECK(itemsOf(of, "partner_proof").empty());
}

TEST_CASE("The exit is said two weeks before, with its day", "[policy][tickler][R-127]")
{
    Asked of = openCase();
    of.file.services.clear();
    of.file = withService(of.file, aService(day("2026-03-01"), u"career_guidance"_s));
    const QDate exit = day("2026-05-30");
    check(only(of, "exit_coming"), {exit.addDays(-14), exit.addDays(-14), {}, "R-127"});
    CHECK(dueHeadline(only(of, "exit_coming"), exit.addDays(-1)).contains(u"30"_s));
    CHECK(dueHeadline(only(of, "exit_coming"), exit) !=
          dueHeadline(only(of, "exit_coming"), exit.addDays(-1)));
    of.file.cases.front().state = u"suspended"_s;
    CHECK(itemsOf(of, "exit_coming").empty());
}

TEST_CASE("Follow-up of a youth stands with the last counselor, also after the case closed",
          "[policy][tickler][R-129]")
{
    Asked of = openCase();
    of.file.services.clear();
    of.file = withEnrollment(withService(of.file, aService(day("2026-03-01"), u"youth_guidance"_s)),
                             anEnrollment(u"wioa_youth"_s, opened));
    const QDate exit = day("2026-05-30");
    check(only(of, "follow_up"), {exit, exit, day("2027-03-01"), "R-129"});
    of.file.cases.front().state = u"closed"_s;
    of.file.cases.front().closedOn = day("2026-06-02");
    CHECK(only(of, "follow_up").staffId == theCounselor);
}

TEST_CASE("What is missing is due before the fiscal year ends", "[policy][tickler][R-83]")
{
    Asked of = openCase();
    of.file.person.zip.clear();
    const QDate end = day("2026-06-30");
    check(only(of, "year_end"), {end.addDays(-45), end, end, "R-83"});
    of.settings.fiscalYearMonth = 1;
    CHECK(only(of, "year_end").mustBy == day("2026-12-31"));
    of.settings.fiscalYearMonth = 7;
    of.file.person.createdOn = day("2025-06-30");
    of.file.cases.front().openedOn = day("2025-06-30");
    CHECK(only(of, "year_end").mustBy == day("2025-06-30"));
    of.file.person.createdOn = day("2025-07-01");
    of.file.cases.front().openedOn = day("2025-07-01");
    CHECK(only(of, "year_end").mustBy == day("2026-06-30"));
}

TEST_CASE("A transfer and a request for access wait for their answers", "[policy][tickler][R-88][R-79]")
{
    Asked of = openCase();
    const QDate on = day("2026-03-10");
    CaseTransfer transfer{.id = {4},
                          .jobSeekerId = of.file.person.id,
                          .caseId = of.file.cases.front().id,
                          .fromCenterId = theCenter,
                          .fromCounselorId = theCounselor,
                          .toCenterId = {802},
                          .toCounselorId = {709},
                          .state = u"asked"_s,
                          .askedOn = on};
    of.file.transfers = {transfer};
    DueItem item = only(of, "transfer");
    check(item, {on, on.addDays(5), {}, "R-88"});
    CHECK(item.audience == u"supervisor"_s);
    CHECK(item.centerId == theCenter);
    CHECK_FALSE(item.staffId);
    of.file.transfers.front().state = u"waiting"_s;
    of.file.transfers.front().decidedOn = on.addDays(2);
    item = only(of, "transfer");
    check(item, {on.addDays(2), on.addDays(7), {}, "R-88"});
    CHECK(item.staffId == Id<Staff>{709});
    CHECK(item.centerId == Id<Center>{802});
    // Until it is accepted the contact stays the old counselor's, with the same days.
    CHECK(only(of, "contact").staffId == theCounselor);
    CHECK(only(of, "contact") == only(openCase(), "contact"));
    of.file.transfers.front().state = u"accepted"_s;
    CHECK(itemsOf(of, "transfer").empty());

    of.file.requests = {{.id = {6}, .jobSeekerId = of.file.person.id, .staffId = {709}, .askedOn = on}};
    check(only(of, "access"), {on, on.addDays(5), {}, "R-79"});
    CHECK(only(of, "access").staffId == theCounselor);
    of.file.requests.front().answeredOn = on;
    CHECK(itemsOf(of, "access").empty());
}

TEST_CASE("Nobody falls out of sight when a counselor leaves", "[policy][tickler][R-46][R-80]")
{
    Asked of = openCase();
    CHECK(itemsOf(of, "case_unassigned").empty());
    of.file.counselorActive = false;
    check(only(of, "case_unassigned"), {opened, opened, {}, "R-46"});
    for (const DueItem &item : dueItems(of.file, of.records, of.settings)) {
        CAPTURE(item.kind);
        CHECK_FALSE(item.staffId);
        CHECK(item.audience == u"supervisor"_s);
        CHECK(item.centerId == theCenter);
    }
}

TEST_CASE("Tries are kept with the contact, never count, and lead to the next step",
          "[policy][tickler][R-70][R-71]")
{
    Asked of = openCase();
    of.file = withContact(of.file, day("2026-02-10"));
    const DueItem before = only(of, "contact");
    const QStringList means{u"voicemail"_s, u"no_answer"_s, u"wrong_number"_s, u"moved"_s, u"letter"_s};
    for (int i = 0; i < int(means.size()); ++i) {
        of.file.contacts.push_back({.id = {100 + i},
                                    .on = day("2026-03-01").addDays(i),
                                    .means = means[i],
                                    .enteredAt = {qint64(1'772'000'000'000) + i}});
        const DueItem item = only(of, "contact");
        CAPTURE(i);
        CHECK(item.dueOn == before.dueOn);
        CHECK(item.mustBy == before.mustBy);
        CHECK(item.because.value(u"attempts"_s).toInt() == i + 1);
        CHECK(item.because.value(u"next_step"_s).toBool() == (i + 1 >= 3));
        CHECK(item.because.value(u"tried_by"_s).toString() == means[i]);
    }
    // The next contact that counts begins anew.
    of.file = withContact(of.file, day("2026-03-20"));
    CHECK_FALSE(only(of, "contact").because.contains(u"attempts"_s));
}

TEST_CASE("A last day on which the office is closed says the open one before", "[policy][tickler][R-71]")
{
    PolicySettings settings = someSettings();
    settings.holidays = {{day("2026-11-26"), u"Thanksgiving Day"_s}, {day("2026-11-27"), u"Day after"_s}};
    struct Row
    {
        const char *day;
        const char *open;
    };
    const auto row = GENERATE(values<Row>({{"2026-11-25", "2026-11-25"},
                                           {"2026-11-26", "2026-11-25"},
                                           {"2026-11-27", "2026-11-25"},
                                           {"2026-11-28", "2026-11-25"},
                                           {"2026-11-29", "2026-11-25"},
                                           {"2026-11-30", "2026-11-30"}}));
    CAPTURE(row.day);
    CHECK(lastOpenDay(day(row.day), settings) == day(row.open));
    settings.closedWeekdays = {1, 2, 3, 4, 5, 6, 7};
    CHECK(lastOpenDay(day(row.day), settings) == day(row.day));
}

TEST_CASE("Leap days and the turn of the year move no day", "[policy][tickler][R-71]")
{
    struct Row
    {
        const char *on;
        const char *due;
        const char *must;
    };
    const auto row = GENERATE(values<Row>({{"2028-01-30", "2028-02-29", "2028-03-30"},
                                           {"2028-02-29", "2028-03-30", "2028-04-29"},
                                           {"2027-01-30", "2027-03-01", "2027-03-31"},
                                           {"2026-12-31", "2027-01-30", "2027-03-01"},
                                           {"2026-12-02", "2027-01-01", "2027-01-31"},
                                           {"2026-03-07", "2026-04-06", "2026-05-06"},
                                           {"2026-11-01", "2026-12-01", "2026-12-31"}}));
    CAPTURE(row.on);
    const Asked of{withContact(withCase(aFile(), aCase(day("2026-02-02"))), day(row.on)), {}};
    CHECK(only(of, "contact").dueOn == day(row.due));
    CHECK(only(of, "contact").mustBy == day(row.must));
}

TEST_CASE("Programs and contracts that contradict each other: the shortest wins",
          "[policy][tickler][R-72][R-118]")
{
    Asked of = openCase();
    of.file = withEnrollment(withEnrollment(of.file, anEnrollment(u"jvsg"_s, opened)),
                             anEnrollment(u"taa"_s, opened));
    of.settings.contactByProgram = {{u"jvsg"_s, {40, 45}}, {u"taa"_s, {10, 50}}};
    CHECK(only(of, "contact").dueOn == opened.addDays(10));
    CHECK(only(of, "contact").mustBy == opened.addDays(45));
    CHECK(only(of, "contact").rule == u"R-72"_s);
    of.settings.contactByGroup = {{77, {5, 14}}};
    CHECK(only(of, "contact").mustBy == opened.addDays(45));
    of.file.groups = {{.id = {1}, .groupId = {77}, .since = opened}};
    CHECK(only(of, "contact").dueOn == opened.addDays(5));
    CHECK(only(of, "contact").mustBy == opened.addDays(14));
    of.file.groups.front().until = opened.addDays(1);
    CHECK(only(of, "contact").mustBy == opened.addDays(45));
    // No interval of JVSG is built in.
    CHECK_FALSE(someSettings().contactByProgram.contains(u"jvsg"_s));
}

TEST_CASE("A program that ends today keeps its shorter interval no longer", "[policy][tickler][R-72]")
{
    Asked of = openCase();
    of.settings.contactByProgram = {{u"jvsg"_s, {10, 20}}};
    of.file = withEnrollment(of.file, anEnrollment(u"jvsg"_s, opened));
    CHECK(only(of, "contact").mustBy == opened.addDays(20));
    of.file.enrollments.back().endedOn = opened.addDays(15);
    of.file.enrollments.back().status = u"ended"_s;
    CHECK(only(of, "contact").mustBy == opened.addDays(60));
}

TEST_CASE("What a caseload shows of a case", "[policy][tickler][R-80]")
{
    Asked of = withPlan();
    of.file = withContact(of.file, day("2026-02-20"));
    const auto items = dueItems(of.file, of.records, of.settings);
    auto line = caseLine(of.file, of.records, items, of.settings);
    REQUIRE(line);
    CHECK(line->counselorId == theCounselor);
    CHECK(line->state == u"open"_s);
    CHECK(line->lastContact == day("2026-02-20"));
    CHECK(line->contactMust == day("2026-04-21"));
    CHECK(line->planState == u"started"_s);
    CHECK(line->planMissing > 0);
    CHECK(line->exitOn == day("2026-05-21"));
    of.file.planning.plans.clear();
    CHECK(caseLine(of.file, {}, items, of.settings)->planState == u"none"_s);
    of.file.cases.front().state = u"suspended"_s;
    const auto suspended = dueItems(of.file, {}, of.settings);
    CHECK_FALSE(caseLine(of.file, {}, suspended, of.settings)->contactMust.isValid());
    of.file.cases.front().state = u"closed"_s;
    CHECK_FALSE(caseLine(of.file, {}, {}, of.settings));
}
