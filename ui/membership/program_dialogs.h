// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "ui/common/workspace.h"

#include <QDialog>

namespace waymark {

class ActionForm;
class ListTable;
class OfficeChoices;

/// The Career Center Specific Program panel: the program, the one career center that runs it, from today
///
void openEnrollDialog(const Workspace &workspace, const OfficeChoices &choices, const CaseFile &file,
                      const QString &program, QWidget *parent);

/// Every time a person was in one program, with dates that can be corrected but never lie in the future
///
class ProgramHistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    ProgramHistoryDialog(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                         const QString &program, QWidget *parent);

private:
    void reload();
    void choose(qint64 id);

    Workspace m_workspace;
    Id<JobSeeker> m_person;
    QString m_program;
    std::vector<ProgramEnrollment> m_rows;
    ListTable *m_list;
    ActionForm *m_form;
};

} // namespace waymark
