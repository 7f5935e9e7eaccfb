// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/cases/exit_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

const QDate last = day("2026-03-01");

CaseFile served(std::initializer_list<std::pair<const char *, const char *>> services)
{
    CaseFile file = withCase(aFile(), aCase(day("2026-01-10")));
    file.services.clear();
    for (const auto &[on, type] : services)
        file = withService(file, aService(day(on), QString::fromLatin1(type)));
    return file;
}

std::optional<Participation> stayOf(const CaseFile &file, const PersonRecords &records = {})
{
    return participation(file, records, someSettings());
}

PersonRecords withCourse(QDate endsOn, const char *state = "in_training")
{
    PersonRecords records;
    records.courses = {{.id = {1},
                        .course = u"Welding"_s,
                        .startsOn = last,
                        .endsOn = endsOn,
                        .state = QString::fromLatin1(state)}};
    return records;
}

} // namespace

TEST_CASE("The exit is the last service, known when 90 days have passed", "[policy][exit][R-127]")
{
    const CaseFile file =
        served({{"2026-01-15", "career_guidance"}, {"2026-03-01", "individual_counseling"}});
    const auto stay = stayOf(file);
    REQUIRE(stay);
    CHECK(stay->enteredOn == day("2026-01-15"));
    CHECK(stay->lastService == last);
    CHECK(stay->exitKnownOn == last.addDays(90));
    CHECK_FALSE(stay->exitOn(last.addDays(89)).isValid());
    CHECK(stay->exitOn(last.addDays(90)) == last);
    CHECK(stay->exitOn(last.addDays(91)) == last);
}

TEST_CASE("Self-service, information and follow-up do not hold the exit back", "[policy][exit][R-127][R-129]")
{
    struct Row
    {
        const char *type;
        bool holds;
    };
    const auto row = GENERATE(values<Row>({{"self_service", false},
                                           {"jobquest_self", false},
                                           {"resource_room", false},
                                           {"information_only", false},
                                           {"follow_up", false},
                                           {"youth_follow_up", false},
                                           {"obtained_employment", false},
                                           {"outcome_enhancement", false},
                                           {"labor_market_information", true},
                                           {"career_guidance", true},
                                           {"individual_counseling", true},
                                           {"case_management", true}}));
    CAPTURE(row.type);
    const auto stay = stayOf(served({{"2026-03-01", "career_guidance"}, {"2026-04-10", row.type}}));
    CHECK(stay->lastService == (row.holds ? day("2026-04-10") : last));
    CHECK(stayOf(served({{"2026-04-10", row.type}})).has_value() == row.holds);
}

TEST_CASE("What is planned holds the exit back until its day passed", "[policy][exit][R-127]")
{
    const CaseFile file = served({{"2026-03-01", "career_guidance"}});
    const QDate known = last.addDays(90);
    CHECK(stayOf(file, withCourse(known.addDays(-1)))->exitKnownOn == known);
    CHECK(stayOf(file, withCourse(known))->exitKnownOn == known.addDays(1));
    CHECK(stayOf(file, withCourse(known.addDays(1)))->exitKnownOn == known.addDays(2));
    CHECK(stayOf(file, withCourse(known.addDays(30), "withdrew"))->exitKnownOn == known);

    PersonRecords events;
    events.events = {{.id = {7}, .name = u"Workshop"_s, .on = known.addDays(5)}};
    events.registrations = {{.id = {8}, .eventId = {7}, .status = u"registered"_s}};
    CHECK(stayOf(file, events)->exitKnownOn == known.addDays(6));
    events.registrations.front().status = u"absent"_s;
    CHECK(stayOf(file, events)->exitKnownOn == known);

    CaseFile planned = file;
    planned.planning.plans = {{.id = {1}, .kind = u"iep"_s, .startedOn = last}};
    planned.planning.goals = {{.id = {2}, .planId = {1}, .kind = u"employment"_s, .status = u"pending"_s}};
    planned.planning.steps = {{.id = {3},
                               .goalId = {2},
                               .kind = u"service"_s,
                               .serviceType = u"workshop_resume"_s,
                               .dueOn = known.addDays(9)}};
    CHECK(stayOf(planned)->exitKnownOn == known.addDays(10));
    planned.planning.steps.front().droppedOn = last;
    CHECK(stayOf(planned)->exitKnownOn == known);
}

TEST_CASE("After an exit a new service begins a new stay", "[policy][exit][R-127][R-128]")
{
    CHECK(stayOf(served({{"2026-01-01", "career_guidance"}, {"2026-04-01", "career_guidance"}}))->enteredOn ==
          day("2026-01-01"));
    CHECK(stayOf(served({{"2026-01-01", "career_guidance"}, {"2026-04-02", "career_guidance"}}))->enteredOn ==
          day("2026-04-02"));
}

TEST_CASE("An exit lies neither before the entry nor before a later service, and no field holds one",
          "[policy][exit][R-128]")
{
    for (int first = 0; first < 200; first += 7) {
        for (int second = 0; second < 400; second += 13) {
            CaseFile file = withCase(aFile(), aCase(day("2026-01-10")));
            file.services.clear();
            file = withService(file, aService(last.addDays(first)));
            file = withService(file, aService(last.addDays(second)));
            const auto stay = stayOf(file);
            REQUIRE(stay->lastService == last.addDays(std::max(first, second)));
            REQUIRE(stay->enteredOn <= stay->lastService);
            REQUIRE(stay->exitKnownOn >= stay->lastService);
        }
    }
    for (const FieldSpec &field : specOf<CaseRecord>().fields)
        CHECK_FALSE(QByteArrayView(field.name).contains("exit"));
    for (const FieldSpec &field : specOf<ProgramEnrollment>().fields)
        CHECK_FALSE(QByteArrayView(field.name).contains("exit"));
}

TEST_CASE("A service dated before birth, or voided, holds nothing", "[policy][exit][R-127]")
{
    CaseFile file = served({{"2026-03-01", "career_guidance"}});
    Service before = aService(file.person.birthDate.addDays(-1));
    CHECK(stayOf(withService(file, before))->enteredOn == last);
    Service voided = aService(last.addDays(30));
    voided.voidedOn = last.addDays(31);
    CHECK(stayOf(withService(file, voided))->lastService == last);
    CHECK_FALSE(stayOf(withService(served({}), before)));
}

TEST_CASE("Youth: case management alone neither begins nor prolongs taking part", "[policy][exit][R-130]")
{
    const auto youth = [](CaseFile file) {
        return withEnrollment(file, anEnrollment(u"wioa_youth"_s, day("2026-01-10")));
    };
    for (const char *type : {"case_management", "assigned_case_manager"}) {
        CAPTURE(type);
        CHECK_FALSE(stayOf(youth(served({{"2026-03-01", type}}))));
        const CaseFile both = youth(served({{"2026-03-01", "youth_guidance"}, {"2026-04-01", type}}));
        CHECK(stayOf(both)->lastService == last);
        CHECK(stayOf(withEnrollment(both, anEnrollment(u"wioa_adult"_s, day("2026-01-10"))))->lastService ==
              day("2026-04-01"));
    }
    CHECK(stayOf(served({{"2026-03-01", "case_management"}})));
}

TEST_CASE("Follow-up is dated after the exit and does not move it", "[policy][exit][R-129]")
{
    const CaseFile file = served({{"2026-03-01", "career_guidance"}});
    const QDate known = last.addDays(90);
    const auto warned = [&](QDate on, QDate today) {
        return checkFollowUp(file, {}, aService(on, u"follow_up"_s), someSettings(), today);
    };
    CHECK(has(warned(known.addDays(-1), known.addDays(-1)), "R-129", "type"));
    CHECK(warned(known, known).isEmpty());
    CHECK(warned(last.addDays(1), known).isEmpty());
    CHECK(has(warned(last, known), "R-129", "on_date"));
    CHECK_FALSE(blocks(warned(last, known)));
    CHECK(checkFollowUp(file, {}, aService(last), someSettings(), last).isEmpty());
    const CaseFile followed = withService(file, aService(known, u"follow_up"_s));
    CHECK(stayOf(followed)->lastService == last);
}

TEST_CASE("Youth are followed up for twelve months, unless it is declined", "[policy][exit][R-129]")
{
    CaseFile file = withEnrollment(served({{"2026-03-01", "youth_guidance"}}),
                                   anEnrollment(u"wioa_youth"_s, day("2026-01-10")));
    const auto owed = [](const CaseFile &of) { return followUp(of, *stayOf(of), someSettings()); };
    REQUIRE(owed(file));
    CHECK(owed(file)->youth);
    CHECK(owed(file)->nextOn == last.addDays(90));
    CHECK(owed(file)->until == day("2027-03-01"));

    const QDate first = last.addDays(95);
    file = withService(file, aService(first, u"youth_follow_up"_s));
    CHECK(owed(file)->nextOn == first.addDays(90));
    // The next one would lie after the twelve months: nothing more is owed.
    const QDate end = day("2027-03-01");
    CHECK(owed(withService(file, aService(end.addDays(-90), u"youth_follow_up"_s))));
    CHECK_FALSE(owed(withService(file, aService(end.addDays(-89), u"youth_follow_up"_s))));

    CaseFile declined = file;
    declined.cases.front().followUpEnd = u"declined"_s;
    declined.cases.front().followUpEndedOn = first;
    CHECK_FALSE(owed(declined));
    CHECK_FALSE(owed(served({{"2026-03-01", "career_guidance"}})));
    CHECK_FALSE(
        owed(withEnrollment(served({{"2026-03-01", "career_guidance"}}), anEnrollment(u"wioa_adult"_s, last)))
            ->youth);
}
