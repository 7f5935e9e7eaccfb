// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/plan/case_documents.h"

namespace waymark {

/// One line of the printed week.
struct WeekLine
{
    QDate day; ///< when it is due
    QString name;
    QString number; ///< job seeker ID
    QString headline;
    QString phone;
    QString who; ///< whose line it is, where it is not the printer's own
};

/// The days ahead for paper: what is overdue and due today, then day by day, with whom to call and where.
/// `leftOut` says in words what is not on it; empty: nothing.
PrintDocument weekDocument(const std::vector<WeekLine> &lines, const CasePrintOptions &options,
                           const QString &leftOut = {});

} // namespace waymark
