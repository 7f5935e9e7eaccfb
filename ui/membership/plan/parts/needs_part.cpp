// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/parts/needs_part.h"

#include "core/policy/plan/plan_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/record/office_choices.h"
#include "ui/membership/plan/plan_form.h"
#include "ui/membership/plan/plan_lists.h"
#include "ui/membership/plan/plan_words.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

NeedsPart::NeedsPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                     QWidget *parent)
    : PlanPart(workspace, choices, person, u"needs"_s, tr("Needs and support"), parent),
      m_supportive(std::make_unique<OfficeChoices>(workspace))
{
    std::vector<Choice> supportive;
    for (const Code *code : codes().list(u"service_type"_s, workspace.today())) {
        if (policy::isSupportService(code->code))
            supportive.push_back({Value{code->code}, codes().label(u"service_type"_s, code->code)});
    }
    m_supportive->setCodes(u"service_type"_s, std::move(supportive));
}

/// The forms look up their choices as they go: they go first.
NeedsPart::~NeedsPart()
{
    delete content();
}

QStringList NeedsPart::planFields() const
{
    return {u"no_needs"_s,   u"no_support_needs"_s, u"strengths"_s,
            u"challenges"_s, u"indicators"_s,       u"pathway"_s};
}

void NeedsPart::build()
{
    addForm({{{}, {u"no_needs"_s, u"no_support_needs"_s}}});
    addList(immediateNeedList());
    addList(supportNeedList(), *m_supportive);
    m_youth = addForm({{tr("Strengths and challenges"), {u"strengths"_s, u"challenges"_s}},
                       {tr("Where it leads"), {u"indicators"_s, u"pathway"_s}}});
}

void NeedsPart::show(const PersonView &view)
{
    m_youth->setVisible(planOf(view)->isYouth());
}

} // namespace waymark
