// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/spelling/spell_highlighter.h"

#include "ui/common/theme.h"
#include "ui/forms/spelling/speller.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextBlock>

namespace waymark {

namespace {

constexpr qsizetype longestParagraph = 20'000;
constexpr int passMs = 8;
constexpr int restMs = 5;

} // namespace

SpellHighlighter::SpellHighlighter(QPlainTextEdit *edit, Speller &speller)
    : QSyntaxHighlighter(static_cast<QObject *>(edit)), m_edit(edit), m_speller(speller)
{
    m_wavy.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    m_next.setSingleShot(true);
    m_next.setInterval(restMs);
    m_from = QTextCursor(edit->document());
    m_to = m_from;
    takeColor();
    connect(&m_next, &QTimer::timeout, this, &SpellHighlighter::goOn);
    // Before the document is: what a change was must be known when its blocks are checked.
    connect(edit->document(), &QTextDocument::contentsChange, this, &SpellHighlighter::typed);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, &SpellHighlighter::cursorMoved);
    connect(&speller, &Speller::changed, this, &SpellHighlighter::checkAgain);
    setDocument(edit->document());
}

void SpellHighlighter::setChecking(bool checking)
{
    if (m_checking == checking)
        return;
    m_checking = checking;
    checkAgain();
}

void SpellHighlighter::takeColor()
{
    const QColor color = theme::colors(m_edit->palette()).bad;
    if (color == m_wavy.underlineColor())
        return;
    m_wavy.setUnderlineColor(color);
    if (document())
        checkAgain();
}

void SpellHighlighter::typed(int at, int removed, int added)
{
    Q_UNUSED(removed)
    if (m_drawing)
        return;
    m_typing = m_edit->hasFocus() && m_edit->textCursor().position() == at + added;
    m_holding = false;
}

void SpellHighlighter::cursorMoved()
{
    const int at = m_edit->textCursor().position();
    if (m_holding && (at < m_heldFrom || at > m_heldTo))
        release();
}

void SpellHighlighter::release()
{
    m_typing = false;
    if (std::exchange(m_holding, false))
        draw(document()->findBlock(m_heldFrom));
}

void SpellHighlighter::checkAgain()
{
    wait(document()->firstBlock());
    wait(document()->lastBlock());
    m_next.start();
}

void SpellHighlighter::wait(const QTextBlock &block)
{
    const int at = block.position();
    if (!m_waiting || at < m_from.position())
        m_from.setPosition(at);
    if (!m_waiting || at > m_to.position())
        m_to.setPosition(at);
    m_waiting = true;
}

void SpellHighlighter::draw(const QTextBlock &block)
{
    const QScopedValueRollback drawing(m_drawing, true);
    rehighlightBlock(block);
}

void SpellHighlighter::goOn()
{
    m_pass.invalidate();
    if (!std::exchange(m_waiting, false))
        return;
    const int last = m_to.position();
    for (QTextBlock block = m_from.block(); block.isValid() && block.position() <= last;
         block = block.next()) {
        draw(block);
        if (m_waiting || (m_pass.isValid() && m_pass.elapsed() >= passMs)) {
            const QTextBlock rest = m_waiting ? block : block.next();
            m_waiting = false;
            if (rest.isValid() && rest.position() <= last) {
                wait(rest);
                wait(document()->findBlock(last));
                m_next.start();
            }
            return;
        }
    }
}

void SpellHighlighter::highlightBlock(const QString &text)
{
    if (!m_checking || text.isEmpty() || text.size() > longestParagraph || !m_speller.isReady())
        return;
    if (!m_pass.isValid())
        m_pass.start();
    m_next.start();
    if (m_pass.elapsed() >= passMs) {
        wait(currentBlock());
        return;
    }
    const int start = currentBlock().position();
    const int cursor = m_edit->textCursor().position() - start;
    for (const TextWord &word : m_speller.wrongIn(text)) {
        if (m_typing && cursor >= word.at && cursor <= word.at + word.length) {
            m_holding = true;
            m_heldFrom = start + int(word.at);
            m_heldTo = m_heldFrom + int(word.length);
            continue;
        }
        setFormat(int(word.at), int(word.length), m_wavy);
    }
}

} // namespace waymark
