// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/parts/monitoring_part.h"

#include "core/policy/plan/element_policy.h"
#include "ui/common/parts.h"
#include "ui/membership/plan/plan_lists.h"
#include "ui/membership/plan/plan_words.h"
#include "ui/membership/tabs/record_rows.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using State = policy::ElementState::State;

QString stateText(State state)
{
    switch (state) {
    case State::Documented:
        return MonitoringPart::tr("✓ Documented");
    case State::Justified:
        return MonitoringPart::tr("✓ Justified");
    case State::NotYet:
        return MonitoringPart::tr("○ Not yet");
    case State::Gap:
        break;
    }
    return MonitoringPart::tr("! Gap");
}

theme::Tone toneOf(State state)
{
    return state == State::Gap      ? theme::Tone::Warn
           : state == State::NotYet ? theme::Tone::Plain
                                    : theme::Tone::Good;
}

} // namespace

MonitoringPart::MonitoringPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                               QWidget *parent)
    : PlanPart(workspace, choices, person, u"monitoring"_s, tr("Monitoring and access"), parent)
{
}

void MonitoringPart::build()
{
    column()->addWidget(theme::sectionTitle(tr("The six elements of career planning"), content()));
    m_elements = new QWidget(content());
    m_elements->setProperty(ruleProperty, u"R-47"_s);
    auto *grid = new QGridLayout(m_elements);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::spacing(2));
    grid->setVerticalSpacing(theme::gap(0.5));
    grid->setColumnStretch(2, 3);
    grid->setColumnStretch(4, 1);
    column()->addWidget(m_elements);
    m_justifications = addList(justificationList(workspace()));
    addList(grantList(workspace()));
}

void MonitoringPart::show(const PersonView &view)
{
    auto *grid = static_cast<QGridLayout *>(m_elements->layout());
    theme::empty(grid);
    const bool mayWrite = whyReadOnly(workspace(), view).isEmpty();
    int row = 0;
    for (const policy::ElementState &one :
         policy::elementStates(view.file, view.records, workspace().actions().settings())) {
        const QString name = codeLabel("plan_element", one.element);
        auto *title = new ToneLabel(name, theme::Tone::Plain, theme::FontRole::Body, m_elements);
        auto *state = theme::chip(stateText(one.state), toneOf(one.state), m_elements);
        state->setObjectName(u"element_"_s + one.element);
        grid->addWidget(title, row, 0, Qt::AlignVCenter);
        grid->addWidget(state, row, 1, Qt::AlignVCenter | Qt::AlignLeft);
        auto *because = wrappedLine(u"because_"_s + one.element, one.because, m_elements);
        because->setMinimumWidth(theme::columns(36));
        grid->addWidget(because, row, 2, Qt::AlignVCenter);
        if (one.state == State::Gap && mayWrite) {
            auto *justify = theme::link(tr("Justify…"), m_elements);
            justify->setObjectName(u"justify_"_s + one.element);
            justify->setAccessibleName(tr("Justify why %1 is not used").arg(name));
            connect(justify, &QPushButton::clicked, this, [this, element = one.element] {
                m_justifications->openAdd({{u"element"_s, Value{element}}});
            });
            grid->addWidget(justify, row, 3, Qt::AlignVCenter);
        }
        ++row;
    }
}

} // namespace waymark
