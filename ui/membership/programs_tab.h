// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/person_tab.h"

class QPushButton;
class QTableWidget;

namespace waymark {

class OfficeChoices;
class ToneLabel;

/// The Programs panel: what the person is in, Apply, and the history of each program.
class ProgramsTab final : public PersonTab
{
    Q_OBJECT

public:
    ProgramsTab(const Workspace &workspace, const OfficeChoices &choices, QWidget *parent);

    /// The small panel for a program of one career center; with a program, for that one.
    void openCenterProgram(const QString &program = {});
    void openHistory(const QString &program);

protected:
    void fill(const PersonView &view) override;

private:
    void showPrograms();
    void applyToggled(int row, int column);
    void enroll(const QString &program);
    QString currentProgram() const;
    void rowChanged();

    Workspace m_workspace;
    const OfficeChoices &m_choices;
    CaseFile m_file;
    ToneLabel *m_last;
    ToneLabel *m_trouble;
    QTableWidget *m_table;
    QPushButton *m_history;
    bool m_filling = false;
};

} // namespace waymark
