// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shell_fixture.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace waymark {

ShellFixture::ShellFixture(const char *role, int people)
    : office(people), settings(home.filePath(u"waymark.ini"_s), QSettings::IniFormat), screens(makeScreens(preferences, KeyCost::testing()))
{
    office.reopen(role);
    open();
    window->enter(std::move(office.signedIn));
    settle();
}

ShellFixture::ShellFixture(AtSignIn)
    : office(4), settings(home.filePath(u"waymark.ini"_s), QSettings::IniFormat), screens(makeScreens(preferences, KeyCost::testing()))
{
    office.signedIn.reset();
    open();
    window->openOffice(office.folder());
    settle();
}

void ShellFixture::open()
{
    window = std::make_unique<OfficeWindow>(WindowServices{office.clock, prompts, preferences, screens, KeyCost::testing()});
    window->show();
    window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(window.get()));
}

void ShellFixture::restart(const char *role, const std::function<void(BusyOffice &)> &between)
{
    window.reset();
    office.reopen(role);
    if (between) {
        between(office);
        office.reopen(role);
    }
    open();
    window->enter(std::move(office.signedIn));
    settle();
}

void ShellFixture::settle()
{
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

void ShellFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *to = QApplication::focusWidget();
    QTest::keyClick(to ? to : window.get(), key, modifiers);
    settle();
}

void ShellFixture::type(const QString &text)
{
    // One by one, as the focus may move with a key.
    for (const QChar letter : text) {
        QWidget *to = QApplication::focusWidget();
        REQUIRE(to);
        QTest::sendKeyEvent(QTest::Click, to, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
    settle();
}

void ShellFixture::enterTo(const char *field)
{
    for (int i = 0; i < 6 && focus() && focus()->objectName() != QLatin1StringView(field); ++i)
        press(Qt::Key_Return);
    REQUIRE(focus());
    REQUIRE(focus()->objectName() == QLatin1StringView(field));
}

void ShellFixture::signIn(const char *login, const char *password)
{
    auto *line = find<QLineEdit>("login");
    if (line->isEnabled()) {
        line->clear();
        line->setFocus();
        type(QString::fromLatin1(login));
        press(Qt::Key_Return);
    }
    type(QString::fromLatin1(password));
    press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([this] { return !window->signInPage()->form()->isBusy(); }, 20'000));
    settle();
}

} // namespace waymark
