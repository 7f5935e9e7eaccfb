// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/domain/tickler_records.h"

namespace waymark {

/// Puts one due item off to a day, with the reason; never past the last day that is in time (snooze_policy.h).
struct SnoozeDue
{
    Id<JobSeeker> jobSeekerId;
    QString subject; ///< DueItem::subject()
    QDate until;
    QString reason;
};

struct EndSnooze
{
    Id<Snooze> snoozeId;
};

/// Follow-up after the exit ends before its time: declined, or the person cannot be located. Of the newest case.
struct EndFollowUp
{
    Id<JobSeeker> jobSeekerId;
    QString reason; ///< code list "follow_up_end"
};

template <> const ActionSpec &actionOf<SnoozeDue>();
template <> const ActionSpec &actionOf<EndSnooze>();
template <> const ActionSpec &actionOf<EndFollowUp>();

} // namespace waymark
