// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/office_plan.h"
#include "core/actions/people/visible.h"
#include "core/base/text.h"
#include "core/exchange/demo_maker.h"
#include "core/session/verify.h"

#include <QDir>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

int create(Call &call)
{
    const auto plan = readPlan(call);
    if (!plan)
        return call.usage(plan.error().text());
    FirstPeople first{.center = {.name = plan->center}, .staff = {}, .deviceName = plan->device};
    for (const Staff &staff : plan->staff) {
        const auto password = passwordFor(call.terminal, tr("First password of %1: ").arg(staff.login));
        if (!password)
            return call.fail(password.error());
        if (const auto fit = checkPassword(*password); !fit)
            return call.usage(fit.error().text());
        first.staff.push_back({staff, *password});
    }
    NewOffice office{.name = plan->name, .sandbox = plan->sandbox};
    if (plan->sandbox)
        office.cost = cheapCost();
    SystemClock clock;
    auto made = createOffice(call.at(0), office, first, clock);
    if (!made)
        return call.fail(made.error());
    if (const auto added = addShelters(**made, plan->shelters); !added)
        return call.fail(added.error());
    call.terminal.say(
        tr("The office was made. Whoever forgets the password cannot be let in by anybody: keep a second "
           "administrator."));
    return Done;
}

int demo(Call &call)
{
    bool peopleOk = true;
    bool seedOk = true;
    DemoOptions options;
    if (call.isSet("people"))
        options.people = call.value("people").toInt(&peopleOk);
    if (call.isSet("seed"))
        options.seed = call.value("seed").toULongLong(&seedOk);
    if (!peopleOk || !seedOk || options.people < 0 || options.people > 100'000)
        return call.usage(tr("--people is a number up to 100000 and --seed a number."));
    const auto today = call.today();
    if (!today)
        return call.usage(today.error().text());
    options.today = *today;
    options.progress = [&call](int done, int all) { call.terminal.progress(done, all); };
    if (const auto made = makeDemoOffice(call.at(0), options); !made)
        return call.fail(made.error());
    call.terminal.say(
        tr("A demonstration office with %1 made-up people is in this folder. Sign in as silva (counselor), "
           "intake, supervisor, director, admin or viewer; the password of all is %2.")
            .arg(QLocale().toString(options.people), QString(demoPassword)));
    return Done;
}

int passwd(Call &call)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    auto password = passwordFor(call.terminal, tr("New password: "), "WAYMARK_NEW_PASSWORD");
    if (!password)
        return call.fail(password.error());
    if (!qEnvironmentVariableIsSet("WAYMARK_NEW_PASSWORD")) {
        const auto again = call.terminal.askPassword(tr("New password again: "));
        if (!again || *again != *password) {
            call.terminal.say(tr("The two are not the same. The password stays as it was."));
            return Refused;
        }
    }
    if (const auto fit = checkPassword(*password); !fit) {
        call.terminal.say(fit.error().text());
        return Refused;
    }
    if (office->office().isSandbox())
        office->office().setKeyCost(cheapCost());
    if (const auto changed = office->office().changePassword(office->session().staff().login, *password);
        !changed)
        return call.fail(changed.error());
    call.terminal.say(tr("The password was changed."));
    return Done;
}

int verify(Call &call)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    const auto report = verifyOffice(office->session());
    if (!report)
        return call.fail(report.error());
    if (call.isSet("json")) {
        call.terminal.print(jsonLine({{u"ok"_s, report->ok()},
                                      {u"operations"_s, report->operations},
                                      {u"changes"_s, report->changes},
                                      {u"records"_s, report->records},
                                      {u"devices"_s, report->devices},
                                      {u"bundles"_s, report->seals},
                                      {u"problems"_s, QJsonArray::fromStringList(report->problems)}}));
        return report->ok() ? Done : Refused;
    }
    const auto number = [](qint64 count) { return QLocale().toString(count); };
    call.terminal.print(tr("Operations: %1\nChanges:    %2\nRecords:    %3\nDevices:    %4\nBundles:    %5\n")
                            .arg(number(report->operations), number(report->changes), number(report->records),
                                 number(report->devices), number(report->seals)));
    for (const QString &problem : report->problems)
        call.terminal.print(QString(Terminal::harmless(problem) + u'\n'));
    if (report->ok())
        call.terminal.print(tr("The tables equal the ledger.\n"));
    return report->ok() ? Done : Refused;
}

int dump(Call &call)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    if (!call.may(*office, "dumpOffice"))
        return Refused;
    call.terminal.say(
        tr("What follows holds everything in this office, SSNs too. Keep it as you keep the office."));
    const Session &session = office->session();
    const auto hidden = guarded([&] { return Visible(session.store(), session.staff()).hidden(); });
    if (!hidden)
        return call.fail(hidden.error());
    const auto dumped = dumpOffice(session.store(), call.terminal.out(), *hidden);
    if (dumped && !hidden->isEmpty())
        call.terminal.say(tr("Confidential people left out: %1").arg(hidden->size()));
    return dumped ? Done : call.fail(dumped.error());
}

} // namespace

QList<Command> officeCommands()
{
    return {
        {.name = u"create"_s,
         .usage = u"OFFICE --name NAME --center NAME --staff LOGIN --staff-name NAME --role ROLE ..."_s,
         .summary = tr("make a new office"),
         .help = tr(
             "Makes an office in the folder OFFICE, which must be new or empty: its first career center,\n"
             "this workstation, and its first staff. --staff, --staff-name and --role are repeated together\n"
             "for each of them; the first should be an administrator. Passwords are asked for one by one;\n"
             "with WAYMARK_PASSWORD set, that one is everybody's first password.\n\n"
             "--sandbox makes an office for training and tests: the day may be set, and one script may act\n"
             "for everybody. Its passwords are weakly protected on purpose, so that they cost no time. "
             "Never\n"
             "put real people into it; an office cannot be changed into a sandbox or back."),
         .options = {{u"name"_s, tr("what the office is called"), u"NAME"_s},
                     {u"center"_s, tr("its first career center"), u"NAME"_s},
                     {u"staff"_s, tr("login of a member of staff"), u"LOGIN"_s},
                     {u"staff-name"_s, tr("their name"), u"NAME"_s},
                     {u"role"_s, tr("intake, counselor, supervisor, director, administrator or view_only"),
                      u"ROLE"_s},
                     {u"shelter"_s, tr("an EA shelter: \"NAME;ADDRESS;CITY;STATE;ZIP\"; may be repeated"),
                      u"SHELTER"_s},
                     {u"device"_s, tr("what this workstation is called"), u"NAME"_s},
                     {u"sandbox"_s, tr("for training and tests only")}},
         .run = create},
        {.name = u"demo"_s,
         .usage = u"OFFICE [--people N] [--seed S] [--today DATE]"_s,
         .summary = tr("make a demonstration office of made-up people"),
         .help = tr(
             "Makes a sandbox office in the folder OFFICE, which must be new or empty: centers, shelters,\n"
             "staff of every role and made-up people of many origins with up to two years of history until\n"
             "today. The same seed, number of people and day give the same office, to the byte of its "
             "dump.\n\n"
             "Sign in as silva (counselor), intake, supervisor, director, admin or viewer; everybody's\n"
             "password is waymark-demo."),
         .options = {{u"people"_s, tr("how many people; 300 if not said"), u"N"_s},
                     {u"seed"_s, tr("another number, other people; 1 if not said"), u"S"_s},
                     todayOption(tr("the day until which there is a history"))},
         .run = demo},
        {.name = u"passwd"_s,
         .usage = u"OFFICE --as LOGIN"_s,
         .summary = tr("change your own password"),
         .help = tr("Asks for the new password twice, or takes it from WAYMARK_NEW_PASSWORD."),
         .options = {asOption()},
         .run = passwd},
        {.name = u"verify"_s,
         .usage = u"OFFICE --as LOGIN [--json]"_s,
         .summary = tr("prove that the tables are what the ledger says"),
         .help =
             tr("Builds every record again from the ledger and compares it with the tables, checks every "
                "device's\n"
                "chain of hashes and the signatures of its bundles, the file itself, and what is derived.\n"
                "Changes nothing. Exit code 1 where something is wrong."),
         .options = {asOption(), jsonOption()},
         .run = verify},
        {.name = u"dump"_s,
         .usage = u"OFFICE --as LOGIN"_s,
         .summary = tr("print every record; equal offices print equal bytes"),
         .help = tr("Prints every record of the office, one JSON object a line, in a fixed order. It holds "
                    "everything,\n"
                    "SSNs too, so it is for supervisors, directors and administrators."),
         .options = {asOption()},
         .run = dump},
    };
}

} // namespace waymark::ctl
