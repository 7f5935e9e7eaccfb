// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>
#include <map>

class QToolButton;

namespace waymark {

/// What stands on one day.
struct MonthDay
{
    int overdue = 0;
    int due = 0;
    int other = 0;
    QString closed; ///< a holiday's name, or "closed"; empty: the office is open
};

/// A month as a grid of days with what is due on each, its weeks as the reader's language begins them. Knows
/// only what it is given: whoever owns it answers `monthWanted` with setMonth. Arrow keys go by day and week,
/// Page Up and Page Down by month, Home and End to the month's ends; Enter or a click chooses a day.
class MonthGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit MonthGrid(QWidget *parent = nullptr);

    /// Shows the month of that day, which becomes the current one.
    void setMonth(QDate anyDay, std::map<QDate, MonthDay> days, QDate today);
    QDate currentDay() const { return m_current; }
    /// "Tue 14 Mar: 3 overdue, 2 due"
    QString words(QDate day) const;
    /// Where a day of the shown month stands; empty for others.
    QRect placeOf(QDate day) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void dayChosen(QDate day);
    /// Another month is asked for, with this day as its current one.
    void monthWanted(QDate day);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Count
    {
        int number;
        int kind; ///< 0 overdue, 1 due, 2 other
    };
    MonthDay dayAt(QDate day) const;
    static QList<Count> countsOf(const MonthDay &day);
    static QString countWords(const Count &count);
    bool fitsWords() const;

    QDate firstShown() const;
    int weeks() const;
    QDate dayUnder(const QPoint &point) const;
    int captionHeight() const;
    int namesHeight() const;
    int padding() const;
    int narrowestCell() const;
    int cellHeight(int cellWidth) const;

    void go(QDate day);
    void tell();
    void arrange();
    void paintDay(QPainter &painter, QDate day, const QRect &place) const;
    void paintCounts(QPainter &painter, const MonthDay &day, QRect place) const;

    std::map<QDate, MonthDay> m_days;
    QDate m_current;
    QDate m_today;
    QDate m_pressed;
    bool m_wordy = true;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace waymark
