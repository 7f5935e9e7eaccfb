// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"

namespace waymark::policy {

/// Whether the role sees people marked Confidential or HITG Confidential: supervisors and directors.
bool seesConfidential(const QString &role);
/// The one rule of who sees whom: everybody sees everybody, but a confidential person is seen by the designated
/// counselor of a case that is not closed, by the counselor to whom it is being transferred, and by supervisors. The sources have the marks only; who they shut out is
/// our reading.
bool maySee(const JobSeeker &person, const std::vector<CaseRecord> &cases, const Staff &viewer,
            const std::vector<CaseTransfer> &transfers = {});
/// Whether a merged record was marked after the merge, on a workstation that did not know of it. The mark then counts for
/// the person: until a supervisor has looked at it, it shuts out whom it was meant to.
bool isMarkedSinceMerge(const JobSeeker &merged, const std::vector<PersonMerge> &merges);
/// What marking somebody means for the one who does it: said before saving.
Findings warnOfLosingSight(const JobSeeker &before, const JobSeeker &after, const std::vector<CaseRecord> &cases,
                           const Staff &viewer);

} // namespace waymark::policy
