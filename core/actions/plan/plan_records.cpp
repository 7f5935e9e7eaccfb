// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan/plan_actions.h"

#include "core/actions/plan/plan_writing.h"
#include "core/actions/records/record_templates.h"
#include "core/policy/plan/writing_policy.h"

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

using namespace plans;

namespace {

template <typename T>
void fillPlan(const ActionContext &context, T &record)
{
    if (record.planId)
        return;
    const auto file = context.store.caseFile(record.jobSeekerId);
    if (const Plan *plan = file ? file->planning.running() : nullptr)
        record.planId = plan->id;
}

} // namespace

template <>
inline constexpr const char *loggedRuleOf<Plan> = "R-79";
template <>
inline constexpr const char *loggedRuleOf<Barrier> = "R-79";
template <>
inline constexpr const char *loggedRuleOf<Goal> = "R-79";
template <>
inline constexpr const char *loggedRuleOf<GoalStep> = "R-79";
template <>
inline constexpr const char *loggedRuleOf<PlanNeed> = "R-79";
template <>
inline constexpr const char *loggedRuleOf<TrainingReason> = "R-79";
template <>
inline constexpr const char *loggedRuleOf<OtherFunding> = "R-79";
template <>
inline constexpr const char *loggedRuleOf<PlanGrant> = "R-79";

// The records of a plan
// ------------------------------------------------------------------------------------------

template <>
Findings RecordRules<Plan>::check(const ActionContext &context, const Plan &record)
{
    const Writing by = writing(context, record.jobSeekerId);
    if (blocks(by.refused))
        return by.refused;
    if (!record.isRunning())
        return planEnded();
    Findings findings =
        policy::checkPlan(record, *by.file, context.store.recordsOf(record.jobSeekerId), context.today);
    findings += policy::emptyPhrases(record.pathway, "pathway"_L1);
    return findings;
}

template <>
bool RecordRules<Barrier>::fills(QByteArrayView field)
{
    return field == "state" || field == "identified_on";
}
template <>
void RecordRules<Barrier>::prepare(const ActionContext &context, Barrier &record)
{
    if (record.state.isEmpty())
        record.state = u"identified"_s;
    if (!record.identifiedOn.isValid())
        record.identifiedOn = context.today;
}

template <>
Findings RecordRules<Barrier>::check(const ActionContext &context, const Barrier &record)
{
    const Writing by = writing(context, record.jobSeekerId);
    if (blocks(by.refused))
        return by.refused;
    if (!by.file->planning.running())
        return checkPlanId(*by.file, {});
    const auto stored = context.store.find(record.id);
    if (stored && stored->state == "overcome"_L1 && record.state != "overcome"_L1)
        return {Finding{u"R-56"_s, u"state"_s,
                        tr("That it was overcome stays. Record the new barrier as one of its own.")}};
    return policy::emptyPhrases(record.approach, "approach"_L1);
}

template <>
bool RecordRules<Goal>::fills(QByteArrayView field)
{
    return field == "plan";
}
template <>
void RecordRules<Goal>::prepare(const ActionContext &context, Goal &record)
{
    fillPlan(context, record);
    if (record.status.isEmpty())
        record.status = u"pending"_s;
}

template <>
Findings RecordRules<Goal>::check(const ActionContext &context, const Goal &record)
{
    Findings findings = checkInPlan(context, record);
    if (!blocks(findings))
        findings += policy::emptyPhrases(record.narrative, "narrative"_L1);
    if (record.narrative.contains(u'…'))
        findings += Finding{u"R-60"_s, u"narrative"_s, tr("Replace each … by this person's own words."),
                            Severity::Warn};
    return findings;
}

template <>
Findings RecordRules<GoalStep>::check(const ActionContext &context, const GoalStep &record)
{
    const Writing by = writing(context, record.jobSeekerId);
    if (blocks(by.refused))
        return by.refused;
    const auto goal = std::ranges::find(by.file->planning.goals, record.goalId, &Goal::id);
    if (goal == by.file->planning.goals.end() || goal->voidedOn.isValid())
        return {Finding{u"R-62"_s, u"goal"_s, tr("Choose the goal that this step leads to.")}};
    Findings findings = checkPlanId(*by.file, goal->planId);
    const auto stored = context.store.find(record.id);
    if (record.dueOn.isValid() && record.dueOn < context.today && !record.doneOn.isValid() &&
        !record.droppedOn.isValid() && (!stored || stored->dueOn != record.dueOn))
        findings +=
            Finding{u"R-62"_s, u"due_on"_s,
                    tr("This day is past: the step would be late from its first day."), Severity::Warn};
    findings += policy::emptyPhrases(record.text, "text"_L1);
    return findings;
}

template <>
bool RecordRules<PlanNeed>::fills(QByteArrayView field)
{
    return field == "plan";
}
template <>
void RecordRules<PlanNeed>::prepare(const ActionContext &context, PlanNeed &record)
{
    fillPlan(context, record);
}
template <>
Findings RecordRules<PlanNeed>::check(const ActionContext &context, const PlanNeed &record)
{
    return checkInPlan(context, record);
}
template <>
bool RecordRules<TrainingReason>::fills(QByteArrayView field)
{
    return field == "plan";
}
template <>
void RecordRules<TrainingReason>::prepare(const ActionContext &context, TrainingReason &record)
{
    fillPlan(context, record);
}
template <>
Findings RecordRules<TrainingReason>::check(const ActionContext &context, const TrainingReason &record)
{
    Findings findings = checkInPlan(context, record);
    for (const TrainingReason &one : context.store.ofPerson<TrainingReason>(record.jobSeekerId)) {
        if (one.planId == record.planId && one.id != record.id && one.reason == record.reason &&
            !one.voidedOn.isValid() && !record.voidedOn.isValid())
            findings += Finding{u"R-66"_s, u"reason"_s,
                                tr("This reason is given already. Change its words instead.")};
    }
    return findings;
}
template <>
bool RecordRules<OtherFunding>::fills(QByteArrayView field)
{
    return field == "plan" || field == "on_date";
}
template <>
void RecordRules<OtherFunding>::prepare(const ActionContext &context, OtherFunding &record)
{
    fillPlan(context, record);
    if (!record.on.isValid())
        record.on = context.today;
}
template <>
Findings RecordRules<OtherFunding>::check(const ActionContext &context, const OtherFunding &record)
{
    return checkInPlan(context, record);
}

template <>
void RecordRules<PlanGrant>::prepare(const ActionContext &context, PlanGrant &record)
{
    record.grantedBy = context.staff.id;
    record.grantedOn = context.today;
}
template <>
Findings RecordRules<PlanGrant>::check(const ActionContext &context, const PlanGrant &record)
{
    const auto file = context.store.caseFile(record.jobSeekerId);
    if (!file)
        return noPerson();
    Findings findings = policy::checkGrant(*file, record, context.staff, context.today);
    if (const auto staff = context.store.find(record.staffId); staff && !staff->active)
        findings += Finding{u"R-79"_s, u"staff"_s, tr("Choose somebody who is at work in this office.")};
    return findings;
}

template <>
Findings RecordRules<ElementJustification>::check(const ActionContext &context,
                                                  const ElementJustification &record)
{
    const Writing by = writing(context, record.jobSeekerId);
    if (blocks(by.refused) || record.voidedOn.isValid() || record.id)
        return by.refused;
    if (std::ranges::any_of(by.file->planning.justifications, [&](const ElementJustification &one) {
            return one.element == record.element && !one.voidedOn.isValid();
        }))
        return {
            Finding{u"R-47"_s, u"element"_s, tr("This element is justified already. Void that one first.")}};
    return {};
}

WAYMARK_EDITS(Plan, "editPlan", "Write in the plan")
WAYMARK_EDITS(Barrier, "editBarrier", "Change a barrier")
WAYMARK_ADDS(Goal, "addGoal", "Set a goal")
WAYMARK_EDITS(Goal, "editGoal", "Change a goal")
WAYMARK_VOIDS(Goal, "voidGoal", "Void a goal")
WAYMARK_ADDS(GoalStep, "addStep", "Plan a step")
WAYMARK_EDITS(GoalStep, "editStep", "Change a step")
WAYMARK_VOIDS(GoalStep, "voidStep", "Void a step")
WAYMARK_ADDS(PlanNeed, "addNeed", "Record a need")
WAYMARK_EDITS(PlanNeed, "editNeed", "Change a need")
WAYMARK_VOIDS(PlanNeed, "voidNeed", "Void a need")
WAYMARK_ADDS(TrainingReason, "addTrainingReason", "Give a reason for training")
WAYMARK_EDITS(TrainingReason, "editTrainingReason", "Change a reason for training")
WAYMARK_VOIDS(TrainingReason, "voidTrainingReason", "Void a reason for training")
WAYMARK_ADDS(OtherFunding, "addOtherFunding", "Record other funding")
WAYMARK_EDITS(OtherFunding, "editOtherFunding", "Change other funding")
WAYMARK_VOIDS(OtherFunding, "voidOtherFunding", "Void other funding")
WAYMARK_ADDS(PlanGrant, "grantPlan", "Give access to the plan")
WAYMARK_ADDS(ElementJustification, "justifyElement", "Justify an element that is not used")
WAYMARK_VOIDS(ElementJustification, "voidJustification", "Void a justification")

template <>
const ActionSpec &actionOf<AddRecord<Barrier>>()
{
    static const ActionSpec spec = [] {
        ActionSpec made = records::addSpec<Barrier>("addBarrier", LABEL("Record a barrier"));
        made.keepBecause = LABEL("A barrier that was recorded stays. Change it, or say how it was overcome.");
        return made;
    }();
    return spec;
}

} // namespace waymark
