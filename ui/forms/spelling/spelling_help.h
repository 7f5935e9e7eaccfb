// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/spelling/speller.h"

#include <QTextCursor>

class QMenu;
class QPlainTextEdit;

namespace waymark {

class SpellHighlighter;

/// Spelling in one text field: the wavy lines, and the menu with what may have been meant, by the mouse, the
/// Menu key, Shift+F10, or Ctrl+. which goes to the next misspelled word where the cursor is in none.
class SpellingHelp final : public QObject
{
    Q_OBJECT

public:
    SpellingHelp(QPlainTextEdit *edit, Speller &speller);

    /// A line is being drawn: the text is said to change, and does not.
    bool isDrawing() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool keyPressed(const QKeyEvent &key);
    void contextMenu(const QContextMenuEvent &event);
    /// The misspelled word at a cursor, selected; no selection where there is none.
    QTextCursor wrongAt(const QTextCursor &cursor);
    QTextCursor nextWrong();
    void goToWrong();
    void openMenu(QMenu *menu, const QTextCursor &at, const QPoint &where);
    /// Before what the menu holds already.
    void addSpelling(QMenu *menu, const QTextCursor &at);
    void replace(QTextCursor word, const QString &before, const QString &after);
    void say(const QString &words);

    QPlainTextEdit *m_edit;
    Speller &m_speller;
    SpellHighlighter *m_highlighter;
};

} // namespace waymark
