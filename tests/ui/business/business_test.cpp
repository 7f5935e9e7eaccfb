// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jstp_maker.h"
#include "tests/support/keys.h"
#include "tests/support/shell_fixture.h"
#include "ui/business/business_page.h"
#include "ui/common/jstp/hours_grid.h"
#include "ui/common/jstp/hours_panel.h"
#include "ui/common/jstp/match_list.h"
#include "ui/common/list_table.h"
#include "ui/shell/status_line.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// A busy office with a kitchen that has an opening, and trainees.
class Businesses : public ShellFixture
{
public:
    explicit Businesses(const char *role = "counselor", int trainees = 2) : ShellFixture(role, 6)
    {
        restart(role, [&](BusyOffice &busy) {
            test::JstpMaker jstp(busy.as("counselor"));
            kitchen = jstp.business();
            laundry = jstp.business(u"Blue Laundry"_s, false);
            help = jstp.opening(kitchen);
            for (int i = 0; i < trainees; ++i)
                jstp.trainee(busy.persons[std::size_t(i)]);
        });
    }

    BusinessPage &open()
    {
        main().openPage(u"businesses"_s);
        settle();
        REQUIRE(page()->id() == u"businesses"_s);
        auto *businesses = qobject_cast<BusinessPage *>(page());
        businesses->list()->selectId(kitchen.value);
        businesses->list()->setFocus();
        settle();
        return *businesses;
    }
    void tab(int index)
    {
        find<QTabWidget>("businessTabs")->setCurrentIndex(index);
        settle();
    }
    Actions &actions() { return main().workspace().actions(); }
    const RecordStore &store() { return main().workspace().store(); }
    /// Trainees that were placed so many weeks ago, on a Monday.
    void placeAll(int weeksAgo, int count = 2)
    {
        test::JstpMaker jstp(actions());
        const QDate today = session().today();
        for (int i = 0; i < count; ++i)
            placements.push_back(jstp.placed(office.persons[std::size_t(i)], help,
                                             today.addDays(1 - today.dayOfWeek() - 7 * weeksAgo)));
        settle();
    }
    QDialog *dialog(const char *name)
    {
        settle();
        for (QWidget *one : QApplication::topLevelWidgets()) {
            if (one->objectName() == QLatin1StringView(name) && one->isVisible())
                return qobject_cast<QDialog *>(one);
        }
        return nullptr;
    }

    Id<Business> kitchen;
    Id<Business> laundry;
    Id<Opening> help;
    std::vector<Id<Placement>> placements;
};

QStringList namesIn(const ListTable &table)
{
    QStringList names;
    for (const TableRow &row : table.records()->rows())
        names += row.cells.value(0).toString();
    return names;
}

} // namespace

TEST_CASE("Businesses are listed with what is open, who is placed and what is entered", "[business][R-119]")
{
    Businesses shell;
    BusinessPage &page = shell.open();
    CHECK(namesIn(*page.list()) == QStringList{u"Blue Laundry"_s, u"Harbor Kitchen"_s});
    CHECK(shell.find<QLabel>("businessName")->text() == u"Harbor Kitchen"_s);
    CHECK(shell.find<QLabel>("businessContact")->text().contains(u"Ana Ruiz · (617) 555-0101"_s));
    CHECK(shell.find<QLabel>("businessPart")->text().contains(u"Fee agreed: $500"_s));
    CHECK(shell.find<ListTable>("openingsTable")->records()->rowCount() == 1);
    CHECK(shell.find<ListTable>("sitesTable")->records()->rowCount() == 1);

    shell.find<QPushButton>("chip_jstp")->click();
    CHECK(namesIn(*page.list()) == QStringList{u"Harbor Kitchen"_s});
    shell.find<QPushButton>("chip_jstp")->click();
    shell.find<QLineEdit>("businessFind")->setFocus();
    shell.type(u"laundry"_s);
    CHECK(namesIn(*page.list()) == QStringList{u"Blue Laundry"_s});
    CHECK(shell.find<QLabel>("businessPart")->text().contains(u"only has jobs to fill"_s));
    shell.press(Qt::Key_Escape);
    CHECK(page.list()->records()->rowCount() == 2);

    shell.placeAll(2);
    page.list()->selectId(shell.kitchen.value);
    const auto &rows = page.list()->records()->rows();
    const auto kitchen = std::ranges::find(rows, shell.kitchen.value, &TableRow::id);
    CHECK(kitchen->cells.value(3).toInt() == 2);
    CHECK(kitchen->sign == Severity::Warn);
    CHECK(kitchen->toolTip.contains(u"missing"_s));
}

TEST_CASE("A business that is asked for is chosen, whatever was searched for", "[business]")
{
    Businesses shell;
    BusinessPage &page = shell.open();
    shell.find<QPushButton>("chip_jstp")->click();
    shell.find<QLineEdit>("businessFind")->setText(u"harbor"_s);
    REQUIRE(namesIn(*page.list()) == QStringList{u"Harbor Kitchen"_s});
    shell.main().openPage(u"today"_s);
    shell.main().openPage(u"businesses/"_s + shell.laundry.text());
    shell.settle();
    REQUIRE(shell.page() == &page);
    CHECK(page.list()->currentId() == shell.laundry.value);
    CHECK(shell.find<QLabel>("businessName")->text() == u"Blue Laundry"_s);
}

TEST_CASE("A business, its site and an opening are added by keyboard", "[business]")
{
    Businesses shell;
    BusinessPage &page = shell.open();
    shell.find<QPushButton>("addBusinessOpen")->click();
    REQUIRE(shell.dialog("businessDialog"));
    shell.type(u"Corner Bakery"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    shell.settle();
    CHECK_FALSE(shell.dialog("businessDialog"));
    CHECK(namesIn(*page.list()).contains(u"Corner Bakery"_s));
    CHECK(shell.find<QLabel>("businessName")->text() == u"Corner Bakery"_s);
    shell.find<QPushButton>("addOpeningOpen")->click();
    REQUIRE(shell.dialog("openingDialog"));
    shell.type(u"Baker's help"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    shell.settle();
    CHECK_FALSE(shell.dialog("openingDialog"));
    CHECK(shell.find<ListTable>("openingsTable")->records()->rowCount() == 1);
    CHECK(shell.store().all<Opening>().back().title == u"Baker's help"_s);
    CHECK(shell.store().all<Opening>().back().purpose == u"job"_s);
}

TEST_CASE("An opening that is added beside another one is chosen at once", "[business]")
{
    Businesses shell;
    shell.open();
    auto *openings = shell.find<ListTable>("openingsTable");
    REQUIRE(openings->currentId() == shell.help.value);
    shell.find<QPushButton>("addOpeningOpen")->click();
    REQUIRE(shell.dialog("openingDialog"));
    shell.type(u"Dish room"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    shell.settle();
    REQUIRE(openings->records()->rowCount() == 2);
    CHECK(openings->currentId() == shell.store().all<Opening>().back().id.value);
    CHECK(shell.store().all<Opening>().back().title == u"Dish room"_s);
}

TEST_CASE("An opening gets its last day", "[business]")
{
    Businesses shell;
    shell.open();
    shell.find<QPushButton>("closeOpening")->click();
    REQUIRE(shell.dialog("closeOpeningDialog"));
    press(Qt::Key_Return, Qt::ControlModifier);
    shell.settle();
    CHECK(shell.store().find(shell.help)->closesOn == shell.session().today());
}

TEST_CASE("Who fits an opening is ranked with words, and placed from there", "[business][R-119][R-123]")
{
    Businesses shell;
    shell.open();
    shell.find<ListTable>("openingsTable")->setFocus();
    shell.press(Qt::Key_Return);
    auto *list = shell.find<MatchList>("matchList");
    REQUIRE(list->isVisible());
    REQUIRE(list->lines().size() == 2);
    const QString spoken = MatchList::spoken(list->lines().front());
    CHECK(spoken.contains(u"For it"_s));
    CHECK(spoken.contains(u"cooking"_s, Qt::CaseInsensitive));
    CHECK(shell.find<QLabel>("openingAsks")->text().contains(u"20 hours a week"_s));
    list->setFocus();
    REQUIRE(list->current());
    const Id<JobSeeker> person = list->current()->match.person;
    shell.press(Qt::Key_P);
    REQUIRE(shell.dialog("placeDialog"));
    press(Qt::Key_Return, Qt::ControlModifier);
    shell.settle();
    CHECK_FALSE(shell.dialog("placeDialog"));
    const auto placements = shell.store().ofPerson<Placement>(person);
    REQUIRE(placements.size() == 1);
    CHECK(placements.front().openingId == shell.help);
    CHECK(placements.front().weeks == 12);
    CHECK(placements.front().weeklyHours == 20);
    CHECK(placements.front().startsOn.dayOfWeek() == Qt::Monday);
    // Who is placed is proposed to nobody else.
    CHECK(list->lines().size() == 1);
}

TEST_CASE("Not this one is remembered with its reason, and taken back", "[business]")
{
    Businesses shell;
    shell.open();
    shell.tab(1);
    auto *list = shell.find<MatchList>("matchList");
    list->setFocus();
    const Id<JobSeeker> person = list->current()->match.person;
    shell.press(Qt::Key_N);
    REQUIRE(shell.dialog("noMatchDialog"));
    shell.type(u"hours do not"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ControlModifier);
    shell.settle();
    CHECK_FALSE(shell.dialog("noMatchDialog"));
    REQUIRE(list->lines().size() == 1);
    CHECK(list->lines().front().match.person != person);
    auto *refused = shell.find<ListTable>("refusedTable");
    REQUIRE(refused->isVisible());
    REQUIRE(refused->records()->rowCount() == 1);
    CHECK(refused->records()->rows().front().cells.value(1).toString() == u"The hours do not fit"_s);
    // The keys of the upper list do nothing to it from down here.
    refused->setFocus();
    shell.press(Qt::Key_N);
    CHECK_FALSE(shell.dialog("noMatchDialog"));
    shell.press(Qt::Key_P);
    CHECK_FALSE(shell.dialog("placeDialog"));
    shell.find<QPushButton>("takeBack")->click();
    shell.settle();
    CHECK(list->lines().size() == 2);
    CHECK_FALSE(refused->isVisible());
}

TEST_CASE("Enter opens the person of a match", "[business]")
{
    Businesses shell;
    shell.open();
    shell.tab(1);
    auto *list = shell.find<MatchList>("matchList");
    list->setFocus();
    shell.press(Qt::Key_Return);
    CHECK(shell.page()->id() == u"person"_s);
}

TEST_CASE("The hours of a business are typed by keyboard and saved week by week", "[business][R-121]")
{
    Businesses shell;
    shell.placeAll(3);
    shell.open();
    shell.tab(2);
    auto *grid = shell.find<HoursGrid>("hoursGrid");
    auto *panel = shell.find<HoursPanel>("hoursPanel");
    HoursModel *hours = panel->model();
    QAbstractItemModelTester tester(hours, QAbstractItemModelTester::FailureReportingMode::QtTest);
    REQUIRE(hours->rowCount() == 2);
    CHECK(hours->missing() == 6);
    CHECK(shell.find<QLabel>("hoursMissing")->text().contains(u"6"_s));
    grid->setFocus();
    grid->setCurrentIndex(hours->index(0, 2)); // three weeks ago
    type(u"20.5\n"_s);
    CHECK(grid->currentIndex() == hours->index(1, 2));
    type(u"20:30\n"_s);
    // Down past the end is the top of the next week.
    CHECK(grid->currentIndex() == hours->index(0, 3));
    type(u"30"_s);
    shell.press(Qt::Key_Tab);
    CHECK(grid->currentIndex() == hours->index(0, 4));
    CHECK(panel->hasUnsavedText());
    grid->setCurrentIndex(hours->index(0, 3));
    CHECK(shell.find<QLabel>("hoursWords")->text().contains(u"R-121"_s));
    CHECK(hours->severityOf(hours->index(0, 3)) == Severity::Warn);
    CHECK(hours->changes().size() == 2);
    shell.press(Qt::Key_S, Qt::ControlModifier);
    CHECK_FALSE(panel->hasUnsavedText());
    const auto stored = shell.store().all<TrainingHours>();
    REQUIRE(stored.size() == 3);
    int minutes = 0;
    for (const TrainingHours &one : stored)
        minutes += one.minutes.value_or(0);
    CHECK(minutes == 1230 + 1230 + 1800);
    CHECK(hours->missing() == 3);
}

TEST_CASE("What is no number of hours is kept, said, and not saved", "[business][R-121]")
{
    Businesses shell;
    shell.placeAll(3);
    shell.open();
    shell.tab(2);
    auto *grid = shell.find<HoursGrid>("hoursGrid");
    auto *panel = shell.find<HoursPanel>("hoursPanel");
    grid->setFocus();
    grid->setCurrentIndex(panel->model()->index(1, 3));
    type(u"2x\n"_s);
    CHECK(panel->model()->severityOf(panel->model()->index(1, 3)) == Severity::Block);
    shell.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(panel->hasUnsavedText());
    CHECK(shell.store().all<TrainingHours>().empty());
    CHECK(grid->currentIndex() == panel->model()->index(1, 3));
    CHECK(shell.find<QLabel>("hoursWords")->text().contains(u"is no number of hours"_s));
    grid->setFocus();
    shell.press(Qt::Key_Delete);
    CHECK_FALSE(panel->hasUnsavedText());
    // A week that did not begin takes no keys.
    grid->setCurrentIndex(panel->model()->index(1, 0));
    type(u"20"_s);
    CHECK_FALSE(panel->hasUnsavedText());
}

TEST_CASE("Hours that are typed survive another business, a lock and a restart", "[business][draft]")
{
    Businesses shell;
    shell.placeAll(3);
    BusinessPage &page = shell.open();
    shell.tab(2);
    auto *grid = shell.find<HoursGrid>("hoursGrid");
    grid->setFocus();
    grid->setCurrentIndex(page.hours()->model()->index(0, 3));
    type(u"21\n"_s);
    page.list()->selectId(shell.laundry.value);
    shell.settle();
    CHECK(page.hours()->model()->rowCount() == 0);
    page.list()->selectId(shell.kitchen.value);
    shell.settle();
    CHECK(page.hours()->model()->data(page.hours()->model()->index(0, 3), Qt::EditRole).toString() ==
          u"21"_s);
    shell.main().keepDrafts();
    shell.restart("counselor");
    BusinessPage &again = shell.open();
    shell.tab(2);
    REQUIRE(shell.find<QPushButton>("draftPutBack")->isVisible());
    shell.find<QPushButton>("draftPutBack")->click();
    shell.settle();
    CHECK(again.hours()->model()->data(again.hours()->model()->index(0, 3), Qt::EditRole).toString() ==
          u"21"_s);
    CHECK(again.hours()->save());
    CHECK(shell.store().all<TrainingHours>().size() == 1);
}

TEST_CASE("Weeks further back are one key away", "[business]")
{
    Businesses shell;
    shell.placeAll(9, 1);
    BusinessPage &page = shell.open();
    shell.tab(2);
    const QDate newest = page.hours()->model()->mondayOf(5);
    shell.find<QPushButton>("hoursEarlier")->click();
    CHECK(page.hours()->model()->mondayOf(5) == newest.addDays(-35));
    shell.find<QPushButton>("hoursLater")->click();
    CHECK(page.hours()->model()->mondayOf(5) == newest);
    CHECK_FALSE(shell.find<QPushButton>("hoursLater")->isEnabled());
}

TEST_CASE("A remark of a week that is out of view outlives a correction of its hours", "[business][R-121]")
{
    Businesses shell;
    shell.placeAll(9, 1);
    const QDate today = shell.session().today();
    const QDate monday = today.addDays(1 - today.dayOfWeek() - 7 * 9);
    REQUIRE(shell.actions()
                .run(EnterHours{monday, hoursLines({{shell.placements.front(), 600, u"Two days sick."_s}})})
                .done);
    BusinessPage &page = shell.open();
    shell.tab(2);
    shell.find<QPushButton>("hoursEarlier")->click();
    auto *grid = shell.find<HoursGrid>("hoursGrid");
    HoursModel *hours = page.hours()->model();
    REQUIRE(hours->mondayOf(1) == monday);
    grid->setFocus();
    grid->setCurrentIndex(hours->index(0, 1));
    type(u"11\n"_s);
    shell.find<QPushButton>("hoursLater")->click();
    CHECK(page.hours()->save());
    const auto stored = shell.store().all<TrainingHours>();
    REQUIRE(stored.size() == 1);
    CHECK(stored.front().minutes == 660);
    CHECK(stored.front().remark == u"Two days sick."_s);
}

TEST_CASE("What is no number of hours in a week out of view is shown, not lost", "[business][R-121]")
{
    Businesses shell;
    shell.placeAll(9);
    BusinessPage &page = shell.open();
    shell.tab(2);
    shell.find<QPushButton>("hoursEarlier")->click();
    auto *grid = shell.find<HoursGrid>("hoursGrid");
    HoursModel *hours = page.hours()->model();
    const QDate monday = hours->mondayOf(1);
    grid->setFocus();
    grid->setCurrentIndex(hours->index(0, 1));
    type(u"2x\n"_s);
    type(u"21\n"_s);
    shell.find<QPushButton>("hoursLater")->click();
    REQUIRE(hours->typed().size() == 2);
    CHECK_FALSE(page.hours()->save());
    CHECK(shell.store().all<TrainingHours>().empty());
    CHECK(hours->typed().size() == 2);
    REQUIRE(grid->currentIndex().isValid());
    CHECK(hours->mondayOf(grid->currentIndex().column()) == monday);
    CHECK(hours->data(grid->currentIndex(), Qt::EditRole).toString() == u"2x"_s);
    CHECK(shell.find<QLabel>("hoursWords")->text().contains(u"is no number of hours"_s));
    shell.press(Qt::Key_Delete);
    CHECK(page.hours()->save());
    CHECK_FALSE(page.hasUnsavedText());
    CHECK(shell.store().all<TrainingHours>().size() == 1);
}

TEST_CASE("Hours typed for a week that the placement does not cover any more are taken back by hand",
          "[business][R-121]")
{
    Businesses shell;
    shell.placeAll(3, 1);
    BusinessPage &page = shell.open();
    shell.tab(2);
    auto *grid = shell.find<HoursGrid>("hoursGrid");
    HoursModel *hours = page.hours()->model();
    grid->setFocus();
    grid->setCurrentIndex(hours->index(0, 5));
    type(u"21\n"_s);
    grid->setCurrentIndex(hours->index(0, 3));
    type(u"20\n"_s);
    const QDate monday = hours->mondayOf(5);
    REQUIRE(shell.actions()
                .run(EndPlacement{.placementId = shell.placements.front(),
                                  .outcome = u"ended_early"_s,
                                  .on = monday.addDays(-3),
                                  .reason = u"family"_s,
                                  .text = {},
                                  .job = {}})
                .done);
    shell.settle();
    const QModelIndex after = hours->index(0, 5);
    REQUIRE_FALSE(hours->mayType(after));
    CHECK(hours->severityOf(after) == Severity::Block);
    CHECK(hours->data(after, Qt::DisplayRole).toString().contains(u"21"_s));
    CHECK(hours->wordsOf(after).contains(u"cannot be saved"_s));
    CHECK_FALSE(hours->setData(hours->index(0, 0), u"20"_s, Qt::EditRole));
    CHECK_FALSE(page.hours()->save());
    CHECK(grid->currentIndex() == after);
    grid->setFocus();
    shell.press(Qt::Key_Delete);
    CHECK(hours->data(after, Qt::DisplayRole).toString() == u"–"_s);
    CHECK(page.hours()->save());
    CHECK_FALSE(page.hasUnsavedText());
    REQUIRE(shell.store().all<TrainingHours>().size() == 1);
    CHECK(shell.store().all<TrainingHours>().front().minutes == 1200);
}

TEST_CASE("Whoever may only look reads why nothing can be changed", "[business][roles]")
{
    Businesses shell("intake");
    shell.open();
    CHECK_FALSE(shell.find<QPushButton>("addBusinessOpen")->isEnabled());
    CHECK(shell.find<QPushButton>("addBusinessOpen")->toolTip().contains(u"role"_s));
    shell.tab(1);
    CHECK_FALSE(shell.find<QPushButton>("matchPlace")->isEnabled());
    CHECK_FALSE(shell.find<QPushButton>("matchRefuse")->isEnabled());
}
