// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keys.h"
#include "tests/support/scripted_prompts.h"
#include "ui/common/list_table.h"
#include "ui/common/record/masked_number_label.h"
#include "ui/common/page.h"
#include "ui/common/parts.h"
#include "ui/common/words.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

std::vector<TableColumn> columns()
{
    return {{u"name"_s, u"Name"_s, 20}, {u"due"_s, u"Due"_s, 14}, {u"days"_s, u"Days"_s, 6, Qt::AlignRight}};
}

TableRow row(qint64 id, const QString &name, QDate due, int days)
{
    return {id, {name, due, days}};
}

std::vector<TableRow> threeRows()
{
    return {row(1, u"Pierre"_s, {2026, 11, 18}, 64), row(2, u"Élan"_s, {2026, 11, 2}, 9),
            row(3, u"Okafor"_s, {2026, 12, 1}, 31)};
}

} // namespace

TEST_CASE("text can be read in light and in dark", "[ui]")
{
    for (const theme::Colors *c : {&theme::lightColors(), &theme::darkColors()}) {
        const auto check = [](const QColor &ink, const QColor &ground, double least) {
            CAPTURE(ink.name().toStdString(), ground.name().toStdString());
            CHECK(theme::contrast(ink, ground) >= least);
        };
        for (const QColor &ground : {c->window, c->base, c->raised}) {
            for (const QColor &ink : {c->text, c->muted, c->accent, c->good, c->warn, c->bad})
                check(ink, ground, 4.5);
        }
        for (const auto tone : {theme::Tone::Plain, theme::Tone::Muted, theme::Tone::Accent,
                                theme::Tone::Good, theme::Tone::Warn, theme::Tone::Bad})
            check(theme::textColor(tone, *c), theme::tintColor(tone, *c), 4.5);
        check(c->onAccent, c->accent, 4.5);
        check(c->onSelection, c->selection, 4.5);
        check(c->disabled, c->window, 3);
        for (const QColor &ground : {c->window, c->base}) {
            check(c->border, ground, 3);
            check(c->accent, ground, 3);
        }
    }
    CHECK(theme::contrast(Qt::black, Qt::white) > 20.9);
}

TEST_CASE("the theme can be changed while the program runs", "[ui]")
{
    theme::apply(*qApp, {theme::Scheme::Dark, theme::Density::Comfortable, 100});
    CHECK(&theme::colors() == &theme::darkColors());
    ToneLabel label(u"x"_s, theme::Tone::Bad);
    const int roomy = theme::controlHeight();
    const int small = label.fontMetrics().height();
    theme::apply(*qApp, {theme::Scheme::Light, theme::Density::Compact, 100});
    QApplication::processEvents();
    CHECK(label.palette().color(QPalette::WindowText) == theme::lightColors().bad);
    CHECK(theme::controlHeight() < roomy);
    CHECK(theme::controlHeight() >= 24);
    theme::apply(*qApp, {theme::Scheme::Light, theme::Density::Comfortable, 200});
    QApplication::processEvents();
    CHECK(label.fontMetrics().height() >= 2 * small - 2);
    CHECK(theme::spacing(1) >= 12);
    theme::apply(*qApp);
    QApplication::processEvents();
    CHECK(theme::controlHeight() == roomy);
}

TEST_CASE("dates, ages and numbers are worded for people", "[ui]")
{
    const QDate today(2026, 3, 26);
    CHECK(longDate({2026, 3, 14}, today) == u"Sat 14 Mar 2026 (12 days ago)"_s);
    CHECK(longDate(today, today) == u"Thu 26 Mar 2026 (today)"_s);
    CHECK(distanceText(today.addDays(-1), today) == u"yesterday"_s);
    CHECK(distanceText(today.addDays(1), today) == u"tomorrow"_s);
    CHECK(distanceText(today.addDays(3), today) == u"in 3 days"_s);
    CHECK(distanceText(today.addDays(-120), today) == u"120 days ago"_s);
    CHECK(distanceText(today.addMonths(-7), today) == u"7 months ago"_s);
    CHECK(distanceText(today.addYears(-35), today) == u"35 years ago"_s);
    CHECK(distanceText(today.addYears(3), today) == u"in 3 years"_s);
    CHECK(longDate({}, today).isEmpty());
    CHECK(ageText({1991, 3, 26}, today) == u"35 years"_s);
    CHECK(ageText({1991, 3, 27}, today) == u"34 years"_s);
    CHECK(ageText({2025, 2, 26}, today) == u"13 months"_s);
    CHECK(ageText({2027, 1, 1}, today).isEmpty());
    CHECK(ageOn({2008, 2, 29}, {2026, 2, 28}) == 17);
    CHECK(phoneText(u"6175550142"_s) == u"(617) 555-0142"_s);
    CHECK(phoneText(u"6175550142 x12"_s) == u"(617) 555-0142 x12"_s);
    CHECK(phoneText(u"+50928121234"_s) == u"+50928121234"_s);
    CHECK(phoneText(u"617"_s) == u"617"_s);
    CHECK(ssnText(u"900001234"_s) == u"900-00-1234"_s);
    CHECK(maskedSsn(u"900001234"_s) == u"•••-••-1234"_s);
    CHECK(maskedSsn({}).isEmpty());
    CHECK(moneyText(2635000) == u"$26,350"_s);
    CHECK(moneyText(-5) == u"-$0.05"_s);
}

TEST_CASE("rows are compared with those before, so that what is marked stays marked", "[ui]")
{
    RecordTableModel model;
    model.setColumns(columns());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(threeRows());
    const QPersistentModelIndex okafor = model.index(2, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    std::vector<TableRow> next = threeRows();
    std::swap(next[0], next[2]);
    next.erase(next.begin() + 1);
    next.push_back(row(4, u"Nguyen"_s, {}, 2));
    next[0].cells[2] = 32;
    model.setRows(next);
    CHECK(reset.isEmpty());
    CHECK(model.rows() == next);
    CHECK(okafor.row() == 0);
    CHECK(model.data(model.index(0, 2), Qt::DisplayRole).toString() == u"32"_s);
    CHECK(model.data(model.index(2, 1), Qt::DisplayRole).toString().isEmpty());

    model.sort(0, Qt::AscendingOrder);
    CHECK(model.idAt(0) == 4);
    CHECK(okafor.row() == 1);
    model.sort(2, Qt::DescendingOrder);
    CHECK(model.idAt(0) == 1);
    model.setRows(threeRows());
    CHECK(model.idAt(0) == 1);
    CHECK(model.idAt(2) == 2);
    model.sort(-1, Qt::AscendingOrder);
    CHECK(model.idAt(1) == 2);
    CHECK(model.data(model.index(1, 1), Qt::DisplayRole).toString() == u"2 Nov 2026"_s);
    CHECK(model.rowOf(3) == 2);
    CHECK(model.rowOf(99) == -1);
    CHECK(model.idAt(-1) == 0);
    model.setRows({});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("every change of rows arrives at the same list", "[ui][model]")
{
    RecordTableModel model;
    model.setColumns(columns());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::uint32_t seed = 7;
    const auto random = [&seed](std::uint32_t below) {
        seed = seed * 1664525 + 1013904223;
        return (seed >> 8) % below;
    };
    for (int round = 0; round < 200; ++round) {
        std::vector<TableRow> rows;
        for (qint64 id = 1; id <= 12; ++id) {
            if (random(3))
                rows.insert(rows.begin() + random(std::uint32_t(rows.size()) + 1),
                            row(id, QString::number(random(3)), {}, 0));
        }
        model.setRows(rows);
        REQUIRE(model.rows() == rows);
    }
}

TEST_CASE("a list opens what is current with Enter and moves on when it is gone", "[ui]")
{
    ListTable table(u"due"_s, columns());
    table.setEmptyText(u"Nothing is due today."_s, u"Next: 3 contacts on Thursday."_s);
    table.resize(600, 300);
    showActive(table);
    table.grab();
    table.setRows(threeRows());
    table.setFocus();
    table.selectFirst();
    QSignalSpy opened(&table, &ListTable::opened);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].toLongLong() == 2);
    std::vector<TableRow> fewer = threeRows();
    fewer.erase(fewer.begin() + 1);
    table.setRows(fewer);
    CHECK(table.currentId() == 3);
    table.selectId(1);
    CHECK(table.selectedIds() == QList<qint64>{1});
    CHECK(table.rowHeight(0) >= 24);
}

TEST_CASE("a list remembers its columns", "[ui]")
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"look.ini"_s), QSettings::IniFormat);
    {
        ListTable table(u"due"_s, columns());
        table.rememberIn(&settings);
        table.setColumnWidth(0, 333);
        table.sortByColumn(2, Qt::DescendingOrder);
    }
    ListTable table(u"due"_s, columns());
    table.setRows(threeRows());
    table.rememberIn(&settings);
    CHECK(table.columnWidth(0) == 333);
    CHECK(table.records()->idAt(0) == 1);
    CHECK(table.records()->idAt(1) == 3);
}

TEST_CASE("a masked number is shown only on request, and not for long", "[ui]")
{
    MaskedNumberLabel label;
    label.setMasked(u"•••-••-1234"_s);
    label.setRevealTime(30);
    QSignalSpy asked(&label, &MaskedNumberLabel::revealRequested);
    showActive(label);
    auto *button = label.findChild<QToolButton *>(u"revealNumber"_s);
    auto *text = label.findChild<ToneLabel *>(u"maskedNumber"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(asked.size() == 1);
    CHECK(text->text() == u"•••-••-1234"_s);
    label.reveal(u"900-00-1234"_s);
    CHECK(text->text() == u"900-00-1234"_s);
    CHECK(QTest::qWaitFor([&] { return !label.isRevealed(); }, 2000));
    CHECK(text->text() == u"•••-••-1234"_s);
}

TEST_CASE("questions are answered by real dialogs with the keyboard", "[ui]")
{
    QWidget window;
    showActive(window);
    DialogPrompts prompts;
    const auto dialog = [&window] { return window.findChild<QDialog *>(u"prompt"_s); };
    std::optional<bool> yes;
    prompts.confirm(&window, {u"Close the case?"_s, u"It can be opened again."_s, u"Close the case"_s, {}},
                    [&yes](bool answer) { yes = answer; });
    REQUIRE(dialog());
    CHECK_FALSE(yes.has_value());
    QTest::keyClick(dialog(), Qt::Key_Return);
    CHECK(yes == true);
    QTest::qWait(1);
    REQUIRE_FALSE(dialog());
    prompts.confirm(&window, {u"Erase?"_s, u"For good."_s, u"Erase"_s, {}, true},
                    [&yes](bool answer) { yes = answer; });
    QTest::keyClick(dialog(), Qt::Key_Return);
    CHECK(yes == false);
    QTest::qWait(1);

    std::optional<QString> reason;
    prompts.askText(&window, {u"Why?"_s, {}, u"Reason"_s, {}, {}},
                    [&](std::optional<QString> text) { reason = text; });
    auto *input = window.findChild<QLineEdit *>(u"promptInput"_s);
    REQUIRE(input);
    CHECK_FALSE(window.findChild<QPushButton *>(u"promptYes"_s)->isEnabled());
    QTest::keyClicks(input, u"moved away"_s);
    QTest::keyClick(input, Qt::Key_Return);
    CHECK(reason == u"moved away"_s);
    QTest::qWait(1);
    int chosen = 0;
    prompts.choose(&window, {u"Which?"_s, {}, {u"A"_s, u"B"_s}}, [&chosen](int index) { chosen = index; });
    QTest::keyClick(dialog(), Qt::Key_Escape);
    CHECK(chosen == -1);
    QTest::qWait(1);
}

TEST_CASE("scripted answers stand in for people", "[ui]")
{
    ScriptedPrompts scripted;
    Prompts &prompts = scripted;
    scripted.confirmations = {true};
    std::vector<bool> answers;
    prompts.confirm(nullptr, {u"A"_s, u"a"_s, {}, {}}, [&](bool yes) { answers.push_back(yes); });
    prompts.confirm(nullptr, {u"B"_s, u"b"_s, {}, {}}, [&](bool yes) { answers.push_back(yes); });
    CHECK(answers == std::vector{true, false});
    CHECK(scripted.asked == QStringList{u"A: a"_s, u"B: b"_s});
}

TEST_CASE("icons of the set can be drawn and severities differ in shape", "[ui]")
{
    for (const char *name :
         {"calendar", "today", "find", "caseload", "review", "reports", "sync", "settings", "eye"})
        CHECK_FALSE(theme::icon(QString::fromLatin1(name)).isNull());
    CHECK(theme::icon(u"no such icon"_s).isNull());
    const auto mask = [](Severity severity) {
        return theme::severityIcon(severity).pixmap(32, 32).toImage().createAlphaMask();
    };
    CHECK(mask(Severity::Block) != mask(Severity::Warn));
    CHECK(mask(Severity::Warn) != mask(Severity::Note));
}

TEST_CASE("A label in a size of its own follows the text size while it is shown", "[ui][look]")
{
    ToneLabel title(QStringLiteral("Today"), theme::Tone::Plain, theme::FontRole::Title);
    title.show();
    const double before = title.font().pointSizeF();
    theme::apply(*qApp, {.textPercent = 200});
    QCoreApplication::processEvents();
    CHECK(title.font().pointSizeF() > before * 1.9);
    theme::apply(*qApp);
    QCoreApplication::processEvents();
    CHECK(title.font().pointSizeF() == before);
}

TEST_CASE("A list's columns hold as many letters when the text grows, also those somebody made wider", "[ui][look]")
{
    ListTable table(QStringLiteral("grown"), {{.name = QStringLiteral("one"), .title = QStringLiteral("One"), .characters = 12},
                                              {.name = QStringLiteral("two"), .title = QStringLiteral("Two"), .characters = 8},
                                              {.name = QStringLiteral("rest"), .title = QStringLiteral("Rest"), .characters = 8}});
    table.show();
    table.setColumnWidth(1, 200);
    const int first = table.columnWidth(0);
    theme::apply(*qApp, {.textPercent = 200});
    QCoreApplication::processEvents();
    CHECK(table.columnWidth(0) > first * 1.8);
    CHECK(table.columnWidth(1) > 200 * 1.8);
    theme::apply(*qApp);
    QCoreApplication::processEvents();
    CHECK(std::abs(table.columnWidth(0) - first) <= 2);
}
