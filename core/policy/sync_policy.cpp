// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/sync_policy.h"

#include "core/policy/people/merge_policy.h"
#include "core/policy/policy_text.h"
#include "core/policy/service_policy.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

/// The closed case of a person who has none that is not closed.
const CaseRecord *closedCase(const CaseFile &file)
{
    const CaseRecord *last = nullptr;
    for (const CaseRecord &one : file.cases) {
        if (one.state != "closed"_L1)
            return nullptr;
        if (!last || one.closedOn > last->closedOn)
            last = &one;
    }
    return last;
}

/// Follow-up and outcomes belong after a case; anything else says that the person still takes part.
bool belongsAfterClosing(const Service &service)
{
    const QString kind = serviceClass(service.type);
    return kind == "followup"_L1 || kind == "outcome"_L1;
}

} // namespace

bool isTooFarAhead(qint64 stampMs, qint64 nowMs, const SyncLimits &limits)
{
    return stampMs - nowMs > qint64(limits.clockMinutes) * 60'000;
}

bool removesTooMuch(qint64 removed, qint64 records, const SyncLimits &limits)
{
    return removed >= limits.removedAtLeast && removed * 100 > records * limits.removedPercent;
}

Findings checkAfterClosing(const CaseFile &file, const Service &service)
{
    const CaseRecord *closed = closedCase(file);
    if (!closed || !closed->closedOn.isValid() || !service.on.isValid() || service.on <= closed->closedOn || belongsAfterClosing(service))
        return {};
    return {warning("R-115"_L1, "on_date"_L1,
                    Policy::tr("The case was closed on %1. Reopen it for new work, or record a follow-up.").arg(dayText(closed->closedOn)))};
}

Findings brokenTogether(const CaseFile &file)
{
    Findings findings;
    if (!file.sameNumber.empty()) {
        const bool pseudo = file.person.ssnKind == "pseudo"_L1;
        Finding same = warning(pseudo ? "R-05"_L1 : "R-13"_L1, "ssn"_L1,
                               pseudo ? Policy::tr("Another person has this pseudo number too. Replace one of the two.")
                                      : Policy::tr("Another record has this SSN too: it may be the same person, enrolled "
                                                   "on two workstations, or one of the numbers is mistyped."));
        same.recordId = file.sameNumber.front().value;
        findings += same;
    }
    findings += mergeFindings(file);
    const auto open = std::ranges::count_if(file.cases, [](const CaseRecord &one) { return one.state != "closed"_L1; });
    if (open > 1)
        findings += warning("R-46"_L1, {},
                            Policy::tr("Two cases are open: they were opened on two workstations. Keep one designated "
                                       "counselor and suspend the other case."));
    if (std::ranges::count_if(file.planning.plans, &Plan::isRunning) > 1)
        findings += warning("R-37"_L1, {},
                            Policy::tr("Two plans run at once: they were begun on two workstations. End the one that does not hold."));
    if (const CaseRecord *closed = closedCase(file); closed && closed->closedOn.isValid()) {
        QDate latest;
        for (const Service &service : file.services) {
            if (!service.voidedOn.isValid() && service.on > closed->closedOn && !belongsAfterClosing(service))
                latest = std::max(latest, service.on);
        }
        if (latest.isValid())
            findings += warning("R-115"_L1, {},
                                Policy::tr("A service of %1 is dated after the case was closed on %2. Reopen the case, or "
                                           "correct the service.")
                                    .arg(dayText(latest), dayText(closed->closedOn)));
    }
    return findings;
}

} // namespace waymark::policy
