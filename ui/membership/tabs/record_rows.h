// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"
#include "ui/common/record_table_model.h"
#include "ui/membership/person_tab.h"

#include <QHash>
#include <algorithm>
#include <functional>

namespace waymark {

/// The names that many rows share, each looked up once. Throws SqlFailure.
class Names
{
public:
    explicit Names(const RecordStore &store) : m_store(store) {}
    QString staff(Id<Staff> id);
    QString center(Id<Center> id);
    /// "A. Silva, 14 Mar 2026"; the day alone where nobody is known.
    QString entered(Id<Staff> by, Instant at);

private:
    const RecordStore &m_store;
    QHash<qint64, QString> m_staff;
    QHash<qint64, QString> m_centers;
};

/// "Completed", as the code list says it; empty for none.
QString codeLabel(const char *list, const QString &code);

/// For a column of long text: its first words.
std::function<QString(const QVariant &)> firstLine();

/// What a new record begins with: this field at today.
std::function<std::vector<std::pair<QString, Value>>(const PersonView &)>
startsToday(const Workspace &workspace, const QString &field);

/// Voided: struck through, and the reason on hover.
void strike(TableRow &row, QDate on, const QString &reason);

/// One row for each record, the newest first by `when`; voided ones struck through.
template <typename T, typename When, typename Cells>
std::vector<TableRow> rowsOf(const std::vector<T> &records, When when, Cells cells)
{
    std::vector<const T *> sorted;
    for (const T &one : records)
        sorted.push_back(&one);
    std::ranges::sort(sorted, std::ranges::greater(),
                      [&](const T *one) { return std::pair(when(*one), one->id.value); });
    std::vector<TableRow> rows;
    for (const T *one : sorted) {
        TableRow row{.id = one->id.value, .cells = cells(*one)};
        if constexpr (requires { one->voidReason; }) {
            if (one->voidedOn.isValid())
                strike(row, one->voidedOn, one->voidReason);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace waymark
