// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/domain/tickler_records.h"

namespace waymark {

/// A counselor asks the director to transfer a case; nothing of the case changes.
struct AskTransfer
{
    Id<CaseRecord> caseId;
    Id<Center> toCenterId;
    Id<Staff> toCounselorId; ///< a wish; may be empty
    QString reason;
};

/// The director's act: to a center and a newly designated counselor there, who still has to accept.
/// Completes what was asked for, if it was.
struct TransferCase
{
    Id<CaseRecord> caseId;
    Id<Center> toCenterId;
    Id<Staff> toCounselorId;
    QString reason;
};

/// The case's center and designated counselor change, and nothing else: plan, notes, services, barriers and
/// the contact days stay what they are.
struct AcceptTransfer
{
    Id<CaseTransfer> transferId;
};

struct DeclineTransfer
{
    Id<CaseTransfer> transferId;
    QString answer;
};

struct WithdrawTransfer
{
    Id<CaseTransfer> transferId;
    QString answer;
};

/// Gives many cases to one counselor in one operation: all of them, or none. Within one center each.
struct AssignCases
{
    QString cases; ///< ids of cases, with commas
    Id<Staff> counselorId;
};
QString caseList(const std::vector<Id<CaseRecord>> &cases); ///< as `cases` wants them

/// Somebody asks for access to change a person's plan.
struct AskAccess
{
    Id<JobSeeker> jobSeekerId;
    QString reason;
};

/// The designated counselor or a manager answers; yes gives access (PlanGrant) until a day.
struct AnswerAccess
{
    Id<PlanRequest> requestId;
    std::optional<bool> granted;
    QDate until; ///< empty: until it is taken back
    QString answer;
};

template <>
const ActionSpec &actionOf<AskTransfer>();
template <>
const ActionSpec &actionOf<TransferCase>();
template <>
const ActionSpec &actionOf<AcceptTransfer>();
template <>
const ActionSpec &actionOf<DeclineTransfer>();
template <>
const ActionSpec &actionOf<WithdrawTransfer>();
template <>
const ActionSpec &actionOf<AssignCases>();
template <>
const ActionSpec &actionOf<AskAccess>();
template <>
const ActionSpec &actionOf<AnswerAccess>();

} // namespace waymark
