// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/sync_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

TEST_CASE("How far ahead a clock may be", "[policy][sync]")
{
    struct Row
    {
        qint64 minutes;
        bool tooFar;
    };
    const auto [minutes, tooFar] =
        GENERATE(Row{-10'000, false}, Row{0, false}, Row{59, false}, Row{60, false}, Row{61, true}, Row{2 * 24 * 60, true});
    const qint64 now = 1'770'000'000'000;
    CHECK(policy::isTooFarAhead(now + minutes * 60'000, now, SyncLimits{}) == tooFar);
}

TEST_CASE("How much one bundle may take away", "[policy][sync]")
{
    struct Row
    {
        qint64 removed;
        qint64 records;
        bool stops;
    };
    const auto [removed, records, stops] =
        GENERATE(Row{0, 0, false}, Row{9, 10, false}, Row{10, 10, true}, Row{10, 199, true}, Row{10, 200, false},
                 Row{11, 200, true}, Row{5'000, 100'000, false}, Row{5'001, 100'000, true});
    CHECK(policy::removesTooMuch(removed, records, SyncLimits{}) == stops);
}

TEST_CASE("Two cases that are not closed", "[policy][sync][R-46]")
{
    CaseFile file = withCase(aFile(), aCase(day("2026-01-10")));
    CHECK(policy::brokenTogether(file).isEmpty());
    file = withCase(std::move(file), aCase(day("2026-01-11"), u"closed"_s));
    CHECK(policy::brokenTogether(file).isEmpty());
    file = withCase(std::move(file), aCase(day("2026-01-12")));
    const Findings found = policy::brokenTogether(file);
    CHECK(has(found, "R-46"));
    CHECK_FALSE(blocks(found));
}

TEST_CASE("A service dated after the case was closed", "[policy][sync][R-115]")
{
    struct Row
    {
        const char *on;
        const char *type;
        bool found;
    };
    const auto [on, type, found] = GENERATE(Row{"2026-03-11", "individual_counseling", false},
                                            Row{"2026-03-12", "individual_counseling", false},
                                            Row{"2026-03-13", "individual_counseling", true});
    CaseRecord closed = aCase(day("2026-01-10"), u"closed"_s);
    closed.closedOn = day("2026-03-12");
    CaseFile file = withCase(aFile(), closed);
    file = withService(std::move(file), aService(day(on), QString::fromLatin1(type)));
    CHECK(has(policy::brokenTogether(file), "R-115") == found);

    CaseFile reopened = withCase(file, aCase(day("2026-03-13")));
    CHECK_FALSE(has(policy::brokenTogether(reopened), "R-115"));
    file.services.back().voidedOn = day("2026-03-14");
    CHECK_FALSE(has(policy::brokenTogether(file), "R-115"));
}

TEST_CASE("One number on two people", "[policy][sync][R-13][R-05]")
{
    CaseFile member = aFile();
    CHECK(policy::brokenTogether(member).isEmpty());
    member.sameNumber = {{4711}};
    const Findings found = policy::brokenTogether(member);
    REQUIRE(has(found, "R-13", "ssn"));
    CHECK(found.front().recordId == 4711);
    CaseFile resident = aShelterResident();
    resident.sameNumber = {{4711}};
    CHECK(has(policy::brokenTogether(resident), "R-05", "ssn"));
}

TEST_CASE("A conflict is due to the designated counselor until it is settled", "[policy][sync]")
{
    CaseFile file = withCase(aFile(), aCase(day("2026-01-10")));
    file.cases.back().counselorId = theCounselor;
    const auto conflictOf = [](const CaseFile &of) -> std::optional<DueItem> {
        for (const DueItem &item : policy::dueItems(of, {}, someSettings())) {
            if (item.kind == "conflict"_L1)
                return item;
        }
        return {};
    };
    CHECK_FALSE(conflictOf(file));
    file.openConflicts = 2;
    file.conflictSince = day("2026-03-01");
    const auto item = conflictOf(file);
    REQUIRE(item);
    CHECK(item->staffId == theCounselor);
    CHECK(item->action == "settleConflict"_L1);
    CHECK(item->visibleFrom == day("2026-03-01"));
    CHECK(policy::dueHeadline(*item, day("2026-03-02")).contains(u"2"_s));
    CHECK_FALSE(policy::dueReason(*item, day("2026-03-02")).isEmpty());
    file.cases.clear();
    const auto nobodys = conflictOf(file);
    REQUIRE(nobodys);
    CHECK_FALSE(nobodys->staffId);
    CHECK(nobodys->audience == "intake"_L1);
}
