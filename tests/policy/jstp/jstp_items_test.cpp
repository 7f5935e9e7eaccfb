// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/cases/exit_policy.h"
#include "core/policy/sync_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "tests/policy/jstp/trainee.h"
#include "tests/support/printing.h"

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

std::vector<DueItem> itemsOf(const Trainee &t, const char *kind)
{
    std::vector<DueItem> found;
    for (DueItem &one : dueItems(t.file, t.records, t.settings)) {
        if (one.kind == QLatin1StringView(kind))
            found.push_back(std::move(one));
    }
    return found;
}

DueItem only(const Trainee &t, const char *kind)
{
    const auto found = itemsOf(t, kind);
    CAPTURE(kind);
    REQUIRE(found.size() == 1);
    return found.front();
}

struct Expected
{
    const char *visible;
    const char *due;
    const char *must; ///< empty: never overdue
    const char *rule;
    const char *action;
};

void check(const DueItem &item, const Expected &expected)
{
    CAPTURE(item.kind);
    CHECK(item.visibleFrom == day(expected.visible));
    CHECK(item.dueOn == day(expected.due));
    CHECK(item.mustBy == day(expected.must));
    CHECK(item.rule == QLatin1StringView(expected.rule));
    CHECK(item.action == QLatin1StringView(expected.action));
    CHECK(item.centerId == theCenter);
    CHECK(dueState(item, item.dueOn.addDays(-1)) == DueState::Coming);
    CHECK(dueState(item, item.dueOn) == DueState::Due);
    if (item.mustBy.isValid()) {
        CHECK(dueState(item, item.mustBy) == DueState::Due);
        CHECK(dueState(item, item.mustBy.addDays(1)) == DueState::Overdue);
    }
    for (const QDate today : {item.visibleFrom, item.dueOn, item.dueOn.addDays(200)}) {
        CHECK(dueHeadline(item, today) != item.kind);
        CHECK(dueReason(item, today).size() > 20);
    }
    CHECK(dueKinds().contains(item.kind));
    CHECK(dueKindLabel(item.kind) != item.kind);
}

Trainee placedTrainee()
{
    Trainee t;
    t.place(t.placement());
    return t;
}

void enterHours(Trainee &t, const char *week)
{
    t.training().hours.push_back({.id = {qint64(t.training().hours.size()) + 1},
                                  .placementId = t.training().placements.front().id,
                                  .weekOf = day(week),
                                  .minutes = 1200});
}

} // namespace

TEST_CASE("Enrolled in JSTP without an intake", "[policy][tickler][jstp][R-123]")
{
    Trainee t;
    CHECK(itemsOf(t, "jstp_intake").empty());
    t.training().intakes.clear();
    check(only(t, "jstp_intake"), {"2026-02-02", "2026-02-16", "", "R-123", "addJstpIntake"});
    CHECK(only(t, "jstp_intake").audience == u"intake"_s); // nobody has the case yet
    t.file = withCase(t.file, aCase(day("2026-02-03")));
    CHECK(only(t, "jstp_intake").staffId == theCounselor);
    t.file.enrollments.back().endedOn = day("2026-02-20");
    t.file.enrollments.back().status = u"completed"_s;
    CHECK(itemsOf(t, "jstp_intake").empty());
}

TEST_CASE("Assessed and waiting for a match", "[policy][tickler][jstp][R-123]")
{
    Trainee t;
    check(only(t, "jstp_match"), {"2026-02-09", "2026-02-23", "", "R-123", "placeTrainee"});
    Placement &one = t.place(t.placement());
    CHECK(itemsOf(t, "jstp_match").empty());
    one.outcome = u"ended_early"_s;
    one.endedOn = day("2026-03-20");
    check(only(t, "jstp_match"), {"2026-03-20", "2026-04-03", "", "R-123", "placeTrainee"});
    one.outcome = u"completed"_s;
    CHECK(itemsOf(t, "jstp_match").empty());
    t.training().placements.clear();
    t.authorization().receivedOn = day("2026-03-01");
    CHECK(itemsOf(t, "jstp_match").empty());
    // It ended, and training is the way again.
    t.authorization().endsOn = day("2026-08-31");
    check(only(t, "jstp_match"), {"2026-09-01", "2026-09-15", "", "R-123", "placeTrainee"});
    t.authorization().receivedOn = t.authorization().endsOn = {};
    CHECK(itemsOf(t, "jstp_match").size() == 1);
}

TEST_CASE("Nobody waits for a match who left the shelter or the program", "[policy][tickler][jstp][R-119]")
{
    Trainee t;
    t.file.person.shelterId = {};
    CHECK(itemsOf(t, "jstp_match").empty());
    Trainee left;
    for (ProgramEnrollment &one : left.file.enrollments) {
        if (one.program == u"jstp"_s) {
            one.endedOn = day("2026-03-20");
            one.status = u"withdrawn"_s;
        }
    }
    CHECK(itemsOf(left, "jstp_match").empty());
    // Assessed, and never enrolled in the program: waits all the same.
    erase_if(left.file.enrollments, [](const ProgramEnrollment &one) { return one.program == u"jstp"_s; });
    CHECK(itemsOf(left, "jstp_match").size() == 1);
}

TEST_CASE("A finished week without hours", "[policy][tickler][jstp][R-121]")
{
    Trainee t = placedTrainee();
    check(only(t, "jstp_hours"), {"2026-03-09", "2026-03-09", "2026-03-15", "R-121", "enterHours"});
    CHECK(dueHeadline(only(t, "jstp_hours"), day("2026-03-16")).contains(u"2 weeks"_s));
    enterHours(t, "2026-03-02");
    check(only(t, "jstp_hours"), {"2026-03-16", "2026-03-16", "2026-03-22", "R-121", "enterHours"});
    for (QDate week = day("2026-03-09"); week <= day("2026-05-18"); week = week.addDays(7))
        enterHours(t, week.toString(Qt::ISODate).toLatin1().constData());
    CHECK(itemsOf(t, "jstp_hours").empty());
    t.training().placements.front().weeks = 13;
    CHECK(only(t, "jstp_hours").dueOn == day("2026-06-01"));
}

TEST_CASE("A period is over and nothing is said of its benefit", "[policy][tickler][jstp][R-122]")
{
    Trainee t = placedTrainee();
    check(only(t, "jstp_benefit"), {"2026-03-16", "2026-03-16", "2026-03-23", "R-122", "addBenefitPayment"});
    t.training().payments.push_back({.id = {1},
                                     .placementId = t.training().placements.front().id,
                                     .periodFrom = day("2026-03-02"),
                                     .notPaid = u"Not there."_s});
    check(only(t, "jstp_benefit"), {"2026-03-30", "2026-03-30", "2026-04-06", "R-122", "addBenefitPayment"});
    t.training().payments.back().voidedOn = day("2026-03-20");
    CHECK(only(t, "jstp_benefit").dueOn == day("2026-03-16"));
    t.training().placements.front().benefitCents = 0;
    CHECK(itemsOf(t, "jstp_benefit").empty());
}

TEST_CASE("Evaluations, and a term that ends", "[policy][tickler][jstp][R-120]")
{
    Trainee t = placedTrainee();
    check(only(t, "placement_review"), {"2026-04-06", "2026-04-13", "", "R-120", "addPlacementReview"});
    t.training().reviews.push_back({.id = {1},
                                    .placementId = t.training().placements.front().id,
                                    .stage = u"halfway"_s,
                                    .on = day("2026-04-13")});
    check(only(t, "placement_review"), {"2026-05-17", "2026-05-24", "", "R-120", "addPlacementReview"});
    t.training().reviews.back().stage = u"end"_s;
    CHECK(itemsOf(t, "placement_review").empty());

    check(only(t, "term_end"), {"2026-05-10", "2026-05-24", "2026-05-24", "R-120", "endPlacement"});
    CHECK(dueHeadline(only(t, "term_end"), day("2026-05-27")).contains(u"no outcome"_s));
    t.training().placements.front().outcome = u"completed"_s;
    t.training().placements.front().endedOn = day("2026-05-24");
    CHECK(itemsOf(t, "term_end").empty());
    t.training().placements.front().voidedOn = day("2026-05-24");
    for (const char *kind : {"term_end", "placement_review", "jstp_benefit", "jstp_hours"})
        CHECK(itemsOf(t, kind).empty());
}

TEST_CASE("Work authorization expected, here, and ending", "[policy][tickler][jstp][R-124]")
{
    Trainee t = placedTrainee();
    CHECK(itemsOf(t, "authorization_expected").empty());
    t.authorization().expectedOn = day("2026-04-01");
    check(only(t, "authorization_expected"),
          {"2026-04-01", "2026-04-01", "", "R-124", "editWorkAuthorization"});
    CHECK(itemsOf(t, "authorization_arrived").empty());

    t.authorization().receivedOn = day("2026-04-06");
    CHECK(itemsOf(t, "authorization_expected").empty());
    check(only(t, "authorization_arrived"), {"2026-04-06", "2026-04-06", "", "R-124", "endPlacement"});
    t.file.employments.push_back({.startedOn = day("2026-04-06")});
    CHECK(itemsOf(t, "authorization_arrived").empty());
    t.file.employments.clear();

    t.authorization().endsOn = day("2027-04-05");
    check(only(t, "authorization_end"),
          {"2027-02-04", "2027-02-04", "2027-04-05", "R-124", "addWorkAuthorization"});
    t.training().authorizations.push_back({.id = {3202}, .appliedOn = day("2027-01-04")});
    CHECK(itemsOf(t, "authorization_end").empty());
    t.training().authorizations.back().voidedOn = day("2027-01-05");
    t.authorization().endsOn = day("2026-04-20"); // shorter than the notice
    CHECK(only(t, "authorization_end").dueOn == day("2026-04-06"));
}

TEST_CASE("Nothing of JSTP is asked of anybody else", "[policy][tickler][jstp]")
{
    Trainee t;
    t.file = withCase(aFile(), aCase(day("2026-02-01")));
    t.records = {};
    for (const DueItem &one : dueItems(t.file, t.records, t.settings))
        CHECK_FALSE((one.kind.startsWith(u"jstp"_s) || one.kind.startsWith(u"authorization"_s)));
}

TEST_CASE("A placement that runs holds the exit back", "[policy][jstp][R-127]")
{
    Trainee t = placedTrainee();
    t.file = withService(t.file, aService(day("2026-03-02"), u"jstp_placement"_s));
    CHECK(participation(t.file, {}, t.settings)->exitKnownOn == day("2026-05-31"));
    t.training().placements.front().weeks = 24;
    CHECK(participation(t.file, t.records, t.settings)->exitKnownOn == day("2026-08-17"));
    t.training().placements.front().outcome = u"ended_early"_s;
    CHECK(participation(t.file, t.records, t.settings)->exitKnownOn == day("2026-05-31"));
}

TEST_CASE("Training that is over was served until its end: the exit does not jump back before it",
          "[policy][jstp][R-127][R-128]")
{
    Trainee t = placedTrainee();
    t.file = withService(t.file, aService(day("2026-03-02"), u"jstp_placement"_s));
    Placement &placement = t.training().placements.front();
    const QDate ended = placement.termEnd();
    placement.endedOn = ended;
    for (const auto *outcome : {"completed", "hired"}) {
        CAPTURE(outcome);
        placement.outcome = QString::fromLatin1(outcome);
        const auto stay = participation(t.file, t.records, t.settings);
        CHECK(stay->enteredOn == day("2026-03-02"));
        CHECK(stay->exitOn(ended.addDays(89)) == QDate());
        CHECK(stay->exitOn(ended.addDays(90)) == ended);
    }
    // Ended early: as long as hours were noted.
    placement.outcome = u"ended_early"_s;
    t.training().hours.clear();
    CHECK(participation(t.file, t.records, t.settings)->lastService == day("2026-03-02"));
    const QDate monday = placement.startsOn.addDays(8 - placement.startsOn.dayOfWeek());
    t.training().hours = {{.id = {77}, .placementId = placement.id, .weekOf = monday, .minutes = 600}};
    CHECK(participation(t.file, t.records, t.settings)->lastService == monday.addDays(6));
    placement.voidedOn = ended;
    CHECK(participation(t.file, t.records, t.settings)->lastService == day("2026-03-02"));
}

TEST_CASE("A course between two services makes one stay of them", "[policy][R-127]")
{
    CaseFile file = aFile();
    file.services.clear();
    file = withService(file, aService(day("2026-01-05"), u"career_guidance"_s));
    file = withService(file, aService(day("2026-06-15"), u"career_guidance"_s));
    PersonRecords records;
    CHECK(participations(file, records, someSettings()).size() == 2);
    records.courses = {{.id = {4},
                        .type = u"training_occupational"_s,
                        .startsOn = day("2026-02-02"),
                        .state = u"completed"_s,
                        .completedOn = day("2026-05-29")}};
    const auto stays = participations(file, records, someSettings());
    REQUIRE(stays.size() == 1);
    CHECK(stays.front().enteredOn == day("2026-01-05"));
    CHECK(stays.front().lastService == day("2026-06-15"));
    // A course that nobody was sent to by a service begins nothing.
    file.services.clear();
    CHECK(participations(file, records, someSettings()).empty());
}

TEST_CASE("What two workstations broke together in a placement", "[policy][sync][jstp][R-120][R-122]")
{
    Trainee t = placedTrainee();
    CHECK(brokenTogether(t.file, t.training()).isEmpty());
    t.place(t.placement());
    CHECK(warned(brokenTogether(t.file, t.training()), "R-120"));
    t.training().placements.back().voidedOn = day("2026-03-03");
    const Id<Placement> one = t.training().placements.front().id;
    t.training().payments = {
        {.id = {1}, .placementId = one, .periodFrom = day("2026-03-02"), .paidOn = day("2026-03-16")},
        {.id = {2}, .placementId = one, .periodFrom = day("2026-03-16"), .paidOn = day("2026-03-30")}};
    CHECK(brokenTogether(t.file, t.training()).isEmpty());
    t.training().payments.back().periodFrom = day("2026-03-02");
    CHECK(warned(brokenTogether(t.file, t.training()), "R-122"));
    t.training().payments.front().voidedOn = day("2026-03-17");
    CHECK(brokenTogether(t.file, t.training()).isEmpty());
}
