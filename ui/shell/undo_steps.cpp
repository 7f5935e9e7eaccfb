// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undo_steps.h"

#include "core/policy/role_policy.h"
#include "core/session/undo.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString labelOf(const std::optional<UndoStep> &step)
{
    if (!step)
        return {};
    const ActionSpec *action = actionNamed(QLatin1StringView(step->kind));
    return action ? action->labelText() : QString::fromUtf8(step->kind);
}

/// Why the step cannot be taken back, whatever came after it; empty where it can.
QString keptBecause(const std::optional<UndoStep> &step)
{
    const ActionSpec *action = step ? actionNamed(QLatin1StringView(step->kind)) : nullptr;
    return action && *action->keepBecause ? QCoreApplication::translate("Actions", action->keepBecause) : QString();
}

} // namespace

UndoSteps::UndoSteps(Workspace &workspace, QWidget *parent)
    : QObject(parent), m_workspace(workspace), m_undo(new QAction(parent)), m_redo(new QAction(parent))
{
    m_undo->setObjectName(u"undo"_s);
    m_undo->setIcon(theme::icon(u"undo"_s));
    m_undo->setShortcut(Qt::CTRL | Qt::Key_Z);
    m_redo->setObjectName(u"redo"_s);
    m_redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    parent->addActions({m_undo, m_redo});
    refresh();
}

void UndoSteps::refresh()
{
    UndoState state;
    if (policy::mayRun(m_workspace.session().staff().role, u"undo"_s)) {
        if (auto read = undoState(m_workspace.session()))
            state = *read;
    }
    m_undoLabel = labelOf(state.undo);
    m_redoLabel = labelOf(state.redo);
    const QString kept = keptBecause(state.undo);
    m_undo->setEnabled(state.undo && kept.isEmpty());
    m_redo->setEnabled(state.redo.has_value());
    m_undo->setText(state.undo && kept.isEmpty() ? tr("Undo: %1").arg(m_undoLabel) : tr("Undo"));
    m_redo->setText(state.redo ? tr("Redo: %1").arg(m_redoLabel) : tr("Redo"));
    m_undo->setToolTip(kept.isEmpty() ? tr("%1 (Ctrl+Z)").arg(m_undo->text()) : tr("%1: this stays. %2").arg(m_undoLabel, kept));
    m_redo->setToolTip(tr("%1 (Ctrl+Shift+Z)").arg(m_redo->text()));
}

void UndoSteps::undo()
{
    const QString label = m_undoLabel;
    report(m_workspace.actions().undo(), tr("Taken back: %1").arg(label));
}

void UndoSteps::redo()
{
    const QString label = m_redoLabel;
    report(m_workspace.actions().redo(), tr("Done again: %1").arg(label));
}

void UndoSteps::report(const ActionResult &result, const QString &what)
{
    if (result.done)
        m_workspace.navigator.say(what);
    else if (result.error)
        m_workspace.navigator.say(result.error->text());
    else if (!result.findings.isEmpty())
        m_workspace.navigator.say(result.findings.first().message);
    refresh();
}

} // namespace waymark
