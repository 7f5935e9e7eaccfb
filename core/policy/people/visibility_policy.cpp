// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/people/visibility_policy.h"

#include "core/policy/people/merge_policy.h"
#include "core/policy/policy_text.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark::policy {

bool seesConfidential(const QString &role)
{
    return role == "supervisor"_L1 || role == "director"_L1;
}

bool maySee(const JobSeeker &person, const std::vector<CaseRecord> &cases, const Staff &viewer,
            const std::vector<CaseTransfer> &transfers)
{
    if (!person.isConfidential() || seesConfidential(viewer.role))
        return true;
    // Whoever is to accept a case reads it first.
    if (std::ranges::any_of(transfers, [&](const CaseTransfer &one) {
            return one.state == "waiting"_L1 && one.toCounselorId == viewer.id && viewer.id;
        }))
        return true;
    return std::ranges::any_of(cases, [&](const CaseRecord &one) {
        return one.state != "closed"_L1 && one.counselorId == viewer.id && viewer.id;
    });
}

bool isMarkedSinceMerge(const JobSeeker &merged, const std::vector<PersonMerge> &merges)
{
    if (!merged.isConfidential())
        return false;
    for (const PersonMerge &merge : merges) {
        if (merge.otherId != merged.id || merge.jobSeekerId != merged.mergedInto || merge.unmergedOn.isValid())
            continue;
        const QStringList changed =
            changedSinceMerge(merged, QJsonDocument::fromJson(merge.before.toUtf8()).object().value("other"_L1).toObject());
        if (!changed.contains(u"confidential"_s) && !changed.contains(u"hitg_confidential"_s))
            return false;
    }
    return true;
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
