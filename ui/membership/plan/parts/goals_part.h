// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/plan/plan_part.h"

class QPushButton;

namespace waymark {

class ToneLabel;

/// The goals, and below them the steps toward the one that is chosen.
class GoalsPart final : public PlanPart
{
    Q_OBJECT

public:
    GoalsPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
              QWidget *parent);

protected:
    void build() override;
    void show(const PersonView &view) override;
    QStringList planFields() const override { return {QStringLiteral("jointly_on")}; }

private:
    const Goal *current() const;
    void goalChanged();
    void fromTemplate();
    void usualSteps();
    void addSteps(Id<Goal> goal, const QString &templateId);
    void saved(qint64 goal);
    QStringList programs() const;

    RecordList *m_goals = nullptr;
    RecordList *m_steps = nullptr;
    ToneLabel *m_stepsTitle = nullptr;
    QPushButton *m_template = nullptr;
    QPushButton *m_usual = nullptr;
    QString m_begunWith; ///< the template that the open form was filled from
};

} // namespace waymark
