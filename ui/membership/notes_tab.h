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
class NoteList;
class OfficeChoices;
class RecordList;
class ToneLabel;

/// The notes with an editor for a new one, the contacts with whether they count, and those with other service
/// providers. A note alone asks for its service first.
class NotesTab final : public PersonTab
{
    Q_OBJECT

public:
    NotesTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person, QWidget *parent);

    bool hasUnsavedText() const override;
    void keepDraft() override;
    bool save() override;
    void addEntry() override;
    bool focusField(const QString &field) override;

protected:
    void fill(const PersonView &view) override;

private:
    void startForm();
    void voidNote(qint64 id);
    void voidContact();
    void contactChosen();
    void askWhy(const QString &title, std::function<void(const QString &)> go);
    void say(const ActionResult &result, const QString &done);

    Workspace m_workspace;
    Id<JobSeeker> m_person;
    CaseFile m_file;
    ActionForm *m_form;
    DraftKeeper *m_drafts;
    DraftBar *m_draftBar;
    NoteList *m_notes;
    ListTable *m_contacts;
    ToneLabel *m_contactWords;
    QPushButton *m_voidContact;
    RecordList *m_providers;
};

} // namespace waymark
