// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backup_keeper.h"
#include "app/sync_keeper.h"
#include "core/base/clock.h"
#include "ui/common/preferences.h"
#include "ui/common/prompts.h"
#include "ui/shell/office_window.h"

#include <QSettings>

class QApplication;

namespace waymark {

/// The table of screens. `cost` is of the passwords of join files.
Screens makeScreens(Preferences &preferences, KeyCost cost = KeyCost::normal());

/// Puts clock, prompts, preferences, screens and window together, and takes them apart in reverse.
class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(QApplication &qt);

    /// Opens the window on the office in `folder`; where it is empty, on the one last used.
    void start(const QString &folder);
    OfficeWindow &window() { return *m_window; }

private:
    void applyLook();

    QApplication &m_qt;
    SystemClock m_clock;
    DialogPrompts m_prompts;
    QSettings m_settings;
    Preferences m_preferences;
    Screens m_screens;
    std::unique_ptr<OfficeWindow> m_window;
    std::unique_ptr<BackupKeeper> m_backups;
    std::unique_ptr<SyncKeeper> m_sync;
};

} // namespace waymark
