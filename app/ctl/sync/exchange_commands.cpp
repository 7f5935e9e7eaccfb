// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sync/exchange_report.h"
#include "app/ctl/sync/sync_command.h"
#include "core/actions/record_refs.h"
#include "core/sync/exporter.h"
#include "core/sync/importer.h"
#include "core/sync/sync_state.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

void show(Call &call, const QJsonObject &json, const QString &text)
{
    if (call.isSet("json"))
        call.terminal.print(jsonLine(json));
    else
        call.terminal.print(Terminal::harmless(text, true));
}

Result<int> deviceNumber(Session &session, const QString &name)
{
    const auto found = guarded([&]() -> Result<int> {
        const auto id = recordNamed(session.store(), specOf<Device>(), name);
        if (!id)
            return id.error();
        return session.store().find(Id<Device>{*id})->number;
    });
    return found ? *found : Result<int>(found.error());
}

int exportFile(Call &call)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    ExportOptions options{.everything = call.isSet("everything")};
    if (call.isSet("for")) {
        const auto number = deviceNumber(office->session(), call.value("for"));
        if (!number)
            return call.fail(number.error());
        options.forDevice = *number;
    }
    if (isTaken(call, call.at(1)))
        return Refused;
    const auto report = [&] {
        LongRun run(call.terminal);
        return exportBundle(office->session(), call.at(1), options, run.step());
    }();
    if (!report)
        return call.fail(report.error());
    show(call, toJson(*report), words(*report));
    return Done;
}

/// What can be said of a file without taking anything in; nothing where all is well so far.
std::optional<Error> looksWrong(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {}; // the importer says why
    const auto header = peekBundle(in);
    if (!header)
        return header.error();
    return {};
}

int takeIn(Call &call, bool preview)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    Session &session = office->session();
    if (!call.may(*office, "importBundle"))
        return Refused;
    const ImportOptions options{.preview = preview,
                                .acceptRemovals = !preview && call.isSet("accept-removals"),
                                .acceptClock = !preview && call.isSet("accept-clock"),
                                .limits = limitsOf(session)};
    if ((options.acceptRemovals || options.acceptClock) && !call.may(*office, "acceptBundle"))
        return Refused;
    if (const auto wrong = looksWrong(call.at(1)))
        return refuseFile(call, *wrong);
    if (!preview && !call.isSet("no-backup")) {
        if (const auto kept = backUpBeforeImport(session); !kept)
            return call.fail(kept.error());
    }
    const auto report = [&] {
        LongRun run(call.terminal);
        return importBundle(session, call.at(1), options, run.step());
    }();
    if (!report)
        return refuseFile(call, report.error());
    show(call, toJson(*report, preview), words(*report, preview));
    if (preview || !report->needsWord)
        return Done;
    call.terminal.say(tr("It was not taken in: it would remove more than this office's limit allows."));
    return Refused;
}

int previewFile(Call &call)
{
    return takeIn(call, true);
}

int importFile(Call &call)
{
    return takeIn(call, false);
}

} // namespace

QList<Command> exchangeCommands()
{
    return {
        {.name = u"sync export"_s,
         .usage = u"OFFICE FILE --as LOGIN [--everything] [--for NAME] [--json]"_s,
         .summary = tr("write what the other workstations do not have yet"),
         .help =
             tr("Writes one bundle to FILE, which must be new: what was recorded here, and what came from\n"
                "others, that the other workstations are not known to have. FILE is there whole or not at\n"
                "all. It is encrypted for this office and signed by this workstation; a lost stick gives\n"
                "nothing away. It never holds passwords, and writing it changes no record.\n\n"
                "  waymarkctl sync export OFFICE /media/stick/front-desk-7.waymark-bundle --as anna"),
         .options = {asOption(),
                     {u"everything"_s, tr("also what the others are known to have")},
                     {u"for"_s, tr("only what that workstation is not known to have"), u"NAME"_s},
                     jsonOption()},
         .fewest = 2,
         .most = 2,
         .run = exportFile},
        {.name = u"sync preview"_s,
         .usage = u"OFFICE FILE --as LOGIN [--json]"_s,
         .summary = tr("say what a bundle would bring; change nothing"),
         .help = tr("Checks the bundle and tries everything in it, then takes it all back: who is new, who\n"
                    "changes, services, notes, contacts, conflicts, and anything unusual. The answer names\n"
                    "people. It never changes anything.\n\n"
                    "  waymarkctl sync preview OFFICE /media/stick/laptop-12.waymark-bundle --as anna"),
         .options = {asOption(), jsonOption()},
         .fewest = 2,
         .most = 2,
         .run = previewFile},
        {.name = u"sync import"_s,
         .usage = u"OFFICE FILE --as LOGIN [--accept-removals] [--accept-clock] [--no-backup] [--json]"_s,
         .summary = tr("take a bundle in"),
         .help = tr(
             "Makes a backup, then takes the bundle in: all of it or nothing. What is here already is left\n"
             "as it is, so a bundle may come twice. What builds on a bundle that is missing is kept and\n"
             "comes in by itself later. It never overwrites: a field changed on two workstations becomes a\n"
             "conflict with both values. Refused whole are bundles that are damaged, of another office, of\n"
             "a workstation that never joined or was retired, or of a newer Waymark.\n\n"
             "A bundle that would void much more than usual stops, and the work of a workstation whose\n"
             "clock is far ahead waits, until an administrator accepts them.\n\n"
             "  waymarkctl sync import OFFICE /media/stick/laptop-12.waymark-bundle --as anna"),
         .options = {asOption(),
                     {u"accept-removals"_s, tr("administrators: what it voids is meant")},
                     {u"accept-clock"_s, tr("administrators: take in what is dated ahead of this clock")},
                     {u"no-backup"_s, tr("make no backup before")},
                     jsonOption()},
         .fewest = 2,
         .most = 2,
         .run = importFile},
    };
}

} // namespace waymark::ctl
