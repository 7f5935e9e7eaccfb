// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/jstp/jstp_actions.h"
#include "core/actions/records/record_templates.h"

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

using records::tr;

namespace {

Findings checkReopen(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const ReopenPlacement *>(params);
    const auto placement = context.store.find(p.placementId);
    if (!placement)
        return records::notThere();
    Findings findings = policy::checkReopening(context.store.recordsOf(placement->jobSeekerId).training,
                                               *placement, p.reason);
    if (const auto job = context.store.find(placement->employmentId); job && !job->voidedOn.isValid())
        findings += Finding{u"R-124"_s,
                            {},
                            tr("It led to a job that stands. Void the entered employment first: its first "
                               "day, wage and employer belong to this end.")};
    return findings;
}

Result<Outcome> performReopen(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<ReopenPlacement *>(params);
    auto placement = *context.store.find(p.placementId);
    placement.outcome.clear();
    placement.endedOn = {};
    placement.endReason.clear();
    placement.endText.clear();
    placement.employmentId = {};
    transaction.setReason(p.reason.trimmed());
    transaction.save(placement);
    Outcome outcome;
    outcome.add("record", placement.id.value);
    return outcome;
}

} // namespace

template <>
const ActionSpec &actionOf<ReopenPlacement>()
{
    using P = ReopenPlacement;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::placementId>(
             {.name = "placement", .label = LABEL("Placement"), .refersTo = "Placement", .required = true}),
         field<&P::reason>(
             {.name = "reason", .label = LABEL("What was wrong"), .personal = true, .maxLength = 1000})});
    static const ActionSpec spec{.name = "reopenPlacement",
                                 .label = LABEL("Take back the end of a placement"),
                                 .params = &params,
                                 .check = checkReopen,
                                 .perform = performReopen};
    return spec;
}

} // namespace waymark
