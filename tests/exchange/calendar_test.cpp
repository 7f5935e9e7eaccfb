// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar.h"
#include "core/policy/tickler/tickler_policy.h"

#include <QSet>
#include <QTimeZone>
#include <libical/ical.h>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDateTime stamp(QDate(2026, 3, 14), QTime(15, 9, 26), Qt::UTC);

CalendarEntry entry()
{
    return {.uid = u"a1@waymark.invalid"_s,
            .on = QDate(2026, 3, 20),
            .title = u"30 days since the last contact that counts"_s,
            .initials = u"M. P."_s,
            .number = u"12617893"_s,
            .fullName = u"Marie-Ange Pierre"_s,
            .why = u"The last contact that counts was on 18 February 2026."_s};
}

/// The file as a calendar program reads it.
class ReadCalendar
{
public:
    explicit ReadCalendar(const QByteArray &bytes) : m_all(icalparser_parse_string(bytes.constData()))
    {
        REQUIRE(m_all);
        REQUIRE(icalcomponent_isa(m_all) == ICAL_VCALENDAR_COMPONENT);
        CHECK(icalcomponent_count_errors(m_all) == 0);
        // Besides what a file must have, PUBLISH asks for an organizer: a person, whom this file does not
        // name.
        icalproperty *method = icalcomponent_get_first_property(m_all, ICAL_METHOD_PROPERTY);
        REQUIRE(method);
        icalcomponent_remove_property(m_all, method);
        CHECK(icalrestriction_check(m_all));
        icalcomponent_add_property(m_all, method);
        for (icalcomponent *one = icalcomponent_get_first_component(m_all, ICAL_VEVENT_COMPONENT); one;
             one = icalcomponent_get_next_component(m_all, ICAL_VEVENT_COMPONENT))
            events.push_back(one);
    }
    ReadCalendar(const ReadCalendar &) = delete;
    ReadCalendar &operator=(const ReadCalendar &) = delete;
    ~ReadCalendar() { icalcomponent_free(m_all); }

    icalcomponent *all() const { return m_all; }
    static QString text(icalcomponent *in, icalproperty_kind kind)
    {
        icalproperty *property = icalcomponent_get_first_property(in, kind);
        return property ? QString::fromUtf8(icalvalue_get_text(icalproperty_get_value(property))) : QString();
    }
    QString summary(std::size_t at = 0) const { return text(events.at(at), ICAL_SUMMARY_PROPERTY); }
    QString description(std::size_t at = 0) const { return text(events.at(at), ICAL_DESCRIPTION_PROPERTY); }

    std::vector<icalcomponent *> events;

private:
    icalcomponent *m_all;
};

QDate dateOf(const icaltimetype &time)
{
    return {time.year, time.month, time.day};
}

DueRow contactRow()
{
    DueRow row{.item = {.kind = u"contact"_s,
                        .rule = u"R-71"_s,
                        .personId = {77},
                        .visibleFrom = QDate(2026, 3, 10),
                        .dueOn = QDate(2026, 3, 20),
                        .mustBy = QDate(2026, 4, 19),
                        .because = {{u"since"_s, u"2026-02-18"_s},
                                    {u"basis"_s, u"contact"_s},
                                    {u"means"_s, u"phone_two_way"_s},
                                    {u"best"_s, 30},
                                    {u"must"_s, 60}}},
               .lastName = u"Pierre"_s,
               .firstName = u"Marie-Ange"_s,
               .number = u"12617893"_s};
    return row;
}

DueRow stepRow()
{
    DueRow row = contactRow();
    row.item.kind = u"plan_step"_s;
    row.item.rule = u"R-73"_s;
    row.item.dueOn = row.item.mustBy = QDate(2028, 2, 29);
    row.item.because = {{u"since"_s, u"2028-02-29"_s},
                        {u"kind"_s, u"task"_s},
                        {u"what"_s, u"Ask her sister Rosalie about Tuesdays"_s},
                        {u"who"_s, u"customer"_s}};
    return row;
}

} // namespace

TEST_CASE("A calendar is read back by another program", "[calendar][exchange]")
{
    CalendarEntry must = entry();
    must.uid = u"a2@waymark.invalid"_s;
    must.mustDay = true;
    const ReadCalendar read(calendar({entry(), must}, CalendarNames::InitialsAndId, stamp));
    CHECK(icalcomponent_get_method(read.all()) == ICAL_METHOD_PUBLISH);
    CHECK(ReadCalendar::text(read.all(), ICAL_PRODID_PROPERTY).contains(u"Waymark"_s));
    CHECK(ReadCalendar::text(read.all(), ICAL_VERSION_PROPERTY) == u"2.0"_s);
    CHECK(icalcomponent_get_first_property(read.all(), ICAL_CALSCALE_PROPERTY));
    REQUIRE(read.events.size() == 2);
    icalcomponent *first = read.events[0];
    CHECK(icalcomponent_get_uid(first) == QByteArray("a1@waymark.invalid"));
    const icaltimetype start = icalcomponent_get_dtstart(first);
    CHECK(start.is_date);
    CHECK(dateOf(start) == QDate(2026, 3, 20));
    CHECK(dateOf(icalcomponent_get_dtend(first)) == QDate(2026, 3, 21));
    const icaltimetype made = icalcomponent_get_dtstamp(first);
    CHECK(icaltime_is_utc(made));
    CHECK((made.hour == 15 && made.minute == 9 && made.second == 26));
    const auto transparent = icalcomponent_get_first_property(first, ICAL_TRANSP_PROPERTY);
    REQUIRE(transparent);
    CHECK(icalproperty_get_transp(transparent) == ICAL_TRANSP_TRANSPARENT);
    const auto priority = [](icalcomponent *event) {
        return icalproperty_get_priority(icalcomponent_get_first_property(event, ICAL_PRIORITY_PROPERTY));
    };
    CHECK(priority(first) == 5);
    CHECK(priority(read.events[1]) == 1);
    CHECK(icalcomponent_count_components(first, ICAL_VALARM_COMPONENT) == 0);
}

TEST_CASE("By default a calendar names nobody and gives no reason", "[calendar][exchange]")
{
    CalendarEntry one = entry();
    one.why += u" SSN 900-00-1234, 900001234"_s;
    const QByteArray quiet = calendar({one}, CalendarNames::InitialsAndId, stamp);
    for (const char *word : {"Marie", "Ange", "Pierre", "900", "1234", "February", "DESCRIPTION", "SSN"}) {
        CAPTURE(word);
        CHECK_FALSE(quiet.toLower().contains(QByteArray(word).toLower()));
    }
    const ReadCalendar read(quiet);
    CHECK(read.summary() == u"30 days since the last contact that counts: M. P. 12617893"_s);

    const ReadCalendar full(calendar({one}, CalendarNames::FullNames, stamp));
    CHECK(full.summary() == u"30 days since the last contact that counts: Marie-Ange Pierre 12617893"_s);
    CHECK(full.description() == one.why);

    one.initials.clear();
    one.number.clear();
    CHECK(ReadCalendar(calendar({one}, CalendarNames::InitialsAndId, stamp)).summary() == one.title);
}

TEST_CASE("Any text survives a calendar file", "[calendar][exchange]")
{
    const QStringList texts{u"commas, semicolons; colons: and \\ backslashes"_s,
                            u"two\nlines\n\nand more"_s,
                            u"\"quoted\"; BEGIN:VEVENT\nEND:VCALENDAR"_s,
                            u"Élan, João, Nguyễn Thị Minh Khai"_s,
                            u"ماري أنج بيير من كوينسي تحتاج إلى موعد جديد في المركز "_s.repeated(4).trimmed(),
                            u"សុខ ចាន់ណា ត្រូវការការណាត់ជួបថ្មីនៅមជ្ឈមណ្ឌល "_s.repeated(4).trimmed(),
                            u"😀👩‍👧‍👦"_s.repeated(30),
                            u"x"_s.repeated(500)};
    for (const QString &text : texts) {
        CalendarEntry one = entry();
        one.fullName = text;
        one.why = text;
        const QByteArray bytes = calendar({one}, CalendarNames::FullNames, stamp);
        CHECK(bytes.endsWith("END:VCALENDAR\r\n"));
        for (const QByteArray &line : bytes.split('\n')) {
            CAPTURE(line.toStdString());
            CHECK((line.isEmpty() || line.endsWith('\r')));
            CHECK(line.size() <= 76);                        // 75 octets and the carriage return
            CHECK(QString::fromUtf8(line).toUtf8() == line); // no letter is cut in two
        }
        const ReadCalendar read(bytes);
        REQUIRE(read.events.size() == 1);
        CHECK(read.description() == text);
        CHECK(read.summary() == one.title + u": "_s + text + u" 12617893"_s);
    }
    for (int length = 1; length < 300; ++length) {
        CalendarEntry one = entry();
        one.why = QString(length, u'x');
        const QByteArray bytes = calendar({one}, CalendarNames::FullNames, stamp);
        CHECK(bytes.count('\r') == bytes.count('\n'));
        CHECK(bytes.count("\r\n") == bytes.count('\n'));
        CHECK(ReadCalendar(bytes).description() == one.why);
    }
    CalendarEntry odd = entry();
    odd.title = u"a\r\nb\rc\td\x01"
                u"e"_s;
    odd.initials.clear();
    odd.number.clear();
    CHECK(ReadCalendar(calendar({odd}, CalendarNames::InitialsAndId, stamp)).summary() == u"a\nb\nc d e"_s);
}

TEST_CASE("A leap day, an empty list and a day that is none", "[calendar][exchange]")
{
    CalendarEntry leap = entry();
    leap.on = QDate(2028, 2, 29);
    CalendarEntry none = entry();
    none.on = {};
    const QByteArray bytes = calendar({leap, none}, CalendarNames::InitialsAndId, stamp);
    CHECK(bytes.contains("DTSTART;VALUE=DATE:20280229\r\n"));
    CHECK(bytes.contains("DTEND;VALUE=DATE:20280301\r\n"));
    CHECK(ReadCalendar(bytes).events.size() == 1);
    const ReadCalendar empty(calendar({}, CalendarNames::InitialsAndId, stamp));
    CHECK(empty.events.empty());
    CHECK(icalcomponent_get_method(empty.all()) == ICAL_METHOD_PUBLISH);
}

TEST_CASE("A later file replaces the days of an earlier one", "[calendar][exchange]")
{
    DueRow row = contactRow();
    const auto before = calendarEntries({row}, QDate(2026, 3, 14));
    row.item.dueOn = QDate(2026, 5, 1);
    row.item.mustBy = QDate(2026, 5, 31);
    const auto after = calendarEntries({row, stepRow()}, QDate(2026, 4, 2));
    REQUIRE(before.size() == 2);
    REQUIRE(after.size() == 3);
    CHECK(before[0].uid == after[0].uid);
    CHECK(before[1].uid == after[1].uid);
    CHECK(before[0].on != after[0].on);
    QSet<QString> different;
    for (const CalendarEntry &one : after)
        different += one.uid;
    CHECK(different.size() == 3);

    DueRow other = row;
    other.item.personId = {78};
    CHECK(calendarEntries({other}, QDate(2026, 4, 2))[0].uid != after[0].uid);
    CHECK(calendarEntries({row, row}, QDate(2026, 4, 2))[2].uid != after[0].uid);

    // Programs take what has the higher revision.
    const auto revision = [&](const QDateTime &at) {
        const ReadCalendar read(calendar(before, CalendarNames::InitialsAndId, at));
        return icalcomponent_get_sequence(read.events.front());
    };
    CHECK(revision(stamp.addSecs(60)) > revision(stamp));
}

TEST_CASE("A due row stands on its day and on its last day", "[calendar][exchange][R-71]")
{
    const DueRow row = contactRow();
    const auto days = [&](QDate today) {
        QStringList found;
        for (const CalendarEntry &one : calendarEntries({row}, today))
            found += one.on.toString(Qt::ISODate) + u' ' + (one.mustDay ? u"must "_s : u""_s) + one.title;
        return found;
    };
    CHECK(days(QDate(2026, 3, 14)) ==
          QStringList{u"2026-03-20 30 days since the last contact that counts"_s,
                      u"2026-04-19 must Last day: 60 days since the last contact that counts"_s});
    CHECK(days(QDate(2026, 4, 2)) ==
          QStringList{u"2026-04-19 must Last day: 60 days since the last contact that counts"_s});
    CHECK(days(QDate(2026, 4, 21)) ==
          QStringList{u"2026-04-21 must Overdue: 62 days since the last contact that counts"_s});

    DueRow note = row;
    note.item.kind = u"note_missing"_s;
    note.item.mustBy = {};
    note.item.dueOn = QDate(2026, 3, 2);
    const auto entries = calendarEntries({note}, QDate(2026, 3, 14));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].on == QDate(2026, 3, 14));
    CHECK_FALSE(entries[0].mustDay);
}

TEST_CASE("What was typed or tells of a person's life is in the reason only", "[calendar][exchange][R-73]")
{
    std::vector<DueRow> rows{contactRow(), stepRow()};
    for (const char *kind :
         {"pseudo_ssn", "note_missing", "veteran_services", "told_service", "case_review", "case_returned",
          "membership_incomplete", "conflict", "broken_together", "plan_agreement"}) {
        DueRow row = contactRow();
        row.item.kind = QString::fromLatin1(kind);
        row.item.because = {{u"since"_s, u"2026-03-02"_s},
                            {u"provider"_s, u"Rosalie's kitchen"_s},
                            {u"type"_s, u"resume_review"_s},
                            {u"on"_s, u"2026-03-01"_s},
                            {u"reason"_s, u"incarcerated"_s},
                            {u"count"_s, 1},
                            {u"missing"_s, QJsonArray{u"hispanic"_s}},
                            {u"rules"_s, QJsonArray{u"R-13"_s}}};
        rows.push_back(row);
    }
    const auto entries = calendarEntries(rows, QDate(2026, 3, 14));
    for (const CalendarEntry &one : entries) {
        CHECK(one.initials == u"M. P."_s);
        CHECK(one.fullName == u"Marie-Ange Pierre"_s);
        CHECK_FALSE(one.why.isEmpty());
    }
    const auto all = [&](CalendarNames names) {
        const ReadCalendar read(calendar(entries, names, stamp));
        QString text;
        for (std::size_t i = 0; i < read.events.size(); ++i)
            text += read.summary(i) + u'\n' + read.description(i) + u'\n';
        return text;
    };
    const QString quiet = all(CalendarNames::InitialsAndId);
    for (const char *word : {"Marie", "Pierre", "Rosalie", "sister", "shelter", "pseudo", "veteran", "SSN",
                             "hispanic", "incarcerated"}) {
        CAPTURE(word);
        CHECK_FALSE(quiet.contains(QLatin1StringView(word), Qt::CaseInsensitive));
    }
    CHECK(all(CalendarNames::FullNames).contains(u"Ask her sister Rosalie about Tuesdays"_s));
}

TEST_CASE("Initials are letters as people see them, and never the whole name", "[calendar][exchange]")
{
    const auto initials = [](const QString &first, const QString &last) {
        DueRow row = contactRow();
        row.firstName = first;
        row.lastName = last;
        return calendarEntries({row}, QDate(2026, 3, 14)).front().initials;
    };
    CHECK(initials(u"Marie-Ange"_s, u"Pierre"_s) == u"M. P."_s);
    CHECK(initials(u" élan"_s, u"de Souza"_s) == u"É. D."_s);
    CHECK(initials(u"e\u0301lan"_s, u""_s) == u"E\u0301."_s);
    CHECK(initials(u"ចាន់"_s, u"សុខ"_s).size() <= 8);
    CHECK_FALSE(initials(u"ចាន់"_s, u"សុខ"_s).contains(u"សុខ"_s));
    CHECK(initials(u"Na"_s, u"王"_s) == u"N."_s);
    CHECK(initials(u""_s, u""_s).isEmpty());
}
