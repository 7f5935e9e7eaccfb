// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/long_text_editor.h"

#include "ui/common/theme.h"
#include "ui/forms/spelling/spelling_help.h"

#include <QBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QScrollBar>
#include <QtMath>

namespace waymark {

namespace {

constexpr int fewestLines = 3;
constexpr int mostLines = 12;

} // namespace

LongTextEdit::LongTextEdit(int limit, QWidget *parent) : QPlainTextEdit(parent), m_limit(limit)
{
    setTabChangesFocus(true);
    document()->setDocumentMargin(theme::spacing(0.5) + 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QPlainTextEdit::textChanged, this, &LongTextEdit::grow);
    // Only now are the lines of the last key laid out and counted.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &LongTextEdit::grow);
}

qsizetype LongTextEdit::length() const
{
    return document()->characterCount() - 1;
}

QSize LongTextEdit::sizeHint() const
{
    // Qt keeps a third margin and a pixel free before it takes the last line for one that fits.
    const int margins = qCeil(document()->documentMargin() * 3) + 1 + 2 * frameWidth();
    return {theme::columns(50), fontMetrics().lineSpacing() * m_lines + margins};
}

QSize LongTextEdit::minimumSizeHint() const
{
    return {theme::columns(16), sizeHint().height()};
}

void LongTextEdit::grow()
{
    const int lines = std::clamp(int(document()->size().height()), fewestLines, mostLines);
    if (lines == m_lines)
        return;
    m_lines = lines;
    updateGeometry();
}

void LongTextEdit::insertFromMimeData(const QMimeData *source)
{
    const QString text = source->text();
    const qsizetype selected = textCursor().selectionEnd() - textCursor().selectionStart();
    if (length() - selected + text.size() > m_limit) {
        emit pasteRefused(text.size());
        return;
    }
    textCursor().insertText(text);
    ensureCursorVisible();
}

void LongTextEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        emit left();
}

LongTextField::LongTextField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : FieldEditor(spec, context, parent), m_edit(new LongTextEdit(spec.lengthLimit(), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);
    setControl(m_edit);
    if (context.speller)
        m_spelling = new SpellingHelp(m_edit, *context.speller);
    connect(m_edit, &LongTextEdit::textChanged, this, &LongTextField::textChanged);
    connect(m_edit, &LongTextEdit::pasteRefused, this, &LongTextField::refused);
    connect(m_edit, &LongTextEdit::left, this, &LongTextField::finished);
}

Value LongTextField::value() const
{
    if (m_edit->length() > m_edit->limit())
        return m_before;
    const QString text = m_edit->toPlainText();
    return text.trimmed().isEmpty() ? Value{} : Value{text};
}

void LongTextField::setValue(const Value &value)
{
    m_setting = true;
    m_edit->setPlainText(textOf(value));
    m_setting = false;
    m_problem.clear();
    m_before = this->value();
}

void LongTextField::setTypedText(const QString &text)
{
    m_edit->setPlainText(text);
}

void LongTextField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_edit->setReadOnly(readOnly);
    m_edit->setTextInteractionFlags(readOnly ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                             : Qt::TextEditorInteraction);
}

void LongTextField::textChanged()
{
    if (m_setting || (m_spelling && m_spelling->isDrawing()))
        return;
    m_problem.clear();
    if (const qsizetype length = m_edit->length(); length > m_edit->limit())
        m_problem = tr("At most %1 characters fit here; these are %2.")
                        .arg(QLocale().toString(m_edit->limit()), QLocale().toString(length));
    emit edited();
}

void LongTextField::refused(qint64 characters)
{
    m_problem = tr("The text to paste has %1 characters and at most %2 fit here. Nothing was pasted.")
                    .arg(QLocale().toString(characters), QLocale().toString(m_edit->limit()));
    emit edited();
    emit finished();
}

} // namespace waymark
