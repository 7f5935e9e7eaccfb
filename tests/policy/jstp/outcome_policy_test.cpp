// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/outcome_policy.h"
#include "tests/policy/jstp/trainee.h"
#include "tests/support/printing.h"

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

TEST_CASE("The result of a quarter that has ended", "[policy][federal][R-137]")
{
    const QDate today = day("2026-07-01");
    const auto with = [&](auto change, QDate on) {
        QuarterResult one{
            .quarter = u"2026Q2"_s, .employed = u"yes"_s, .source = u"wage_match"_s, .earningsCents = 100};
        change(one);
        return checkRecord(one, on);
    };
    CHECK(with([](auto &) {}, today).isEmpty());
    CHECK(refused(with([](auto &) {}, day("2026-06-30")), "R-137", "quarter"));
    CHECK(with([](auto &) {}, day("2026-06-30")).front().message.contains(u"1 July 2026"_s));
    for (const QString &text : {u"2026Q5"_s, u"2026"_s, u"Q2"_s, u""_s, u"April 2026"_s})
        CHECK(refused(with([&](auto &one) { one.quarter = text; }, today), "R-137", "quarter"));
    CHECK(quarterCode(u"py2025 q4"_s) == u"2026Q2"_s);
    CHECK(quarterCode(u"soon"_s) == u"soon"_s);
    CHECK(refused(with([](auto &one) { one.source.clear(); }, today), "R-137", "source"));
    CHECK(refused(with([](auto &one) { one.employed = u"no"_s; }, today), "R-137", "earnings_cents"));
    CHECK(refused(with(
                      [](auto &one) {
                          one.employed.clear();
                          one.earningsCents = {};
                      },
                      today),
                  "R-137", "employed"));
    CHECK_FALSE(blocks(with([](auto &one) { one.earningsCents = {}; }, today)));
    CHECK(warned(with([](auto &one) { one.earningsCents = 0; }, today), "R-137", "earnings_cents"));
    CHECK_FALSE(blocks(with(
        [](auto &one) {
            one.employed.clear();
            one.earningsCents = {};
            one.source.clear();
            one.schooling = u"secondary"_s;
        },
        today)));
}

TEST_CASE("A gain is shown by a paper and not in the future", "[policy][federal]")
{
    const QDate today = day("2026-03-02");
    SkillGain one{.kind = u"milestone"_s, .on = today, .evidence = u"Progress report"_s};
    CHECK(checkRecord(one, today).isEmpty());
    CHECK(blocks(checkRecord(one, today.addDays(-1))));
    one.evidence = u"  "_s;
    CHECK(blocks(checkRecord(one, today)));
}

TEST_CASE("A trade petition's days are in order", "[policy][federal]")
{
    const QDate today = day("2026-03-02");
    const TradePetition good{.number = u"98,765"_s,
                             .impactOn = day("2024-11-01"),
                             .certifiedOn = day("2025-11-01"),
                             .expiresOn = day("2027-11-01"),
                             .separatedOn = day("2025-06-01")};
    CHECK(checkRecord(good, today).isEmpty());
    const auto with = [&](auto change) {
        TradePetition one = good;
        change(one);
        return checkRecord(one, today);
    };
    CHECK(blocks(with([](auto &one) { one.certifiedOn = day("2024-10-31"); })));
    CHECK_FALSE(blocks(with([](auto &one) { one.certifiedOn = day("2024-11-01"); })));
    CHECK(blocks(with([](auto &one) { one.expiresOn = day("2025-10-31"); })));
    CHECK(blocks(with([](auto &one) { one.certifiedOn = day("2026-03-03"); })));
    CHECK(warned(with([](auto &one) { one.separatedOn = day("2024-10-31"); }), "", "separated_on"));
    CHECK_FALSE(warned(with([](auto &one) { one.separatedOn = day("2024-11-01"); }), "", "separated_on"));
    CHECK(warned(with([](auto &one) { one.separatedOn = day("2027-11-02"); }), "", "separated_on"));
    for (const QString &number : {u"TA-W-98765"_s, u"ta-w-98,765A"_s, u"98765"_s})
        CHECK(with([&](auto &one) { one.number = number; }).isEmpty());
    for (const QString &number : {u"petition"_s, u"12"_s, u"123-45-6789"_s})
        CHECK(warned(with([&](auto &one) { one.number = number; }), "", "number"));
}
