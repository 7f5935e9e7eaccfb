// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sync/exchange_report.h"
#include "app/ctl/sync/sync_command.h"
#include "core/sync/folder_channel.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

QString stateCode(ChannelState state)
{
    switch (state) {
    case ChannelState::Off:
        return u"off"_s;
    case ChannelState::Fine:
        return u"fine"_s;
    case ChannelState::Paused:
        return u"paused"_s;
    case ChannelState::Offline:
        return u"offline"_s;
    case ChannelState::Strange:
        return u"strange"_s;
    case ChannelState::Full:
        return u"full"_s;
    case ChannelState::ReadOnly:
        return u"readOnly"_s;
    }
    return {};
}

QJsonObject toJson(const QString &folder, const ChannelReport &report)
{
    QJsonArray imports;
    for (const ImportReport &one : report.imports)
        imports += ctl::toJson(one, false);
    return {{u"folder"_s, folder},         {u"state"_s, stateCode(report.state)},
            {u"words"_s, report.words},    {u"written"_s, report.written},
            {u"read"_s, report.filesRead}, {u"unfinished"_s, report.unfinished},
            {u"imports"_s, imports},       {u"troubles"_s, QJsonArray::fromStringList(report.troubles)}};
}

QString words(const QString &folder, const ChannelReport &report, bool ran)
{
    if (report.state == ChannelState::Off)
        return tr("No folder is chosen.\n");
    QString text = tr("Folder: %1\n").arg(folder);
    if (!report.words.isEmpty())
        text += report.words + u'\n';
    if (report.state == ChannelState::Paused)
        text += tr("\"waymarkctl sync folder OFFICE --resume\" goes on.\n");
    if (ran)
        text += tr("Bundles written: %1\nFiles read:      %2\n").arg(report.written).arg(report.filesRead);
    if (report.unfinished)
        text += tr("Still being copied: %1\n").arg(report.unfinished);
    for (const ImportReport &one : report.imports)
        text += ctl::words(one, false);
    for (const QString &trouble : report.troubles)
        text += trouble + u'\n';
    return text;
}

int exitFor(const ChannelReport &report)
{
    switch (report.state) {
    case ChannelState::Fine:
        return report.troubles.isEmpty() && std::ranges::none_of(report.imports, &ImportReport::needsWord)
                   ? int(Done)
                   : int(Refused);
    case ChannelState::Off:
    case ChannelState::Paused:
    case ChannelState::Strange:
        return Refused;
    case ChannelState::Offline:
    case ChannelState::Full:
    case ChannelState::ReadOnly:
        break;
    }
    return Failed;
}

int answer(Call &call, Session &session, const ChannelReport &report, bool ran)
{
    const auto folder = channelFolder(session);
    if (!folder)
        return call.fail(folder.error());
    if (call.isSet("json"))
        call.terminal.print(jsonLine(toJson(*folder, report)));
    else
        call.terminal.print(Terminal::harmless(words(*folder, report, ran), true));
    return ran ? exitFor(report) : int(Done);
}

Result<void> change(Call &call, Session &session)
{
    if (call.isSet("stop"))
        return leaveChannelFolder(session);
    if (call.isSet("resume"))
        return pauseChannel(session, false);
    return call.count() > 1 ? useChannelFolder(session, call.at(1)) : Result<void>();
}

int folder(Call &call)
{
    if ((call.count() > 1) + call.isSet("stop") + call.isSet("now") + call.isSet("resume") > 1)
        return call.usage(tr("Say one of a folder, --stop, --now and --resume."));
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    Session &session = office->session();
    if (const auto changed = change(call, session); !changed)
        return refuseFile(call, changed.error());
    if (!call.isSet("now")) {
        const auto report = lastChannelReport(session);
        return report ? answer(call, session, *report, false) : call.fail(report.error());
    }
    const auto report = [&] {
        LongRun run(call.terminal);
        return exchangeWithFolder(session, run.step());
    }();
    return report ? answer(call, session, *report, true) : call.fail(report.error());
}

} // namespace

QList<Command> folderCommands()
{
    return {
        {.name = u"sync folder"_s,
         .usage = u"OFFICE [DIR | --now | --resume | --stop] --as LOGIN [--json]"_s,
         .summary = tr("exchange through a shared folder or a stick"),
         .help = tr("Without more, says which folder this workstation exchanges with and how it went last.\n"
                    "DIR chooses one; --now takes in what others left there and leaves what they do not\n"
                    "have; Waymark does that by itself while it is open. After an import was taken back\n"
                    "nothing comes in until --resume. --stop leaves the folder.\n\n"
                    "It never overwrites, moves or deletes a file there, and an empty, strange or missing\n"
                    "folder never removes anything here. Exit code 1 where a file was refused, 4 where the\n"
                    "folder is away, full or write-protected.\n\n"
                    "  waymarkctl sync folder OFFICE /mnt/share/waymark --as anna\n"
                    "  waymarkctl sync folder OFFICE --now --as anna"),
         .options = {asOption(),
                     {u"now"_s, tr("exchange with the folder now")},
                     {u"resume"_s, tr("let bundles come in again after an import was taken back")},
                     {u"stop"_s, tr("exchange with no folder any more; touches nothing in it")},
                     jsonOption()},
         .fewest = 1,
         .most = 2,
         .run = folder}};
}

} // namespace waymark::ctl
