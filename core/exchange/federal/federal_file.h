// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/policy/federal/pirl_checks.h"
#include "core/policy/federal/quarter.h"

#include <functional>

namespace waymark {

/// One program's federal file of one quarter.
struct FederalFileOptions
{
    QString program; ///< code list "program", one of policy::federalPrograms()
    policy::Quarter quarter;
    QString layout = {};    ///< empty: the one in force at the quarter's end
    bool header = false;    ///< a first row of element numbers; files are usually sent without
    bool checkOnly = false; ///< nothing is written
    bool anyway = false;    ///< also with values that are not valid
    int most = 500;         ///< findings kept
    QString password = {};  ///< seals the file under it (sealed_file.h); empty: a plain CSV file
    bool withSsn = false;   ///< element 2700 of veterans' grants (R-133): only with a password (R-138)
};

struct FederalFileReport
{
    bool written = false;
    QString layout; ///< its name
    qint64 rows = 0;
    qint64 people = 0;                         ///< looked at: whoever ever was in the program
    std::vector<policy::PirlFinding> findings; ///< of the earliest kind that found something (R-134)
    std::map<std::pair<policy::PirlFinding::Kind, QString>, qint64> counts; ///< all, by kind and check

    bool has(policy::PirlFinding::Kind kind) const;
    qint64 found() const;
};

/// False stops it with nothing written.
using FederalStep = std::function<bool(qint64 done, qint64 total)>;

/// Writes the federal file: CSV after RFC 4180, whole or not at all, readable by its owner
/// only. Everybody of the program is in it, confidential people too: only directors and administrators may,
/// and the look at each person is logged. A file with values that are not valid is not written unless asked
/// for; other findings are told and do not hold it back. BadInput for a quarter that has not ended and a
/// program without a federal file. Memory does not grow with the office but for 24 bytes a row.
Result<FederalFileReport> writeFederalFile(Actions &actions, const QString &file,
                                           const FederalFileOptions &options, const FederalStep &step = {});

/// One row as it stands in the file, with its line end; an empty value is nothing at all between two commas.
QByteArray federalLine(const QStringList &cells);

} // namespace waymark
