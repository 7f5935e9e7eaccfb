// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace waymark {

class OfficeWindow;

/// Exchanges with the shared folder by itself, if one is in use: every minute, and some seconds after something was
/// saved. Says only what came in; how the folder is stands in the line at the bottom. It decides when, nothing else:
/// the work is the Sync page's, on its thread.
class SyncKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit SyncKeeper(OfficeWindow &window, QObject *parent = nullptr);

    /// Exchanges now, if nothing else of sync runs.
    void look();
    static constexpr int everyMs = 60'000;
    static constexpr int afterSavingMs = 6'000;

private:
    OfficeWindow &m_window;
    QTimer m_timer;
    QTimer m_saved;
};

} // namespace waymark
