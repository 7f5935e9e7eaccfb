// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jstp_maker.h"
#include "tests/support/keys.h"
#include "tests/support/shell_fixture.h"
#include "ui/business/business_page.h"
#include "ui/common/jstp/hours_grid.h"
#include "ui/common/jstp/hours_panel.h"
#include "ui/common/list_table.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString tail()
{
    const bool dark = qEnvironmentVariableIsSet("WAYMARK_DARK");
    const int percent = std::max(100, qEnvironmentVariableIntValue("WAYMARK_TEXT"));
    return (dark ? u"_dark_"_s : u"_light_"_s) + QString::number(percent);
}

void grab(ShellFixture &shell, const QString &name)
{
    QTest::qWait(150);
    QWidget *shown = shell.window.get();
    for (QWidget *one : QApplication::topLevelWidgets()) {
        if (one->isVisible() && one->inherits("QDialog"))
            shown = one;
    }
    REQUIRE(
        shown->grab().save(qEnvironmentVariable("WAYMARK_GRAB") + u"/jstp_"_s + name + tail() + u".png"_s));
}

} // namespace

// Not a test: WAYMARK_GRAB=folder waymark-tests "[.grab-jstp]" writes pictures of businesses and training to
// look at.
TEST_CASE("Pictures of businesses and training", "[.grab][.grab-jstp]")
{
    const bool dark = qEnvironmentVariableIsSet("WAYMARK_DARK");
    const int percent = std::max(100, qEnvironmentVariableIntValue("WAYMARK_TEXT"));
    theme::apply(*qApp,
                 {.scheme = dark ? theme::Scheme::Dark : theme::Scheme::Light, .textPercent = percent});
    Id<Business> kitchen;
    ShellFixture shell("counselor", 8);
    shell.restart("counselor", [&](BusyOffice &busy) {
        test::JstpMaker jstp(busy.as("counselor"));
        kitchen = jstp.business();
        jstp.business(u"Blue Laundry"_s, false);
        jstp.business(u"Wollaston Bakery and Catering Company"_s);
        const Id<Opening> help = jstp.opening(kitchen);
        jstp.opening(kitchen, u"Line cook"_s, u"job"_s);
        for (std::size_t i = 0; i < 6; ++i)
            jstp.trainee(busy.persons[i],
                         i % 2 ? QStringList{u"cooking"_s, u"dishwashing"_s} : QStringList{u"packing"_s});
        const QDate monday = jstp.today().addDays(1 - jstp.today().dayOfWeek());
        jstp.placed(busy.persons[0], help, monday.addDays(-35));
        jstp.placed(busy.persons[1], help, monday.addDays(-21));
    });
    shell.window->resize(1280, 860);
    shell.main().openPage(u"businesses"_s);
    shell.settle();
    auto *page = qobject_cast<BusinessPage *>(shell.page());
    page->list()->selectId(kitchen.value);
    page->list()->setFocus();
    grab(shell, u"business"_s);
    shell.find<QPushButton>("addOpeningOpen")->click();
    grab(shell, u"opening"_s);
    shell.press(Qt::Key_Escape);
    shell.find<QTabWidget>("businessTabs")->setCurrentIndex(1);
    shell.find<QWidget>("matchList")->setFocus();
    grab(shell, u"matches"_s);
    shell.press(Qt::Key_P);
    grab(shell, u"place"_s);
    shell.press(Qt::Key_Escape);
    shell.find<QTabWidget>("businessTabs")->setCurrentIndex(2);
    auto *grid = shell.find<HoursGrid>("hoursGrid");
    QApplication::setActiveWindow(shell.window.get());
    grid->setFocus();
    grid->setCurrentIndex(page->hours()->model()->index(0, 0));
    type(u"20.5\n"_s);
    grid->setCurrentIndex(page->hours()->model()->index(0, 1));
    type(u"30\n"_s);
    grid->setCurrentIndex(page->hours()->model()->index(0, 2));
    type(u"2x\n"_s);
    grid->setCurrentIndex(page->hours()->model()->index(0, 1));
    grab(shell, u"hours"_s);
    const std::pair<Id<JobSeeker>, QStringList> looks[] = {
        {shell.office.persons[0],
         {u"jstp_placement"_s, u"jstp_authorization"_s, u"jstp_skills"_s, u"jstp_gains"_s}},
        {shell.office.persons[3], {u"jstp_matches"_s, u"jstp_placement"_s, u"basic"_s}},
        {shell.office.persons[6], {u"jstp_authorization"_s, u"jstp_placement"_s}}};
    int number = 0;
    for (const auto &[person, parts] : looks) {
        ++number;
        for (const QString &part : parts) {
            shell.main().openPerson(person, part);
            shell.settle();
            grab(shell, QString::number(number) + u'_' + part);
        }
    }
    shell.main().openPerson(shell.office.persons[0], u"jstp_placement"_s);
    shell.settle();
    auto *area = shell.find<QScrollArea>("placementArea");
    area->ensureWidgetVisible(shell.find<QWidget>("hoursPanel"));
    grab(shell, u"1_placement_hours"_s);
    shell.find<QPushButton>("endPlacementOpen")->click();
    shell.settle();
    type(u"Hired\n"_s);
    shell.press(Qt::Key_Tab);
    grab(shell, u"end"_s);
    shell.press(Qt::Key_Escape);
}
