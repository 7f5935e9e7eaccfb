// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/parts/goals_part.h"

#include "core/actions/plan/monitoring_actions.h"
#include "core/actions/plan/plan_actions.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/list_table.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/record_words.h"
#include "ui/membership/plan/parts/occupation_help.h"
#include "ui/membership/plan/plan_form.h"
#include "ui/membership/plan/plan_lists.h"
#include "ui/membership/plan/plan_words.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

GoalsPart::GoalsPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                     QWidget *parent)
    : PlanPart(workspace, choices, person, u"goals"_s, tr("Goals and steps"), parent)
{
}

void GoalsPart::build()
{
    addForm({{{}, {u"jointly_on"_s}}});
    m_goals = addList(goalList(workspace()));
    m_template = new QPushButton(tr("From a template…"), m_goals);
    m_template->setObjectName(u"goalTemplate"_s);
    m_goals->addButton(m_template);
    auto *below = new QVBoxLayout;
    below->setSpacing(theme::gap(0.5));
    m_stepsTitle = wrappedLine(u"stepsTitle"_s, {}, content(), theme::Tone::Plain, theme::FontRole::Heading);
    below->addWidget(m_stepsTitle);
    m_steps =
        addList(stepList(workspace(), [this] { return Id<Goal>{m_goals->table()->currentId()}; }), below);
    m_usual = new QPushButton(tr("Add the usual steps…"), m_steps);
    m_usual->setObjectName(u"usualSteps"_s);
    m_steps->addButton(m_usual);
    column()->addLayout(below, 1);
    connect(m_goals, &RecordList::currentChanged, this, &GoalsPart::goalChanged);
    connect(m_template, &QPushButton::clicked, this, &GoalsPart::fromTemplate);
    connect(m_usual, &QPushButton::clicked, this, &GoalsPart::usualSteps);
    connect(m_goals, &RecordList::saved, this, &GoalsPart::saved);
    connect(m_goals, &RecordList::formOpened, this, [this](ActionForm *form) {
        m_begunWith.clear();
        auto all = guarded([&] { return occupationsOf(workspace().store()); });
        helpWithOccupation(form, all ? *std::move(all) : policy::commonOccupations());
    });
}

void GoalsPart::show(const PersonView &view)
{
    const bool mayWrite = whyReadOnly(workspace(), view).isEmpty();
    m_template->setVisible(mayWrite);
    m_usual->setVisible(mayWrite);
    goalChanged();
}

const Goal *GoalsPart::current() const
{
    if (!view() || !m_goals)
        return nullptr;
    const auto &goals = view()->file.planning.goals;
    const auto found = std::ranges::find(goals, Id<Goal>{m_goals->table()->currentId()}, &Goal::id);
    return found == goals.end() ? nullptr : &*found;
}

void GoalsPart::goalChanged()
{
    if (!m_steps || !view())
        return;
    const Goal *goal = current();
    m_stepsTitle->setText(goal ? tr("Steps toward: %1").arg(firstWords(goal->narrative, 90))
                               : tr("Steps toward a goal"));
    m_steps->setEnabled(goal);
    m_usual->setEnabled(goal && !goal->voidedOn.isValid());
    m_steps->fill(*view());
    m_steps->table()->setEmptyText(goal ? m_steps->spec().emptyTitle : tr("Set a goal first"),
                                   goal ? m_steps->spec().emptyHint : QString());
}

QStringList GoalsPart::programs() const
{
    QStringList running;
    for (const ProgramEnrollment &one : view()->file.enrollments) {
        if (policy::isRunning(one))
            running += one.program;
    }
    return running;
}

void GoalsPart::fromTemplate()
{
    const auto templates = policy::planTemplates(planOf(*view())->kind, programs());
    QStringList titles;
    for (const policy::PlanTemplate &one : templates)
        titles += tr("%1 (%2)").arg(one.title, codes().label(u"goal_kind"_s, one.goalKind));
    workspace().prompts.choose(
        this,
        {.title = tr("Begin a goal from a template"),
         .text = tr("Its words come into the form: write the customer's own where it says …"),
         .options = titles},
        [this, templates](int index) {
            if (index < 0)
                return;
            const policy::PlanTemplate &chosen = templates[std::size_t(index)];
            if (!m_goals->openAdd(
                    {{u"kind"_s, Value{chosen.goalKind}}, {u"narrative"_s, Value{chosen.narrative}}}))
                return;
            m_begunWith = chosen.id;
            m_goals->form()->form()->focusField(u"narrative"_s);
        });
}

void GoalsPart::saved(qint64 goal)
{
    const auto chosen = policy::planTemplate(std::exchange(m_begunWith, {}));
    if (!chosen || chosen->steps.empty())
        return;
    QStringList steps;
    for (const policy::PlanTemplate::Step &one : chosen->steps)
        steps += u"• "_s + one.text;
    workspace().prompts.confirm(
        this,
        {.title = tr("Add the usual steps?"),
         .text =
             tr("These steps usually lead there; days are counted from today, and each can be changed:\n%1")
                 .arg(steps.join(u'\n')),
         .yes = tr("Add the steps"),
         .no = tr("Without steps")},
        [this, goal, id = chosen->id](bool yes) {
            if (yes)
                addSteps({goal}, id);
        });
}

void GoalsPart::usualSteps()
{
    const Goal *goal = current();
    if (!goal)
        return;
    auto templates = policy::planTemplates(planOf(*view())->kind, programs());
    std::ranges::stable_partition(
        templates, [&](const policy::PlanTemplate &one) { return one.goalKind == goal->kind; });
    QStringList titles;
    for (const policy::PlanTemplate &one : templates)
        titles += tr("%1: %2").arg(one.title,
                                   one.steps.empty() ? QString() : firstWords(one.steps.front().text, 60));
    workspace().prompts.choose(
        this,
        {.title = tr("Add the usual steps"),
         .text = tr("The steps of which goal? Days are counted from today, and each step can be changed."),
         .options = titles},
        [this, templates, id = goal->id](int index) {
            if (index >= 0)
                addSteps(id, templates[std::size_t(index)].id);
        });
}

void GoalsPart::addSteps(Id<Goal> goal, const QString &templateId)
{
    const auto result = workspace().actions().run(AddTemplateSteps{.goalId = goal, .templateId = templateId});
    workspace().navigator.say(saidOf(result, tr("The steps were added. Go through them together: days, who, words.")),
                              result.done);
    m_steps->table()->setFocus();
}

} // namespace waymark
