// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/plan/plan_part.h"

#include <memory>

namespace waymark {

/// Immediate needs with recommendations and the supportive services the plan counts on; of a youth's plan
/// strengths, challenges, indicators and the career pathway too.
class NeedsPart final : public PlanPart
{
    Q_OBJECT

public:
    NeedsPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
              QWidget *parent);
    ~NeedsPart() override;

protected:
    void build() override;
    void show(const PersonView &view) override;
    QStringList planFields() const override;

private:
    std::unique_ptr<OfficeChoices> m_supportive; ///< offers supportive services alone
    PlanForm *m_youth = nullptr;
};

} // namespace waymark
