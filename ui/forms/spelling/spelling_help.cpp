// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/spelling/spelling_help.h"

#include "ui/forms/spelling/spell_highlighter.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int searchMs = 250;

QString asLabel(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QTextCursor selected(const QTextBlock &block, const TextWord &word)
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + int(word.at));
    cursor.setPosition(block.position() + int(word.at + word.length), QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace

SpellingHelp::SpellingHelp(QPlainTextEdit *edit, Speller &speller)
    : QObject(edit), m_edit(edit), m_speller(speller), m_highlighter(new SpellHighlighter(edit, speller))
{
    edit->installEventFilter(this);
    edit->viewport()->installEventFilter(this);
}

bool SpellingHelp::isDrawing() const
{
    return m_highlighter->isDrawing();
}

bool SpellingHelp::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu) {
        contextMenu(*static_cast<QContextMenuEvent *>(event));
        return true;
    }
    if (watched != m_edit)
        return false;
    switch (event->type()) {
    case QEvent::FocusIn:
        if (!m_edit->isReadOnly())
            m_speller.want();
        return false;
    case QEvent::FocusOut:
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            m_highlighter->release();
        return false;
    case QEvent::KeyPress:
        return keyPressed(*static_cast<QKeyEvent *>(event));
    case QEvent::ReadOnlyChange:
        m_highlighter->setChecking(!m_edit->isReadOnly());
        return false;
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
        m_highlighter->takeColor();
        return false;
    default:
        return false;
    }
}

bool SpellingHelp::keyPressed(const QKeyEvent &key)
{
    if (key.key() == Qt::Key_Period && key.modifiers() == Qt::ControlModifier && !m_edit->isReadOnly()) {
        goToWrong();
        return true;
    }
    if (key.key() == Qt::Key_F10 && key.modifiers() == Qt::ShiftModifier) {
        const QPoint at = m_edit->cursorRect().bottomLeft();
        contextMenu({QContextMenuEvent::Keyboard, at, m_edit->viewport()->mapToGlobal(at)});
        return true;
    }
    return false;
}

void SpellingHelp::contextMenu(const QContextMenuEvent &event)
{
    QMenu *menu = m_edit->createStandardContextMenu();
    if (!menu)
        menu = new QMenu(m_edit);
    if (event.reason() == QContextMenuEvent::Mouse) {
        openMenu(menu, m_edit->cursorForPosition(event.pos()), event.globalPos());
    } else {
        m_edit->ensureCursorVisible();
        openMenu(menu, m_edit->textCursor(),
                 m_edit->viewport()->mapToGlobal(m_edit->cursorRect().bottomLeft()));
    }
}

QTextCursor SpellingHelp::wrongAt(const QTextCursor &cursor)
{
    const QTextBlock block = cursor.block();
    const QString text = block.text();
    const int at = (cursor.hasSelection() ? cursor.selectionEnd() : cursor.position()) - block.position();
    const auto word = wordAt(text, at);
    return word && m_speller.isWrong(text, *word) ? selected(block, *word) : QTextCursor(block);
}

QTextCursor SpellingHelp::nextWrong()
{
    QElapsedTimer timer;
    timer.start();
    const QTextCursor from = m_edit->textCursor();
    QTextBlock block = from.block();
    int after = from.position() - block.position();
    // Once around, to the words before the cursor in its own paragraph.
    for (int left = m_edit->document()->blockCount(); left >= 0 && timer.elapsed() < searchMs; --left) {
        for (const TextWord &word : m_speller.wrongIn(block.text())) {
            if (word.at >= after)
                return selected(block, word);
        }
        after = 0;
        block = block.next().isValid() ? block.next() : m_edit->document()->firstBlock();
    }
    return QTextCursor(block);
}

void SpellingHelp::goToWrong()
{
    if (!m_speller.isReady()) {
        say(m_speller.isTrouble() ? m_speller.standing() : tr("The dictionary is still being read."));
        return;
    }
    QTextCursor word = wrongAt(m_edit->textCursor());
    if (!word.hasSelection())
        word = nextWrong();
    if (!word.hasSelection()) {
        say(tr("No misspelled word here."));
        return;
    }
    m_edit->setTextCursor(word);
    m_edit->ensureCursorVisible();
    openMenu(new QMenu(m_edit), word, m_edit->viewport()->mapToGlobal(m_edit->cursorRect().bottomLeft()));
}

void SpellingHelp::openMenu(QMenu *menu, const QTextCursor &at, const QPoint &where)
{
    menu->setObjectName(u"spellingMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_edit->isReadOnly())
        addSpelling(menu, at);
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    menu->popup(where);
    // The keyboard stands on what is most likely wanted.
    for (QAction *action : menu->actions()) {
        if (action->isEnabled() && !action->isSeparator()) {
            menu->setActiveAction(action);
            break;
        }
    }
}

void SpellingHelp::addSpelling(QMenu *menu, const QTextCursor &at)
{
    QList<QAction *> added;
    const auto add = [&](const QString &label, const QString &name) {
        auto *action = new QAction(asLabel(label), menu);
        action->setObjectName(name);
        added.append(action);
        return action;
    };
    const QTextCursor word = wrongAt(at);
    const QString wrong = word.selectedText();
    if (m_speller.isTrouble()) {
        add(m_speller.standing().section(u". "_s, 0, 0), u"noSpelling"_s)->setEnabled(false);
    } else if (!wrong.isEmpty()) {
        const QStringList meant = m_speller.suggest(wrong);
        for (const QString &one : meant)
            connect(add(one, u"suggestion"_s), &QAction::triggered, this,
                    [this, word, wrong, one] { replace(word, wrong, one); });
        if (meant.isEmpty())
            add(tr("No similar word"), u"noSuggestion"_s)->setEnabled(false);
        connect(add(tr("Add \u201c%1\u201d to my words").arg(wrong), u"addOwnWord"_s), &QAction::triggered,
                this, [this, wrong] { m_speller.addOwnWord(wrong); });
    } else {
        const QString text = at.block().text();
        const auto here = wordAt(text, at.position() - at.block().position());
        const QString own = here ? text.mid(here->at, here->length) : QString();
        if (!own.isEmpty() && m_speller.isOwnWord(own))
            connect(add(tr("Take \u201c%1\u201d out of my words").arg(own), u"removeOwnWord"_s),
                    &QAction::triggered, this, [this, own] { m_speller.removeOwnWord(own); });
    }
    if (added.isEmpty())
        return;
    QAction *first = menu->actions().value(0);
    menu->insertActions(first, added);
    if (first)
        menu->insertSeparator(first);
}

void SpellingHelp::replace(QTextCursor word, const QString &before, const QString &after)
{
    if (word.selectedText() != before) // the text changed under the menu
        return;
    word.insertText(after);
    m_edit->setTextCursor(word);
}

void SpellingHelp::say(const QString &words)
{
    QToolTip::showText(m_edit->viewport()->mapToGlobal(m_edit->cursorRect().bottomLeft()), words, m_edit);
}

} // namespace waymark
