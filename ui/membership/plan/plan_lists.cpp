// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/plan_lists.h"

#include "core/actions/plan/agreement_actions.h"
#include "core/actions/plan/plan_actions.h"
#include "core/policy/plan/plan_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/plan/plan_words.h"
#include "ui/membership/tabs/record_rows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using Values = std::vector<std::pair<QString, Value>>;

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanLists", text);
}

/// Those of the running plan.
template <typename T>
std::vector<T> ofPlan(const std::vector<T> &records, const PersonView &view)
{
    std::vector<T> kept;
    if (const Plan *plan = planOf(view))
        std::ranges::copy_if(records, std::back_inserter(kept),
                             [&](const T &one) { return one.planId == plan->id; });
    return kept;
}

Values startOf(const PersonView &view, Values values = {})
{
    if (const Plan *plan = planOf(view))
        values.emplace_back(u"plan"_s, Value{plan->id.value});
    return values;
}

RecordListSpec needs(const QString &name, const QString &kind)
{
    return {.name = name,
            .entity = &specOf<PlanNeed>(),
            .add = &actionOf<AddRecord<PlanNeed>>(),
            .edit = &actionOf<EditRecord<PlanNeed>>(),
            .voids = &actionOf<VoidRecord<PlanNeed>>(),
            .start = [kind](const PersonView &view) {
                return startOf(view, {{u"kind"_s, Value{kind}}});
            }};
}

std::vector<PlanNeed> needsOf(const PersonView &view, const QString &kind)
{
    std::vector<PlanNeed> found = ofPlan(view.file.planning.needs, view);
    std::erase_if(found, [&](const PlanNeed &one) { return one.kind != kind; });
    return found;
}

} // namespace

QString wageText(const Goal &goal)
{
    if (!goal.wageFromCents && !goal.wageToCents)
        return {};
    const QString per = codeLabel("wage_per", goal.wagePer).toLower();
    const QString from = moneyText(goal.wageFromCents.value_or(goal.wageToCents.value_or(0)));
    const QString to = moneyText(goal.wageToCents.value_or(goal.wageFromCents.value_or(0)));
    return from == to ? tr("%1 by the %2").arg(from, per) : tr("%1 to %2 by the %3").arg(from, to, per);
}

RecordListSpec barrierList(const Workspace &workspace)
{
    return {.name = u"barrier"_s,
            .entity = &specOf<Barrier>(),
            .add = &actionOf<AddRecord<Barrier>>(),
            .edit = &actionOf<EditRecord<Barrier>>(),
            .addText = tr("Add a barrier…"),
            .fields = {u"kind"_s, u"name"_s, u"description"_s, u"approach"_s, u"identified_on"_s, u"state"_s,
                       u"overcome_on"_s, u"overcome_text"_s},
            .columns = {{u"kind"_s, tr("Barrier"), 32},
                        {u"description"_s, tr("Brief description"), 34, Qt::AlignLeft, firstLine()},
                        {u"approach"_s, tr("Plan to address it"), 34, Qt::AlignLeft, firstLine()},
                        {u"state"_s, tr("State"), 16},
                        {u"identified"_s, tr("Identified"), 12},
                        {u"overcome"_s, tr("Overcome"), 12}},
            .emptyTitle = tr("No barrier recorded yet"),
            .emptyHint = tr("Ins adds one. Where there is none, tick it above (R-54). A barrier stays in the "
                            "record for good (R-55)."),
            .rows =
                [](const PersonView &view) {
                    return rowsOf(
                        view.file.planning.barriers, [](const Barrier &one) { return one.identifiedOn; },
                        [](const Barrier &one) -> QVariantList {
                            const QString kind = codeLabel("barrier_kind", one.kind);
                            return {one.name.isEmpty() ? kind : tr("%1: %2").arg(kind, one.name),
                                    one.description,
                                    one.approach,
                                    codeLabel("barrier_state", one.state),
                                    one.identifiedOn,
                                    one.overcomeOn};
                        });
                },
            .start =
                [workspace](const PersonView &) {
                    return Values{{u"identified_on"_s, Value{detail::dateText(workspace.today())}},
                                  {u"state"_s, Value{u"identified"_s}}};
                }};
}

namespace {

/// By goal: whether customer and counselor agreed on it as it stands, and in which version.
std::function<QString(Id<Goal>)> agreedWords(const Workspace &workspace, const PersonView &view)
{
    const Plan *plan = planOf(view);
    const PlanVersion *agreed = plan ? policy::agreementOf(view.file.planning, plan->id, {}).agreed : nullptr;
    if (!agreed)
        return [](Id<Goal>) { return tr("Not yet"); };
    const auto before = versionContent(workspace.session(), *agreed);
    if (!before)
        return [](Id<Goal>) { return tr("Not known here"); };
    return
        [before = *before, now = contentOf(workspace, view, *plan), number = agreed->number](Id<Goal> goal) {
            const QString then = policy::goalTermsHash(before, goal);
            if (then.isEmpty())
                return tr("Not yet");
            return then == policy::goalTermsHash(now, goal) ? tr("✓ Version %1").arg(number)
                                                            : tr("Changed since version %1").arg(number);
        };
}

} // namespace

RecordListSpec goalList(const Workspace &workspace)
{
    return {.name = u"goal"_s,
            .title = tr("Goals"),
            .entity = &specOf<Goal>(),
            .add = &actionOf<AddRecord<Goal>>(),
            .edit = &actionOf<EditRecord<Goal>>(),
            .voids = &actionOf<VoidRecord<Goal>>(),
            .addText = tr("Add a goal…"),
            .fields = {u"kind"_s, u"narrative"_s, u"occupation"_s, u"soc"_s, u"wage_from_cents"_s,
                       u"wage_to_cents"_s, u"wage_per"_s, u"target_on"_s, u"status"_s, u"status_on"_s,
                       u"status_reason"_s},
            .columns = {{u"kind"_s, tr("Kind"), 18},
                        {u"narrative"_s, tr("Goal Narrative"), 32, Qt::AlignLeft, firstLine()},
                        {u"occupation"_s, tr("Occupation"), 18},
                        {u"wage"_s, tr("Wage desired"), 22},
                        {u"target"_s, tr("By"), 11},
                        {u"status"_s, tr("Status"), 11},
                        {u"agreed"_s, tr("Both agreed"), 24}},
            .emptyTitle = tr("No goal set yet"),
            .emptyHint = tr("Ins adds one in the customer's and your words, or begin from a template. A goal "
                            "of work names the wage that is wanted (R-60)."),
            .rows =
                [workspace](const PersonView &view) {
                    const auto agreed = agreedWords(workspace, view);
                    return rowsOf(
                        ofPlan(view.file.planning.goals, view), [](const Goal &one) { return -one.id.value; },
                        [&agreed](const Goal &one) -> QVariantList {
                            return {
                                codeLabel("goal_kind", one.kind),
                                one.narrative,
                                one.occupation,
                                wageText(one),
                                one.targetOn,
                                codeLabel("goal_status", one.status.isEmpty() ? u"pending"_s : one.status),
                                agreed(one.id)};
                        });
                },
            .start =
                [](const PersonView &view) {
                    const Plan *plan = planOf(view);
                    return startOf(view, {{u"kind"_s, Value{plan && plan->isYouth() ? u"initial_career"_s
                                                                                    : u"employment"_s}},
                                          {u"status"_s, Value{u"pending"_s}}});
                }};
}

RecordListSpec stepList(const Workspace &workspace, std::function<Id<Goal>()> goal)
{
    return {.name = u"step"_s,
            .entity = &specOf<GoalStep>(),
            .add = &actionOf<AddRecord<GoalStep>>(),
            .edit = &actionOf<EditRecord<GoalStep>>(),
            .voids = &actionOf<VoidRecord<GoalStep>>(),
            .addText = tr("Add a step…"),
            .fields = {u"kind"_s, u"text"_s, u"who"_s, u"service_type"_s, u"due_on"_s, u"done_on"_s,
                       u"dropped_on"_s, u"outcome"_s},
            .columns = {{u"due"_s, tr("By when"), 17},
                        {u"kind"_s, tr("Kind"), 20},
                        {u"text"_s, tr("What"), 50, Qt::AlignLeft, firstLine()},
                        {u"who"_s, tr("Who"), 24},
                        {u"state"_s, tr("State"), 24}},
            .emptyTitle = tr("This goal has no step yet"),
            .emptyHint = tr("A plan names what is to be achieved, the services that lead there, who does it "
                            "and by when (R-43)."),
            .rows =
                [workspace, goal](const PersonView &view) {
                    std::vector<GoalStep> steps = view.file.planning.steps;
                    std::erase_if(steps, [id = goal()](const GoalStep &one) { return one.goalId != id; });
                    const QDate today = workspace.today();
                    const Plan *plan = planOf(view);
                    const auto planned = plan ? policy::plannedSteps(view.file, *plan, today)
                                              : std::vector<policy::PlannedStep>();
                    const auto stateOf = [&](Id<GoalStep> id) {
                        const auto at = std::ranges::find_if(
                            planned, [&](const policy::PlannedStep &one) { return one.step->id == id; });
                        return at == planned.end() ? nullptr : &*at;
                    };
                    auto rows = rowsOf(
                        steps, [](const GoalStep &one) { return -one.dueOn.toJulianDay(); },
                        [&](const GoalStep &one) -> QVariantList {
                            const QString service =
                                one.serviceType.isEmpty() ? QString() : serviceLabel(one.serviceType);
                            const policy::PlannedStep *state = stateOf(one.id);
                            return {one.dueOn, codeLabel("step_kind", one.kind),
                                    service.isEmpty() || service == one.text
                                        ? one.text
                                        : tr("%1 (%2)").arg(one.text, service),
                                    codeLabel("step_who", one.who),
                                    state ? stepStateText(*state, today) : QString()};
                        });
                    for (TableRow &row : rows) {
                        const policy::PlannedStep *state = stateOf({row.id});
                        if (state && state->state == policy::PlannedStep::State::Slipped)
                            row.sign = Severity::Warn;
                    }
                    return rows;
                },
            .start =
                [goal](const PersonView &) {
                    return Values{{u"goal"_s, Value{goal().value}}, {u"who"_s, Value{u"customer"_s}}};
                }};
}

RecordListSpec immediateNeedList()
{
    RecordListSpec spec = needs(u"need"_s, u"immediate"_s);
    spec.title = tr("Immediate needs");
    spec.addText = tr("Add a need…");
    spec.fields = {u"need"_s, u"recommendation"_s, u"met_on"_s};
    spec.columns = {{u"need"_s, tr("What is needed"), 44, Qt::AlignLeft, firstLine()},
                    {u"recommendation"_s, tr("Recommendation"), 52, Qt::AlignLeft, firstLine()},
                    {u"met"_s, tr("Met on"), 12}};
    spec.emptyTitle = tr("No immediate need recorded");
    spec.emptyHint = tr("Ask for food, a roof, clothes, health, safety. Where there is none, tick it above.");
    spec.rows = [](const PersonView &view) {
        return rowsOf(
            needsOf(view, u"immediate"_s), [](const PlanNeed &one) { return one.enteredAt.ms; },
            [](const PlanNeed &one) -> QVariantList {
                return {one.need, one.recommendation, one.metOn};
            });
    };
    return spec;
}

RecordListSpec supportNeedList()
{
    RecordListSpec spec = needs(u"support"_s, u"support"_s);
    spec.title = tr("Supportive services the plan counts on");
    spec.addText = tr("Add a supportive service…");
    spec.fields = {u"need"_s, u"service_type"_s, u"funding"_s, u"determination"_s, u"met_on"_s};
    spec.columns = {{u"type"_s, tr("Supportive service"), 30},
                    {u"need"_s, tr("What is needed"), 34, Qt::AlignLeft, firstLine()},
                    {u"funding"_s, tr("Funding source"), 18},
                    {u"determination"_s, tr("Eligible because"), 26, Qt::AlignLeft, firstLine()},
                    {u"met"_s, tr("Met on"), 12}};
    spec.emptyTitle = tr("No supportive service counted on");
    spec.emptyHint = tr("Child care, the bus, work clothes: what the steps would fail without (R-64). Where "
                        "none is needed, tick it above.");
    spec.rows = [](const PersonView &view) {
        return rowsOf(
            needsOf(view, u"support"_s), [](const PlanNeed &one) { return one.enteredAt.ms; },
            [](const PlanNeed &one) -> QVariantList {
                return {one.serviceType.isEmpty() ? QString() : serviceLabel(one.serviceType), one.need,
                        codeLabel("funding", one.funding), one.determination, one.metOn};
            });
    };
    return spec;
}

RecordListSpec trainingReasonList()
{
    return {.name = u"reason"_s,
            .title = tr("Why training"),
            .entity = &specOf<TrainingReason>(),
            .add = &actionOf<AddRecord<TrainingReason>>(),
            .edit = &actionOf<EditRecord<TrainingReason>>(),
            .voids = &actionOf<VoidRecord<TrainingReason>>(),
            .addText = tr("Add a reason…"),
            .fields = {u"reason"_s, u"text"_s},
            .columns = {{u"reason"_s, tr("Reason"), 50},
                        {u"text"_s, tr("In words"), 60, Qt::AlignLeft, firstLine()}},
            .emptyTitle = tr("No reason given yet"),
            .emptyHint = tr("Ins adds one. Some reasons stand only with words of their own (R-66)."),
            .rows =
                [](const PersonView &view) {
                    return rowsOf(
                        ofPlan(view.file.planning.reasons, view),
                        [](const TrainingReason &one) { return -one.id.value; },
                        [](const TrainingReason &one) -> QVariantList {
                            return {codeLabel("training_reason", one.reason), one.text};
                        });
                },
            .start = [](const PersonView &view) { return startOf(view); }};
}

RecordListSpec otherFundingList(const Workspace &workspace)
{
    return {.name = u"otherFunding"_s,
            .title = tr("Other money that was considered or applied for"),
            .entity = &specOf<OtherFunding>(),
            .add = &actionOf<AddRecord<OtherFunding>>(),
            .edit = &actionOf<EditRecord<OtherFunding>>(),
            .voids = &actionOf<VoidRecord<OtherFunding>>(),
            .addText = tr("Add a source…"),
            .fields = {u"source"_s, u"stage"_s, u"on_date"_s, u"outcome"_s},
            .columns = {{u"source"_s, tr("Source"), 36},
                        {u"stage"_s, tr("How far"), 16},
                        {u"on"_s, tr("On"), 12},
                        {u"outcome"_s, tr("What came of it"), 44, Qt::AlignLeft, firstLine()}},
            .emptyTitle = tr("No other money looked at yet"),
            .emptyHint = tr("Ins adds one. Title I pays where nothing else does (R-67)."),
            .rows =
                [](const PersonView &view) {
                    return rowsOf(
                        ofPlan(view.file.planning.fundings, view),
                        [](const OtherFunding &one) { return one.on; },
                        [](const OtherFunding &one) -> QVariantList {
                            return {codeLabel("other_funding", one.source),
                                    codeLabel("funding_stage", one.stage), one.on, one.outcome};
                        });
                },
            .start =
                [workspace](const PersonView &view) {
                    return startOf(view, {{u"on_date"_s, Value{detail::dateText(workspace.today())}}});
                }};
}

RecordListSpec justificationList(const Workspace &workspace)
{
    return {.name = u"justification"_s,
            .title = tr("Why an element is not used"),
            .entity = &specOf<ElementJustification>(),
            .add = &actionOf<AddRecord<ElementJustification>>(),
            .voids = &actionOf<VoidRecord<ElementJustification>>(),
            .addText = tr("Justify…"),
            .fields = {u"element"_s, u"text"_s},
            .columns = {{u"element"_s, tr("Element"), 30},
                        {u"text"_s, tr("Why it is not used"), 56, Qt::AlignLeft, firstLine()},
                        {u"entered"_s, tr("Entered by, when"), 24}},
            .emptyTitle = tr("No justification yet"),
            .emptyHint = tr("An element that is neither documented nor justified is a gap (R-47)."),
            .rows = [workspace](const PersonView &view) {
                Names names(workspace.store());
                return rowsOf(
                    view.file.planning.justifications,
                    [](const ElementJustification &one) { return one.enteredAt.ms; },
                    [&](const ElementJustification &one) -> QVariantList {
                        return {codeLabel("plan_element", one.element), one.text,
                                names.entered(one.enteredBy, one.enteredAt)};
                    });
            }};
}

RecordListSpec grantList(const Workspace &workspace)
{
    return {.name = u"grant"_s,
            .title = tr("Who else may change this plan"),
            .entity = &specOf<PlanGrant>(),
            .add = &actionOf<AddRecord<PlanGrant>>(),
            .voids = &actionOf<RevokeGrant>(),
            .addText = tr("Give access…"),
            .voidText = tr("Take back"),
            .voidDone = tr("The access was taken back."),
            .fields = {u"staff"_s, u"until_date"_s, u"reason"_s},
            .columns = {{u"staff"_s, tr("Who"), 24},
                        {u"granted"_s, tr("Given by, when"), 28},
                        {u"until"_s, tr("Until"), 18},
                        {u"reason"_s, tr("Why"), 40, Qt::AlignLeft, firstLine()},
                        {u"state"_s, tr("State"), 22}},
            .emptyTitle = tr("Only the designated counselor"),
            .emptyHint = tr("Access is given by the designated counselor or a supervisor, with a reason, and "
                            "it is kept who gave it (R-79)."),
            .rows =
                [workspace](const PersonView &view) {
                    Names names(workspace.store());
                    auto rows = rowsOf(
                        view.file.planning.grants, [](const PlanGrant &one) { return one.grantedOn; },
                        [&](const PlanGrant &one) -> QVariantList {
                            const bool over = one.until.isValid() && one.until < workspace.today();
                            return {names.staff(one.staffId),
                                    tr("%1, %2").arg(names.staff(one.grantedBy), shortDate(one.grantedOn)),
                                    one.until.isValid() ? QVariant(one.until) : QVariant(tr("taken back")),
                                    one.reason,
                                    one.revokedOn.isValid()
                                        ? tr("Taken back %1").arg(shortDate(one.revokedOn))
                                    : over ? tr("Over")
                                           : tr("In force")};
                        });
                    for (TableRow &row : rows) {
                        const auto &grants = view.file.planning.grants;
                        const auto grant = std::ranges::find(grants, Id<PlanGrant>{row.id}, &PlanGrant::id);
                        if (grant != grants.end() && grant->revokedOn.isValid()) {
                            row.struck = true;
                            row.tone = theme::Tone::Muted;
                            row.toolTip = tr("Taken back %1").arg(shortDate(grant->revokedOn));
                        }
                    }
                    return rows;
                },
            .locked =
                [workspace](const PersonView &view) {
                    return whyNot(policy::checkGrant(view.file, PlanGrant{}, workspace.session().staff(),
                                                     workspace.today()));
                }};
}

} // namespace waymark
