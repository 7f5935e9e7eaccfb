// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/cases/transfer_actions.h"
#include "tests/support/builders.h"
#include "tests/support/keys.h"
#include "tests/support/shell_fixture.h"
#include "tests/support/zip_reader.h"
#include "ui/common/caseload/case_table.h"
#include "ui/common/list_table.h"
#include "ui/shell/status_line.h"
#include "ui/team/team_model.h"
#include "ui/team/what_if_pane.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

TeamModel *openTeam(ShellFixture &shell)
{
    shell.main().openPage(u"team"_s);
    shell.settle();
    REQUIRE(shell.page()->id() == u"team"_s);
    auto *model = qobject_cast<TeamModel *>(shell.find<QTableView>("teamTable")->model());
    REQUIRE(model);
    return model;
}

const TeamRow &rowNamed(const TeamModel &model, const QString &name)
{
    const auto found = std::ranges::find(model.rows(), name, &TeamRow::name);
    INFO(name.toStdString());
    REQUIRE(found != model.rows().end());
    return *found;
}

void choose(ShellFixture &shell, TeamModel *model, Id<Staff> counselor)
{
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->at(row)->counselor == counselor && !model->at(row)->isTotal)
            shell.find<QTableView>("teamTable")->selectRow(row);
    }
    shell.settle();
}

/// A second counselor at the same center, and one at another.
Id<Staff> addCounselor(BusyOffice &office, const QString &name, Id<Center> center)
{
    const auto added =
        office.as("administrator")
            .run(AddStaff{.staff = {.login = name, .name = name, .role = u"counselor"_s, .centerId = center},
                          .password = QString::fromLatin1(OfficeFixture::password)});
    REQUIRE(added.done);
    return {added.id("id")};
}

/// The window on an office that was made ready before.
class TeamShell : public ShellFixture
{
public:
    explicit TeamShell(int people, const std::function<void(BusyOffice &)> &ready)
        : ShellFixture("supervisor", people)
    {
        restart("supervisor", ready);
    }
};

} // namespace

TEST_CASE("Team counts what each counselor carries, with sums for each center", "[team][R-46][R-71]")
{
    ShellFixture shell("supervisor", 8);
    TeamModel *model = openTeam(shell);
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    REQUIRE(model->rowCount() == 2);
    CHECK(model->at(0)->isTotal);
    CHECK(model->at(0)->name == u"MassHire Quincy"_s);
    const TeamRow &one = rowNamed(*model, u"counselor"_s);
    CHECK(one.cases == 8);
    CHECK(one.suspended == 1);
    CHECK(one.pastMust > 0);
    CHECK(one.overdue >= one.pastMust);
    CHECK(model->at(0)->pastMust == one.pastMust);
    auto *cases = shell.find<CaseTable>("teamCases");
    CHECK(cases->cases()->rowCount() == 8);
    CHECK(cases->cases()->text(0, CaseColumn::Must).contains(u"overdue"_s));
    int past = 0;
    for (int row = 0; row < cases->cases()->rowCount(); ++row)
        past += cases->cases()->text(row, CaseColumn::Must).contains(u"overdue"_s);
    CHECK(past == one.pastMust);
    shell.find<QTableView>("teamTable")->sortByColumn(TeamModel::Name, Qt::AscendingOrder);
    CHECK(model->at(0)->isTotal);
}

TEST_CASE("A counselor has no Team page", "[team][roles]")
{
    ShellFixture shell("counselor", 3);
    CHECK_FALSE(shell.main().pages()->fixed(u"team"_s));
}

TEST_CASE("A hundred cases of a counselor who left are all there and can be given away at once",
          "[team][R-46]")
{
    Id<Staff> other;
    TeamShell shell(100, [&](BusyOffice &office) {
        other = addCounselor(office, u"Okafor"_s, office.center);
        Staff gone = *office.store().find(office.staff("counselor"));
        gone.active = false;
        REQUIRE(office.as("administrator").run(EditStaff{gone}).done);
    });
    TeamModel *model = openTeam(shell);
    const Id<Staff> gone = shell.office.staff("counselor");
    choose(shell, model, gone);
    CHECK(rowNamed(*model, u"counselor"_s).left);
    CHECK(rowNamed(*model, u"counselor"_s).cases == 100);
    CHECK(rowNamed(*model, u"Okafor"_s).cases == 0);
    CHECK(shell.find<QLabel>("teamWhose")->text().contains(u"left the office"_s));
    auto *cases = shell.find<CaseTable>("teamCases");
    REQUIRE(cases->cases()->rowCount() == 100);
    cases->setFocus();
    shell.press(Qt::Key_A, Qt::ControlModifier);
    REQUIRE(cases->chosenCases().size() == 100);
    shell.find<QPushButton>("teamWhatIf")->click();
    shell.settle();
    auto *to = shell.find<QComboBox>("whatIfTo");
    to->setCurrentIndex(to->findData(other.value));
    auto *pane = shell.find<WhatIfPane>("whatIfPane");
    REQUIRE(pane->shown().sides.size() == 2);
    for (const WhatIf::Side &side : pane->shown().sides) {
        CHECK(side.before.cases == (side.counselor == gone ? 100 : 0));
        CHECK(side.after.cases == (side.counselor == gone ? 0 : 100));
    }
    CHECK(pane->shown().endAfter < pane->shown().endBefore);
    CHECK(shell.find<QLabel>("whatIfSentence")->text().contains(u"if they move"_s));
    // Nothing is stored by looking.
    CHECK(rowNamed(*model, u"Okafor"_s).cases == 0);
    shell.find<QPushButton>("whatIfGive")->click();
    shell.settle();
    CHECK(shell.main().statusLine()->message().contains(u"100 cases are given"_s));
    CHECK(rowNamed(*model, u"Okafor"_s).cases == 100);
    shell.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(rowNamed(*model, u"counselor"_s).cases == 100);
}

TEST_CASE("Moving to another center is refused with the words of the rule", "[team][R-88]")
{
    Id<Staff> away;
    TeamShell shell(4, [&](BusyOffice &office) {
        const auto center =
            office.as("administrator").run(AddCenter{{.name = u"MassHire Boston"_s, .city = u"Boston"_s}});
        REQUIRE(center.done);
        away = addCounselor(office, u"Teixeira"_s, {center.id("id")});
    });
    TeamModel *model = openTeam(shell);
    choose(shell, model, shell.office.staff("counselor"));
    shell.find<CaseTable>("teamCases")->selectAll();
    shell.find<QPushButton>("teamWhatIf")->click();
    shell.settle();
    auto *to = shell.find<QComboBox>("whatIfTo");
    to->setCurrentIndex(to->findData(away.value));
    CHECK(to->currentText() == u"Teixeira (MassHire Boston)"_s);
    auto *give = shell.find<QPushButton>("whatIfGive");
    // The office's one counselor belongs to a center only where that was said.
    const bool settled = bool(shell.session().store().find(shell.office.staff("counselor"))->centerId);
    INFO(settled);
    CHECK_FALSE(give->isEnabled());
    CHECK(give->toolTip().contains(u"transfer"_s));
    CHECK(shell.find<QLabel>("whatIfRefused")->text() == give->toolTip());
}

TEST_CASE("The center filter shows one center, with its own sums", "[team][R-46]")
{
    TeamShell shell(4, [&](BusyOffice &office) {
        const auto center =
            office.as("administrator").run(AddCenter{{.name = u"MassHire Boston"_s, .city = u"Boston"_s}});
        REQUIRE(center.done);
        addCounselor(office, u"Teixeira"_s, {center.id("id")});
    });
    TeamModel *model = openTeam(shell);
    auto *center = shell.find<QComboBox>("teamCenter");
    const auto pick = [&](const QString &name) {
        center->setCurrentIndex(center->findText(name));
        emit center->activated(center->currentIndex());
        shell.settle();
    };
    pick(u"All centers"_s);
    QStringList totals;
    for (const TeamRow &row : model->rows()) {
        if (row.isTotal)
            totals += row.name;
    }
    CHECK(totals == QStringList{u"MassHire Boston"_s, u"MassHire Quincy"_s});
    pick(u"MassHire Boston"_s);
    REQUIRE(model->rowCount() == 2);
    CHECK(model->at(0)->cases == 0);
    CHECK(model->at(1)->name == u"Teixeira"_s);
}

TEST_CASE("What-if agrees with a table made by hand", "[team][R-46][R-71]")
{
    // Friday 13 March, one contact a day, the Monday a holiday: see the policy's own test.
    PolicySettings settings = test::someSettings();
    settings.holidays[test::day("2026-03-16")] = u"holiday"_s;
    settings.closedWeekdays = {6, 7};
    const auto line = [](int id, const char *best, const char *must) {
        return CaseLine{.caseId = {100 + id},
                        .personId = {id},
                        .counselorId = {11},
                        .state = u"open"_s,
                        .contactBest = test::day(best),
                        .contactMust = test::day(must)};
    };
    const std::vector<CaseLine> lines{
        line(1, "2026-03-01", "2026-03-14"), line(2, "2026-03-10", "2026-03-15"),
        line(3, "2026-03-17", "2026-03-17"), line(4, "2026-03-18", "2026-03-20")};
    const WhatIf look = whatIf(lines, {{102}, {103}}, {12}, 1, 1, settings, test::day("2026-03-13"));
    REQUIRE(look.sides.size() == 2);
    CHECK(look.sides[0].before.cases == 4);
    CHECK(look.sides[0].after.cases == 2);
    CHECK(look.sides[1].before.cases == 0);
    CHECK(look.sides[1].before.overdueByWeek == std::vector<int>{0});
    CHECK(look.sides[1].after.cases == 2);
    REQUIRE(look.people.size() == 2);
    CHECK(look.people[0].before == test::day("2026-03-16"));
    CHECK_FALSE(look.people[0].after.isValid());
    CHECK(look.people[1].before == test::day("2026-03-18"));
    CHECK_FALSE(look.people[1].after.isValid());
    // Moving to whoever has them already changes nothing.
    const WhatIf same = whatIf(lines, {{102}}, {11}, 1, 1, settings, test::day("2026-03-13"));
    REQUIRE(same.sides.size() == 1);
    CHECK(same.sides[0].before.overdueByWeek == same.sides[0].after.overdueByWeek);
}

TEST_CASE("Contacts a day come from the office and may be changed for the look", "[team][R-46]")
{
    ShellFixture shell("supervisor", 4);
    openTeam(shell);
    shell.find<CaseTable>("teamCases")->selectAll();
    shell.find<QPushButton>("teamWhatIf")->click();
    shell.settle();
    auto *perDay = shell.find<QSpinBox>("whatIfPerDay");
    CHECK(perDay->value() == shell.main().workspace().actions().settings().tickler.contactsPerDay);
    auto *pane = shell.find<WhatIfPane>("whatIfPane");
    perDay->setFocus();
    perDay->selectAll();
    shell.type(u"0"_s);
    const int idle = pane->shown().endAfter;
    perDay->selectAll();
    shell.type(u"9"_s);
    CHECK(pane->shown().endAfter < idle);
    CHECK(shell.find<ListTable>("whatIfSides")->records()->rowCount() == int(pane->shown().sides.size()) * 2);
    shell.find<QPushButton>("whatIfClose")->click();
    CHECK_FALSE(pane->isVisible());
}

TEST_CASE("Counts and cases are two sheets, and a name that looks like a formula stays text",
          "[team][privacy]")
{
    TeamShell shell(3, [&](BusyOffice &office) {
        JobSeeker person = *office.store().find(office.persons.front());
        person.lastName = u"=1+1"_s;
        REQUIRE(office.as("counselor").run(EditJobSeeker{person}).done);
    });
    openTeam(shell);
    QTemporaryDir folder;
    shell.prompts.files = {folder.filePath(u"team.xlsx"_s)};
    shell.find<QPushButton>("teamSave")->click();
    shell.settle();
    QFile file(folder.filePath(u"team.xlsx"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto parts = unzipped(file.readAll());
    CHECK(parts.contains(u"xl/worksheets/sheet2.xml"_s));
    CHECK(parts.value(u"xl/sharedStrings.xml"_s).contains("=1+1"));
    CHECK_FALSE(parts.value(u"xl/worksheets/sheet2.xml"_s).contains("<f>"));
    CHECK(shell.main().statusLine()->message().contains(u"personal data"_s));
}

TEST_CASE("A confidential person is counted and not named to who may not see them", "[team][R-80][privacy]")
{
    ShellFixture shell("administrator", 4);
    {
        auto other = SignedIn::open(shell.office.folder(), u"supervisor"_s,
                                    QString::fromLatin1(OfficeFixture::password), shell.office.clock);
        REQUIRE(other.ok());
        auto person = *shell.session().store().find(shell.office.persons.front());
        person.confidential = true;
        REQUIRE((*other)->actions().run(EditJobSeeker{person}).done);
    }
    TeamModel *model = openTeam(shell);
    choose(shell, model, shell.office.staff("counselor"));
    CHECK(rowNamed(*model, u"counselor"_s).cases == 4);
    auto *cases = shell.find<CaseTable>("teamCases");
    CHECK(cases->cases()->rowCount() == 3);
    for (int row = 0; row < cases->cases()->rowCount(); ++row)
        CHECK_FALSE(cases->cases()->text(row, CaseColumn::Name).contains(u"Pierre"_s));
    CHECK(shell.find<QLabel>("teamWhose")->text().contains(u"Confidential and not listed: 1."_s));
    CHECK_FALSE(shell.find<QPushButton>("teamGive")->isEnabled());
}
