// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/plan/plan_sections.h"

#include <QWidget>

class QPushButton;

namespace waymark {

class ToneLabel;

/// Which sections of the plan are complete: one button for each, with a sign and its words, that goes to
/// where the section is written. What a section lacks stands on hover and is read out.
class SectionStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit SectionStrip(QWidget *parent = nullptr);

    void present(std::vector<policy::PlanSection> sections);

signals:
    void requested(const QString &part, const QString &field);

private:
    std::vector<policy::PlanSection> m_sections;
    ToneLabel *m_count;
    QWidget *m_chips;
    QList<QPushButton *> m_buttons;
};

} // namespace waymark
