// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;
class QToolButton;

namespace waymark {

class CommandPalette;
class Commands;
struct Workspace;

/// The palette's field, and who is signed in.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(const Commands &commands, const Workspace &workspace, QWidget *parent);

    CommandPalette *palette() const { return m_palette; }

signals:
    void lockRequested();
    void signOutRequested();
    void passwordRequested();
    void rulesRequested();

private:
    CommandPalette *m_palette;
    QToolButton *m_who;
    QMenu *m_menu;
};

} // namespace waymark
