// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/job_seeker.h"

#include <QList>
#include <vector>

namespace waymark {

/// Bars that say what a report's lines add up to; numbers of people or things, never a name of a customer.
struct ReportChart
{
    struct Series
    {
        QString name;
        QList<double> values; ///< one for each category
    };
    QString title;
    QStringList categories;
    QList<Series> series;
};

/// A list for somebody to read, print or open in a spreadsheet. Holds names: it is shown to whoever asked, leaves out
/// whom they may not see, and is never written anywhere by itself.
struct Report
{
    struct Row
    {
        QStringList cells;
        Id<JobSeeker> person;
    };
    QString title;
    QString summary; ///< what the list says in one sentence, with its number
    QStringList columns;
    std::vector<Row> rows;
    int leftOut = 0; ///< confidential people
    QList<int> numberColumns = {}; ///< those that count something: a spreadsheet can add them up
    QString filter = {};           ///< what it was narrowed to and the day it was made, in words (makeReport)
    ReportChart chart = {};        ///< without categories: none
    bool stopped = false;          ///< somebody stopped it: what was found so far is given

    /// "Caseload: MassHire Salem, as of November 22, 2026"
    QString fullTitle() const { return filter.isEmpty() ? title : title + QStringLiteral(": ") + filter; }
};

} // namespace waymark
