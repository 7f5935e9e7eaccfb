// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shell_fixture.h"
#include "ui/shell/entry/join_page.h"
#include "ui/shell/overlay.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_line.h"
#include "ui/sync/sync_page.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

SyncPage &syncPage(ShellFixture &shell)
{
    auto *page = qobject_cast<SyncPage *>(shell.main().pages()->fixed(u"sync"_s));
    REQUIRE(page);
    return *page;
}

void typeInto(ShellFixture &shell, const char *name, const QString &text)
{
    shell.find<QLineEdit>(name)->setFocus();
    shell.find<QLineEdit>(name)->selectAll();
    shell.type(text);
}

} // namespace

TEST_CASE("An administrator lets a workstation join, and it joins with the password told by voice", "[sync][shell]")
{
    ShellFixture shell("administrator", 3);
    QLabel *shared = shell.find<QLabel>("sharedText");
    CHECK_FALSE(shared->isVisible());
    emit shell.find<Rail>("rail")->chosen(u"sync"_s);
    shell.settle();
    REQUIRE(shell.page()->id() == u"sync"_s);
    CHECK(shell.focus()->objectName() == u"letJoin"_s);
    shell.press(Qt::Key_Space);
    auto *dialog = shell.find<QDialog>("joinDialog");
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    REQUIRE(shell.focus()->objectName() == u"joinName"_s);
    const QString file = shell.home.filePath(u"laptop.join"_s);
    const auto problem = [&] { return shell.find<QLabel>("joinProblem")->text(); };
    const auto write = [&] { shell.find<QPushButton>("joinWrite")->click(); };
    shell.type(u"SHELTER-LAPTOP-3"_s);
    write();
    CHECK(problem() == u"Still empty: Password of the file."_s);
    typeInto(shell, "joinPassword", u"told by voice"_s);
    typeInto(shell, "joinPassword2", u"told by noise"_s);
    shell.prompts.files = {file};
    shell.find<QPushButton>("joinBrowse")->click();
    write();
    CHECK(problem().startsWith(u"The two passwords"_s));
    typeInto(shell, "joinPassword2", u"told by voice"_s);
    shell.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return shell.find<QWidget>("joinDone")->isVisible(); }, 20'000));
    CHECK(QFile::exists(file));
    CHECK(shell.find<QLineEdit>("joinPassword")->text().isEmpty());
    shell.press(Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return !shell.window->findChild<QDialog *>(u"joinDialog"_s); }, 2'000));
    REQUIRE(QTest::qWaitFor([&] { return !syncPage(shell).runner().isBusy(); }, 10'000));
    // There is somebody to share with now, and all so far went along. What this window's own work changed is not said to
    // be another program's.
    CHECK_FALSE(shared->isVisible());
    REQUIRE(shell.main().workspace().actions().run(AddCenter{{.name = u"MassHire Brockton"_s}}).done);
    CHECK(QTest::qWaitFor([&] { return shared->isVisible(); }, 5'000));
    CHECK(shared->text() == u"1 change not yet shared"_s);
    CHECK_FALSE(shell.find<QLabel>("elsewhereText")->isVisible());

    ShellFixture laptop{ShellFixture::AtSignIn{}};
    laptop.window->chooseOffice();
    laptop.find<QPushButton>("joinOffice")->click();
    laptop.settle();
    auto *page = laptop.find<JoinPage>("joinPage");
    REQUIRE(laptop.focus()->objectName() == u"joinFileLine"_s);
    laptop.prompts.files = {file};
    laptop.find<QPushButton>("chooseJoinFile")->click();
    CHECK(laptop.focus()->objectName() == u"joinFilePassword"_s);
    const QString folder = laptop.home.filePath(u"joined"_s);
    laptop.find<QLineEdit>("joinFolder")->setText(folder);
    laptop.type(u"not this one"_s);
    laptop.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !page->form()->isBusy(); }, 20'000));
    CHECK(page->form()->problem().startsWith(u"The password of the join file is wrong."_s));
    CHECK_FALSE(QDir(folder).exists());
    CHECK(laptop.focus()->objectName() == u"joinFilePassword"_s);
    laptop.type(u"told by voice"_s);
    laptop.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !page->form()->isBusy(); }, 20'000));
    INFO(page->form()->problem().toStdString());
    REQUIRE(laptop.window->currentWidget() == laptop.window->signInPage());
    laptop.signIn("counselor");
    REQUIRE(laptop.window->mainWindow());
    CHECK(laptop.session().staff().role == u"counselor"_s);
    CHECK(laptop.session().office().id() == shell.session().office().id());
    CHECK(laptop.session().office().deviceId() != shell.session().office().deviceId());
}

TEST_CASE("Who only looks has no Sync page, and a conflict opens over whatever is shown", "[sync][shell]")
{
    ShellFixture viewer("view_only", 2);
    CHECK_FALSE(viewer.main().pages()->fixed(u"sync"_s));
    viewer.main().settleConflicts(viewer.office.persons.front());
    CHECK_FALSE(viewer.main().overlay()->isOpen());

    ShellFixture shell("counselor", 2);
    CHECK(shell.main().pages()->fixed(u"sync"_s));
    shell.main().settleConflicts(shell.office.persons.front());
    shell.settle();
    REQUIRE(shell.main().overlay()->isOpen());
    CHECK(shell.main().overlay()->top()->objectName() == u"conflictPanel"_s);
    CHECK_FALSE(shell.find<QPushButton>("settleConflict")->isEnabled());
    shell.press(Qt::Key_Escape);
    CHECK_FALSE(shell.main().overlay()->isOpen());
}

TEST_CASE("Signing out, locking and closing while sync works leaves everything whole", "[sync][shell]")
{
    ShellFixture shell("administrator", 3);
    SyncPage &page = syncPage(shell);
    std::atomic<int> steps = 0;
    const auto slowly = [&steps](SignedIn &, const SyncStep &step) -> Result<int> {
        for (int i = 0; i < 400; ++i) {
            if (!step({i, 400, u"Working slowly"_s}))
                return Error{ErrorKind::Refused, u"Stopped."_s, {}};
            ++steps;
            QThread::msleep(5);
        }
        return 7;
    };
    int ended = 0;
    page.runner().run<int>(&page, slowly, [&](const Result<int> &) { ++ended; });
    page.runner().run<int>(&page, slowly, [&](const Result<int> &) { ++ended; });
    REQUIRE(QTest::qWaitFor([&] { return steps > 3; }, 10'000));
    shell.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(shell.window->isLocked());
    const int before = steps;
    CHECK(QTest::qWaitFor([&] { return steps > before; }, 5'000));
    shell.signIn("administrator");
    REQUIRE_FALSE(shell.window->isLocked());

    // Cancel stops what runs and what waits behind it, and says so to both.
    page.runner().cancel();
    CHECK(QTest::qWaitFor([&] { return ended == 2; }, 5'000));
    CHECK_FALSE(page.runner().isBusy());

    page.runner().run<int>(&page, slowly, [&](const Result<int> &) { ++ended; });
    emit shell.main().signOutRequested();
    REQUIRE(QTest::qWaitFor([&] { return !shell.window->mainWindow(); }, 5'000));
    CHECK(ended == 2);
}
