// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar.h"

#include "core/policy/tickler/tickler_policy.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>
#include <QTimeZone>
#include <QUuid>
#include <libical/ical.h>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Calendar", text);
}

struct FreeComponent
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

/// One value of text: line breaks as they are, no other control characters, which no calendar file may hold.
QByteArray plain(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    for (QChar &c : text) {
        if (c == u'\r')
            c = u'\n';
        else if (c != u'\n' && (c.unicode() < 0x20 || c.unicode() == 0x7f))
            c = u' ';
    }
    return text.toUtf8();
}

icaltimetype dayOf(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

icaltimetype momentOf(const QDateTime &utc)
{
    icaltimetype time = dayOf(utc.date());
    time.is_date = 0;
    time.hour = utc.time().hour();
    time.minute = utc.time().minute();
    time.second = utc.time().second();
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

QString summary(const CalendarEntry &entry, CalendarNames names)
{
    const QString who = names == CalendarNames::FullNames ? entry.fullName : entry.initials;
    QStringList parts;
    for (const QString &part : {who, entry.number}) {
        if (!part.isEmpty())
            parts += part;
    }
    return parts.isEmpty() ? entry.title : tr("%1: %2").arg(entry.title, parts.join(u' '));
}

void add(icalcomponent *to, icalproperty *property)
{
    icalcomponent_add_property(to, property);
}

/// The first letter as a person sees it: with its marks, and in any script. Where it is the whole name it
/// would not be an initial.
QString initialOf(const QString &name)
{
    const QString text = name.trimmed();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    const qsizetype end = finder.toNextBoundary();
    return end <= 0 || end >= text.size() ? QString() : text.first(end).toUpper() + u'.';
}

QString initialsOf(const DueRow &row)
{
    QStringList letters;
    for (const QString &name : {row.firstName, row.lastName}) {
        if (const QString letter = initialOf(name); !letter.isEmpty())
            letters += letter;
    }
    return letters.join(u' ');
}

/// Headlines say what is due. Some say besides where a person lives or served; in a calendar these are part
/// of the reason.
QString titleOf(const DueItem &item, QDate on)
{
    if (item.kind == "pseudo_ssn"_L1)
        return tr("Ask for a missing number");
    if (item.kind == "note_missing"_L1)
        return tr("A note is missing");
    if (item.kind == "veteran_services"_L1)
        return tr("A service is to be recorded");
    return policy::dueHeadline(item, on);
}

} // namespace

QByteArray calendar(const std::vector<CalendarEntry> &entries, CalendarNames names, QDateTime stampUtc)
{
    const QDateTime utc = stampUtc.toUTC();
    // Grows with every file, as a change of an entry's day asks for.
    const int revision = int(std::max<qint64>(0, utc.toSecsSinceEpoch() / 60));
    const Component all(icalcomponent_new_vcalendar());
    add(all.get(), icalproperty_new_prodid("-//Waymark//Waymark//EN"));
    add(all.get(), icalproperty_new_version("2.0"));
    add(all.get(), icalproperty_new_calscale("GREGORIAN"));
    add(all.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    for (const CalendarEntry &entry : entries) {
        if (!entry.on.isValid())
            continue;
        icalcomponent *event = icalcomponent_new_vevent();
        icalcomponent_add_component(all.get(), event);
        add(event, icalproperty_new_uid(plain(entry.uid).constData()));
        add(event, icalproperty_new_dtstamp(momentOf(utc)));
        add(event, icalproperty_new_sequence(revision));
        add(event, icalproperty_new_dtstart(dayOf(entry.on)));
        add(event, icalproperty_new_dtend(dayOf(entry.on.addDays(1))));
        add(event, icalproperty_new_summary(plain(summary(entry, names)).constData()));
        if (names == CalendarNames::FullNames && !entry.why.isEmpty())
            add(event, icalproperty_new_description(plain(entry.why).constData()));
        add(event, icalproperty_new_class(ICAL_CLASS_PRIVATE));
        add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
        add(event, icalproperty_new_priority(entry.mustDay ? 1 : 5));
    }
    char *text = icalcomponent_as_ical_string_r(all.get());
    QByteArray bytes(text);
    icalmemory_free_buffer(text);
    // libical 3.0.16 folds between carriage return and line feed where a value fills its last line.
    bytes.replace("\r\r\n \n", "\r\n");
    return bytes;
}

std::vector<CalendarEntry> calendarEntries(const std::vector<DueRow> &rows, QDate today)
{
    static const QUuid ours(u"{6f5c7a0e-52c1-4c55-9d0b-0f6b1d7c3a41}"_s);
    std::map<std::pair<qint64, QString>, int> seen;
    std::vector<CalendarEntry> entries;
    for (const DueRow &row : rows) {
        const DueItem &item = row.item;
        const int which = ++seen[{item.personId.value, item.kind}];
        const auto put = [&](QDate on, bool must, const QString &pattern) {
            const QString duty =
                u"%1/%2/%3/%4"_s.arg(item.personId.text(), item.kind).arg(which).arg(must ? u"must" : u"due");
            entries.push_back({.uid = QUuid::createUuidV5(ours, duty).toString(QUuid::WithoutBraces) +
                                      u"@waymark.invalid"_s,
                               .on = on,
                               .title = pattern.arg(titleOf(item, on)),
                               .initials = initialsOf(row),
                               .number = row.number,
                               .fullName = QString(row.firstName + u' ' + row.lastName).trimmed(),
                               .why = policy::dueHeadline(item, on) + u". "_s + policy::dueReason(item, on) +
                                      (item.rule.isEmpty() ? QString() : u" (%1)"_s.arg(item.rule)),
                               .mustDay = must});
        };
        const bool hasMust = item.mustBy.isValid();
        if (item.dueOn >= today ? item.dueOn != item.mustBy : !hasMust)
            put(std::max(item.dueOn, today), false, u"%1"_s);
        if (hasMust && item.mustBy >= today)
            put(item.mustBy, true, tr("Last day: %1"));
        else if (hasMust)
            put(today, true, tr("Overdue: %1"));
    }
    return entries;
}

} // namespace waymark
