// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QButtonGroup;
class QVBoxLayout;

namespace waymark {

/// A word of the rail, with its icon and how many things wait there.
class RailButton final : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const QString &id, const QString &title, const QString &iconName, int digit, QWidget *parent);

    void setCount(int count); ///< under 0: a sign instead of a number
    int count() const { return m_count; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void describe();

    int m_count = 0;
    int m_digit;
};

/// The pages as words at the left edge.
class Rail final : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void addPage(const QString &id, const QString &title, const QString &iconName);
    void setCount(const QString &id, int count);
    void setCurrent(const QString &id); ///< empty: none of them
    RailButton *button(const QString &id) const;

signals:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    QVBoxLayout *m_column;
    QList<RailButton *> m_buttons;
};

} // namespace waymark
