// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan/plan_actions.h"

#include "core/actions/plan/agreement_actions.h"
#include "core/actions/plan/monitoring_actions.h"
#include "core/actions/plan/plan_writing.h"
#include "core/policy/cases/case_policy.h"
#include "core/policy/plan/plan_sections.h"
#include "core/policy/plan/writing_policy.h"

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

using namespace plans;

namespace {

// startPlan
// ------------------------------------------------------------------------------------------------------

QString kindOf(const StartPlan &p, const CaseFile &file, const ActionContext &context)
{
    if (!p.kind.isEmpty())
        return p.kind;
    const QStringList kinds = policy::planKinds(file, context.settings, context.today).kinds;
    return kinds.size() == 1 ? kinds.front() : QString();
}

Findings checkStart(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const StartPlan *>(params);
    const Writing by = writing(context, p.jobSeekerId);
    if (blocks(by.refused))
        return by.refused;
    const QString kind = kindOf(p, *by.file, context);
    Findings findings = policy::checkStartPlan(*by.file, kind, context.settings, context.today);
    if (!blocks(findings) && kind.isEmpty())
        findings +=
            Finding{u"R-37"_s, u"kind"_s, tr("An IEP, or a Youth ISS? At this age both are possible.")};
    if (p.from &&
        std::ranges::find(by.file->planning.plans, p.from, &Plan::id) == by.file->planning.plans.end())
        findings += Finding{{}, u"from"_s, tr("There is no such plan of this person.")};
    return findings;
}

/// The texts of an earlier plan that still say something; never who agreed, nor what was complete.
void takeOver(Plan &plan, const Plan &earlier)
{
    for (const FieldSpec &field : specOf<Plan>().fields) {
        if (!field.system && QByteArrayView(field.name) != "jointly_on" &&
            QByteArrayView(field.group) != "training_eligibility")
            field.set(&plan, field.get(&earlier));
    }
}

template <typename T>
void again(Transaction &transaction, T &record)
{
    record.enteredBy = transaction.actor();
    record.enteredAt = transaction.now();
    transaction.add(record);
}

void copyOpen(Transaction &transaction, const PlanFile &file, const Plan &earlier, Id<Plan> into)
{
    for (Goal goal : file.goals) {
        if (goal.planId != earlier.id || goal.voidedOn.isValid() || !goal.isPending())
            continue;
        const Id<Goal> before = goal.id;
        goal.planId = into;
        again(transaction, goal);
        for (GoalStep step : file.steps) {
            if (step.goalId != before || step.voidedOn.isValid() || step.doneOn.isValid() ||
                step.droppedOn.isValid())
                continue;
            step.goalId = goal.id;
            again(transaction, step);
        }
    }
    for (PlanNeed need : file.needs) {
        if (need.planId != earlier.id || need.voidedOn.isValid() || need.metOn.isValid())
            continue;
        need.planId = into;
        again(transaction, need);
    }
}

Result<Outcome> performStart(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<StartPlan *>(params);
    const auto file = *context.store.caseFile(p.jobSeekerId);
    Plan plan{.jobSeekerId = p.jobSeekerId};
    const auto earlier = std::ranges::find(file.planning.plans, p.from, &Plan::id);
    if (earlier != file.planning.plans.end())
        takeOver(plan, *earlier);
    plan.kind = kindOf(p, file, context);
    plan.startedOn = transaction.today();
    plan.startedBy = transaction.actor();
    Outcome outcome;
    outcome.add("plan", transaction.add(plan).value);
    if (earlier != file.planning.plans.end())
        copyOpen(transaction, file.planning, *earlier, plan.id);
    return outcome;
}

// completePlan, endPlan
// ------------------------------------------------------------------------------------------

Findings checkRunning(const ActionContext &context, Id<Plan> id, std::optional<Plan> &plan,
                      std::optional<CaseFile> &file)
{
    plan = context.store.find(id);
    if (!plan)
        return noPlan();
    Writing by = writing(context, plan->jobSeekerId);
    if (blocks(by.refused))
        return by.refused;
    file = std::move(by.file);
    return plan->isRunning() ? Findings() : planEnded();
}

Findings checkCompletePlan(const ActionContext &context, const void *params)
{
    std::optional<Plan> plan;
    std::optional<CaseFile> file;
    Findings findings = checkRunning(context, static_cast<const CompletePlan *>(params)->planId, plan, file);
    if (!blocks(findings))
        findings += policy::checkComplete(*file, context.store.recordsOf(plan->jobSeekerId), *plan);
    return findings;
}

Result<Outcome> performCompletePlan(Transaction &transaction, const ActionContext &context, void *params)
{
    auto plan = *context.store.find(static_cast<CompletePlan *>(params)->planId);
    plan.completedOn = transaction.today();
    plan.completedBy = transaction.actor();
    transaction.save(plan);
    Outcome outcome;
    outcome.add("plan", plan.id.value);
    return outcome;
}

Findings checkEndPlan(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const EndPlan *>(params);
    std::optional<Plan> plan;
    std::optional<CaseFile> file;
    Findings findings = checkRunning(context, p.planId, plan, file);
    if (p.reason.trimmed().isEmpty())
        findings += Finding{{}, u"reason"_s, tr("Say why the plan ends.")};
    return findings;
}

Result<Outcome> performEndPlan(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<EndPlan *>(params);
    auto plan = *context.store.find(p.planId);
    plan.endedOn = transaction.today();
    plan.endReason = p.reason.trimmed();
    transaction.save(plan);
    Outcome outcome;
    outcome.add("plan", plan.id.value);
    return outcome;
}

// addTemplateSteps
// -----------------------------------------------------------------------------------------------

Findings checkTemplate(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const AddTemplateSteps *>(params);
    const auto goal = context.store.find(p.goalId);
    if (!goal)
        return {Finding{u"R-62"_s, u"goal"_s, tr("Choose the goal that these steps lead to.")}};
    Findings findings = checkInPlan(context, *goal);
    if (!policy::planTemplate(p.templateId))
        findings += Finding{{}, u"template"_s, tr("There is no such template.")};
    return findings;
}

Result<Outcome> performTemplate(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<AddTemplateSteps *>(params);
    const Goal goal = *context.store.find(p.goalId);
    Outcome outcome;
    const policy::PlanTemplate chosen = *policy::planTemplate(p.templateId);
    for (const policy::PlanTemplate::Step &step : chosen.steps) {
        GoalStep made{.jobSeekerId = goal.jobSeekerId,
                      .goalId = goal.id,
                      .kind = step.kind,
                      .text = step.text,
                      .who = step.who,
                      .serviceType = step.serviceType,
                      .dueOn = transaction.today().addDays(step.days),
                      .enteredBy = transaction.actor(),
                      .enteredAt = transaction.now()};
        outcome.add("step", transaction.add(made).value);
    }
    return outcome;
}

// revokeGrant
// ----------------------------------------------------------------------------------------------------

Findings checkRevoke(const ActionContext &context, const void *params)
{
    const auto grant = context.store.find(static_cast<const RevokeGrant *>(params)->grantId);
    if (!grant)
        return {Finding{{}, {}, tr("There is no such entry in this office.")}};
    if (grant->revokedOn.isValid())
        return {Finding{u"R-79"_s, {}, tr("This access was taken back before.")}};
    const auto file = context.store.caseFile(grant->jobSeekerId);
    const CaseRecord *current = file ? file->currentCase() : nullptr;
    const bool counselor = current && current->counselorId == context.staff.id;
    const bool manager = policy::isAuthorizedManager(context.staff.role);
    if (!counselor && !manager && grant->staffId != context.staff.id)
        return {Finding{u"R-79"_s,
                        {},
                        tr("The designated counselor takes access back, or a supervisor or director does.")}};
    return {};
}

Result<Outcome> performRevoke(Transaction &transaction, const ActionContext &context, void *params)
{
    auto grant = *context.store.find(static_cast<RevokeGrant *>(params)->grantId);
    grant.revokedOn = transaction.today();
    grant.revokedBy = transaction.actor();
    transaction.save(grant);
    Outcome outcome;
    outcome.add("grant", grant.id.value);
    return outcome;
}

} // namespace

template <>
const ActionSpec &actionOf<StartPlan>()
{
    using P = StartPlan;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::jobSeekerId>(
             {.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
         field<&P::kind>({.name = "kind",
                          .label = LABEL("Kind of plan"),
                          .codes = "plan_kind",
                          .rule = "R-37",
                          .kind = FieldKind::Code}),
         field<&P::from>(
             {.name = "from", .label = LABEL("Begin with an earlier plan"), .refersTo = "Plan"})});
    static const ActionSpec spec{.name = "startPlan",
                                 .label = LABEL("Begin a plan"),
                                 .params = &params,
                                 .check = checkStart,
                                 .perform = performStart,
                                 .loggedRule = "R-79"};
    return spec;
}

template <>
const ActionSpec &actionOf<CompletePlan>()
{
    using P = CompletePlan;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::planId>({.name = "plan", .label = LABEL("Plan"), .refersTo = "Plan", .required = true})});
    static const ActionSpec spec{.name = "completePlan",
                                 .label = LABEL("Say that the plan is complete"),
                                 .params = &params,
                                 .check = checkCompletePlan,
                                 .perform = performCompletePlan,
                                 .loggedRule = "R-79"};
    return spec;
}

template <>
const ActionSpec &actionOf<EndPlan>()
{
    using P = EndPlan;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::planId>({.name = "plan", .label = LABEL("Plan"), .refersTo = "Plan", .required = true}),
         field<&P::reason>(
             {.name = "reason", .label = LABEL("Why it ends"), .personal = true, .maxLength = 400})});
    static const ActionSpec spec{.name = "endPlan",
                                 .label = LABEL("End the plan"),
                                 .params = &params,
                                 .check = checkEndPlan,
                                 .perform = performEndPlan,
                                 .loggedRule = "R-79"};
    return spec;
}

template <>
const ActionSpec &actionOf<AddTemplateSteps>()
{
    using P = AddTemplateSteps;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::goalId>({.name = "goal", .label = LABEL("Goal"), .refersTo = "Goal", .required = true}),
         field<&P::templateId>(
             {.name = "template", .label = LABEL("Template"), .required = true, .maxLength = 40})});
    static const ActionSpec spec{.name = "addTemplateSteps",
                                 .label = LABEL("Plan the steps of a template"),
                                 .params = &params,
                                 .check = checkTemplate,
                                 .perform = performTemplate,
                                 .loggedRule = "R-79"};
    return spec;
}

template <>
const ActionSpec &actionOf<RevokeGrant>()
{
    using P = RevokeGrant;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::grantId>(
            {.name = "grant", .label = LABEL("Access"), .refersTo = "PlanGrant", .required = true})});
    static const ActionSpec spec{.name = "revokeGrant",
                                 .label = LABEL("Take access to the plan back"),
                                 .params = &params,
                                 .check = checkRevoke,
                                 .perform = performRevoke};
    return spec;
}

const std::vector<const ActionSpec *> &planActions()
{
    static const std::vector<const ActionSpec *> all{
        &actionOf<StartPlan>(),
        &actionOf<EditRecord<Plan>>(),
        &actionOf<AddRecord<Barrier>>(),
        &actionOf<EditRecord<Barrier>>(),
        &actionOf<AddRecord<Goal>>(),
        &actionOf<EditRecord<Goal>>(),
        &actionOf<VoidRecord<Goal>>(),
        &actionOf<AddRecord<GoalStep>>(),
        &actionOf<EditRecord<GoalStep>>(),
        &actionOf<VoidRecord<GoalStep>>(),
        &actionOf<AddTemplateSteps>(),
        &actionOf<AddRecord<PlanNeed>>(),
        &actionOf<EditRecord<PlanNeed>>(),
        &actionOf<VoidRecord<PlanNeed>>(),
        &actionOf<AddRecord<TrainingReason>>(),
        &actionOf<EditRecord<TrainingReason>>(),
        &actionOf<VoidRecord<TrainingReason>>(),
        &actionOf<AddRecord<OtherFunding>>(),
        &actionOf<EditRecord<OtherFunding>>(),
        &actionOf<VoidRecord<OtherFunding>>(),
        &actionOf<CompletePlan>(),
        &actionOf<AgreePlan>(),
        &actionOf<PreparePlan>(),
        &actionOf<SignOnPaper>(),
        &actionOf<EndPlan>(),
        &actionOf<AddRecord<PlanGrant>>(),
        &actionOf<RevokeGrant>(),
        &actionOf<AddRecord<ElementJustification>>(),
        &actionOf<VoidRecord<ElementJustification>>(),
        &actionOf<DrawSample>(),
        &actionOf<LoadOccupations>(),
    };
    return all;
}

} // namespace waymark
