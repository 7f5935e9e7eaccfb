// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/programs/criteria_policy.h"
#include "ui/common/workspace.h"

#include <QDialog>

class QListWidget;
class QVBoxLayout;

namespace waymark {

class ToneLabel;

/// What each program asks, and what this person's record answers: the button Eligibility Criteria. It decides
/// nothing; each open line leads to where it is answered.
class CriteriaDialog final : public QDialog
{
    Q_OBJECT

public:
    CriteriaDialog(const Workspace &workspace, Id<JobSeeker> person, QWidget *parent);

private:
    void read();
    void showProgram(int row);

    Workspace m_workspace;
    Id<JobSeeker> m_person;
    std::vector<policy::ProgramCriteria> m_programs;
    QListWidget *m_list;
    ToneLabel *m_title;
    ToneLabel *m_summary;
    QVBoxLayout *m_lines;
};

} // namespace waymark
