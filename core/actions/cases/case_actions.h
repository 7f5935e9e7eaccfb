// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"

namespace waymark {

/// Opens a case and becomes its designated counselor.
struct OpenCase
{
    Id<JobSeeker> jobSeekerId;
    Id<Staff> counselorId; ///< empty: whoever opens it
};

/// Gives a case to another counselor of the office.
struct AssignCase
{
    Id<CaseRecord> caseId;
    Id<Staff> counselorId;
};

/// The counselor takes a case out of active work, with reasons, for a supervisor to close.
struct SuspendCase
{
    Id<CaseRecord> caseId;
    QString closureReason;
    QString text;
    QDate verifiedOn; ///< reasons one to three (R-108, R-112)
    QString verifiedHow;
};

/// The supervisor asks for more: the case goes back to its counselor with these words.
struct RequestInformation
{
    Id<CaseRecord> caseId;
    QString text;
};

/// The supervisor closes a suspended case. Deletes nothing.
struct CloseCase
{
    Id<CaseRecord> caseId;
};

/// A closed case becomes active again, with a reason. Its contact days begin anew.
struct ReopenCase
{
    Id<CaseRecord> caseId;
    QString reason;
};

template <>
const ActionSpec &actionOf<OpenCase>();
template <>
const ActionSpec &actionOf<AssignCase>();
template <>
const ActionSpec &actionOf<SuspendCase>();
template <>
const ActionSpec &actionOf<RequestInformation>();
template <>
const ActionSpec &actionOf<CloseCase>();
template <>
const ActionSpec &actionOf<ReopenCase>();

} // namespace waymark
