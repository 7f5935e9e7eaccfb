// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/storage/backup.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace waymark {

class OfficeWindow;

/// Makes a checked backup of the open office, half an hour after the last one and when an office is opened without a
/// recent one, on a thread of its own. Says only what failed; the status line shows the newest.
class BackupKeeper final : public QObject
{
    Q_OBJECT

public:
    BackupKeeper(OfficeWindow &window, const Clock &clock, QObject *parent = nullptr);
    ~BackupKeeper() override;

    /// Looks now whether one is due.
    void look();
    bool isBusy() const { return m_watcher.isRunning(); }

private:
    void finished();

    OfficeWindow &m_window;
    const Clock &m_clock;
    QString m_folder;
    QTimer m_timer;
    QFutureWatcher<Result<BackupInfo>> m_watcher;
};

} // namespace waymark
