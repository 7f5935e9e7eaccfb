// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/due_item.h"
#include "core/storage/due_queries.h"
#include "ui/common/workspace.h"

#include <QWidget>

namespace waymark {

class DueListModel;
class DueListView;
class MonthGrid;
class ToneLabel;

/// The month ahead, or any other: how much falls on each day, and beside it what that is.
class MonthView final : public QWidget
{
    Q_OBJECT

public:
    explicit MonthView(const Workspace &workspace, QWidget *parent = nullptr);

    /// Reads the month and its chosen day anew; `who` names who must act, where it is not clear.
    void present(const DueFilter &filter, std::function<QString(const DueItem &)> who);
    MonthGrid *grid() const { return m_grid; }

signals:
    void opened(const waymark::DueItem &item);

private:
    void showMonth(QDate day);
    void showDay(QDate day);

    Workspace m_workspace;
    DueFilter m_filter;
    std::function<QString(const DueItem &)> m_who;
    MonthGrid *m_grid;
    ToneLabel *m_title;
    DueListModel *m_model;
    DueListView *m_list;
    QDate m_day;
};

} // namespace waymark
