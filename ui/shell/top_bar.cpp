// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "core/refdata/code_lists.h"
#include "ui/common/parts.h"
#include "ui/shell/palette/command_palette.h"

#include <QBoxLayout>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark {

TopBar::TopBar(const Commands &commands, const Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_palette(new CommandPalette(commands, parent, this)),
      m_who(new QToolButton(this)),
      m_menu(new QMenu(this))
{
    const Staff staff = workspace.session().staff();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::spacing(1.5), theme::spacing(1), theme::spacing(1), theme::spacing(1));
    row->setSpacing(theme::spacing(1));
    m_palette->setMaximumWidth(theme::columns(80));
    row->addWidget(m_palette, 1);
    row->addStretch();
    if (workspace.signedIn.office().isSandbox())
        row->addWidget(theme::chip(tr("Demonstration office"), theme::Tone::Accent, this));

    const QString role = codes().label(u"role"_s, staff.role);
    m_who->setObjectName(u"whoButton"_s);
    m_who->setText(tr("%1 \u00b7 %2").arg(staff.name, role));
    m_who->setAccessibleName(tr("Signed in as %1, %2").arg(staff.name, role));
    m_who->setPopupMode(QToolButton::InstantPopup);
    m_who->setAutoRaise(true);
    m_who->setFocusPolicy(Qt::TabFocus);
    m_who->setMenu(m_menu);
    row->addWidget(m_who);
    m_menu->setObjectName(u"whoMenu"_s);
    const auto add = [this](const QString &name, const QString &text, auto signal) {
        QAction *action = m_menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, signal);
    };
    add(u"menuLock"_s, tr("Lock\tCtrl+L"), &TopBar::lockRequested);
    add(u"menuPassword"_s, tr("Change my password…"), &TopBar::passwordRequested);
    add(u"menuRules"_s, tr("The rules\tF1"), &TopBar::rulesRequested);
    m_menu->addSeparator();
    add(u"menuSignOut"_s, tr("Sign out"), &TopBar::signOutRequested);

    auto *lock = new QToolButton(this);
    lock->setObjectName(u"lockButton"_s);
    lock->setIcon(theme::icon(u"lock"_s));
    lock->setToolTip(tr("Lock (Ctrl+L): everything stays as it is"));
    lock->setAccessibleName(tr("Lock"));
    lock->setAutoRaise(true);
    lock->setFocusPolicy(Qt::TabFocus);
    connect(lock, &QToolButton::clicked, this, &TopBar::lockRequested);
    row->addWidget(lock);
}

} // namespace waymark
