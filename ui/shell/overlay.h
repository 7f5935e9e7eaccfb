// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"

#include <QList>
#include <QPointer>

namespace waymark {

/// Shows panels over the page, the newest on top. Tab stays inside; Esc or a click beside it closes the top
/// one and gives the keyboard back to where it was.
class Overlay final : public QWidget
{
    Q_OBJECT

public:
    explicit Overlay(QWidget *parent);

    void open(Panel *panel); ///< takes it over and deletes it when it is closed
    bool isOpen() const { return !m_panels.isEmpty(); }
    Panel *top() const { return m_panels.isEmpty() ? nullptr : m_panels.last(); }
    const QList<Panel *> &panels() const { return m_panels; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void close(Panel *panel);
    void place();

    QList<Panel *> m_panels;
    QList<QPointer<QWidget>> m_focusBefore;
};

} // namespace waymark
