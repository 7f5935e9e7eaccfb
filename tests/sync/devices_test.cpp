// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sync_actions.h"
#include "core/storage/backup.h"
#include "core/sync/joining.h"
#include "core/sync/sync_state.h"
#include "tests/support/printing.h"
#include "tests/support/replicas.h"

#include <QDir>
#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

Id<Note> note(Workstation &at, Id<JobSeeker> person, const QString &text)
{
    const auto result = at.as("counselor").run(RecordNote{.jobSeekerId = person, .text = text, .withoutService = u"other"_s});
    REQUIRE(result.done);
    return {result.id("note")};
}

void setEmail(Workstation &at, Id<JobSeeker> person, const QString &email)
{
    EditJobSeeker params{.person = *at.store().find(person)};
    params.person.email = email;
    REQUIRE(at.as("intake").run(params).done);
}

Id<Device> deviceNamed(Workstation &at, const QString &name)
{
    for (const Device &device : at.store().all<Device>()) {
        if (device.name == name)
            return device.id;
    }
    return {};
}

bool isWhole(std::vector<Workstation> &at)
{
    return std::ranges::all_of(at, [&](Workstation &one) {
        UNSCOPED_INFO(one.name.toStdString() << ": " << one.problems().toStdString());
        return one.dump() == at[0].dump() && one.conflicts() == at[0].conflicts() && one.problems().isEmpty();
    });
}

} // namespace

TEST_CASE("A clock two days ahead waits and cannot win for ever", "[sync][clock]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    meet(at);
    at[1].clock.advanceDays(2);
    setEmail(at[1], office.person, u"future@example.org"_s);
    const QByteArray fromFuture = at[1].bundle();
    const QByteArray before = at[0].dump();
    const ImportReport waits = at[0].takes(fromFuture);
    CHECK(waits.counts.operations == 0);
    REQUIRE(waits.waiting.size() == 1);
    CHECK(waits.waiting[0].why == WaitingBundle::Why::Clock);
    CHECK(waits.waiting[0].text().contains(u"SHELTER-LAPTOP-1"_s));
    CHECK(at[0].dump() == before);

    SECTION("it comes in when this clock gets there")
    {
        at[0].clock.advanceDays(2);
        const auto taken = takeInWaiting(at[0].session());
        REQUIRE(taken.ok());
        CHECK(taken->counts.operations == 1);
        CHECK(at[0].store().find(office.person)->email == "future@example.org"_L1);
        CHECK_FALSE(takeInWaiting(at[0].session())->kept);
    }
    SECTION("only an administrator accepts it before")
    {
        const auto refused = at[0].take(fromFuture, {.acceptClock = true});
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().kind == ErrorKind::Refused);
        CHECK_FALSE(takeInWaiting(at[0].session(), {.acceptClock = true}).ok());
        at[0].as("administrator");
        CHECK(at[0].takes(fromFuture, {.acceptClock = true}).counts.operations == 1);
        // Who has seen it wins over it, whatever their clock says.
        at[0].clock.advanceSeconds(60);
        setEmail(at[0], office.person, u"now@example.org"_s);
        CHECK(at[0].store().find(office.person)->email == "now@example.org"_L1);
        CHECK(at[1].takes(at[0].bundle()).counts.conflicts == 0);
        CHECK(at[1].store().find(office.person)->email == "now@example.org"_L1);
        CHECK(isWhole(at));
    }
}

TEST_CASE("The clock's limit is the office's", "[sync][clock]")
{
    struct Row
    {
        int minutes;
        bool waits;
    };
    const auto [minutes, waits] = GENERATE(Row{59, false}, Row{60, false}, Row{61, true});
    Replicas office(2);
    auto at = office.fresh(2);
    meet(at);
    at[1].clock.advanceSeconds(minutes * 60);
    setEmail(at[1], office.person, u"a@example.org"_s);
    CHECK(at[0].takes(at[1].bundle()).waiting.empty() != waits);
}

TEST_CASE("A retired workstation's later work is refused, its earlier work is not", "[sync][retired]")
{
    Replicas office(3);
    auto at = office.fresh(3);
    meet(at);
    setEmail(at[1], office.person, u"before@example.org"_s);
    const QByteArray known = at[1].bundle();
    at[0].takes(known);
    REQUIRE(at[0].as("administrator").run(RetireDevice{deviceNamed(at[0], u"SHELTER-LAPTOP-1"_s)}).done);
    const QByteArray retirement = at[0].bundle();
    setEmail(at[1], office.person, u"after@example.org"_s);
    const QByteArray late = at[1].bundle({.everything = true});

    const QByteArray before = at[0].dump();
    const auto refused = at[0].take(late);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::Refused);
    CHECK(refused.error().what.contains(u"SHELTER-LAPTOP-1"_s));
    CHECK(at[0].dump() == before);
    CHECK_FALSE(at[0].takes(known).kept);

    SECTION("who took it in before hearing of the retirement brings it to all")
    {
        at[2].takes(late);
        at[2].takes(retirement);
        note(at[2], office.person, u"Spoke about the bus to the course."_s);
        CHECK(at[0].takes(at[2].bundle({.everything = true})).kept);
        CHECK(at[0].store().find(office.person)->email == "after@example.org"_L1);
        CHECK(at[2].problems() == QString());
        at[2].takes(at[0].bundle());
        CHECK(at[0].dump() == at[2].dump());
    }
    SECTION("brought back into use, it is heard again")
    {
        REQUIRE(at[0].as("administrator").run(ReturnDevice{deviceNamed(at[0], u"SHELTER-LAPTOP-1"_s)}).done);
        CHECK(at[0].takes(late).kept);
        CHECK(at[0].store().find(office.person)->email == "after@example.org"_L1);
    }
}

TEST_CASE("Who may retire a workstation", "[sync][retired]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    meet(at);
    const Id<Device> laptop = deviceNamed(at[0], u"SHELTER-LAPTOP-1"_s);
    for (const char *role : {"intake", "counselor", "supervisor", "director", "view_only"})
        CHECK_FALSE(at[0].as(role).run(RetireDevice{laptop}).done);
    CHECK_FALSE(at[0].as("administrator").run(RetireDevice{deviceNamed(at[0], u"FRONT-DESK-1"_s)}).done);
    CHECK_FALSE(at[0].as("administrator").run(RenameDevice{laptop, u"front-desk-1"_s}).done);
    CHECK(at[0].as("administrator").run(RenameDevice{laptop, u"VAN"_s}).done);
}

TEST_CASE("A bundle that voids much stops for an administrator", "[sync][removals]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    std::vector<Id<Note>> notes;
    for (int i = 0; i < 12; ++i)
        notes.push_back(note(at[0], office.person, u"Talked about the course and the bus, again."_s));
    meet(at);
    for (const Id<Note> one : notes)
        REQUIRE(at[1].as("counselor").run(VoidNote{one, u"Wrong person"_s}).done);
    const QByteArray bundle = at[1].bundle();
    const QByteArray before = at[0].dump();
    const SyncLimits limits{.removedPercent = 5, .removedAtLeast = 10};
    const ImportReport stopped = at[0].takes(bundle, {.limits = limits});
    CHECK(stopped.needsWord);
    CHECK_FALSE(stopped.kept);
    CHECK_FALSE(stopped.unusual.isEmpty());
    CHECK(at[0].dump() == before);
    CHECK_FALSE(at[0].take(bundle, {.acceptRemovals = true, .limits = limits}).ok());
    at[0].as("administrator");
    CHECK(at[0].takes(bundle, {.acceptRemovals = true, .limits = limits}).kept);
    CHECK(isWhole(at));
}

TEST_CASE("A workstation put back from a backup goes on under a new number", "[sync][restore]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    meet(at);
    note(at[0], office.person, u"In the backup, and not signed yet then."_s);
    const auto backup = backUp(at[0].folder, at[0].signedIn->office().key(), at[0].clock);
    REQUIRE(backup.ok());
    at[0].clock.advanceSeconds(600);
    note(at[0], office.person, u"After the backup, and told to the others."_s);
    at[1].takes(at[0].bundle());
    at[0].close();
    REQUIRE(restoreBackup(at[0].folder, backup->file, at[0].key, at[0].clock).ok());
    const int former = at[1].number();
    at[0].open();
    CHECK(at[0].number() != former);
    CHECK(at[0].problems() == QString());
    CHECK(at[0].store().ofPerson<Note>(office.person).size() == 2);
    at[0].clock.advanceSeconds(600);
    note(at[0], office.person, u"After it was put back, on the new number."_s);
    meet(at);
    CHECK(at[0].store().ofPerson<Note>(office.person).size() == 4);
    CHECK(at[0].conflicts().isEmpty());
    CHECK(isWhole(at));
    // Once, not at every start.
    const int number = at[0].number();
    at[0].close();
    at[0].open();
    CHECK(at[0].number() == number);
    const auto states = deviceStates(at[1].session());
    REQUIRE(states.ok());
    CHECK(states->size() == 3);
}

TEST_CASE("Joining leaves nothing behind where it fails", "[sync][joining]")
{
    Replicas office(1);
    const QString file = office.office.directory.filePath(u"van.join"_s);
    REQUIRE_FALSE(writeJoinFile(office.office.as("counselor"), u"VAN"_s, u"told by voice"_s, file, {}, KeyCost::testing()).ok());
    CHECK_FALSE(QFile::exists(file));
    REQUIRE_FALSE(writeJoinFile(office.office.as("administrator"), u"VAN"_s, u"short"_s, file, {}, KeyCost::testing()).ok());
    CHECK_FALSE(QFile::exists(file));
    REQUIRE(writeJoinFile(office.office.as("administrator"), u"VAN"_s, u"told by voice"_s, file, {}, KeyCost::testing()).ok());
    const QString folder = office.office.directory.filePath(u"joined"_s);
    const auto wrong = joinOffice(file, u"heard it wrong"_s, folder, office.office.clock);
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().kind == ErrorKind::WrongPassword);
    CHECK_FALSE(QFile::exists(folder));

    QFile whole(file);
    REQUIRE(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    const auto tried = [&](const QByteArray &content) {
        const QString copy = office.office.directory.filePath(u"copy.join"_s);
        QFile out(copy);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(content);
        out.close();
        const auto joined = joinOffice(copy, u"told by voice"_s, folder, office.office.clock);
        if (!joined)
            CHECK_FALSE(QFile::exists(folder));
        return joined.ok();
    };
    for (qsizetype cut : {qsizetype(0), qsizetype(5), qsizetype(200), bytes.size() / 2, bytes.size() - 1})
        CHECK_FALSE(tried(bytes.left(cut)));
    for (qsizetype at = 3; at < bytes.size(); at += bytes.size() / 40) {
        QByteArray flipped = bytes;
        flipped[at] = char(flipped[at] ^ 1);
        INFO("at " << at);
        CHECK_FALSE(tried(flipped));
    }
    CHECK(tried(bytes));
    // Everybody signs in there with the password they have.
    CHECK(SignedIn::open(folder, u"supervisor"_s, QString::fromLatin1(OfficeFixture::password), office.office.clock).ok());
}
