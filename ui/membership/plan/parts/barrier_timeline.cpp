// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/parts/barrier_timeline.h"

#include "core/refdata/code_lists.h"
#include "ui/common/theme.h"
#include "ui/common/words.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace waymark {

BarrierTimeline::BarrierTimeline(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"barrierTimeline"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarrierTimeline::present(std::vector<Barrier> barriers, QDate today)
{
    m_barriers = std::move(barriers);
    m_today = today;
    std::erase_if(m_barriers, [](const Barrier &one) { return !one.identifiedOn.isValid(); });
    std::ranges::sort(m_barriers, {}, [](const Barrier &one) { return std::pair(one.identifiedOn, one.id); });
    QStringList words;
    for (const Barrier &one : m_barriers)
        words += tr("%1: identified %2, %3").arg(nameOf(one), shortDate(one.identifiedOn), stateOf(one));
    setAccessibleName(tr("Barriers over time"));
    setAccessibleDescription(words.join(u'\n'));
    setVisible(!m_barriers.empty());
    updateGeometry();
    update();
}

QString BarrierTimeline::nameOf(const Barrier &barrier) const
{
    return barrier.name.isEmpty() ? codes().label(u"barrier_kind"_s, barrier.kind) : barrier.name;
}

QString BarrierTimeline::stateOf(const Barrier &barrier) const
{
    const QString state = codes().label(u"barrier_state"_s, barrier.state);
    if (barrier.overcomeOn.isValid())
        return tr("✓ %1 %2").arg(state, shortDate(barrier.overcomeOn));
    return tr("%1, %2 days").arg(state).arg(barrier.identifiedOn.daysTo(m_today));
}

int BarrierTimeline::rowHeight() const
{
    return fontMetrics().height() + theme::gap(0.75);
}

int BarrierTimeline::rowAt(const QPoint &at) const
{
    const int row = at.y() / rowHeight();
    return row >= 0 && row < int(m_barriers.size()) ? row : -1;
}

QSize BarrierTimeline::sizeHint() const
{
    // One line more for the days at both ends.
    return {theme::columns(80), rowHeight() * (int(m_barriers.size()) + 1)};
}

QSize BarrierTimeline::minimumSizeHint() const
{
    return {theme::columns(40), sizeHint().height()};
}

void BarrierTimeline::paintEvent(QPaintEvent *)
{
    if (m_barriers.empty())
        return;
    const theme::Colors &c = theme::colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int gap = theme::spacing(1);
    const int left = width() * 30 / 100;
    const int right = width() * 72 / 100;
    const QDate from = m_barriers.front().identifiedOn;
    const double days = double(std::max<qint64>(1, from.daysTo(m_today)));
    const auto x = [&](QDate day) {
        return left + (right - left) * std::clamp(double(from.daysTo(day)) / days, 0.0, 1.0);
    };
    const int high = rowHeight();
    const double thick = std::max(6.0, fontMetrics().height() * 0.5);
    for (int i = 0; i < int(m_barriers.size()); ++i) {
        const Barrier &one = m_barriers[std::size_t(i)];
        const bool over = one.overcomeOn.isValid();
        const int top = i * high;
        painter.setPen(c.text);
        painter.drawText(QRect(0, top, left - gap, high), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(nameOf(one), Qt::ElideRight, left - gap));
        const double begin = x(one.identifiedOn);
        const double end = std::max(begin + thick, x(over ? one.overcomeOn : m_today));
        const QRectF bar(begin, top + (high - thick) / 2, end - begin, thick);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.plainTint);
        painter.drawRoundedRect(QRectF(left, bar.top() + thick / 2 - 1, right - left, 2), 1, 1);
        painter.setBrush(over ? c.good : c.accent);
        painter.drawRoundedRect(bar, thick / 2, thick / 2);
        painter.setPen(over ? c.good : c.text);
        painter.drawText(QRect(right + gap, top, width() - right - gap, high),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(stateOf(one), Qt::ElideRight, width() - right - gap));
    }
    painter.setPen(c.muted);
    const int foot = int(m_barriers.size()) * high;
    painter.drawText(QRect(left, foot, right - left, high), Qt::AlignVCenter | Qt::AlignLeft,
                     shortDate(from));
    painter.drawText(QRect(left, foot, right - left, high), Qt::AlignVCenter | Qt::AlignRight, tr("today"));
}

bool BarrierTimeline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const int row = rowAt(help->pos());
    if (row < 0) {
        QToolTip::hideText();
        return true;
    }
    const Barrier &one = m_barriers[std::size_t(row)];
    QString words = tr("%1: identified %2, %3").arg(nameOf(one), shortDate(one.identifiedOn), stateOf(one));
    if (!one.overcomeText.isEmpty())
        words += u'\n' + one.overcomeText;
    QToolTip::showText(help->globalPos(), words, this);
    return true;
}

} // namespace waymark
