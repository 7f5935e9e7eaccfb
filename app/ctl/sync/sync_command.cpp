// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sync/sync_command.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

QList<Command> parts()
{
    return exchangeCommands() + waitingCommands() + folderCommands() + conflictCommands() + deviceCommands() +
           joinCommands();
}

} // namespace

SyncStep LongRun::step()
{
    return [this](const SyncProgress &progress) {
        m_terminal.progress(progress.done, progress.total, progress.what);
        return !m_interrupt.asked();
    };
}

int refuseFile(const Call &call, const Error &error)
{
    const int exit = call.fail(error);
    const bool isFile = error.kind == ErrorKind::Damaged || error.kind == ErrorKind::TooNew ||
                        error.kind == ErrorKind::BadInput;
    return isFile ? int(Refused) : exit;
}

int refuseAction(const Call &call, const ActionResult &result)
{
    if (result.error)
        return call.fail(*result.error);
    for (const Finding &finding : result.findings)
        call.terminal.say(finding.message);
    return Refused;
}

bool isTaken(const Call &call, const QString &file)
{
    if (!QFileInfo::exists(file))
        return false;
    call.terminal.say(tr("There is a file of this name already. Choose another name; nothing was written."));
    return true;
}

Result<QString> joinPassword(const Terminal &terminal, bool made)
{
    const char *variable = "WAYMARK_JOIN_PASSWORD";
    auto password = passwordFor(terminal, tr("Password of the join file: "), variable);
    if (!password || !made || qEnvironmentVariableIsSet(variable))
        return password;
    const auto again = terminal.askPassword(tr("The same again: "));
    if (again && *again == *password)
        return password;
    return Error{ErrorKind::Refused, tr("The two are not the same."), tr("Nothing was changed.")};
}

QString isoTime(Instant at)
{
    return at.local().toUTC().toString(Qt::ISODateWithMs);
}

QString shownTime(Instant at)
{
    return at.ms ? QLocale().toString(at.local(), QLocale::ShortFormat) : QString();
}

QList<Command> syncCommands()
{
    return {
        {.name = u"sync"_s,
         .usage = u"COMMAND OFFICE [ARGUMENT ...] --as LOGIN"_s,
         .summary = tr("exchange work with the office's other workstations"),
         .help = tr(
             "Each workstation has the whole office and works without a network. What is recorded on one\n"
             "travels to the others in bundles: files that are encrypted for the office and signed by the\n"
             "workstation, on a stick, in a shared folder, in any order, late or twice.\n\n"
             "  waymarkctl sync export OFFICE stick/front-desk.waymark-bundle --as anna\n"
             "  waymarkctl sync preview OFFICE stick/laptop.waymark-bundle --as anna\n"
             "  waymarkctl sync import OFFICE stick/laptop.waymark-bundle --as anna\n\n"
             "A bundle comes in whole or not at all, after a backup, and can be taken out again while\n"
             "nothing was recorded since. What was changed on two workstations at once is kept with both\n"
             "values until a person settles it. Ctrl+C stops an exchange with nothing changed.\n"
             "Exit code 1 where a bundle, a join file or a person is refused."),
         .options = {},
         .parts = parts}};
}

} // namespace waymark::ctl
