// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keys.h"
#include "ui/common/charts/bars_canvas.h"
#include "ui/common/parts.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QChart>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QStringList quarters{u"July to September"_s, u"October to December"_s, u"January to March"_s,
                           u"April to June"_s};

/// Put into a window as a page would.
struct Stage
{
    Stage()
    {
        auto *column = new QVBoxLayout(&window);
        bars = new BarsView(&window);
        column->addWidget(bars);
        column->addStretch(1);
    }
    void show(int width)
    {
        window.resize(width, window.sizeHint().height());
        showActive(window);
        window.resize(width, std::max(window.minimumSizeHint().height(), window.sizeHint().height()));
        QApplication::processEvents();
    }
    BarsCanvas &canvas() const { return *bars->findChild<BarsCanvas *>(); }
    QString sentence() const { return bars->findChild<ToneLabel *>(u"barsSentence"_s)->text(); }

    QWidget window;
    BarsView *bars;
};

void fillSome(BarsView &bars)
{
    bars.setBars(
        u"Services by quarter"_s, quarters,
        {{.name = u"individualized"_s, .tone = theme::Tone::Accent, .values = {12, 30.44, 0, 7}},
         {.name = u"late"_s, .tone = theme::Tone::Warn, .values = {1, 0, 0, 1234}}},
        u"49 individualized services in the fiscal year 2026, most of them from October to December."_s);
}

/// How many pixels of that color are in a part of the picture.
int count(const QImage &image, const QRect &in, const QColor &color)
{
    int found = 0;
    for (int y = in.top(); y <= in.bottom(); ++y) {
        for (int x = in.left(); x <= in.right(); ++x)
            found += image.rect().contains(x, y) && image.pixelColor(x, y) == color;
    }
    return found;
}

} // namespace

TEST_CASE("Bars say their numbers and their sentence to whoever cannot see them", "[ui][charts]")
{
    Stage stage;
    fillSome(*stage.bars);
    stage.show(700);
    CHECK(stage.sentence().startsWith(u"49 individualized"_s));
    CHECK(stage.bars->accessibleName() ==
          u"Services by quarter. July to September: 12 individualized, 1 late"_s);
    const QString description = stage.bars->accessibleDescription();
    CHECK(description.startsWith(stage.sentence()));
    CHECK(description.contains(u"October to December: 30.4 individualized, 0 late"_s));
    CHECK(description.contains(u"April to June: 7 individualized, 1,234 late"_s));
    const auto *legend = stage.bars->findChild<QWidget *>(u"barsLegend"_s);
    REQUIRE(legend);
    CHECK(legend->isVisible());
    stage.bars->setBars(u"Cases"_s, {u"Open"_s}, {{.values = {3}}}, u"3 open cases."_s);
    CHECK_FALSE(legend->isVisible());
    CHECK(stage.bars->accessibleName() == u"Cases. Open: 3"_s);
}

TEST_CASE("Bars are gone through and chosen by keyboard and by mouse", "[ui][charts]")
{
    Stage stage;
    auto *before = new QPushButton(u"Before"_s, &stage.window);
    stage.window.layout()->addWidget(before);
    fillSome(*stage.bars);
    stage.show(700);
    QSignalSpy chosen(stage.bars, &BarsView::barChosen);
    before->setFocus();
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    REQUIRE(QApplication::focusWidget() == stage.bars);
    press(Qt::Key_Up);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.takeFirst()[0].toInt() == 1);
    CHECK(stage.bars->accessibleName().endsWith(u"October to December: 30.4 individualized, 0 late"_s));
    press(Qt::Key_End);
    press(Qt::Key_Down);
    CHECK(stage.bars->currentCategory() == 3);
    press(Qt::Key_Home);
    CHECK(stage.bars->currentCategory() == 0);
    press(Qt::Key_Escape);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(chosen.isEmpty());

    // A category whose bars have no length is chosen like any other.
    REQUIRE(stage.canvas().lineOf(2).height() >= 24);
    QTest::mouseClick(stage.canvas().viewport(), Qt::LeftButton, {}, stage.canvas().lineOf(2).center());
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toInt() == 2);
    QTest::mouseClick(stage.canvas().viewport(), Qt::RightButton, {}, stage.canvas().lineOf(1).center());
    QTest::mousePress(stage.canvas().viewport(), Qt::LeftButton, {}, stage.canvas().lineOf(1).center());
    QTest::mouseRelease(stage.canvas().viewport(), Qt::LeftButton, {}, stage.canvas().lineOf(3).center());
    CHECK(chosen.size() == 1);
}

TEST_CASE("Where there is nothing to draw a quiet sentence stands", "[ui][charts]")
{
    Stage stage;
    stage.show(500);
    CHECK(stage.sentence() == u"There is nothing to show yet."_s);
    CHECK(stage.canvas().isHidden());
    CHECK(stage.bars->focusPolicy() == Qt::NoFocus);
    CHECK(stage.bars->currentCategory() == -1);
    fillSome(*stage.bars);
    CHECK_FALSE(stage.canvas().isHidden());
    stage.bars->setBars(u"Services"_s, {}, {}, u"Nobody was served in July."_s);
    CHECK(stage.canvas().isHidden());
    CHECK(stage.sentence() == u"Nobody was served in July."_s);
    stage.bars->setFocus();
    QTest::keyClick(stage.bars, Qt::Key_Return);
    CHECK(stage.bars->words(0).isEmpty());
}

TEST_CASE("A chart is kept when its numbers change", "[ui][charts]")
{
    Stage stage;
    stage.show(600);
    const QChart *chart = stage.canvas().chart();
    fillSome(*stage.bars);
    const auto items = stage.canvas().scene()->items().size();
    for (int i = 0; i < 30; ++i)
        fillSome(*stage.bars);
    CHECK(stage.canvas().chart() == chart);
    CHECK(chart->series().size() == 1);
    CHECK(chart->axes().size() == 2);
    CHECK(stage.canvas().scene()->items().size() == items);
    // Fewer than before, odd values, names that are equal or look like markup.
    stage.bars->setBars(u"Odd"_s, {u"<b>Bold</b> & more"_s, u"Same"_s, u"Same"_s},
                        {{.values = {-3, std::numeric_limits<double>::quiet_NaN()}}}, u"."_s);
    auto *names = qobject_cast<QBarCategoryAxis *>(stage.canvas().chart()->axes(Qt::Vertical).value(0));
    REQUIRE(names);
    CHECK(names->categories().size() == 3);
    CHECK(stage.bars->words(2) == u"Same: 0"_s);
}

TEST_CASE("Bars follow light and dark, and the size of the text", "[ui][charts]")
{
    theme::apply(*qApp, {theme::Scheme::Light, theme::Density::Comfortable, 100});
    Stage stage;
    stage.bars->setBars(u"Cases"_s, quarters, {{.values = {5, 10, 0, 3}}}, u"18 cases."_s);
    stage.show(600);
    const auto bar = [&](const QColor &color) {
        const QImage image = stage.canvas().grab().toImage();
        return count(image, stage.canvas().lineOf(1), color);
    };
    CHECK(bar(theme::lightColors().accent) > 500);
    theme::apply(*qApp, {theme::Scheme::Dark, theme::Density::Comfortable, 100});
    QApplication::processEvents();
    CHECK(bar(theme::darkColors().accent) > 500);
    CHECK(bar(theme::lightColors().accent) == 0);

    for (const int percent : {100, 200}) {
        theme::apply(*qApp, {theme::Scheme::Light, theme::Density::Comfortable, percent});
        QApplication::processEvents();
        stage.show(stage.window.minimumSizeHint().width());
        const int text = QFontMetrics(theme::font(theme::FontRole::Body)).height();
        CAPTURE(percent, text, stage.canvas().width());
        CHECK(stage.canvas().lineOf(0).height() >= std::max(24, text));
        // The whole name stands left of its bar, whatever the width.
        const QFontMetrics metrics(theme::font(theme::FontRole::Body));
        const QRectF plot = stage.canvas().chart()->plotArea();
        CHECK(plot.left() > metrics.horizontalAdvance(quarters[1]));
        CHECK(plot.width() >= theme::columns(8));
        CHECK(stage.canvas().width() - plot.right() > metrics.horizontalAdvance(u"10"_s));
    }
    theme::apply(*qApp);
    QApplication::processEvents();
}

TEST_CASE("Where text runs from right to left the bars do, too", "[ui][charts]")
{
    Stage stage;
    stage.window.setLayoutDirection(Qt::RightToLeft);
    stage.bars->setBars(u"الحالات"_s, {u"مفتوحة"_s, u"مغلقة"_s}, {{.values = {5, 10}}}, u"١٥ حالة"_s);
    stage.show(600);
    const QRectF plot = stage.canvas().chart()->plotArea();
    CHECK(plot.left() < stage.canvas().width() - plot.right());
    const QImage image = stage.canvas().grab().toImage();
    const QRect line = stage.canvas().lineOf(0);
    const int middle = int(plot.center().x());
    CHECK(count(image, QRect(middle + 2, line.top(), middle, line.height()), theme::colors().accent) >
          count(image, QRect(0, line.top(), middle, line.height()), theme::colors().accent));
}

// Not a test: WAYMARK_GRAB=folder waymark-tests "[.grab]" writes pictures of the screens to look at.
TEST_CASE("Pictures of bars", "[.grab][charts]")
{
    const QString folder = qEnvironmentVariable("WAYMARK_GRAB");
    theme::apply(*qApp, {.scheme = qEnvironmentVariableIsSet("WAYMARK_DARK") ? theme::Scheme::Dark
                                                                             : theme::Scheme::Light,
                         .textPercent = std::max(100, qEnvironmentVariableIntValue("WAYMARK_TEXT"))});
    const auto grab = [&](Stage &stage, const QString &name, int width) {
        stage.show(width);
        stage.bars->setFocus();
        QTest::qWait(100);
        REQUIRE(stage.window.grab().save(folder + u'/' + name + u".png"_s));
    };
    Stage two;
    fillSome(*two.bars);
    grab(two, u"bars-two"_s, 800);
    Stage narrow;
    fillSome(*narrow.bars);
    grab(narrow, u"bars-narrow"_s, narrow.window.minimumSizeHint().width());
    Stage one;
    one.bars->setBars(u"Open cases by counselor"_s,
                      {u"Silva, Ana Beatriz de Oliveira"_s, u"Okafor"_s,
                       u"Individualized career services for people who moved here from far away"_s,
                       u"សុខ ចាន់"_s},
                      {{.values = {31, 12, 4, 0}}}, u"47 open cases, 31 of them with one counselor."_s);
    grab(one, u"bars-one"_s, 700);
    Stage three;
    three.window.setLayoutDirection(Qt::RightToLeft);
    three.bars->setBars(u"الخدمات"_s, {u"يناير"_s, u"فبراير"_s},
                        {{.name = u"أ"_s, .tone = theme::Tone::Good, .values = {3, 8}},
                         {.name = u"ب"_s, .tone = theme::Tone::Bad, .values = {5, 2}},
                         {.name = u"ج"_s, .tone = theme::Tone::Plain, .values = {1, 4}}},
                        u"٢٣ خدمة"_s);
    grab(three, u"bars-rtl"_s, 600);
    theme::apply(*qApp);
}
