// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/case_policy.h"

#include "core/policy/policy_text.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

bool isSuspended(const CaseRecord &one)
{
    return one.state == "suspended"_L1;
}

Findings checkReason(const QString &code, const QString &text)
{
    const Code *reason = codes().find(u"closure_reason"_s, code);
    if (!reason)
        return {blocking("R-104"_L1, "closure_reason"_L1,
                         Policy::tr("Choose the reason for suspending from the list."))};
    if (reason->extra.value(u"explain"_s) == "yes"_L1 && isBlank(text))
        return {blocking("R-114"_L1, "suspend_text"_L1,
                         Policy::tr("This reason says nothing by itself: explain what happened."))};
    if (isBlank(text))
        return {blocking("R-104"_L1, "suspend_text"_L1, Policy::tr("Write why the case is suspended."))};
    if (code == "moved"_L1 || code == "declined"_L1)
        return {
            remark("R-112"_L1, "suspend_text"_L1,
                   Policy::tr("Say in your words how this was verified: the reviewer will look for it."))};
    return {};
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

Findings checkSuspend(const CaseRecord &current, const QString &reasonCode, const QString &text)
{
    Findings findings;
    if (current.state != "open"_L1 && current.state != "returned"_L1)
        findings << blocking(
            "R-103"_L1, "state"_L1,
            Policy::tr("Only an open case, or one that came back with a question, is suspended."));
    findings << checkReason(reasonCode, text);
    return findings;
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

Findings checkClose(const CaseRecord &current, const QString &role, Id<Staff> closer)
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
    if (closer && current.suspendedBy == closer)
        findings << warning(
            "R-106"_L1, {},
            Policy::tr("You suspended this case yourself. Another manager should review it."));
    return findings;
}

bool isAuthorizedManager(const QString &role)
{
    return role == "supervisor"_L1 || role == "director"_L1;
}

} // namespace waymark::policy
