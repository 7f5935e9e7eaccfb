// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"

#include <QAction>

namespace waymark {

/// "Undo: Suspend the case": the two actions that take back and do again, named after what they would do. The
/// keys do nothing while a text editor has the focus: its own undo is meant there.
class UndoSteps final : public QObject
{
    Q_OBJECT

public:
    UndoSteps(Workspace &workspace, QWidget *parent);

    QAction *undoAction() const { return m_undo; }
    QAction *redoAction() const { return m_redo; }
    void refresh();
    void undo();
    void redo();

private:
    void report(const ActionResult &result, const QString &what);

    Workspace &m_workspace;
    QAction *m_undo;
    QAction *m_redo;
    QString m_undoLabel;
    QString m_redoLabel;
};

} // namespace waymark
