// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/storage/office.h"

#include <vector>

namespace waymark {

/// A copy of an office that was opened again, checked and counted after it was written.
struct BackupInfo
{
    QString file;
    QDateTime at; ///< local time
    qint64 operations = 0;
    qint64 bytes = 0;
};

/// Writes a complete copy of the office, encrypted under the same key, into its backups folder; opens it again,
/// checks every page and counts its operations against the office's. A copy that fails is removed and said. Uses a
/// connection of its own, so it may run on another thread than the office.
Result<BackupInfo> backUp(const QString &folder, const SecretKey &key, const Clock &clock);

/// The copies that are there, newest first. From their names alone: nothing is opened.
std::vector<BackupInfo> backupsOf(const QString &folder);

/// True when the newest is older than half an hour, or none is there.
bool backupIsDue(const QString &folder, const Clock &clock);

/// Which copies may go: kept are the newest 12, the newest of each of the last 10 days and of each of the last 9
/// months with one.
std::vector<BackupInfo> expired(std::vector<BackupInfo> all);

/// Puts a copy in the office's place. The present file is kept beside it under a name with the time, never
/// overwritten. Nobody may have the office open.
Result<QString> restoreBackup(const QString &folder, const QString &backupFile, const SecretKey &key, const Clock &clock);

} // namespace waymark
