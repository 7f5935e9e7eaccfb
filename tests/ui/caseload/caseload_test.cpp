// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/spreadsheet.h"
#include "tests/support/keys.h"
#include "tests/support/shell_fixture.h"
#include "ui/common/caseload/case_table.h"
#include "ui/common/caseload/caseload_dialogs.h"
#include "ui/common/charts/bars_view.h"
#include "ui/shell/overlay.h"
#include "ui/shell/status_line.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

CaseTable *openCaseload(ShellFixture &shell)
{
    shell.press(Qt::Key_3, Qt::AltModifier);
    REQUIRE(shell.page()->id() == u"caseload"_s);
    return shell.find<CaseTable>("caseloadTable");
}

QStringList column(const CaseTable &table, CaseColumn wanted)
{
    QStringList texts;
    for (int row = 0; row < table.cases()->rowCount(); ++row)
        texts += table.cases()->text(row, wanted);
    return texts;
}

/// Made by hand, so that every chip has somebody.
CaseRow made(int at, QDate today)
{
    CaseRow row{.line = {.caseId = {1000 + at},
                         .personId = {2000 + at},
                         .counselorId = {1},
                         .centerId = {1},
                         .state = u"open"_s,
                         .openedOn = today.addDays(-100),
                         .lastContact = today.addDays(-at % 80),
                         .contactBest = today.addDays(30 - at % 80),
                         .contactMust = today.addDays(60 - at % 80),
                         .planState = u"none"_s},
                .lastName = u"Name%1"_s.arg(at, 5, 10, QLatin1Char('0')),
                .firstName = u"Ada"_s,
                .number = QString::number(12000000 + at)};
    return row;
}

} // namespace

TEST_CASE("The caseload lists every case of one's own, the longest overdue first", "[caseload][R-71]")
{
    ShellFixture shell("counselor", 8);
    CaseTable *table = openCaseload(shell);
    CHECK(shell.focus() == table);
    CHECK(table->cases()->rowCount() == int(shell.office.persons.size()));
    CHECK_FALSE(shell.find<QComboBox>("caseloadScope")->isVisible());
    const QStringList must = column(*table, CaseColumn::Must);
    CHECK(must.front().contains(u"overdue"_s));
    // No contact is owed for the suspended one, so it comes last, either way round.
    CHECK(must.back().isEmpty());
    table->sortByColumn(int(CaseColumn::Must), Qt::DescendingOrder);
    CHECK(column(*table, CaseColumn::Must).back().isEmpty());
    CHECK(column(*table, CaseColumn::State).back() == u"Suspended"_s);
    table->sortByColumn(int(CaseColumn::Name), Qt::AscendingOrder);
    const QStringList names = column(*table, CaseColumn::Name);
    CHECK(std::ranges::is_sorted(
        names, [](const auto &a, const auto &b) { return QString::localeAwareCompare(a, b) < 0; }));

    shell.press(Qt::Key_F, Qt::ControlModifier);
    REQUIRE(shell.focus() == shell.find<QLineEdit>("caseloadFind"));
    shell.type(u"pierre"_s);
    REQUIRE(table->cases()->rowCount() == 1);
    CHECK(table->cases()->text(0, CaseColumn::Since) == u"37"_s);
    CHECK(table->cases()->text(0, CaseColumn::Plan) == u"no plan"_s);
    shell.press(Qt::Key_Return);
    CHECK(shell.page()->title().contains(u"Pierre"_s));
    shell.press(Qt::Key_Escape);
    CHECK(shell.page()->id() == u"caseload"_s);
}

TEST_CASE("Each chip lists what its number says", "[caseload][R-71][R-103]")
{
    ShellFixture shell("counselor", 8);
    CaseTable *table = openCaseload(shell);
    for (int i = 0; i < caseChips; ++i) {
        const auto chip = CaseChip(i);
        const QByteArray name = (u"chip_"_s + codeOf(chip)).toLatin1();
        auto *button = shell.find<QPushButton>(name.constData());
        button->setFocus();
        shell.press(Qt::Key_Space);
        INFO(button->text().toStdString());
        CHECK(button->isChecked());
        CHECK(table->cases()->rowCount() == table->cases()->countOf(chip));
        CHECK(button->text().endsWith(u"  %1"_s.arg(table->cases()->countOf(chip))));
    }
    shell.find<QPushButton>("chip_suspended")->click();
    CHECK(table->cases()->rowCount() == 1);
    CHECK(table->cases()->at(0)->line.personId == shell.office.suspended);
    shell.find<QPushButton>("chip_past")->click();
    for (const QString &text : column(*table, CaseColumn::Must))
        CHECK(text.contains(u"overdue"_s));
}

TEST_CASE("A contact is recorded from the list, and the line moves", "[caseload][R-71]")
{
    ShellFixture shell("counselor", 6);
    CaseTable *table = openCaseload(shell);
    table->setFocus();
    shell.press(Qt::Key_Home, Qt::ControlModifier);
    const Id<CaseRecord> first = table->cases()->at(0)->line.caseId;
    shell.press(Qt::Key_C);
    REQUIRE(shell.main().overlay()->isOpen());
    shell.press(Qt::Key_Escape);
    REQUIRE(shell.main()
                .workspace()
                .actions()
                .run(RecordContact{.jobSeekerId = table->cases()->at(0)->line.personId,
                                   .means = u"video"_s,
                                   .twoWay = true,
                                   .service = u"career_guidance"_s,
                                   .note = u"Spoke about bus times and the bakery that hires."_s})
                .done);
    shell.settle();
    const int now = table->cases()->rowOf(first);
    REQUIRE(now > 0);
    CHECK(table->cases()->text(now, CaseColumn::Since) == u"0"_s);
}

TEST_CASE("Columns, their order, widths and the sorting are there after a restart, and name nobody",
          "[caseload][privacy]")
{
    ShellFixture shell("counselor", 4);
    CaseTable *table = openCaseload(shell);
    auto *menu = shell.find<QMenu>("caseloadColumnsMenu");
    emit menu->aboutToShow();
    for (QAction *action : menu->actions()) {
        if (action->objectName() == u"column_tries"_s)
            action->setChecked(false);
        CHECK(action->objectName() != u"column_name"_s);
        CHECK(action->objectName() != u"column_counselor"_s);
    }
    table->horizontalHeader()->moveSection(table->horizontalHeader()->visualIndex(int(CaseColumn::Plan)), 1);
    table->setColumnWidth(int(CaseColumn::Plan), theme::columns(50));
    table->sortByColumn(int(CaseColumn::Since), Qt::DescendingOrder);

    shell.restart("counselor");
    CaseTable *again = openCaseload(shell);
    CHECK_FALSE(again->isColumnShown(CaseColumn::Tries));
    CHECK(again->horizontalHeader()->visualIndex(int(CaseColumn::Plan)) == 1);
    CHECK(std::abs(again->columnWidth(int(CaseColumn::Plan)) - theme::columns(50)) <= 2);
    CHECK(again->horizontalHeader()->sortIndicatorSection() == int(CaseColumn::Since));
    CHECK(again->horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);
    for (const QString &key : shell.settings.allKeys()) {
        const QString value = key + shell.settings.value(key).toStringList().join(u' ');
        CHECK_FALSE(value.contains(u"Pierre"_s));
    }
}

TEST_CASE("Five thousand cases are drawn from prepared texts, sifted and sorted", "[caseload]")
{
    const QDate today(2026, 3, 12);
    std::vector<CaseRow> rows;
    for (int i = 0; i < 5000; ++i)
        rows.push_back(made((i * 37) % 5000, today));
    CaseTable table(u"manyCases"_s);
    QAbstractItemModelTester tester(table.cases(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    OfficeNames names;
    names.staff.insert(1, u"Silva"_s);
    table.resize(1200, 700);
    table.setCases(rows, names, today, 3);
    showActive(table);
    REQUIRE(table.cases()->rowCount() == 5000);
    // There is no database anywhere near: what is drawn was handed in.
    CHECK_FALSE(table.grab().isNull());
    table.selectCase({1000 + 4321});
    table.sortByColumn(int(CaseColumn::Since), Qt::AscendingOrder);
    CHECK(table.currentCase()->line.caseId == Id<CaseRecord>{1000 + 4321});
    CHECK(table.cases()->text(0, CaseColumn::Since) == u"0"_s);
    // Equals stay in the order of names.
    CHECK(table.cases()->text(0, CaseColumn::Name) < table.cases()->text(1, CaseColumn::Name));
    table.setSieve({.text = u"name04321"_s});
    REQUIRE(table.cases()->rowCount() == 1);
    CHECK(table.chosenCases().size() == 1);
    table.setSieve({.band = 4});
    CHECK(table.cases()->rowCount() == table.cases()->countOfBand(4));
    int all = 0;
    for (int band = 0; band < contactBands; ++band)
        all += table.cases()->countOfBand(band);
    CHECK(all == 5000);
}

TEST_CASE("Days since contact fall into bands at their limits", "[caseload][R-71]")
{
    const QDate today(2026, 3, 12);
    const auto band = [&](int days) {
        CaseLine line;
        line.lastContact = today.addDays(-days);
        return bandOf(line, today);
    };
    CHECK(band(0) == 0);
    CHECK(band(15) == 0);
    CHECK(band(16) == 1);
    CHECK(band(30) == 1);
    CHECK(band(31) == 2);
    CHECK(band(60) == 3);
    CHECK(band(61) == 4);
    CHECK(bandOf({}, today) == 5);
}

TEST_CASE("The last day, the day after and a computed exit read differently", "[caseload][R-71][R-127]")
{
    const QDate today(2026, 3, 12);
    DueWords kinds;
    const auto cell = [&](CaseColumn column, const CaseLine &line) {
        return cellOf(column, CaseRow{.line = line}, {}, kinds, today);
    };
    CaseLine line{.state = u"open"_s, .contactBest = today, .contactMust = today};
    CHECK(cell(CaseColumn::Must, line).text == u"12 Mar 2026, due now"_s);
    CHECK_FALSE(isIn(CaseChip::PastMust, line, today, 3));
    line.contactMust = today.addDays(-1);
    CHECK(cell(CaseColumn::Must, line).text == u"11 Mar 2026, overdue 1 day"_s);
    CHECK(cell(CaseColumn::Must, line).sign == Severity::Block);
    CHECK(isIn(CaseChip::PastMust, line, today, 3));
    line.contactBest = line.contactMust = today.addDays(1);
    CHECK(cell(CaseColumn::Must, line).text == u"13 Mar 2026"_s);
    line.exitOn = today.addDays(30);
    CHECK(isIn(CaseChip::ExitSoon, line, today, 3));
    CHECK(cell(CaseColumn::Exit, line).text == u"30 days"_s);
    line.exitOn = today.addDays(31);
    CHECK_FALSE(isIn(CaseChip::ExitSoon, line, today, 3));
    line.exitOn = today.addDays(-1);
    CHECK_FALSE(isIn(CaseChip::ExitSoon, line, today, 3));
    CHECK(cell(CaseColumn::Exit, line).text == u"exited 11 Mar 2026"_s);
    line.planKind = u"iss"_s;
    line.planState = u"started"_s;
    line.planMissing = 3;
    CHECK(cell(CaseColumn::Plan, line).text == u"ISS begun (3 sections missing)"_s);
}

TEST_CASE("A supervisor gives several cases away in one step and takes it back", "[caseload][R-46]")
{
    ShellFixture shell("supervisor", 6);
    CaseTable *table = openCaseload(shell);
    REQUIRE(shell.find<QComboBox>("caseloadScope")->isVisible());
    REQUIRE(table->cases()->rowCount() == 6);
    CHECK(table->isColumnShown(CaseColumn::Counselor));
    table->setFocus();
    shell.press(Qt::Key_Home, Qt::ControlModifier);
    shell.press(Qt::Key_Down, Qt::ShiftModifier);
    shell.press(Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(table->chosenCases().size() == 3);
    const auto chosen = table->chosenCases();
    shell.find<QPushButton>("caseloadGive")->click();
    shell.settle();
    REQUIRE(shell.find<QDialog>("giveDialog")->isVisible());
    shell.find<QWidget>("counselor")->setFocus();
    shell.type(u"supervisor"_s);
    shell.press(Qt::Key_Return);
    shell.find<QPushButton>("assignCases")->click();
    shell.settle();
    for (const CaseRow &row : chosen)
        CHECK(shell.session().store().find(row.line.caseId)->counselorId == shell.office.staff("supervisor"));
    CHECK(shell.main().statusLine()->message().contains(u"3 cases are given"_s));
    CHECK(column(*table, CaseColumn::Counselor).count(u"supervisor"_s) == 3);
    // This platform gives the keyboard back to nobody when a dialog closes.
    QApplication::setActiveWindow(shell.window.get());
    table->setFocus();
    shell.press(Qt::Key_Z, Qt::ControlModifier);
    for (const CaseRow &row : chosen)
        CHECK(shell.session().store().find(row.line.caseId)->counselorId == shell.office.staff("counselor"));
}

TEST_CASE("A counselor is told why cases cannot be given away", "[caseload][roles]")
{
    ShellFixture shell("counselor", 3);
    openCaseload(shell);
    auto *give = shell.find<QPushButton>("caseloadGive");
    CHECK_FALSE(give->isEnabled());
    CHECK(give->toolTip().contains(u"Your role may not"_s));
    CHECK(give->accessibleDescription() == give->toolTip());
}

TEST_CASE("One reminder for several people is one step", "[caseload][R-73]")
{
    ShellFixture shell("counselor", 4);
    CaseTable *table = openCaseload(shell);
    table->setFocus();
    table->selectAll();
    shell.find<QPushButton>("caseloadRemind")->click();
    shell.settle();
    shell.find<QWidget>("text")->setFocus();
    shell.type(u"Bring the letter of the shelter"_s);
    shell.find<QPushButton>("addReminders")->click();
    shell.settle();
    const auto alerts = [&] {
        std::size_t count = 0;
        for (const Id<JobSeeker> one : shell.office.persons)
            count += shell.session().store().ofPerson<Alert>(one).size();
        return count;
    };
    CHECK(alerts() == 4);
    CHECK(shell.main().statusLine()->message().contains(u"Reminders added: 4"_s));
    // This platform gives the keyboard back to nobody when a dialog closes.
    QApplication::setActiveWindow(shell.window.get());
    table->setFocus();
    shell.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(alerts() == 0);
}

TEST_CASE("Who may not be seen is not in the caseload of others", "[caseload][R-80][privacy]")
{
    ShellFixture shell("administrator", 4);
    auto person = *shell.session().store().find(shell.office.persons.front());
    person.confidential = true;
    {
        auto other = SignedIn::open(shell.office.folder(), u"supervisor"_s,
                                    QString::fromLatin1(OfficeFixture::password), shell.office.clock);
        REQUIRE(other.ok());
        REQUIRE((*other)->actions().run(EditJobSeeker{person}).done);
    }
    CaseTable *table = openCaseload(shell);
    CHECK(column(*table, CaseColumn::Name).filter(u"Pierre"_s).isEmpty());
    CHECK(table->cases()->rowCount() == 3);
}

TEST_CASE("Without a case the way to one is offered", "[caseload]")
{
    ShellFixture shell("director", 3);
    openCaseload(shell);
    auto *scope = shell.find<QComboBox>("caseloadScope");
    scope->setFocus();
    shell.press(Qt::Key_Home);
    if (scope->currentIndex() != 0)
        scope->setCurrentIndex(0);
    shell.settle();
    shell.find<QPushButton>("caseloadToFind")->click();
    shell.settle();
    CHECK(shell.page()->id() == u"find"_s);
}

TEST_CASE("A line of the chart lists its cases, and charts come back as they were left", "[caseload][R-71]")
{
    ShellFixture shell("counselor", 8);
    CaseTable *table = openCaseload(shell);
    shell.find<QPushButton>("caseloadChartsButton")->click();
    shell.settle();
    auto *chart = shell.find<BarsView>("chartSince");
    REQUIRE(chart->isVisible());
    chart->setFocus();
    shell.press(Qt::Key_End);
    shell.press(Qt::Key_Return);
    CHECK(table->cases()->rowCount() == table->cases()->countOfBand(contactBands - 1));
    for (int row = 0; row < table->cases()->rowCount(); ++row)
        CHECK(table->cases()->text(row, CaseColumn::Since) == u"none yet"_s);
    auto *chip = shell.find<QPushButton>("chip_band");
    REQUIRE(chip->isVisible());
    chip->click();
    CHECK(table->cases()->rowCount() == 8);
    shell.restart("counselor");
    openCaseload(shell);
    CHECK(shell.find<BarsView>("chartSince")->isVisible());
    CHECK(shell.find<BarsView>("chartMoved")->isVisible());
}

TEST_CASE("A larger text makes columns and rows larger with it", "[caseload]")
{
    theme::apply(*qApp, {.scheme = theme::Scheme::Light});
    CaseTable table(u"someCases"_s);
    showActive(table);
    const int width = table.columnWidth(0);
    theme::apply(*qApp, {.scheme = theme::Scheme::Light, .textPercent = 200});
    QApplication::processEvents();
    CHECK(table.columnWidth(0) >= width * 3 / 2);
    CHECK(table.verticalHeader()->defaultSectionSize() == theme::controlHeight());
    theme::apply(*qApp, {.scheme = theme::Scheme::Light});
    QApplication::processEvents();
    CHECK(std::abs(table.columnWidth(0) - width) <= 2);
}

TEST_CASE("The list is saved as it stands, and a name that looks like a formula stays text",
          "[caseload][privacy]")
{
    const QDate today(2026, 3, 12);
    CaseRow odd = made(1, today);
    odd.lastName = u"=1+1"_s;
    CaseTable table(u"saved"_s);
    table.setCases({odd, made(2, today)}, {}, today, 3);
    table.showColumn(CaseColumn::Tries, false);
    table.setSieve({.text = u"12000001"_s});
    const Sheet sheet = sheetOf(table, u"Caseload"_s, {});
    REQUIRE(sheet.rows.size() == 1);
    CHECK(std::get<QString>(sheet.rows[0][0]) == u"=1+1, Ada"_s);
    CHECK(
        std::ranges::none_of(sheet.columns, [](const SheetColumn &one) { return one.title == u"Tries"_s; }));
    CHECK(std::get<double>(sheet.rows[0][3]) == 1.0);
    CHECK(std::get<QDate>(sheet.rows[0][4]) == today.addDays(59));
}
