// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/cases/case_policy.h"

#include "core/policy/policy_text.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

bool isSuspended(const CaseRecord &one)
{
    return one.state == "suspended"_L1;
}

} // namespace

Findings checkOpenCase(const CaseFile &file, Id<Staff> counselor)
{
    Findings findings;
    if (file.currentCase())
        findings << blocking(
            "R-46"_L1, {},
            Policy::tr("This person has a case already; one case and one designated counselor at a time."));
    if (!counselor)
        findings << blocking("R-46"_L1, "counselor"_L1, Policy::tr("Choose the designated counselor."));
    return findings;
}

Findings checkSuspend(const CaseFile &file, const PersonRecords &records, const CaseRecord &current,
                      const Closing &closing, const PolicySettings &settings, QDate today)
{
    Findings findings;
    if (current.state != "open"_L1 && current.state != "returned"_L1)
        findings << blocking(
            "R-103"_L1, "state"_L1,
            Policy::tr("Only an open case, or one that came back with a question, is suspended."));
    return findings + findingsOf(preflight(file, records, current, closing, settings, today));
}

Findings checkRequestInformation(const CaseRecord &current, const QString &text)
{
    Findings findings;
    if (!isSuspended(current))
        findings << blocking("R-105"_L1, "state"_L1,
                             Policy::tr("More is asked for only about a suspended case."));
    if (isBlank(text))
        findings << blocking("R-105"_L1, "request_text"_L1,
                             Policy::tr("Write what the counselor should add."));
    return findings;
}

Findings checkCloser(const CaseRecord &current, const QString &role, Id<Staff> closer, bool otherManager)
{
    Findings findings;
    if (!isAuthorizedManager(role))
        findings << blocking(
            "R-103"_L1, {},
            Policy::tr("Only a supervisor or director closes a case. A counselor suspends it for review."));
    if (!isSuspended(current))
        findings << blocking(
            "R-103"_L1, "state"_L1,
            Policy::tr("Only a suspended case is closed: the counselor suspends it with reasons first."));
    if (closer && current.suspendedBy == closer) {
        const QString own = Policy::tr("You suspended this case yourself. Another manager should review it.");
        findings << (otherManager ? blocking("R-106"_L1, {}, own) : warning("R-106"_L1, {}, own));
    }
    return findings;
}

bool isAuthorizedManager(const QString &role)
{
    return role == "supervisor"_L1 || role == "director"_L1;
}

} // namespace waymark::policy
