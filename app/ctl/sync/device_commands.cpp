// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sync/sync_command.h"
#include "app/ctl/text_table.h"
#include "core/actions/record_refs.h"
#include "core/actions/sync_actions.h"
#include "core/sync/sync_state.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

QString stateOf(const DeviceState &device)
{
    if (device.retired)
        return tr("retired");
    if (device.isThis)
        return tr("this one");
    return device.joined ? tr("in use") : tr("never heard of");
}

QJsonObject toJson(const DeviceState &device)
{
    QJsonObject json{
        {u"id"_s, device.id.text()},          {u"number"_s, device.number},   {u"name"_s, device.name},
        {u"this"_s, device.isThis},           {u"retired"_s, device.retired}, {u"joined"_s, device.joined},
        {u"lastBundle"_s, device.lastBundle}, {u"lacks"_s, device.lacks}};
    if (device.lastHeard)
        json.insert(u"lastHeard"_s, isoTime(device.lastHeard));
    if (device.arrived)
        json.insert(u"arrived"_s, isoTime(device.arrived));
    return json;
}

int list(Call &call)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    const auto devices = deviceStates(office->session());
    if (!devices)
        return call.fail(devices.error());
    TextTable table(
        {tr("Newest bundle"), tr("Made there"), tr("Came here"), tr("Lacks"), tr("State"), tr("Name")});
    for (const DeviceState &device : *devices) {
        if (call.isSet("json"))
            call.terminal.print(jsonLine(toJson(device)));
        table.add({device.lastBundle ? QString::number(device.lastBundle) : QString(),
                   shownTime(device.lastHeard), device.isThis ? QString() : shownTime(device.arrived),
                   device.isThis || device.retired ? QString() : QLocale().toString(device.lacks),
                   stateOf(device), device.name});
    }
    if (!call.isSet("json"))
        call.terminal.print(table.text());
    return Done;
}

/// Runs an action about the workstation named by the second argument.
template <typename Make>
int change(Call &call, const QString &done, Make make)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    const auto found =
        guarded([&] { return recordNamed(office->session().store(), specOf<Device>(), call.at(1)); });
    if (!found)
        return call.fail(found.error());
    if (!*found)
        return call.fail(found->error());
    const ActionResult result = office->actions().run(make(Id<Device>{**found}));
    if (!result.done)
        return refuseAction(call, result);
    call.terminal.say(done);
    return Done;
}

int rename(Call &call)
{
    return change(call, tr("The workstation has its new name. The others learn it with the next bundle."),
                  [&](Id<Device> id) {
                      return RenameDevice{id, call.at(2)};
                  });
}

int retire(Call &call)
{
    return change(
        call,
        tr("The workstation is retired: what it records from now on is refused. The others learn it with "
           "the next bundle."),
        [](Id<Device> id) { return RetireDevice{id}; });
}

int bringBack(Call &call)
{
    return change(call, tr("The workstation is in use again."),
                  [](Id<Device> id) { return ReturnDevice{id}; });
}

} // namespace

QList<Command> deviceCommands()
{
    return {
        {.name = u"sync devices"_s,
         .usage = u"OFFICE --as LOGIN [--json]"_s,
         .summary = tr("list the office's workstations"),
         .help =
             tr("Says of each workstation when it was last heard of, up to which bundle its work is here,\n"
                "and how many operations that are here it is not known to have. It changes nothing. With\n"
                "--json one object a line.\n\n"
                "  waymarkctl sync devices OFFICE --as anna"),
         .options = {asOption(), jsonOption()},
         .run = list},
        {.name = u"sync rename"_s,
         .usage = u"OFFICE NAME NEWNAME --as LOGIN"_s,
         .summary = tr("give a workstation another name"),
         .help = tr("For administrators. Its history stays its own, and nothing else ever changes.\nNo two workstations have one name.\n\n"
                    "  waymarkctl sync rename OFFICE LAPTOP-3 HARBOR-HOUSE --as admin"),
         .options = {asOption()},
         .fewest = 3,
         .most = 3,
         .run = rename},
        {.name = u"sync retire"_s,
         .usage = u"OFFICE NAME --as LOGIN"_s,
         .summary = tr("refuse what a workstation records from now on"),
         .help = tr("For administrators: a workstation that was lost, stolen or put away. What was taken in\n"
                    "from it stays. It never erases anything there: whoever has it and a password can still\n"
                    "read what it holds, so change the passwords of those who used it.\n\n"
                    "  waymarkctl sync retire OFFICE LAPTOP-3 --as admin"),
         .options = {asOption()},
         .fewest = 2,
         .most = 2,
         .run = retire},
        {.name = u"sync return"_s,
         .usage = u"OFFICE NAME --as LOGIN"_s,
         .summary = tr("bring a retired workstation back into use"),
         .help = tr("For administrators. What it recorded while it was retired can come in then.\n\n"
                    "  waymarkctl sync return OFFICE LAPTOP-3 --as admin"),
         .options = {asOption()},
         .fewest = 2,
         .most = 2,
         .run = bringBack},
    };
}

} // namespace waymark::ctl
