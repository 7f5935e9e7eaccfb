// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/list_table.h"
#include "ui/performance/federal_pane.h"
#include "ui/performance/indicator_tile.h"
#include "ui/performance/indicators_pane.h"
#include "ui/performance/performance_page.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

void addLeaver(OfficeFixture &office, QDate exit, const char *employed)
{
    REQUIRE(office.session()
                .transact("test",
                          [&](Transaction &t) -> Result<void> {
                              JobSeeker person{.number = QString::number(30000000 + exit.dayOfYear()),
                                               .firstName = u"Minh"_s,
                                               .lastName = u"Tran"_s,
                                               .centerId = office.center};
                              const auto id = t.add(person);
                              ProgramEnrollment enrollment{.jobSeekerId = id,
                                                           .program = u"wioa_adult"_s,
                                                           .status = u"enrolled"_s,
                                                           .startedOn = exit.addDays(-9)};
                              EligibilitySnapshot snapshot{.jobSeekerId = id,
                                                           .enrollmentId = t.add(enrollment),
                                                           .takenOn = exit.addDays(-9),
                                                           .values = u"{}"_s};
                              t.add(snapshot);
                              Service service{.jobSeekerId = id,
                                              .type = u"individual_counseling"_s,
                                              .on = exit,
                                              .provider = u"Center"_s};
                              t.add(service);
                              if (*employed) {
                                  QuarterResult result{.jobSeekerId = id,
                                                       .quarter = policy::afterExit(exit, 2).code(),
                                                       .employed = QString::fromLatin1(employed)};
                                  t.add(result);
                              }
                              return {};
                          })
                .ok());
}

void settle(PerformancePage &page)
{
    auto *pane = page.findChild<IndicatorsPane *>();
    REQUIRE(pane);
    // Numbers first, then the people of the chosen one.
    for (int i = 0; i < 3; ++i) {
        REQUIRE(QTest::qWaitFor([&] { return !pane->isWorking(); }, 20'000));
        QTest::qWait(10);
    }
}

} // namespace

TEST_CASE("Each indicator shows its number and, one key away, who is behind it",
          "[ui][performance][indicators][R-137]")
{
    PersonScreen screen;
    screen.office.clock.set(QDate(2026, 11, 20));
    addLeaver(screen.office, QDate(2025, 11, 3), "yes");
    addLeaver(screen.office, QDate(2025, 12, 4), "");
    auto &page = screen.show(std::make_unique<PerformancePage>(screen.as("supervisor")));
    settle(page);
    // Program year 2026 counts the exits of program year 2025.
    auto *tile = find<IndicatorTile>(page, u"indicator_employed_q2"_s);
    CHECK(tile->value() == u"50.0 %"_s);
    CHECK(tile->accessibleDescription().contains(u"1 of 2"_s));
    auto *table = find<ListTable>(page, u"indicatorTable"_s);
    REQUIRE(table->records()->rows().size() == 2);

    auto *which = find<QComboBox>(page, u"indicatorPeople"_s);
    which->setCurrentIndex(1); // for whom it may still change
    settle(page);
    REQUIRE(table->records()->rows().size() == 1);
    CHECK_FALSE(table->records()->rows().front().cells.value(5).toString().isEmpty());
    table->setFocus();
    table->selectFirst();
    press(Qt::Key_Return);
    CHECK(screen.navigator.opened);
    CHECK(screen.navigator.openedTab == u"jstp_gains"_s);

    // By counselor, without names of customers.
    which->setCurrentIndex(which->findText(u"By counselor"_s));
    settle(page);
    REQUIRE(table->records()->rows().size() == 1);
    CHECK(table->records()->rows().front().cells.value(0).toString() == u"Without a case"_s);

    // Another indicator by the arrow keys.
    tile->setFocus();
    press(Qt::Key_Right);
    settle(page);
    CHECK(find<IndicatorTile>(page, u"indicator_employed_q4"_s)->isChecked());
    CHECK(find<QLabel>(page, u"indicatorMeaning"_s)->text().contains(u"fourth quarter"_s));
}

TEST_CASE("Whoever may not see performance is told who may", "[ui][performance]")
{
    PersonScreen screen;
    auto &page = screen.show(std::make_unique<PerformancePage>(screen.as("intake")));
    CHECK_FALSE(page.findChild<IndicatorsPane *>());
    bool said = false;
    for (const QLabel *one : page.findChildren<QLabel *>())
        said = said || one->text().contains(u"role"_s);
    CHECK(said);
}

TEST_CASE("The federal file is checked, its findings open the person where they are put right, and it is written", "[ui][performance][federal][R-132][R-134]")
{
    PersonScreen screen;
    screen.office.clock.set(QDate(2026, 11, 20));
    addLeaver(screen.office, QDate(2026, 5, 3), "");
    auto &page = screen.show(std::make_unique<PerformancePage>(screen.as("director")));
    settle(page);
    auto *tabs = find<QTabWidget>(page, u"performanceTabs"_s);
    tabs->setCurrentIndex(1);
    auto *pane = page.findChild<FederalPane *>();
    REQUIRE(pane);
    const auto wait = [&] {
        REQUIRE(QTest::qWaitFor([&] { return !pane->isWorking(); }, 20'000));
        QTest::qWait(10);
    };
    auto *quarter = find<QComboBox>(page, u"federalQuarter"_s);
    CHECK(quarter->itemData(0).toString() == u"2026Q3"_s); // the running quarter is not offered
    CHECK_FALSE(find<QPushButton>(page, u"federalWrite"_s)->isEnabled());
    quarter->setCurrentIndex(1); // 2026Q2
    click(page, u"federalCheck"_s);
    wait();
    auto *table = find<ListTable>(page, u"federalFindings"_s);
    // A record with so little in it lacks much of what is asked.
    REQUIRE_FALSE(table->records()->rows().empty());
    CHECK(table->records()->rows().front().cells.value(1).toString() == u"Tran, Minh"_s);
    table->setFocus();
    table->selectFirst();
    press(Qt::Key_Return);
    CHECK(screen.navigator.opened);
    CHECK_FALSE(screen.navigator.openedTab.isEmpty());

    const QString path = screen.office.directory.filePath(u"adult.csv"_s);
    screen.prompts.files = {path};
    screen.prompts.confirmations = {true};
    click(page, u"federalWrite"_s);
    wait();
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count('\n') == 1);
    CHECK((file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);

    click(page, u"federalGaps"_s);
    auto *dialog = page.findChild<QDialog *>(u"federalGapsDialog"_s);
    REQUIRE(dialog);
    CHECK_FALSE(find<ListTable>(*dialog, u"federalGapsTable"_s)->records()->rows().empty());
}

TEST_CASE("A counselor sees the indicators and may not write the federal file", "[ui][performance][federal][R-138]")
{
    PersonScreen screen;
    auto &page = screen.show(std::make_unique<PerformancePage>(screen.as("counselor")));
    find<QTabWidget>(page, u"performanceTabs"_s)->setCurrentIndex(1);
    CHECK_FALSE(find<QPushButton>(page, u"federalCheck"_s)->isEnabled());
    CHECK(find<QLabel>(page, u"federalSaid"_s)->text().contains(u"role"_s));
}
