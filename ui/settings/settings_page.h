// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"
#include "ui/common/preferences.h"
#include "ui/common/workspace.h"

class QButtonGroup;
class QHBoxLayout;
class QSpinBox;

namespace waymark {

/// How Waymark looks here, when it locks, and what it is.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    SettingsPage(Workspace &workspace, Preferences &preferences, QWidget *parent = nullptr);

    QWidget *firstFocus() override;

private:
    QWidget *makeLook();
    QWidget *makeLock();
    QWidget *makeAbout();
    /// Buttons of which one is pressed.
    QHBoxLayout *choices(const QString &name, const QStringList &labels, int chosen,
                         void (SettingsPage::*picked)(int));
    void pickScheme(int index);
    void pickDensity(int index);
    void pickSize(int index);

    Workspace &m_workspace;
    Preferences &m_preferences;
};

} // namespace waymark
