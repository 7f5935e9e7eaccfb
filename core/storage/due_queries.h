// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/due_item.h"
#include "core/storage/database.h"

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

/// Whose items are asked for.
struct DueFilter
{
    Id<Staff> staff;        ///< those given to this person
    Id<Center> center;      ///< and those that wait for a role at this center …
    QStringList audiences;  ///< … in these roles; none: nobody's
};

/// Everything visible on that day, the longest overdue first. One range of one index for each part of the filter: it
/// grows with what is listed, not with the office. Throws SqlFailure.
std::vector<DueRow> dueRows(Database &database, const DueFilter &filter, QDate today);
/// The next items that are not visible yet, for "Next: 3 contacts on Thursday".
std::vector<DueRow> upcomingRows(Database &database, const DueFilter &filter, QDate today, int limit);
/// Suspended cases of this counselor that wait for a supervisor: somebody else's items, but asked for here. The
/// longest waiting first.
std::vector<DueRow> waitingRows(Database &database, Id<Staff> counselor);
/// All items of one person.
std::vector<DueItem> dueOfPerson(Database &database, Id<JobSeeker> person);

void replaceDueItems(Database &database, Id<JobSeeker> person, const std::vector<DueItem> &items);
void clearDueItems(Database &database);

} // namespace waymark
