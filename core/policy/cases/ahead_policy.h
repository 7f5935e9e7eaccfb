// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_line.h"
#include "core/policy/policy_settings.h"

#include <map>
#include <vector>

namespace waymark::policy {

/// What becomes of one counselor's cases in the coming weeks, if every open day so many contacts are made,
/// the most pressing first. An estimate for a supervisor who weighs a move; nothing is stored.
struct AheadCounselor
{
    struct Person
    {
        Id<JobSeeker> person;
        QDate on; ///< the first day past the most days allowed
    };
    Id<Staff> counselor;
    int cases = 0;
    std::vector<int> overdueByWeek; ///< cases past the most days allowed when the week ends, week by week
    std::vector<Person> overdue;    ///< whoever gets there, the earliest first; those that are now included
    QDate firstOverdue() const { return overdue.empty() ? QDate() : overdue.front().on; }
};
/// By counselor, the ids ascending. `moves` gives cases to others before the first day. Cases whose counselor
/// left, and ones that owe no contact, count and are never worked on, resp. never due. Same values, same
/// answer.
std::vector<AheadCounselor> lookAhead(const std::vector<CaseLine> &cases,
                                      const std::map<Id<CaseRecord>, Id<Staff>> &moves, int contactsPerDay,
                                      int weeks, const PolicySettings &settings, QDate from);

} // namespace waymark::policy
