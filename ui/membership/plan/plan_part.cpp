// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/plan_part.h"

#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/membership/plan/plan_form.h"
#include "ui/membership/plan/plan_words.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace waymark {

PlanPart::PlanPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                   const QString &id, const QString &title, QWidget *parent)
    : PersonTab(id, title, parent), m_workspace(workspace), m_choices(choices), m_person(person)
{
}

void PlanPart::makeArea()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *area = new QScrollArea(this);
    area->setObjectName(id() + u"Area"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget(area);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(theme::spacing(1.5), theme::gap(1), theme::spacing(1.5), theme::gap(1));
    m_column->setSpacing(theme::gap(1.5));
    m_footer = new QWidget(this);
    auto *footer = new QVBoxLayout(m_footer);
    footer->setContentsMargins(0, 0, 0, 0);
    footer->setSpacing(0);
    footer->addWidget(theme::separator(m_footer));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme::spacing(1.5), theme::spacing(0.75), theme::spacing(1.5),
                            theme::spacing(0.75));
    row->addStretch(1);
    m_save = new QPushButton(tr("Save"), m_footer);
    m_save->setObjectName(u"savePlan"_s);
    m_save->setAutoDefault(false);
    m_save->setToolTip(tr("Ctrl+S"));
    row->addWidget(m_save);
    footer->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &PlanPart::save);
    connect(this, &PersonTab::unsavedChanged, this, &PlanPart::showSaving);
    build();
    area->setWidget(m_content);
    whole->addWidget(area, 1);
    whole->addWidget(m_footer);
    // A child made while its parent is in view stays hidden until it is shown.
    area->show();
}

void PlanPart::showSaving()
{
    const bool typed = std::ranges::any_of(m_forms, &PlanForm::hasUnsavedText);
    // Beside lists with buttons of their own it is there only while it has something to save.
    const bool wanted = typed || (m_lists.isEmpty() && !m_forms.isEmpty());
    m_footer->setVisible(wanted && m_shown && whyReadOnly(m_workspace, *m_shown).isEmpty());
    m_save->setEnabled(typed);
}

void PlanPart::fill(const PersonView &view)
{
    if (!planOf(view) && !showsWithoutPlan())
        return;
    m_shown = &view;
    if (!m_content)
        makeArea();
    for (PlanForm *form : m_forms)
        form->fill(view);
    for (RecordList *list : m_lists)
        list->fill(view);
    show(view);
    showSaving();
}

PlanForm *PlanPart::addForm(const QList<FormSection> &sections, QVBoxLayout *into)
{
    const QString name =
        u"plan_"_s + id() + (m_forms.isEmpty() ? QString() : QString::number(m_forms.size() + 1));
    auto *form = new PlanForm(m_workspace, m_choices, m_person, name, sections, m_content);
    (into ? into : m_column)->addWidget(form);
    m_forms += form;
    connect(form, &PlanForm::unsavedChanged, this, &PersonTab::unsavedChanged);
    connect(form, &PlanForm::enteredLast, this, [this] { m_save->setFocus(Qt::TabFocusReason); });
    return form;
}

RecordList *PlanPart::addList(RecordListSpec spec, QVBoxLayout *into)
{
    RecordList *list = addList(std::move(spec), m_choices);
    if (into) {
        m_column->removeWidget(list);
        into->addWidget(list, 1);
    }
    return list;
}

RecordList *PlanPart::addList(RecordListSpec spec, const OfficeChoices &choices)
{
    if (!spec.locked)
        spec.locked = [workspace = m_workspace](const PersonView &view) {
            return whyReadOnly(workspace, view);
        };
    auto *list = new RecordList(m_workspace, choices, m_person, std::move(spec), m_content);
    m_column->addWidget(list, 1);
    m_lists += list;
    connect(list, &RecordList::unsavedChanged, this, &PersonTab::unsavedChanged);
    return list;
}

bool PlanPart::hasUnsavedText() const
{
    return std::ranges::any_of(m_forms, &PlanForm::hasUnsavedText) ||
           std::ranges::any_of(m_lists, &RecordList::hasUnsavedText);
}

void PlanPart::keepDraft()
{
    for (PlanForm *form : m_forms)
        form->keepDraft();
    for (RecordList *list : m_lists)
        list->keepDraft();
}

bool PlanPart::save()
{
    bool saved = true;
    for (PlanForm *form : m_forms)
        saved = form->save() && saved;
    for (RecordList *list : m_lists)
        saved = list->save() && saved;
    return saved;
}

void PlanPart::addEntry()
{
    freshen();
    RecordList *first = nullptr;
    for (RecordList *list : m_lists) {
        if (!list->spec().add || !list->isVisible())
            continue;
        first = first ? first : list;
        if (list->isAncestorOf(window()->focusWidget())) {
            first = list;
            break;
        }
    }
    if (first)
        first->openAdd();
}

bool PlanPart::hasField(const QString &field) const
{
    return planFields().contains(field) ||
           std::ranges::any_of(m_forms, [&](const PlanForm *form) { return form->hasField(field); });
}

bool PlanPart::focusField(const QString &field)
{
    freshen();
    for (PlanForm *form : m_forms) {
        if (form->hasField(field))
            return form->focusField(field);
    }
    for (RecordList *list : m_lists) {
        if (!list->spec().add || !list->spec().fields.contains(field))
            continue;
        if (!list->form())
            list->openAdd();
        return list->form() && list->form()->form()->focusField(field);
    }
    return false;
}

void PlanPart::focusStart()
{
    freshen();
    if (!m_lists.isEmpty())
        m_lists.first()->table()->setFocus(Qt::OtherFocusReason);
    else if (!m_forms.isEmpty())
        m_forms.first()->focusField(m_forms.first()->form()->form()->fieldNames().value(0));
}

} // namespace waymark
