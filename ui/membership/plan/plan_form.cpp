// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/plan_form.h"

#include "core/actions/plan/plan_actions.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/record/office_choices.h"
#include "ui/membership/plan/plan_words.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

PlanForm::PlanForm(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                   const QString &name, const QList<FormSection> &sections, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_form(new ActionForm(workspace, actionOf<EditRecord<Plan>>(), sections, choices.context(), tr("Save"),
                            this)),
      m_draftBar(new DraftBar(this)),
      m_drafts(new DraftKeeper(
          workspace, name, person.value, [this] { return m_form->form()->draft(); }, this))
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    column->addWidget(m_draftBar);
    column->addWidget(m_form);
    // One button at the foot of the part saves all of its forms.
    m_form->runButton()->hide();
    connect(m_form, &ActionForm::edited, this, [this] {
        m_drafts->touch();
        emit unsavedChanged();
    });
    connect(m_form->form(), &RecordForm::enteredLast, this, &PlanForm::enteredLast);
    connect(m_form->form(), &RecordForm::fieldEdited, this, &PlanForm::fieldEdited);
    connect(m_form, &ActionForm::done, this, [this] {
        m_drafts->forget();
        m_workspace.navigator.say(tr("Saved."), true);
        emit unsavedChanged();
    });
    connect(m_drafts, &DraftKeeper::failed, this,
            [this](const QString &words) { m_workspace.navigator.say(words); });
}

void PlanForm::fill(const PersonView &view)
{
    const Plan *plan = planOf(view);
    if (!plan)
        return;
    const ActionSpec &action = actionOf<EditRecord<Plan>>();
    AnyRecord params(*action.params);
    const auto read =
        guarded([&] { action.prefill(m_workspace.actions().context(), plan->id.value, params.data()); });
    if (!read)
        m_workspace.navigator.say(read.error().text());
    const bool other = m_plan != plan->id;
    m_plan = plan->id;
    const bool locked = !whyReadOnly(m_workspace, view).isEmpty();
    if (other)
        m_form->start(params.data());
    else
        m_form->follow(params.data());
    m_form->form()->setReadOnly(locked);
    if (other && !locked) {
        m_draftBar->follow(m_drafts, m_workspace.today(), [this](const QJsonObject &left) {
            m_form->form()->restoreDraft(left);
            m_form->checkNow();
        });
    }
}

bool PlanForm::hasField(const QString &field) const
{
    return m_form->form()->editor(field);
}

bool PlanForm::focusField(const QString &field)
{
    return m_form->form()->focusField(field);
}

bool PlanForm::hasUnsavedText() const
{
    return m_form->form()->isDirty();
}

void PlanForm::keepDraft()
{
    m_drafts->writeNow();
}

bool PlanForm::save()
{
    return !hasUnsavedText() || m_form->run();
}

} // namespace waymark
