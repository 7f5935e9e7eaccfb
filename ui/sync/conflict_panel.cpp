// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflict_panel.h"

#include "core/actions/people/seen.h"
#include "core/actions/sync_actions.h"
#include "ui/common/layout/fit_area.h"
#include "ui/common/parts.h"
#include "ui/common/record/diff_text.h"
#include "ui/common/record/record_words.h"
#include "ui/forms/record_form.h"
#include "ui/sync/sync_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// A text longer than this is shown with its differences marked.
constexpr int longText = 60;
constexpr int mostKeys = 9;

bool isText(const FieldSpec &field)
{
    return field.type == FieldKind::LongText || field.type == FieldKind::Text;
}

} // namespace

ConflictPanel::ConflictPanel(Workspace &workspace, Id<JobSeeker> person, qint64 recordId, const QString &unit,
                             QWidget *parent)
    : Panel(u"conflictPanel"_s, tr("Changed on two workstations"), parent),
      m_workspace(workspace),
      m_person(person),
      m_choices(workspace),
      m_title(theme::pageTitle({}, this)),
      m_about(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_reason(new QLineEdit(this)),
      m_problem(new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this)),
      m_settle(new QPushButton(tr("Settle  Ctrl+Enter"), this)),
      m_later(new QPushButton(tr("Later  Esc"), this))
{
    makeLayout();
    readNext(recordId, unit.toUtf8());
}

ConflictPanel::~ConflictPanel()
{
    // The form looks up its choices as it goes: it goes first.
    delete m_body;
}

void ConflictPanel::makeLayout()
{
    m_title->setObjectName(u"conflictTitle"_s);
    m_about->setObjectName(u"conflictAbout"_s);
    for (ToneLabel *label : {m_title, m_about, m_problem})
        label->setWordWrap(true);
    m_problem->setObjectName(u"conflictProblem"_s);
    m_problem->hide();
    m_reason->setObjectName(u"conflictReason"_s);
    m_reason->setMaxLength(400);
    m_reason->setAccessibleName(tr("Why, in a few words; may stay empty"));
    m_settle->setObjectName(u"settleConflict"_s);
    m_settle->setAccessibleName(tr("Settle (Ctrl+Enter)"));
    m_settle->setAutoDefault(false);
    m_later->setObjectName(u"conflictLater"_s);
    m_later->setAccessibleName(tr("Later (Esc): it stays open"));
    m_later->setAutoDefault(false);

    auto *column = new QVBoxLayout(this);
    const int edge = theme::spacing(2);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme::gap(1));
    column->addWidget(m_title);
    column->addWidget(m_about);
    column->addWidget(theme::hint(tr("Neither had seen the other's change. The later one stands until you settle it; all stay "
                                     "in the history."),
                                  this));
    auto *area = new FitArea(this);
    area->setObjectName(u"conflictArea"_s);
    m_area = area;
    column->addWidget(area, 1);
    auto *why = new QHBoxLayout;
    why->setSpacing(theme::spacing(1));
    auto *label = new ToneLabel(tr("Why (may stay empty)"), theme::Tone::Muted, theme::FontRole::Body, this);
    label->setBuddy(m_reason);
    why->addWidget(label);
    why->addWidget(m_reason, 1);
    column->addLayout(why);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing(1));
    auto *person = new QPushButton(tr("Open the person"), this);
    person->setObjectName(u"conflictPerson"_s);
    person->setAutoDefault(false);
    person->setVisible(bool(m_person));
    buttons->addWidget(person);
    buttons->addStretch();
    buttons->addWidget(m_later);
    buttons->addWidget(m_settle);
    column->addLayout(buttons);
    connect(person, &QPushButton::clicked, this, [this] {
        m_workspace.navigator.openPerson(m_person);
        emit closed();
    });
    connect(m_later, &QPushButton::clicked, this, &Panel::tryClose);
    connect(m_settle, &QPushButton::clicked, this, &ConflictPanel::settle);
    const auto key = [this](QKeySequence keys, std::function<void()> run) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, std::move(run));
    };
    for (const auto keys : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter})
        key(keys, [this] { settle(); });
    for (int number = 1; number <= mostKeys; ++number)
        key(QKeySequence(Qt::Key(Qt::Key_0 + number)), [this, number] { choose(number); });
}

QWidget *ConflictPanel::firstFocus()
{
    if (m_group && m_group->button(1))
        return m_group->button(1);
    return m_later;
}

QSize ConflictPanel::sizeHint() const
{
    const int width = theme::columns(120);
    return {width, layout()->totalHeightForWidth(width)};
}

// What is shown
// ---------------------------------------------------------------------------------------------------------------

void ConflictPanel::readNext(qint64 recordId, const QByteArray &unit)
{
    auto entries = seen::conflictsOf(m_workspace.session(), m_person);
    m_entry.reset();
    m_left = 0;
    if (!entries) {
        showProblem(entries.error().text());
    } else if (!entries->empty()) {
        m_left = int(entries->size());
        auto wanted = std::ranges::find_if(*entries, [&](const ConflictEntry &one) {
            return one.conflict.recordId == recordId && one.conflict.unit == unit;
        });
        if (wanted == entries->end()) // what only a newer version knows comes last
            wanted = std::ranges::find_if(*entries, [](const ConflictEntry &one) { return one.entity != nullptr; });
        m_entry = std::move(wanted == entries->end() ? entries->front() : *wanted);
    }
    present();
}

void ConflictPanel::present()
{
    delete m_body;
    m_form = nullptr;
    m_group = nullptr;
    m_body = new QWidget(m_area);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(1));
    m_reason->clear();
    const bool any = m_entry.has_value() && m_entry->entity;
    m_settle->setEnabled(any);
    m_reason->setEnabled(any);
    if (!any) {
        m_title->setText(m_entry ? tr("A newer Waymark is needed to settle this") : tr("Nothing to settle"));
        m_about->setText(m_entry ? tr("It is about something this version does not know. Nothing is lost.")
                                 : tr("Somebody may have settled it, here or at another workstation."));
    } else {
        const QString record = recordLabel(*m_entry);
        m_title->setText(record.isEmpty() ? unitLabel(*m_entry) : tr("%1: %2").arg(record, unitLabel(*m_entry)));
        const auto who = guarded([&] {
            const auto found = m_workspace.store().find(m_person);
            return found ? personName(*found) : m_person ? tr("A person taken back") : tr("The office's own records");
        });
        const QString name = who ? *who : QString();
        m_about->setText(m_settled + m_left > 1 ? tr("%1 · %2 of %3").arg(name).arg(m_settled + 1).arg(m_settled + m_left) : name);
        presentSides(column);
    }
    static_cast<FitArea *>(m_area)->setBody(m_body);
    updateGeometry();
}

std::vector<const FieldSpec *> ConflictPanel::differing() const
{
    std::vector<const FieldSpec *> fields;
    for (const FieldSpec *field : m_entry->fields) {
        const Value &first = m_entry->sides.front().values.at(field->name);
        if (std::ranges::any_of(m_entry->sides, [&](const ConflictSide &side) { return side.values.at(field->name) != first; }))
            fields.push_back(field);
    }
    return fields.empty() ? m_entry->fields : fields;
}

std::optional<AnyRecord> ConflictPanel::recordNow() const
{
    AnyRecord record(*m_entry->entity);
    const auto there = guarded([&] { return m_workspace.store().load(*m_entry->entity, m_entry->conflict.recordId, record.data()); });
    if (!there || !*there)
        return {};
    return record;
}

QRadioButton *ConflictPanel::addChoice(int number, const QString &text, QWidget *parent)
{
    auto *choice = new QRadioButton(tr("%1  %2", "a number and what it chooses").arg(number).arg(text), parent);
    choice->setObjectName(u"conflictChoice%1"_s.arg(number));
    choice->setAccessibleName(tr("%1 (key %2)").arg(text).arg(number));
    m_group->addButton(choice, number);
    return choice;
}

void ConflictPanel::presentSides(QVBoxLayout *column)
{
    m_group = new QButtonGroup(m_body);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::spacing(2));
    grid->setVerticalSpacing(theme::gap(1));
    const int count = int(m_entry->sides.size());
    const int columns = count == 3 ? 3 : 2;
    for (int i = 0; i < count; ++i) {
        grid->addWidget(card(m_entry->sides[std::size_t(i)], i + 1, m_body), i / columns, i % columns);
        grid->setColumnStretch(i % columns, 1);
    }
    column->addLayout(grid);
    if (QWidget *other = otherValue(m_body))
        column->addWidget(other);
    column->addStretch();
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool) {
        if (m_form)
            m_form->setVisible(m_group->checkedId() == int(m_entry->sides.size()) + 1);
        showProblem({});
    });
}

QWidget *ConflictPanel::card(const ConflictSide &side, int number, QWidget *parent)
{
    auto *box = new QWidget(parent);
    box->setObjectName(u"conflictSide%1"_s.arg(number));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::spacing(1));
    const bool gone = m_entry->conflict.unit == goneMarker;
    const bool taken = gone && intOf(side.values.at(goneMarker)) != 0;
    head->addWidget(addChoice(number, !gone ? tr("Keep this") : taken ? tr("Leave it taken back") : tr("Keep the record"), box));
    if (number == 1)
        head->addWidget(theme::chip(tr("stands now"), theme::Tone::Accent, box));
    head->addStretch();
    column->addLayout(head);
    const auto words = guarded([&] { return sideText(m_workspace.store(), side); });
    auto *by = new ToneLabel(words ? *words : words.error().text(), theme::Tone::Muted, theme::FontRole::Small, box);
    by->setWordWrap(true);
    column->addWidget(by);
    column->addWidget(theme::separator(box));
    column->addWidget(valueOf(side, box));
    column->addStretch();
    return box;
}

QWidget *ConflictPanel::valueOf(const ConflictSide &side, QWidget *parent) const
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    const auto add = [&](const QString &text, theme::Tone tone = theme::Tone::Plain,
                         theme::FontRole role = theme::FontRole::Body) {
        auto *line = new ToneLabel(text, tone, role, box);
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(line);
    };
    if (m_entry->conflict.unit == goneMarker) {
        add(intOf(side.values.at(goneMarker)) ? tr("The record was taken back, as if it had never been made.")
                                              : tr("It was worked with: %1.").arg(actionText(side.kind)));
        return box;
    }
    const std::vector<const FieldSpec *> fields = differing();
    for (const FieldSpec *field : fields) {
        if (m_entry->fields.size() > 1)
            add(field->labelText(m_entry->entity->name), theme::Tone::Muted, theme::FontRole::Small);
        const Value &value = side.values.at(field->name);
        // Against the one that stands; that one against the next.
        const ConflictSide &other = m_entry->sides[&side == &m_entry->sides.front() ? 1 : 0];
        const QString own = waymark::textOf(value);
        const QString others = waymark::textOf(other.values.at(field->name));
        if (isText(*field) && std::max(own.size(), others.size()) > longText && !own.isEmpty() && !others.isEmpty()) {
            auto *text = new DiffText(diffWords(own, others).left, box);
            text->setObjectName(u"conflictDiff"_s);
            column->addWidget(text);
            continue;
        }
        const auto words =
            guarded([&] { return valueText(m_workspace.store(), *field, value, m_workspace.today()); });
        add(words ? *words : words.error().text(), theme::Tone::Plain, theme::FontRole::Heading);
    }
    return box;
}

QWidget *ConflictPanel::otherValue(QWidget *parent)
{
    if (m_entry->conflict.unit == goneMarker)
        return nullptr;
    QStringList names;
    for (const FieldSpec *field : m_entry->fields) {
        if (!field->system)
            names += QString::fromLatin1(field->name);
    }
    const auto record = recordNow();
    if (names.isEmpty() || !record)
        return nullptr; // only the program writes these: one of the sides it is
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    column->addWidget(addChoice(int(m_entry->sides.size()) + 1,
                                names.size() > 1 ? tr("Write other values") : tr("Write another value"), box));
    m_form = new RecordForm(*m_entry->entity, QList<FormSection>{{{}, names}}, m_choices.context(), box,
                            RecordForm::Scroll::Outer);
    m_form->setObjectName(u"conflictForm"_s);
    m_form->load(record->data());
    m_form->hide();
    connect(m_form, &RecordForm::edited, this, [this] { showProblem({}); });
    column->addWidget(m_form);
    return box;
}

// What is done
// ---------------------------------------------------------------------------------------------------------------

void ConflictPanel::choose(int number)
{
    QAbstractButton *button = m_group ? m_group->button(number) : nullptr;
    if (!button)
        return;
    button->setChecked(true);
    button->setFocus(Qt::OtherFocusReason);
    if (m_form && m_form->isVisible() && !m_form->fieldNames().isEmpty())
        m_form->focusField(m_form->fieldNames().first());
}

void ConflictPanel::showProblem(const QString &words)
{
    m_problem->setText(words);
    m_problem->setAccessibleName(words);
    m_problem->setVisible(!words.isEmpty());
}

void ConflictPanel::settle()
{
    if (!m_entry || !m_group)
        return;
    const int chosen = m_group->checkedId();
    if (chosen < 1) {
        showProblem(m_form ? tr("Choose one of the values first, or write another one.") : tr("Choose one of them first."));
        return;
    }
    SettleConflict params{.recordId = {m_entry->conflict.recordId},
                          .unit = QString::fromUtf8(m_entry->conflict.unit),
                          .reason = m_reason->text().trimmed()};
    if (std::size_t(chosen) <= m_entry->sides.size()) {
        params.keep = {m_entry->sides[std::size_t(chosen) - 1].operationId};
    } else {
        if (!m_form->acceptable()) {
            showProblem(tr("Something typed here cannot be read yet: it is marked."));
            m_form->focusField(m_form->problems().first().field);
            return;
        }
        auto record = recordNow();
        if (!record) {
            showProblem(tr("This record was taken back meanwhile. Settle that first."));
            return;
        }
        m_form->store(record->data());
        QJsonObject values;
        for (const FieldSpec *field : m_entry->fields)
            values.insert(QLatin1StringView(field->name), toJson(*field, record->data()));
        params.values = QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
    }
    const QString label = unitLabel(*m_entry);
    const ActionResult result = m_workspace.actions().run(params);
    if (!result.done) {
        showProblem(result.error ? result.error->text() : whyNot(result.findings));
        return;
    }
    m_workspace.navigator.say(tr("Settled: %1. All values stay in the history.").arg(label));
    ++m_settled;
    readNext(0, {});
    if (m_left == 0) {
        emit done();
        emit closed();
        return;
    }
    firstFocus()->setFocus(Qt::OtherFocusReason);
}

} // namespace waymark
