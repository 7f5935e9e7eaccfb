// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/policy/jstp/trainee.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;
using State = AuthorizationPath::State;

TEST_CASE("A trainee lives in an EA shelter and is on the path to work authorization",
          "[policy][jstp][R-119]")
{
    Trainee t;
    CHECK(t.check(t.placement()).isEmpty());

    SECTION("somebody who lives at home is refused")
    {
        t.file.person.shelterId = {};
        CHECK(refused(t.check(t.placement()), "R-119"));
    }
    SECTION("the path begins on the day of the application")
    {
        struct Row
        {
            const char *start;
            bool refuses;
        };
        t.training().intakes.front().on = day("2026-01-15");
        for (const Row &row : {Row{"2026-02-01", true}, Row{"2026-02-02", false}, Row{"2026-02-03", false}}) {
            CAPTURE(row.start);
            Placement one = t.placement();
            one.startsOn = day(row.start);
            CHECK(refused(t.check(one), "R-119") == row.refuses);
        }
    }
    SECTION("an expectation alone is the path too")
    {
        t.authorization().appliedOn = {};
        CHECK(refused(t.check(t.placement()), "R-119"));
        t.authorization().expectedOn = day("2026-06-01");
        CHECK_FALSE(refused(t.check(t.placement()), "R-119"));
    }
    SECTION("who holds it already is told, not refused")
    {
        t.authorization().receivedOn = day("2026-03-02");
        const Findings found = t.check(t.placement());
        CHECK_FALSE(blocks(found));
        CHECK(warned(found, "R-119"));
    }
    SECTION("denied, until another application stands")
    {
        t.authorization().deniedOn = day("2026-03-02");
        CHECK(refused(t.check(t.placement()), "R-119"));
        t.training().authorizations.push_back({.id = {3202}, .appliedOn = day("2026-03-02")});
        CHECK_FALSE(refused(t.check(t.placement()), "R-119"));
    }
    SECTION("a voided application is none")
    {
        t.authorization().voidedOn = day("2026-02-20");
        CHECK(refused(t.check(t.placement()), "R-119"));
    }
}

TEST_CASE("The application that speaks for a day", "[policy][jstp][R-119][R-124]")
{
    TrainingFile training;
    CHECK(authorizationPath(training, day("2026-03-02")).state == State::None);
    training.authorizations = {{.id = {1},
                                .appliedOn = day("2025-01-10"),
                                .receivedOn = day("2025-03-01"),
                                .endsOn = day("2026-02-28")},
                               {.id = {2}, .appliedOn = day("2026-01-10")}};
    struct Row
    {
        const char *on;
        State state;
        qint64 record;
    };
    for (const Row &row : {Row{"2025-01-09", State::None, 0}, Row{"2025-01-10", State::Applied, 1},
                           Row{"2025-02-28", State::Applied, 1}, Row{"2025-03-01", State::Received, 1},
                           Row{"2026-01-10", State::Received, 1}, Row{"2026-02-28", State::Received, 1},
                           Row{"2026-03-01", State::Applied, 2}}) {
        CAPTURE(row.on);
        const AuthorizationPath path = authorizationPath(training, day(row.on));
        CHECK(path.state == row.state);
        CHECK((path.record ? path.record->id.value : 0) == row.record);
        CHECK(authorizationText(path, day(row.on)).size() > 10);
    }
    training.authorizations[1].deniedOn = day("2026-03-05");
    CHECK(authorizationPath(training, day("2026-03-04")).state == State::Applied);
    CHECK(authorizationPath(training, day("2026-03-05")).state == State::Denied);
    training.authorizations[1].voidedOn = day("2026-03-06");
    CHECK(authorizationPath(training, day("2026-03-05")).state == State::Ended);
    CHECK(authorizationText(authorizationPath(training, day("2026-03-05")), day("2026-03-05"))
              .contains(u"28 February 2026"_s));
}

TEST_CASE("Dates of an application in order", "[policy][jstp][R-119]")
{
    const QDate today = day("2026-03-02");
    const auto with = [&](auto change) {
        WorkAuthorization one{.appliedOn = day("2026-02-02")};
        change(one);
        return checkRecord(one, today);
    };
    CHECK_FALSE(blocks(with([](auto &) {})));
    CHECK(refused(with([](auto &one) { one.appliedOn = {}; }), "R-119", "applied_on"));
    CHECK(blocks(with([](auto &one) { one.appliedOn = day("2026-03-03"); })));
    CHECK_FALSE(blocks(with([](auto &one) { one.appliedOn = day("2026-03-02"); })));
    CHECK(blocks(with([](auto &one) { one.expectedOn = day("2026-02-01"); })));
    CHECK_FALSE(blocks(with([](auto &one) { one.expectedOn = day("2026-02-02"); })));
    CHECK(refused(with([](auto &one) { one.receivedOn = day("2026-03-03"); }), "R-124", "received_on"));
    CHECK_FALSE(blocks(with([](auto &one) { one.receivedOn = day("2026-03-02"); })));
    CHECK(blocks(with([](auto &one) { one.endsOn = day("2027-03-02"); })));
    CHECK(blocks(with([](auto &one) {
        one.receivedOn = day("2026-03-01");
        one.endsOn = day("2026-02-28");
    })));
    CHECK(blocks(with([](auto &one) {
        one.receivedOn = day("2026-03-01");
        one.deniedOn = day("2026-03-01");
    })));
}

TEST_CASE("Twelve or 24 weeks are usual, another term is warned of", "[policy][jstp][R-120]")
{
    const Trainee t;
    struct Row
    {
        int weeks;
        bool warns;
    };
    for (const Row &row : {Row{1, true}, Row{11, true}, Row{12, false}, Row{13, true}, Row{23, true},
                           Row{24, false}, Row{25, true}}) {
        CAPTURE(row.weeks);
        Placement one = t.placement();
        one.weeks = row.weeks;
        const Findings found = t.check(one);
        CHECK_FALSE(blocks(found));
        CHECK(warned(found, "R-120", "weeks") == row.warns);
    }
    Placement none = t.placement();
    none.weeks = {};
    CHECK(refused(t.check(none), "R-120", "weeks"));
}

TEST_CASE("Hours outside 18 to 25 are caught, and an opening without hours says so", "[policy][jstp][R-121]")
{
    Trainee t;
    struct Row
    {
        int hours;
        bool warns;
    };
    for (const Row &row : {Row{17, true}, Row{18, false}, Row{25, false}, Row{26, true}}) {
        CAPTURE(row.hours);
        Placement one = t.placement();
        one.weeklyHours = row.hours;
        const Findings found = t.check(one);
        CHECK_FALSE(blocks(found));
        CHECK(warned(found, "R-121", "weekly_hours") == row.warns);
        t.opening.weeklyHours = row.hours;
        CHECK(warned(checkOpening(t.opening, t.settings), "R-121", "weekly_hours") == row.warns);
    }
    t.opening.weeklyHours = {};
    CHECK(warned(checkOpening(t.opening, t.settings), "R-121", "weekly_hours"));
    Placement none = t.placement();
    none.weeklyHours = {};
    CHECK(refused(t.check(none), "R-121", "weekly_hours"));
    t.opening.purpose = u"job"_s;
    CHECK(checkOpening(t.opening, t.settings).isEmpty());
}

TEST_CASE("The intake assessment comes before a match", "[policy][jstp][R-123]")
{
    Trainee t;
    struct Row
    {
        const char *start;
        bool refuses;
    };
    for (const Row &row : {Row{"2026-02-08", true}, Row{"2026-02-09", false}, Row{"2026-02-10", false}}) {
        CAPTURE(row.start);
        Placement one = t.placement();
        one.startsOn = day(row.start);
        CHECK(refused(t.check(one), "R-123") == row.refuses);
    }
    t.training().intakes.front().voidedOn = day("2026-02-20");
    CHECK(refused(t.check(t.placement()), "R-123"));

    for (const char *field : {"work_experience", "professional_skills", "interests"}) {
        CAPTURE(field);
        JstpIntake blank = Trainee().training().intakes.front();
        specOf<JstpIntake>().find(QLatin1StringView(field))->set(&blank, Value{u"   "_s});
        CHECK(refused(checkRecord(blank, day("2026-03-02")), "R-123", field));
    }
    CHECK(blocks(checkRecord(Trainee().training().intakes.front(), day("2026-02-08"))));
    CHECK_FALSE(blocks(checkRecord(Trainee().training().intakes.front(), day("2026-02-09"))));
}

TEST_CASE("Two placements of one person never overlap", "[policy][jstp][R-120]")
{
    struct Row
    {
        const char *start;
        bool refuses;
    };
    // The other one runs from 2 March to 24 May.
    for (const Row &row : {Row{"2026-05-23", true}, Row{"2026-05-24", true}, Row{"2026-05-25", false}}) {
        CAPTURE(row.start);
        Trainee t;
        t.place(t.placement());
        Placement next = t.placement();
        next.startsOn = day(row.start);
        CHECK(refused(t.check(next), "R-120", "starts_on") == row.refuses);
        t.training().placements.front().voidedOn = day("2026-03-03");
        CHECK_FALSE(refused(t.check(next), "R-120", "starts_on"));
    }
    SECTION("one that ended early leaves its days free")
    {
        Trainee t;
        Placement &one = t.place(t.placement());
        one.outcome = u"ended_early"_s;
        one.endedOn = day("2026-03-20");
        Placement next = t.placement();
        next.startsOn = day("2026-03-20");
        CHECK(refused(t.check(next), "R-120", "starts_on"));
        next.startsOn = day("2026-03-21");
        CHECK_FALSE(blocks(t.check(next)));
    }
}

TEST_CASE("The business takes part, the opening is for training and has a place", "[policy][jstp]")
{
    Trainee t;
    CHECK_FALSE(blocks(t.check(t.placement(), 1)));
    CHECK(blocks(t.check(t.placement(), 2)));
    t.opening.seats = {};
    CHECK(blocks(t.check(t.placement(), 1)));
    t = Trainee();
    t.business.leftOn = day("2026-03-02");
    CHECK(blocks(t.check(t.placement())));
    t.business.leftOn = day("2026-03-03");
    CHECK_FALSE(blocks(t.check(t.placement())));
    t.business.joinedOn = {};
    CHECK(blocks(t.check(t.placement())));
    t = Trainee();
    t.opening.purpose = u"job"_s;
    CHECK(refused(t.check(t.placement()), "R-124", "opening"));
    CHECK(blocks(policy::checkPlacement(t.file, t.training(), t.placement(), {}, t.settings, t.today)));
    t = Trainee();
    t.training().noMatches.push_back({.openingId = t.opening.id, .reason = u"distance"_s});
    CHECK_FALSE(blocks(t.check(t.placement())));
    CHECK_FALSE(t.check(t.placement()).isEmpty());
}

TEST_CASE("Authorization that ends within the term is said with its day", "[policy][jstp][R-119]")
{
    struct Row
    {
        const char *ends;
        bool says;
    };
    // The term ends on 24 May.
    for (const Row &row : {Row{"2026-03-02", true}, Row{"2026-05-23", true}, Row{"2026-05-24", false},
                           Row{"2026-05-25", false}}) {
        CAPTURE(row.ends);
        Trainee t;
        t.authorization().receivedOn = day("2026-02-20");
        t.authorization().endsOn = day(row.ends);
        const auto says = [&] {
            return std::ranges::any_of(t.check(t.placement()), [](const Finding &one) {
                return one.severity == Severity::Warn && one.message.contains(u"before the term does"_s);
            });
        };
        CHECK(says() == row.says);
        CHECK_FALSE(blocks(t.check(t.placement())));
        t.training().authorizations.push_back({.id = {3202}, .appliedOn = day("2026-02-25")});
        CHECK_FALSE(says());
    }
}

TEST_CASE("Extending a term", "[policy][jstp][R-120]")
{
    Trainee t;
    Placement &one = t.place(t.placement());
    int taken = 0;
    const auto extend = [&](int weeks, const QString &reason = u"The business asks for it."_s) {
        return checkExtension(t.training(), one, weeks, reason, {.opening = &t.opening, .taken = taken},
                              t.settings);
    };
    CHECK(extend(12).isEmpty());
    CHECK(warned(extend(11), "R-120", "weeks"));
    CHECK(refused(extend(0), "R-120", "weeks"));
    CHECK(refused(extend(12, u"  "_s), "R-120", "reason"));
    CHECK_FALSE(blocks(extend(92)));
    CHECK(refused(extend(93), "R-120", "weeks"));
    CHECK(refused(extend(std::numeric_limits<int>::max()), "R-120", "weeks"));
    taken = 1; // of two places
    CHECK_FALSE(blocks(extend(12)));
    taken = 2;
    CHECK(refused(extend(12), "", "weeks"));
    taken = 0;
    one.outcome = u"completed"_s;
    CHECK(refused(extend(12), "R-120"));
}

TEST_CASE("What began since an end is said when the end is taken back", "[policy][jstp][R-120]")
{
    struct Row
    {
        const char *start;
        bool warns;
    };
    // Until it is ended again the first one runs to 24 May.
    for (const Row &row : {Row{"2026-03-21", true}, Row{"2026-05-24", true}, Row{"2026-05-25", false}}) {
        CAPTURE(row.start);
        Trainee t;
        Placement one = t.place(t.placement());
        CHECK(blocks(checkReopening(t.training(), one, u"A mistake."_s)));
        one.outcome = u"ended_early"_s;
        one.endedOn = day("2026-03-20");
        Placement next = t.placement();
        next.startsOn = day(row.start);
        t.place(next);
        const Findings found = checkReopening(t.training(), one, u"A mistake."_s);
        CHECK_FALSE(blocks(found));
        CHECK(warned(found, "R-120") == row.warns);
        CHECK(blocks(checkReopening(t.training(), one, u"  "_s)));
        one.voidedOn = day("2026-03-20");
        CHECK(blocks(checkReopening(t.training(), one, u"A mistake."_s)));
    }
}

TEST_CASE("How a placement ends", "[policy][jstp][R-124]")
{
    Trainee t;
    Placement &one = t.place(t.placement());
    const QDate today = day("2026-04-10");
    const auto end = [&](const QString &outcome, const char *on, const QString &reason = {},
                         const QString &text = {}, QDate from = {}) {
        return checkPlacementEnd(t.training(), one, outcome, day(on), reason, text, from, today);
    };
    SECTION("not before it began, not in the future")
    {
        CHECK(blocks(end(u"ended_early"_s, "2026-03-01", u"family"_s)));
        CHECK_FALSE(blocks(end(u"ended_early"_s, "2026-03-02", u"family"_s)));
        CHECK_FALSE(blocks(end(u"ended_early"_s, "2026-04-10", u"family"_s)));
        CHECK(blocks(end(u"ended_early"_s, "2026-04-11", u"family"_s)));
        CHECK(blocks(end(u"ended_early"_s, "", u"family"_s)));
        CHECK(blocks(end(u"unheard_of"_s, "2026-04-10")));
    }
    SECTION("ended early only with a reason, another reason in words")
    {
        CHECK(blocks(end(u"ended_early"_s, "2026-04-10")));
        CHECK(blocks(end(u"ended_early"_s, "2026-04-10", u"other"_s)));
        CHECK_FALSE(blocks(end(u"ended_early"_s, "2026-04-10", u"other"_s, u"The bakery moved."_s)));
        CHECK(warned(end(u"completed"_s, "2026-04-10"), "R-120", "outcome"));
    }
    SECTION("hired only with authorization that covers the first day of work")
    {
        const auto hire = [&](const char *from) { return end(u"hired"_s, "2026-04-03", {}, {}, day(from)); };
        CHECK(refused(hire("2026-04-06"), "R-124", "started_on"));
        t.authorization().receivedOn = day("2026-04-06");
        CHECK(refused(hire("2026-04-05"), "R-124", "started_on"));
        CHECK(hire("2026-04-06").isEmpty());
        CHECK(hire("2026-04-07").isEmpty());
        CHECK(refused(hire("2026-04-11"), "R-124", "started_on"));
        CHECK(refused(hire("2026-04-02"), "R-124", "started_on"));
        CHECK(refused(hire(""), "R-124", "started_on"));
        t.authorization().endsOn = day("2026-04-06");
        CHECK(hire("2026-04-06").isEmpty());
        CHECK(refused(hire("2026-04-07"), "R-124", "started_on"));
    }
    SECTION("once")
    {
        one.outcome = u"completed"_s;
        CHECK(blocks(end(u"completed"_s, "2026-04-10")));
    }
    SECTION("what stands for later days is said")
    {
        t.training().hours.push_back({.placementId = one.id, .weekOf = day("2026-04-06"), .minutes = 1200});
        CHECK(warned(end(u"ended_early"_s, "2026-04-05", u"family"_s), "R-121"));
        CHECK_FALSE(warned(end(u"ended_early"_s, "2026-04-06", u"family"_s), "R-121"));
    }
}

TEST_CASE("A trainee's job asks for authorization, nobody else's does", "[policy][jstp][R-124]")
{
    Trainee t;
    const auto job = [&](const char *from) {
        return checkTraineeJob(t.file, t.training(), Employment{.startedOn = day(from)});
    };
    // Enrolled on 2 February: a job before has nothing to do with JSTP.
    CHECK(job("2026-02-01").isEmpty());
    CHECK(refused(job("2026-02-02"), "R-124", "started_on"));
    CHECK(refused(job("2026-04-06"), "R-124", "started_on"));
    t.authorization().receivedOn = day("2026-04-06");
    CHECK(refused(job("2026-04-05"), "R-124"));
    CHECK(job("2026-04-06").isEmpty());
    CHECK(checkTraineeJob(aFile(), {}, Employment{.startedOn = day("2026-04-06")}).isEmpty());
    CHECK(checkTraineeJob(t.file, t.training(), Employment{}).isEmpty());
}

TEST_CASE("Who takes part in JSTP", "[policy][jstp][R-119][R-123]")
{
    Trainee t;
    CHECK_FALSE(isTrainee(t.file, t.training(), day("2026-02-01")));
    CHECK(isTrainee(t.file, t.training(), day("2026-02-02")));
    Placement &one = t.place(t.placement());
    one.outcome = u"completed"_s;
    one.endedOn = day("2026-05-24");
    CHECK(isTrainee(t.file, t.training(), day("2026-06-01"))); // enrolled still, for another term
    one.outcome = u"hired"_s;
    CHECK_FALSE(isTrainee(t.file, t.training(), day("2026-06-01")));
    one.outcome = u"completed"_s;
    t.file.enrollments.back().endedOn = day("2026-05-30");
    t.file.enrollments.back().status = u"completed"_s;
    CHECK_FALSE(isTrainee(t.file, t.training(), day("2026-06-01")));
    one.outcome.clear();
    one.endedOn = {};
    CHECK(isTrainee(t.file, t.training(), day("2026-06-01")));
}
