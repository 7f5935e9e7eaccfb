// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace waymark {

class BarsCanvas;
class ToneLabel;

/// One value for each category; missing ones are zero.
struct BarSeries
{
    QString name;
    theme::Tone tone = theme::Tone::Accent;
    QList<double> values; ///< zero or more; shown with at most one decimal
};

/// Bars with their numbers beside them, from the first category down, and one sentence that says the same.
/// The arrow keys go from category to category; Enter or a click anywhere on its line chooses it. Not for
/// more categories than can be read: it is as high as they need and does not scroll.
class BarsView final : public QWidget
{
    Q_OBJECT

public:
    explicit BarsView(QWidget *parent = nullptr);
    ~BarsView() override;

    /// Without categories or series a quiet line stands there: `sentence`, or that there is nothing.
    void setBars(const QString &title, const QStringList &categories, const QList<BarSeries> &series,
                 const QString &sentence);
    /// -1 where there are none.
    int currentCategory() const { return m_current; }
    /// "March: 12 services, 3 notes"
    QString words(int category) const;

signals:
    void barChosen(int category);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setCurrent(int category);
    void choose(int category);
    void makeLegend();

    QStringList m_categories;
    QList<BarSeries> m_series;
    QString m_said;
    int m_current = -1;
    ToneLabel *m_title;
    ToneLabel *m_sentence;
    QWidget *m_legend;
    BarsCanvas *m_canvas;
};

} // namespace waymark
