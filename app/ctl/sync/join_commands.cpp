// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/office_plan.h"
#include "app/ctl/sync/sync_command.h"
#include "core/sync/bundle_format.h"
#include "core/sync/joining.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

QJsonObject toJson(const JoinFileReport &report)
{
    return {
        {u"device"_s, report.device.text()}, {u"name"_s, report.name}, {u"operations"_s, report.operations}};
}

int invite(Call &call)
{
    const QString name = call.value("name").trimmed();
    if (name.isEmpty())
        return call.usage(tr("Say what the new workstation is called: --name NAME."));
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    if (!call.may(*office, "inviteDevice") || isTaken(call, call.at(1)))
        return Refused;
    const auto password = joinPassword(call.terminal, true);
    if (!password)
        return call.fail(password.error());
    const KeyCost cost = office->office().isSandbox() ? cheapCost() : KeyCost::normal();
    const auto report = [&] {
        LongRun run(call.terminal);
        return writeJoinFile(office->actions(), name, *password, call.at(1), run.step(), cost);
    }();
    if (!report)
        return refuseFile(call, report.error());
    if (call.isSet("json"))
        call.terminal.print(jsonLine(toJson(*report)));
    call.terminal.say(
        tr("Take the file to the new computer and tell its password by voice, never beside the file."));
    return Done;
}

int join(Call &call)
{
    const auto password = joinPassword(call.terminal, false);
    if (!password)
        return call.fail(password.error());
    SystemClock clock;
    const auto report = [&] {
        LongRun run(call.terminal);
        return joinOffice(call.at(0), *password, call.at(1), clock, run.step());
    }();
    if (!report)
        return report.error().kind == ErrorKind::WrongPassword ? call.fail(report.error())
                                                               : refuseFile(call, report.error());
    if (call.isSet("json"))
        call.terminal.print(jsonLine(toJson(*report)));
    call.terminal.say(
        tr("This computer is %1 of the office now. Everybody signs in with the password they have. "
           "Delete the join file.")
            .arg(report->name));
    return Done;
}

int key(Call &call)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    if (!call.may(*office, "bundleKey"))
        return Refused;
    const SecretKey derived = bundleKey(office->office().key());
    QByteArray hex(qsizetype(2 * SecretKey::size + 1), '\0');
    sodium_bin2hex(hex.data(), std::size_t(hex.size()), derived.bytes().data(), SecretKey::size);
    hex.back() = '\n';
    call.terminal.say(
        tr("Whoever has this key can read every bundle of this office, past and future, and the work "
           "inside join files. It opens no office and signs nothing. Hand it over as you would a "
           "copy of the office."));
    call.terminal.print(hex);
    sodium_memzero(hex.data(), std::size_t(hex.size()));
    return Done;
}

} // namespace

QList<Command> joinCommands()
{
    return {
        {.name = u"sync invite"_s,
         .usage = u"OFFICE FILE --name NAME --as LOGIN [--json]"_s,
         .summary = tr("make the join file of a new workstation"),
         .help = tr(
             "For administrators. Writes a join file for one new workstation: the whole office as it\n"
             "is now, under a password that you choose and tell by voice. FILE must be new. It never\n"
             "holds anybody's own password. The join password is asked for twice, or taken from\n"
             "WAYMARK_JOIN_PASSWORD.\n\n"
             "  waymarkctl sync invite OFFICE /media/stick/laptop-3.waymark-join --name LAPTOP-3 --as admin"),
         .options = {asOption(),
                     {u"name"_s, tr("what the new workstation is called"), u"NAME"_s},
                     jsonOption()},
         .fewest = 2,
         .most = 2,
         .run = invite},
        {.name = u"sync join"_s,
         .usage = u"FILE NEWFOLDER [--json]"_s,
         .summary = tr("make this computer a workstation of an office"),
         .help =
             tr("Makes the office of a join file in NEWFOLDER, which must be new or empty. The password\n"
                "of the file is asked for, or taken from WAYMARK_JOIN_PASSWORD. Each join file is for one\n"
                "computer: never use it twice. Where anything fails, nothing is left behind.\n\n"
                "  waymarkctl sync join /media/stick/laptop-3.waymark-join ~/Waymark/office"),
         .options = {jsonOption()},
         .fewest = 2,
         .most = 2,
         .run = join},
        {.name = u"sync key"_s,
         .usage = u"OFFICE --as LOGIN"_s,
         .summary = tr("print the key that reads this office's bundles"),
         .help =
             tr("For administrators: 64 hexadecimal digits for a program that reads bundles, as a state's\n"
                "reporting may need (docs/bundle-format.md, docs/read_bundle.py). The key reads every\n"
                "bundle of this office, and the work inside its join files. It never opens an office,\n"
                "signs a bundle or gives the office's own key away, and it cannot be withdrawn.\n\n"
                "  waymarkctl sync key OFFICE --as admin"),
         .options = {asOption()},
         .run = key},
    };
}

} // namespace waymark::ctl
