// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/jstp/jstp_actions.h"
#include "core/policy/policy_settings.h"

#include <QAbstractTableModel>
#include <QMap>
#include <map>
#include <optional>
#include <vector>

namespace waymark {

/// One trainee's placement with the weeks that are on record.
struct HoursRow
{
    Placement placement;
    QString name;   ///< "Last, First"
    QString detail; ///< the opening, or the business
    std::vector<TrainingHours> hours;
};

/// One week of one placement, in view or not.
struct HoursCell
{
    Id<Placement> placementId;
    QDate monday;
};

/// Trainees by weeks. What is typed is kept as it was typed, apart from what is stored, until it is saved or
/// taken back; weeks that are out of view keep theirs. Knows no office: it is given everything.
class HoursModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Typed texts by "placement/Monday".
    using Typed = QMap<QString, QString>;

    explicit HoursModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// So many weeks, the newest last; `newest` is its Monday.
    void setRows(std::vector<HoursRow> rows, QDate newest, int weeks, const PolicySettings &settings,
                 QDate today);
    const std::vector<HoursRow> &rows() const { return m_rows; }
    QDate mondayOf(int column) const;

    const Typed &typed() const { return m_typed; }
    void setTyped(const Typed &typed);
    /// These lines of the week were saved, or taken back: they are not typed any more.
    void forget(QDate monday, const std::vector<HoursLine> &lines);
    /// Invalid where the cell is not in view.
    QModelIndex indexOf(const HoursCell &cell) const;

    /// The placement runs in that week and the week has begun.
    bool mayType(const QModelIndex &index) const;
    bool isMissing(const QModelIndex &index) const;
    /// What stands there and what is to be said about it, in one sentence or two.
    QString wordsOf(const QModelIndex &index) const;
    std::optional<Severity> severityOf(const QModelIndex &index) const;
    /// Lines to save by week, of the rows that are shown; all that can be used and is not stored so.
    std::map<QDate, std::vector<HoursLine>> changes() const;
    /// The first cell, in view or not, of the rows that are shown whose text cannot be saved: it is no number
    /// of hours, or the placement does not cover that week any more.
    std::optional<HoursCell> firstUnusable() const;
    /// Weeks in view that ran and have no hours.
    int missing() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void typedChanged();

private:
    static QString keyOf(Id<Placement> placement, QDate monday);
    QString keyOf(const QModelIndex &index) const;
    HoursCell cellAt(const QModelIndex &index) const;
    bool covers(const Placement &placement, QDate monday) const;
    bool isUsable(const Placement &placement, QDate monday, const QString &text) const;
    const TrainingHours *storedAt(const QModelIndex &index) const;
    std::optional<int> minutesAt(const QModelIndex &index) const; ///< typed, else stored
    Findings findingsOf(const Placement &placement, QDate monday, std::optional<int> minutes) const;
    QString textAt(const QModelIndex &index) const;

    std::vector<HoursRow> m_rows;
    QDate m_newest;
    int m_weeks = 0;
    PolicySettings m_settings;
    QDate m_today;
    Typed m_typed;
};

} // namespace waymark
