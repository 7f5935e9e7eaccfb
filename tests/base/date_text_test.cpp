// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date_text.h"

#include <QLocale>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    const char16_t *text;
    const char *expected; ///< ISO date, "" for none, or "!" and a part of the reason
};

void check(const std::vector<Row> &rows, const DateRules &rules)
{
    for (const Row &row : rows) {
        const QString text = QString::fromUtf16(row.text);
        CAPTURE(text.toStdString(), row.expected);
        const auto date = parseDate(text, rules);
        if (row.expected[0] == '!') {
            REQUIRE_FALSE(date.ok());
            INFO(date.error().text().toStdString());
            CHECK(date.error().text().contains(QString::fromUtf8(row.expected + 1)));
        } else {
            if (!date.ok())
                FAIL(date.error().text().toStdString());
            CHECK(date->toString(Qt::ISODate).toStdString() == row.expected);
        }
    }
}

const QDate today(2026, 11, 22); // a Sunday

} // namespace

TEST_CASE("dates are understood as people type them", "[dates]")
{
    check({{u"", ""},
           {u"   ", ""},
           {u"3/5", "2027-03-05"},
           {u"8/5", "2026-08-05"},
           {u"11/22", "2026-11-22"},
           {u"12/25", "2026-12-25"},
           {u"3/5/91", "1991-03-05"},
           {u"3/5/26", "2026-03-05"},
           {u"3/5/46", "2046-03-05"},
           {u"3/5/47", "1947-03-05"},
           {u"3/5/1991", "1991-03-05"},
           {u"03-05-1991", "1991-03-05"},
           {u"3.5.1991", "1991-03-05"},
           {u" 3 5 1991 ", "1991-03-05"},
           {u"25/12/2026", "2026-12-25"},
           {u"1991-03-05", "1991-03-05"},
           {u"1991/3/5", "1991-03-05"},
           {u"5 Mar 1991", "1991-03-05"},
           {u"5mar91", "1991-03-05"},
           {u"MARCH 5, 1991", "1991-03-05"},
           {u"March 5th, 1991", "1991-03-05"},
           {u"1st of June 2026", "2026-06-01"},
           {u"1991 march 5", "1991-03-05"},
           {u"5 sept", "2026-09-05"},
           {u"dec 24", "2026-12-24"},
           {u"Tue 14 Mar 2026", "2026-03-14"},
           {u"03051991", "1991-03-05"},
           {u"030591", "1991-03-05"},
           {u"19910305", "1991-03-05"},
           {u"٣/٥/١٩٩١", "1991-03-05"},
           {u"29 feb 2024", "2024-02-29"},
           {u"2/29/2000", "2000-02-29"}},
          {today});
}

TEST_CASE("relative dates count from today", "[dates]")
{
    check({{u"today", "2026-11-22"},
           {u"Yesterday", "2026-11-21"},
           {u"tomorrow", "2026-11-23"},
           {u"-30", "2026-10-23"},
           {u"\u221230", "2026-10-23"},
           {u"+7", "2026-11-29"},
           {u"-2w", "2026-11-08"},
           {u"+3 months", "2027-02-22"},
           {u"12 days ago", "2026-11-10"},
           {u"in 2 weeks", "2026-12-06"},
           {u"sun", "2026-11-22"},
           {u"sat", "2026-11-21"},
           {u"Monday", "2026-11-16"},
           {u"last sun", "2026-11-15"},
           {u"next sun", "2026-11-29"},
           {u"next mon", "2026-11-23"},
           {u"-999999", "!too many"},
           {u"-99999", "!outside"}},
          {today});
    check({{u"mon", "2026-11-23"},
           {u"sun", "2026-11-22"},
           {u"last mon", "2026-11-16"},
           {u"3/5", "2027-03-05"},
           {u"11/21", "2027-11-21"}},
          {today, DateOrder::MonthDay, DateLean::Future});
}

TEST_CASE("the locale decides which comes first, month or day", "[dates]")
{
    check({{u"3/5/1991", "1991-05-03"},
           {u"3/5/91", "1991-05-03"},
           {u"03051991", "1991-05-03"},
           {u"12/25/2026", "2026-12-25"},
           {u"1991-03-05", "1991-03-05"},
           {u"20021203", "2002-12-03"}},
          {today, DateOrder::DayMonth});
    CHECK(dateOrderOf(QLocale(QLocale::English, QLocale::UnitedStates)) == DateOrder::MonthDay);
    CHECK(dateOrderOf(QLocale(QLocale::English, QLocale::UnitedKingdom)) == DateOrder::DayMonth);
    CHECK(dateOrderOf(QLocale(QLocale::Portuguese, QLocale::Brazil)) == DateOrder::DayMonth);
    CHECK(dateOrderOf(QLocale::c()) == DateOrder::MonthDay);
    CHECK(editDate({2026, 3, 14}, DateOrder::MonthDay) == u"03/14/2026"_s);
    CHECK(editDate({2026, 3, 14}, DateOrder::DayMonth) == u"14/03/2026"_s);
    CHECK(editDate({}, DateOrder::MonthDay).isEmpty());
}

TEST_CASE("a birth date lies in the past and has its year", "[dates]")
{
    check({{u"3/5/91", "1991-03-05"},
           {u"3/5/26", "2026-03-05"},
           {u"11/22/26", "2026-11-22"},
           {u"11/23/26", "1926-11-23"},
           {u"5 mar 46", "1946-03-05"},
           {u"030546", "1946-03-05"},
           {u"3/5", "!year of birth"},
           {u"5 mar", "!year of birth"}},
          {today, DateOrder::MonthDay, DateLean::Birth});
}

TEST_CASE("what is not a date says why", "[dates]")
{
    check({{u"29 Feb 2025", "!February has no 29th in 2025"},
           {u"2/29/2025", "!February has no 29th in 2025"},
           {u"31/2/2026", "!February has no 31st in 2026"},
           {u"2/30/2024", "!February has no 30th in 2024"},
           {u"4/31/2026", "!April has no 31st"},
           {u"6/31", "!June has no 31st"},
           {u"13/13/2026", "!no month 13"},
           {u"0/5/2026", "!no month 0"},
           {u"1/0/2026", "!no day 0"},
           {u"1/45/2026", "!no day 45"},
           {u"2026-13-01", "!no month 13"},
           {u"3/5/1891", "!outside 1900 to 2100"},
           {u"3/5/20226", "!too many digits"},
           {u"3/2026", "!day is missing"},
           {u"mar 2026", "!day is missing"},
           {u"14", "!month is missing"},
           {u"1234", "!not a date"},
           {u"3/5/991", "!not a date"},
           {u"3/5/19/91", "!not a date"},
           {u"smarch 5", "!not a date"},
           {u"soon", "!not a date"},
           {u"-", "!not a date"},
           {u"😀", "!not a date"},
           {u"שלום", "!not a date"},
           {u"99999999999999999999", "!not a date"}},
          {today});
    CHECK_FALSE(parseDate(QString(10'000'000, u'1'), {today}).ok());
    CHECK(parseDate(QString(100, u' '), {today}).ok());
}

TEST_CASE("every day can be written and read back in either order", "[dates]")
{
    for (QDate day(1935, 1, 1); day.year() < 2040; day = day.addDays(17)) {
        for (const DateOrder order : {DateOrder::MonthDay, DateOrder::DayMonth}) {
            const auto read = parseDate(editDate(day, order), {today, order});
            REQUIRE(read.ok());
            REQUIRE(*read == day);
        }
        REQUIRE(*parseDate(day.toString(u"ddd d MMM yyyy"_s), {today}) == day);
    }
}
