// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/role_policy.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/membership/tabs/record_list.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

// The form of a list: adding, changing, showing the whole of an entry, and the draft of what is typed.
namespace waymark {

namespace {

const QString recordKey = u"_record"_s;

QStringList mandatoryOf(const EntitySpec &params)
{
    QStringList names;
    for (const FieldSpec &field : params.fields) {
        if (field.required)
            names += QString::fromLatin1(field.name);
    }
    return names;
}

} // namespace

QString RecordList::whyNotEdit(qint64 id) const
{
    if (const TableRow *row = rowOf(id); row && row->struck)
        return row->toolTip;
    if (!m_lock.isEmpty())
        return m_lock;
    return m_spec.edit ? whyNot(policy::checkRole(m_workspace.session().staff().role, QString::fromLatin1(m_spec.edit->name)))
                       : QString();
}

bool RecordList::mayLeaveForm()
{
    if (!hasUnsavedText())
        return true;
    m_workspace.navigator.say(tr("Save or cancel what is typed here first."));
    m_form->setFocus();
    if (QWidget *inside = m_form->focusWidget())
        inside->setFocus();
    return false;
}

void RecordList::openHolder(const QString &title)
{
    m_formTitle->setText(title);
    m_holder->show();
    m_buttons->hide();
}

ActionForm *RecordList::makeForm(const ActionSpec &action, const QString &title, const QString &runText)
{
    closeForm();
    m_form = new ActionForm(m_workspace, action, {{{}, m_spec.fields}}, m_choices.context(), runText, m_holder);
    m_form->addCancel(tr("Cancel"));
    m_form->form()->setMandatory(mandatoryOf(*action.params));
    m_holder->layout()->addWidget(m_form);
    m_formWhy->hide();
    openHolder(title);
    connect(m_form, &ActionForm::edited, this, [this] {
        m_drafts->touch();
        emit unsavedChanged();
    });
    connect(m_form, &ActionForm::cancelled, this, &RecordList::cancelForm);
    connect(m_form, &ActionForm::done, this, &RecordList::formDone);
    return m_form;
}

bool RecordList::openAdd(const Values &values)
{
    if (!m_add || !m_add->isEnabled() || !m_lock.isEmpty() || !m_view || !mayLeaveForm())
        return false;
    startAdd(values);
    m_form->form()->focusField(m_form->form()->fieldNames().value(0));
    return true;
}

void RecordList::startAdd(const Values &given)
{
    const ActionSpec &action = *m_spec.add;
    ActionForm *form = makeForm(action, action.labelText(), tr("Save"));
    AnyRecord params(*action.params);
    Values values = m_spec.start ? m_spec.start(*m_view) : Values();
    values.insert(values.end(), given.begin(), given.end());
    values.emplace_back(u"job_seeker"_s, Value{m_person.value});
    for (const auto &[name, value] : values) {
        if (const FieldSpec *field = action.params->find(name))
            field->set(params.data(), value);
    }
    form->start(params.data());
    emit formOpened(form);
}

void RecordList::openRecord(qint64 id)
{
    if (!rowOf(id) || !mayLeaveForm())
        return;
    if (id <= 0) {
        emit otherOpened(id);
        return;
    }
    const QString why = whyNotEdit(id);
    if (!m_spec.edit || !why.isEmpty()) {
        showWhole(id, why);
        return;
    }
    const ActionSpec &action = *m_spec.edit;
    ActionForm *form = makeForm(action, action.labelText(), tr("Save"));
    m_editing = id;
    AnyRecord params(*action.params);
    if (const auto read = guarded([&] { action.prefill(m_workspace.actions().context(), id, params.data()); });
        !read)
        m_workspace.navigator.say(read.error().text());
    form->start(params.data());
    emit formOpened(form);
    form->form()->focusField(form->form()->fieldNames().value(0));
}

/// Somebody else, or undo, changed the entry that is open: untouched fields follow.
void RecordList::follow()
{
    if (!m_form || !m_editing)
        return;
    if (!rowOf(m_editing) && !hasUnsavedText()) {
        closeForm();
        return;
    }
    AnyRecord params(*m_spec.edit->params);
    if (guarded([&] { m_spec.edit->prefill(m_workspace.actions().context(), m_editing, params.data()); }))
        m_form->follow(params.data());
}

void RecordList::showWhole(qint64 id, const QString &why)
{
    closeForm();
    AnyRecord record(*m_spec.entity);
    const auto there =
        guarded([&] { return m_workspace.store().load(*m_spec.entity, id, record.data()); });
    if (!there || !*there)
        return;
    m_whole = new QWidget(m_holder);
    auto *column = new QVBoxLayout(m_whole);
    column->setContentsMargins(0, 0, 0, 0);
    auto *form = new RecordForm(*m_spec.entity, {{{}, m_spec.fields}}, m_choices.context(), m_whole,
                                RecordForm::Scroll::Outer);
    form->load(record.data());
    form->setReadOnly(true);
    column->addWidget(form);
    auto *close = new QPushButton(tr("Close"), m_whole);
    close->setObjectName(m_spec.name + u"Close"_s);
    close->setAutoDefault(false);
    close->setToolTip(tr("Esc"));
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &RecordList::cancelForm);
    m_holder->layout()->addWidget(m_whole);
    m_formWhy->setText(why);
    m_formWhy->setVisible(!why.isEmpty());
    openHolder(m_spec.entity->labelText());
    close->setFocus();
}

void RecordList::closeForm()
{
    for (QWidget *open : {static_cast<QWidget *>(m_form), m_whole}) {
        if (!open)
            continue;
        open->hide();
        open->disconnect(this);
        open->deleteLater();
    }
    m_form = nullptr;
    m_whole = nullptr;
    m_editing = 0;
    m_holder->hide();
    m_buttons->show();
}

void RecordList::cancelForm()
{
    const auto close = [this] {
        if (m_drafts && m_form)
            m_drafts->forget();
        closeForm();
        m_table->setFocus();
        emit unsavedChanged();
    };
    if (!hasUnsavedText()) {
        close();
        return;
    }
    m_workspace.prompts.confirm(this,
                                {.title = tr("Throw away what is typed?"),
                                 .text = tr("It was not saved."),
                                 .yes = tr("Throw it away"),
                                 .no = tr("Keep typing"),
                                 .careful = true},
                                [close](bool yes) {
                                    if (yes)
                                        close();
                                });
}

void RecordList::formDone(const ActionResult &result)
{
    const qint64 id = m_editing ? m_editing : result.id(m_spec.madeAs);
    closeForm();
    m_drafts->forget();
    m_workspace.navigator.say(tr("Saved."), true);
    m_table->selectId(id);
    m_table->setFocus();
    emit unsavedChanged();
    emit saved(id);
}

QJsonObject RecordList::draft() const
{
    QJsonObject content = m_form ? m_form->form()->draft() : QJsonObject();
    if (m_editing && !content.isEmpty())
        content.insert(recordKey, m_editing);
    return content;
}

void RecordList::restore(const QJsonObject &draft)
{
    if (!m_view)
        return;
    const qint64 id = draft.value(recordKey).toInteger();
    if (id && m_spec.edit && rowOf(id))
        openRecord(id);
    else if (m_spec.add)
        openAdd();
    if (m_form)
        m_form->form()->restoreDraft(draft);
}

} // namespace waymark
