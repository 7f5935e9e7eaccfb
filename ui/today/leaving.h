// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/due_queries.h"
#include "ui/common/workspace.h"

namespace waymark {

/// Offers to print the letter that was noted: the language, then the place. Logged as a print.
void offerLetter(const Workspace &workspace, Id<JobSeeker> person, QWidget *parent);

/// Writes these lines as a PDF, day by day, with telephone numbers. Logged as a print for each person on it.
/// `who` names whose line it is; `leftOut` says what is not on it.
void printWeek(const Workspace &workspace, const std::vector<DueRow> &rows,
               const std::function<QString(const DueItem &)> &who, const QString &leftOut, QWidget *parent);

/// Writes these lines as a calendar file: initials and job seeker ID, or full names and reasons where these
/// are chosen. Logged as a print for each person in it.
void saveCalendar(const Workspace &workspace, const std::vector<DueRow> &rows, const QString &leftOut,
                  QWidget *parent);

} // namespace waymark
