// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/record_table_model.h"

#include <QTableView>

class QSettings;

namespace waymark {

/// A list of records: whole rows, no grid, Enter or a double click opens one, Tab leaves it. Brings its own
/// model.
class ListTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ListTable(const QString &name, std::vector<TableColumn> columns, QWidget *parent = nullptr);

    RecordTableModel *records() const { return m_model; }
    /// Other columns, and no rows.
    void setColumns(std::vector<TableColumn> columns);
    void setRows(std::vector<TableRow> rows);
    /// What is said where there are no rows.
    void setEmptyText(const QString &title, const QString &hint = {});

    qint64 currentId() const; ///< 0: none
    QList<qint64> selectedIds() const;
    void selectId(qint64 id);
    void selectFirst();

    /// Where a least height was set, no more than that is asked for: a list takes the room that is left.
    QSize sizeHint() const override;

    /// Column widths, order and sorting are kept there under the table's name.
    void rememberIn(QSettings *settings);

signals:
    void opened(qint64 id); ///< Enter or double click
    void currentChangedTo(qint64 id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void openCurrent();
    void applyMetrics();

    RecordTableModel *m_model;
    int m_laidFor = 0; ///< how wide 100 letters were when the columns were laid out
    QSettings *m_settings = nullptr;
    QString m_emptyTitle;
    QString m_emptyHint;
};

} // namespace waymark
