// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/layout/fit_area.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QLayout>

namespace waymark {

FitArea::FitArea(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FitArea::setBody(QWidget *body)
{
    setWidget(body);
    body->installEventFilter(this);
    body->show();
    updateGeometry();
}

int FitArea::heightForWidth(int width) const
{
    const QWidget *body = widget();
    if (!body || !body->layout())
        return minimumSizeHint().height();
    return body->layout()->hasHeightForWidth() ? body->layout()->totalHeightForWidth(width)
                                               : body->layout()->totalSizeHint().height();
}

QSize FitArea::sizeHint() const
{
    const int width = widget() ? widget()->sizeHint().width() : theme::columns(40);
    return {width, heightForWidth(width)};
}

QSize FitArea::minimumSizeHint() const
{
    return {theme::columns(24), theme::controlHeight() * 3};
}

bool FitArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace waymark
