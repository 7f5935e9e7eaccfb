// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/text_table.h"
#include "core/actions/people/people_actions.h"
#include "core/actions/record_refs.h"
#include "core/actions/records/file_actions.h"
#include "core/actions/reports/reports.h"
#include "core/base/owner_file.h"
#include "core/exchange/spreadsheet.h"
#include "core/policy/federal/standing_policy.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

Result<ReportOptions> optionsOf(const Call &call, const RecordStore &store)
{
    ReportOptions options;
    if (call.isSet("year")) {
        bool ok = false;
        options.fiscalYear = call.value("year").toInt(&ok);
        if (!ok || options.fiscalYear < 2000 || options.fiscalYear > 2200)
            return Error{ErrorKind::BadInput, tr("--year is a fiscal year, such as 2026."), {}};
    }
    if (call.isSet("for")) {
        const auto staff = recordNamed(store, specOf<Staff>(), call.value("for"));
        if (!staff)
            return staff.error();
        options.staff = {*staff};
    }
    if (call.isSet("center")) {
        const auto center = recordNamed(store, specOf<Center>(), call.value("center"));
        if (!center)
            return center.error();
        options.center = {*center};
    }
    if (call.isSet("program")) {
        options.program = policy::federalProgramNamed(call.value("program"));
        if (options.program.isEmpty())
            return Error{ErrorKind::BadInput, tr("--program is one of adult, dw, youth, wp, jvsg, dwg."), {}};
    }
    if (call.isSet("quarter")) {
        options.quarter = policy::Quarter::parse(call.value("quarter"));
        if (!options.quarter)
            return Error{ErrorKind::BadInput, tr("--quarter is a quarter such as 2026Q2, or PY2025Q4 by the program year."), {}};
    }
    return options;
}

void print(const Call &call, const Report &report)
{
    if (call.isSet("csv")) {
        call.terminal.out().write(reportCsv(report));
        return;
    }
    if (call.isSet("json")) {
        for (const Report::Row &row : report.rows) {
            QJsonObject json{{u"jobSeeker"_s, row.person.text()}};
            for (qsizetype i = 0; i < row.cells.size(); ++i)
                json.insert(report.columns[i], row.cells[i]);
            call.terminal.print(jsonLine(json));
        }
        return;
    }
    call.terminal.say(report.fullTitle());
    TextTable table(report.columns);
    for (const Report::Row &row : report.rows)
        table.add(row.cells);
    if (!table.isEmpty())
        call.terminal.print(table.text());
    call.terminal.say(report.summary);
    if (report.leftOut)
        call.terminal.say(tr("Confidential people left out: %1").arg(report.leftOut));
}

int write(const Call &call, const Report &report, QDate today)
{
    const auto bytes = spreadsheet({sheetOf(report, today)});
    if (!bytes)
        return call.fail(bytes.error());
    if (const auto written = writeForOwner(call.value("xlsx"), *bytes); !written)
        return call.fail(written.error());
    call.terminal.say(tr("Written. The file holds personal data and is not encrypted: keep it safe."));
    return Done;
}

int report(Call &call)
{
    if (call.isSet("xlsx") + call.isSet("csv") + call.isSet("json") > 1)
        return call.usage(tr("--xlsx, --csv and --json exclude each other."));
    if (call.isSet("xlsx") && QFileInfo::exists(call.value("xlsx")) && !call.isSet("overwrite"))
        return call.usage(tr("This file is there already. --overwrite replaces it."));
    const ReportSpec *spec = reportNamed(call.at(1));
    if (!spec) {
        QStringList ids;
        for (const ReportSpec &one : allReports())
            ids += QString(one.id);
        return call.usage(tr("There is no such report. There are: %1.").arg(ids.join(u", "_s)));
    }
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    if (!call.may(*office, "viewReports"))
        return Refused;
    const auto options = guarded([&] { return optionsOf(call, office->session().store()); });
    if (!options)
        return call.fail(options.error());
    if (!*options)
        return call.fail(options->error());
    ReportOptions asked = **options;
    asked.step = [&call, title = spec->title](qint64 done, qint64 total) {
        call.terminal.progress(done, total, title);
        return true;
    };
    const auto made = makeReport(office->actions(), *spec, asked);
    call.terminal.endProgress();
    if (!made)
        return call.fail(made.error());
    if (call.isSet("xlsx"))
        return write(call, *made, office->actions().context().today);
    print(call, *made);
    return Done;
}

int lag(Call &call)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    if (!call.may(*office, "open"))
        return Refused;
    const auto options = guarded([&] { return optionsOf(call, office->session().store()); });
    if (!options)
        return call.fail(options.error());
    if (!*options)
        return call.fail(options->error());
    const Id<Staff> staff = (*options)->staff ? (*options)->staff : office->session().staff().id;
    if (staff != office->session().staff().id && !call.may(*office, "viewReports"))
        return Refused;
    const auto months = entryLag(office->actions(), staff);
    if (!months)
        return call.fail(months.error());
    TextTable table({tr("Month"), tr("Entries"), tr("Average days"), tr("Longest"), tr("Late")});
    for (const LagMonth &one : *months) {
        if (call.isSet("json"))
            call.terminal.print(jsonLine({{u"month"_s, one.month.toString(u"yyyy-MM"_s)},
                                          {u"entries"_s, one.entries},
                                          {u"averageDays"_s, one.averageDays},
                                          {u"longestDays"_s, one.longestDays},
                                          {u"late"_s, one.late}}));
        table.add({one.month.toString(u"yyyy-MM"_s), QString::number(one.entries),
                   QString::number(one.averageDays, 'f', 1), QString::number(one.longestDays),
                   QString::number(one.late)});
    }
    if (!call.isSet("json"))
        call.terminal.print(table.text());
    return Done;
}

/// The attachment with this number in the person's list, counted from 1.
Result<Attachment> attachmentAt(const RecordStore &store, const QString &person, const QString &number)
{
    const auto id = recordNamed(store, specOf<JobSeeker>(), person);
    if (!id)
        return id.error();
    const std::vector<Attachment> all = store.ofPerson<Attachment>(store.survivorOf({*id}));
    const int at = number.toInt();
    if (at < 1 || at > int(all.size()))
        return Error{ErrorKind::NotFound, tr("There is no attachment with this number."), tr("\"show\" lists them.")};
    return all[std::size_t(at - 1)];
}

int attachment(Call &call)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    if (!call.may(*office, "openAttachment"))
        return Refused;
    Session &session = office->session();
    const auto found = guarded([&] { return attachmentAt(session.store(), call.at(1), call.at(2)); });
    if (!found)
        return call.fail(found.error());
    if (!*found)
        return call.fail(found->error());
    const auto bytes = attachmentBytes(session, **found);
    if (!bytes)
        return call.fail(bytes.error());
    QFile file(call.at(3));
    if (file.exists() && !call.isSet("overwrite"))
        return call.usage(tr("This file is there already. --overwrite replaces it."));
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.flush())
        return call.fail(Error{ErrorKind::Io, tr("The file cannot be written."), tr("Choose another folder.")});
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return Done;
}

} // namespace

QList<Command> reportCommands()
{
    const QCommandLineOption year{u"year"_s, tr("the fiscal year, by the year it ends in"), u"YEAR"_s};
    const QCommandLineOption forOption{u"for"_s, tr("only this member of staff's"), u"LOGIN"_s};
    return {
        {.name = u"report"_s,
         .usage = u"OFFICE REPORT [--year YEAR] [--for LOGIN] [--center NAME] [--program P] [--quarter Q] [--csv | --xlsx FILE | --json]"_s,
         .summary = tr("print a report of the office"),
         .help = tr("Reports: caseload, timeliness, shelter-program, jstp (placements), services (by class),\n"
                    "indicators (of --program, over the fiscal year or the four quarters to --quarter),\n"
                    "shared-customers (enrolled with more than one core partner in a fiscal year),\n"
                    "late-entries (services entered too late), year-end (what is missing before 30 June),\n"
                    "case-managed (groups and veterans), duplicates (records that may be one person),\n"
                    "plan-gaps (career planning neither documented nor justified), without-plan (Title I without\n"
                    "IEP or ISS), case-sample (cases drawn for monitoring; draw with `do` drawSample).\n"
                    "Confidential people are left out for those who may not see them.\n"
                    "--xlsx writes an Excel workbook that only its owner may read.\n\n"
                    "  waymarkctl report OFFICE shared-customers --as director --year 2026"),
         .options = {asOption(), year, forOption,
                     {u"center"_s, tr("only this center's"), u"NAME"_s},
                     {u"program"_s, tr("adult, dw, youth, wp, jvsg or dwg"), u"PROGRAM"_s},
                     {u"quarter"_s, tr("a quarter that is over: 2026Q2, or PY2025Q4"), u"QUARTER"_s},
                     {u"csv"_s, tr("for a spreadsheet")},
                     {u"xlsx"_s, tr("write an Excel workbook"), u"FILE"_s},
                     {u"overwrite"_s, tr("replace a file that is there")}, jsonOption()},
         .fewest = 2,
         .most = 2,
         .run = report},
        {.name = u"lag"_s,
         .usage = u"OFFICE [--for LOGIN] [--json]"_s,
         .summary = tr("how long services wait for their entry, by month"),
         .help = tr("The days between giving a service and entering it, for the last twelve months: one's own,\n"
                    "or with --for another's where the role allows.\n\n"
                    "  waymarkctl lag OFFICE --as anna"),
         .options = {asOption(), forOption, jsonOption()},
         .run = lag},
        {.name = u"attachment"_s,
         .usage = u"OFFICE PERSON NUMBER FILE [--overwrite]"_s,
         .summary = tr("write a person's attachment to a file"),
         .help = tr("NUMBER counts the person's attachments from 1, as \"show\" lists them. The file is readable\n"
                    "by its owner only; the look is logged. Files are put in with \"do OFFICE attachFile\".\n\n"
                    "  waymarkctl attachment OFFICE 12617893 1 scan.pdf --as anna"),
         .options = {asOption(), {u"overwrite"_s, tr("replace a file that is there")}},
         .fewest = 4,
         .most = 4,
         .run = attachment},
    };
}

} // namespace waymark::ctl
