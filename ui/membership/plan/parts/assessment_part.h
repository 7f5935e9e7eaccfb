// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/plan/plan_part.h"

namespace waymark {

class ToneLabel;

/// Where the person stands: work, education and tests as their tabs tell them, read-only and each with a way
/// there, and under them what the plan says about it.
class AssessmentPart final : public PlanPart
{
    Q_OBJECT

public:
    AssessmentPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                   QWidget *parent);

protected:
    void build() override;
    void show(const PersonView &view) override;
    QStringList planFields() const override;

private:
    ToneLabel *addSummary(const QString &name, const QString &title, const QString &link, const QString &tab);

    ToneLabel *m_work = nullptr;
    ToneLabel *m_education = nullptr;
    ToneLabel *m_tests = nullptr;
    ToneLabel *m_skills = nullptr;
    PlanForm *m_market = nullptr;
};

} // namespace waymark
