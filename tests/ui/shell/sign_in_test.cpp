// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printing.h"
#include "tests/support/shell_fixture.h"
#include "ui/shell/overlay.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace waymark;

TEST_CASE("A wrong password is said in words and the right one opens the office", "[shell][sign-in]")
{
    ShellFixture shell{ShellFixture::AtSignIn{}};
    CHECK(shell.window->windowTitle() == u"Waymark"_s);
    CHECK(shell.focus() == shell.find<QLineEdit>("login"));
    shell.signIn("counselor", "not the password");
    CHECK_FALSE(shell.window->mainWindow());
    CHECK(shell.window->signInPage()->form()->problem().contains(u"password"_s, Qt::CaseInsensitive));
    CHECK(shell.find<QLineEdit>("password")->text().isEmpty());
    CHECK(shell.focus() == shell.find<QLineEdit>("password"));

    shell.signIn("counselor");
    REQUIRE(shell.window->mainWindow());
    CHECK(shell.session().staff().role == u"counselor"_s);
    CHECK(shell.window->windowTitle() == u"Waymark \u2013 Test office"_s);
    CHECK(shell.preferences.knownOffices().first().name == u"Test office"_s);
}

TEST_CASE("Caps Lock is noticed by a capital without Shift", "[shell][sign-in]")
{
    ShellFixture shell{ShellFixture::AtSignIn{}};
    auto *password = shell.find<QLineEdit>("password");
    auto *hint = shell.window->signInPage()->findChild<QWidget *>(u"capsHint"_s);
    REQUIRE(hint);
    password->setFocus();
    QTest::keyClicks(password, u"a"_s);
    CHECK_FALSE(hint->isVisible());
    QTest::sendKeyEvent(QTest::Click, password, Qt::Key_A, u"A"_s, Qt::NoModifier);
    CHECK(hint->isVisible());
    QTest::sendKeyEvent(QTest::Click, password, Qt::Key_A, u"A"_s, Qt::ShiftModifier);
    CHECK_FALSE(hint->isVisible());
}

TEST_CASE("Locking keeps the place and what is typed, and the same person comes back to it", "[shell][lock]")
{
    ShellFixture shell("counselor", 4);
    shell.press(Qt::Key_2, Qt::AltModifier);
    shell.type(u"pier"_s);
    QWidget *field = shell.focus();
    REQUIRE(field == shell.find<QLineEdit>("findField"));
    shell.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(shell.window->isLocked());
    CHECK_FALSE(shell.main().isVisible());
    CHECK_FALSE(shell.find<QLineEdit>("login")->isEnabled());

    // Keys meant for the pages do nothing behind the lock.
    shell.press(Qt::Key_1, Qt::AltModifier);
    shell.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shell.page()->id() == u"find"_s);

    shell.signIn("counselor", "not the password");
    CHECK(shell.window->isLocked());
    shell.signIn("counselor");
    CHECK_FALSE(shell.window->isLocked());
    CHECK(shell.focus() == field);
    CHECK(shell.find<QLineEdit>("findField")->text() == u"pier"_s);
}

TEST_CASE("A contact being typed survives the lock, and another person's sign-in makes it a draft", "[shell][lock][drafts]")
{
    ShellFixture shell("counselor", 4);
    shell.main().recordContact(shell.office.persons.front());
    shell.settle();
    shell.find<QPlainTextEdit>("note")->setFocus();
    shell.type(u"Half a sentence"_s);
    shell.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(shell.window->isLocked());
    shell.signIn("counselor");
    REQUIRE(shell.main().overlay()->isOpen());
    CHECK(shell.find<QPlainTextEdit>("note")->toPlainText() == u"Half a sentence"_s);
    CHECK(shell.focus() == shell.find<QPlainTextEdit>("note"));

    shell.press(Qt::Key_L, Qt::ControlModifier);
    shell.find<QPushButton>("otherPerson")->click();
    shell.signIn("supervisor");
    REQUIRE(shell.window->mainWindow());
    CHECK(shell.session().staff().role == u"supervisor"_s);
    CHECK_FALSE(shell.main().overlay()->isOpen());

    shell.press(Qt::Key_L, Qt::ControlModifier);
    shell.find<QPushButton>("otherPerson")->click();
    shell.signIn("counselor");
    shell.main().recordContact(shell.office.persons.front());
    shell.settle();
    CHECK(shell.find<QPlainTextEdit>("note")->toPlainText() == u"Half a sentence"_s);
    CHECK(shell.find<QWidget>("draftLine")->isVisible());
}

TEST_CASE("It locks by itself, but not while somebody types", "[shell][lock]")
{
    ShellFixture shell("counselor", 3);
    shell.window->idleWatch()->setMilliseconds(400);
    shell.press(Qt::Key_2, Qt::AltModifier);
    for (int i = 0; i < 8; ++i) {
        shell.type(u"a"_s);
        QTest::qWait(100);
    }
    CHECK_FALSE(shell.window->isLocked());
    CHECK(QTest::qWaitFor([&] { return shell.window->isLocked(); }, 3000));
}

TEST_CASE("Signing out closes the pages and asks for the next one", "[shell][sign-in]")
{
    ShellFixture shell("counselor", 3);
    emit shell.main().signOutRequested();
    shell.settle();
    CHECK_FALSE(shell.window->mainWindow());
    CHECK(shell.window->windowTitle() == u"Waymark"_s);
    shell.signIn("supervisor");
    REQUIRE(shell.window->mainWindow());
    CHECK(shell.session().staff().role == u"supervisor"_s);
}

TEST_CASE("A new password opens the office and the old one does not", "[shell][password]")
{
    ShellFixture shell("counselor", 3);
    emit shell.main().passwordRequested();
    shell.settle();
    REQUIRE(shell.focus() == shell.find<QLineEdit>("oldPassword"));
    shell.type(QString::fromLatin1(OfficeFixture::password));
    shell.press(Qt::Key_Return);
    shell.type(u"a longer battery staple"_s);
    shell.press(Qt::Key_Return);
    shell.type(u"a longer battery staple"_s);
    shell.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !shell.main().overlay()->isOpen(); }, 10'000));
    shell.press(Qt::Key_L, Qt::ControlModifier);
    shell.signIn("counselor");
    CHECK(shell.window->isLocked());
    shell.signIn("counselor", "a longer battery staple");
    CHECK_FALSE(shell.window->isLocked());

    // Adding somebody afterwards does not bring the old password back.
    REQUIRE(shell.main().workspace().signedIn.office().addLogin(u"new"_s, u"correct horse too"_s).ok());
    CHECK_FALSE(Office::unlock(shell.office.folder(), u"counselor"_s, QString::fromLatin1(OfficeFixture::password)).ok());
    CHECK(Office::unlock(shell.office.folder(), u"counselor"_s, u"a longer battery staple"_s).ok());
}

TEST_CASE("A new office is made from the window and opened by its administrator", "[shell][new-office]")
{
    ShellFixture shell{ShellFixture::AtSignIn{}};
    shell.window->chooseOffice();
    shell.find<QPushButton>("newOffice")->click();
    shell.settle();
    const auto fill = [&](const char *name, const QString &text) { shell.find<QLineEdit>(name)->setText(text); };
    auto *form = shell.find<NewOfficePage>("newOfficePage")->form();
    shell.find<QPushButton>("entryButton");
    fill("officeName", u"Quincy"_s);
    fill("officeFolder", shell.home.filePath(u"new office"_s));
    fill("adminName", u"Ana Silva"_s);
    fill("adminLogin", u"ana"_s);
    fill("adminPassword", u"correct horse"_s);
    fill("adminPassword2", u"correct hearse"_s);
    emit form->submitted();
    CHECK(form->problem() == u"Still empty: Career center."_s);
    fill("centerName", u"MassHire Quincy"_s);
    emit form->submitted();
    CHECK(form->problem().startsWith(u"The two passwords"_s));
    fill("adminPassword2", u"correct horse"_s);
    emit form->submitted();
    REQUIRE(QTest::qWaitFor([&] { return !form->isBusy(); }, 20'000));
    INFO(form->problem().toStdString());
    CHECK(shell.find<QLineEdit>("login")->text() == u"ana"_s);
    shell.signIn("ana", "correct horse");
    REQUIRE(shell.window->mainWindow());
    CHECK(shell.session().staff().role == u"administrator"_s);
    CHECK(shell.window->windowTitle() == u"Waymark \u2013 Quincy"_s);
}
