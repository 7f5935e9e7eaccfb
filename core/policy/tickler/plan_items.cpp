// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/plan/agreement_policy.h"
#include "core/policy/plan/plan_content.h"
#include "core/policy/plan/plan_policy.h"
#include "core/policy/plan/plan_sections.h"
#include "core/policy/plan/progress_policy.h"
#include "core/policy/tickler/item_maker.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::policy::tickler {

namespace {

bool isYouthProgram(const CaseFile &file)
{
    return std::ranges::any_of(file.enrollments, [](const ProgramEnrollment &one) {
        return one.program == "wioa_youth"_L1 && !one.endedOn.isValid() && one.status != "withdrawn"_L1;
    });
}

void addMissingPlan(Gathering &to)
{
    const QDate since = to.current->activeSince();
    if (!to.isWorkedOn() || !since.isValid())
        return;
    DueItem item = to.item(u"plan_none"_s, isYouthProgram(to.file) ? u"R-36"_s : u"R-43"_s, u"startPlan"_s);
    item.dueOn = since.addDays(to.settings.tickler.planWithinDays);
    item.visibleFrom = item.dueOn.addDays(-to.settings.stepNoticeDays);
    item.because = {{u"since"_s, isoText(since)},
                    {u"days"_s, to.settings.tickler.planWithinDays},
                    {u"youth"_s, isYouthProgram(to.file)}};
    to.add(std::move(item));
}

void addSections(Gathering &to, const Plan &plan)
{
    QJsonArray missing;
    for (const PlanSection &one : planSections(to.file, to.records, plan)) {
        if (!one.complete())
            missing << one.title;
    }
    if (missing.isEmpty() || !plan.startedOn.isValid() || !to.isWorkedOn())
        return;
    DueItem item = to.item(u"plan_sections"_s, plan.isYouth() ? u"R-36"_s : u"R-43"_s, u"editPlan"_s);
    item.dueOn = plan.startedOn.addDays(to.settings.tickler.planWithinDays);
    item.visibleFrom = item.dueOn.addDays(-to.settings.stepNoticeDays);
    item.because = {{u"since"_s, isoText(plan.startedOn)},
                    {u"missing"_s, missing},
                    {u"days"_s, to.settings.tickler.planWithinDays}};
    to.add(std::move(item));
}

void addScores(Gathering &to, const Plan &plan)
{
    if (!plan.training || plan.scoreExempt || !isTitleOneAdult(to.file) || hasScores(to.records) ||
        !plan.startedOn.isValid())
        return;
    DueItem item = to.item(u"scores"_s, u"R-52"_s, u"addTestResult"_s);
    item.visibleFrom = plan.startedOn;
    item.dueOn = plan.startedOn;
    item.because = {{u"since"_s, isoText(plan.startedOn)}};
    to.add(std::move(item));
}

/// Every step that nobody did: shown some days before, overdue the day after.
void addSteps(Gathering &to, const Plan &plan)
{
    for (const PlannedStep &one : plannedSteps(to.file, plan, plan.startedOn)) {
        const bool open = one.state == PlannedStep::State::Coming || one.state == PlannedStep::State::Slipped;
        const GoalStep &step = *one.step;
        if (!open || !one.goal->isPending() || !step.dueOn.isValid())
            continue;
        DueItem item = to.item(u"plan_step"_s, u"R-73"_s, u"editStep"_s);
        item.recordId = step.id.value;
        item.dueOn = step.dueOn;
        item.mustBy = step.dueOn;
        item.visibleFrom = step.dueOn.addDays(-to.settings.stepNoticeDays);
        item.because = {{u"since"_s, isoText(step.dueOn)},
                        {u"kind"_s, step.kind},
                        {u"what"_s, step.text},
                        {u"who"_s, step.who}};
        to.add(std::move(item));
    }
}

void addGoals(Gathering &to, const Plan &plan)
{
    for (const Goal &one : to.file.planning.goals) {
        if (one.planId != plan.id || one.voidedOn.isValid() || !one.isPending() || !one.targetOn.isValid())
            continue;
        DueItem item = to.item(u"goal_past"_s, u"R-73"_s, u"editGoal"_s);
        item.recordId = one.id.value;
        item.dueOn = one.targetOn;
        item.visibleFrom = one.targetOn.addDays(-to.settings.stepNoticeDays);
        item.because = {{u"since"_s, isoText(one.targetOn)}, {u"kind"_s, one.kind}};
        to.add(std::move(item));
    }
}

/// A version that waits for its signatures, or a plan that changed since it was agreed.
void addAgreement(Gathering &to, const Plan &plan)
{
    const PlanFile &planning = to.file.planning;
    if (planning.versions.empty())
        return;
    const Agreement agreement =
        agreementOf(planning, plan.id, termsHash(planContent(to.file, {}, plan, {}, {})));
    using State = Agreement::State;
    if (agreement.state != State::Waiting && agreement.state != State::Changed)
        return;
    const bool waits = agreement.state == State::Waiting;
    const PlanVersion *version = agreement.waiting ? agreement.waiting : agreement.agreed;
    DueItem item = to.item(u"plan_agreement"_s, waits ? u"R-44"_s : u"R-61"_s, u"agreePlan"_s);
    item.visibleFrom = version->preparedOn;
    item.dueOn = version->preparedOn.addDays(waits ? to.settings.planUnsignedDays : 0);
    item.because = {
        {u"since"_s, isoText(version->preparedOn)}, {u"version"_s, version->number}, {u"changed"_s, !waits}};
    to.add(std::move(item));
}

} // namespace

void addPlanItems(Gathering &to)
{
    if (!to.current)
        return;
    const Plan *plan = to.file.planning.running();
    if (!plan) {
        addMissingPlan(to);
        return;
    }
    addSections(to, *plan);
    addScores(to, *plan);
    addSteps(to, *plan);
    addGoals(to, *plan);
    addAgreement(to, *plan);
}

} // namespace waymark::policy::tickler
