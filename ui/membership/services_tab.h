// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/person_tab.h"

class QPushButton;

namespace waymark {

class ActionForm;
class DraftBar;
class DraftKeeper;
class ListTable;
class OfficeChoices;

/// Every service given, by whom and entered by whom, basic and blue-bold told apart; records
/// one and voids one.
class ServicesTab final : public PersonTab
{
    Q_OBJECT

public:
    ServicesTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                QWidget *parent);

    void present(const PersonView &view) override;
    bool hasUnsavedText() const override;
    void keepDraft() override;
    bool save() override;
    bool focusField(const QString &field) override;
    void openForm(bool open);

private:
    void startForm();
    void fill();
    void voidCurrent();
    void rowChanged();

    Workspace m_workspace;
    Id<JobSeeker> m_person;
    CaseFile m_file;
    QPushButton *m_record;
    QPushButton *m_void;
    ActionForm *m_form;
    DraftKeeper *m_drafts;
    DraftBar *m_draftBar;
    ListTable *m_list;
};

} // namespace waymark
