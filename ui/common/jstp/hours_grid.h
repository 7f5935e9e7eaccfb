// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/jstp/hours_model.h"

#include <QTableView>

namespace waymark {

/// Hours by trainee and week, filled by keyboard: digits begin, Enter goes down the week, Tab along the
/// weeks, both on past what cannot be typed; at the end Tab leaves. Delete takes back what was typed in a
/// cell.
class HoursGrid final : public QTableView
{
    Q_OBJECT

public:
    HoursGrid(const QString &name, HoursModel *model, QWidget *parent = nullptr);

    /// The first week without hours, the newest week first; else the newest week.
    void goToStart();
    /// The text of a line that is still open counts as typed.
    void takeOpen();

signals:
    void currentCellChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyMetrics();
    void fitNames();
    /// Along the weeks, or down the trainees; false at the end.
    bool step(bool down, bool forward);

    HoursModel *m_hours;
};

} // namespace waymark
