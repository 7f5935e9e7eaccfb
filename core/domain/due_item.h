// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"

#include <QJsonObject>

namespace waymark {

/// Something a person in the office has to do about a job seeker, with its dates and its reason. Computed from the
/// file alone: today's date only decides whether it is coming, due or overdue, so it can be stored.
struct DueItem
{
    QString kind; ///< "contact", "step": one of tickler/tickler_policy.h
    QString rule; ///< the rule behind it, "R-71"
    qint64 recordId = 0; ///< the record it is about, where a person can have several of this kind (a step, a course, an alert)
    Id<JobSeeker> personId;
    Id<Staff> staffId;   ///< who must act; none: whoever has the audience's role at the center
    Id<Center> centerId;
    QString audience;    ///< "counselor", "supervisor" or "intake"
    QDate visibleFrom;   ///< listed as coming from this day
    QDate dueOn;         ///< best practice: due from this day
    QDate mustBy;        ///< the last day that is still in time; overdue after it; invalid: never overdue
    QJsonObject because; ///< facts for the reason in words: dates as "2026-03-14", codes, a step's words
    QString action;      ///< the action that clears it, "recordContact"

    bool operator==(const DueItem &) const = default;

    /// What it is about, the same before and after a change: "contact", "plan_step:4711".
    QString subject() const { return recordId ? kind + QLatin1Char(':') + QString::number(recordId) : kind; }
};

enum class DueState { Coming, Due, Overdue };

} // namespace waymark
