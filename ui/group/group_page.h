// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/records/group_actions.h"
#include "core/storage/find_queries.h"
#include "ui/common/page.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/workspace.h"

class QLineEdit;
class QPushButton;
class QScrollArea;
class QSplitter;

namespace waymark {

class DraftBar;
class DraftKeeper;
class EventList;
class PeopleGrid;
class RecordForm;
class ToneLabel;

/// The office's workshops and seminars, and one entry for everybody who was at one: service, day, a note for
/// all and a line for each, absentees marked. One step, one undo.
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

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeLayout();
    QWidget *makeEntry(QWidget *parent);
    /// Goes on once nothing typed can be lost by it.
    void putAway(std::function<void()> goOn);
    void openEvent(qint64 id);
    void start(const RecordGroup &params);
    void showList();
    void lookUp();
    void showMatch();
    void addFound();
    QJsonObject draft() const;
    void restore(const QJsonObject &draft);
    RecordGroup params() const;
    void check();
    void save();
    void edited();

    Workspace &m_workspace;
    OfficeChoices m_choices;
    RecordGroup m_start;
    QString m_startPeople; ///< who was registered before anything was typed
    EventList *m_events;
    RecordForm *m_form;
    QLineEdit *m_find;
    ToneLabel *m_found;
    PeopleGrid *m_grid;
    ToneLabel *m_count;
    ToneLabel *m_trouble;
    QPushButton *m_save;
    QWidget *m_body;
    QScrollArea *m_area = nullptr;
    QSplitter *m_split = nullptr;
    DraftKeeper *m_drafts = nullptr;
    DraftBar *m_draftBar;
    std::vector<FindHit> m_hits;
    int m_hit = 0;
    bool m_starting = false;
    bool m_tried = false;
    bool m_splitMoved = false;
};

} // namespace waymark
