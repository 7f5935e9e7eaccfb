// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/storage/database.h"

#include <functional>

namespace waymark {

class RecordStore;

/// What a stream reads of each person; the rest of CaseFile and PersonRecords stays empty.
struct StreamParts
{
    bool federal = true; ///< enrollments, services, snapshots, employments, plans with goals and steps, education, courses,
                         ///< tests, registrations with events, quarters, gains, petitions, cases, groups
};

/// Every person of the office once, in id order, of merged records the one that stands for them with the records of all. One
/// statement for each kind of record walks beside the people, so memory does not grow with the office. `each` returns false to
/// stop. `enrolledIn`: only people who ever were in that program; empty: all. Throws SqlFailure.
void forEachPerson(const RecordStore &store, const QString &enrolledIn,
                   const std::function<bool(const CaseFile &file, const PersonRecords &records)> &each);
/// How many that will be, for a progress bar; merged records counted too.
qint64 countPeople(Database &database, const QString &enrolledIn);

} // namespace waymark
