// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/note_list.h"

#include "core/policy/contact_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int atFirst = 40;
constexpr int foldedCharacters = 280;

template <typename T>
const T *byId(const std::vector<T> &records, Id<T> id)
{
    const auto found = std::ranges::find(records, id, &T::id);
    return id && found != records.end() ? &*found : nullptr;
}

template <typename T>
std::vector<T> newestFirst(std::vector<T> records)
{
    std::ranges::sort(records, std::ranges::greater(),
                      [](const T &one) { return std::tuple(one.on, one.enteredAt.ms, one.id.value); });
    return records;
}

void strikeOut(QWidget *label)
{
    QFont font = label->font();
    font.setStrikeOut(true);
    label->setFont(font);
}

/// Struck through whatever the theme does to its font.
class StruckLabel final : public ToneLabel
{
public:
    using ToneLabel::ToneLabel;

protected:
    void changeEvent(QEvent *event) override
    {
        ToneLabel::changeEvent(event);
        if (!font().strikeOut())
            strikeOut(this);
    }
};

} // namespace

NoteList::NoteList(const Workspace &workspace, QWidget *parent)
    : QScrollArea(parent), m_workspace(workspace), m_column(new QVBoxLayout), m_shown(atFirst)
{
    setObjectName(u"noteList"_s);
    setAccessibleName(tr("Notes, newest first"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setLayout(m_column);
    m_column->setContentsMargins(0, 0, theme::spacing(1), 0);
    m_column->setSpacing(theme::gap(1));
    setWidget(content);
}

void NoteList::setNotes(const CaseFile &file)
{
    if (m_file.notes == file.notes && m_file.services == file.services && m_column->count() > 0)
        return;
    m_file = file;
    fill();
}

void NoteList::setAllExpanded(bool all)
{
    m_allExpanded = all;
    m_open.clear();
    fill();
}

void NoteList::fill()
{
    theme::empty(m_column);
    const std::vector<Note> notes = newestFirst(m_file.notes);
    if (notes.empty())
        m_column->addWidget(new ToneLabel(tr("No note has been written about this person yet."),
                                          theme::Tone::Muted, theme::FontRole::Body, widget()));
    const int shown = std::min(m_shown, int(notes.size()));
    for (int i = 0; i < shown; ++i) {
        if (i > 0)
            m_column->addWidget(theme::separator(widget()));
        m_column->addWidget(card(notes[std::size_t(i)]));
    }
    if (const int more = int(notes.size()) - shown; more > 0) {
        auto *button = new QPushButton(tr("Show %1 older notes").arg(more), widget());
        button->setObjectName(u"olderNotes"_s);
        m_column->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [this] {
            m_shown *= 4;
            fill();
        });
    }
    m_column->addStretch(1);
}

QString NoteList::headOf(const Note &note) const
{
    const auto author = guarded([&] { return staffName(m_workspace.store(), note.author); });
    QStringList parts{longDate(note.on, m_workspace.today()), author.valueOr({})};
    if (const Service *service = byId(m_file.services, note.serviceId))
        parts += serviceLabel(service->type);
    else
        parts += note.withoutService.isEmpty()
                     ? tr("no service")
                     : tr("no service: %1").arg(firstWords(note.withoutService, 60));
    if (note.enteredAt && note.enteredAt.local().date() != note.on)
        parts += tr("entered %1").arg(shortDate(note.enteredAt.local().date()));
    return parts.join(u" · "_s);
}

QWidget *NoteList::card(const Note &note)
{
    auto *box = new QWidget(widget());
    box->setObjectName(u"note_%1"_s.arg(note.id.value));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::spacing(0.25));
    const bool voided = note.voidedOn.isValid();
    auto *top = new QHBoxLayout;
    auto *head = new ToneLabel(headOf(note), theme::Tone::Muted, theme::FontRole::Small, box);
    head->setWordWrap(true);
    top->addWidget(head, 1);
    if (m_voidable && !voided) {
        auto *button = new QToolButton(box);
        button->setObjectName(u"voidNote_%1"_s.arg(note.id.value));
        button->setText(tr("Void…"));
        button->setAutoRaise(true);
        button->setAccessibleName(tr("Void the note of %1").arg(shortDate(note.on)));
        connect(button, &QToolButton::clicked, this, [this, id = note.id.value] { emit voidRequested(id); });
        top->addWidget(button, 0, Qt::AlignTop);
    }
    column->addLayout(top);
    const bool isLong = note.text.size() > foldedCharacters;
    const bool open = !isLong || m_allExpanded || m_open.contains(note.id.value);
    const QString shown = open ? note.text : firstWords(note.text, foldedCharacters);
    ToneLabel *text = voided ? new StruckLabel(shown, theme::Tone::Muted, theme::FontRole::Body, box)
                             : new ToneLabel(shown, theme::Tone::Plain, theme::FontRole::Body, box);
    if (voided)
        strikeOut(text);
    text->setObjectName(u"noteText_%1"_s.arg(note.id.value));
    text->setWordWrap(true);
    text->setAlignment(shown.isRightToLeft() ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(text);
    if (voided)
        column->addWidget(new ToneLabel(tr("Voided %1: %2").arg(shortDate(note.voidedOn), note.voidReason),
                                        theme::Tone::Warn, theme::FontRole::Small, box));
    if (isLong && !m_allExpanded) {
        auto *more = new QToolButton(box);
        more->setObjectName(u"expandNote_%1"_s.arg(note.id.value));
        more->setText(open ? tr("Show less") : tr("Show all of it"));
        more->setAutoRaise(true);
        connect(more, &QToolButton::clicked, this, [this, id = note.id.value, open] {
            if (open)
                m_open.remove(id);
            else
                m_open.insert(id);
            fill();
        });
        column->addWidget(more, 0, Qt::AlignLeft);
    }
    return box;
}

ListTable *ContactTable::make(QWidget *parent)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("ContactTable", text); };
    auto *table = new ListTable(
        u"contactTable"_s,
        {{u"on"_s, tr("Contact"), 16}, {u"means"_s, tr("Means"), 17}, {u"counts"_s, tr("Counts?"), 20}},
        parent);
    table->setAccessibleName(tr("Contacts, newest first"));
    table->setEmptyText(tr("No contact yet"),
                        tr("Record contact keeps a contact with its service and note."));
    return table;
}

void ContactTable::fill(ListTable *table, const Workspace &workspace, const CaseFile &file)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("ContactTable", text); };
    std::vector<TableRow> rows;
    for (const Contact &one : newestFirst(file.contacts)) {
        const Service *service = byId(file.services, one.serviceId);
        const auto verdict = policy::contactVerdict(one, service, byId(file.notes, one.noteId),
                                                    workspace.actions().settings());
        const QString means = codes().label(u"contact_means"_s, one.means);
        QStringList tip{longDate(one.on, workspace.today()), means};
        if (service)
            tip += serviceLabel(service->type);
        tip += verdict.why.message;
        if (one.voidedOn.isValid())
            tip += tr("Voided %1: %2").arg(shortDate(one.voidedOn), one.voidReason);
        rows.push_back({.id = one.id.value,
                        .cells = {one.on, means, verdict.why.message},
                        .tone = verdict.counts ? theme::Tone::Plain : theme::Tone::Muted,
                        .sign = verdict.counts ? std::optional<Severity>() : Severity::Warn,
                        .toolTip = tip.join(u'\n')});
    }
    table->setRows(std::move(rows));
}

} // namespace waymark
