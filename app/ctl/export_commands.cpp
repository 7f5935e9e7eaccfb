// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/sync/interrupt.h"
#include "app/ctl/text_table.h"
#include "core/base/owner_file.h"
#include "core/exchange/federal/federal_file.h"
#include "core/exchange/federal/sealed_file.h"
#include "core/policy/federal/standing_policy.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

using policy::PirlFinding;

namespace {

constexpr const char *filePassword = "WAYMARK_FILE_PASSWORD";

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

/// What was typed, as far as it can be judged without an office; an Error in words.
Result<FederalFileOptions> optionsOf(const Call &call)
{
    const auto wrong = [](const QString &what) { return Error{ErrorKind::BadInput, what, {}}; };
    FederalFileOptions options{.program = policy::federalProgramNamed(call.value("program")), .quarter = {}};
    if (options.program.isEmpty())
        return wrong(tr("--program is one of: adult, dw, youth, wp, jvsg, dwg."));
    const auto quarter = policy::Quarter::parse(call.value("quarter"));
    if (!quarter)
        return wrong(tr("--quarter is a quarter of the calendar, 2026Q2, or of a program year, PY2025Q4."));
    options.quarter = *quarter;
    options.layout = call.value("layout");
    options.header = call.isSet("header");
    options.checkOnly = call.isSet("check-only");
    options.anyway = call.isSet("anyway");
    options.withSsn = call.isSet("with-ssn");
    if (options.checkOnly == (call.count() == 2))
        return wrong(tr("Name the file to write, or only check with --check-only."));
    if (options.withSsn && !call.isSet("encrypt"))
        return wrong(tr("--with-ssn needs --encrypt: SSNs leave the office only encrypted."));
    if (options.checkOnly && call.isSet("encrypt"))
        return wrong(tr("--check-only writes nothing, so there is nothing to encrypt."));
    return options;
}

QString numberOf(const RecordStore &store, Id<JobSeeker> person)
{
    const auto found = store.find(person);
    return found ? found->number : QString();
}

QJsonObject toJson(const PirlFinding &one, const QString &number)
{
    static constexpr std::array kinds{"value"_L1, "duplicate"_L1, "logical"_L1};
    return {{u"kind"_s, QString(kinds[std::size_t(one.kind)])},
            {u"check"_s, one.check},
            {u"rule"_s, one.rule},
            {u"element"_s, one.element},
            {u"row"_s, one.row},
            {u"jobSeeker"_s, one.person.text()},
            {u"number"_s, number},
            {u"entity"_s, one.entity},
            {u"field"_s, one.field},
            {u"what"_s, one.what},
            {u"todo"_s, one.todo}};
}

void print(const Call &call, const RecordStore &store, const FederalFileReport &report)
{
    TextTable table({tr("Check"), tr("Row"), tr("ID"), tr("What"), tr("What to do")});
    for (const PirlFinding &one : report.findings) {
        const QString number = numberOf(store, one.person);
        if (call.isSet("json"))
            call.terminal.print(jsonLine(toJson(one, number)));
        table.add({policy::pirlKindText(one.kind), one.row ? QString::number(one.row) : QString(), number,
                   one.what, one.todo});
    }
    if (!call.isSet("json") && !table.isEmpty())
        call.terminal.print(table.text());
    for (const auto &[check, count] : report.counts)
        call.terminal.say(tr("%1, %2: %3").arg(policy::pirlKindText(check.first), check.second).arg(count));
    call.terminal.say(tr("Rows: %1. Layout: %2.").arg(QString::number(report.rows), report.layout));
}

int finish(const Call &call, const FederalFileReport &report)
{
    if (call.isSet("check-only"))
        return report.found() == 0 ? Done : Refused;
    if (!report.written) {
        call.terminal.say(
            tr("Not written: there are values that are not valid. Correct them, or write it with --anyway."));
        return Refused;
    }
    call.terminal.say(call.isSet("encrypt")
                          ? tr("Written and encrypted. \"export unseal\" opens it with its password.")
                          : tr("Written. The file holds personal data and is not encrypted: keep it safe."));
    return Done;
}

int exportPirl(Call &call)
{
    auto options = optionsOf(call);
    if (!options)
        return call.usage(options.error().text());
    if (!options->checkOnly && QFileInfo::exists(call.at(1)) && !call.isSet("overwrite"))
        return call.usage(tr("This file is there already. --overwrite replaces it."));
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    if (!call.may(*office, "exportFederal"))
        return Refused;
    if (!options->quarter.hasEnded(office->actions().context().today))
        return call.usage(
            tr("%1 has not ended: its file cannot be written yet.").arg(options->quarter.words()));
    if (call.isSet("encrypt")) {
        auto password = passwordFor(call.terminal, tr("Password of the file: "), filePassword);
        if (!password)
            return call.fail(password.error());
        options->password = *password;
    }
    Interrupt interrupt;
    const auto report =
        writeFederalFile(office->actions(), call.at(1), *options, [&](qint64 done, qint64 total) {
            call.terminal.progress(done, total);
            return !interrupt.asked();
        });
    call.terminal.endProgress();
    if (!report)
        return call.fail(report.error());
    const auto printed = guarded([&] { print(call, office->session().store(), *report); });
    if (!printed)
        return call.fail(printed.error());
    return finish(call, *report);
}

int unseal(Call &call)
{
    if (QFileInfo::exists(call.at(1)) && !call.isSet("overwrite"))
        return call.usage(tr("This file is there already. --overwrite replaces it."));
    QFile in(call.at(0));
    if (!in.open(QIODevice::ReadOnly))
        return call.fail(Error{ErrorKind::Io, tr("The file cannot be opened."), {}});
    const auto password = passwordFor(call.terminal, tr("Password of the file: "), filePassword);
    if (!password)
        return call.fail(password.error());
    auto out = OwnerFile::begin(call.at(1));
    if (!out)
        return call.fail(out.error());
    const auto opened =
        openSealed(in, *password, [&](const QByteArray &bytes) { return (*out)->write(bytes); });
    if (!opened)
        return call.fail(opened.error());
    if (const auto finished = (*out)->finish(); !finished)
        return call.fail(finished.error());
    call.terminal.say(tr("Opened. The new file is not encrypted: keep it safe."));
    return Done;
}

QList<Command> parts()
{
    const QCommandLineOption overwrite{u"overwrite"_s, tr("replace a file that is there")};
    return {
        {.name = u"export pirl"_s,
         .usage = u"OFFICE --program PROGRAM --quarter QUARTER [FILE] --as LOGIN [--check-only | --anyway]"_s,
         .summary = tr("write a program's federal file of a quarter, and check it"),
         .help = tr(
             "PROGRAM: adult, dw, youth, wp, jvsg, dwg. QUARTER: 2026Q2 (April to June 2026), or by the\n"
             "program year PY2025Q4. A quarter that has not ended is refused.\n\n"
             "The rows are checked in the federal order: valid values, then duplicates, then what must fit\n"
             "together; a later kind is judged once an earlier one finds nothing. A file with values that\n"
             "are not valid is written with --anyway only. Findings are printed, with --json one object a\n"
             "line. The file is readable by its owner only and holds everybody in the program, confidential\n"
             "people too; each of them is logged as seen. Ctrl+C leaves nothing behind.\n\n"
             "  waymarkctl export pirl OFFICE --program adult --quarter 2026Q2 adult.csv --as director"),
         .options = {asOption(),
                     {u"program"_s, tr("whose file"), u"PROGRAM"_s},
                     {u"quarter"_s, tr("the quarter that it tells of"), u"QUARTER"_s},
                     {u"layout"_s, tr("a loaded layout; the one in force if not said"), u"NAME"_s},
                     {u"header"_s, tr("begin with a row of element numbers")},
                     {u"check-only"_s, tr("write nothing; refused where something is found")},
                     {u"anyway"_s, tr("write values that are not valid, too")},
                     {u"encrypt"_s, tr("under a password, asked for or in WAYMARK_FILE_PASSWORD")},
                     {u"with-ssn"_s, tr("veterans' grants: with SSNs, encrypted only")},
                     overwrite,
                     jsonOption()},
         .fewest = 1,
         .most = 2,
         .run = exportPirl},
        {.name = u"export unseal"_s,
         .usage = u"SEALED FILE"_s,
         .summary = tr("open a file that was written with --encrypt"),
         .help = tr(
             "The password is asked for, or taken from WAYMARK_FILE_PASSWORD. FILE is readable by its owner\n"
             "only and not encrypted. No office is needed."),
         .options = {overwrite},
         .fewest = 2,
         .most = 2,
         .run = unseal},
    };
}

} // namespace

QList<Command> exportCommands()
{
    return {{.name = u"export"_s,
             .usage = u"COMMAND ..."_s,
             .summary = tr("write files for others: the federal file"),
             .help = tr("What leaves the office for others. waymarkctl export COMMAND --help explains each."),
             .parts = parts}};
}

} // namespace waymark::ctl
