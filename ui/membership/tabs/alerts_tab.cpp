// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/tabs/alerts_tab.h"

#include "core/actions/records/tab_actions.h"
#include "core/policy/membership_policy.h"
#include "core/policy/records/record_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "ui/common/record/record_words.h"
#include "ui/membership/tabs/record_rows.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

// Rows that are no records: the place in their list, negative.
constexpr qint64 missingFrom = 1000;

qint64 idOfDue(std::size_t at)
{
    return -1 - qint64(at);
}

qint64 idOfMissing(qsizetype at)
{
    return -missingFrom - at;
}

Findings missing(const Workspace &workspace, const PersonView &view)
{
    if (view.file.person.completedOn.isValid())
        return {};
    Findings findings =
        policy::checkCompletion(view.file, workspace.actions().settings(), workspace.today());
    findings.removeIf([](const Finding &one) { return one.severity != Severity::Block || one.field.isEmpty(); });
    return findings;
}

TableRow dueRow(const DueItem &item, qint64 id, QDate today)
{
    const DueState state = policy::dueState(item, today);
    const QString when = state == DueState::Overdue ? AlertsTab::tr("Overdue")
                         : state == DueState::Due   ? AlertsTab::tr("Due")
                                                    : AlertsTab::tr("Coming");
    return {.id = id,
            .cells = {AlertsTab::tr("Automatic"), policy::dueHeadline(item, today), when,
                      item.mustBy.isValid() ? item.mustBy : item.dueOn, QString()},
            .sign = state == DueState::Overdue ? Severity::Block
                    : state == DueState::Due   ? Severity::Warn
                                               : Severity::Note,
            .toolTip = policy::dueReason(item, today) + u" (" + item.rule + u')'};
}

std::vector<TableRow> alertRows(const Workspace &workspace, const PersonView &view)
{
    const QDate today = workspace.today();
    Names names(workspace.store());
    std::vector<Alert> shown = view.file.alerts;
    std::erase_if(shown, [today](const Alert &one) { return !policy::isShown(one, today); });
    auto rows = rowsOf(
        shown, [](const Alert &one) { return one.enteredAt.ms; },
        [&](const Alert &one) -> QVariantList {
            return {AlertsTab::tr("Manual"), firstWords(one.text, 200),
                    one.until.isValid() ? AlertsTab::tr("Shown until") : AlertsTab::tr("Until cleared"), one.until,
                    names.entered(one.enteredBy, one.enteredAt)};
        });
    for (TableRow &row : rows) {
        row.sign = Severity::Warn;
        row.toolTip = std::ranges::find(shown, Id<Alert>{row.id}, &Alert::id)->text;
    }
    for (std::size_t i = 0; i < view.due.size(); ++i)
        rows.push_back(dueRow(view.due[i], idOfDue(i), today));
    const Findings fields = missing(workspace, view);
    for (qsizetype i = 0; i < fields.size(); ++i)
        rows.push_back({.id = idOfMissing(i),
                        .cells = {AlertsTab::tr("Missing field"), fields[i].message, AlertsTab::tr("Missing"),
                                  QDate(), QString()},
                        .sign = Severity::Note,
                        .toolTip = AlertsTab::tr("Enter goes to the field (%1).").arg(fields[i].rule)});
    return rows;
}

RecordListSpec alertList(const Workspace &workspace)
{
    return {.name = u"alert"_s,
            .entity = &specOf<Alert>(),
            .add = &actionOf<AddRecord<Alert>>(),
            .edit = &actionOf<EditRecord<Alert>>(),
            .voids = &actionOf<ClearAlert>(),
            .addText = AlertsTab::tr("Put up an alert…"),
            .voidText = AlertsTab::tr("Clear"),
            .fields = {u"text"_s, u"due_on"_s, u"until_date"_s},
            .columns = {{u"kind"_s, AlertsTab::tr("Kind"), 17},
                        {u"text"_s, AlertsTab::tr("Alert"), 64},
                        {u"state"_s, AlertsTab::tr("State"), 14},
                        {u"until"_s, AlertsTab::tr("Until"), 12},
                        {u"entered"_s, AlertsTab::tr("Entered by, when"), 24}},
            .emptyTitle = AlertsTab::tr("Nothing to watch out for"),
            .emptyHint = AlertsTab::tr("Ins puts up an alert that everybody sees who opens this person."),
            .rows = [workspace](const PersonView &view) { return alertRows(workspace, view); }};
}

} // namespace

AlertsTab::AlertsTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                     QWidget *parent)
    : ListsTab(workspace, choices, person, u"alerts"_s, tr("Alerts"), {alertList(workspace)}, parent)
{
}

void AlertsTab::built()
{
    connect(lists()[0], &RecordList::otherOpened, this, &AlertsTab::goTo);
}

void AlertsTab::fill(const PersonView &view)
{
    m_shown = &view;
    ListsTab::fill(view);
}

void AlertsTab::goTo(qint64 id)
{
    if (id <= -missingFrom) {
        const Findings fields = missing(workspace(), *m_shown);
        if (const qsizetype at = -missingFrom - id; at < fields.size())
            emit fieldRequested(fields[at].field);
        return;
    }
    const auto at = std::size_t(-1 - id);
    if (at >= m_shown->due.size())
        return;
    const DueItem &item = m_shown->due[at];
    if (item.action == "recordContact"_L1)
        workspace().navigator.recordContact(m_shown->file.person.id);
    else
        workspace().navigator.showRule(item.rule);
}

} // namespace waymark
