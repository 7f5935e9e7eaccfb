// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/federal/outcome_actions.h"
#include "tests/support/office_fixture.h"
#include "tests/support/printing.h"

using namespace Qt::StringLiterals;
using namespace waymark;

TEST_CASE("One result of a quarter stands, kept as its code", "[actions][federal][R-137]")
{
    OfficeFixture office(QDate(2026, 7, 1));
    const Id<JobSeeker> person = office.enrolled();
    const QuarterResult typed{.jobSeekerId = person,
                              .quarter = u"py2025-Q4"_s,
                              .employed = u"yes"_s,
                              .source = u"wage_match"_s,
                              .earningsCents = 512'300};
    const ActionResult first = office.as("counselor").run(AddRecord<QuarterResult>{typed});
    REQUIRE(first.done);
    const Id<QuarterResult> id{first.id("record")};
    CHECK(office.store().find(id)->quarter == u"2026Q2"_s);
    QuarterResult again = typed;
    again.quarter = u"2026 q2"_s;
    CHECK(refusedBy(office.as("counselor").run(AddRecord<QuarterResult>{again})) == QStringList{u"R-137"_s});
    again.quarter = u"2026Q3"_s;
    CHECK(refusedBy(office.as("counselor").run(AddRecord<QuarterResult>{again})) == QStringList{u"R-137"_s});

    QuarterResult changed = *office.store().find(id);
    changed.quarter = u"2026-Q1"_s;
    REQUIRE(office.as("counselor").run(EditRecord<QuarterResult>{changed}).done);
    CHECK(office.store().find(id)->quarter == u"2026Q1"_s);
    CHECK(office.as("counselor").run(AddRecord<QuarterResult>{typed}).done);
    REQUIRE(office.as("counselor").run(VoidRecord<QuarterResult>{id, u"Another person's."_s}).done);
    again.quarter = u"2026Q1"_s;
    CHECK(office.as("counselor").run(AddRecord<QuarterResult>{again}).done);
    CHECK_FALSE(office.as("view_only").run(AddRecord<QuarterResult>{again}).done);
}

TEST_CASE("Gains and petitions are added, changed and voided", "[actions][federal]")
{
    OfficeFixture office(QDate(2026, 7, 1));
    const Id<JobSeeker> person = office.enrolled();
    const SkillGain gain{.jobSeekerId = person,
                         .kind = u"milestone"_s,
                         .on = QDate(2026, 6, 1),
                         .evidence = u"Progress report"_s};
    const ActionResult added = office.as("intake").run(AddRecord<SkillGain>{gain});
    REQUIRE(added.done);
    const ActionResult twice = office.as("intake").run(AddRecord<SkillGain>{gain});
    CHECK(twice.done);
    CHECK(twice.findings.size() == 1);
    CHECK(office.as("intake").run(VoidRecord<SkillGain>{{added.id("record")}, u"Twice."_s}).done);
    const ActionResult petition =
        office.as("intake").run(AddRecord<TradePetition>{{.jobSeekerId = person, .number = u"TA-W-98765"_s}});
    REQUIRE(petition.done);
    TradePetition changed = *office.store().find(Id<TradePetition>{petition.id("record")});
    changed.certifiedOn = QDate(2026, 1, 5);
    changed.expiresOn = QDate(2025, 1, 5);
    CHECK_FALSE(office.as("intake").run(EditRecord<TradePetition>{changed}).done);
    changed.expiresOn = QDate(2028, 1, 5);
    CHECK(office.as("intake").run(EditRecord<TradePetition>{changed}).done);
    CHECK(office.as("intake").run(VoidRecord<TradePetition>{changed.id, u"Another person's."_s}).done);
}
