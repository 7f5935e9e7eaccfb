// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shell_fixture.h"
#include "tests/ui/text/writing_stage.h"
#include "ui/shell/overlay.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

void grab(QWidget &widget, const QString &name)
{
    QTest::qWait(300);
    REQUIRE(widget.grab().save(qEnvironmentVariable("WAYMARK_GRAB") + u'/' + name + u".png"_s));
}

} // namespace

// Not a test: WAYMARK_GRAB=folder waymark-tests "[.grab]" writes pictures of the screens to look at.
TEST_CASE("Pictures of what helps in writing", "[.grab]")
{
    for (const auto &[name, look, width] :
         {std::tuple(u"light"_s, theme::Options{.scheme = theme::Scheme::Light}, 1366),
          std::tuple(u"dark"_s, theme::Options{.scheme = theme::Scheme::Dark}, 1366),
          std::tuple(u"large"_s, theme::Options{.scheme = theme::Scheme::Light, .textPercent = 200}, 1920)}) {
        theme::apply(*qApp, look);
        ShellFixture shell("counselor", 3);
        shell.window->resize(width, width * 10 / 17);
        shell.main().openPerson(shell.office.persons.front(), u"notes"_s, u"text"_s);
        ShellFixture::settle();
        shell.press(Qt::Key_1, Qt::ControlModifier);
        shell.type(
            u"We recieved an answer from teh kitchen in Quincy, and Okonkwo will see her agian on Friday."_s);
        shell.press(Qt::Key_6, Qt::ControlModifier);
        shell.type(u"no child care on Tuesdays "_s);
        auto *edit = qobject_cast<QPlainTextEdit *>(shell.focus());
        REQUIRE(edit);
        REQUIRE(QTest::qWaitFor([edit] { return underlinedIn(*edit).size() == 3; }, 20'000));
        grab(*shell.window, u"writing-notes-"_s + name);
        shell.press(Qt::Key_Period, Qt::ControlModifier);
        REQUIRE(QApplication::activePopupWidget());
        grab(*QApplication::activePopupWidget(), u"writing-menu-"_s + name);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        shell.main().recordContact(shell.office.persons.front());
        ShellFixture::settle();
        grab(*shell.window, u"writing-contact-"_s + name);
    }
    theme::apply(*qApp, {.scheme = theme::Scheme::Light});
}
