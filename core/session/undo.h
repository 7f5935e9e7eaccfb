// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

namespace waymark {

/// One action that can be taken back or done again: its operation and its name ("suspendCase").
struct UndoStep
{
    qint64 operationId = 0;
    QByteArray kind;
};

/// What this member of staff may take back or do again on this workstation. Read from the ledger, so it is the same
/// after a restart.
struct UndoState
{
    std::optional<UndoStep> undo;
    std::optional<UndoStep> redo;
};

/// Says why an action of this kind can never be taken back; nothing where it can.
using UndoBan = std::function<std::optional<Error>(const QByteArray &kind)>;

Result<UndoState> undoState(Session &session);
/// Writes the inverse as a new operation. Refused, with the reason, where a later change stands on it. Gives the
/// step that was taken.
Result<UndoStep> undoLast(Session &session, const UndoBan &ban);
Result<UndoStep> redoLast(Session &session);

} // namespace waymark
