// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ledger.h"
#include "tests/support/printing.h"
#include "tests/support/replicas.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

bool opens(const Workstation &at, const QString &login, const QString &password)
{
    return Office::unlock(at.folder, login, password).ok();
}

void tell(Workstation &from, Workstation &to)
{
    const QByteArray bundle = from.bundle();
    REQUIRE_FALSE(bundle.isEmpty());
    to.takes(bundle);
}

} // namespace

TEST_CASE("A login made on one workstation opens the others", "[sync][logins]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    at[0].signedIn->office().setKeyCost(KeyCost::testing());
    const auto added = at[0].as("administrator").run(AddStaff{{.login = u"m.jean"_s, .name = u"Mireille Jean"_s, .role = u"counselor"_s},
                                                              u"first password"_s});
    REQUIRE(added.done);
    CHECK(opens(at[0], u"m.jean"_s, u"first password"_s));
    CHECK_FALSE(opens(at[1], u"m.jean"_s, u"first password"_s));
    tell(at[0], at[1]);
    CHECK(opens(at[1], u"m.jean"_s, u"first password"_s));

    SECTION("a new password goes along")
    {
        REQUIRE(Office::changePassword(at[1].folder, u"m.jean"_s, u"first password"_s, u"second password"_s, KeyCost::testing()).ok());
        at[1].close();
        at[1].open();
        tell(at[1], at[0]);
        CHECK(opens(at[0], u"m.jean"_s, u"second password"_s));
        CHECK_FALSE(opens(at[0], u"m.jean"_s, u"first password"_s));
        CHECK(opens(at[1], u"m.jean"_s, u"second password"_s));
    }
    SECTION("who may not sign in any more cannot open the file, here and there")
    {
        auto staff = at[0].store().find(Id<Staff>{added.id("id")});
        REQUIRE(staff);
        staff->active = false;
        REQUIRE(at[0].as("administrator").run(EditStaff{*staff}).done);
        CHECK_FALSE(opens(at[0], u"m.jean"_s, u"first password"_s));
        tell(at[0], at[1]);
        CHECK_FALSE(opens(at[1], u"m.jean"_s, u"first password"_s));
        staff->active = true;
        REQUIRE(at[0].as("administrator").run(EditStaff{*staff}).done);
        CHECK(opens(at[0], u"m.jean"_s, u"first password"_s));
        tell(at[0], at[1]);
        CHECK(opens(at[1], u"m.jean"_s, u"first password"_s));
    }
    CHECK_FALSE(at[0].dump().contains("\"slot\""));
    CHECK(at[0].problems() == QString());
    CHECK(at[1].problems() == QString());
}

TEST_CASE("Keeping the logins together is nobody's to undo", "[sync][logins][undo]")
{
    Replicas office(1);
    auto at = office.fresh(1);
    const auto recorded = at[0].as("counselor").run(RecordNote{.jobSeekerId = office.person, .text = u"Likes the kitchen course very much."_s,
                                                               .withoutService = u"other"_s});
    REQUIRE(recorded.done);
    REQUIRE(Office::changePassword(at[0].folder, u"counselor"_s, QString::fromLatin1(OfficeFixture::password), u"second password"_s, KeyCost::testing()).ok());
    at[0].close();
    at[0].open();
    REQUIRE(at[0].as("counselor").undo().done);
    CHECK_FALSE(at[0].store().find(Id<Note>{recorded.id("note")}));
}

TEST_CASE("What a newer version wrote is kept, passed on, and read after an update", "[sync][newer]")
{
    Replicas office(3);
    auto at = office.fresh(3);
    meet(at);
    // As a later Waymark on the first workstation would write it: a field that this one does not know.
    Database &database = at[0].store().database();
    {
        TransactionScope scope(database);
        Query state = database.query("SELECT device_id, next_id, stamp_ms, stamp_counter, last_hash, device_number FROM local_state");
        REQUIRE(state.next());
        Operation operation{.id = state.number(1), .kind = "editJobSeeker", .device = state.number(0), .atUtcMs = at[0].clock.now().ms};
        operation.stamp = stampText(std::max(state.number(2), operation.atUtcMs) + 1, 0, int(state.number(5)));
        operation.changes.push_back({.entity = "JobSeeker", .recordId = office.person.value, .personId = office.person.value,
                                     .base = 1, .delta = R"({"email":"new@example.org","shoe_size":"43"})"});
        operation.hash = chainHash(state.blob(4), operation);
        insertOperation(database, operation);
        database.query("UPDATE local_state SET next_id = next_id + 1, last_hash = ?").bindBlob(operation.hash).run();
        scope.commit();
    }
    tell(at[0], at[1]);
    CHECK(at[1].store().find(office.person)->email == "new@example.org"_L1);
    tell(at[1], at[2]);
    CHECK(at[2].ledger() == at[1].ledger());
    CHECK(at[2].problems() == QString());
    // An update that reads more folds what lay in the ledger: here the first workstation's own table, which missed it.
    CHECK(at[0].store().find(office.person)->email != "new@example.org"_L1);
    tell(at[2], at[0]);
    REQUIRE(at[0].signedIn->office().setInfo("folded_version", u"1"_s).ok());
    at[0].close();
    at[0].open();
    CHECK(at[0].store().find(office.person)->email == "new@example.org"_L1);
    CHECK(at[0].problems() == QString());
}
