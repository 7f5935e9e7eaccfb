// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/sync/interrupt.h"
#include "core/sync/sync_types.h"

namespace waymark::ctl {

/// The parts of "sync".
QList<Command> exchangeCommands();
QList<Command> waitingCommands();
QList<Command> folderCommands();
QList<Command> deviceCommands();
QList<Command> joinCommands();
QList<Command> conflictCommands();

/// A long exchange on the terminal: its progress is shown, Ctrl+C stops it with nothing changed.
class LongRun
{
public:
    explicit LongRun(const Terminal &terminal) : m_terminal(terminal) {}
    ~LongRun() { m_terminal.endProgress(); }
    LongRun(const LongRun &) = delete;
    LongRun &operator=(const LongRun &) = delete;

    SyncStep step();

private:
    const Terminal &m_terminal;
    Interrupt m_interrupt;
};

/// Says it; a file that is not taken is a refusal, not an office that cannot be opened.
int refuseFile(const Call &call, const Error &error);
/// Says what stood against an action; the exit code.
int refuseAction(const Call &call, const ActionResult &result);
/// True, and said, where a file of that name is there: nothing is written over.
bool isTaken(const Call &call, const QString &file);
/// WAYMARK_JOIN_PASSWORD, or asked for; twice where it is made.
Result<QString> joinPassword(const Terminal &terminal, bool made);

QString isoTime(Instant at);   ///< UTC, for programs
QString shownTime(Instant at); ///< local, for people; empty where there is none

} // namespace waymark::ctl
