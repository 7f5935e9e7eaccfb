// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shell_fixture.h"
#include "ui/common/caseload/case_table.h"

#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

void grab(QWidget &widget, const QString &name)
{
    QTest::qWait(200);
    const bool dark = qEnvironmentVariableIsSet("WAYMARK_DARK");
    const QString percent = qEnvironmentVariable("WAYMARK_TEXT", u"100"_s);
    REQUIRE(widget.grab().save(qEnvironmentVariable("WAYMARK_GRAB") + u'/' + name +
                               (dark ? u"_dark_"_s : u"_light_"_s) + percent + u".png"_s));
}

} // namespace

// Not a test: WAYMARK_GRAB=folder waymark-tests "[.grab][caseload]" writes pictures to look at.
TEST_CASE("Pictures of caseload and team", "[.grab][caseload][team]")
{
    const int percent = qEnvironmentVariable("WAYMARK_TEXT", u"100"_s).toInt();
    theme::apply(*qApp, {.scheme = qEnvironmentVariableIsSet("WAYMARK_DARK") ? theme::Scheme::Dark
                                                                             : theme::Scheme::Light,
                         .textPercent = percent});
    ShellFixture shell("supervisor", 40);
    shell.window->resize(1280, 800);
    shell.main().openPage(u"caseload"_s);
    shell.settle();
    auto *table = shell.find<CaseTable>("caseloadTable");
    table->selectRow(1);
    grab(*shell.window, u"caseload"_s);
    shell.find<QPushButton>("caseloadChartsButton")->click();
    shell.find<QPushButton>("chip_past")->click();
    grab(*shell.window, u"caseload_charts"_s);
    shell.find<QPushButton>("chip_all")->click();
    table->selectAll();
    shell.find<QPushButton>("caseloadGive")->click();
    shell.settle();
    grab(*shell.find<QDialog>("giveDialog"), u"caseload_give"_s);
    shell.find<QDialog>("giveDialog")->reject();
    shell.find<QPushButton>("caseloadRemind")->click();
    shell.settle();
    grab(*shell.find<QDialog>("reminderDialog"), u"caseload_remind"_s);
    shell.find<QDialog>("reminderDialog")->reject();
    auto *scope = shell.find<QComboBox>("caseloadScope");
    scope->setCurrentIndex(0);
    emit scope->activated(0);
    grab(*shell.window, u"caseload_empty"_s);
    shell.main().openPage(u"team"_s);
    shell.settle();
    grab(*shell.window, u"team"_s);
    shell.find<CaseTable>("teamCases")->selectAll();
    shell.find<QPushButton>("teamWhatIf")->click();
    shell.settle();
    grab(*shell.window, u"team_what_if"_s);
    theme::apply(*qApp, {.scheme = theme::Scheme::Light});
}
