// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <compare>
#include <optional>

namespace waymark::policy {

/// A quarter of the calendar. Program years run from 1 July to 30 June and are called by the year they begin
/// in; their first quarter is July to September. The federal calendar is not the office's fiscal
/// year, which an office may shift.
struct Quarter
{
    int year = 0;   ///< of the calendar
    int number = 1; ///< 1: January to March … 4: October to December

    static Quarter of(QDate day);
    /// "2026Q2" (April to June 2026), or "PY2025Q4" (the same quarter, by the program year); case and a blank
    /// or hyphen before the Q do not matter. Nothing where it is neither.
    static std::optional<Quarter> parse(const QString &text);

    QDate first() const;
    QDate last() const;
    Quarter plus(int quarters) const;
    bool hasEnded(QDate today) const { return last() < today; }
    int programYear() const { return number >= 3 ? year : year - 1; }
    int programQuarter() const { return number >= 3 ? number - 2 : number + 2; }

    QString code() const;   ///< "2026Q2", as records keep it
    QString months() const; ///< "April to June 2026"
    QString words() const;  ///< "April to June 2026 (program year 2025, quarter 4)", for people

    auto operator<=>(const Quarter &) const = default;
};

/// The n-th quarter after the quarter of an exit: of an exit on any day of a quarter the next quarter
/// is the first.
Quarter afterExit(QDate exitOn, int n);

QDate programYearStart(int year);
QDate programYearEnd(int year);

} // namespace waymark::policy
