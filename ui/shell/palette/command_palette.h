// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette/commands.h"

#include <QLineEdit>
#include <QPointer>

class QListView;

namespace waymark {

class CommandModel;

/// The field at the top: type a name or what is to be done, choose with the arrows, Enter does it. Esc gives
/// the keyboard back to where it was.
class CommandPalette final : public QLineEdit
{
    Q_OBJECT

public:
    /// What was found is shown over `window`.
    CommandPalette(const Commands &commands, QWidget *window, QWidget *parent);

    void open();
    QListView *list() const { return m_list; }

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void search();
    void choose();
    void move(int by);
    void showList();
    void leave();

    const Commands &m_commands;
    CommandModel *m_model;
    QListView *m_list;
    QWidget *m_over;
    QPointer<QWidget> m_before;
};

} // namespace waymark
