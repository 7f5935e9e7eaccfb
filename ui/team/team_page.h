// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/caseload/case_words.h"
#include "ui/common/page.h"
#include "ui/common/workspace.h"
#include "ui/team/team_model.h"

#include <memory>

class QComboBox;
class QPushButton;
class QSplitter;
class QTableView;

namespace waymark {

class CaseTable;
class OfficeChoices;
class Preferences;
class ToneLabel;
class WhatIfPane;

/// Who carries what: counts by center and counselor, the cases of the one chosen, and what would become of
/// them in other hands. Nobody's cases are left out, also not of who left.
class TeamPage final : public Page
{
    Q_OBJECT

public:
    TeamPage(Workspace &workspace, Preferences &preferences, QWidget *parent = nullptr);
    ~TeamPage() override;

    void refresh() override;
    QWidget *firstFocus() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeTop(class QVBoxLayout *column);
    void makeTable();
    void makeCases();
    Id<Center> center() const;
    void fillCenters(const OfficeNames &names);
    std::vector<TeamRow> readRows() const; ///< throws SqlFailure
    void rowChosen();
    void showCases();
    void showChosen();
    void open();
    void give();
    void weigh();
    void closeWhatIf();
    void save();

    Workspace m_workspace;
    Preferences &m_preferences;
    std::unique_ptr<OfficeChoices> m_choices;
    bool m_read = false;
    OfficeNames m_names;
    TeamModel *m_model;
    QComboBox *m_center = nullptr;
    QPushButton *m_save = nullptr;
    ToneLabel *m_trouble = nullptr;
    QTableView *m_team = nullptr;
    QSplitter *m_split = nullptr;
    QSplitter *m_below = nullptr;
    ToneLabel *m_whose = nullptr;
    CaseTable *m_cases = nullptr;
    WhatIfPane *m_whatIf = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_give = nullptr;
    QPushButton *m_weigh = nullptr;
    QString m_mayNotGive;
};

} // namespace waymark
