// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keys.h"
#include "ui/common/calendar/month_grid.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QHelpEvent>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDate today(2026, 5, 14);

std::map<QDate, MonthDay> someDays()
{
    return {{QDate(2026, 5, 1), {.other = 2}},
            {QDate(2026, 5, 12), {.overdue = 3, .due = 2}},
            {QDate(2026, 5, 14), {.overdue = 12, .due = 104, .other = 7}},
            {QDate(2026, 5, 25), {.due = 1, .closed = u"Memorial Day"_s}},
            {QDate(2026, 5, 31), {.closed = u"closed"_s}}};
}

/// The language, while it lives.
struct In
{
    explicit In(const QLocale &locale) { QLocale::setDefault(locale); }
    ~In() { QLocale::setDefault(QLocale::system()); }
    In(const In &) = delete;
    In &operator=(const In &) = delete;
};

/// Put into a window as a page would, and answered as a page answers.
struct Stage
{
    explicit Stage(QDate day = QDate(2026, 5, 12))
    {
        auto *column = new QVBoxLayout(&window);
        grid = new MonthGrid(&window);
        column->addWidget(grid, 1);
        grid->setMonth(day, someDays(), today);
        QObject::connect(grid, &MonthGrid::monthWanted, &window, [this](QDate wanted) {
            asked += wanted;
            grid->setMonth(wanted, someDays(), today);
        });
    }
    void show(QSize size = {})
    {
        window.resize(size.isEmpty() ? window.sizeHint() : size);
        showActive(window);
        grid->setFocus();
    }
    QDate go(Qt::Key key)
    {
        press(key);
        return grid->currentDay();
    }

    QWidget window;
    MonthGrid *grid;
    QList<QDate> asked;
};

} // namespace

TEST_CASE("A month is gone through by keyboard", "[ui][month]")
{
    Stage stage;
    stage.show();
    QSignalSpy chosen(stage.grid, &MonthGrid::dayChosen);
    REQUIRE(QApplication::focusWidget() == stage.grid);
    CHECK(stage.go(Qt::Key_Right) == QDate(2026, 5, 13));
    CHECK(stage.go(Qt::Key_Down) == QDate(2026, 5, 20));
    CHECK(stage.go(Qt::Key_Left) == QDate(2026, 5, 19));
    CHECK(stage.go(Qt::Key_Up) == QDate(2026, 5, 12));
    CHECK(stage.go(Qt::Key_End) == QDate(2026, 5, 31));
    CHECK(stage.asked.isEmpty());
    press(Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toDate() == QDate(2026, 5, 31));

    // Past the month's end its neighbor is asked for.
    CHECK(stage.go(Qt::Key_Right) == QDate(2026, 6, 1));
    CHECK(stage.go(Qt::Key_Up) == QDate(2026, 5, 25));
    CHECK(stage.go(Qt::Key_Home) == QDate(2026, 5, 1));
    CHECK(stage.go(Qt::Key_Left) == QDate(2026, 4, 30));
    CHECK(stage.asked == QList<QDate>{QDate(2026, 6, 1), QDate(2026, 5, 25), QDate(2026, 4, 30)});
    CHECK(stage.go(Qt::Key_PageUp) == QDate(2026, 3, 30));
    stage.grid->setMonth(QDate(2028, 1, 31), {}, today);
    CHECK(stage.go(Qt::Key_PageDown) == QDate(2028, 2, 29));
    CHECK(stage.go(Qt::Key_PageDown) == QDate(2028, 3, 29));
    press(Qt::Key_Right, Qt::ControlModifier);
    press(Qt::Key_Escape);
    CHECK(stage.grid->currentDay() == QDate(2028, 3, 29));
}

TEST_CASE("A day is chosen by a click, another month by its arrows", "[ui][month]")
{
    Stage stage;
    stage.show();
    QSignalSpy chosen(stage.grid, &MonthGrid::dayChosen);
    QTest::mouseClick(stage.grid, Qt::LeftButton, {}, stage.grid->placeOf(QDate(2026, 5, 20)).center());
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toDate() == QDate(2026, 5, 20));
    CHECK(stage.grid->currentDay() == QDate(2026, 5, 20));
    QTest::mousePress(stage.grid, Qt::LeftButton, {}, stage.grid->placeOf(QDate(2026, 5, 21)).center());
    QTest::mouseRelease(stage.grid, Qt::LeftButton, {}, stage.grid->placeOf(QDate(2026, 5, 22)).center());
    QTest::mouseClick(stage.grid, Qt::RightButton, {}, stage.grid->placeOf(QDate(2026, 5, 4)).center());
    CHECK(chosen.size() == 1);
    // May 2026 begins on a Friday: what is left of it is no day.
    QTest::mouseClick(stage.grid, Qt::LeftButton, {},
                      stage.grid->placeOf(QDate(2026, 5, 1)).center() -
                          QPoint(2 * stage.grid->placeOf(QDate(2026, 5, 1)).width(), 0));
    CHECK(chosen.size() == 1);
    CHECK(stage.grid->placeOf(QDate(2026, 6, 1)).isEmpty());

    stage.grid->setMonth(QDate(2026, 5, 31), someDays(), today);
    auto *next = stage.grid->findChild<QToolButton *>(u"monthNext"_s);
    REQUIRE((next->width() >= 24 && next->height() >= 24));
    CHECK_FALSE(next->accessibleName().isEmpty());
    QTest::mouseClick(next, Qt::LeftButton);
    CHECK(stage.grid->currentDay() == QDate(2026, 6, 30));
    QTest::mouseClick(stage.grid->findChild<QToolButton *>(u"monthPrevious"_s), Qt::LeftButton);
    CHECK(stage.grid->currentDay() == QDate(2026, 5, 30));
}

TEST_CASE("A day says in words what it shows", "[ui][month]")
{
    const In english(QLocale(QLocale::English, QLocale::UnitedStates));
    Stage stage;
    stage.show();
    CHECK(stage.grid->accessibleName() == u"Tue 12 May: 3 overdue, 2 due"_s);
    CHECK(stage.grid->accessibleDescription().startsWith(u"May 2026."_s));
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    CHECK(stage.grid->accessibleName() == u"Thu 14 May, today: 12 overdue, 104 due, 7 other"_s);
    CHECK(stage.grid->words(QDate(2026, 5, 25)) == u"Mon 25 May, Memorial Day: 1 due"_s);
    CHECK(stage.grid->words(QDate(2026, 5, 31)) == u"Sun 31 May, closed: nothing due"_s);
    const QPoint at = stage.grid->placeOf(QDate(2026, 5, 1)).center();
    QHelpEvent help(QEvent::ToolTip, at, stage.grid->mapToGlobal(at));
    QApplication::sendEvent(stage.grid, &help);
    CHECK(QToolTip::text() == u"Fri 1 May: 2 other"_s);
    QToolTip::hideText();
}

TEST_CASE("Weeks begin as the reader's language begins them", "[ui][month]")
{
    for (const auto &[locale, column] : {std::pair(QLocale(QLocale::English, QLocale::UnitedStates),
                                                   5), // from Sunday; 1 May 2026 is a Friday
                                         std::pair(QLocale(QLocale::Portuguese, QLocale::Portugal), 5),
                                         std::pair(QLocale(QLocale::French, QLocale::France), 4),
                                         std::pair(QLocale(QLocale::Arabic, QLocale::Egypt), 6)}) {
        const In here(locale);
        Stage stage;
        stage.show();
        const QRect first = stage.grid->placeOf(QDate(2026, 5, 1));
        CAPTURE(locale.name().toStdString(), first.left(), stage.grid->width());
        const int begins = int(locale.firstDayOfWeek());
        CHECK((5 - begins + 7) % 7 == column);
        CHECK(first.left() * 7 / stage.grid->width() == column);
    }
}

TEST_CASE("Where text runs from right to left the month does, too", "[ui][month]")
{
    Stage stage;
    stage.window.setLayoutDirection(Qt::RightToLeft);
    stage.show();
    const QRect monday = stage.grid->placeOf(QDate(2026, 5, 11));
    const QRect tuesday = stage.grid->placeOf(QDate(2026, 5, 12));
    CHECK(tuesday.right() <= monday.left());
    CHECK(stage.go(Qt::Key_Left) == QDate(2026, 5, 13));
    CHECK(stage.go(Qt::Key_Right) == QDate(2026, 5, 12));
    CHECK(stage.grid->findChild<QToolButton *>(u"monthNext"_s)->x() <
          stage.grid->findChild<QToolButton *>(u"monthPrevious"_s)->x());
}

TEST_CASE("Days can be hit and nothing is cut, whatever the size of the text", "[ui][month]")
{
    for (const int percent : {100, 150, 200}) {
        theme::apply(*qApp, {theme::Scheme::Light, theme::Density::Compact, percent});
        QApplication::processEvents();
        Stage stage;
        stage.show(stage.window.minimumSizeHint());
        const QFontMetrics small(theme::font(theme::FontRole::Small));
        const QFontMetrics body(theme::font(theme::FontRole::Body));
        const QRect busy = stage.grid->placeOf(QDate(2026, 5, 14));
        CAPTURE(percent, busy.width(), busy.height());
        CHECK((busy.width() >= 24 && busy.height() >= 24));
        // The number of the day, three counts below it, and each with its sign.
        CHECK(busy.height() >= body.height() + 3 * small.height());
        CHECK(busy.width() >= small.ascent() + small.horizontalAdvance(u"104"_s));
        // Narrower and lower than it can be, it keeps its size.
        stage.window.resize(10, 10);
        QApplication::processEvents();
        CHECK(stage.grid->placeOf(QDate(2026, 5, 14)).height() >= busy.height() - 1);
        // The last week ends inside.
        CHECK(stage.grid->placeOf(QDate(2026, 5, 31)).bottom() < stage.grid->height());
    }
    theme::apply(*qApp);
    QApplication::processEvents();
}

TEST_CASE("A month follows light and dark, and marks today and closed days", "[ui][month]")
{
    theme::apply(*qApp, {theme::Scheme::Light, theme::Density::Comfortable, 100});
    Stage stage;
    stage.show();
    const auto ground = [&](QDate day) {
        const QRect place = stage.grid->placeOf(day);
        return stage.grid->grab().toImage().pixelColor(place.right() - 4, place.bottom() - 4);
    };
    const auto isIn = [&](QDate day, const QColor &color) {
        const QImage image = stage.grid->grab().toImage();
        const QRect place = stage.grid->placeOf(day);
        int found = 0;
        for (int y = place.top(); y < place.bottom(); ++y) {
            for (int x = place.left(); x < place.right(); ++x)
                found += image.pixelColor(x, y) == color;
        }
        return found > 20;
    };
    for (const auto &[scheme, colors] : {std::pair(theme::Scheme::Light, &theme::lightColors()),
                                         std::pair(theme::Scheme::Dark, &theme::darkColors())}) {
        theme::apply(*qApp, {scheme, theme::Density::Comfortable, 100});
        QApplication::processEvents();
        CHECK(ground(QDate(2026, 5, 13)) == colors->base);
        CHECK(ground(QDate(2026, 5, 31)) == colors->raised);
        CHECK(isIn(QDate(2026, 5, 14), colors->accent));
        CHECK_FALSE(isIn(QDate(2026, 5, 15), colors->accent));
        CHECK(isIn(QDate(2026, 5, 12), colors->bad));
        CHECK(ground(QDate(2026, 5, 15)) == colors->base);
    }
    theme::apply(*qApp);
    QApplication::processEvents();
}

TEST_CASE("A month without a day is empty and stays quiet", "[ui][month]")
{
    MonthGrid grid;
    showActive(grid);
    grid.setFocus();
    QSignalSpy wanted(&grid, &MonthGrid::monthWanted);
    QSignalSpy chosen(&grid, &MonthGrid::dayChosen);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    QTest::mouseClick(&grid, Qt::LeftButton);
    grid.grab();
    CHECK(wanted.isEmpty());
    CHECK(chosen.isEmpty());
}

// Not a test: WAYMARK_GRAB=folder waymark-tests "[.grab]" writes pictures of the screens to look at.
TEST_CASE("Pictures of a month", "[.grab][month]")
{
    theme::apply(*qApp, {.scheme = qEnvironmentVariableIsSet("WAYMARK_DARK") ? theme::Scheme::Dark
                                                                             : theme::Scheme::Light,
                         .textPercent = std::max(100, qEnvironmentVariableIntValue("WAYMARK_TEXT"))});
    const auto grab = [](Stage &stage, const QString &name) {
        QTest::qWait(100);
        REQUIRE(stage.window.grab().save(qEnvironmentVariable("WAYMARK_GRAB") + u'/' + name + u".png"_s));
    };
    {
        const In english(QLocale(QLocale::English, QLocale::UnitedStates));
        Stage wide;
        wide.show({1000, 620});
        grab(wide, u"month-wide"_s);
        Stage narrow;
        narrow.show(narrow.window.minimumSizeHint());
        grab(narrow, u"month-narrow"_s);
    }
    const In arabic(QLocale(QLocale::Arabic, QLocale::Egypt));
    Stage mirrored;
    mirrored.window.setLayoutDirection(Qt::RightToLeft);
    mirrored.show();
    grab(mirrored, u"month-rtl"_s);
    theme::apply(*qApp);
}
