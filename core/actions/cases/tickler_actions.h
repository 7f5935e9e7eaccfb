// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/domain/tickler_records.h"

namespace waymark {

/// Puts one due item off to a day, with the reason; never past the last day that is in time
/// (snooze_policy.h).
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

/// Follow-up after the exit ends before its time: declined, or the person cannot be located. Of the
/// newest case.
struct EndFollowUp
{
    Id<JobSeeker> jobSeekerId;
    QString reason; ///< code list "follow_up_end"
};

/// The same reminder for several people, listed in Today from its day on, in one operation: for all of them,
/// or for none.
struct AddReminders
{
    QString people; ///< ids of job seekers, with commas
    QString text;
    QDate dueOn;
};
QString peopleList(const std::vector<Id<JobSeeker>> &people); ///< as `people` wants them

template <>
const ActionSpec &actionOf<SnoozeDue>();
template <>
const ActionSpec &actionOf<EndSnooze>();
template <>
const ActionSpec &actionOf<EndFollowUp>();
template <>
const ActionSpec &actionOf<AddReminders>();

} // namespace waymark
