// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/lag_meter.h"

#include "ui/common/theme.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark {

LagMeter::LagMeter(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"lagMeter"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LagMeter::setMonths(std::vector<LagMonth> months, int limitDays)
{
    m_months = std::move(months);
    m_limit = limitDays;
    QStringList words;
    for (const LagMonth &one : m_months) {
        if (one.entries)
            words += tr("%1: %2 days on average, %3 late of %4")
                         .arg(QLocale().toString(one.month, u"MMMM yyyy"_s),
                              QLocale().toString(one.averageDays, 'f', 1))
                         .arg(one.late)
                         .arg(one.entries);
    }
    setAccessibleName(tr("Days from service to entry, by month"));
    setAccessibleDescription(words.isEmpty() ? tr("No entries in the last year.") : words.join(u". "_s));
    setToolTip(words.join(u'\n'));
    update();
}

QSize LagMeter::sizeHint() const
{
    return {theme::columns(60), fontMetrics().height() * 4 + theme::controlHeight() * 2};
}

void LagMeter::paintEvent(QPaintEvent *)
{
    if (m_months.empty())
        return;
    const theme::Colors &c = theme::colors(palette());
    QPainter painter(this);
    const int text = fontMetrics().height();
    const int top = text + theme::spacing(0.5);
    const int bottom = height() - 2 * text - theme::spacing(0.5);
    const double cell = double(width()) / double(m_months.size());
    double most = m_limit;
    for (const LagMonth &one : m_months)
        most = std::max(most, one.averageDays);
    const auto y = [&](double days) { return bottom - int((bottom - top) * days / (most * 1.1)); };
    painter.setPen(QPen(c.warn, 1, Qt::DashLine));
    painter.drawLine(0, y(m_limit), width(), y(m_limit));
    painter.setPen(c.line);
    painter.drawLine(0, bottom, width(), bottom);
    for (std::size_t i = 0; i < m_months.size(); ++i) {
        const LagMonth &one = m_months[i];
        const QRectF place(cell * double(i), 0, cell, height());
        const double wide = std::min(cell * 0.6, double(theme::columns(5)));
        const int at = y(one.averageDays);
        const QRectF bar(place.center().x() - wide / 2, at, wide, bottom - at);
        const auto line = [&](int under, const QString &words, const QColor &color) {
            painter.setPen(color);
            painter.drawText(QRectF(place.left(), under, cell, text), Qt::AlignCenter, words);
        };
        if (one.entries) {
            painter.fillRect(bar.adjusted(0, bar.height() < 2 ? -2 : 0, 0, 0), one.late ? c.warn : c.accent);
            line(at - text - 2, QLocale().toString(one.averageDays, 'f', 0), c.text);
        }
        line(bottom + theme::spacing(0.25), QLocale().toString(one.month, u"MMM"_s), c.muted);
        if (one.late)
            line(bottom + theme::spacing(0.25) + text, tr("%1 late").arg(one.late), c.warn);
    }
    painter.setPen(c.warn);
    painter.drawText(QRectF(0, y(m_limit) - text - 1, width(), text), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("limit: %1 days").arg(m_limit));
}

} // namespace waymark
