// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/overlay.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace waymark {

Overlay::Overlay(QWidget *parent) : QWidget(parent)
{
    hide();
    parent->installEventFilter(this);
}

void Overlay::open(Panel *panel)
{
    m_focusBefore.append(window()->focusWidget());
    if (Panel *below = top())
        below->hide();
    panel->setParent(this);
    m_panels.append(panel);
    connect(panel, &Panel::closed, this, [this, panel] { close(panel); });
    setGeometry(parentWidget()->rect());
    show();
    raise();
    panel->show();
    place();
    panel->firstFocus()->setFocus(Qt::OtherFocusReason);
}

void Overlay::close(Panel *panel)
{
    const qsizetype at = m_panels.indexOf(panel);
    if (at < 0)
        return;
    m_panels.removeAt(at);
    const QPointer<QWidget> before = m_focusBefore.takeAt(at);
    panel->hide();
    panel->deleteLater();
    if (Panel *below = top()) {
        below->show();
        place();
    } else {
        hide();
    }
    if (before)
        before->setFocus(Qt::OtherFocusReason);
    else if (Panel *below = top())
        below->firstFocus()->setFocus(Qt::OtherFocusReason);
}

void Overlay::place()
{
    Panel *panel = top();
    if (!panel)
        return;
    const int edge = theme::spacing(2);
    QSize size = panel->sizeHint().boundedTo(rect().adjusted(edge, edge, -edge, -edge).size());
    if (panel->layout() && panel->layout()->hasHeightForWidth())
        size.setHeight(std::clamp(panel->layout()->totalHeightForWidth(size.width()),
                                  panel->minimumSizeHint().height(), std::max(height() - 2 * edge, 1)));
    // A little above the middle, where the eye rests; it keeps its top while it grows.
    const int y = std::max(edge, (height() - size.height()) / 3);
    panel->setGeometry(QRect(QPoint((width() - size.width()) / 2, y), size));
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

bool Overlay::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::event(event);
}

bool Overlay::focusNextPrevChild(bool next)
{
    QWidget *from = window()->focusWidget();
    if (!from || !isAncestorOf(from))
        from = this;
    for (QWidget *to = next ? from->nextInFocusChain() : from->previousInFocusChain(); to && to != from;
         to = next ? to->nextInFocusChain() : to->previousInFocusChain()) {
        if (isAncestorOf(to) && to->isVisible() && to->isEnabled() && !to->focusProxy() &&
            (to->focusPolicy() & Qt::TabFocus)) {
            to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

void Overlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Colors &c = theme::colors();
    QColor veil = c.text;
    veil.setAlphaF(0.28F);
    if (theme::contrast(c.text, QColor(Qt::white)) < 3)
        veil = QColor(0, 0, 0, 140);
    painter.fillRect(rect(), veil);
    if (const Panel *panel = top()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(c.border);
        painter.setBrush(c.window);
        const int edge = theme::spacing(0.5);
        painter.drawRoundedRect(
            QRectF(panel->geometry()).adjusted(-edge - 0.5, -edge - 0.5, edge + 0.5, edge + 0.5), 6, 6);
    }
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (Panel *panel = top(); panel && !panel->geometry().contains(event->pos()))
        panel->tryClose();
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && top())
        top()->tryClose();
    // Nothing typed here is for the page beneath.
    event->accept();
}

void Overlay::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

} // namespace waymark
