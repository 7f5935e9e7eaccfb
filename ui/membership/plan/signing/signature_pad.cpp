// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/signing/signature_pad.h"

#include "ui/common/theme.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>
#include <QTouchEvent>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype mostPoints = 1500;

qsizetype pointsOf(const QList<QPolygonF> &strokes)
{
    qsizetype points = 0;
    for (const QPolygonF &stroke : strokes)
        points += stroke.size();
    return points;
}

/// Through the middle of each pair of points, so that a quick hand has no corners.
QPainterPath smooth(const QPolygonF &stroke, double width, double height)
{
    const auto at = [&](qsizetype i) {
        return QPointF(stroke[i].x() * width / 1000, stroke[i].y() * height / 1000);
    };
    QPainterPath path(at(0));
    for (qsizetype i = 1; i + 1 < stroke.size(); ++i)
        path.quadTo(at(i), (at(i) + at(i + 1)) / 2);
    path.lineTo(at(stroke.size() - 1));
    return path;
}

} // namespace

SignaturePad::SignaturePad(const QString &name, const QString &whose, QWidget *parent)
    : QWidget(parent), m_whose(whose)
{
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setAttribute(Qt::WA_AcceptTouchEvents);
    setAttribute(Qt::WA_StaticContents);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

QSize SignaturePad::sizeHint() const
{
    const int width = theme::columns(44);
    return {width, width / 3};
}

void SignaturePad::describe()
{
    setAccessibleName(m_strokes.isEmpty() ? tr("%1: nothing is signed here yet").arg(m_whose)
                                          : tr("%1: signed").arg(m_whose));
    setAccessibleDescription(
        tr("Sign with pen, finger or mouse. Del clears it. Who cannot sign here signs on paper."));
}

QString SignaturePad::ink() const
{
    if (m_strokes.isEmpty())
        return {};
    QJsonArray strokes;
    for (const QPolygonF &stroke : m_strokes) {
        QJsonArray points;
        for (const QPointF &point : stroke)
            points.append(QJsonArray{int(std::lround(point.x())), int(std::lround(point.y()))});
        strokes.append(points);
    }
    return QString::fromLatin1(QJsonDocument(strokes).toJson(QJsonDocument::Compact));
}

void SignaturePad::clear()
{
    m_strokes.clear();
    m_least = 4;
    m_drawing = false;
    describe();
    update();
    emit edited();
}

void SignaturePad::setUnusable(bool unusable)
{
    m_unusable = unusable;
    update();
}

QPointF SignaturePad::scaled(const QPointF &at) const
{
    return {std::clamp(at.x() * 1000 / std::max(1, width()), 0.0, 1000.0),
            std::clamp(at.y() * 1000 / std::max(1, height()), 0.0, 1000.0)};
}

void SignaturePad::begin(const QPointF &at)
{
    m_drawing = true;
    m_strokes.append(QPolygonF({scaled(at)}));
    update();
}

void SignaturePad::draw(const QPointF &at)
{
    if (!m_drawing)
        return;
    const QPointF point = scaled(at);
    QPolygonF &stroke = m_strokes.last();
    if (std::hypot(point.x() - stroke.last().x(), point.y() - stroke.last().y()) < m_least)
        return;
    stroke.append(point);
    if (pointsOf(m_strokes) > mostPoints)
        thin();
    update();
}

void SignaturePad::end()
{
    if (!m_drawing)
        return;
    m_drawing = false;
    describe();
    emit edited();
}

/// Every second point goes; what is drawn from then on is as coarse.
void SignaturePad::thin()
{
    m_least *= 2;
    for (QPolygonF &stroke : m_strokes) {
        QPolygonF kept;
        for (qsizetype i = 0; i < stroke.size(); ++i) {
            if (i % 2 == 0 || i + 1 == stroke.size())
                kept.append(stroke[i]);
        }
        stroke = kept;
    }
}

void SignaturePad::paintEvent(QPaintEvent *)
{
    const theme::Colors &c = theme::colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setBrush(c.base);
    painter.setPen(QPen(m_unusable   ? c.bad
                        : hasFocus() ? c.accent
                                     : c.border,
                        hasFocus() || m_unusable ? 2 : 1));
    painter.drawRoundedRect(frame, 4, 4);
    const double line = height() * 0.75;
    painter.setPen(QPen(c.line, 1));
    painter.drawLine(QPointF(theme::spacing(1.5), line), QPointF(width() - theme::spacing(1.5), line));
    if (m_strokes.isEmpty()) {
        painter.setPen(c.muted);
        painter.drawText(rect().adjusted(theme::spacing(1.5), 0, -theme::spacing(1.5), 0),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, tr("Sign here"));
    }
    painter.setPen(
        QPen(c.text, std::max(1.6, theme::spacing(1) * 0.25), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF &stroke : m_strokes) {
        if (stroke.size() == 1)
            painter.drawPoint(QPointF(stroke[0].x() * width() / 1000, stroke[0].y() * height() / 1000));
        else
            painter.drawPath(smooth(stroke, width(), height()));
    }
}

void SignaturePad::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        begin(event->position());
}

void SignaturePad::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        draw(event->position());
}

void SignaturePad::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        end();
}

void SignaturePad::tabletEvent(QTabletEvent *event)
{
    if (event->type() == QEvent::TabletPress)
        begin(event->position());
    else if (event->type() == QEvent::TabletMove && event->pressure() > 0)
        draw(event->position());
    else if (event->type() == QEvent::TabletRelease)
        end();
    event->accept();
}

bool SignaturePad::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd: {
        // One finger signs; a palm beside it is not a second pen.
        const auto &points = static_cast<QTouchEvent *>(event)->points();
        if (points.isEmpty())
            break;
        if (event->type() == QEvent::TouchBegin) {
            setFocus(Qt::MouseFocusReason);
            begin(points.first().position());
        } else if (event->type() == QEvent::TouchUpdate) {
            draw(points.first().position());
        } else {
            end();
        }
        event->accept();
        return true;
    }
    case QEvent::TouchCancel:
        end();
        return true;
    default:
        break;
    }
    return QWidget::event(event);
}

void SignaturePad::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        clear();
    else
        QWidget::keyPressEvent(event);
}

} // namespace waymark
