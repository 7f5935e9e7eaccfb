// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_line.h"
#include "core/storage/database.h"

#include <vector>

namespace waymark {

/// One line of a caseload with what the list shows of its person.
struct CaseRow
{
    CaseLine line;
    QString lastName;
    QString firstName;
    QString number; ///< job seeker ID
    bool pseudo = false;
};

/// Whose cases: one counselor's, one center's, or with neither the office's.
struct CaseFilter
{
    Id<Staff> counselor;
    Id<Center> center;
};
/// Cases that are not closed, by name. One range of one index, and one look-up for each case. Throws
/// SqlFailure.
std::vector<CaseRow> caseRows(Database &database, const CaseFilter &filter);
/// The same without names, for looking ahead: nothing is read of the people themselves.
std::vector<CaseLine> caseLines(Database &database, const CaseFilter &filter);

/// What a supervisor sees of one counselor at one center.
struct CaseloadCount
{
    Id<Staff> counselor;
    Id<Center> center;
    bool active = true; ///< the counselor still works here
    int cases = 0;
    int suspended = 0;
    int returned = 0;
    int pastMust = 0; ///< no contact within the most days allowed
    int pastBest = 0; ///< past the best-practice day, not yet past the most
};
std::vector<CaseloadCount> caseloadCounts(Database &database, Id<Center> center, QDate today);

/// Cases opened and closed in a month, of a counselor, a center or the office.
struct CaseMonth
{
    QDate month; ///< its first day
    int opened = 0;
    int closed = 0;
};
/// The months from `from` to `to`, the oldest first; months without either are there with zero.
std::vector<CaseMonth> caseMonths(Database &database, const CaseFilter &filter, QDate from, QDate to);

void replaceCaseLine(Database &database, Id<JobSeeker> person, const std::optional<CaseLine> &line);
void clearCaseLines(Database &database);

} // namespace waymark
