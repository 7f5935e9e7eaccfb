// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/office_records.h"

#include <QAbstractTableModel>
#include <vector>

namespace waymark {

/// A counselor at a center, or a center with the sums of its counselors.
struct TeamRow
{
    Id<Center> center;
    Id<Staff> counselor; ///< none: the center itself, or its cases without a counselor
    bool isTotal = false;
    bool left = false; ///< does not work here any more; the cases are here all the same
    QString name;
    int cases = 0;
    int pastMust = 0;
    int pastBest = 0;
    int overdue = 0; ///< items of Today past their last day; nobody's own for who left
    int suspended = 0;
    int returned = 0;
    int late = 0; ///< entries of this fiscal year
    bool operator==(const TeamRow &) const = default;
};

/// Centers by name, each with its sums first and its counselors under it, sorted within it. Values only.
class TeamModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Cases,
        PastMust,
        PastBest,
        Overdue,
        Suspended,
        Returned,
        Late,
        Columns
    };

    explicit TeamModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Counselors' rows, in any order; the sums are made here. False where nothing is different.
    bool setRows(std::vector<TeamRow> counselors, const QHash<qint64, QString> &centers);
    const TeamRow *at(int row) const; ///< null outside
    int rowOf(Id<Center> center, Id<Staff> counselor, bool isTotal) const;
    const std::vector<TeamRow> &rows() const { return m_rows; }
    static QString titleOf(int column);
    static int valueOf(const TeamRow &row, int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    std::vector<TeamRow> arranged() const;
    QString textOf(const TeamRow &row, int column) const;

    std::vector<TeamRow> m_given;
    std::vector<TeamRow> m_rows;
    QHash<qint64, QString> m_centers;
    int m_sortColumn = PastMust;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace waymark
