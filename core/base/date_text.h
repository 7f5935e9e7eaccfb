// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QStringView>

namespace waymark {

enum class DateOrder
{
    MonthDay,
    DayMonth
};

/// Where a date lies that is not written out: "3/5", "mon" or "3/5/91".
enum class DateLean
{
    Nearest, ///< "3/5" is the nearest one; a weekday is one of the last seven days, today included
    Future,  ///< the next one
    Birth,   ///< always past, and never without its year
};

struct DateRules
{
    QDate today;
    DateOrder order = DateOrder::MonthDay;
    DateLean lean = DateLean::Nearest;
};

/// Month before day, unless the locale writes it the other way round.
DateOrder dateOrderOf(const QLocale &locale);

/// A date as people type it: "3/5", "3/5/91", "03051991", "5 Mar 1991", "March 5, 1991", "1991-03-05",
/// "today", "yesterday", "-30", "+7", "-2w", "12 days ago", "mon", "next fri". Blank text is no date and no
/// error; anything else that is not a date says in words why not. Reads no clock: today is given.
Result<QDate> parseDate(QStringView text, const DateRules &rules);

/// How a date is written into a field: "03/14/2026" or "14/03/2026".
QString editDate(QDate date, DateOrder order);

} // namespace waymark
