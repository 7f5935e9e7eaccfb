// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/note_prompts.h"

#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"
#include "ui/common/snippets/snippet_picker.h"
#include "ui/forms/field_row.h"
#include "ui/forms/record_form.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int firstOfRule = 5; ///< from here on they are those of R-75

} // namespace

NotePrompts *NotePrompts::addTo(RecordForm *form, const QString &field)
{
    return add(form, field, prompts());
}

NotePrompts *NotePrompts::addSnippetsTo(RecordForm *form, const QString &field)
{
    return add(form, field, {});
}

NotePrompts *NotePrompts::add(RecordForm *form, const QString &field, const QStringList &texts)
{
    FieldRow *row = form->row(field);
    auto *edit = row ? qobject_cast<QPlainTextEdit *>(row->editor()->control()) : nullptr;
    if (!edit)
        return nullptr;
    auto *prompts = new NotePrompts(edit, form, texts);
    row->setFooter(prompts);
    return prompts;
}

QStringList NotePrompts::prompts()
{
    return {tr("What we did"),
            tr("Goal"),
            tr("Progress"),
            tr("Barrier"),
            tr("Next step"),
            tr("New barrier"),
            tr("Missed or not finished"),
            tr("Entered employment"),
            tr("Changed status")};
}

NotePrompts::NotePrompts(QPlainTextEdit *edit, RecordForm *form, const QStringList &texts)
    : QWidget(form),
      m_edit(edit),
      m_snippets(new SnippetPicker(edit, form->context())),
      m_label(new ToneLabel(texts.isEmpty() ? tr("Ctrl+") : tr("Begin a line: Ctrl+"), theme::Tone::Muted,
                            theme::FontRole::Small, this))
{
    setObjectName(u"notePrompts"_s);
    auto *flow = new FlowLayout(FlowLayout::Lines, this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(0);
    flow->addWidget(m_label);
    for (int i = 0; i < texts.size(); ++i) {
        const QString &text = texts[i];
        const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_1 + i));
        QPushButton *button =
            addButton(u"prompt%1"_s.arg(i + 1), tr("%1 %2").arg(QString::number(i + 1), text));
        button->setAccessibleName(tr("Write \"%1\" into the note").arg(text));
        button->setToolTip(i < firstOfRule
                               ? keys.toString(QKeySequence::NativeText)
                               : tr("%1: a note of ongoing contact states it where it is so (R-75)")
                                     .arg(keys.toString(QKeySequence::NativeText)));
        connect(button, &QPushButton::clicked, this, [this, text] { write(text); });
        flow->addWidget(button);
        auto *shortcut = new QShortcut(keys, form, this, [this, text] { write(text); });
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    }
    QPushButton *snippet = addButton(u"promptSnippet"_s, tr("0 Text snippet…"));
    snippet->setAccessibleName(tr("Write a text snippet into the note"));
    snippet->setToolTip(tr("%1: a text of the office's or your own. They are kept in Settings.")
                            .arg(QKeySequence(Qt::CTRL | Qt::Key_0).toString(QKeySequence::NativeText)));
    flow->addWidget(snippet);
    connect(snippet, &QPushButton::clicked, this, &NotePrompts::pickSnippet);
    auto *snippetKeys = new QShortcut(Qt::CTRL | Qt::Key_0, form, this, &NotePrompts::pickSnippet);
    snippetKeys->setContext(Qt::WidgetWithChildrenShortcut);
    applyMetrics();
}

QPushButton *NotePrompts::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setFlat(true);
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::NoFocus); // Tab leads from the note to saving
    m_buttons.append(button);
    return button;
}

void NotePrompts::pickSnippet()
{
    if (!m_edit->hasFocus())
        m_edit->moveCursor(QTextCursor::End);
    m_edit->setFocus(Qt::OtherFocusReason);
    m_snippets->pick();
}

void NotePrompts::applyMetrics()
{
    const QFont small = theme::font(theme::FontRole::Small);
    const int height = std::max(24, QFontMetrics(small).height() + theme::spacing(0.75));
    m_label->setFixedHeight(height);
    for (QPushButton *button : m_buttons) {
        button->setFont(small);
        button->setFixedHeight(height);
    }
}

void NotePrompts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyMetrics();
}

void NotePrompts::write(const QString &prompt)
{
    if (m_edit->isReadOnly())
        return;
    QTextCursor cursor = m_edit->textCursor();
    if (m_edit->hasFocus())
        cursor.setPosition(cursor.selectionEnd());
    else
        cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::EndOfBlock);
    if (!cursor.block().text().trimmed().isEmpty())
        cursor.insertBlock();
    cursor.insertText(prompt + u": "_s);
    cursor.endEditBlock();
    m_edit->setTextCursor(cursor);
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->ensureCursorVisible();
}

} // namespace waymark
