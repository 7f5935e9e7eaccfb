// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan/plan.h"

#include <QWidget>

namespace waymark {

/// The barriers over time: a bar for each, from the day it was found to the day it was overcome or today,
/// between its words and how it stands. What is drawn is told in words too.
class BarrierTimeline final : public QWidget
{
    Q_OBJECT

public:
    explicit BarrierTimeline(QWidget *parent = nullptr);

    void present(std::vector<Barrier> barriers, QDate today);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString nameOf(const Barrier &barrier) const;
    QString stateOf(const Barrier &barrier) const;
    int rowHeight() const;
    int rowAt(const QPoint &at) const;

    std::vector<Barrier> m_barriers;
    QDate m_today;
};

} // namespace waymark
