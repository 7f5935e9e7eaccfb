// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/people/visibility_policy.h"

#include "core/policy/policy_text.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

bool seesConfidential(const QString &role)
{
    return role == "supervisor"_L1 || role == "director"_L1;
}

bool maySee(const JobSeeker &person, const std::vector<CaseRecord> &cases, const Staff &viewer)
{
    if (!person.isConfidential() || seesConfidential(viewer.role))
        return true;
    return std::ranges::any_of(cases, [&](const CaseRecord &one) {
        return one.state != "closed"_L1 && one.counselorId == viewer.id && viewer.id;
    });
}

Findings warnOfLosingSight(const JobSeeker &before, const JobSeeker &after, const std::vector<CaseRecord> &cases,
                           const Staff &viewer)
{
    if (!maySee(before, cases, viewer) || maySee(after, cases, viewer))
        return {};
    return {warning("R-25"_L1, after.confidential.value_or(false) ? "confidential"_L1 : "hitg_confidential"_L1,
                    Policy::tr("Once saved, only the designated counselor and supervisors see this person. You will not."))};
}

} // namespace waymark::policy
