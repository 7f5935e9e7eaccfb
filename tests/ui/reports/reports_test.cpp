// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keys.h"
#include "tests/support/zip_reader.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/list_table.h"
#include "ui/reports/lag_meter.h"
#include "ui/reports/reports_page.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

ReportsPage &openReports(PersonScreen &screen, const char *role = "counselor")
{
    ReportsPage &page = screen.show(std::make_unique<ReportsPage>(screen.as(role)));
    page.firstFocus()->setFocus();
    return page;
}

/// Until the report is there: it is made beside the window.
void settle(const ReportsPage &page)
{
    REQUIRE(QTest::qWaitFor([&] { return !page.isWorking(); }, 20'000));
    QCoreApplication::processEvents();
}

/// Chooses a report by its first letters and shows it with Enter.
void showReport(const ReportsPage &page, const QString &title)
{
    find(page, u"reportWhich"_s)->setFocus();
    QTest::qWait(QApplication::keyboardInputInterval() + 20); // what was typed last is a word of its own
    QTest::keyClick(find(page, u"reportWhich"_s), Qt::Key_Home);
    type(title.section(u' ', 0, 0));
    REQUIRE(find<QComboBox>(page, u"reportWhich"_s)->currentText() == title);
    press(Qt::Key_Return);
    settle(page);
}

QString summary(const ReportsPage &page)
{
    return find<QLabel>(page, u"reportSummary"_s)->text();
}

void service(PersonScreen &screen, Id<JobSeeker> person, QDate on, const char *type = "resume_review")
{
    REQUIRE(screen.office.as("counselor")
                .run(RecordService{.jobSeekerId = person, .type = QString::fromLatin1(type), .on = on})
                .done);
}

/// The same person once more, with day and month exchanged and the names another way round.
Id<JobSeeker> twinOf(OfficeFixture &office)
{
    EnrollShelterResident p = office.resident();
    p.person.firstName = u"Marie Ange"_s;
    p.person.lastName = u"Piérre"_s;
    p.person.birthDate = QDate(1991, 2, 5);
    const auto result = office.as("intake").run(p);
    REQUIRE(result.done);
    return {result.id("jobSeeker")};
}

} // namespace

TEST_CASE("The meter says how many days passed from service to entry, month by month",
          "[ui][reports][R-81][R-82]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    screen.office.clock.set(QDate(2026, 4, 20));
    service(screen, person, QDate(2026, 4, 18)); // 2 days
    service(screen, person, QDate(2026, 4, 12)); // 8
    screen.office.clock.set(QDate(2026, 5, 20));
    service(screen, person, QDate(2026, 4, 1)); // 49: late
    ReportsPage &page = openReports(screen);
    auto *meter = find<LagMeter>(page, u"lagMeter"_s);
    CHECK(meter->accessibleDescription().contains(u"April 2026: 5.0 days on average, 0 late of 2"_s));
    CHECK(meter->accessibleDescription().contains(u"May 2026: 49.0 days on average, 1 late of 1"_s));

    const auto months = entryLag(screen.workspace->actions(), screen.office.staff("counselor"));
    REQUIRE(months.ok());
    REQUIRE(months->size() == 12);
    CHECK(months->back().month == QDate(2026, 5, 1));
    CHECK(months->back().longestDays == 49);
    CHECK(months->front().entries == 0);

    // Everybody has their own.
    ReportsPage &other = openReports(screen, "supervisor");
    CHECK(find(other, u"lagMeter"_s)->accessibleDescription().contains(u"No entries"_s));
}

TEST_CASE("A report is shown by keyboard, opens the person of a line and is saved for a spreadsheet",
          "[ui][reports][R-81][R-83]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    screen.office.clock.set(QDate(2026, 5, 20));
    service(screen, person, QDate(2026, 4, 1));
    ReportsPage &page = openReports(screen);
    CHECK_FALSE(find<QPushButton>(page, u"reportSave"_s)->isEnabled());
    showReport(page, u"Late entries"_s);
    CHECK(summary(page).contains(u"1 of "_s));
    auto *table = find<ListTable>(page, u"reportTable"_s);
    REQUIRE(table->records()->rows().size() == 1);
    CHECK(QApplication::focusWidget() == table);
    press(Qt::Key_Return);
    CHECK(screen.navigator.opened == person);

    QTemporaryDir folder;
    const QString path = folder.filePath(u"late.csv"_s);
    screen.prompts.files = {path};
    click(page, u"reportSave"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.startsWith("\xef\xbb\xbf"));
    CHECK(text.contains("Pierre, Marie-Ange"));
    CHECK(text.count('\n') == 2);
    CHECK((file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
    CHECK(screen.navigator.said.back().contains(u"keep it safe"_s));

    const QString workbook = folder.filePath(u"late.xlsx"_s);
    screen.prompts.files = {workbook};
    click(page, u"reportSave"_s);
    QFile book(workbook);
    REQUIRE(book.open(QIODevice::ReadOnly));
    const auto files = unzipped(book.readAll());
    CHECK(files.value(u"xl/sharedStrings.xml"_s).contains("Pierre, Marie-Ange"));
    CHECK((book.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
    CHECK(screen.navigator.said.back().contains(u"keep it safe"_s));

    screen.prompts.files = {folder.filePath(u"nowhere/late.xlsx"_s)};
    click(page, u"reportSave"_s);
    CHECK(screen.navigator.said.back().contains(u"could not be written"_s));

    // Another report: what stood there is gone, and cannot be saved under its name.
    find(page, u"reportWhich"_s)->setFocus();
    press(Qt::Key_Down); // "Year end"
    CHECK(table->records()->rows().empty());
    CHECK_FALSE(find<QPushButton>(page, u"reportSave"_s)->isEnabled());
    press(Qt::Key_Return);
    settle(page);
    CHECK(summary(page).contains(u"people have answers missing"_s));
}

TEST_CASE("Customers shared between partners are listed with how", "[ui][reports][R-101]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    ReportsPage &page = openReports(screen, "supervisor");
    showReport(page, u"Shared customers"_s);
    const auto before = find<ListTable>(page, u"reportTable"_s)->records()->rows().size();
    for (const auto *program : {"wp", "adult_ed", "wioa_adult"})
        (void)screen.workspace->actions().run(EnrollProgram{.jobSeekerId = person,
                                                            .program = QString::fromLatin1(program),
                                                            .centerId = screen.office.center});
    showReport(page, u"Shared customers"_s);
    CHECK(summary(page).contains(u"shared customers"_s));
    CHECK(find<ListTable>(page, u"reportTable"_s)->records()->rows().size() >= before);
}

TEST_CASE("Likely duplicates are listed with their reasons and open side by side",
          "[ui][reports][merge][R-13]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    const Id<JobSeeker> twin = twinOf(screen.office);
    ReportsPage &page = openReports(screen);
    showReport(page, u"Likely duplicates"_s);
    auto *table = find<ListTable>(page, u"reportTable"_s);
    REQUIRE(table->records()->rows().size() == 1);
    CHECK(table->records()->rows().front().toolTip.contains(u"day and month exchanged"_s));
    press(Qt::Key_Return);
    CHECK(std::minmax(screen.navigator.compared.first, screen.navigator.compared.second) ==
          std::minmax(person, twin));
}

TEST_CASE("Whoever may not see reports is told who may", "[ui][reports]")
{
    PersonScreen screen;
    (void)screen.office.enrolled();
    ReportsPage &page = openReports(screen, "intake");
    CHECK_FALSE(find<QPushButton>(page, u"reportMake"_s)->isEnabled());
    CHECK(summary(page).contains(u"Your role may not do this"_s));
    press(Qt::Key_Return);
    CHECK(find<ListTable>(page, u"reportTable"_s)->records()->rows().empty());
}

TEST_CASE("A supervisor draws a sample of cases; a counselor sees what was drawn", "[ui][reports][plan][R-47]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    screen.office.openedCase(person);
    {
        ReportsPage &page = openReports(screen);
        showReport(page, u"Sample of cases"_s);
        CHECK(summary(page) == u"No sample was drawn yet."_s);
        CHECK_FALSE(find<QPushButton>(page, u"drawSampleOpen"_s)->isEnabled());
    }
    ReportsPage &page = openReports(screen, "supervisor");
    showReport(page, u"Sample of cases"_s);
    CHECK_FALSE(isShown(page, u"reportYear"_s));
    click(page, u"drawSampleOpen"_s);
    auto *dialog = page.findChild<QDialog *>(u"sampleDialog"_s);
    REQUIRE(dialog);
    type(*dialog, u"size"_s, u"5"_s);
    type(*dialog, u"seed"_s, u"4711"_s);
    click(*dialog, u"drawSample"_s);
    settle(page);
    CHECK(summary(page).contains(u"1 of 1 open cases, chosen with the seed 4711"_s));
    auto *table = find<ListTable>(page, u"reportTable"_s);
    REQUIRE(table->records()->rows().size() == 1);
    REQUIRE(QTest::qWaitFor([&] { return !page.findChild<QDialog *>(u"sampleDialog"_s); }));
    QApplication::setActiveWindow(page.window());
    table->setFocus();
    press(Qt::Key_Return);
    CHECK(screen.navigator.opened == person);
}

TEST_CASE("A report says in its title what it was narrowed to and when it was made", "[ui][reports]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    screen.office.openedCase(person);
    ReportsPage &page = openReports(screen, "supervisor");
    showReport(page, u"Caseload"_s);
    CHECK_FALSE(isShown(page, u"reportYear"_s));
    CHECK_FALSE(isShown(page, u"reportProgram"_s));
    auto *table = find<ListTable>(page, u"reportTable"_s);
    REQUIRE(table->records()->rows().size() == 1);
    CHECK(find<QLabel>(page, u"reportTitle"_s)->text() == u"Caseload: as of Monday, 2 March 2026"_s);
    CHECK(isShown(page, u"reportChart"_s));

    auto *staff = find<QComboBox>(page, u"reportStaff"_s);
    staff->setCurrentIndex(staff->findData(screen.office.staff("director").value));
    CHECK(table->records()->rows().empty()); // what stood there was of somebody else
    staff->setFocus();
    press(Qt::Key_Return);
    settle(page);
    CHECK(table->records()->rows().empty());
    CHECK(find<QLabel>(page, u"reportTitle"_s)->text().contains(staff->currentText()));
}

TEST_CASE("Federal indicators are a report over a program year or the four quarters to one", "[ui][reports][indicators][R-137]")
{
    PersonScreen screen;
    (void)screen.office.enrolled();
    ReportsPage &page = openReports(screen, "director");
    showReport(page, u"Federal indicators"_s);
    CHECK(isShown(page, u"reportYear"_s));
    CHECK(find<QLabel>(page, u"reportTitle"_s)->text().contains(u"WIOA Adult"_s));
    auto *quarter = find<QComboBox>(page, u"reportQuarter"_s);
    CHECK(quarter->itemData(1).toString() == u"2025Q4"_s); // 2 March 2026: the last one that is over
    quarter->setCurrentIndex(1);
    CHECK_FALSE(isShown(page, u"reportYear"_s));
    quarter->setFocus();
    press(Qt::Key_Return);
    settle(page);
    CHECK(find<QLabel>(page, u"reportTitle"_s)->text().contains(u"October to December 2025"_s));
    CHECK(find<ListTable>(page, u"reportTable"_s)->records()->rows().size() == 5);
}

TEST_CASE("A report is printed with its title, and its bars as numbers", "[ui][reports]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    service(screen, person, QDate(2026, 3, 1));
    ReportsPage &page = openReports(screen);
    CHECK_FALSE(find<QPushButton>(page, u"reportPrint"_s)->isEnabled());
    showReport(page, u"Services by class"_s);
    QTemporaryDir folder;
    screen.prompts.files = {folder.filePath(u"services.pdf"_s)};
    click(page, u"reportPrint"_s);
    QFile file(folder.filePath(u"services.pdf"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().startsWith("%PDF"));
    CHECK((file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
}
