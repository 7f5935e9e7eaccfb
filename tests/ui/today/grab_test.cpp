// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/tab_actions.h"
#include "tests/ui/today/today_stage.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString tail()
{
    const bool dark = qEnvironmentVariableIsSet("WAYMARK_DARK");
    const int percent = std::max(100, qEnvironmentVariableIntValue("WAYMARK_TEXT"));
    return (dark ? u"_dark_"_s : u"_light_"_s) + QString::number(percent);
}

void grab(Today &shell, const QString &name)
{
    QTest::qWait(200);
    REQUIRE(shell.window->grab().save(qEnvironmentVariable("WAYMARK_GRAB") + u"/today_"_s + name + tail() +
                                      u".png"_s));
}

void setLook()
{
    const bool dark = qEnvironmentVariableIsSet("WAYMARK_DARK");
    const int percent = std::max(100, qEnvironmentVariableIntValue("WAYMARK_TEXT"));
    theme::apply(*qApp,
                 {.scheme = dark ? theme::Scheme::Dark : theme::Scheme::Light, .textPercent = percent});
}

} // namespace

// Not a test: WAYMARK_GRAB=folder waymark-tests "[.grab-today]" writes pictures of Today to look at.
TEST_CASE("Pictures of Today", "[.grab][.grab-today]")
{
    setLook();
    Today shell("counselor", 12);
    shell.window->resize(1280, 820);
    shell.by("counselor", AddRecord<Alert>{{.jobSeekerId = shell.pierre(),
                                            .text = u"Ask for the lease"_s,
                                            .dueOn = shell.today().addDays(9)}});
    grab(shell, u"list"_s);
    for (int i = 0; i < 3; ++i) {
        shell.choosePierre();
        shell.press(Qt::Key_N);
    }
    grab(shell, u"next"_s);
    shell.press(Qt::Key_S);
    grab(shell, u"put_off"_s);
    shell.press(Qt::Key_Escape);
    shell.pick("grouping", 2);
    shell.choosePierre();
    grab(shell, u"by_person"_s);
    shell.pick("kindFilter", 3);
    grab(shell, u"nothing"_s);
    shell.pick("kindFilter", 0);
    shell.press(Qt::Key_V);
    grab(shell, u"month"_s);
}

TEST_CASE("Pictures of Today for a supervisor", "[.grab][.grab-today]")
{
    setLook();
    Today shell("supervisor", 12);
    shell.window->resize(1280, 820);
    shell.press(Qt::Key_3, Qt::ControlModifier);
    shell.choosePierre();
    grab(shell, u"office"_s);
}
