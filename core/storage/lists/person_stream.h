// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/storage/database.h"

#include <functional>

namespace waymark {

class RecordStore;

/// Every person of the office once, in id order, of merged records the one that stands for them with the records of all. Read
/// of each: enrollments, services, cases, snapshots, plans with goals and steps, education, courses, tests, registrations with
/// their events, quarter results, gains and placements with their hours, each in id order as RecordStore reads them; the rest of
/// CaseFile and PersonRecords stays empty, `merged` is filled. One statement for each kind of record walks beside the people, so
/// memory does not grow with the office, and all of it is one moment of the office. `each` returns false to stop. `enrolledIn`:
/// only people who ever were in that program, by a record of their own or a merged one; empty: all. Throws SqlFailure.
void forEachPerson(const RecordStore &store, const QString &enrolledIn,
                   const std::function<bool(const CaseFile &file, const PersonRecords &records)> &each);
/// How many that will be, for a progress bar; merged records counted too.
qint64 countPeople(Database &database, const QString &enrolledIn);

} // namespace waymark
