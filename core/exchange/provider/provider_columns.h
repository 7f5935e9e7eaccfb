// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/csv.h"
#include "core/base/date_text.h"

#include <QHash>

namespace waymark {

/// A column of dates, of which people and spreadsheets write three kinds: ISO, typed ("4/1/2026", "1 Apr
/// 2026"), and the number of days that a spreadsheet shows where its format was lost (46113 is 1 April 2026).
/// Which of day and month comes first is decided for the whole column, by the cells that can only be read one
/// way.
class DateColumn
{
public:
    DateColumn(const QStringList &cells, QDate today, DateLean lean);

    /// Empty text: an invalid date and no error.
    Result<QDate> read(const QString &cell) const;
    bool isMixed() const { return m_mixed; } ///< some only fit one order, some only the other
    DateOrder order() const { return m_order; }

private:
    QDate m_today;
    DateLean m_lean;
    DateOrder m_order = DateOrder::MonthDay;
    bool m_mixed = false;
};

/// Which column holds what, by the names people give them.
class ProviderColumns
{
public:
    explicit ProviderColumns(const CsvTable &table);

    bool has(const char *field) const { return m_columns.contains(QString::fromLatin1(field)); }
    QString cell(const QStringList &row, const char *field) const;
    QStringList column(const CsvTable &table, const char *field) const;
    const QStringList &used() const { return m_used; }
    const QStringList &ignored() const { return m_ignored; }
    const QStringList &twice() const { return m_twice; } ///< what two columns claim to be

private:
    QHash<QString, int> m_columns;
    QStringList m_used;
    QStringList m_ignored;
    QStringList m_twice;
};

} // namespace waymark
