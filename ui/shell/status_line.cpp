// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "core/storage/backup.h"

#include <QAccessible>
#include <QAction>
#include <QBoxLayout>
#include <QDir>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int messageTime = 9'000;

QString clockTime(const QDateTime &at)
{
    return QLocale().toString(at.time(), u"H:mm"_s);
}

QString whenText(const QDateTime &at, QDate today)
{
    return at.date() == today
               ? clockTime(at)
               : QLocale().toString(at.date(), u"d MMM"_s) + u' ' + clockTime(at);
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent),
      m_saved(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this)),
      m_shared(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this)),
      m_backup(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this)),
      m_elsewhere(new ToneLabel({}, theme::Tone::Accent, theme::FontRole::Small, this)),
      m_message(new ElidedLabel({}, theme::Tone::Plain, theme::FontRole::Small, this)),
      m_undo(new QToolButton(this))
{
    setObjectName(u"statusLine"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::spacing(1.5), theme::spacing(0.25), theme::spacing(1),
                            theme::spacing(0.25));
    row->setSpacing(theme::spacing(1.5));
    m_saved->setObjectName(u"savedText"_s);
    m_shared->setObjectName(u"sharedText"_s);
    m_shared->hide();
    m_backup->setObjectName(u"backupText"_s);
    m_elsewhere->setObjectName(u"elsewhereText"_s);
    m_message->setObjectName(u"statusMessage"_s);
    m_undo->setObjectName(u"undoLink"_s);
    m_undo->setText(tr("Take it back"));
    m_undo->setAccessibleName(tr("Take back what was just done"));
    m_undo->setFocusPolicy(Qt::TabFocus);
    m_undo->setAutoRaise(true);
    m_elsewhere->setText(tr("Also open elsewhere: changes appear by themselves"));
    row->addWidget(m_saved);
    row->addWidget(m_shared);
    row->addWidget(m_backup);
    row->addWidget(m_elsewhere);
    row->addWidget(m_message, 1);
    row->addWidget(m_undo);
    m_elsewhere->hide();
    m_undo->hide();
    m_saved->setText(tr("Everything is saved"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(messageTime);
    connect(&m_timer, &QTimer::timeout, this, &StatusLine::forget);
    connect(m_undo, &QToolButton::clicked, this, &StatusLine::undoRequested);
}

void StatusLine::setSaved(const QDateTime &at)
{
    m_saved->setText(tr("Saved %1").arg(clockTime(at)));
}

void StatusLine::showBackups(const QString &folder, QDate today)
{
    // A copy stands there only after it was opened again, checked and counted.
    const auto all = backupsOf(folder);
    m_backup->setText(all.empty() ? tr("No backup yet") : tr("Backup checked %1").arg(whenText(all.front().at, today)));
}

void StatusLine::setShared(const QString &words, bool trouble)
{
    m_shared->setText(words);
    m_shared->setTone(trouble ? theme::Tone::Warn : theme::Tone::Muted);
    m_shared->setVisible(!words.isEmpty());
}

void StatusLine::setOpenElsewhere(bool elsewhere)
{
    m_elsewhere->setVisible(elsewhere);
}

void StatusLine::say(const QString &message, bool withUndo)
{
    m_message->setText(message);
    m_message->setAccessibleName(message);
    m_undo->setVisible(withUndo);
    m_timer.start();
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString StatusLine::message() const
{
    return m_message->text();
}

void StatusLine::forget()
{
    m_timer.stop();
    m_message->clear();
    m_undo->hide();
}

void StatusLine::addStep(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setObjectName(action->objectName() + u"Button"_s);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    const auto show = [button, action] {
        button->setVisible(action->isEnabled());
        button->setAccessibleName(action->text());
    };
    connect(action, &QAction::changed, button, show);
    show();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), theme::colors().line);
}

} // namespace waymark
