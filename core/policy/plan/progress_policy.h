// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/policy_settings.h"

namespace waymark::policy {

/// What was planned beside what was delivered: a step, and the service or the day that fulfilled it.
struct PlannedStep
{
    enum class State
    {
        Coming,
        Slipped, ///< its day is past and nothing fulfilled it
        Done,
        GivenUp,
    };
    const GoalStep *step = nullptr;
    const Goal *goal = nullptr;
    const Service *service = nullptr; ///< what delivered a planned service
    QDate deliveredOn;
    State state = State::Coming;
};
/// The steps of a plan by their day. A planned service is delivered by the first recorded one of its type
/// since the plan began that delivers no other step.
std::vector<PlannedStep> plannedSteps(const CaseFile &file, const Plan &plan, QDate today);
/// Services since the plan began that no step planned.
std::vector<const Service *> unplannedServices(const CaseFile &file, const Plan &plan);
/// The earliest step that is neither done nor given up, of a goal that is pending; whether it slipped is a
/// matter of the day. Null: none.
const GoalStep *nextStep(const CaseFile &file, const Plan &plan);
int openSteps(const CaseFile &file, const Plan &plan, QDate until);

} // namespace waymark::policy
