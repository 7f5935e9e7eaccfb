// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/cases/transfer_policy.h"

#include "core/policy/cases/case_policy.h"
#include "core/policy/plan/plan_policy.h"
#include "core/policy/policy_text.h"
#include "core/policy/role_policy.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr auto rule = "R-88"_L1;

bool answersFor(const CaseTransfer &transfer, const Staff &who)
{
    return who.id == transfer.toCounselorId ||
           (isAuthorizedManager(who.role) && who.centerId == transfer.toCenterId);
}

Finding notOpen()
{
    return blocking(rule, {}, Policy::tr("This transfer was answered or taken back before."));
}

} // namespace

Findings checkTransfer(const CaseFile &file, const CaseTransfer &transfer,
                       const std::optional<Staff> &counselor, bool made)
{
    const CaseRecord *current = file.currentCase();
    if (!current || current->id != transfer.caseId)
        return {blocking(rule, "case"_L1, Policy::tr("Only a case that is not closed is transferred."))};
    Findings findings;
    if (current->state == "suspended"_L1)
        findings << blocking(rule, "case"_L1,
                             Policy::tr("This case waits for a supervisor, who closes it or asks for more. "
                                        "It is transferred after that."));
    if (!transfer.toCenterId)
        findings << blocking(rule, "to_center"_L1, Policy::tr("Choose the career center the case goes to."));
    else if (transfer.toCenterId == current->centerId)
        findings << blocking(
            rule, "to_center"_L1,
            Policy::tr("The case is at this center. A supervisor gives it to another counselor here."));
    if (isBlank(transfer.reason))
        findings << blocking(rule, "reason"_L1, Policy::tr("Say why the case goes to another center."));
    for (const CaseTransfer &one : file.transfers) {
        const bool same = made && one.state == "asked"_L1;
        if (one.isOpen() && one.caseId == current->id && !same)
            findings << blocking(rule, {},
                                 Policy::tr("This case is on its way already. Take that transfer back first, "
                                            "or wait for the answer."));
    }
    if (made && !transfer.toCounselorId)
        findings << blocking(
            rule, "to_counselor"_L1,
            Policy::tr("Name the new designated counselor there: nobody's case travels without one."));
    if (transfer.toCounselorId) {
        if (!counselor || !counselor->active || !mayRun(counselor->role, u"suspendCase"_s))
            findings << blocking(rule, "to_counselor"_L1,
                                 Policy::tr("Choose a counselor who is at work in this office."));
        else if (counselor->centerId != transfer.toCenterId)
            findings << blocking(
                rule, "to_counselor"_L1,
                Policy::tr("This counselor works at another center than the one the case goes to."));
    }
    return findings;
}

Findings checkAccept(const CaseTransfer &transfer, const Staff &who)
{
    if (transfer.state != "waiting"_L1)
        return {transfer.state == "asked"_L1
                    ? blocking(rule, {}, Policy::tr("The director has not transferred this case yet."))
                    : notOpen()};
    if (!answersFor(transfer, who))
        return {blocking(
            rule, {},
            Policy::tr("The new counselor accepts the case, or a supervisor or director of that center."))};
    return {};
}

Findings checkDecline(const CaseTransfer &transfer, const Staff &who, const QString &answer)
{
    if (!transfer.isOpen())
        return {notOpen()};
    Findings findings;
    const bool director = who.role == "director"_L1 && who.centerId == transfer.fromCenterId;
    if (transfer.state == "asked"_L1 ? !director : !answersFor(transfer, who))
        findings << blocking(
            rule, {},
            transfer.state == "asked"_L1
                ? Policy::tr("The center's director says no to what was asked.")
                : Policy::tr(
                      "The new counselor declines the case, or a supervisor or director of that center."));
    if (isBlank(answer))
        findings << blocking(rule, "answer"_L1,
                             Policy::tr("Say why not: the counselor who has the case will read it."));
    return findings;
}

Findings checkWithdraw(const CaseTransfer &transfer, const Staff &who, const QString &answer)
{
    if (!transfer.isOpen())
        return {notOpen()};
    Findings findings;
    const bool director = who.role == "director"_L1 && who.centerId == transfer.fromCenterId;
    const bool own = transfer.state == "asked"_L1 && transfer.askedBy == who.id;
    if (!director && !own)
        findings << blocking(rule, {},
                             Policy::tr("Whoever asked for the transfer takes it back, or the director of "
                                        "the center the case is at."));
    if (isBlank(answer))
        findings << blocking(rule, "answer"_L1, Policy::tr("Say why the transfer is taken back."));
    return findings;
}

Findings checkAssignment(const CaseRecord &current, const Staff &counselor)
{
    if (!current.centerId || !counselor.centerId || current.centerId == counselor.centerId)
        return {};
    return {blocking(rule, "counselor"_L1,
                     Policy::tr("This counselor works at another center. A case goes there by a transfer, "
                                "which the director makes."))};
}

Findings checkAskAccess(const CaseFile &file, Id<Staff> who, const QString &reason, QDate today)
{
    Findings findings;
    const CaseRecord *current = file.currentCase();
    if (!current || !current->counselorId)
        findings << blocking("R-79"_L1, {},
                             Policy::tr("There is no designated counselor who could give access."));
    else if (current->counselorId == who)
        findings << blocking("R-79"_L1, {}, Policy::tr("This is your own case: you may change its plan."));
    if (runningGrant(file, who, today))
        findings << blocking("R-79"_L1, {}, Policy::tr("You have access already."));
    const bool asked = std::ranges::any_of(file.requests, [&](const PlanRequest &one) {
        return one.staffId == who && !one.answeredOn.isValid();
    });
    if (asked)
        findings << blocking("R-79"_L1, {}, Policy::tr("You have asked already; the answer is still open."));
    if (isBlank(reason))
        findings << blocking("R-79"_L1, "reason"_L1, Policy::tr("Say what you need the access for."));
    return findings;
}

} // namespace waymark::policy
