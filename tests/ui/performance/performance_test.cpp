// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/list_table.h"
#include "ui/performance/indicator_tile.h"
#include "ui/performance/indicators_pane.h"
#include "ui/performance/performance_page.h"

#include <QComboBox>
#include <QLabel>

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
    CHECK(screen.navigator.openedTab == u"training"_s);

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
