// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/caseload/case_words.h"
#include "ui/common/workspace.h"
#include "ui/team/what_if.h"

#include <QScrollArea>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace waymark {

class ListTable;
class ToneLabel;

/// "Move the 18 chosen cases to …": who would be past the most days when, before and after. Stores nothing
/// until the cases are given.
class WhatIfPane final : public QScrollArea
{
    Q_OBJECT

public:
    explicit WhatIfPane(const Workspace &workspace, QWidget *parent = nullptr);

    /// The cases to weigh, and everybody they may go to.
    void present(std::vector<CaseRow> cases);
    void refresh();
    QWidget *firstFocus() const;
    const WhatIf &shown() const { return m_shown; }

signals:
    void closed();
    void given();

private:
    void build();
    void fillCounselors();
    void look();
    void showSides();
    void showPeople();
    void give();

    Workspace m_workspace;
    std::vector<CaseRow> m_cases;
    WhatIf m_shown;
    ToneLabel *m_title;
    QComboBox *m_to;
    QSpinBox *m_perDay;
    QSpinBox *m_weeks;
    ToneLabel *m_sentence;
    ToneLabel *m_refused;
    ListTable *m_sides;
    ListTable *m_people;
    QPushButton *m_give;
    QPushButton *m_close;
};

} // namespace waymark
