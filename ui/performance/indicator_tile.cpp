// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/indicator_tile.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int linesOfName = 2;
constexpr int linesOfParts = 2;

} // namespace

QString valueOrDash(policy::Indicator indicator, const policy::IndicatorSum &sum)
{
    const QString value = policy::indicatorValue(indicator, sum);
    return value.isEmpty() ? u"–"_s : value;
}

IndicatorTile::IndicatorTile(policy::Indicator indicator, QWidget *parent)
    : QAbstractButton(parent), m_indicator(indicator)
{
    setObjectName(u"indicator_"_s + policy::indicatorCode(indicator));
    setText(policy::indicatorName(indicator));
    setToolTip(policy::indicatorMeaning(indicator));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSum({});
}

void IndicatorTile::setSum(const std::optional<policy::IndicatorSum> &sum)
{
    m_value = sum ? valueOrDash(m_indicator, *sum) : QString();
    if (!sum)
        m_parts.clear();
    else if (sum->counted == 0 && sum->open == 0)
        m_parts = tr("Nobody counts");
    else if (m_indicator == policy::Indicator::MedianEarnings)
        m_parts = tr("%1 with earnings\n%2 without").arg(sum->met).arg(sum->open);
    else
        m_parts = tr("%1 of %2\n%3 may still").arg(sum->met).arg(sum->counted).arg(sum->open);
    setAccessibleName(text());
    setAccessibleDescription(m_value + u". "_s + QString(m_parts).replace(u'\n', u", "_s));
    updateGeometry();
    update();
}

QSize IndicatorTile::sizeHint() const
{
    const QFontMetrics body(theme::font(theme::FontRole::Body));
    const QFontMetrics title(theme::font(theme::FontRole::Title));
    const int inner = theme::spacing(1);
    const int height = body.lineSpacing() * (linesOfName + linesOfParts) + title.lineSpacing() + inner * 3;
    return {theme::columns(24), height};
}

void IndicatorTile::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void IndicatorTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Colors &colors = theme::colors();
    const bool chosen = isChecked();
    const double edge = hasFocus() ? 2 : 1;
    const QRectF frame = QRectF(rect()).adjusted(edge, edge, -edge, -edge);
    painter.setPen(QPen(chosen || hasFocus() ? colors.accent : colors.border, edge));
    painter.setBrush(chosen ? colors.selection : colors.base);
    painter.drawRoundedRect(frame, 4, 4);
    const int inner = theme::spacing(1);
    QRect room = rect().adjusted(inner, inner, -inner, -inner);
    const QColor text = chosen ? colors.onSelection : colors.text;
    painter.setPen(text);
    painter.setFont(theme::font(theme::FontRole::Body));
    const int line = painter.fontMetrics().lineSpacing();
    painter.drawText(QRect(room.left(), room.top(), room.width(), line * linesOfName),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, this->text());
    room.setTop(room.top() + line * linesOfName);
    painter.setFont(theme::font(theme::FontRole::Title));
    const int big = painter.fontMetrics().lineSpacing();
    painter.drawText(QRect(room.left(), room.top(), room.width(), big), Qt::AlignLeft | Qt::AlignVCenter,
                     m_value);
    room.setTop(room.top() + big);
    painter.setFont(theme::font(theme::FontRole::Body));
    painter.setPen(chosen ? text : colors.muted);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop, m_parts);
}

} // namespace waymark
