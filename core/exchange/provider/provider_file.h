// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"

#include <QMap>

namespace waymark {

/// What is said about a provider's file besides the file itself.
struct ProviderOptions
{
    QString provider;     ///< who gave the services; needed
    QString providerKind; ///< code list "provider_kind"
    QString funding;
    QString service; ///< code list "service_type": of rows that name none
    /// Of doubtful rows, by line: who it is. Nobody (0): leave the row out.
    QMap<int, Id<JobSeeker>> chosen = {};
    std::function<bool(qint64 done, qint64 total)> step = {}; ///< false stops; nothing was entered
};

/// Somebody a row may mean.
struct ProviderCandidate
{
    Id<JobSeeker> person;
    QString name; ///< "Last, First"
    QString number;
    QDate birthDate;
    QString why; ///< "The same name, another birth date"
};

/// One row of the file.
struct ProviderRow
{
    enum class State
    {
        Ready,    ///< is entered
        Doubtful, ///< somebody says who it is first
        Absent,   ///< the file says that the person did not come: no service
        LeftOut,  ///< somebody said so
        Refused,
    };
    int line = 0; ///< in the file, the header being 1
    State state = State::Ready;
    QString who; ///< as the file calls them; personal
    QString how; ///< of a row that is ready, how the person was found: "by ID", "by name and birth date"
    Id<JobSeeker> person;
    QString name; ///< of the person in the office
    QString type; ///< code list "service_type"
    QDate on;
    QString note;        ///< hours and remarks, in words
    int daysLeft = 0;    ///< to the last day that is in time (R-81); below 0: late already
    QStringList reasons; ///< why it is refused or doubtful, or what is warned of; without personal data
    std::vector<ProviderCandidate> candidates;
};

struct ProviderReport
{
    std::vector<ProviderRow> rows;
    QStringList used; ///< columns that were understood, as the file calls them
    QStringList ignored;
    QString dates; ///< how dates were read, in words: "month before day"
    bool stopped = false;
    QString refusedFile;  ///< where refused rows were written; empty: none were, or nothing was entered
    ActionResult entered; ///< of the one action, where it ran

    int count(ProviderRow::State state) const
    {
        return int(std::ranges::count(rows, state, &ProviderRow::state));
    }
    int late() const;
};

/// Attendance or services as a provider lists them, CSV: one person, day and service a row. People are found
/// by job seeker ID, by SSN, or by name and birth date; where that is not one certain person the row is
/// doubtful. A name alone is never certain. Dates may be ISO, typed as people do, or numbers that a
/// spreadsheet left (days since 1900); day before month is recognized from the column as a whole, and what
/// stays ambiguous is refused. Nothing is written.
Result<ProviderReport> previewProviderFile(Actions &actions, const QString &file,
                                           const ProviderOptions &options);

/// The same, then enters what is ready as one action, and writes the refused and doubtful rows with their
/// reasons beside the file
/// (`….refused.csv`, readable by its owner only). Where the action is refused nothing is entered, and its
/// findings say why.
Result<ProviderReport> enterProviderFile(Actions &actions, const QString &file,
                                         const ProviderOptions &options);

} // namespace waymark
