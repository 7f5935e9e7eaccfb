// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan/planned_service.h"

#include "core/policy/cases/exit_policy.h"
#include "core/policy/plan/plan_policy.h"
#include "core/policy/plan/plan_sections.h"
#include "core/policy/service_policy.h"
#include "core/policy/sync_policy.h"

using namespace Qt::StringLiterals;

namespace waymark {

Findings checkPlanned(const ActionContext &context, const Service &service)
{
    Findings findings = policy::checkSupport(service);
    const QString kind = policy::serviceClass(service.type);
    if (kind != "individualized"_L1 && kind != "training"_L1 && kind != "followup"_L1)
        return findings;
    if (const auto file = context.store.caseFile(service.jobSeekerId)) {
        const PersonRecords records = context.store.recordsOf(service.jobSeekerId);
        findings += policy::checkFollowUp(*file, records, service, context.settings, context.today);
        findings += policy::checkAfterClosing(*file, service);
        findings += policy::checkTraining(*file, records, service.type, service.funding);
        findings += policy::checkIndividualized(*file, records, service.type);
    }
    return findings;
}

} // namespace waymark
