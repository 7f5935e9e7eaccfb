// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/plan_tab.h"

#include "core/actions/plan/agreement_actions.h"
#include "core/base/fingerprint.h"
#include "core/policy/plan/plan_sections.h"
#include "ui/common/parts.h"
#include "ui/common/printing/print_plan.h"
#include "ui/common/record/record_words.h"
#include "ui/membership/plan/parts/assessment_part.h"
#include "ui/membership/plan/parts/barriers_part.h"
#include "ui/membership/plan/parts/goals_part.h"
#include "ui/membership/plan/parts/monitoring_part.h"
#include "ui/membership/plan/parts/needs_part.h"
#include "ui/membership/plan/parts/progress_part.h"
#include "ui/membership/plan/parts/training_part.h"
#include "ui/membership/plan/parts/versions_part.h"
#include "ui/membership/plan/plan_head.h"
#include "ui/membership/plan/section_strip.h"
#include "ui/membership/plan/signing/agree_dialog.h"
#include "ui/membership/plan/start_panel.h"
#include "ui/membership/tabs/group_tab.h"

#include <QApplication>
#include <QBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace waymark {

PlanTab::PlanTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                 QWidget *parent)
    : PersonTab(u"plan"_s, planTabText(nullptr), parent),
      m_workspace(workspace),
      m_person(person),
      m_area(new QScrollArea(this)),
      m_stack(new QStackedWidget(m_area)),
      m_start(new StartPanel(workspace, choices, person, m_stack)),
      m_page(new QWidget(m_stack)),
      m_head(new PlanHead(workspace, m_page)),
      m_strip(new SectionStrip(m_page)),
      m_parts(new GroupTab(u"planParts"_s, planTabText(nullptr), m_page))
{
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, theme::gap(1), 0, 0);
    column->setSpacing(theme::gap(1));
    auto *top = new QVBoxLayout;
    top->setContentsMargins(theme::spacing(1.5), 0, theme::spacing(1.5), 0);
    top->setSpacing(theme::gap(0.75));
    top->addWidget(m_head);
    top->addWidget(m_strip);
    column->addLayout(top);
    column->addWidget(m_parts, 1);
    m_parts->setMinimumHeight(theme::controlHeight() * 8);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_page);
    // At 200 % the head and the marks fill a low window: the tab scrolls then, and cuts nothing.
    m_area->setObjectName(u"planArea"_s);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_stack);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_area);
    addParts(choices);
    connect(m_parts, &PersonTab::unsavedChanged, this, &PersonTab::unsavedChanged);
    connect(m_parts, &PersonTab::fieldRequested, this, &PersonTab::fieldRequested);
    connect(m_parts, &PersonTab::tabRequested, this, &PlanTab::goTo);
    connect(m_strip, &SectionStrip::requested, this, &PlanTab::goTo);
    // A field that gets the keyboard is in sight, however many areas it scrolls in.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_parts->isAncestorOf(now))
            bringIntoView();
    });
    connect(m_head, &PlanHead::partRequested, this, [this](const QString &part) { goTo(part, {}); });
    connect(m_head, &PlanHead::agreeRequested, this, &PlanTab::agree);
    connect(m_head, &PlanHead::printRequested, this, &PlanTab::print);
}

void PlanTab::addParts(const OfficeChoices &choices)
{
    m_parts->addPart(new AssessmentPart(m_workspace, choices, m_person, m_parts));
    m_parts->addPart(new BarriersPart(m_workspace, choices, m_person, m_parts));
    m_parts->addPart(new GoalsPart(m_workspace, choices, m_person, m_parts));
    m_parts->addPart(new NeedsPart(m_workspace, choices, m_person, m_parts));
    m_parts->addPart(new TrainingPart(m_workspace, choices, m_person, m_parts));
    m_parts->addPart(new ProgressPart(m_workspace, choices, m_person, m_parts));
    m_parts->addPart(new VersionsPart(m_workspace, choices, m_person, m_parts));
    m_parts->addPart(new MonitoringPart(m_workspace, choices, m_person, m_parts));
}

bool PlanTab::hasPlan() const
{
    return m_shown && planOf(*m_shown);
}

void PlanTab::present(const PersonView &view)
{
    m_shown = &view;
    setTitle(planTabText(planOf(view)));
    m_stack->setCurrentWidget(hasPlan() ? m_page : static_cast<QWidget *>(m_start));
    m_parts->present(view);
    PersonTab::present(view);
}

void PlanTab::fill(const PersonView &view)
{
    const Plan *plan = planOf(view);
    if (!plan) {
        m_start->fill(view);
        return;
    }
    auto sections = policy::planSections(view.file, view.records, *plan);
    AgreementWords words;
    const auto read = guarded([&] {
        const policy::PlanContent content = contentOf(m_workspace, view, *plan);
        const QString hash = fingerprint(policy::writtenContent(content));
        m_same = {};
        for (const PlanVersion *version : policy::versionsOf(view.file.planning, plan->id)) {
            if (version->contentHash == hash)
                m_same = version->id;
        }
        words = agreementWords(view.file.planning,
                               policy::agreementOf(view.file.planning, plan->id, policy::termsHash(content)));
    });
    if (!read)
        words = {read.error().text(), theme::Tone::Bad};
    m_head->present(view, *plan, policy::missingSections(sections), words);
    m_head->setPrintable(bool(m_same));
    m_strip->present(std::move(sections));
}

bool PlanTab::showPart(const QString &part)
{
    if (!hasPlan() || !m_parts->showPart(part))
        return false;
    bringIntoView();
    return true;
}

void PlanTab::bringIntoView()
{
    QTimer::singleShot(0, this, [this] {
        QWidget *focus = window()->focusWidget();
        const bool inside = focus && m_parts->isAncestorOf(focus);
        if (!inside)
            m_area->verticalScrollBar()->setValue(m_parts->mapTo(m_stack, QPoint()).y());
        follow(inside ? focus : m_parts);
    });
}

void PlanTab::follow(QWidget *focus)
{
    for (QWidget *up = focus->parentWidget(); up; up = up->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(up);
        if (area && focus->height() < area->viewport()->height())
            area->ensureWidgetVisible(focus, 0, theme::spacing(2));
    }
}

void PlanTab::goTo(const QString &part, const QString &field)
{
    if (!m_parts->showPart(part)) {
        emit tabRequested(part, field);
        return;
    }
    auto *shown = static_cast<PlanPart *>(m_parts->currentPart());
    if (field.isEmpty() || !shown->focusField(field))
        shown->focusStart();
    bringIntoView();
}

void PlanTab::agree()
{
    if (hasPlan())
        openAgreeDialog(m_workspace, *m_shown, this);
}

void PlanTab::print()
{
    if (!hasPlan())
        return;
    if (m_same) {
        printPlan(m_workspace, m_person, m_same, this);
        return;
    }
    const auto result = m_workspace.actions().run(PreparePlan{.planId = planOf(*m_shown)->id});
    if (!result.done) {
        m_workspace.navigator.say(result.error ? result.error->text() : whyNot(result.findings));
        return;
    }
    printPlan(m_workspace, m_person, {result.id("version")}, this);
}

bool PlanTab::hasUnsavedText() const
{
    return m_parts->hasUnsavedText();
}

bool PlanTab::save()
{
    return !hasPlan() || m_parts->save();
}

void PlanTab::addEntry()
{
    if (hasPlan())
        m_parts->addEntry();
}

bool PlanTab::hasField(const QString &field) const
{
    return m_parts->hasField(field);
}

bool PlanTab::focusField(const QString &field)
{
    const bool found = hasPlan() && m_parts->focusField(field);
    if (found)
        bringIntoView();
    return found;
}

} // namespace waymark
