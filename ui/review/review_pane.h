// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace waymark {

class ActionForm;
class DraftBar;
class DraftKeeper;
class ListTable;
class NoteList;
class OfficeChoices;
class PreflightList;
class ToneLabel;

/// One suspended case as its reviewer needs it: who, why, what stood in the file, last contacts and notes,
/// and the two answers. Shows nothing of another case once it is given a new one.
class ReviewPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPane(const Workspace &workspace, QWidget *parent = nullptr);
    ~ReviewPane() override;

    /// No case: says so.
    void present(Id<CaseRecord> record);
    Id<CaseRecord> record() const { return m_record.id; }
    bool hasUnsavedText() const;
    void keepDraft();

signals:
    void personRequested(qint64 person);
    void unsavedChanged();

private:
    void build();
    void presentCase(const CaseFile &file);
    void presentState(const CaseFile &file);
    void presentClose();
    void startAsking();
    void close();
    QStringList stateLines(const CaseFile &file) const;

    Workspace m_workspace;
    std::unique_ptr<OfficeChoices> m_choices;
    CaseRecord m_record;
    QWidget *m_content;
    QWidget *m_nothing;
    PreflightList *m_preflight = nullptr;
    ToneLabel *m_name;
    ToneLabel *m_facts;
    ToneLabel *m_reasonHead;
    ToneLabel *m_reason;
    ToneLabel *m_asked;
    QVBoxLayout *m_state;
    QVBoxLayout *m_findings;
    ListTable *m_contacts;
    NoteList *m_notes;
    ActionForm *m_ask;
    DraftBar *m_draftBar;
    DraftKeeper *m_drafts = nullptr;
    QPushButton *m_close;
    QPushButton *m_open;
};

} // namespace waymark
