// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/lists/caseload_queries.h"
#include "ui/common/parts.h"
#include "ui/common/workspace.h"

class QComboBox;
class QPushButton;
class QWidget;

namespace waymark {

class CaseTable;
class OfficeChoices;
struct OfficeNames;
struct Sheet;

/// Gives these cases to one counselor, all of them or none. What stands against it is said in the
/// form: another center is the director's act.
void openGiveDialog(const Workspace &workspace, const OfficeChoices &choices,
                    const std::vector<CaseRow> &cases, QWidget *parent);
/// The same reminder for everybody chosen, in one step.
void openReminderDialog(const Workspace &workspace, const OfficeChoices &choices,
                        const std::vector<CaseRow> &cases, QWidget *parent);

/// Runs AssignCases and says how it ended. False where it was refused.
bool giveCases(const Workspace &workspace, const std::vector<CaseRow> &cases, Id<Staff> counselor);

/// A button that the role may not press says why (R-103 …).
void allow(QPushButton *button, const QString &whyNot);

/// The lines and columns that are shown, as a sheet: days are days and numbers are numbers.
Sheet sheetOf(const CaseTable &table, const QString &title, const QString &note);
/// Asks where to, writes, and says that it holds personal data.
void saveSheets(const Workspace &workspace, const std::vector<Sheet> &sheets, const QString &suggested,
                QWidget *parent);

} // namespace waymark
