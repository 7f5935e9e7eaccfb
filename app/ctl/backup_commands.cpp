// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/text_table.h"
#include "core/storage/backup.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

QJsonObject toJson(const BackupInfo &info)
{
    return {
        {u"file"_s, info.file}, {u"at"_s, info.at.toUTC().toString(Qt::ISODate)}, {u"bytes"_s, info.bytes}};
}

/// The names and times of backups are in the clear beside the office: no password is needed to read them.
int list(Call &call)
{
    if (!QFileInfo(call.at(0)).isDir())
        return call.fail({ErrorKind::NotFound, tr("The office's folder is not there."), {}});
    TextTable table({tr("When"), tr("Bytes"), tr("File")});
    for (const BackupInfo &info : backupsOf(call.at(0))) {
        if (call.isSet("json"))
            call.terminal.print(jsonLine(toJson(info)));
        table.add(
            {QLocale().toString(info.at, QLocale::ShortFormat), QLocale().toString(info.bytes), info.file});
    }
    if (!call.isSet("json") && table.isEmpty())
        call.terminal.say(tr("There is no backup yet."));
    else if (!call.isSet("json"))
        call.terminal.print(table.text());
    return Done;
}

int backup(Call &call)
{
    if (call.isSet("list"))
        return list(call);
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    const auto made = backUp(office->office().folder(), office->office().key(), clock);
    if (!made)
        return call.fail(made.error());
    if (call.isSet("json")) {
        QJsonObject json = toJson(*made);
        json.insert(u"operations"_s, made->operations);
        call.terminal.print(jsonLine(json));
    } else {
        call.terminal.print(tr("%1\nIt was opened again and checked: operations %2.\n")
                                .arg(Terminal::harmless(made->file), QLocale().toString(made->operations)));
    }
    return Done;
}

/// The key without the database: what is restored may be there because the database is not readable any more.
Result<SecretKey> keyOf(Call &call)
{
    const QString login = call.value("as");
    const auto password = passwordFor(call.terminal, tr("Password of %1: ").arg(login));
    if (!password)
        return password.error();
    auto unlocked = Office::unlock(call.at(0), login, *password);
    if (!unlocked)
        return unlocked.error();
    return std::move(unlocked->key);
}

int restore(Call &call)
{
    if (call.value("as").isEmpty())
        return call.usage(tr("Say who you are: --as LOGIN."));
    if (!QFileInfo(call.at(1)).isFile())
        return call.fail({ErrorKind::NotFound, tr("The backup is not there."),
                          tr("\"waymarkctl backup OFFICE --list\" lists them; nothing was changed.")});
    const auto key = keyOf(call);
    if (!key) {
        call.terminal.say(key.error().text());
        return CannotOpen;
    }
    if (!call.isSet("yes")) {
        const auto answer = call.terminal.askLine(tr("Everything recorded here after this backup will not be "
                                                     "in the office any more. Type yes to go on: "));
        if (!answer)
            return call.usage(answer.error().text());
        if (answer->trimmed() != tr("yes")) {
            call.terminal.say(tr("Nothing was changed."));
            return Refused;
        }
    }
    const auto kept = restoreBackup(call.at(0), call.at(1), *key, SystemClock());
    if (!kept)
        return call.fail(kept.error());
    if (call.isSet("json"))
        call.terminal.print(jsonLine({{u"kept"_s, *kept}}));
    call.terminal.say(tr("The backup is in place. The office as it was is kept as %1.").arg(*kept));
    call.terminal.say(
        tr("Whoever opens it next makes it go on under a new number, so that nothing it shared before can "
           "be mixed up. What it lacks comes back with the bundles of the other workstations."));
    return Done;
}

} // namespace

QList<Command> backupCommands()
{
    return {
        {.name = u"backup"_s,
         .usage = u"OFFICE [--as LOGIN | --list] [--json]"_s,
         .summary = tr("make a checked copy of the office"),
         .help = tr(
             "Writes a copy into the office's backups folder, opens it again and checks every page. It is\n"
             "encrypted as the office is. Old copies go by the same rule as in Waymark: kept are the\n"
             "newest 12, one for each of 10 days and for each of 9 months. The office is never changed.\n\n"
             "  waymarkctl backup OFFICE --as anna\n"
             "  waymarkctl backup OFFICE --list"),
         .options = {asOption(), {u"list"_s, tr("only list the copies that are there")}, jsonOption()},
         .run = backup},
        {.name = u"restore"_s,
         .usage = u"OFFICE FILE --as LOGIN [--yes] [--json]"_s,
         .summary = tr("put a backup in the office's place"),
         .help = tr(
             "Close every Waymark window of this office first. The backup is checked, then takes the\n"
             "office's place; the file that was there is kept beside it and never overwritten, so this\n"
             "can be taken back by restoring that file. A damaged backup changes nothing. Asks before\n"
             "it does anything, unless --yes.\n\n"
             "The workstation goes on under a new number; \"sync devices\" shows its former place as "
             "retired.\n"
             "What the backup lacks comes back with the bundles of the other workstations. Never put a copy\n"
             "of the file in place by hand.\n\n"
             "  waymarkctl restore OFFICE OFFICE/backups/office-20260314-101500.db --as admin"),
         .options = {asOption(), {u"yes"_s, tr("do not ask")}, jsonOption()},
         .fewest = 2,
         .most = 2,
         .run = restore},
    };
}

} // namespace waymark::ctl
