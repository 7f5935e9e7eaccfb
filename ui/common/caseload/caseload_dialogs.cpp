// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/caseload/caseload_dialogs.h"

#include "core/actions/cases/tickler_actions.h"
#include "core/actions/cases/transfer_actions.h"
#include "core/base/owner_file.h"
#include "core/exchange/spreadsheet.h"
#include "ui/common/caseload/case_table.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CaseloadDialogs", text);
}

std::vector<Id<CaseRecord>> idsOf(const std::vector<CaseRow> &cases)
{
    std::vector<Id<CaseRecord>> ids;
    for (const CaseRow &row : cases)
        ids.push_back(row.line.caseId);
    return ids;
}

/// "1 case is given. …", and whose they are, where that is few.
QString howMany(const std::vector<CaseRow> &cases)
{
    return cases.size() == 1 ? tr("The case of %1").arg(nameOf(cases.front()))
                             : tr("%1 cases").arg(cases.size());
}

QString given(std::size_t count)
{
    return count == 1 ? tr("The case is given.") : tr("%1 cases are given, in one step.").arg(count);
}

SheetCell cellOf(CaseColumn column, const CaseRow &row, const QString &text, QDate today)
{
    const auto day = [](QDate date) -> SheetCell { return date.isValid() ? SheetCell(date) : SheetCell(); };
    switch (column) {
    case CaseColumn::Since:
        return row.line.lastContact.isValid() ? SheetCell(double(row.line.lastContact.daysTo(today)))
                                              : SheetCell();
    case CaseColumn::Tries:
        return double(row.line.attempts);
    case CaseColumn::Must:
        return day(row.line.contactMust);
    case CaseColumn::Exit:
        return day(row.line.exitOn);
    case CaseColumn::Opened:
        return day(row.line.openedOn);
    default:
        return text;
    }
}

SheetColumn::Kind kindOf(CaseColumn column)
{
    if (isNumber(column))
        return SheetColumn::Kind::Number;
    const bool day = column == CaseColumn::Must || column == CaseColumn::Exit || column == CaseColumn::Opened;
    return day ? SheetColumn::Kind::Date : SheetColumn::Kind::Text;
}

} // namespace

void openGiveDialog(const Workspace &workspace, const OfficeChoices &choices,
                    const std::vector<CaseRow> &cases, QWidget *parent)
{
    auto *dialog = new ActionDialog(u"giveDialog"_s, tr("Give to a counselor"),
                                    tr("%1: a new designated counselor, in one step that can be taken back. "
                                       "Plan, notes, services and contact days "
                                       "stay what they are.")
                                        .arg(howMany(cases)),
                                    parent);
    auto *form = new ActionForm(workspace, actionOf<AssignCases>(), {{{}, {u"counselor"_s}}},
                                choices.context(), tr("Give"), dialog);
    form->start(AssignCases{.cases = caseList(idsOf(cases))});
    QObject::connect(form, &ActionForm::done, parent,
                     [navigator = &workspace.navigator, count = cases.size()](const ActionResult &result) {
                         if (result.done)
                             navigator->say(given(count), true);
                     });
    dialog->openWith(form);
}

void openReminderDialog(const Workspace &workspace, const OfficeChoices &choices,
                        const std::vector<CaseRow> &cases, QWidget *parent)
{
    std::vector<Id<JobSeeker>> people;
    for (const CaseRow &row : cases)
        people.push_back(row.line.personId);
    auto *dialog = new ActionDialog(
        u"reminderDialog"_s, tr("Add a reminder"),
        tr("%1: from its day on it is listed in Today with each person, until it is cleared there.")
            .arg(howMany(cases)),
        parent);
    auto *form = new ActionForm(workspace, actionOf<AddReminders>(), {{{}, {u"text"_s, u"due_on"_s}}},
                                choices.context(), tr("Add"), dialog);
    form->start(AddReminders{.people = peopleList(people), .dueOn = workspace.today()});
    QObject::connect(form, &ActionForm::done, parent,
                     [navigator = &workspace.navigator, count = cases.size()](const ActionResult &result) {
                         if (result.done)
                             navigator->say(count == 1 ? tr("The reminder is added.")
                                                       : tr("Reminders added: %1.").arg(count),
                                            true);
                     });
    dialog->openWith(form);
}

bool giveCases(const Workspace &workspace, const std::vector<CaseRow> &cases, Id<Staff> counselor)
{
    const ActionResult result =
        workspace.actions().run(AssignCases{.cases = caseList(idsOf(cases)), .counselorId = counselor});
    workspace.navigator.say(result.done    ? given(cases.size())
                            : result.error ? result.error->text()
                                           : whyNot(result.findings),
                            result.done);
    return result.done;
}

void allow(QPushButton *button, const QString &whyNot)
{
    button->setEnabled(whyNot.isEmpty());
    button->setToolTip(whyNot);
    button->setAccessibleDescription(whyNot);
}

Sheet sheetOf(const CaseTable &table, const QString &title, const QString &note)
{
    Sheet sheet{.title = title, .note = note, .columns = {}, .rows = {}};
    std::vector<CaseColumn> columns;
    for (int visual = 0; visual < caseColumns; ++visual) {
        const auto column = CaseColumn(table.horizontalHeader()->logicalIndex(visual));
        if (!table.isColumnShown(column))
            continue;
        columns.push_back(column);
        sheet.columns.push_back({.title = titleOf(column), .kind = kindOf(column)});
    }
    const CaseModel &model = *table.cases();
    for (int row = 0; row < model.rowCount(); ++row) {
        std::vector<SheetCell> cells;
        for (const CaseColumn column : columns)
            cells.push_back(cellOf(column, *model.at(row), model.text(row, column), model.today()));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

void saveSheets(const Workspace &workspace, const std::vector<Sheet> &sheets, const QString &suggested,
                QWidget *parent)
{
    workspace.prompts.chooseFile(
        parent,
        {.title = tr("Save as a spreadsheet"),
         .mode = Prompts::FileQuestion::Mode::Save,
         .filter = tr("Excel workbooks (*.xlsx)"),
         .suggested = suggested},
        [navigator = &workspace.navigator, sheets](const QString &path) {
            if (path.isEmpty())
                return;
            QApplication::setOverrideCursor(Qt::WaitCursor);
            const auto bytes = spreadsheet(sheets);
            const auto written = bytes ? writeForOwner(path, *bytes) : Result<void>(bytes.error());
            QApplication::restoreOverrideCursor();
            navigator->say(written ? tr("Saved. It holds personal data: keep it safe.")
                                   : written.error().text());
        });
}

} // namespace waymark
