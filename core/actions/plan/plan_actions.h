// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/records/tab_actions.h"

namespace waymark {

// The plan's own texts are changed with EditRecord<Plan>; barriers, goals, steps, needs, reasons for
// training, other funding and justifications with AddRecord, EditRecord and VoidRecord. A barrier cannot be
// voided. All of them are for the designated counselor and whoever has access.

/// Begins a plan: an IEP or an ISS.
struct StartPlan
{
    Id<JobSeeker> jobSeekerId;
    QString kind;  ///< empty: the only one that is possible
    Id<Plan> from; ///< an earlier plan of the person: its texts, pending goals, open steps and unmet needs
                   ///< come along
};

/// Says that nothing is missing; refused while something is.
struct CompletePlan
{
    Id<Plan> planId;
};

struct EndPlan
{
    Id<Plan> planId;
    QString reason;
};

/// Gives a goal the steps that a template has, with days counted from today.
struct AddTemplateSteps
{
    Id<Goal> goalId;
    QString templateId;
};

/// The access that AddRecord<PlanGrant> gave ends.
struct RevokeGrant
{
    Id<PlanGrant> grantId;
};

template <>
const ActionSpec &actionOf<StartPlan>();
template <>
const ActionSpec &actionOf<EditRecord<Plan>>();
template <>
const ActionSpec &actionOf<CompletePlan>();
template <>
const ActionSpec &actionOf<EndPlan>();
template <>
const ActionSpec &actionOf<AddRecord<Barrier>>();
template <>
const ActionSpec &actionOf<EditRecord<Barrier>>();
template <>
const ActionSpec &actionOf<AddRecord<Goal>>();
template <>
const ActionSpec &actionOf<EditRecord<Goal>>();
template <>
const ActionSpec &actionOf<VoidRecord<Goal>>();
template <>
const ActionSpec &actionOf<AddRecord<GoalStep>>();
template <>
const ActionSpec &actionOf<EditRecord<GoalStep>>();
template <>
const ActionSpec &actionOf<VoidRecord<GoalStep>>();
template <>
const ActionSpec &actionOf<AddTemplateSteps>();
template <>
const ActionSpec &actionOf<AddRecord<PlanNeed>>();
template <>
const ActionSpec &actionOf<EditRecord<PlanNeed>>();
template <>
const ActionSpec &actionOf<VoidRecord<PlanNeed>>();
template <>
const ActionSpec &actionOf<AddRecord<TrainingReason>>();
template <>
const ActionSpec &actionOf<EditRecord<TrainingReason>>();
template <>
const ActionSpec &actionOf<VoidRecord<TrainingReason>>();
template <>
const ActionSpec &actionOf<AddRecord<OtherFunding>>();
template <>
const ActionSpec &actionOf<EditRecord<OtherFunding>>();
template <>
const ActionSpec &actionOf<VoidRecord<OtherFunding>>();
template <>
const ActionSpec &actionOf<AddRecord<PlanGrant>>();
template <>
const ActionSpec &actionOf<RevokeGrant>();
template <>
const ActionSpec &actionOf<AddRecord<ElementJustification>>();
template <>
const ActionSpec &actionOf<VoidRecord<ElementJustification>>();

/// All of the above and those of agreement_actions.h and monitoring_actions.h, for the registry.
const std::vector<const ActionSpec *> &planActions();

} // namespace waymark
