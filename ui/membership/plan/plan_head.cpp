// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/plan_head.h"

#include "core/actions/cases/transfer_actions.h"
#include "core/actions/plan/agreement_actions.h"
#include "core/actions/plan/plan_actions.h"
#include "ui/common/flow_layout.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

PlanHead::PlanHead(const Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_title(wrappedLine(u"planTitle"_s, {}, this, theme::Tone::Plain, theme::FontRole::Heading)),
      m_agreement(wrappedLine(u"planAgreement"_s, {}, this)),
      m_reading(wrappedLine(u"planReading"_s, {}, this, theme::Tone::Muted))
{
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(FlowLayout::Lines, buttons);
    flow->setSpacing(theme::spacing(0.5));
    m_complete = addButton(buttons, u"completePlan"_s, tr("Nothing is missing: complete"));
    m_ask = addButton(buttons, u"askAccess"_s, tr("Ask for access…"));
    m_agree = addButton(buttons, u"planAgree"_s, tr("Agree and sign…"));
    m_print = addButton(buttons, u"planPrint"_s, tr("Print for signing…"));
    auto *versions = addButton(buttons, u"planVersions"_s, tr("Versions"));
    m_more = addButton(buttons, u"planMore"_s, tr("More"));
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"planMenu"_s);
    menu->setToolTipsVisible(true);
    m_end = menu->addAction(tr("End the plan…"), this, &PlanHead::end);
    m_end->setObjectName(u"endPlan"_s);
    menu->addAction(tr("Who may change it…"), this, [this] { emit partRequested(u"monitoring"_s); })
        ->setObjectName(u"planAccess"_s);
    m_more->setMenu(menu);

    auto *words = new QVBoxLayout;
    words->setSpacing(theme::gap(0.25));
    words->addWidget(m_title);
    words->addWidget(m_agreement);
    words->addWidget(m_reading);
    words->addStretch(1);
    m_title->setMinimumWidth(theme::columns(28));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing(2));
    row->addLayout(words, 1);
    row->addWidget(buttons, 0, Qt::AlignTop);
    m_agreement->setProperty(ruleProperty, u"R-44"_s);
    m_reading->setProperty(ruleProperty, u"R-79"_s);
    connect(m_complete, &QPushButton::clicked, this, &PlanHead::complete);
    connect(m_agree, &QPushButton::clicked, this, &PlanHead::agreeRequested);
    connect(m_ask, &QPushButton::clicked, this, &PlanHead::ask);
    connect(m_print, &QPushButton::clicked, this, &PlanHead::printRequested);
    connect(versions, &QPushButton::clicked, this, [this] { emit partRequested(u"versions"_s); });
}

QPushButton *PlanHead::addButton(QWidget *row, const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, row);
    button->setObjectName(name);
    button->setAutoDefault(false);
    row->layout()->addWidget(button);
    return button;
}

void PlanHead::offer(QPushButton *button, const Findings &findings)
{
    Findings real = findings;
    // The strokes come in the window that the button opens.
    real.removeIf([](const Finding &one) { return one.field.endsWith("_ink"_L1); });
    const QString why = whyNot(real);
    button->setEnabled(why.isEmpty());
    button->setToolTip(why);
    button->setAccessibleDescription(why);
}

void PlanHead::present(const PersonView &view, const Plan &plan, int missing, const AgreementWords &agreement)
{
    m_plan = plan.id;
    QString title = tr("%1, since %2").arg(planKindText(plan.kind), shortDate(plan.startedOn));
    if (plan.completedOn.isValid())
        title = tr("%1 · complete since %2").arg(title, shortDate(plan.completedOn));
    m_title->setText(title);
    m_agreement->setText(agreement.text);
    m_agreement->setTone(agreement.tone);
    const QString reading = whyReadOnly(m_workspace, view);
    m_reading->setText(reading);
    m_reading->setVisible(!reading.isEmpty());
    const Actions &actions = m_workspace.actions();
    m_complete->setVisible(reading.isEmpty() && missing == 0 && !plan.completedOn.isValid());
    m_agree->setVisible(reading.isEmpty());
    m_person = view.file.person.id;
    m_ask->setVisible(!reading.isEmpty());
    offer(m_ask, actions.check(AskAccess{m_person, u"-"_s}));
    m_print->setVisible(reading.isEmpty());
    offer(m_agree, actions.check(AgreePlan{.planId = plan.id}));
    offer(m_print, actions.check(PreparePlan{.planId = plan.id}));
    Findings against = actions.check(EndPlan{.planId = plan.id, .reason = u"-"_s});
    m_end->setEnabled(!blocks(against));
    m_end->setToolTip(whyNot(against));
}

void PlanHead::setPrintable(bool printable)
{
    m_print->setText(printable ? tr("Print…") : tr("Print for signing…"));
    if (!printable)
        return;
    offer(m_print, {});
    m_print->show();
}

void PlanHead::complete()
{
    const auto result = m_workspace.actions().run(CompletePlan{.planId = m_plan});
    m_workspace.navigator.say(saidOf(result, tr("The plan is complete.")),
                              result.done);
}

void PlanHead::ask()
{
    m_workspace.prompts.askText(
        this,
        {.title = tr("Ask for access to the plan"),
         .text = tr("What do you need it for? The designated counselor gives access until a day, or says why not."),
         .label = tr("What for"),
         .yes = tr("Ask")},
        [this](const std::optional<QString> &reason) {
            if (!reason)
                return;
            const auto result = m_workspace.actions().run(AskAccess{m_person, *reason});
            m_workspace.navigator.say(saidOf(result, tr("Asked. It stands in the counselor's list.")),
                                      result.done);
        });
}

void PlanHead::end()
{
    m_workspace.prompts.askText(
        this,
        {.title = tr("End the plan"),
         .text = tr(
             "Everything in it stays to be read. A new plan can begin with its open goals, steps and needs."),
         .label = tr("Why it ends"),
         .yes = tr("End the plan")},
        [this, plan = m_plan](const std::optional<QString> &reason) {
            if (!reason)
                return;
            const auto result = m_workspace.actions().run(EndPlan{.planId = plan, .reason = *reason});
            m_workspace.navigator.say(saidOf(result, tr("The plan was ended.")),
                                      result.done);
        });
}

} // namespace waymark
