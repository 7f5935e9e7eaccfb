// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/cases/ahead_policy.h"

namespace waymark {

/// One look ahead twice: as it is, and with some cases in other hands.
struct WhatIf
{
    struct Side
    {
        Id<Staff> counselor;
        policy::AheadCounselor before;
        policy::AheadCounselor after;
    };
    /// Whoever gets past the most days on either side.
    struct Person
    {
        Id<JobSeeker> person;
        QDate before; ///< invalid: not in these weeks
        QDate after;
    };
    std::vector<Side> sides; ///< the counselors whose cases are more or fewer
    std::vector<Person> people;
    int endBefore = 0; ///< past the most days when the last week ends
    int endAfter = 0;
};
/// `lines` are all cases of everybody who is touched.
WhatIf whatIf(const std::vector<CaseLine> &lines, const std::vector<Id<CaseRecord>> &moved, Id<Staff> to,
              int contactsPerDay, int weeks, const PolicySettings &settings, QDate from);

} // namespace waymark
