// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync_keeper.h"
#include "core/sync/folder_channel.h"
#include "core/sync/joining.h"
#include "tests/support/shell_fixture.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_line.h"
#include "ui/sync/sync_page.h"

#include <QDir>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace waymark;

TEST_CASE("The keeper leaves bundles in the shared folder, and the window says how sharing stands", "[sync][shell]")
{
    ShellFixture shell("administrator", 3);
    const QString share = shell.home.filePath(u"share"_s);
    REQUIRE(QDir().mkpath(share));
    REQUIRE(writeJoinFile(shell.main().workspace().actions(), u"LAPTOP"_s, u"told by voice"_s, shell.home.filePath(u"join"_s),
                          {}, KeyCost::testing())
                .ok());
    REQUIRE(useChannelFolder(shell.session(), share).ok());
    auto *page = qobject_cast<SyncPage *>(shell.main().pages()->fixed(u"sync"_s));
    REQUIRE(page);
    auto *shared = shell.find<QLabel>("sharedText");
    CHECK_FALSE(shared->isVisible());
    REQUIRE(shell.main().workspace().actions().run(AddCenter{{.name = u"MassHire Brockton"_s}}).done);
    shell.settle();
    CHECK(shared->isVisible());
    CHECK(shared->text() == u"1 change not yet shared"_s);
    CHECK(shell.find<RailButton>("rail_sync")->count() == 0);

    SyncKeeper keeper(*shell.window);
    const auto exchange = [&] {
        keeper.look();
        REQUIRE(QTest::qWaitFor([&] { return !page->runner().isBusy(); }, 20'000));
        shell.settle();
    };
    exchange();
    CHECK(QDir(share).entryList(QDir::Files).size() >= 2); // the marker and a bundle
    CHECK_FALSE(shared->isVisible());
    // Nothing to say where all is well.
    CHECK(shell.find<QLabel>("statusMessage")->text().isEmpty());
    CHECK_FALSE(shell.find<QLabel>("elsewhereText")->isVisible());

    REQUIRE(QDir().rename(share, share + u"-away"_s));
    exchange();
    CHECK(shared->text().startsWith(u"Folder not reachable since"_s));
    CHECK(shell.find<RailButton>("rail_sync")->count() == Page::needsSomebody);
    CHECK(shell.find<RailButton>("rail_sync")->accessibleName() == u"Sync, needs somebody"_s);
    REQUIRE(QDir().rename(share + u"-away"_s, share));
    exchange();
    CHECK_FALSE(shared->isVisible());
    CHECK(shell.find<RailButton>("rail_sync")->count() == 0);
}
