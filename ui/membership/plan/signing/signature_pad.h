// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QWidget>

namespace waymark {

/// A place to sign with mouse, pen or finger. Strokes are kept as numbers from 0 to 1000 across and down, so
/// that they are the same on every screen and on paper; few enough to be kept for good.
class SignaturePad final : public QWidget
{
    Q_OBJECT

public:
    explicit SignaturePad(const QString &name, const QString &whose, QWidget *parent = nullptr);

    /// [[[x,y],…],…]; empty while nothing is drawn.
    QString ink() const;
    bool isEmpty() const { return m_strokes.isEmpty(); }
    void clear();
    /// Shows on the frame that something is to be fixed here.
    void setUnusable(bool unusable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void edited();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void begin(const QPointF &at);
    void draw(const QPointF &at);
    void end();
    void thin();
    void describe();
    QPointF scaled(const QPointF &at) const;

    QString m_whose;
    QList<QPolygonF> m_strokes;
    double m_least = 4; ///< no two points of a stroke are nearer, of 1000
    bool m_drawing = false;
    bool m_unusable = false;
};

} // namespace waymark
