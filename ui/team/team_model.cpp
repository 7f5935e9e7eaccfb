// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/team_model.h"

#include "ui/common/theme.h"

#include <QFont>
#include <QHash>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark {

QString TeamModel::titleOf(int column)
{
    switch (column) {
    case Name:
        return tr("Center, counselor");
    case Cases:
        return tr("Cases");
    case PastMust:
        return tr("Past the most days");
    case PastBest:
        return tr("Past best practice");
    case Overdue:
        return tr("Overdue items");
    case Suspended:
        return tr("Waiting for review");
    case Returned:
        return tr("Sent back");
    case Late:
        return tr("Entered late");
    default:
        return {};
    }
}

int TeamModel::valueOf(const TeamRow &row, int column)
{
    switch (column) {
    case Cases:
        return row.cases;
    case PastMust:
        return row.pastMust;
    case PastBest:
        return row.pastBest;
    case Overdue:
        return row.overdue;
    case Suspended:
        return row.suspended;
    case Returned:
        return row.returned;
    case Late:
        return row.late;
    default:
        return 0;
    }
}

bool TeamModel::setRows(std::vector<TeamRow> counselors, const QHash<qint64, QString> &centers)
{
    if (counselors == m_given && centers == m_centers)
        return false;
    beginResetModel();
    m_given = std::move(counselors);
    m_centers = centers;
    m_rows = arranged();
    endResetModel();
    return true;
}

std::vector<TeamRow> TeamModel::arranged() const
{
    std::map<Id<Center>, std::vector<TeamRow>> byCenter;
    for (const TeamRow &row : m_given)
        byCenter[row.center].push_back(row);
    std::vector<std::pair<TeamRow, std::vector<TeamRow>>> groups;
    for (auto &[center, members] : byCenter) {
        TeamRow total{
            .center = center, .isTotal = true, .name = m_centers.value(center.value, tr("No center"))};
        for (const TeamRow &one : members) {
            total.cases += one.cases;
            total.pastMust += one.pastMust;
            total.pastBest += one.pastBest;
            total.overdue += one.overdue;
            total.suspended += one.suspended;
            total.returned += one.returned;
            total.late += one.late;
        }
        std::ranges::sort(members, [](const TeamRow &a, const TeamRow &b) {
            return QString::localeAwareCompare(a.name, b.name) < 0;
        });
        std::ranges::stable_sort(members, [this](const TeamRow &a, const TeamRow &b) {
            const bool rising = m_sortOrder == Qt::AscendingOrder;
            if (m_sortColumn <= Name)
                return !rising && QString::localeAwareCompare(b.name, a.name) < 0;
            return rising ? valueOf(a, m_sortColumn) < valueOf(b, m_sortColumn)
                          : valueOf(b, m_sortColumn) < valueOf(a, m_sortColumn);
        });
        groups.emplace_back(total, std::move(members));
    }
    std::ranges::sort(groups, [](const auto &a, const auto &b) {
        return QString::localeAwareCompare(a.first.name, b.first.name) < 0;
    });
    std::vector<TeamRow> rows;
    for (const auto &[total, members] : groups) {
        rows.push_back(total);
        rows.insert(rows.end(), members.begin(), members.end());
    }
    return rows;
}

void TeamModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList kept = persistentIndexList();
    std::vector<TeamRow> meant;
    for (const QModelIndex &index : kept)
        meant.push_back(m_rows[std::size_t(index.row())]);
    m_rows = arranged();
    for (qsizetype i = 0; i < kept.size(); ++i) {
        const TeamRow &row = meant[std::size_t(i)];
        changePersistentIndex(kept[i],
                              index(rowOf(row.center, row.counselor, row.isTotal), kept[i].column()));
    }
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

const TeamRow *TeamModel::at(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[std::size_t(row)];
}

int TeamModel::rowOf(Id<Center> center, Id<Staff> counselor, bool isTotal) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const TeamRow &one) {
        return one.center == center && one.counselor == counselor && one.isTotal == isTotal;
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int TeamModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TeamModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString TeamModel::textOf(const TeamRow &row, int column) const
{
    if (column == Name) {
        if (row.isTotal)
            return row.name;
        return u"    "_s + (row.left ? tr("%1 (left the office)").arg(row.name) : row.name);
    }
    if (column == Overdue && row.left)
        return tr("–", "not counted");
    const int value = valueOf(row, column);
    return value == 0 && column != Cases ? QString() : QString::number(value);
}

QVariant TeamModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TeamRow &row = m_rows[std::size_t(index.row())];
    const int column = index.column();
    const bool bad = column == PastMust && row.pastMust > 0;
    const bool gone = row.left && (column == Name || column == Cases) && row.cases > 0;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case Qt::AccessibleTextRole:
        return column == Name ? textOf(row, column).trimmed()
                              : tr("%1: %2").arg(titleOf(column)).arg(valueOf(row, column));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((column == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (row.isTotal) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::ForegroundRole:
        return bad    ? QVariant(theme::textColor(theme::Tone::Bad, theme::colors()))
               : gone ? QVariant(theme::textColor(theme::Tone::Warn, theme::colors()))
                      : QVariant();
    case Qt::DecorationRole:
        if (bad)
            return theme::severityIcon(Severity::Block);
        if (gone && column == Name)
            return theme::severityIcon(Severity::Warn);
        return {};
    case Qt::ToolTipRole:
        if (column == Overdue && row.left)
            return tr(
                "What a counselor who left would have to do stands with the supervisors of the center.");
        if (row.left)
            return tr("This counselor left the office. Give the cases to somebody who is here (R-46).");
        return {};
    default:
        return {};
    }
}

QVariant TeamModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    if (role == Qt::DisplayRole)
        return titleOf(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Late)
        return tr("Services entered late this fiscal year, in the whole office (R-81)");
    return {};
}

} // namespace waymark
