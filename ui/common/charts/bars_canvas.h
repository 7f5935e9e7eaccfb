// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/charts/bars_view.h"

#include <QtCharts/QChartView>

class QBarCategoryAxis;
class QHorizontalBarSeries;
class QValueAxis;

namespace waymark {

/// The filling of a series' bars: series differ by it and not only by color.
QBrush barBrush(int series, theme::Tone tone);
QColor barEdge(theme::Tone tone);
/// "30.4", "12", in the reader's language.
QString barNumber(double value);

/// The drawn part of BarsView: one chart, kept and filled anew. Names and numbers are written beside its bars
/// here, because a chart's own are cut where room is short, and left out at zero. Has no focus of its own;
/// draws the ring of its parent's.
class BarsCanvas final : public QChartView
{
    Q_OBJECT

public:
    explicit BarsCanvas(BarsView *view);

    void setBars(const QStringList &categories, const QList<BarSeries> &series);
    void setCurrent(int category);
    /// Takes colors, font and sizes anew.
    void restyle();
    /// The line of a category, over the whole width.
    QRect lineOf(int category) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void lineClicked(int category);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    int categoryAt(const QPoint &point) const;
    void makeRoom();
    int lineHeight() const;
    int namesWidth() const;
    int numberWidth() const;
    void write(QPainter &painter, int category) const;

    BarsView *m_view;
    QHorizontalBarSeries *m_bars;
    QBarCategoryAxis *m_names;
    QValueAxis *m_values;
    QList<QStringList> m_categories; ///< each broken into lines
    QList<BarSeries> m_series;
    double m_most = 0;
    int m_current = -1;
    int m_pressed = -1;
};

} // namespace waymark
