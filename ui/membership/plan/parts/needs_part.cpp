// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/parts/needs_part.h"

#include "ui/membership/plan/plan_form.h"
#include "ui/membership/plan/plan_lists.h"
#include "ui/membership/plan/plan_words.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

NeedsPart::NeedsPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person, QWidget *parent)
    : PlanPart(workspace, choices, person, u"needs"_s, tr("Needs and support"), parent)
{
}

NeedsPart::~NeedsPart() = default;

QStringList NeedsPart::planFields() const
{
    return {u"no_needs"_s, u"no_support_needs"_s, u"strengths"_s, u"challenges"_s, u"indicators"_s, u"pathway"_s};
}

void NeedsPart::build()
{
    addForm({{{}, {u"no_needs"_s, u"no_support_needs"_s}}});
    addList(immediateNeedList());
    addList(supportNeedList());
    m_youth = addForm({{tr("Strengths and challenges"), {u"strengths"_s, u"challenges"_s}},
                       {tr("Where it leads"), {u"indicators"_s, u"pathway"_s}}});
}

void NeedsPart::show(const PersonView &view)
{
    m_youth->setVisible(planOf(view)->isYouth());
}

} // namespace waymark
