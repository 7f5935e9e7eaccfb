// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace waymark {

/// A scroll area that asks for as much height as its content needs at its width, and scrolls only where it gets less.
class FitArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FitArea(QWidget *parent);

    /// Takes it over.
    void setBody(QWidget *body);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace waymark
