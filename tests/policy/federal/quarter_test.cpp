// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/indicator_policy.h"
#include "core/policy/federal/quarter.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

TEST_CASE("A day belongs to one quarter of the calendar and of the program year", "[policy][federal][R-137]")
{
    struct Row
    {
        const char *on;
        const char *code;
        int programYear;
        int programQuarter;
    };
    const auto row = GENERATE(values<Row>({
        {"2026-03-31", "2026Q1", 2025, 3},
        {"2026-04-01", "2026Q2", 2025, 4},
        {"2026-06-30", "2026Q2", 2025, 4},
        {"2026-07-01", "2026Q3", 2026, 1},
        {"2026-09-30", "2026Q3", 2026, 1},
        {"2026-10-01", "2026Q4", 2026, 2},
        {"2026-12-31", "2026Q4", 2026, 2},
        {"2027-01-01", "2027Q1", 2026, 3},
        {"2024-02-29", "2024Q1", 2023, 3},
    }));
    CAPTURE(row.on);
    const Quarter quarter = Quarter::of(day(row.on));
    CHECK(quarter.code() == QLatin1StringView(row.code));
    CHECK(quarter.programYear() == row.programYear);
    CHECK(quarter.programQuarter() == row.programQuarter);
    CHECK(quarter.first() <= day(row.on));
    CHECK(quarter.last() >= day(row.on));
    CHECK(quarter.last().addDays(1) == quarter.plus(1).first());
    CHECK_FALSE(quarter.hasEnded(quarter.last()));
    CHECK(quarter.hasEnded(quarter.last().addDays(1)));
    CHECK(programYearStart(row.programYear) <= day(row.on));
    CHECK(programYearEnd(row.programYear) >= day(row.on));
}

TEST_CASE("A quarter is typed by the calendar or by the program year", "[policy][federal][R-137]")
{
    struct Row
    {
        const char *typed;
        const char *code; ///< empty: none
    };
    const auto row = GENERATE(values<Row>({
        {"2026Q2", "2026Q2"},
        {"2026-q2", "2026Q2"},
        {" 2026 Q2 ", "2026Q2"},
        {"PY2025Q4", "2026Q2"},
        {"py2025 q1", "2025Q3"},
        {"PY2025Q2", "2025Q4"},
        {"PY2025Q3", "2026Q1"},
        {"2026Q0", ""},
        {"2026Q5", ""},
        {"Q2", ""},
        {"2026", ""},
        {"26Q2", ""},
        {"0000Q1", ""},
        {"2026Q2x", ""},
        {"", ""},
    }));
    CAPTURE(row.typed);
    const auto quarter = Quarter::parse(QString::fromLatin1(row.typed));
    CHECK((quarter ? quarter->code() : QString()) == QLatin1StringView(row.code));
}

TEST_CASE("Quarters after an exit begin with the quarter after its own", "[policy][federal][R-137]")
{
    for (const char *exit : {"2025-04-01", "2025-05-15", "2025-06-30"}) {
        CAPTURE(exit);
        CHECK(afterExit(day(exit), 1).code() == u"2025Q3"_s);
        CHECK(afterExit(day(exit), 2).code() == u"2025Q4"_s);
        CHECK(afterExit(day(exit), 4).code() == u"2026Q2"_s);
    }
    CHECK(afterExit(day("2025-07-01"), 1).code() == u"2025Q4"_s);
    CHECK(Quarter::parse(u"2026Q1"_s)->plus(-5).code() == u"2024Q4"_s);
}

TEST_CASE("Which exits a program year counts follows from the quarters",
          "[policy][federal][indicators][R-137]")
{
    const Cohort year = Cohort::ofProgramYear(2025);
    CHECK(year.from == day("2025-07-01"));
    CHECK(year.to == day("2026-06-30"));
    // The second quarter after an exit of July to September 2024 is January to March 2025: in the year
    // before.
    CHECK(exitsCounted(Indicator::EmployedQ2, year).from == day("2024-07-01"));
    CHECK(exitsCounted(Indicator::EmployedQ2, year).to == day("2025-06-30"));
    CHECK(exitsCounted(Indicator::MedianEarnings, year).to == day("2025-06-30"));
    CHECK(exitsCounted(Indicator::EmployedQ4, year).from == day("2024-01-01"));
    CHECK(exitsCounted(Indicator::EmployedQ4, year).to == day("2024-12-31"));
    CHECK(exitsCounted(Indicator::Credential, year).from == day("2024-01-01"));
    CHECK(exitsCounted(Indicator::SkillGain, year).from == day("2025-07-01"));
    const Cohort rolling = Cohort::endingWith(*Quarter::parse(u"2026Q2"_s));
    CHECK(rolling.from == year.from);
    CHECK(rolling.to == year.to);
    CHECK(Cohort::endingWith(*Quarter::parse(u"2026Q1"_s)).from == day("2025-04-01"));
}
