// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/reports/reports.h"

#include <QWidget>

namespace waymark {

/// A year of one's own entries: for each month how many days passed on average between a service and its entry, with the
/// limit as a line. The numbers stand beside the bars and are what a screen reader says.
class LagMeter final : public QWidget
{
    Q_OBJECT

public:
    explicit LagMeter(QWidget *parent = nullptr);

    void setMonths(std::vector<LagMonth> months, int limitDays);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<LagMonth> m_months;
    int m_limit = 30;
};

} // namespace waymark
