// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/due_queries.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <vector>

namespace waymark {

/// A day in a counselor's own calendar.
struct CalendarEntry
{
    QString uid; ///< the same for the same duty of the same person, so that a later file replaces it; says
                 ///< nothing
    QDate on;
    QString title; ///< what is due; nothing that was typed about a person
    QString initials;
    QString number; ///< job seeker ID
    QString fullName;
    QString why;          ///< the reason in words; personal
    bool mustDay = false; ///< the last day that is in time, or one that is past it

    bool operator==(const CalendarEntry &) const = default;
};

/// What stands in a file that other programs read, and that may end up on a telephone or a server.
enum class CalendarNames
{
    InitialsAndId, ///< title, initials and ID; neither name nor reason
    FullNames      ///< the name and the reason, too
};

/// A calendar file (RFC 5545) of whole days, read again by the calendar programs as often as it is made.
/// Times are UTC; nothing in it blocks a day or rings.
QByteArray calendar(const std::vector<CalendarEntry> &entries, CalendarNames names, QDateTime stampUtc);

/// The days of these rows: when each is due, and its last day where that is another one. What is past stands
/// on `today`. Rows are as the reader may see them: read through core/actions/people/seen.h.
std::vector<CalendarEntry> calendarEntries(const std::vector<DueRow> &rows, QDate today);

} // namespace waymark
