// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/choices.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;

namespace waymark {

class ChoiceModel;
class Session;
class ToneLabel;

/// The texts of the office and one's own, for a note's text: typing narrows them down, Enter writes the
/// marked one where the cursor is, Esc leaves the note as it was.
class SnippetPicker final : public QFrame
{
    Q_OBJECT

public:
    SnippetPicker(QPlainTextEdit *edit, const FormContext &context);

    void pick();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &typed);
    void insert();
    void place();

    QPlainTextEdit *m_edit;
    FormContext m_context;
    ChoiceModel *m_model;
    QLineEdit *m_find;
    QListView *m_list;
    ToneLabel *m_none;
};

/// Puts the snippets that may be used by whoever is signed in among a form's choices, one's own first.
void offerSnippets(CodeChoices &choices, Session &session);

} // namespace waymark
