// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/due_queries.h"

#include <QAbstractListModel>
#include <QListView>

namespace waymark {

/// Where a line of Today stands.
enum class DueGroup
{
    Overdue,
    Due,
    ThisWeek,
    Later,
    Waiting, ///< on somebody else
};

struct DueLine
{
    DueGroup group = DueGroup::Due;
    bool isHeader = false;
    QString title; ///< of a header
    DueRow row;
    QString who = {};    ///< who must act, where others' lines are listed too
    bool byKind = false; ///< under its person's name: what it is stands where the name would

    /// Names the same line before and after a change.
    QString key() const;
};

/// Groups of lines, each under its header. Values only; reads nothing.
class DueListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// False where nothing is different.
    bool setLines(std::vector<DueLine> lines, QDate today);
    const DueLine *at(int row) const; ///< null for a header and outside
    int rowOf(const QString &key) const;
    int itemFrom(int row) const; ///< the nearest line at or after a row, else before it; -1
    QDate today() const { return m_today; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    const DueLine &line(int row) const { return m_lines[std::size_t(row)]; }

    static QString standing(const DueLine &line, QDate today); ///< "4 days late", "29 days left"

private:
    std::vector<DueLine> m_lines;
    QDate m_today;
};

class DueListView final : public QListView
{
    Q_OBJECT

public:
    explicit DueListView(DueListModel *model, QWidget *parent = nullptr);

signals:
    void currentLineChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace waymark
