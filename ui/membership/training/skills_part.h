// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/person_tab.h"

class QPushButton;
class QVBoxLayout;

namespace waymark {

class ActionForm;
class DraftBar;
class DraftKeeper;
class OfficeChoices;
class ToneLabel;

/// The Skill Set and the Match Criteria as one form (domain 1.2). The newest is in force: saved again on the
/// same day it is changed, on a later day a new one begins and the old one stays as it was.
class SkillsPart final : public PersonTab
{
    Q_OBJECT

public:
    SkillsPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
               QWidget *parent);

    bool hasUnsavedText() const override;
    void keepDraft() override;
    bool save() override;
    bool hasField(const QString &field) const override;
    bool focusField(const QString &field) override;

protected:
    void fill(const PersonView &view) override;

private:
    void build();
    /// Makes the form for the one in force, or for a new one.
    void makeForm(qint64 editing);
    void saved();
    void showSaving();

    Workspace m_workspace;
    const OfficeChoices &m_choices;
    Id<JobSeeker> m_person;
    const PersonView *m_shown = nullptr;
    ToneLabel *m_inForce = nullptr;
    QVBoxLayout *m_column = nullptr;
    ActionForm *m_form = nullptr;
    qint64 m_editing = -1; ///< the set that is changed; 0: a new one
    DraftKeeper *m_drafts = nullptr;
    DraftBar *m_draftBar = nullptr;
    QPushButton *m_save = nullptr;
    QString m_mayNot;
};

} // namespace waymark
