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

/// Two placements on the same days, or one period of the benefit entered twice: each was right alone.
Findings brokenTraining(const TrainingFile &training)
{
    Findings findings;
    for (auto one = training.placements.begin(); one != training.placements.end(); ++one) {
        const bool twice = !one->voidedOn.isValid() && std::any_of(training.placements.begin(), one, [&](const Placement &other) {
            return !other.voidedOn.isValid() && other.startsOn <= one->lastDay() && other.lastDay() >= one->startsOn;
        });
        if (twice) {
            findings += warning("R-120"_L1, {},
                                Policy::tr("Two placements run at once: they were entered on two workstations. Void or end the one "
                                           "that does not hold."));
            break;
        }
    }
    for (auto one = training.payments.begin(); one != training.payments.end(); ++one) {
        const bool twice = !one->voidedOn.isValid() && std::any_of(training.payments.begin(), one, [&](const BenefitPayment &other) {
            return !other.voidedOn.isValid() && other.placementId == one->placementId && other.periodFrom == one->periodFrom;
        });
        if (twice) {
            findings += warning("R-122"_L1, {},
                                Policy::tr("The benefit of the two weeks from %1 was entered on two workstations. Was it paid twice? "
                                           "Void the entry that is not right.")
                                    .arg(dayText(one->periodFrom)));
            break;
        }
    }
    return findings;
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

Findings brokenTogether(const CaseFile &file, const TrainingFile &training)
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
    findings += brokenTraining(training);
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
