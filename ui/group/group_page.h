// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/records/group_actions.h"
#include "ui/common/page.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/workspace.h"

class QLineEdit;
class QPushButton;

namespace waymark {

class DraftBar;
class DraftKeeper;
class ListTable;
class PeopleGrid;
class RecordForm;
class ToneLabel;

/// The office's workshops and seminars, and one entry for everybody who was at one: service, day, a note for all and a
/// line for each, absentees marked. One step, one undo.
class GroupPage final : public Page
{
    Q_OBJECT

public:
    explicit GroupPage(Workspace &workspace, QWidget *parent = nullptr);
    ~GroupPage() override;

    void refresh() override;
    QWidget *firstFocus() override;
    bool hasUnsavedText() const override;
    void keepDraft() override;

private:
    void makeLayout();
    void readEvents();
    void chooseEvent(qint64 id);
    void startAnew();
    void lookUp();
    void addFound();
    QJsonObject draft() const;
    void restore(const QJsonObject &draft);
    RecordGroup params() const;
    void check(bool tried);
    void save();
    void edited();

    Workspace &m_workspace;
    OfficeChoices m_choices;
    RecordGroup m_start;
    std::vector<CareerEvent> m_events;
    ListTable *m_list;
    QPushButton *m_new;
    RecordForm *m_form;
    QLineEdit *m_find;
    ToneLabel *m_found;
    PeopleGrid *m_grid;
    ToneLabel *m_count;
    ToneLabel *m_trouble;
    QPushButton *m_save;
    QWidget *m_body;
    DraftKeeper *m_drafts = nullptr;
    DraftBar *m_draftBar;
    Id<JobSeeker> m_match;
    bool m_starting = false;
};

} // namespace waymark
