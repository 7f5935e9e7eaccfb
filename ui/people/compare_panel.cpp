// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/compare_panel.h"

#include "core/actions/people/people_actions.h"
#include "core/actions/people/seen.h"
#include "core/domain/entities.h"
#include "core/policy/role_policy.h"
#include "ui/common/layout/fit_area.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMouseEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QRadioButton *choice(const QString &text, QWidget *parent)
{
    auto *button = new QRadioButton(text, parent);
    button->setMinimumHeight(theme::controlHeight());
    return button;
}

ToneLabel *wrapped(const QString &text, theme::Tone tone, QWidget *parent)
{
    auto *label = new ToneLabel(text, tone, theme::FontRole::Body, parent);
    label->setWordWrap(true);
    return label;
}

/// What a radio button stands for; it wraps, and a click on it chooses.
class ChoiceWords final : public ToneLabel
{
public:
    ChoiceWords(const QString &text, QRadioButton *button, QWidget *parent)
        : ToneLabel(text, theme::Tone::Plain, theme::FontRole::Body, parent), m_button(button)
    {
        setWordWrap(true);
        setMinimumHeight(theme::controlHeight());
        setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    }

protected:
    void mousePressEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton) {
            m_button->setFocus(Qt::MouseFocusReason);
            m_button->click();
        }
    }

private:
    QRadioButton *m_button;
};

} // namespace

ComparePanel::ComparePanel(Workspace &workspace, Id<JobSeeker> one, Id<JobSeeker> other, QWidget *parent)
    : Panel(u"comparePanel"_s, tr("Is this one person?"), parent),
      m_workspace(workspace),
      m_title(new ToneLabel(tr("Is this one person?"), theme::Tone::Plain, theme::FontRole::Title, this)),
      m_reasons(wrapped({}, theme::Tone::Plain, this)),
      m_against(wrapped({}, theme::Tone::Warn, this)),
      m_problem(wrapped({}, theme::Tone::Bad, this)),
      m_exchange(new QPushButton(tr("Keep the other record"), this)),
      m_merge(new QPushButton(tr("Merge  Ctrl+Enter"), this)),
      m_notSame(new QPushButton(tr("Not the same person"), this)),
      m_later(new QPushButton(tr("Later  Esc"), this))
{
    makeLayout();
    auto keep = seen::person(workspace.session(), one);
    auto second = seen::person(workspace.session(), other);
    if (!keep || !second) {
        showProblem((keep ? second.error() : keep.error()).text());
        for (QPushButton *button : {m_exchange, m_merge, m_notSame})
            button->setEnabled(false);
        return;
    }
    m_keep = *std::move(keep);
    m_other = *std::move(second);
    // The older record stays: its number is the one that is known.
    if (m_other.person.createdOn.isValid() && m_other.person.createdOn < m_keep.person.createdOn)
        std::swap(m_keep, m_other);
    m_likeness = policy::likeness(m_keep.person, m_other.person);
    present();
}

void ComparePanel::makeLayout()
{
    m_reasons->setObjectName(u"compareReasons"_s);
    m_against->setObjectName(u"compareAgainst"_s);
    m_problem->setObjectName(u"compareProblem"_s);
    m_problem->hide();
    m_exchange->setObjectName(u"compareExchange"_s);
    m_merge->setObjectName(u"mergePeople"_s);
    m_merge->setAccessibleName(tr("Merge the two records (Ctrl+Enter)"));
    m_notSame->setObjectName(u"notSamePerson"_s);
    m_later->setObjectName(u"compareLater"_s);
    m_later->setAccessibleName(tr("Decide later (Esc)"));
    for (QPushButton *button : {m_exchange, m_merge, m_notSame, m_later})
        button->setAutoDefault(false);
    m_area = new FitArea(this);
    m_area->setObjectName(u"compareArea"_s);

    auto *column = new QVBoxLayout(this);
    const int edge = theme::spacing(2);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme::gap(1));
    column->addWidget(m_title);
    column->addWidget(m_reasons);
    column->addWidget(m_against);
    column->addWidget(m_area, 1);
    column->addWidget(theme::hint(
        tr("Nothing is deleted: the two are linked, and can be taken apart again at any time."), this));
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing(1));
    buttons->addWidget(m_notSame);
    buttons->addWidget(m_exchange);
    buttons->addStretch(1);
    buttons->addWidget(m_later);
    buttons->addWidget(m_merge);
    column->addLayout(buttons);
    connect(m_exchange, &QPushButton::clicked, this, &ComparePanel::exchange);
    connect(m_merge, &QPushButton::clicked, this, &ComparePanel::merge);
    connect(m_notSame, &QPushButton::clicked, this, &ComparePanel::sayNotSame);
    connect(m_later, &QPushButton::clicked, this, &Panel::tryClose);
    for (const auto keys : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &ComparePanel::merge);
    }
}

QWidget *ComparePanel::firstFocus()
{
    return m_later;
}

QSize ComparePanel::sizeHint() const
{
    const int width = theme::columns(120);
    return {width, layout()->totalHeightForWidth(width)};
}

void ComparePanel::present()
{
    m_reasons->setText(m_likeness.reasons.isEmpty()
                           ? tr("Nothing in the two records says that they are one person.")
                           : tr("For: %1.").arg(m_likeness.reasons.join(u"; "_s)));
    m_against->setText(tr("Against: %1.").arg(m_likeness.against.join(u"; "_s)));
    m_against->setVisible(!m_likeness.against.isEmpty());
    m_lines.clear();
    auto *body = new QWidget(m_area);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, theme::spacing(1), 0);
    column->setSpacing(theme::gap(1.5));
    column->addWidget(fields(body));
    column->addWidget(counts(body));
    column->addStretch(1);
    m_area->setBody(body);
    checkNow();
}

int ComparePanel::addHeads(QGridLayout *grid, QWidget *box)
{
    int at = 1;
    for (const CaseFile *file : {&m_keep, &m_other}) {
        const JobSeeker &person = file->person;
        auto *name = new ToneLabel(personName(person), theme::Tone::Plain, theme::FontRole::Heading, box);
        name->setObjectName(at == 1 ? u"compareKeep"_s : u"compareOther"_s);
        name->setWordWrap(true);
        grid->addWidget(name, 0, at);
        grid->addWidget(wrapped(tr("ID %1 · %2 · member since %3")
                                    .arg(person.number, maskedSsn(person.ssn), shortDate(person.createdOn)),
                                theme::Tone::Muted, box),
                        1, at);
        grid->addWidget(theme::chip(at == 1 ? tr("Stays") : tr("Is linked to it"),
                                    at == 1 ? theme::Tone::Good : theme::Tone::Plain, box),
                        2, at, Qt::AlignLeft);
        grid->setColumnStretch(at++, 1);
    }
    grid->setRowMinimumHeight(3, theme::gap(1));
    return 4;
}

QString ComparePanel::valueOf(const policy::MergeUnit &unit, const JobSeeker &person) const
{
    const auto text = guarded([&] {
        QStringList parts;
        for (const FieldSpec *field : unit.fields) {
            const Value value = field->get(&person);
            const bool emptyFlag = field->type == FieldKind::Flag && intOf(value) == 0;
            if (isNull(value) || (unit.fields.size() > 1 && emptyFlag))
                continue;
            const QString one = valueText(m_workspace.store(), *field, value, m_workspace.today());
            parts += field->type == FieldKind::Flag && unit.fields.size() > 1 ? field->labelText("JobSeeker")
                                                                              : one;
        }
        return parts.isEmpty() ? tr("(empty)") : parts.join(u", "_s);
    });
    return text ? *text : text.error().what;
}

QWidget *ComparePanel::fields(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::spacing(2));
    grid->setVerticalSpacing(theme::gap(0.5));
    grid->setColumnMinimumWidth(0, theme::columns(18));
    const int firstRow = addHeads(grid, box);
    int row = firstRow;
    int same = 0;
    for (policy::MergeUnit &unit : policy::mergeUnits(m_keep.person, m_other.person)) {
        if (!unit.differs) {
            ++same;
            continue;
        }
        const FieldSpec &first = *unit.fields.front();
        auto *label = wrapped(first.labelText("JobSeeker"), theme::Tone::Muted, box);
        label->setMinimumHeight(theme::controlHeight());
        label->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        auto *group = new QButtonGroup(box);
        for (int side : {0, 1}) {
            const QString value = valueOf(unit, side == 0 ? m_keep.person : m_other.person);
            auto *button = choice({}, box);
            button->setObjectName(QString(QLatin1StringView(first.name)) +
                                  (side == 0 ? u"_keep"_s : u"_other"_s));
            button->setAccessibleName(tr("%1: %2").arg(first.labelText("JobSeeker"), value));
            auto *cell = new QHBoxLayout;
            cell->setSpacing(theme::spacing(0.5));
            cell->addWidget(button, 0, Qt::AlignTop);
            auto *words = new ChoiceWords(value, button, box);
            cell->addWidget(words, 1);
            grid->addLayout(cell, row, 1 + side);
            group->addButton(button, side);
        }
        group->button(unit.fromOther ? 1 : 0)->setChecked(true);
        connect(group, &QButtonGroup::idClicked, this, &ComparePanel::checkNow);
        m_lines.push_back({std::move(unit), group});
        ++row;
    }
    grid->addWidget(theme::hint(row > firstRow ? tr("%1 further answers are the same on both.").arg(same)
                                               : tr("All answers are the same on both."),
                                box),
                    row, 0, 1, 3);
    return box;
}

QWidget *ComparePanel::counts(QWidget *parent)
{
    QStringList lines;
    const auto read = guarded([&] {
        const RecordStore &store = m_workspace.store();
        for (const EntitySpec *spec : allEntities()) {
            if (spec->personField < 0 || spec->bulky)
                continue;
            const char *column = spec->fields[std::size_t(spec->personField)].name;
            int count[2] = {0, 0};
            for (int side : {0, 1}) {
                const Id<JobSeeker> person = side == 0 ? m_keep.person.id : m_other.person.id;
                for (const Id<JobSeeker> one : store.sameAs(person))
                    store.forEach(*spec, column, Value{one.value},
                                  [&](const void *, qint64) { ++count[side]; });
            }
            if (count[0] || count[1])
                lines += tr("%1: %2 and %3").arg(spec->labelText()).arg(count[0]).arg(count[1]);
        }
    });
    if (!read)
        lines = {read.error().what};
    auto *label = wrapped(lines.isEmpty()
                              ? tr("Nothing hangs on either record yet.")
                              : tr("What hangs on the one and the other, and stands together afterwards: %1.")
                                    .arg(lines.join(u"; "_s)),
                          theme::Tone::Plain, parent);
    label->setObjectName(u"compareCounts"_s);
    return label;
}

QString ComparePanel::taken() const
{
    QJsonArray names;
    for (const Line &line : m_lines) {
        if (line.group->checkedId() != 1)
            continue;
        for (const FieldSpec *field : line.unit.fields)
            names += QString::fromLatin1(field->name);
    }
    return QString::fromUtf8(QJsonDocument(names).toJson(QJsonDocument::Compact));
}

void ComparePanel::exchange()
{
    // What was chosen stays chosen: a value belongs to its record, whichever of the two stays.
    QHash<const FieldSpec *, int> chosen;
    for (const Line &line : m_lines)
        chosen.insert(line.unit.fields.front(), line.group->checkedId());
    std::swap(m_keep, m_other);
    present();
    for (const Line &line : m_lines) {
        if (QAbstractButton *button = line.group->button(1 - chosen.value(line.unit.fields.front(), 1)))
            button->setChecked(true);
    }
    checkNow();
    m_exchange->setFocus();
}

void ComparePanel::checkNow()
{
    const Findings findings = m_workspace.actions().check(
        MergePeople{.keep = m_keep.person.id, .other = m_other.person.id, .take = taken()});
    QStringList words;
    for (const Finding &one : findings)
        words += one.message;
    m_merge->setEnabled(!blocks(findings));
    const QString why = whyNot(policy::checkRole(m_workspace.session().staff().role, u"notSamePerson"_s));
    m_notSame->setEnabled(why.isEmpty());
    m_notSame->setToolTip(why);
    m_problem->setTone(blocks(findings) ? theme::Tone::Bad : theme::Tone::Warn);
    m_problem->setText(words.join(u'\n'));
    m_problem->setVisible(!words.isEmpty());
}

void ComparePanel::showProblem(const QString &words)
{
    m_problem->setTone(theme::Tone::Bad);
    m_problem->setText(words);
    m_problem->show();
}

void ComparePanel::merge()
{
    if (!m_merge->isEnabled())
        return;
    const auto result = m_workspace.actions().run(
        MergePeople{.keep = m_keep.person.id, .other = m_other.person.id, .take = taken()});
    if (!result.done) {
        showProblem(result.error ? result.error->text() : whyNot(result.findings));
        return;
    }
    m_workspace.navigator.say(tr("Merged. The record that stays shows everything of both."), true);
    emit done();
    const Id<JobSeeker> keep = m_keep.person.id;
    Navigator &navigator = m_workspace.navigator;
    emit closed();
    navigator.openPerson(keep);
}

void ComparePanel::sayNotSame()
{
    const auto result =
        m_workspace.actions().run(SayNotSame{.jobSeekerId = m_keep.person.id, .otherId = m_other.person.id});
    if (!result.done) {
        showProblem(result.error ? result.error->text() : whyNot(result.findings));
        return;
    }
    m_workspace.navigator.say(tr("Remembered: these are two people."), true);
    emit done();
    emit closed();
}

} // namespace waymark
