// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/start_panel.h"

#include "core/actions/plan/plan_actions.h"
#include "core/policy/plan/plan_policy.h"
#include "ui/common/flow_layout.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/plan/parts/versions_part.h"
#include "ui/membership/plan/plan_words.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

StartPanel::StartPanel(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                       QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_person(person),
      m_title(theme::sectionTitle({}, this)),
      m_kinds(wrappedLine(u"planKinds"_s, {}, this)),
      m_iep(addButton(u"startIep"_s, tr("Begin an Individual Employment Plan"))),
      m_iss(addButton(u"startIss"_s, tr("Begin a Youth Individual Service Strategy"))),
      m_again(addButton(u"startAgain"_s, tr("Begin with the last plan"))),
      m_why(wrappedLine(u"planWhyNot"_s, {}, this, theme::Tone::Warn)),
      m_earlier(wrappedLine(u"planEarlier"_s, {}, this, theme::Tone::Muted)),
      m_versions(new VersionsPart(workspace, choices, person, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(2), theme::gap(2), theme::spacing(2), theme::gap(1));
    column->setSpacing(theme::gap(1));
    m_title->setObjectName(u"planNone"_s);
    column->addWidget(m_title);
    column->addWidget(wrappedLine(
        u"planWhatItIs"_s,
        tr("A plan says where the person wants to get, what is in the way, the steps that lead there with "
           "who and by "
           "when, and what both agreed on. Work, education and tests come into it from their own tabs."),
        this));
    column->addWidget(m_kinds);
    auto *buttons = new QWidget(this);
    auto *row = new FlowLayout(FlowLayout::Lines, buttons);
    for (QPushButton *button : {m_iep, m_iss, m_again})
        row->addWidget(button);
    column->addWidget(buttons);
    m_why->setProperty(ruleProperty, u"R-37"_s);
    column->addWidget(m_why);
    column->addWidget(m_earlier);
    column->addWidget(m_versions, 1);
    column->addStretch(1);
    connect(m_iep, &QPushButton::clicked, this, [this] { begin(u"iep"_s, {}); });
    connect(m_iss, &QPushButton::clicked, this, [this] { begin(u"iss"_s, {}); });
    connect(m_again, &QPushButton::clicked, this, [this] { begin(m_lastKind, m_last); });
}

QPushButton *StartPanel::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void StartPanel::offer(QPushButton *button, const QString &kind, Id<Plan> from, QStringList &reasons)
{
    const QString why =
        whyNot(m_workspace.actions().check(StartPlan{.jobSeekerId = m_person, .kind = kind, .from = from}));
    button->setEnabled(why.isEmpty());
    button->setToolTip(why);
    button->setAccessibleDescription(why);
    if (!why.isEmpty() && !reasons.contains(why))
        reasons += why;
}

void StartPanel::fill(const PersonView &view)
{
    const policy::PlanKinds possible =
        policy::planKinds(view.file, m_workspace.actions().settings(), m_workspace.today());
    QStringList names;
    for (const QString &kind : possible.kinds)
        names += planKindText(kind);
    QString words = possible.why;
    if (words.isEmpty())
        words = tr("Both kinds are possible for this person: %1.").arg(names.join(tr(" or ")));
    m_kinds->setText(words);
    m_title->setText(view.file.planning.plans.empty() ? tr("No plan yet") : tr("No plan runs now"));
    m_kinds->setProperty(ruleProperty, u"R-37"_s);

    const Plan *last = view.file.planning.plans.empty() ? nullptr : &view.file.planning.plans.back();
    m_last = last ? last->id : Id<Plan>{};
    m_lastKind = last && possible.kinds.contains(last->kind) ? last->kind : possible.kinds.value(0);
    m_iep->setVisible(possible.kinds.isEmpty() || possible.kinds.contains(u"iep"_s));
    m_iss->setVisible(possible.kinds.contains(u"iss"_s));
    m_again->setVisible(last);
    QStringList reasons;
    offer(m_iep, u"iep"_s, {}, reasons);
    if (possible.kinds.contains(u"iss"_s)) {
        if (!possible.kinds.contains(u"iep"_s))
            reasons.clear();
        offer(m_iss, u"iss"_s, {}, reasons);
    }
    if (last)
        offer(m_again, m_lastKind, m_last, reasons);
    m_why->setText(reasons.join(u'\n'));
    m_why->setVisible(!reasons.isEmpty());
    m_earlier->setVisible(last);
    m_versions->setVisible(last);
    if (last) {
        m_earlier->setText(tr("Beginning with the last plan takes its texts, open goals, steps and needs "
                              "along. It was: %1, %2 to %3; ended because: %4")
                               .arg(planKindText(last->kind), shortDate(last->startedOn),
                                    shortDate(last->endedOn), last->endReason));
        m_versions->present(view);
        m_versions->freshen();
    }
}

void StartPanel::begin(const QString &kind, Id<Plan> from)
{
    const auto result =
        m_workspace.actions().run(StartPlan{.jobSeekerId = m_person, .kind = kind, .from = from});
    m_workspace.navigator.say(saidOf(result, tr("The plan is begun. The marks at the top say what it still needs.")),
                              result.done);
}

} // namespace waymark
