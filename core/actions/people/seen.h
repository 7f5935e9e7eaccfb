// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/people/visible.h"
#include "core/session/conflict_list.h"
#include "core/session/history.h"
#include "core/storage/due_queries.h"
#include "core/storage/find_queries.h"
#include "core/storage/lists/caseload_queries.h"

/// What is shown to the person at work: the queries of storage and session without whoever they may not see. Windows and
/// the command line read people here and nowhere else; a test of the architecture holds it.
namespace waymark::seen {

Result<std::vector<FindHit>> find(const Session &session, const QString &text, int limit = 50);
Result<std::vector<DueRow>> due(const Session &session, const DueFilter &filter, QDate today);
/// The most urgent lines of a center or of the office, with the counts of all (due_queries.h).
Result<DuePage> duePage(const Session &session, const DueFilter &filter, QDate today, int limit);
/// Day by day, and what those days count (due_queries.h).
Result<std::map<QDate, DueDay>> dueDays(const Session &session, const DueFilter &filter, QDate from, QDate to);
Result<std::vector<DueRow>> dueBetween(const Session &session, const DueFilter &filter, QDate from, QDate to, int limit);
/// All that is due about one person or will be; nothing of one whom these eyes may not see.
Result<std::vector<DueItem>> dueOf(const Session &session, Id<JobSeeker> id);
/// Caseloads (caseload_queries.h); counts of a center and looks ahead name nobody and hold everybody.
Result<std::vector<CaseRow>> caseRows(const Session &session, const CaseFilter &filter);
Result<std::vector<DueRow>> upcoming(const Session &session, const DueFilter &filter, QDate today, int limit);
Result<std::vector<DueRow>> waiting(const Session &session, Id<Staff> counselor);

/// NotFound where there is no such person, Refused with words where this person is not for these eyes.
Result<CaseFile> person(const Session &session, Id<JobSeeker> id);
Result<void> mayOpen(const Session &session, Id<JobSeeker> id);
Result<std::vector<HistoryEntry>> history(const Session &session, Id<JobSeeker> id);
Result<std::vector<AccessEntry>> looks(const Session &session, Id<JobSeeker> id, int limit = 200);
Result<std::vector<ConflictEntry>> conflictsOf(const Session &session, Id<JobSeeker> id, Conflicts which = Conflicts::Open);
Result<std::vector<ConflictEntry>> conflicts(const Session &session, Conflicts which = Conflicts::Open, int limit = 500);

} // namespace waymark::seen
