// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/training/training_path.h"

class QPushButton;

namespace waymark {

/// The way from the shelter to a job as buttons, one a step: a sign, what it is, its day. Choosing one goes
/// to where it is written.
class PathStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit PathStrip(QWidget *parent = nullptr);

    void present(std::vector<PathStep> steps);

signals:
    void requested(const QString &part);

private:
    std::vector<PathStep> m_steps;
    QList<QPushButton *> m_buttons;
};

} // namespace waymark
