// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/plan/plan_part.h"

namespace waymark {

/// How the six elements of career planning stand for this case, with what documents or justifies each,
/// and who may change the plan beside the designated counselor.
class MonitoringPart final : public PlanPart
{
    Q_OBJECT

public:
    MonitoringPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                   QWidget *parent);

protected:
    void build() override;
    void show(const PersonView &view) override;

private:
    QWidget *m_elements = nullptr;
    RecordList *m_justifications = nullptr;
};

} // namespace waymark
