// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/seen.h"
#include "core/actions/records/tab_actions.h"
#include "tests/ui/today/today_stage.h"
#include "ui/common/calendar/month_grid.h"

#include <QFile>
#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct Month : Today
{
    using Today::Today;
    MonthGrid *grid() { return find<MonthGrid>("monthGrid"); }
    QString dayTitle() { return find<QLabel>("dayTitle")->text(); }
    QStringList dayNames()
    {
        auto *model = static_cast<DueListModel *>(find<DueListView>("dayList")->model());
        QStringList all;
        for (int i = 0; i < model->rowCount(); ++i)
            all += model->index(i).data().toString();
        return all;
    }
    void remind(QDate day)
    {
        by("counselor",
           AddRecord<Alert>{{.jobSeekerId = pierre(), .text = u"Ask for the lease"_s, .dueOn = day}});
    }
    QByteArray written(const QString &name)
    {
        QFile file(home.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};

int sum(const std::map<QDate, DueDay> &days)
{
    int all = 0;
    for (const auto &[day, count] : days)
        all += count.due + count.must;
    return all;
}

} // namespace

TEST_CASE("V shows the month, the keyboard walks in it, and V goes back", "[today][month][R-73]")
{
    Month shell("counselor", 12);
    shell.remind(QDate(2026, 3, 23));
    shell.remind(QDate(2026, 4, 14));
    CHECK_FALSE(shell.window->findChild<MonthGrid *>()); // made when it is first looked at
    shell.list()->setFocus();
    shell.press(Qt::Key_V);
    REQUIRE(shell.grid()->isVisible());
    REQUIRE(shell.focus() == shell.grid());
    CHECK(shell.grid()->currentDay() == shell.today());
    CHECK(shell.grid()->words(QDate(2026, 3, 23)).contains(u"1 due"_s));
    CHECK(shell.grid()->words(QDate(2026, 3, 22)).contains(u"closed"_s));
    for (int i = 0; i < 11; ++i)
        shell.press(Qt::Key_Right);
    CHECK(shell.grid()->currentDay() == QDate(2026, 3, 23));
    shell.press(Qt::Key_Return);
    CHECK(shell.dayTitle().startsWith(u"Monday 23 March ("_s));
    CHECK(shell.dayNames().contains(u"Pierre, Marie-Ange"_s));
    shell.press(Qt::Key_PageDown);
    CHECK(shell.grid()->currentDay() == QDate(2026, 4, 23));
    CHECK(shell.grid()->words(QDate(2026, 4, 14)).contains(u"1 due"_s));
    shell.press(Qt::Key_V);
    CHECK_FALSE(shell.grid()->isVisible());
    CHECK(shell.focus() == shell.list());
}

TEST_CASE("A day lists what the month counts on it, and Enter opens the line's person",
          "[today][month][R-73]")
{
    Month shell("counselor", 12);
    const QDate day(2026, 3, 23);
    shell.remind(day);
    shell.press(Qt::Key_V);
    for (QDate one(2026, 3, 1); one.month() == 3; one = one.addDays(1)) {
        emit shell.grid()->dayChosen(one);
        const auto days = seen::dueDays(shell.session(),
                                        {.staff = shell.session().staff().id,
                                         .center = shell.session().staff().centerId,
                                         .audiences = {u"counselor"_s}},
                                        one, one);
        REQUIRE(days.ok());
        CHECK(shell.dayNames().size() == sum(*days));
    }
    emit shell.grid()->dayChosen(day);
    shell.find<DueListView>("dayList")->setFocus();
    shell.press(Qt::Key_Return);
    CHECK(shell.page()->title().contains(u"Pierre"_s));
}

TEST_CASE("The month of the office has no confidential person in it", "[today][month][R-25]")
{
    Month shell("administrator", 6);
    const QDate day(2026, 3, 23);
    shell.remind(day);
    shell.press(Qt::Key_3, Qt::ControlModifier);
    shell.press(Qt::Key_V);
    CHECK(shell.grid()->words(day).contains(u"1 due"_s));
    JobSeeker person = *shell.session().store().find(shell.pierre());
    person.confidential = true;
    shell.by("supervisor", EditJobSeeker{.person = person});
    CHECK(shell.grid()->words(day).contains(u"nothing due"_s));
    emit shell.grid()->dayChosen(day);
    CHECK(shell.dayNames().isEmpty());
}

TEST_CASE("The filter is the month's, too", "[today][month][filter]")
{
    Month shell("counselor", 6);
    const QDate day(2026, 3, 23);
    shell.remind(day);
    shell.press(Qt::Key_V);
    CHECK(shell.grid()->words(day).contains(u"1 due"_s));
    shell.pick("kindFilter", 1); // Contacts
    CHECK(shell.grid()->words(day).contains(u"nothing due"_s));
}

TEST_CASE("The week is printed, each person on it logged", "[today][print][R-138]")
{
    Month shell("counselor", 6);
    const QString file = shell.home.filePath(u"week.pdf"_s);
    shell.prompts.files = {file};
    shell.list()->setFocus();
    shell.press(Qt::Key_P, Qt::ControlModifier);
    CHECK(shell.written(u"week.pdf"_s).startsWith("%PDF"));
    CHECK(shell.said().startsWith(u"Written."_s));
    const auto looks = seen::looks(shell.session(), shell.pierre());
    REQUIRE(looks.ok());
    CHECK(std::ranges::any_of(*looks, [](const AccessEntry &one) { return one.kind == "print"_L1; }));
}

TEST_CASE("A calendar file names nobody unless that is chosen", "[today][calendar][R-138]")
{
    Month shell("counselor", 6);
    const int choice = GENERATE(-1, 0, 1);
    shell.prompts.choices = {choice};
    shell.prompts.files = {shell.home.filePath(u"due.ics"_s)};
    shell.find<QPushButton>("saveCalendar")->setFocus();
    shell.press(Qt::Key_Space);
    REQUIRE(QFile::exists(shell.home.filePath(u"due.ics"_s)) == (choice >= 0));
    if (choice < 0)
        return;
    const QByteArray text = shell.written(u"due.ics"_s);
    CHECK(text.startsWith("BEGIN:VCALENDAR"));
    CHECK(text.contains("M. P.") == (choice == 0));
    CHECK(text.contains("Pierre") == (choice == 1));
}

TEST_CASE("Who may not print takes no file out", "[today][print][R-138]")
{
    Month shell("view_only", 4);
    shell.press(Qt::Key_P, Qt::ControlModifier);
    CHECK(shell.prompts.asked.isEmpty());
    CHECK(shell.said().contains(u"Your role may not"_s));
}
