// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/federal/indicator_policy.h"

#include <QAbstractButton>

namespace waymark {

/// One indicator: its name, its number, the people it is made of. One of them is chosen; the arrow keys go
/// from one to the next.
class IndicatorTile final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit IndicatorTile(policy::Indicator indicator, QWidget *parent = nullptr);

    policy::Indicator indicator() const { return m_indicator; }
    /// Nothing: not computed yet.
    void setSum(const std::optional<policy::IndicatorSum> &sum);
    QString value() const { return m_value; }
    QString parts() const { return m_parts; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    policy::Indicator m_indicator;
    QString m_value;
    QString m_parts;
};

/// As indicatorValue(), with a dash where nobody counts.
QString valueOrDash(policy::Indicator indicator, const policy::IndicatorSum &sum);

} // namespace waymark
