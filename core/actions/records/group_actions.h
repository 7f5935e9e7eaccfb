// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"

namespace waymark {

/// A workshop or seminar with everybody who was on its list: one step, taken back in one. Whoever came gets the service
/// and the note with their own line; whoever did not is marked absent and gets neither.
struct RecordGroup
{
    Id<CareerEvent> eventId; ///< none: the event is made from what follows
    QString name;            ///< of the event to make; empty: the service's
    QString type;            ///< the service; empty: the event's
    QDate on;                ///< the day it took place (R-82); empty: the event's, else today
    QString provider;        ///< empty: the center
    QString funding;
    Id<Staff> givenBy;
    QString note;            ///< what is said of everybody
    QString people;          ///< JSON: [{"jobSeeker": id or number, "present": true, "line": "about this person"}]
};

/// One line of `people`.
struct GroupLine
{
    Id<JobSeeker> jobSeekerId;
    bool present = true;
    QString line;
};
QString groupLines(const std::vector<GroupLine> &lines); ///< as `people` wants them

/// A job the person entered; the outcome service is recorded with it, once.
struct RecordEmployment
{
    Employment employment;
};
/// Voids a job and the outcome service that it recorded.
struct VoidEmployment
{
    Id<Employment> employmentId;
    QString reason;
};

/// The designated counselor has seen what others recorded.
struct SeenServices
{
    Id<JobSeeker> jobSeekerId;
};

template <> const ActionSpec &actionOf<RecordGroup>();
template <> const ActionSpec &actionOf<RecordEmployment>();
template <> const ActionSpec &actionOf<VoidEmployment>();
template <> const ActionSpec &actionOf<SeenServices>();

} // namespace waymark
