// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QAbstractTableModel>
#include <QVariantList>
#include <functional>
#include <optional>
#include <vector>

namespace waymark {

struct TableColumn
{
    QString name; ///< for remembering widths and for tests
    QString title;
    int characters = 16; ///< width at first
    Qt::Alignment align = Qt::AlignLeft;
    /// How a value is shown; dates, yes/no and texts need none.
    std::function<QString(const QVariant &)> show = {};
};

struct TableRow
{
    qint64 id = 0;
    QVariantList cells; ///< values, not texts: sorting compares them
    theme::Tone tone = theme::Tone::Plain;
    std::optional<Severity> sign = {}; ///< drawn in the first column
    QString toolTip = {};
    bool struck = false; ///< struck through: voided, and still in the list
    int strong = -1;     ///< the cell in bold and the accent color

    bool operator==(const TableRow &) const = default;
};

/// Rows given whole and shown; no queries, no editing. New rows are compared with the old by id, so that
/// selection and scroll position stay.
class RecordTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        IdRole = Qt::UserRole,
        ValueRole
    };

    explicit RecordTableModel(QObject *parent = nullptr);

    /// How a value reads in that column.
    static QString textOf(const TableColumn &column, const QVariant &value);

    void setColumns(std::vector<TableColumn> columns);
    const std::vector<TableColumn> &columns() const { return m_columns; }
    void setRows(std::vector<TableRow> rows);
    const std::vector<TableRow> &rows() const { return m_rows; }

    qint64 idAt(int row) const; ///< 0 where there is no such row
    int rowOf(qint64 id) const; ///< -1 where there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Column -1 gives the order in which the rows were handed in.
    void sort(int column, Qt::SortOrder order) override;

private:
    QString textOf(const TableRow &row, int column) const;
    void sortRows(std::vector<TableRow> &rows) const;
    void replaceAll(std::vector<TableRow> rows);
    void removeAbsent(const QHash<qint64, int> &wanted);
    void reorder(const QHash<qint64, int> &wanted);

    std::vector<TableColumn> m_columns;
    std::vector<TableRow> m_rows;
    std::vector<TableRow> m_given; ///< in the caller's order
    bool m_hasSigns = false;       ///< rows without one then leave its room free
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace waymark
