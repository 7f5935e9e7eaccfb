// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sync_actions.h"
#include "core/session/conflict_list.h"
#include "core/sync/sync_state.h"
#include "tests/support/printing.h"
#include "tests/support/replicas.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

void edit(Workstation &at, Id<JobSeeker> person, const std::function<void(JobSeeker &)> &change)
{
    EditJobSeeker params{.person = *at.store().find(person)};
    change(params.person);
    const auto result = at.as("intake").run(params);
    for (const Finding &finding : result.findings)
        UNSCOPED_INFO(finding.message.toStdString());
    REQUIRE(result.done);
}

} // namespace

TEST_CASE("Workstations that joined hold the same office", "[sync][joining]")
{
    Replicas office(3);
    auto at = office.fresh(3);
    CHECK(at[1].problems().isEmpty());
    // Each invitation is known to those who joined after it.
    meet(at);
    CHECK(at[0].dump() == at[1].dump());
    CHECK(at[0].dump() == at[2].dump());
    CHECK(at[0].ledger() == at[2].ledger());
    for (Workstation &one : at)
        CHECK(one.problems() == QString());
}

TEST_CASE("Work crosses in both directions and adds up", "[sync]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    REQUIRE(at[0].as("counselor").run(RecordNote{.jobSeekerId = office.person, .text = u"Likes the kitchen course very much."_s,
                                                  .withoutService = u"other"_s}).done);
    edit(at[1], office.other, [](JobSeeker &p) { p.email = u"j@example.org"_s; });
    const QByteArray fromA = at[0].bundle();
    const QByteArray fromB = at[1].bundle();
    const ImportReport inB = at[1].takes(fromA);
    CHECK(inB.kept);
    CHECK(inB.counts.notes == 1);
    CHECK(inB.counts.conflicts == 0);
    CHECK(at[0].takes(fromB).kept);
    CHECK(at[0].dump() == at[1].dump());
    // Again, and a copy: nothing more.
    CHECK_FALSE(at[1].takes(fromA).kept);
    CHECK(at[0].dump() == at[1].dump());
    CHECK(at[0].problems() == QString());
    CHECK(at[1].problems() == QString());
}

TEST_CASE("Two values of one field are a conflict until a person settles it", "[sync][conflict]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    edit(at[0], office.person, [](JobSeeker &p) { p.otherPhone = u"(617) 555-0100"_s; });
    at[1].clock.advanceSeconds(60);
    edit(at[1], office.person, [](JobSeeker &p) { p.otherPhone = u"(617) 555-0199"_s; });
    edit(at[1], office.person, [](JobSeeker &p) { p.email = u"only@example.org"_s; });
    const QByteArray fromA = at[0].bundle();
    const QByteArray fromB = at[1].bundle();
    CHECK(at[0].takes(fromB, {.preview = true}).counts.conflicts == 1);
    CHECK(at[0].conflicts().isEmpty());
    CHECK(at[0].takes(fromB).counts.conflicts == 1);
    CHECK(at[1].takes(fromA).counts.conflicts == 1);
    CHECK(at[0].dump() == at[1].dump());
    CHECK(at[0].conflicts() == at[1].conflicts());
    CHECK(at[0].store().find(office.person)->otherPhone == "(617) 555-0199"_L1); // the later stands

    auto open = conflictsOfPerson(at[0].store(), office.person);
    REQUIRE(open.ok());
    REQUIRE(open->size() == 1);
    const ConflictEntry &entry = open->front();
    REQUIRE(entry.sides.size() == 2);
    CHECK(textOf(entry.sides[0].values.at("other_phone")) == "(617) 555-0199"_L1);
    CHECK(textOf(entry.sides[1].values.at("other_phone")) == "(617) 555-0100"_L1);
    CHECK(entry.sides[1].deviceName == "FRONT-DESK-1"_L1);

    SettleConflict settle{.recordId = {entry.conflict.recordId}, .unit = QString::fromUtf8(entry.conflict.unit)};
    SECTION("keep the one that does not stand")
    {
        settle.keep = {entry.sides[1].operationId};
    }
    SECTION("keep the one that stands")
    {
        settle.keep = {entry.sides[0].operationId};
    }
    SECTION("write a third")
    {
        settle.values = u"{\"other_phone\":\"(857) 555-0123\"}"_s;
    }
    const auto settled = at[0].as("counselor").run(settle);
    for (const Finding &finding : settled.findings)
        UNSCOPED_INFO(finding.message.toStdString());
    REQUIRE(settled.done);
    CHECK(conflictsOfPerson(at[0].store(), office.person)->empty());
    CHECK(conflictsOfPerson(at[0].store(), office.person, Conflicts::All)->size() == 1);
    CHECK_FALSE(at[0].as("counselor").undo().done);
    at[1].takes(at[0].bundle());
    CHECK(at[0].dump() == at[1].dump());
    CHECK(at[0].conflicts() == at[1].conflicts());
    CHECK(at[1].problems() == QString());
    CHECK(at[0].problems() == QString());
}

TEST_CASE("An import is taken back while nothing was recorded since", "[sync][undo]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    edit(at[0], office.person, [](JobSeeker &p) { p.otherPhone = u"(617) 555-0100"_s; });
    edit(at[1], office.person, [](JobSeeker &p) { p.otherPhone = u"(617) 555-0199"_s; });
    REQUIRE(at[1].as("counselor").run(RecordNote{.jobSeekerId = office.person, .text = u"Came to the workshop on time."_s,
                                                  .withoutService = u"other"_s}).done);
    const QByteArray before = at[0].dump();
    const QByteArray fromB = at[1].bundle();
    REQUIRE(at[0].takes(fromB).kept);
    CHECK(at[0].dump() != before);
    REQUIRE(undoImport(at[0].session()).ok());
    CHECK(at[0].dump() == before);
    CHECK(at[0].conflicts().isEmpty());
    CHECK(at[0].problems() == QString());
    CHECK_FALSE(undoImport(at[0].session()).ok());
    REQUIRE(at[0].takes(fromB).kept);
    edit(at[0], office.person, [](JobSeeker &p) { p.email = u"b@example.org"_s; });
    const auto refused = undoImport(at[0].session());
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::Refused);
}

TEST_CASE("What builds on a missing bundle waits, and names it", "[sync][gap]")
{
    Replicas office(3);
    auto at = office.fresh(3);
    meet(at);
    edit(at[1], office.person, [](JobSeeker &p) { p.email = u"b@example.org"_s; });
    const QByteArray first = at[1].bundle();
    const QByteArray before = at[0].dump();
    edit(at[1], office.person, [](JobSeeker &p) { p.email = u"l@example.org"_s; });
    at[1].bundle();
    // Only the second part of it, as when the first file was lost.
    const qint64 last = knownSeals(at[1].store().database()).at(at[1].number()).seal;
    const QByteArray second = at[1].bundle({.without = {{at[1].number(), 1, last - 1}}});
    const ImportReport waits = at[0].takes(second);
    CHECK(waits.kept);
    CHECK(at[0].dump() == before);
    REQUIRE(waits.waiting.size() == 1);
    REQUIRE(waits.waiting[0].missing.size() == 1);
    CHECK(waits.waiting[0].missing[0].text() == u"bundle %1 from SHELTER-LAPTOP-1"_s.arg(last - 1));
    const ImportReport all = at[0].takes(first);
    CHECK(all.waiting.empty());
    CHECK(all.sealsNew == 2);
    CHECK(at[0].dump() == at[1].dump());
    CHECK(at[0].problems() == QString());
}
