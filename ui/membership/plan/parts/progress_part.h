// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/plan/plan_part.h"

namespace waymark {

class ListTable;
class ToneLabel;

/// What was planned beside what was delivered, by day: they keep each other honest. A service that nobody
/// planned stands there too.
class ProgressPart final : public PlanPart
{
    Q_OBJECT

public:
    ProgressPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                 QWidget *parent);

protected:
    void build() override;
    void show(const PersonView &view) override;

private:
    void open(qint64 id);

    ToneLabel *m_sum = nullptr;
    ListTable *m_table = nullptr;
};

} // namespace waymark
