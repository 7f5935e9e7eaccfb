// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/parts.h"

#include <QDateTime>
#include <QTimer>

class QToolButton;

namespace waymark {

/// The line at the bottom: what is true about saving and backups, what was just done, and what can be taken
/// back.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setSaved(const QDateTime &at);
    /// When the newest backup of the office in this folder was made.
    void showBackups(const QString &folder, QDate today);
    /// What is not shared with the other workstations yet, or why it cannot be; empty: nothing to say.
    void setShared(const QString &words, bool trouble);
    void setOpenElsewhere(bool elsewhere);
    /// Stays for some seconds.
    void say(const QString &message, bool withUndo);
    QString message() const;
    /// Shows the action as a button with its own text; hidden while it is disabled.
    void addStep(QAction *action);

signals:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void forget();

    ToneLabel *m_saved;
    ToneLabel *m_shared;
    ToneLabel *m_backup;
    ToneLabel *m_elsewhere;
    ElidedLabel *m_message;
    QToolButton *m_undo;
    QTimer m_timer;
};

} // namespace waymark
