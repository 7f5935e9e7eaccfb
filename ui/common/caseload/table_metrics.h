// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTableView;

namespace waymark {

/// Keeps a table's rows, head and column widths in step with the size of the text, also when it changes while
/// the table is shown.
class TableMetrics final : public QObject
{
    Q_OBJECT

public:
    explicit TableMetrics(QTableView *table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QTableView *m_table;
    int m_unit;
};

} // namespace waymark
