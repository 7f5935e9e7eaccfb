// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/cases/ahead_policy.h"

#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using test::day;

namespace {

constexpr Id<Staff> ana{11};
constexpr Id<Staff> ben{12};

/// A week with two closed days, and a holiday on the Monday after it.
PolicySettings theSettings()
{
    PolicySettings settings = test::someSettings();
    settings.contact = {30, 60};
    settings.holidays[day("2026-03-16")] = u"Evacuation Day, moved"_s;
    settings.closedWeekdays = {6, 7};
    return settings;
}

CaseLine line(int id, const char *best, const char *must, Id<Staff> counselor = ana)
{
    return {.caseId = {100 + id},
            .personId = {id},
            .counselorId = counselor,
            .state = u"open"_s,
            .contactBest = day(best),
            .contactMust = day(must)};
}

/// Friday 13 March: A's last day is Saturday, B's Sunday, C's Tuesday, D's Friday a week later.
std::vector<CaseLine> fourCases()
{
    return {line(1, "2026-03-01", "2026-03-14"), line(2, "2026-03-10", "2026-03-15"),
            line(3, "2026-03-17", "2026-03-17"), line(4, "2026-03-18", "2026-03-20")};
}

QStringList named(const AheadCounselor &one)
{
    QStringList all;
    for (const AheadCounselor::Person &person : one.overdue)
        all += u"%1 %2"_s.arg(person.person.value).arg(person.on.toString(u"MM-dd"_s));
    return all;
}

AheadCounselor alone(const std::vector<CaseLine> &cases, int perDay, int weeks = 2)
{
    const auto all = lookAhead(cases, {}, perDay, weeks, theSettings(), day("2026-03-13"));
    REQUIRE(all.size() == 1);
    return all.front();
}

} // namespace

TEST_CASE("One contact a day, over a weekend and a holiday", "[policy][R-71][R-46]")
{
    // Fri 13: A. Sat to Mon closed: B is past the most days on Monday. Tue 17: B, so C waits and is past them
    // on Wednesday. Wed 18: C. Thu 19: D, a day before it would be.
    const AheadCounselor one = alone(fourCases(), 1);
    CHECK(one.cases == 4);
    CHECK(named(one) == QStringList{u"2 03-16"_s, u"3 03-18"_s});
    CHECK(one.firstOverdue() == day("2026-03-16"));
    CHECK(one.overdueByWeek == std::vector<int>{0, 0});
}

TEST_CASE("Two a day keep everybody in time, none keeps nobody", "[policy][R-71]")
{
    const AheadCounselor two = alone(fourCases(), 2);
    CHECK(two.overdue.empty());
    CHECK_FALSE(two.firstOverdue().isValid());
    const AheadCounselor none = alone(fourCases(), 0);
    CHECK(named(none) == QStringList{u"1 03-15"_s, u"2 03-16"_s, u"3 03-18"_s, u"4 03-21"_s});
    // The first week ends on Thursday the 19th: D's last day is still to come.
    CHECK(none.overdueByWeek == std::vector<int>{3, 4});
}

TEST_CASE("The last day is in time, the day after is not", "[policy][R-71]")
{
    const auto dueOn = [](const char *must) { return alone({line(1, must, must)}, 0, 1); };
    CHECK(named(dueOn("2026-03-12")) == QStringList{u"1 03-13"_s}); // yesterday: past them today
    CHECK(named(dueOn("2026-03-13")) == QStringList{u"1 03-14"_s});
    CHECK(named(dueOn("2026-03-18")) == QStringList{u"1 03-19"_s});
    CHECK(named(dueOn("2026-03-19")).isEmpty()); // the week's last day is the last day in time
}

TEST_CASE("A contact is not made before its best-practice day, and begins the days anew", "[policy][R-71]")
{
    // Tue 17 is the day; 30 and 60 days from there are far away.
    CHECK(alone({line(1, "2026-03-17", "2026-03-17")}, 9).overdue.empty());
    // An interval of 1 and 2 days: Fri 13 made; Sunday is the last day, the office opens on Tuesday.
    CaseLine tight = line(1, "2026-03-13", "2026-03-14");
    tight.lastContact = day("2026-03-12");
    const AheadCounselor one = alone({tight}, 9, 1);
    CHECK(named(one) == QStringList{u"1 03-16"_s});
}

TEST_CASE("Moved cases are worked on by whoever has them then", "[policy][R-46]")
{
    const PolicySettings settings = theSettings();
    std::vector<CaseLine> cases = fourCases();
    cases.push_back(line(5, "2026-06-01", "2026-07-01", ben));
    const std::map<Id<CaseRecord>, Id<Staff>> moves{{{102}, ben}, {{103}, ben}};
    const auto after = lookAhead(cases, moves, 1, 2, settings, day("2026-03-13"));
    REQUIRE(after.size() == 2);
    CHECK(after[0].counselor == ana);
    CHECK(after[0].cases == 2);
    CHECK(after[0].overdue.empty());
    CHECK(after[1].cases == 3);
    CHECK(after[1].overdue.empty()); // B on Friday, C on Tuesday
}

TEST_CASE("The cases of who left are worked on once they moved", "[policy][R-46]")
{
    std::vector<CaseLine> cases = fourCases();
    for (CaseLine &one : cases)
        one.counselorActive = false;
    cases.push_back(line(6, "2026-03-01", "2026-03-14"));
    cases.back().contactBest = cases.back().contactMust = {}; // suspended: counts, and is never due
    cases.back().counselorActive = false;
    const AheadCounselor gone = alone(cases, 9);
    CHECK(gone.cases == 5);
    CHECK(gone.overdueByWeek == std::vector<int>{3, 4});
    std::map<Id<CaseRecord>, Id<Staff>> moves;
    for (const CaseLine &one : cases)
        moves[one.caseId] = ben;
    const auto after = lookAhead(cases, moves, 9, 2, theSettings(), day("2026-03-13"));
    REQUIRE(after.size() == 1);
    CHECK(after.front().counselor == ben);
    CHECK(after.front().overdue.empty());
    // The same values, the same answer.
    CHECK(lookAhead(cases, moves, 9, 2, theSettings(), day("2026-03-13")).front().overdueByWeek ==
          after.front().overdueByWeek);
}
