// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/parts/progress_part.h"

#include "core/policy/plan/progress_policy.h"
#include "ui/common/list_table.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/plan/plan_words.h"
#include "ui/membership/tabs/record_rows.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using State = policy::PlannedStep::State;

} // namespace

ProgressPart::ProgressPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                           QWidget *parent)
    : PlanPart(workspace, choices, person, u"progress"_s, tr("Progress"), parent)
{
}

void ProgressPart::build()
{
    m_sum = wrappedLine(u"progressSum"_s, {}, content());
    column()->addWidget(m_sum);
    m_table = new ListTable(u"progressTable"_s,
                            {{u"on"_s, tr("Day"), 17},
                             {u"planned"_s, tr("Planned"), 42},
                             {u"state"_s, tr("State"), 20},
                             {u"delivered"_s, tr("Delivered"), 40},
                             {u"goal"_s, tr("Toward the goal"), 28, Qt::AlignLeft,
                              [](const QVariant &value) { return firstWords(value.toString(), 80); }}},
                            content());
    m_table->setAccessibleName(tr("What was planned beside what was delivered"));
    m_table->setEmptyText(
        tr("Nothing planned and nothing delivered yet"),
        tr("Steps of the goals stand here by their day, with the services that delivered them."));
    m_table->setMinimumHeight(theme::controlHeight() * 6);
    column()->addWidget(m_table, 1);
    column()->addWidget(theme::hint(tr("A planned service counts as delivered with the first service of its "
                                       "type since the plan began. Enter opens the goals or the services."),
                                    content()));
    connect(m_table, &ListTable::opened, this, &ProgressPart::open);
}

void ProgressPart::open(qint64 id)
{
    if (id > 0)
        emit tabRequested(u"goals"_s, {});
    else
        emit tabRequested(u"services"_s, {});
}

void ProgressPart::show(const PersonView &view)
{
    const Plan &plan = *planOf(view);
    const QDate today = workspace().today();
    const auto steps = policy::plannedSteps(view.file, plan, today);
    const auto unplanned = policy::unplannedServices(view.file, plan);
    std::vector<std::pair<QDate, TableRow>> rows;
    for (const policy::PlannedStep &one : steps) {
        QString planned = one.step->text;
        if (!one.step->serviceType.isEmpty())
            planned = tr("%1 (%2)").arg(planned, serviceLabel(one.step->serviceType));
        QString delivered;
        if (one.service)
            delivered = tr("%1: %2").arg(shortDate(one.deliveredOn), serviceLabel(one.service->type));
        else if (one.deliveredOn.isValid())
            delivered =
                tr("%1: %2").arg(shortDate(one.deliveredOn),
                                 one.step->outcome.isEmpty() ? tr("said to be done") : one.step->outcome);
        else if (one.state == State::GivenUp)
            delivered = one.step->outcome;
        TableRow row{
            .id = one.step->id.value,
            .cells = {one.step->dueOn, planned, stepStateText(one, today), delivered, one.goal->narrative}};
        if (one.state == State::Slipped)
            row.sign = Severity::Warn;
        if (one.state == State::GivenUp)
            row.tone = theme::Tone::Muted;
        rows.emplace_back(one.step->dueOn, std::move(row));
    }
    for (const Service *one : unplanned) {
        TableRow row{.id = -one->id.value,
                     .cells = {one->on, tr("(not planned)"), QString(),
                               tr("%1: %2").arg(shortDate(one->on), serviceLabel(one->type)), QString()}};
        rows.emplace_back(one->on, std::move(row));
    }
    std::ranges::stable_sort(rows, {}, [](const auto &one) { return one.first; });
    std::vector<TableRow> sorted;
    for (auto &[day, row] : rows)
        sorted.push_back(std::move(row));
    m_table->setRows(std::move(sorted));
    const auto count = [&](State state) {
        return int(std::ranges::count(steps, state, &policy::PlannedStep::state));
    };
    QStringList words{tr("Steps: %1").arg(steps.size()),
                      tr("done: %1").arg(count(State::Done)),
                      tr("slipped: %1").arg(count(State::Slipped)),
                      tr("coming: %1").arg(count(State::Coming)),
                      tr("given up: %1").arg(count(State::GivenUp)),
                      tr("services nobody planned: %1").arg(unplanned.size())};
    m_sum->setText(words.join(u" · "_s));
    m_sum->setTone(count(State::Slipped) > 0 ? theme::Tone::Warn : theme::Tone::Plain);
}

} // namespace waymark
