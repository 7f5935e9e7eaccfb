// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/record_view.h"
#include "app/ctl/sync/exchange_report.h"
#include "app/ctl/sync/sync_command.h"
#include "app/ctl/text_table.h"
#include "core/sync/importer.h"
#include "core/sync/sync_state.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

int undo(Call &call)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    const auto state = undoImportState(office->session());
    if (!state)
        return call.fail(state.error());
    if (const auto undone = undoImport(office->session()); !undone)
        return call.fail(undone.error());
    if (call.isSet("json"))
        call.terminal.print(jsonLine({{u"undone"_s, toJson(state->from)}}));
    else
        call.terminal.print(
            Terminal::harmless(tr("The import of %1 was taken out again.\n").arg(state->from.text()), true));
    return Done;
}

int listImports(Call &call)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    const auto all = imports(office->session());
    if (!all)
        return call.fail(all.error());
    const auto printed = office->session().read([&](const RecordStore &store) {
        const RecordView view(store, false);
        TextTable table({tr("When"), tr("Operations"), tr("State"), tr("Who"), tr("What")});
        for (const ImportEntry &one : *all) {
            if (call.isSet("json"))
                call.terminal.print(jsonLine({{u"id"_s, one.id},
                                              {u"at"_s, isoTime(one.at)},
                                              {u"by"_s, view.staffName(one.staff)},
                                              {u"bundle"_s, toJson(one.from)},
                                              {u"operations"_s, one.operations},
                                              {u"undone"_s, one.undone}}));
            table.add({shownTime(one.at), QLocale().toString(one.operations),
                       one.undone ? tr("taken out") : tr("in"), view.staffName(one.staff), one.from.text()});
        }
        if (!call.isSet("json") && table.isEmpty())
            call.terminal.say(tr("Nothing was ever imported here."));
        else if (!call.isSet("json"))
            call.terminal.print(table.text());
    });
    return printed ? Done : call.fail(printed.error());
}

/// What waited and can come in now, does; false, and said, where it cannot.
bool takeNow(Call &call, SignedIn &office, int &exit)
{
    Session &session = office.session();
    const auto report = [&] {
        LongRun run(call.terminal);
        return takeInWaiting(session,
                             {.acceptRemovals = call.isSet("accept-removals"),
                              .acceptClock = call.isSet("accept-clock"),
                              .limits = limitsOf(session)},
                             run.step());
    }();
    if (!report) {
        exit = refuseFile(call, report.error());
        return false;
    }
    for (const QString &one : report->unusual)
        call.terminal.say(one);
    exit = report->needsWord ? int(Refused) : int(Done);
    if (report->needsWord)
        call.terminal.say(tr("It was not taken in. An administrator takes it in with --accept-removals."));
    else
        call.terminal.say(tr("Came in: %1").arg(QLocale().toString(report->kept ? report->sealsNew : 0)));
    return true;
}

int listWaiting(Call &call)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    if (call.isSet("take") && !takeNow(call, *office, exit))
        return exit;
    const auto all = waitingBundles(office->session(), limitsOf(office->session()));
    if (!all)
        return call.fail(all.error());
    for (const WaitingBundle &one : *all) {
        if (call.isSet("json"))
            call.terminal.print(jsonLine(toJson(one)));
        else
            call.terminal.print(QString(Terminal::harmless(one.text()) + u'\n'));
    }
    if (all->empty() && !call.isSet("json"))
        call.terminal.say(tr("Nothing waits."));
    return exit;
}

} // namespace

QList<Command> waitingCommands()
{
    return {
        {.name = u"sync undo"_s,
         .usage = u"OFFICE --as LOGIN [--json]"_s,
         .summary = tr("take the newest import out again"),
         .help =
             tr("Takes out what the newest import brought, as if it had not come; the bundle can be\n"
                "imported again. It never touches what was recorded here: where something was recorded or\n"
                "exported since, it is refused, because that may build on what came in.\n\n"
                "  waymarkctl sync undo OFFICE --as anna"),
         .options = {asOption(), jsonOption()},
         .run = undo},
        {.name = u"sync imports"_s,
         .usage = u"OFFICE --as LOGIN [--json]"_s,
         .summary = tr("list what was imported, newest first"),
         .help =
             tr("Lists the last 50 imports: when, who did it, from which workstation, and whether it was\n"
                "taken out again. With --json one object a line. It changes nothing.\n\n"
                "  waymarkctl sync imports OFFICE --as anna"),
         .options = {asOption(), jsonOption()},
         .run = listImports},
        {.name = u"sync waiting"_s,
         .usage = u"OFFICE --as LOGIN [--take [--accept-clock] [--accept-removals]] [--json]"_s,
         .summary = tr("list bundles that came and are not in yet"),
         .help =
             tr("Says of each bundle that waits what it waits for: a bundle that is missing, which is\n"
                "named, or a clock that runs ahead. What waits comes in by itself with the next import, or\n"
                "with --take, which never takes in what misses something. With --json one object a line.\n\n"
                "  waymarkctl sync waiting OFFICE --as anna"),
         .options = {asOption(),
                     {u"take"_s, tr("take in now what can come in")},
                     {u"accept-clock"_s, tr("administrators: also what is dated ahead of this clock")},
                     {u"accept-removals"_s, tr("administrators: what it voids is meant")},
                     jsonOption()},
         .run = listWaiting},
    };
}

} // namespace waymark::ctl
