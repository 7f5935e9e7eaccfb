// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sync/exchange_report.h"

#include "app/ctl/sync/sync_command.h"
#include "app/ctl/text_table.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

QString number(qint64 count)
{
    return QLocale().toString(count);
}

QJsonObject headerJson(const BundleHeader &header)
{
    return {{u"made"_s, isoTime({header.madeMs})},
            {u"seals"_s, header.seals},
            {u"operations"_s, header.operations},
            {u"changes"_s, header.changes}};
}

QJsonObject toJson(const ReceivedCounts &counts)
{
    return {{u"operations"_s, counts.operations}, {u"changes"_s, counts.changes},
            {u"newPeople"_s, counts.newPeople},   {u"changedPeople"_s, counts.changedPeople},
            {u"services"_s, counts.services},     {u"notes"_s, counts.notes},
            {u"contacts"_s, counts.contacts},     {u"removed"_s, counts.removed},
            {u"conflicts"_s, counts.conflicts},   {u"office"_s, counts.office}};
}

QJsonObject toJson(const PersonReceived &person, const QString &name)
{
    QJsonObject json{{u"id"_s, person.person.text()},  {u"new"_s, person.isNew},
                     {u"services"_s, person.services}, {u"notes"_s, person.notes},
                     {u"contacts"_s, person.contacts}, {u"other"_s, person.other}};
    if (!name.isEmpty())
        json.insert(u"name"_s, name);
    return json;
}

QString peopleTable(const ImportReport &report)
{
    TextTable table({tr("New"), tr("Services"), tr("Notes"), tr("Contacts"), tr("Other"), tr("Name")});
    for (const PersonReceived &one : report.people)
        table.add({one.isNew ? tr("new") : QString(), QString::number(one.services),
                   QString::number(one.notes), QString::number(one.contacts), QString::number(one.other),
                   report.names.value(one.person.value)});
    return table.isEmpty() ? QString() : table.text();
}

QString endOf(const ImportReport &report, bool preview)
{
    if (preview)
        return tr("Nothing was changed. \"waymarkctl sync import\" takes it in.\n");
    if (report.needsWord)
        return tr(
            "It was not taken in. Ask whoever made it whether this is meant; then an administrator takes it\n"
            "in with --accept-removals.\n");
    if (!report.kept)
        return tr("All of it was here already. Nothing was changed.\n");
    return report.sealsNew ? tr("It is in this office now. \"waymarkctl sync undo\" takes it out again.\n")
                           : tr("It is kept and comes in by itself when what is missing is here.\n");
}

} // namespace

QJsonObject toJson(const BundleName &name)
{
    return {{u"device"_s, name.device},
            {u"deviceName"_s, name.deviceName},
            {u"number"_s, name.number},
            {u"text"_s, name.text()}};
}

QJsonObject toJson(const WaitingBundle &waiting)
{
    QJsonArray missing;
    for (const BundleName &one : waiting.missing)
        missing += toJson(one);
    QJsonObject json{{u"bundle"_s, toJson(waiting.bundle)},
                     {u"why"_s, waiting.why == WaitingBundle::Why::Clock ? u"clock"_s : u"missing"_s},
                     {u"missing"_s, missing},
                     {u"text"_s, waiting.text()}};
    if (waiting.acceptableFrom)
        json.insert(u"acceptableFrom"_s, isoTime(waiting.acceptableFrom));
    return json;
}

QJsonObject toJson(const ExportReport &report)
{
    QJsonObject json = headerJson(report.header);
    QJsonArray own;
    for (const BundleName &one : report.bundles)
        own += toJson(one);
    json.insert(u"written"_s, report.written);
    json.insert(u"bundles"_s, own);
    return json;
}

QJsonObject toJson(const ImportReport &report, bool preview)
{
    QJsonArray people;
    for (const PersonReceived &one : report.people)
        people += toJson(one, preview ? report.names.value(one.person.value) : QString());
    QJsonArray waiting;
    for (const WaitingBundle &one : report.waiting)
        waiting += toJson(one);
    QJsonArray alike;
    for (const DuplicatePair &one : report.alike)
        alike += QJsonObject{{u"one"_s, one.one.number},
                             {u"other"_s, one.other.number},
                             {u"score"_s, one.likeness.score},
                             {u"reasons"_s, QJsonArray::fromStringList(one.likeness.reasons)},
                             {u"against"_s, QJsonArray::fromStringList(one.likeness.against)}};
    QJsonObject bundle = headerJson(report.header);
    const QJsonObject from = toJson(report.from);
    for (auto it = from.begin(); it != from.end(); ++it)
        bundle.insert(it.key(), it.value());
    return {{u"preview"_s, preview},
            {u"kept"_s, report.kept},
            {u"needsWord"_s, report.needsWord},
            {u"bundle"_s, bundle},
            {u"new"_s, report.sealsNew},
            {u"known"_s, report.sealsKnown},
            {u"counts"_s, toJson(report.counts)},
            {u"people"_s, people},
            {u"alike"_s, alike},
            {u"waiting"_s, waiting},
            {u"unusual"_s, QJsonArray::fromStringList(report.unusual)}};
}

QString words(const ExportReport &report)
{
    if (!report.written)
        return tr("The other workstations have everything that is here. No bundle was written.\n");
    QStringList own;
    for (const BundleName &one : report.bundles)
        own += one.text();
    QString text = tr("Operations written: %1\n").arg(number(report.header.operations));
    if (!own.isEmpty())
        text += tr("Of this workstation: %1\n").arg(own.join(u", "_s));
    return text + tr("Take the file to the other workstations, and import it there.\n");
}

QString words(const ImportReport &report, bool preview)
{
    const ReceivedCounts &counts = report.counts;
    //: %1 is "bundle 12 from SHELTER-LAPTOP-3", %2 a date and time
    QString text = tr("%1, written on %2\n").arg(report.from.text(), shownTime({report.header.madeMs}));
    text += tr("People:    %1 new, %2 changed\nServices:  %3\nNotes:     %4\nContacts:  %5\nRemoved:   %6\n"
               "Conflicts: %7\n")
                .arg(number(counts.newPeople), number(counts.changedPeople), number(counts.services),
                     number(counts.notes), number(counts.contacts), number(counts.removed),
                     number(counts.conflicts));
    if (counts.office)
        text += tr("Centers, shelters, staff, workstations or settings changed.\n");
    if (preview)
        text += peopleTable(report);
    for (const QString &one : report.unusual)
        text += one + u'\n';
    for (const WaitingBundle &one : report.waiting)
        text += one.text() + u'\n';
    if (!report.alike.empty()) {
        text += tr("Perhaps one person each; nobody is merged by itself:\n");
        for (const DuplicatePair &one : report.alike)
            text += tr("  ID %1 and ID %2: %3\n")
                        .arg(one.one.number, one.other.number, one.likeness.reasons.join(u"; "_s));
    }
    if (counts.conflicts && report.kept)
        text += tr("\"waymarkctl sync conflicts\" shows what a person should settle.\n");
    return text + endOf(report, preview);
}

} // namespace waymark::ctl
