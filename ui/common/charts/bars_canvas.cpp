// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/charts/bars_canvas.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype longestLine = 28;
constexpr double airAtEnd = 1.01; // or the longest bar would lose its edge

double shown(double value)
{
    return std::isfinite(value) && value > 0 ? std::round(value * 10) / 10 : 0;
}

/// Broken between words, for a column of names that leaves room for the bars.
QStringList linesOf(const QString &name)
{
    QStringList lines;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (!lines.isEmpty() && lines.back().size() + 1 + word.size() <= longestLine)
            lines.back() += u' ' + word;
        else
            lines += word;
    }
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

} // namespace

QBrush barBrush(int series, theme::Tone tone)
{
    if (series % 3 == 0)
        return barEdge(tone);
    if (series % 3 == 1)
        return theme::tintColor(tone, theme::colors());
    return {barEdge(tone), Qt::BDiagPattern};
}

QColor barEdge(theme::Tone tone)
{
    return tone == theme::Tone::Plain ? theme::colors().border : theme::textColor(tone, theme::colors());
}

QString barNumber(double value)
{
    const double number = shown(value);
    return QLocale().toString(number, 'f', number == std::floor(number) ? 0 : 1);
}

BarsCanvas::BarsCanvas(BarsView *view)
    : QChartView(new QChart, view),
      m_view(view),
      m_bars(new QHorizontalBarSeries),
      m_names(new QBarCategoryAxis),
      m_values(new QValueAxis)
{
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addSeries(m_bars);
    chart()->addAxis(m_values, Qt::AlignBottom);
    chart()->addAxis(m_names, Qt::AlignLeft);
    m_bars->attachAxis(m_values);
    m_bars->attachAxis(m_names);
    m_values->setVisible(false);
    m_names->setVisible(false);
    chart()->legend()->hide();
}

void BarsCanvas::setBars(const QStringList &categories, const QList<BarSeries> &series)
{
    m_categories.clear();
    for (const QString &name : categories)
        m_categories += linesOf(name);
    m_series = series;
    m_current = -1;
    m_most = 0;
    m_bars->clear();
    m_names->clear();
    // The first one stands at the bottom of a chart; here it is read from the top.
    for (qsizetype i = series.size() - 1; i >= 0; --i) {
        auto *set = new QBarSet(series[i].name);
        for (qsizetype at = categories.size() - 1; at >= 0; --at) {
            const double value = shown(series[i].values.value(at));
            m_most = std::max(m_most, value);
            set->append(value);
        }
        m_bars->append(set);
    }
    QStringList places;
    for (qsizetype i = 0; i < categories.size(); ++i)
        places += QString::number(i);
    m_names->append(places);
    restyle();
}

void BarsCanvas::restyle()
{
    setFont(theme::font(theme::FontRole::Body));
    const QList<QBarSet *> sets = m_bars->barSets();
    for (qsizetype i = 0; i < sets.size(); ++i) {
        const qsizetype index = sets.size() - 1 - i;
        sets[i]->setBrush(barBrush(int(index), m_series[index].tone));
        sets[i]->setPen(QPen(barEdge(m_series[index].tone), 1));
    }
    setMinimumSize(sizeHint());
    updateGeometry();
    makeRoom();
    viewport()->update();
}

void BarsCanvas::makeRoom()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect all = viewport()->rect();
    const QRect inner(namesWidth(), 0, all.width() - namesWidth() - numberWidth(), all.height());
    chart()->setPlotArea(QStyle::visualRect(layoutDirection(), all, inner));
    m_values->setReverse(mirrored);
    m_values->setRange(0, m_most > 0 ? m_most * airAtEnd : 1);
    m_bars->setBarWidth(double(m_series.size()) * fontMetrics().height() / lineHeight());
}

int BarsCanvas::numberWidth() const
{
    int widest = 0;
    for (const BarSeries &one : m_series) {
        for (const double value : one.values)
            widest = std::max(widest, fontMetrics().horizontalAdvance(barNumber(value)));
    }
    return widest + theme::spacing(1.5);
}

int BarsCanvas::namesWidth() const
{
    int widest = 0;
    for (const QStringList &name : m_categories) {
        for (const QString &line : name)
            widest = std::max(widest, fontMetrics().horizontalAdvance(line));
    }
    return widest + theme::spacing(2);
}

int BarsCanvas::lineHeight() const
{
    qsizetype lines = std::max(qsizetype(1), m_series.size());
    for (const QStringList &name : m_categories)
        lines = std::max(lines, name.size());
    return std::max(24, int(lines) * fontMetrics().height() + theme::gap(1));
}

QSize BarsCanvas::sizeHint() const
{
    return {namesWidth() + numberWidth() + theme::columns(12), lineHeight() * int(m_categories.size())};
}

QRect BarsCanvas::lineOf(int category) const
{
    if (category < 0 || category >= m_categories.size())
        return {};
    const QRectF plot = chart()->plotArea();
    const double each = plot.height() / double(m_categories.size());
    return QRectF(0, plot.top() + each * category, viewport()->width(), each).toAlignedRect();
}

int BarsCanvas::categoryAt(const QPoint &point) const
{
    for (int i = 0; i < int(m_categories.size()); ++i) {
        if (lineOf(i).contains(point))
            return i;
    }
    return -1;
}

void BarsCanvas::setCurrent(int category)
{
    m_current = category;
    viewport()->update();
}

void BarsCanvas::paintEvent(QPaintEvent *event)
{
    QChartView::paintEvent(event);
    QPainter painter(viewport());
    for (int i = 0; i < int(m_categories.size()); ++i)
        write(painter, i);
    const QRectF plot = chart()->plotArea();
    const double base = layoutDirection() == Qt::RightToLeft ? plot.right() : plot.left();
    painter.setPen(QPen(theme::colors().border, 1));
    painter.drawLine(QPointF(base, plot.top()), QPointF(base, plot.bottom()));
    if (!m_view->hasFocus() || m_current < 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::colors().accent, 2));
    painter.drawRoundedRect(QRectF(lineOf(m_current)).adjusted(1, 1, -1, -1), 3.5, 3.5);
}

void BarsCanvas::write(QPainter &painter, int category) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const theme::Colors &c = theme::colors();
    const QRect line = lineOf(category);
    const QRectF plot = chart()->plotArea();
    const int between = theme::spacing(0.75);
    painter.setPen(c.text);
    const QRectF names(mirrored ? plot.right() + between : 0, line.top(),
                       mirrored ? line.width() - plot.right() - between : plot.left() - between,
                       line.height());
    const auto towards = [](Qt::Alignment side) { return int(side | Qt::AlignVCenter | Qt::AlignAbsolute); };
    painter.drawText(names, towards(mirrored ? Qt::AlignLeft : Qt::AlignRight),
                     m_categories[category].join(u'\n'));
    const int text = fontMetrics().height();
    double top = line.center().y() - double(text) * double(m_series.size()) / 2;
    for (const BarSeries &one : m_series) {
        const double value = shown(one.values.value(category));
        const double length = m_most > 0 ? plot.width() * value / (m_most * airAtEnd) : 0;
        const QRectF place(mirrored ? plot.right() - length - between - numberWidth()
                                    : plot.left() + length + between,
                           top, numberWidth(), text);
        painter.setPen(value > 0 ? c.text : c.muted);
        painter.drawText(place, towards(mirrored ? Qt::AlignRight : Qt::AlignLeft), barNumber(value));
        top += text;
    }
}

void BarsCanvas::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    makeRoom();
}

void BarsCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? categoryAt(event->pos()) : -1;
    event->setAccepted(m_pressed >= 0);
}

void BarsCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const int category = std::exchange(m_pressed, -1);
    if (category >= 0 && category == categoryAt(event->pos()))
        emit lineClicked(category);
}

void BarsCanvas::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

bool BarsCanvas::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int category = categoryAt(help->pos());
    QToolTip::showText(help->globalPos(), category < 0 ? QString() : m_view->words(category), viewport());
    return true;
}

} // namespace waymark
