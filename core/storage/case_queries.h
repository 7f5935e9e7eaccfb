// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"
#include "core/storage/database.h"

#include <vector>

namespace waymark {

/// A suspended case that waits for a manager, with what its line shows.
struct ReviewRow
{
    Id<CaseRecord> caseId;
    Id<JobSeeker> personId;
    QString lastName;
    QString firstName;
    QString number; ///< job seeker ID
    bool pseudo = false;
    QDate suspendedOn;
    Id<Staff> suspendedBy;
    Id<Staff> counselorId;
    Id<Center> centerId;
    QString closureReason;
    bool asked = false; ///< more was asked for before, and this is the answer
};

/// The cases that wait for review, the longest waiting first; of one center, or of all where none is named.
/// One range of one index: it grows with the queue, not with the office. Throws SqlFailure.
std::vector<ReviewRow> reviewQueue(Database &database, Id<Center> center = {});
int reviewCount(Database &database, Id<Center> center = {});

/// A case that is not closed, and whose it is; of a merged record the one that stands for it.
struct OpenCaseRow
{
    Id<CaseRecord> caseId;
    Id<JobSeeker> personId;
    Id<Staff> counselorId;
};
/// Of one counselor by one range of one index; of the office by reading every case. In id order. Throws SqlFailure.
std::vector<OpenCaseRow> openCases(Database &database, Id<Staff> counselor = {});

} // namespace waymark
