// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/csv.h"
#include "core/base/date_text.h"
#include "core/policy/finding.h"
#include "core/storage/record_store.h"

#include <QMap>

namespace waymark {

/// The field that a spreadsheet's column means: "DOB", "Fecha de nacimiento" and "birth_date" are all one.
/// Empty for a column nobody needs.
QString rosterField(QStringView header);

/// Reads the cells of one roster into the fields of an action's parameters. Answers come as codes, as labels
/// or as people write them ("Haitian Creole", "kreyòl", "hat"; "y", "sí", "non").
class RosterColumns
{
public:
    /// `answers` stand in for columns that the file does not have.
    RosterColumns(const CsvTable &table, const QMap<QString, QString> &answers, QDate today);

    bool has(const QString &field) const { return m_columns.contains(field) || m_answers.contains(field); }
    QString cell(const QStringList &row, const QString &field) const;
    /// Sets every field of `spec` that the roster has, except those that name records. One finding for each
    /// cell that cannot be read.
    Findings read(const QStringList &row, const EntitySpec &spec, void *params) const;

    const QStringList &used() const { return m_used; }
    const QStringList &ignored() const { return m_ignored; }
    const QStringList &twice() const { return m_twice; }

private:
    std::optional<Finding> readCell(const QString &text, const FieldSpec &field, void *params) const;
    Result<QDate> date(const QString &text, const QString &field) const;

    QHash<QString, int> m_columns;
    QMap<QString, QString> m_answers;
    QHash<QString, DateOrder> m_orders;
    QStringList m_used;
    QStringList m_ignored;
    QStringList m_twice; ///< fields that two columns claim to be
    QDate m_today;
};

} // namespace waymark
