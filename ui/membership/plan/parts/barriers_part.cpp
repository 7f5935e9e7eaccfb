// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/parts/barriers_part.h"

#include "ui/membership/plan/parts/barrier_timeline.h"
#include "ui/membership/plan/plan_form.h"
#include "ui/membership/plan/plan_lists.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

BarriersPart::BarriersPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                           QWidget *parent)
    : PlanPart(workspace, choices, person, u"plan_barriers"_s, tr("Barriers"), parent)
{
}

void BarriersPart::build()
{
    addForm({{{}, {u"no_barriers"_s}}});
    m_timeline = new BarrierTimeline(content());
    addList(barrierList(workspace()));
    column()->addWidget(m_timeline);
}

void BarriersPart::show(const PersonView &view)
{
    m_timeline->present(view.file.planning.barriers, workspace().today());
}

} // namespace waymark
