// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/policy/plan/plan_policy.h"

#include <QCoreApplication>

// What the actions on plans share; nobody else needs it.
namespace waymark::plans {

inline QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

inline Findings noPerson()
{
    return {Finding{{}, QStringLiteral("job_seeker"), tr("There is no such person in this office.")}};
}
inline Findings noPlan()
{
    return {Finding{{}, QStringLiteral("plan"), tr("There is no such plan in this office.")}};
}
inline Findings planEnded()
{
    return {Finding{
        QStringLiteral("R-46"), {}, tr("This plan has ended. Begin another one with it as a start.")}};
}

/// What everything in a plan asks first: the person's file, and somebody who may change the plan.
struct Writing
{
    std::optional<CaseFile> file;
    Findings refused;
};
inline Writing writing(const ActionContext &context, Id<JobSeeker> person)
{
    Writing made{.file = context.store.caseFile(person), .refused = {}};
    made.refused =
        made.file ? policy::checkPlanWriter(*made.file, context.staff.id, context.today) : noPerson();
    return made;
}

/// The plan that a record names is the person's, and runs.
inline Findings checkPlanId(const CaseFile &file, Id<Plan> id)
{
    const auto plan = std::ranges::find(file.planning.plans, id, &Plan::id);
    if (plan == file.planning.plans.end())
        return {
            Finding{QStringLiteral("R-46"), QStringLiteral("plan"), tr("Begin a plan on Case Plan first.")}};
    return plan->isRunning() ? Findings() : planEnded();
}

template <typename T>
Findings checkInPlan(const ActionContext &context, const T &record)
{
    const Writing by = writing(context, record.jobSeekerId);
    return blocks(by.refused) ? by.refused : checkPlanId(*by.file, record.planId);
}

} // namespace waymark::plans
