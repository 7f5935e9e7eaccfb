// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup_keeper.h"

#include "ui/shell/office_window.h"
#include "ui/shell/status_line.h"

#include <QtConcurrentRun>

namespace waymark {

namespace {

constexpr int lookEveryMs = 60'000;

} // namespace

BackupKeeper::BackupKeeper(OfficeWindow &window, const Clock &clock, QObject *parent)
    : QObject(parent), m_window(window), m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::look);
    connect(&m_watcher, &QFutureWatcher<Result<BackupInfo>>::finished, this, &BackupKeeper::finished);
    m_timer.start(lookEveryMs);
}

BackupKeeper::~BackupKeeper()
{
    m_watcher.waitForFinished();
}

void BackupKeeper::look()
{
    MainWindow *main = m_window.mainWindow();
    if (!main || isBusy())
        return;
    Office &office = main->workspace().signedIn.office();
    m_folder = office.folder();
    if (!backupIsDue(m_folder, m_clock))
        return;
    auto key = std::make_shared<SecretKey>(SecretKey::fromBytes(office.key().bytes()));
    m_watcher.setFuture(QtConcurrent::run([folder = m_folder, key, now = m_clock.now()] {
        return backUp(folder, *key, FixedClock(now));
    }));
}

void BackupKeeper::finished()
{
    MainWindow *main = m_window.mainWindow();
    if (!main)
        return;
    const Result<BackupInfo> made = m_watcher.result();
    if (!made)
        main->say(made.error().text());
    main->statusLine()->showBackups(m_folder, m_clock.today());
}

} // namespace waymark
