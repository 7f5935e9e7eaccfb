// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/plan/plan_part.h"

namespace waymark {

class ToneLabel;

/// Why training, who else could pay, since when the person is eligible, and what still stands before the
/// training is recorded.
class TrainingPart final : public PlanPart
{
    Q_OBJECT

public:
    TrainingPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                 QWidget *parent);

protected:
    void build() override;
    void show(const PersonView &view) override;
    QStringList planFields() const override;

private:
    void showLists();

    QWidget *m_gates = nullptr;
    ToneLabel *m_courses = nullptr;
    PlanForm *m_plan = nullptr;
    RecordList *m_reasons = nullptr;
    RecordList *m_fundings = nullptr;
};

} // namespace waymark
