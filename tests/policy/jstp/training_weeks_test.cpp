// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/seeded_numbers.h"
#include "tests/policy/jstp/trainee.h"
#include "tests/support/printing.h"

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

TEST_CASE("The benefit is a schedule of two weeks each", "[policy][jstp][R-122]")
{
    Trainee t;
    Placement &one = t.place(t.placement());
    const auto all = benefitSchedule(one, {}, t.settings);
    REQUIRE(all.size() == 6);
    CHECK(all[0].from == day("2026-03-02"));
    CHECK(all[0].to == day("2026-03-15"));
    CHECK(all[0].dueOn == day("2026-03-16"));
    CHECK(all[0].amountCents == 60'000);
    CHECK(all[5].to == one.termEnd());
    one.endedOn = day("2026-03-20"); // five days into the second
    const auto shorter = benefitSchedule(one, {}, t.settings);
    REQUIRE(shorter.size() == 2);
    CHECK(shorter[1].to == day("2026-03-20"));
    CHECK(shorter[1].amountCents == 21'429); // 5 of 14 days
    one.benefitCents = {};
    CHECK_FALSE(benefitSchedule(one, {}, t.settings)[0].amountCents);
    CHECK(benefitSchedule(Placement{}, {}, t.settings).empty());
}

TEST_CASE("Every day of a placement lies in exactly one period, whatever its term", "[policy][jstp][R-122]")
{
    SeededNumbers random(122);
    for (int round = 0; round < 2000; ++round) {
        CAPTURE(round);
        PolicySettings settings = someSettings();
        settings.jstp.benefitDays = random.between(1, 31);
        Placement one{.id = {7},
                      .startsOn = day("2026-01-01").addDays(random.between(0, 400)),
                      .weeks = random.between(1, 104),
                      .benefitCents = random.between(0, 200'000)};
        if (random.percent(40))
            one.endedOn = one.startsOn.addDays(random.between(0, 800));
        std::vector<BenefitPayment> payments;
        for (int i = random.between(0, 5); i > 0; --i)
            payments.push_back(
                {.id = {i},
                 .placementId = {random.between(7, 8)},
                 .periodFrom = one.startsOn.addDays(settings.jstp.benefitDays * random.between(0, 5))});
        QDate next = one.startsOn;
        int number = 0;
        for (const BenefitPeriod &period : benefitSchedule(one, payments, settings)) {
            REQUIRE(period.number == ++number);
            REQUIRE(period.from == next);
            REQUIRE(period.to >= period.from);
            REQUIRE(period.from.daysTo(period.to) < settings.jstp.benefitDays);
            REQUIRE(period.dueOn == period.to.addDays(1));
            REQUIRE(*period.amountCents <= *one.benefitCents);
            REQUIRE((!period.payment ||
                     (period.payment->placementId == one.id && period.payment->periodFrom == period.from)));
            next = period.dueOn;
        }
        REQUIRE(next == one.lastDay().addDays(1));
    }
}

TEST_CASE("What was paid for a period that is no more stays in sight", "[policy][jstp][R-122]")
{
    Trainee t;
    Placement &one = t.place(t.placement());
    const std::vector<BenefitPayment> payments{
        {.id = {1}, .placementId = one.id, .periodFrom = day("2026-04-13"), .paidOn = day("2026-04-27")},
        {.id = {2}, .placementId = one.id, .periodFrom = day("2026-03-30"), .notPaid = u"Was not there."_s},
        {.id = {3}, .placementId = one.id, .periodFrom = day("2026-03-16"), .paidOn = day("2026-03-30")},
        {.id = {4},
         .placementId = one.id,
         .periodFrom = day("2026-04-27"),
         .paidOn = day("2026-04-27"),
         .voidedOn = day("2026-04-28")},
        {.id = {5}, .placementId = {9}, .periodFrom = day("2026-04-27"), .paidOn = day("2026-04-27")}};
    CHECK(benefitSchedule(one, payments, t.settings).size() == 6);
    one.endedOn = day("2026-03-29"); // the last day of the second period
    const auto all = benefitSchedule(one, payments, t.settings);
    REQUIRE(all.size() == 4);
    CHECK_FALSE(all[0].payment);
    CHECK(all[1].payment->id == Id<BenefitPayment>{3});
    CHECK(all[2].payment->id == Id<BenefitPayment>{2});
    CHECK(all[3].payment->id == Id<BenefitPayment>{1});
    CHECK(all[3].number == 4);
    CHECK(all[3].from == day("2026-04-13"));
    CHECK(all[3].to == day("2026-04-26"));
    CHECK_FALSE(all[3].amountCents);
    one.endedOn = {};
    t.settings.jstp.benefitDays = 28; // 2 and 30 March, 27 April
    const auto longer = benefitSchedule(one, payments, t.settings);
    REQUIRE(longer.size() == 5);
    CHECK(longer[1].payment->id == Id<BenefitPayment>{2});
    CHECK(longer[3].payment->id == Id<BenefitPayment>{3});
    CHECK(longer[4].payment->id == Id<BenefitPayment>{1});
}

TEST_CASE("A period is paid once, after it began", "[policy][jstp][R-122]")
{
    Trainee t;
    Placement &one = t.place(t.placement());
    const auto pay = [&](const char *from, const char *today, qint64 cents = 60'000) {
        return checkPayment(
            t.training(),
            {.placementId = one.id, .periodFrom = day(from), .paidOn = day(today), .amountCents = cents},
            t.settings, day(today));
    };
    CHECK(pay("2026-03-02", "2026-03-16").isEmpty());
    CHECK(pay("2026-03-16", "2026-03-16").isEmpty());
    CHECK(refused(pay("2026-03-16", "2026-03-15"), "R-122", "period_from"));
    CHECK(refused(pay("2026-03-03", "2026-03-16"), "R-122", "period_from"));
    CHECK(warned(pay("2026-03-02", "2026-03-16", 59'999), "R-122", "amount_cents"));
    t.training().payments.push_back(
        {.id = {1}, .placementId = one.id, .periodFrom = day("2026-03-02"), .notPaid = u"Was not there."_s});
    CHECK(refused(pay("2026-03-02", "2026-03-16"), "R-122", "period_from"));
    t.training().payments.back().voidedOn = day("2026-03-16");
    CHECK(pay("2026-03-02", "2026-03-16").isEmpty());
    one.voidedOn = day("2026-03-16");
    CHECK(refused(pay("2026-03-02", "2026-03-16"), "R-122", "placement"));
}

TEST_CASE("A payment is paid or said not to be", "[policy][jstp][R-122]")
{
    const QDate today = day("2026-03-16");
    CHECK(checkRecord(BenefitPayment{.paidOn = today, .amountCents = 1}, today).isEmpty());
    CHECK(checkRecord(BenefitPayment{.notPaid = u"Was not there."_s}, today).isEmpty());
    CHECK(refused(checkRecord(BenefitPayment{}, today), "R-122"));
    CHECK(refused(checkRecord(BenefitPayment{.notPaid = u"  "_s}, today), "R-122"));
    CHECK(refused(checkRecord(BenefitPayment{.paidOn = today, .amountCents = 1, .notPaid = u"No."_s}, today),
                  "R-122"));
    CHECK(refused(checkRecord(BenefitPayment{.paidOn = today}, today), "R-122", "amount_cents"));
    CHECK(refused(checkRecord(BenefitPayment{.paidOn = today, .amountCents = 0}, today), "R-122",
                  "amount_cents"));
    CHECK(refused(checkRecord(BenefitPayment{.amountCents = 1, .notPaid = u"No."_s}, today), "R-122",
                  "amount_cents"));
    CHECK(blocks(checkRecord(BenefitPayment{.paidOn = today.addDays(1), .amountCents = 1}, today)));
}

TEST_CASE("Hours of a week outside 18 to 25 are caught, but for the first and last", "[policy][jstp][R-121]")
{
    Trainee t;
    Placement one = t.place(t.placement());
    one.startsOn = day("2026-03-04"); // a Wednesday; the term ends on Tuesday 26 May
    const QDate today = day("2026-06-30");
    const auto hours = [&](const char *week, std::optional<int> minutes) {
        return checkHours(one, {.placementId = one.id, .weekOf = day(week), .minutes = minutes}, t.settings,
                          today);
    };
    struct Row
    {
        const char *week;
        int minutes;
        bool warns;
    };
    for (const Row &row : {Row{"2026-03-09", 18 * 60 - 1, true}, Row{"2026-03-09", 18 * 60, false},
                           Row{"2026-03-09", 25 * 60, false}, Row{"2026-03-09", 25 * 60 + 1, true},
                           Row{"2026-03-09", 0, true}, Row{"2026-03-02", 8 * 60, false},
                           Row{"2026-05-25", 8 * 60, false}, Row{"2026-05-25", 26 * 60, true}}) {
        CAPTURE(row.week, row.minutes);
        CHECK_FALSE(blocks(hours(row.week, row.minutes)));
        CHECK(warned(hours(row.week, row.minutes), "R-121", "minutes") == row.warns);
    }
    CHECK(blocks(hours("2026-03-10", 1200)));
    CHECK(blocks(hours("2026-02-23", 1200)));
    CHECK(blocks(hours("2026-06-01", 1200)));
    CHECK(blocks(hours("2026-03-09", {})));
    CHECK(blocks(hours("2026-03-09", -1)));
    CHECK(blocks(hours("2026-03-09", 6001)));
    CHECK(blocks(checkHours(one, {.placementId = one.id, .weekOf = day("2026-03-09"), .minutes = 1200},
                            t.settings, day("2026-03-08"))));
    CHECK_FALSE(blocks(checkHours(one, {.placementId = one.id, .weekOf = day("2026-03-09"), .minutes = 1200},
                                  t.settings, day("2026-03-09"))));
}

TEST_CASE("The weeks of a placement are its Mondays", "[policy][jstp][R-121]")
{
    Placement one{.startsOn = day("2026-03-04"), .weeks = 2}; // until Tuesday 17 March
    const std::vector<QDate> all{day("2026-03-02"), day("2026-03-09"), day("2026-03-16")};
    CHECK(trainingWeeks(one, day("2026-12-31")) == all);
    CHECK(trainingWeeks(one, day("2026-03-15")).size() == 2);
    CHECK(trainingWeeks(one, day("2026-03-03")).empty());
    CHECK(trainingWeeks(one, day("2026-03-04")).size() == 1);
    one.endedOn = day("2026-03-09");
    CHECK(trainingWeeks(one, day("2026-12-31")).size() == 2);
    CHECK(trainingWeeks({}, day("2026-12-31")).empty());
}

TEST_CASE("Hours as people write them", "[policy][jstp][R-121]")
{
    struct Row
    {
        const char16_t *typed;
        int minutes; ///< -1: none
    };
    for (const Row &row : {Row{u"20:30", 1230}, Row{u"20.5", 1230}, Row{u"20,5", 1230}, Row{u" 20 ", 1200},
                           Row{u"0", 0}, Row{u"20.33", 1220}, Row{u"100", 6000}, Row{u"100:01", -1},
                           Row{u"101", -1}, Row{u"20:60", -1}, Row{u"-1", -1}, Row{u"", -1},
                           Row{u"twenty", -1}, Row{u"20:3", -1}, Row{u"1e1", -1}, Row{u"20.5h", -1}}) {
        CAPTURE(QString::fromUtf16(row.typed));
        CHECK(minutesOf(QString::fromUtf16(row.typed)).value_or(-1) == row.minutes);
    }
    for (int minutes = 0; minutes <= 6000; ++minutes)
        REQUIRE(minutesOf(hoursText(minutes)) == minutes);
}

TEST_CASE("Evaluations half way and at the end, each once", "[policy][jstp][R-120]")
{
    Trainee t;
    Placement &one = t.place(t.placement());
    CHECK(reviewDay(one, u"halfway"_s) == day("2026-04-13"));
    CHECK(reviewDay(one, u"end"_s) == day("2026-05-24"));
    PlacementReview review{
        .placementId = one.id, .stage = u"halfway"_s, .on = day("2026-04-13"), .attendance = u"well"_s};
    CHECK(checkReview(t.training(), review, day("2026-04-13")).isEmpty());
    CHECK(blocks(checkReview(t.training(), review, day("2026-04-12"))));
    review.on = day("2026-03-01");
    CHECK(blocks(checkReview(t.training(), review, day("2026-04-13"))));
    review.on = day("2026-04-13");
    t.training().reviews.push_back(review);
    t.training().reviews.back().id = {1};
    CHECK(blocks(checkReview(t.training(), review, day("2026-04-13"))));
    CHECK_FALSE(blocks(checkReview(t.training(), t.training().reviews.back(), day("2026-04-13"))));
    review.stage = u"end"_s;
    CHECK_FALSE(blocks(checkReview(t.training(), review, day("2026-04-13"))));
    CHECK(
        blocks(checkRecord(PlacementReview{.stage = u"end"_s, .on = day("2026-04-13")}, day("2026-04-13"))));
}

TEST_CASE("Of two entries of one week the later stands", "[policy][jstp][R-121]")
{
    TrainingFile training;
    CHECK_FALSE(hoursOf(training, {1}, day("2026-03-02")));
    training.hours = {
        {.id = {1}, .placementId = {1}, .weekOf = day("2026-03-02"), .minutes = 1200, .enteredAt = {20}},
        {.id = {2}, .placementId = {1}, .weekOf = day("2026-03-02"), .minutes = 1260, .enteredAt = {10}},
        {.id = {3}, .placementId = {2}, .weekOf = day("2026-03-02"), .minutes = 60, .enteredAt = {30}}};
    CHECK(hoursOf(training, {1}, day("2026-03-02"))->id.value == 1);
    std::swap(training.hours[0], training.hours[1]);
    CHECK(hoursOf(training, {1}, day("2026-03-02"))->id.value == 1);
}
