// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/provider_command.h"
#include "app/ctl/text_table.h"
#include "core/exchange/roster_import.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

QJsonObject toJson(const RosterReport &report, bool preview)
{
    QJsonArray rows;
    for (const RosterRow &row : report.rows) {
        QJsonObject one{{u"line"_s, row.line}, {u"ok"_s, row.good}};
        if (!row.reasons.isEmpty())
            one.insert(u"reasons"_s, QJsonArray::fromStringList(row.reasons));
        if (row.person)
            one.insert(u"jobSeeker"_s, row.person.text());
        if (!row.alike.isEmpty())
            one.insert(u"alike"_s, QJsonArray::fromStringList(row.alike));
        rows += one;
    }
    return {{u"preview"_s, preview},
            {u"enrolled"_s, report.good()},
            {u"refused"_s, report.refused()},
            {u"alike"_s, report.alike()},
            {u"refusedFile"_s, report.refusedFile},
            {u"columns"_s, QJsonArray::fromStringList(report.used)},
            {u"ignored"_s, QJsonArray::fromStringList(report.ignored)},
            {u"rows"_s, rows}};
}

void print(Call &call, const RosterReport &report, bool preview)
{
    TextTable table({tr("Line"), tr("Why it is refused")});
    for (const RosterRow &row : report.rows) {
        if (!row.good)
            table.add({QString::number(row.line), row.reasons.join(u' ')});
    }
    TextTable alike({tr("Line"), tr("Likely the same person as ID")});
    for (const RosterRow &row : report.rows) {
        if (!row.alike.isEmpty())
            alike.add({QString::number(row.line), row.alike.join(u", "_s)});
    }
    QString text = tr("Columns read: %1\n").arg(report.used.join(u", "_s));
    if (!report.ignored.isEmpty())
        text += tr("Columns not read: %1\n").arg(report.ignored.join(u", "_s));
    if (!table.isEmpty())
        text += table.text();
    if (!alike.isEmpty())
        text += alike.text();
    const QString counts = preview ? tr("%1 rows would be enrolled, %2 refused. Nothing was changed.\n")
                                   : tr("%1 rows were enrolled, %2 refused.\n");
    text += counts.arg(QLocale().toString(report.good()), QLocale().toString(report.refused()));
    if (report.alike())
        text += tr("%1 of them may be people who were here before. Nobody was merged: compare the records.\n")
                    .arg(QLocale().toString(report.alike()));
    if (!report.refusedFile.isEmpty())
        text += tr("The refused rows are in %1\n").arg(report.refusedFile);
    call.terminal.print(Terminal::harmless(text, true));
}

int importFile(Call &call)
{
    if (call.at(0) == "provider"_L1)
        return importProvider(call);
    if (call.at(0) != "roster"_L1)
        return call.usage(tr("What can be imported is a roster, or a provider's list."));
    RosterOptions options{.shelter = call.value("shelter"),
                          .center = call.value("center"),
                          .answers = {},
                          .preview = call.isSet("preview")};
    for (const QString &answer : call.values("set")) {
        const qsizetype equals = answer.indexOf(u'=');
        if (equals < 1)
            return call.usage(tr("--set is written COLUMN=VALUE."));
        options.answers.insert(answer.first(equals), answer.sliced(equals + 1));
    }
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit, 1);
    if (!office)
        return exit;
    options.progress = [&call](int done, int all) {
        call.terminal.progress(done + 1, all);
        return true;
    };
    const auto report = importRoster(office->actions(), call.at(2), options);
    if (!report)
        return call.fail(report.error());
    if (call.isSet("json"))
        call.terminal.print(jsonLine(toJson(*report, options.preview)));
    else
        print(call, *report, options.preview);
    return report->refused() == 0 ? Done : Refused;
}

} // namespace

QList<Command> importCommands()
{
    return {{
        .name = u"import"_s,
        .usage = u"roster|provider OFFICE FILE.csv --as LOGIN [--preview] [--shelter NAME] [--provider NAME]"_s,
        .summary = tr("enroll a shelter's list, or enter a provider's services"),
        .help = tr("Reads a CSV file as a spreadsheet saves it: UTF-8, comma or semicolon, one person a row. "
                   "Columns are\n"
                   "found by their names, in any order and several languages: first name, last name, date of "
                   "birth,\n"
                   "gender, military, hispanic, race, language, family size, income below, degree, employed; "
                   "and if they\n"
                   "are there SSN, phone, e-mail, shelter, immigrant, note and others. Columns nobody needs "
                   "are left out.\n"
                   "Answers are codes or words, dates 1991-05-02 or 5/2/1991.\n\n"
                   "Each good row is enrolled in one action, which can be undone by itself; who has no SSN "
                   "gets a pseudo\n"
                   "number, and counts as an immigrant unless a column says otherwise. Who is here already "
                   "is refused.\n"
                   "Refused rows are written to FILE.refused.csv beside the file, readable by you alone, "
                   "with the reasons:\n"
                   "correct them there and import that file. Exit code 1 where a row was refused.\n"
                   "Who is likely a person of the office under another spelling or birth date is enrolled, "
                   "and listed.\n\n"
                   "provider: attendance or services as a training provider or partner lists them, one person, day and\n"
                   "service a row. Columns: ID, SSN, name or first and last name, birth date, date, service, "
                   "attended,\n"
                   "hours, note. People are found by ID, SSN, or name and birth date; rows that are not certain "
                   "and refused\n"
                   "ones go to FILE.refused.csv, all others are entered in one step that can be undone.\n\n"
                   "--preview says what would be done and changes nothing.\n\n"
                   "  waymarkctl import provider OFFICE may.csv --provider \"Quinsigamond\" --service "
                   "english_class --as anna"),
        .options = {asOption(),
                    {u"preview"_s, tr("say what would be done; change nothing")},
                    {u"shelter"_s, tr("the shelter of rows that name none"), u"NAME"_s},
                    {u"center"_s, tr("the career center of the program; else the shelter's"), u"NAME"_s},
                    {u"provider"_s, tr("who gave the services of a provider's list"), u"NAME"_s},
                    {u"kind"_s, tr("what the provider is: training, partner …; training unless said"), u"CODE"_s},
                    {u"service"_s, tr("the service of rows that name none"), u"CODE"_s},
                    {u"funding"_s, tr("what paid for them"), u"CODE"_s},
                    {u"set"_s, tr("one answer for everybody: --set military=no"), u"COLUMN=VALUE"_s},
                    jsonOption()},
        .fewest = 3,
        .most = 3,
        .run = importFile,
    }};
}

} // namespace waymark::ctl
