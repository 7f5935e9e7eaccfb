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

const FieldSpec *referenceOf(const ActionSpec &action)
{
    const auto &fields = action.params->fields;
    const auto found = std::ranges::find(fields, FieldKind::Ref, &FieldSpec::type);
    return found == fields.end() ? nullptr : &*found;
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
    m_open = button(m_spec.name + u"OpenEntry"_s, tr("Show"));
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
    m_lock = m_spec.locked ? m_spec.locked(view) : QString();
    if (m_add)
        m_add->setVisible(m_lock.isEmpty());
    if (m_void)
        m_void->setVisible(m_lock.isEmpty());
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
    const bool edits = m_spec.edit && m_lock.isEmpty() && policy::mayRun(m_workspace.session().staff().role, actionName(*m_spec.edit));
    m_open->setText(edits ? tr("Change…") : tr("Show"));
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

void RecordList::voidCurrent()
{
    if (!m_void || !m_void->isEnabled() || !m_lock.isEmpty())
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
    QString done = action.params->find("reason") ? tr("Voided.") : tr("Cleared.");
    if (!m_spec.voidDone.isEmpty())
        done = m_spec.voidDone;
    m_workspace.navigator.say(saidOf(result, done),
                              result.done);
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
