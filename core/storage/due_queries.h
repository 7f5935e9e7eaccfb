// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/due_item.h"
#include "core/storage/database.h"

#include <map>
#include <vector>

namespace waymark {

/// One line of Today: the item and what the list shows of its person.
struct DueRow
{
    DueItem item;
    QString lastName;
    QString firstName;
    QString number; ///< job seeker ID
    bool pseudo = false;
};

/// Whose items are asked for: somebody's own with what waits for their role, or everybody's at a center or in the office.
struct DueFilter
{
    Id<Staff> staff;        ///< those given to this person
    Id<Center> center;      ///< and those that wait for a role at this center …
    QStringList audiences;  ///< … in these roles; none: nobody's
    bool everybody = false; ///< whoever must act: all of the center, or without one of the office
    QStringList kinds;      ///< only these; none: all
};

/// How many items stand where on a day.
struct DueCounts
{
    int overdue = 0;
    int due = 0;
    int week = 0;  ///< due within seven days
    int later = 0; ///< listed, and due after that
    int total() const { return overdue + due + week + later; }
    bool operator==(const DueCounts &) const = default;
};

/// The most urgent lines of a filter, and how many there are of all.
struct DuePage
{
    std::vector<DueRow> rows;
    DueCounts counts;
    bool more = false; ///< there are more than the rows
};

/// One day of a month: each item once on a day, though it may stand on two.
struct DueDay
{
    int must = 0;  ///< last day of so many
    int due = 0;   ///< best-practice day of so many whose last day is another one
    bool operator==(const DueDay &) const = default;
};

/// What one counselor has before them, for a supervisor.
struct DueStaffCount
{
    Id<Staff> staff; ///< none: nobody's own
    DueCounts counts;
    int contactsOverdue = 0; ///< past the most days allowed
};

/// Everything visible on that day, the longest overdue first. One range of one index for each part of the filter: it
/// grows with what is listed, not with the office. Throws SqlFailure.
std::vector<DueRow> dueRows(Database &database, const DueFilter &filter, QDate today);
/// The same as a page: at most `limit` rows, the most urgent, and the counts of all. Of a
/// center's everybody the counts are read from its range of one index, of the office's from a tally by day and kind: they grow
/// with the center, but not with the office. `hidden` people are
/// neither listed nor counted.
DuePage duePage(Database &database, const DueFilter &filter, QDate today, int limit, const std::vector<Id<JobSeeker>> &hidden = {});
/// Day by day, of items listed or not yet, without those of `hidden` people.
std::map<QDate, DueDay> dueDays(Database &database, const DueFilter &filter, QDate from, QDate to,
                                const std::vector<Id<JobSeeker>> &hidden = {});
/// What those days count, listed or not yet: due or with its last day between them. The most urgent first, at most `limit`.
std::vector<DueRow> dueRowsBetween(Database &database, const DueFilter &filter, QDate from, QDate to, int limit);
/// By who must act, of a center or of the office; from an index alone.
std::vector<DueStaffCount> dueByStaff(Database &database, Id<Center> center, QDate today);
/// The next items that are not visible yet, for "Next: 3 contacts on Thursday".
std::vector<DueRow> upcomingRows(Database &database, const DueFilter &filter, QDate today, int limit);
/// What waits on others for this counselor: suspended cases, cases on their way to another center, access that was asked
/// for. Somebody else's items, but asked for here. The longest waiting first.
std::vector<DueRow> waitingRows(Database &database, Id<Staff> counselor);
/// All items of one person.
std::vector<DueItem> dueOfPerson(Database &database, Id<JobSeeker> person);

void replaceDueItems(Database &database, Id<JobSeeker> person, const std::vector<DueItem> &items);
void clearDueItems(Database &database);

} // namespace waymark
