// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/tabs/record_list.h"

#include "core/base/text.h"
#include "core/policy/role_policy.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int filterFrom = 12;
constexpr int leastRows = 5;
const QString recordKey = u"_record"_s;

const FieldSpec *referenceOf(const ActionSpec &action)
{
    const auto &fields = action.params->fields;
    const auto found = std::ranges::find(fields, FieldKind::Ref, &FieldSpec::type);
    return found == fields.end() ? nullptr : &*found;
}

QStringList mandatoryOf(const EntitySpec &params)
{
    QStringList names;
    for (const FieldSpec &field : params.fields) {
        if (field.required)
            names += QString::fromLatin1(field.name);
    }
    return names;
}

QString actionName(const ActionSpec &action)
{
    return QString::fromLatin1(action.name);
}

} // namespace

RecordList::RecordList(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                       RecordListSpec spec, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_choices(choices),
      m_person(person),
      m_spec(std::move(spec)),
      m_buttons(new QWidget(this)),
      m_filter(new QLineEdit(m_buttons)),
      m_holder(new QWidget(this)),
      m_formTitle(theme::sectionTitle({}, m_holder)),
      m_formWhy(new ToneLabel({}, theme::Tone::Warn, theme::FontRole::Body, m_holder)),
      m_draftBar(new DraftBar(this)),
      m_table(new ListTable(m_spec.name + u"Table"_s, m_spec.columns, this))
{
    setObjectName(m_spec.name + u"List"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.75));
    column->addWidget(m_draftBar);
    if (!m_spec.title.isEmpty())
        column->addWidget(theme::sectionTitle(m_spec.title, this));
    buildHead(column);
    auto *inside = new QVBoxLayout(m_holder);
    inside->setContentsMargins(0, 0, 0, theme::gap(1));
    inside->setSpacing(theme::gap(0.5));
    inside->addWidget(m_formTitle);
    m_formWhy->setObjectName(m_spec.name + u"Why"_s);
    m_formWhy->setWordWrap(true);
    inside->addWidget(m_formWhy);
    m_holder->hide();
    column->addWidget(m_holder);
    column->addWidget(m_table, 1);

    m_table->setAccessibleName(m_spec.title.isEmpty() ? m_spec.emptyTitle : m_spec.title);
    m_table->setEmptyText(m_spec.emptyTitle, m_spec.emptyHint);
    m_table->setMinimumHeight(theme::controlHeight() * leastRows);
    // As high as there is room, but never a reason to scroll the form above it.
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    connect(m_table, &ListTable::currentChangedTo, this, &RecordList::rowChanged);
    connect(m_table, &ListTable::opened, this, [this](qint64 id) {
        if (m_enter)
            m_enter(id);
        else
            openRecord(id);
    });
    if (m_spec.add || m_spec.edit) {
        m_drafts = new DraftKeeper(workspace, m_spec.name, person.value, [this] { return draft(); }, this);
        m_draftBar->follow(m_drafts, workspace.today(), [this](const QJsonObject &left) { restore(left); });
        connect(m_drafts, &DraftKeeper::failed, this,
                [this](const QString &words) { m_workspace.navigator.say(words); });
    }
}

RecordList::~RecordList() = default;

void RecordList::buildHead(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    const QString role = m_workspace.session().staff().role;
    const auto button = [&](const QString &name, const QString &text) {
        auto *made = new QPushButton(text, m_buttons);
        made->setObjectName(name);
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    if (m_spec.add) {
        m_add = button(actionName(*m_spec.add) + u"Open"_s, m_spec.addText);
        const QString why = whyNot(policy::checkRole(role, actionName(*m_spec.add)));
        m_add->setEnabled(why.isEmpty());
        m_add->setToolTip(why.isEmpty() ? tr("Ins") : why);
        m_add->setAccessibleDescription(m_add->toolTip());
        connect(m_add, &QPushButton::clicked, this, [this] { openAdd(); });
    }
    const bool mayEdit = m_spec.edit && policy::mayRun(role, actionName(*m_spec.edit));
    m_open = button(m_spec.name + u"OpenEntry"_s, mayEdit ? tr("Change…") : tr("Show"));
    connect(m_open, &QPushButton::clicked, this, [this] { openRecord(m_table->currentId()); });
    if (m_spec.voids) {
        m_void = button(actionName(*m_spec.voids), m_spec.voidText.isEmpty() ? tr("Void…") : m_spec.voidText);
        connect(m_void, &QPushButton::clicked, this, &RecordList::voidCurrent);
    }
    row->addStretch(1);
    m_filter->setObjectName(m_spec.name + u"Filter"_s);
    m_filter->setPlaceholderText(tr("Type to filter"));
    m_filter->setAccessibleName(tr("Filter the list"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(theme::icon(u"search"_s), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(theme::columns(24));
    m_filter->hide();
    row->addWidget(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, &RecordList::showRows);
    column->addWidget(m_buttons);
}

void RecordList::addButton(QPushButton *button)
{
    button->setAutoDefault(false);
    auto *row = static_cast<QHBoxLayout *>(m_buttons->layout());
    row->insertWidget(row->count() - 2, button);
}

void RecordList::onEnter(std::function<void(qint64)> go)
{
    m_enter = std::move(go);
    rowChanged();
}

void RecordList::fill(const PersonView &view)
{
    m_view = &view;
    auto rows = guarded([&] { return m_spec.rows(view); });
    m_trouble = rows ? std::optional<Error>() : rows.error();
    m_rows = rows ? *std::move(rows) : std::vector<TableRow>();
    showRows();
    follow();
}

void RecordList::showRows()
{
    const QStringList words = foldedWords(m_filter->text());
    std::vector<TableRow> shown;
    for (const TableRow &row : m_rows) {
        QString all = row.toolTip;
        for (int i = 0; i < row.cells.size() && !words.isEmpty(); ++i)
            all += u' ' + RecordTableModel::textOf(m_spec.columns[std::size_t(i)], row.cells[i]);
        const QString text = words.isEmpty() ? QString() : folded(all);
        if (std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); }))
            shown.push_back(row);
    }
    if (m_trouble)
        m_table->setEmptyText(m_trouble->what, m_trouble->advice);
    else if (!words.isEmpty() && shown.empty())
        m_table->setEmptyText(tr("Nothing matches the filter"), tr("Empty the filter to see all of them."));
    else
        m_table->setEmptyText(m_spec.emptyTitle, m_spec.emptyHint);
    m_filter->setVisible(int(m_rows.size()) >= filterFrom || !words.isEmpty());
    m_table->setRows(std::move(shown));
    if (!m_table->currentId())
        m_table->selectFirst();
    rowChanged();
}

const TableRow *RecordList::rowOf(qint64 id) const
{
    const auto found = std::ranges::find(m_rows, id, &TableRow::id);
    return id && found != m_rows.end() ? &*found : nullptr;
}

void RecordList::rowChanged()
{
    const qint64 id = m_table->currentId();
    const TableRow *row = rowOf(id);
    m_open->setEnabled(row);
    m_open->setToolTip(row && !m_enter ? tr("Enter") : row ? QString() : tr("Choose an entry in the list."));
    if (m_void) {
        QString why = whyNot(policy::checkRole(m_workspace.session().staff().role, actionName(*m_spec.voids)));
        if (why.isEmpty() && (!row || id <= 0))
            why = tr("Choose an entry in the list.");
        else if (why.isEmpty() && row->struck)
            why = tr("This entry was voided before.");
        m_void->setEnabled(why.isEmpty());
        m_void->setToolTip(why);
        m_void->setAccessibleDescription(why);
    }
    emit currentChanged(id);
}

QString RecordList::whyNotEdit(qint64 id) const
{
    if (const TableRow *row = rowOf(id); row && row->struck)
        return row->toolTip;
    return m_spec.edit ? whyNot(policy::checkRole(m_workspace.session().staff().role, actionName(*m_spec.edit)))
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
    if (!m_add || !m_add->isEnabled() || !m_view || !mayLeaveForm())
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

void RecordList::voidCurrent()
{
    if (!m_void || !m_void->isEnabled())
        return;
    const qint64 id = m_table->currentId();
    if (!m_spec.voids->params->find("reason")) {
        runVoid(id, {});
        return;
    }
    m_workspace.prompts.askText(this,
                                {.title = m_spec.voids->labelText(),
                                 .text = tr("It stays in the list, struck through, with your reason."),
                                 .label = tr("Why it is voided"),
                                 .yes = tr("Void")},
                                [this, id](const std::optional<QString> &reason) {
                                    if (reason)
                                        runVoid(id, *reason);
                                });
}

void RecordList::runVoid(qint64 id, const QString &reason)
{
    const ActionSpec &action = *m_spec.voids;
    AnyRecord params(*action.params);
    referenceOf(action)->set(params.data(), Value{id});
    if (const FieldSpec *field = action.params->find("reason"))
        field->set(params.data(), Value{reason});
    const auto result = m_workspace.actions().run(action, params.data());
    const QString done = action.params->find("reason") ? tr("Voided.") : tr("Cleared.");
    m_workspace.navigator.say(result.done    ? done
                              : result.error ? result.error->text()
                                             : whyNot(result.findings),
                              result.done);
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

bool RecordList::hasUnsavedText() const
{
    return m_form && m_form->form()->isDirty();
}

void RecordList::keepDraft()
{
    if (m_drafts)
        m_drafts->writeNow();
}

bool RecordList::save()
{
    return !hasUnsavedText() || m_form->run();
}

void RecordList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    if (event->key() == Qt::Key_Escape && (m_form || m_whole)) {
        cancelForm();
    } else if (event->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        m_table->setFocus();
    } else if (event->key() == Qt::Key_Delete && m_table->hasFocus()) {
        voidCurrent();
    } else if (plain && m_filter->isVisible() && m_table->hasFocus() && !event->text().trimmed().isEmpty() &&
               event->text()[0].isPrint()) {
        m_filter->setFocus();
        m_filter->setText(event->text());
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace waymark
