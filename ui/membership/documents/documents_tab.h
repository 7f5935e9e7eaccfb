// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/person_tab.h"

class QPushButton;

namespace waymark {

class DocumentView;
class ListTable;
class PrintSection;
class ToneLabel;

/// Scans and letters kept inside the office: who added them and when, looked at without leaving the program, written out
/// only when somebody asks for it. And the person's own papers, printed.
class DocumentsTab final : public PersonTab
{
    Q_OBJECT

public:
    DocumentsTab(const Workspace &workspace, Id<JobSeeker> person, QWidget *parent);

    void addEntry() override;

protected:
    void fill(const PersonView &view) override;
    void hideEvent(QHideEvent *event) override;

private:
    void rowChanged();
    void view();
    void exportCurrent();
    void voidCurrent();
    void attach(const QString &file);
    const Attachment *current() const;
    Result<QByteArray> bytes(const Attachment &attachment);

    Workspace m_workspace;
    Id<JobSeeker> m_person;
    std::vector<Attachment> m_attachments;
    ListTable *m_list;
    QPushButton *m_add;
    QPushButton *m_view;
    QPushButton *m_export;
    QPushButton *m_void;
    ToneLabel *m_trouble;
    DocumentView *m_document;
    PrintSection *m_print;
};

} // namespace waymark
