// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace waymark {

class RecordForm;
class SnippetPicker;
class ToneLabel;

/// Words to begin a line of a note with, by a click or with Ctrl and a digit from anywhere in the form: what
/// a note tells, and what a note of ongoing contact must be able to state. They ask for nothing and
/// check nothing. Ctrl+0 offers the text snippets.
class NotePrompts final : public QWidget
{
    Q_OBJECT

public:
    /// Puts them under a long text of the form.
    static NotePrompts *addTo(RecordForm *form, const QString &field);
    /// Only the text snippets: a note about many people does not begin with one person's goal.
    static NotePrompts *addSnippetsTo(RecordForm *form, const QString &field);

    /// In the order of their digits.
    static QStringList prompts();
    /// Begins a line after the paragraph of the cursor; where the keyboard is elsewhere, after the whole
    /// text.
    void write(const QString &prompt);

protected:
    void changeEvent(QEvent *event) override;

private:
    static NotePrompts *add(RecordForm *form, const QString &field, const QStringList &texts);
    NotePrompts(QPlainTextEdit *edit, RecordForm *form, const QStringList &texts);
    QPushButton *addButton(const QString &name, const QString &text);
    void pickSnippet();
    void applyMetrics();

    QPlainTextEdit *m_edit;
    SnippetPicker *m_snippets;
    ToneLabel *m_label;
    QList<QPushButton *> m_buttons;
};

} // namespace waymark
