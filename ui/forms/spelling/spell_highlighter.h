// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QSyntaxHighlighter>
#include <QTextCursor>
#include <QTimer>

class QPlainTextEdit;

namespace waymark {

class Speller;

/// Draws a wavy line under misspelled words, except under the one that is being typed. Checks for a few
/// milliseconds at a time and goes on when nothing else is to be done, so that no paste holds up a key. A
/// paragraph of more than 20,000 characters is no prose and stays as it is.
class SpellHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    SpellHighlighter(QPlainTextEdit *edit, Speller &speller);

    void setChecking(bool checking);
    /// The word at the cursor is not being typed any more.
    void release();
    /// Begins anew from the top.
    void checkAgain();
    void takeColor();
    /// Nothing waits to be checked.
    bool isDone() const { return !m_waiting; }
    /// A line is being drawn: the text is said to change, and does not.
    bool isDrawing() const { return m_drawing; }

protected:
    void highlightBlock(const QString &text) override;

private:
    void typed(int at, int removed, int added);
    void cursorMoved();
    void wait(const QTextBlock &block);
    void goOn();
    void draw(const QTextBlock &block);

    QPlainTextEdit *m_edit;
    Speller &m_speller;
    QTextCharFormat m_wavy;
    bool m_checking = true;
    bool m_typing = false;  ///< the last thing that happened to the text was a key
    bool m_holding = false; ///< a wrong word is left alone while it is typed
    int m_heldFrom = 0;
    int m_heldTo = 0;
    bool m_drawing = false;
    bool m_waiting = false;
    QTextCursor m_from; ///< blocks between these wait; cursors, because they move with the text
    QTextCursor m_to;
    QElapsedTimer m_pass;
    QTimer m_next;
};

} // namespace waymark
