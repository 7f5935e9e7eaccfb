// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "ui/common/list_table.h"
#include "ui/common/workspace.h"

#include <QScrollArea>
#include <QSet>

class QVBoxLayout;

namespace waymark {

/// A person's notes, newest first: who, when, of which service, and the words. Long ones are folded until
/// asked for.
class NoteList final : public QScrollArea
{
    Q_OBJECT

public:
    explicit NoteList(const Workspace &workspace, QWidget *parent = nullptr);

    void setNotes(const CaseFile &file);
    void setAllExpanded(bool all);
    /// Whether each note carries a button to void it.
    void setVoidable(bool voidable) { m_voidable = voidable; }

signals:
    void voidRequested(qint64 noteId);

private:
    void fill();
    QWidget *card(const Note &note);
    QString headOf(const Note &note) const;

    Workspace m_workspace;
    CaseFile m_file;
    QVBoxLayout *m_column;
    QSet<qint64> m_open;
    int m_shown;
    bool m_allExpanded = false;
    bool m_voidable = false;
};

/// The contacts of a person, newest first, each with whether it counts and, if not, why.
struct ContactTable
{
    static ListTable *make(QWidget *parent);
    static void fill(ListTable *table, const Workspace &workspace, const CaseFile &file);
};

} // namespace waymark
