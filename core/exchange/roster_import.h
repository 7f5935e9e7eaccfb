// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"

#include <QMap>

namespace waymark {

struct RosterOptions
{
    QString shelter; ///< for rows without one: its exact name
    QString center;  ///< the career center of the program; empty: the shelter's, else that of who imports
    QMap<QString, QString> answers; ///< column name -> value, for every row where the file has no such column
    bool preview = false;           ///< check only; nothing is written, not even the file of refused rows
    std::function<bool(int done, int all)> progress = {}; ///< false stops; what was enrolled stays
};

struct RosterRow
{
    int line = 0; ///< in the file, the header being 1
    bool good = false;
    QStringList reasons; ///< why it was refused, each with its rule where there is one; without personal data
    Id<JobSeeker> person;
    QStringList alike; ///< IDs of who was here before and is likely the same person; enrolled all the same,
                       ///< never merged
};

struct RosterReport
{
    std::vector<RosterRow> rows;
    QStringList used;    ///< columns that were understood, as the file calls them
    QStringList ignored; ///< and those that were not
    QString refusedFile; ///< where the refused rows were written; empty: there were none
    bool stopped = false;

    int good() const { return int(std::ranges::count(rows, true, &RosterRow::good)); }
    int refused() const { return int(rows.size()) - good(); }
    int alike() const
    {
        return int(std::ranges::count_if(rows, [](const RosterRow &row) { return !row.alike.isEmpty(); }));
    }
};

/// Enrolls the residents of a shelter from a spreadsheet's CSV: one EnrollShelterResident a row, so each can
/// be undone. Rows without an SSN get a pseudo number; everybody on the list counts as an immigrant unless a
/// column says otherwise. BadInput, with nothing written, for a file that cannot be read or lacks a mandatory
/// column. Refused rows go to `<file>.refused.csv` beside the file, with their reasons, readable by its owner
/// only.
Result<RosterReport> importRoster(Actions &actions, const QString &file, const RosterOptions &options);

} // namespace waymark
