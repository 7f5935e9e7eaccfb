// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/quarter.h"

#include "core/policy/policy_text.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::policy {

Quarter Quarter::of(QDate day)
{
    return {day.year(), (day.month() + 2) / 3};
}

std::optional<Quarter> Quarter::parse(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(PY)?\\s?(\\d{4})[ -]?Q([1-4])\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const int year = match.capturedView(2).toInt();
    const int number = match.capturedView(3).toInt();
    if (year < 1900)
        return {};
    if (match.capturedView(1).isEmpty())
        return Quarter{year, number};
    return number <= 2 ? Quarter{year, number + 2} : Quarter{year + 1, number - 2};
}

QDate Quarter::first() const
{
    return QDate(year, number * 3 - 2, 1);
}

QDate Quarter::last() const
{
    return first().addMonths(3).addDays(-1);
}

Quarter Quarter::plus(int quarters) const
{
    const int count = year * 4 + number - 1 + quarters;
    return {count / 4, count % 4 + 1};
}

QString Quarter::code() const
{
    return u"%1Q%2"_s.arg(year, 4, 10, '0'_L1).arg(number);
}

QString Quarter::words() const
{
    return Policy::tr("%1 (program year %2, quarter %3)")
        .arg(months(), QString::number(programYear()), QString::number(programQuarter()));
}

QString Quarter::months() const
{
    const QLocale locale;
    return Policy::tr("%1 to %2 %3")
        .arg(locale.standaloneMonthName(number * 3 - 2), locale.standaloneMonthName(number * 3),
             QString::number(year));
}

Quarter afterExit(QDate exitOn, int n)
{
    return Quarter::of(exitOn).plus(n);
}

QDate programYearStart(int year)
{
    return QDate(year, 7, 1);
}

QDate programYearEnd(int year)
{
    return QDate(year + 1, 6, 30);
}

} // namespace waymark::policy
