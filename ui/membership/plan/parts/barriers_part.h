// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/plan/plan_part.h"

namespace waymark {

class BarrierTimeline;

/// What is in the person's way, what is done about it and how it was overcome, as a list and over time.
/// Nothing here is ever taken out of the record.
class BarriersPart final : public PlanPart
{
    Q_OBJECT

public:
    BarriersPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                 QWidget *parent);

protected:
    void build() override;
    void show(const PersonView &view) override;
    QStringList planFields() const override { return {QStringLiteral("no_barriers")}; }

private:
    BarrierTimeline *m_timeline = nullptr;
};

} // namespace waymark
