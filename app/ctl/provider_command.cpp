// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/provider_command.h"

#include "app/ctl/text_table.h"
#include "core/exchange/provider/provider_file.h"
#include "core/refdata/code_lists.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

using State = ProviderRow::State;

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

QString stateWord(State state)
{
    switch (state) {
    case State::Ready:
        return u"ready"_s;
    case State::Doubtful:
        return u"doubtful"_s;
    case State::Absent:
        return u"absent"_s;
    case State::LeftOut:
        return u"left-out"_s;
    case State::Refused:
        return u"refused"_s;
    }
    return {};
}

QJsonObject toJson(const ProviderReport &report, bool preview)
{
    QJsonArray rows;
    for (const ProviderRow &row : report.rows) {
        QJsonObject one{{u"line"_s, row.line}, {u"state"_s, stateWord(row.state)}};
        if (row.person)
            one.insert(u"jobSeeker"_s, row.person.text());
        if (row.on.isValid())
            one.insert(u"on"_s, row.on.toString(Qt::ISODate));
        if (!row.type.isEmpty())
            one.insert(u"service"_s, row.type);
        if (row.state == State::Ready)
            one.insert(u"daysLeft"_s, row.daysLeft);
        if (!row.reasons.isEmpty())
            one.insert(u"reasons"_s, QJsonArray::fromStringList(row.reasons));
        QJsonArray candidates;
        for (const ProviderCandidate &candidate : row.candidates)
            candidates += QJsonObject{{u"jobSeeker"_s, candidate.person.text()},
                                      {u"number"_s, candidate.number},
                                      {u"why"_s, candidate.why}};
        if (!candidates.isEmpty())
            one.insert(u"candidates"_s, candidates);
        rows += one;
    }
    return {{u"preview"_s, preview},
            {u"ready"_s, report.count(State::Ready)},
            {u"doubtful"_s, report.count(State::Doubtful)},
            {u"refused"_s, report.count(State::Refused)},
            {u"absent"_s, report.count(State::Absent)},
            {u"late"_s, report.late()},
            {u"dates"_s, report.dates},
            {u"refusedFile"_s, report.refusedFile},
            {u"entered"_s, report.entered.done},
            {u"rows"_s, rows}};
}

void print(Call &call, const ProviderReport &report, bool preview)
{
    QString text = tr("Columns read: %1\n").arg(report.used.join(u", "_s));
    if (!report.ignored.isEmpty())
        text += tr("Columns not read: %1\n").arg(report.ignored.join(u", "_s));
    text += tr("Dates are read: %1\n").arg(report.dates);
    TextTable table({tr("Line"), tr("Service"), tr("Date"), tr("Found"), tr("Days left"), tr("Why")});
    for (const ProviderRow &row : report.rows) {
        QString why = row.reasons.join(u' ');
        for (const ProviderCandidate &one : row.candidates)
            why += u' ' + tr("ID %1?").arg(one.number);
        table.add({QString::number(row.line),
                   row.type.isEmpty() ? QString() : codes().label(u"service_type"_s, row.type),
                   shownDate(row.on), row.state == State::Ready ? row.how : stateWord(row.state),
                   row.state == State::Ready ? QString::number(row.daysLeft) : QString(), why});
    }
    text += table.text();
    const QString counts =
        preview ? tr("%1 services would be entered, %2 rows are doubtful, %3 refused. Nothing was changed.\n")
                : tr("%1 services were entered in one step, %2 rows are doubtful, %3 refused.\n");
    text += counts.arg(QLocale().toString(report.count(State::Ready)),
                       QLocale().toString(report.count(State::Doubtful)),
                       QLocale().toString(report.count(State::Refused)));
    if (report.late())
        text += tr("%1 of them are entered late.\n").arg(report.late());
    if (!report.refusedFile.isEmpty())
        text += tr("The rows that were not entered are in %1\n").arg(report.refusedFile);
    call.terminal.print(Terminal::harmless(text, true));
}

} // namespace

int importProvider(Call &call)
{
    ProviderOptions options{.provider = call.value("provider"),
                            .providerKind = call.isSet("kind") ? call.value("kind") : u"training"_s,
                            .funding = call.value("funding"),
                            .service = call.value("service")};
    if (options.provider.isEmpty())
        return call.usage(tr("--provider says who gave the services."));
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit, 1);
    if (!office)
        return exit;
    options.step = [&call](qint64 done, qint64 all) {
        call.terminal.progress(done + 1, all);
        return true;
    };
    const bool preview = call.isSet("preview");
    const auto report = preview ? previewProviderFile(office->actions(), call.at(2), options)
                                : enterProviderFile(office->actions(), call.at(2), options);
    call.terminal.endProgress();
    if (!report)
        return call.fail(report.error());
    if (call.isSet("json"))
        call.terminal.print(jsonLine(toJson(*report, preview)));
    else
        print(call, *report, preview);
    return report->count(State::Refused) + report->count(State::Doubtful) == 0 ? Done : Refused;
}

} // namespace waymark::ctl
