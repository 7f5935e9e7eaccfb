// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record_table_model.h"

#include "ui/common/words.h"

#include <QCoreApplication>
#include <QDate>
#include <algorithm>

namespace waymark {

namespace {

// Above this many rows a comparison costs more than showing the list anew.
constexpr std::size_t mostCompared = 5000;

int compare(const QVariant &a, const QVariant &b)
{
    if (!a.isValid() || !b.isValid())
        return int(a.isValid()) - int(b.isValid());
    if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString)
        return QString::localeAwareCompare(a.toString(), b.toString());
    const QPartialOrdering order = QVariant::compare(a, b);
    return order == QPartialOrdering::Less ? -1 : order == QPartialOrdering::Greater ? 1 : 0;
}

} // namespace

RecordTableModel::RecordTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void RecordTableModel::setColumns(std::vector<TableColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows.clear();
    m_given.clear();
    m_sortColumn = -1;
    endResetModel();
}

void RecordTableModel::setRows(std::vector<TableRow> rows)
{
    m_given = rows;
    m_hasSigns = std::ranges::any_of(rows, [](const TableRow &row) { return row.sign.has_value(); });
    sortRows(rows);
    QHash<qint64, int> wanted;
    for (const TableRow &row : rows)
        wanted.insert(row.id, int(wanted.size()));
    const bool comparable = wanted.size() == qsizetype(rows.size()) && rows.size() <= mostCompared &&
                            m_rows.size() <= mostCompared && !m_rows.empty() && !rows.empty();
    if (!comparable) {
        replaceAll(std::move(rows));
        return;
    }
    removeAbsent(wanted);
    reorder(wanted);
    for (int i = 0; i < int(rows.size()); ++i) {
        const auto at = m_rows.begin() + i;
        TableRow &row = rows[std::size_t(i)];
        if (at == m_rows.end() || at->id != row.id) {
            beginInsertRows({}, i, i);
            m_rows.insert(at, std::move(row));
            endInsertRows();
        } else if (*at != row) {
            *at = std::move(row);
            emit dataChanged(index(i, 0), index(i, columnCount() - 1));
        }
    }
}

void RecordTableModel::replaceAll(std::vector<TableRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RecordTableModel::removeAbsent(const QHash<qint64, int> &wanted)
{
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (wanted.contains(m_rows[std::size_t(last)].id))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(m_rows[std::size_t(first - 1)].id))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void RecordTableModel::reorder(const QHash<qint64, int> &wanted)
{
    const auto before = [&wanted](const TableRow &a, const TableRow &b) {
        return wanted[a.id] < wanted[b.id];
    };
    if (std::ranges::is_sorted(m_rows, before))
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList kept = persistentIndexList();
    std::vector<qint64> ids;
    for (const QModelIndex &index : kept)
        ids.push_back(idAt(index.row()));
    std::ranges::sort(m_rows, before);
    QHash<qint64, int> now;
    for (const TableRow &row : m_rows)
        now.insert(row.id, int(now.size()));
    for (qsizetype i = 0; i < kept.size(); ++i)
        changePersistentIndex(kept[i], index(now[ids[std::size_t(i)]], kept[i].column()));
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

qint64 RecordTableModel::idAt(int row) const
{
    return row < 0 || row >= int(m_rows.size()) ? 0 : m_rows[std::size_t(row)].id;
}

int RecordTableModel::rowOf(qint64 id) const
{
    const auto at = std::ranges::find(m_rows, id, &TableRow::id);
    return at == m_rows.end() ? -1 : int(at - m_rows.begin());
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString RecordTableModel::textOf(const TableRow &row, int column) const
{
    return textOf(m_columns[std::size_t(column)], row.cells.value(column));
}

QString RecordTableModel::textOf(const TableColumn &column, const QVariant &value)
{
    if (column.show)
        return column.show(value);
    switch (value.typeId()) {
    case QMetaType::QDate:
        return shortDate(value.toDate());
    case QMetaType::Bool:
        return value.toBool() ? QCoreApplication::translate("Words", "Yes")
                              : QCoreApplication::translate("Words", "No");
    default:
        return value.toString();
    }
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TableRow &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::AccessibleTextRole:
        if (row.sign && index.column() == 0)
            return QString(theme::severityWord(*row.sign) + u": " + textOf(row, 0));
        if (row.struck && index.column() == 0)
            return QCoreApplication::translate("Words", "Voided: %1").arg(textOf(row, 0));
        return textOf(row, index.column());
    case Qt::FontRole: {
        // Only what differs is set: the view's own font fills in the rest.
        QFont font;
        if (row.struck)
            font.setStrikeOut(true);
        else if (row.strong == index.column())
            font.setBold(true);
        else
            return {};
        return font;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(m_columns[std::size_t(index.column())].align | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (row.tone != theme::Tone::Plain)
            return theme::textColor(row.tone, theme::colors());
        if (row.strong == index.column())
            return theme::textColor(theme::Tone::Accent, theme::colors());
        return {};
    case Qt::DecorationRole:
        if (row.sign && index.column() == 0)
            return theme::severityIcon(*row.sign);
        if (m_hasSigns && index.column() == 0)
            return QColor(Qt::transparent);
        return {};
    case Qt::ToolTipRole:
        return row.toolTip.isEmpty() ? QVariant() : QVariant(row.toolTip);
    case IdRole:
        return row.id;
    case ValueRole:
        return row.cells.value(index.column());
    default:
        return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn &column = m_columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(column.align | Qt::AlignVCenter);
    return {};
}

void RecordTableModel::sortRows(std::vector<TableRow> &rows) const
{
    if (m_sortColumn < 0)
        return;
    const int column = m_sortColumn;
    const int sign = m_sortOrder == Qt::AscendingOrder ? 1 : -1;
    std::ranges::stable_sort(rows, [column, sign](const TableRow &a, const TableRow &b) {
        return sign * compare(a.cells.value(column), b.cells.value(column)) < 0;
    });
}

void RecordTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < columnCount() ? column : -1;
    m_sortOrder = order;
    setRows(std::vector<TableRow>(m_given));
}

} // namespace waymark
