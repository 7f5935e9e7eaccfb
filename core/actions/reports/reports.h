// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/domain/report.h"
#include "core/policy/federal/quarter.h"

#include <map>

namespace waymark {

struct ReportOptions
{
    int fiscalYear = 0;     ///< 0: the one that is running
    Id<Staff> staff;        ///< only this member of staff's, where the report is about staff
    Id<Center> center;      ///< only this center's people
    QString program = {};   ///< code list "program", where the report is about one
    std::optional<policy::Quarter> quarter = {}; ///< the four quarters that end with it; without: the fiscal year
    std::function<bool(qint64 done, qint64 total)> step = {}; ///< false stops; what was found so far is given
};

/// What a report can be narrowed by; what it cannot is ignored and not said in its title.
enum ReportFilter : unsigned { ByYear = 1, ByCenter = 2, ByStaff = 4, ByProgram = 8, ByQuarter = 16 };

/// One report of the office.
struct ReportSpec
{
    QLatin1StringView id; ///< "shared-customers": the command line's name
    QString title;
    QString what; ///< one sentence
    QString rule; ///< the rule behind it
    Result<Report> (*make)(Actions &actions, const ReportOptions &options) = nullptr;
    unsigned filters = ByYear | ByCenter; ///< of ReportFilter
};
const std::vector<ReportSpec> &allReports();
const ReportSpec *reportNamed(QAnyStringView id);
/// Makes it, with what it was narrowed to and its day.
Result<Report> makeReport(Actions &actions, const ReportSpec &spec, const ReportOptions &options);

/// A counselor's own lag between service and entry, month by month: days from the service to its entry.
struct LagMonth
{
    QDate month; ///< its first day
    int entries = 0;
    double averageDays = 0;
    int longestDays = 0;
    int late = 0; ///< more than the office's limit
};
/// The months up to today's, the oldest first; months without an entry are there with zero.
Result<std::vector<LagMonth>> entryLag(const Actions &actions, Id<Staff> staff, int months = 12);

/// Services entered late in a fiscal year (0: the one that is running), by who entered them. Reads the year's entries.
Result<std::map<Id<Staff>, int>> lateByStaff(const Actions &actions, int fiscalYear = 0);

/// RFC 4180, UTF-8 with a mark for spreadsheets; a cell that a spreadsheet would take for a formula is made text.
QByteArray reportCsv(const Report &report);

} // namespace waymark
