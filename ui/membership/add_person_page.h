// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/membership_actions.h"
#include "ui/common/page.h"
#include "ui/common/workspace.h"

#include <QSet>

class QPushButton;

namespace waymark {

class DraftBar;
class DraftKeeper;
class DuplicateList;
class OfficeChoices;
class RecordForm;
class ToneLabel;

/// Starts a membership: an SSN, checked while it is typed, or the Pseudo button for a resident of an EA
/// shelter who has none. The rest is typed on Basic.
class AddPersonPage final : public Page
{
    Q_OBJECT

public:
    explicit AddPersonPage(Workspace &workspace, QWidget *parent = nullptr);
    ~AddPersonPage() override;

    void refresh() override;
    QWidget *firstFocus() override;
    bool hasUnsavedText() const override;
    void keepDraft() override;
    void aboutToLeave(std::function<void()> leave) override;

private:
    void build();
    QWidget *buildNumber();
    void fieldEdited();
    void givePseudo(bool pseudo);
    void check();
    void openKnown();
    void add();
    void addNow();
    void startAgain();
    AddJobSeeker typed() const;
    QString firstMissing(Id<JobSeeker> person) const;

    Workspace m_workspace;
    std::unique_ptr<OfficeChoices> m_choices;
    QWidget *m_body;
    RecordForm *m_number = nullptr;
    RecordForm *m_shelter = nullptr;
    RecordForm *m_who = nullptr;
    DraftKeeper *m_drafts = nullptr;
    DraftBar *m_draftBar = nullptr;
    QPushButton *m_pseudo = nullptr;
    QPushButton *m_known = nullptr;
    QPushButton *m_add = nullptr;
    ToneLabel *m_pseudoWords = nullptr;
    ToneLabel *m_trouble = nullptr;
    DuplicateList *m_alike = nullptr;
    Findings m_findings;
    QSet<qint64> m_lookedAt; ///< likely the same, and said not to be
    bool m_tried = false;
    bool m_unsaved = false;
};

} // namespace waymark
