// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Backup", text); }

constexpr int keptNewest = 12;
constexpr int keptDays = 10;
constexpr int keptMonths = 9;
constexpr int minutesBetween = 30;

QString timeFormat() { return u"yyyyMMdd-HHmmss"_s; }

QString backupsFolder(const QString &folder) { return QDir(folder).filePath(u"backups"_s); }

/// "office-20260314-101500.db"; two of one second are kept apart: "office-20260314-101500-2.db".
QString freeName(const QString &backups, const QDateTime &now)
{
    const QString stem = QDir(backups).filePath(u"office-"_s + now.toString(timeFormat()));
    QString file = stem + u".db"_s;
    for (int n = 2; QFile::exists(file); ++n)
        file = stem + u'-' + QString::number(n) + u".db"_s;
    return file;
}

/// When it was made and which of that second it is; no time where the name is another.
std::pair<QDateTime, int> timeOf(const QFileInfo &file)
{
    const QStringList parts = file.completeBaseName().split(u'-'); // office, day, time, perhaps a number
    if (parts.size() != 3 && parts.size() != 4)
        return {};
    return {QDateTime::fromString(parts[1] + u'-' + parts[2], timeFormat()), parts.value(3, u"1"_s).toInt()};
}

qint64 countOperations(Database &database)
{
    Query query = database.query("SELECT count(*) FROM operation");
    return query.next() ? query.number(0) : -1;
}

/// Every page read and every structure walked.
bool isSound(Database &database)
{
    Query pages = database.query("PRAGMA cipher_integrity_check");
    if (pages.next())
        return false;
    Query structure = database.query("PRAGMA integrity_check");
    return structure.next() && structure.text(0) == "ok"_L1;
}

Error notWritten()
{
    return {ErrorKind::Io, tr("The backup could not be written whole, so it was removed."),
            tr("The office itself is as it was. Check the space on the disk; Waymark tries again by itself.")};
}

Result<BackupInfo> write(const QString &folder, const SecretKey &key, const QString &file, const QString &part)
{
    auto office = Database::open(Office::databaseFile(folder), key.bytes(), Database::Mode::Open);
    if (!office)
        return office.error();
    BackupInfo info{.file = file};
    const auto copied = guarded([&] {
        (*office)->copyTo(part);
        info.operations = countOperations(**office);
    });
    if (!copied)
        return copied.error();
    auto copy = Database::open(part, key.bytes(), Database::Mode::Open);
    if (!copy)
        return copy.error();
    const auto sound = guarded([&] {
        // The office may have gone on since; the copy can hold fewer operations, never more.
        const qint64 counted = countOperations(**copy);
        const bool good = isSound(**copy) && counted >= 0 && counted <= info.operations;
        info.operations = counted;
        (*copy)->run("PRAGMA journal_mode = DELETE");
        return good;
    });
    if (!sound)
        return sound.error();
    if (!*sound)
        return notWritten();
    return info;
}

/// Whoever opens it next takes a new place in the ledger: others may know of work that this copy lacks.
bool markRestored(const QString &file, const SecretKey &key)
{
    auto copy = Database::open(file, key.bytes(), Database::Mode::Open);
    if (!copy)
        return false;
    const auto marked = guarded([&] {
        (*copy)->run("INSERT OR REPLACE INTO office_info (key, value) VALUES ('restored', 'yes')");
        (*copy)->run("PRAGMA journal_mode = DELETE");
    });
    return marked.ok();
}

} // namespace

Result<BackupInfo> backUp(const QString &folder, const SecretKey &key, const Clock &clock)
{
    const QDateTime now = clock.now().local();
    if (!QDir().mkpath(backupsFolder(folder)))
        return Error{ErrorKind::ReadOnly, tr("The backups folder cannot be written."),
                     tr("The office itself is safe. Ask for write permission to its folder.")};
    const QString file = freeName(backupsFolder(folder), now);
    const QString part = file + u".part"_s;
    QFile::remove(part);
    auto info = write(folder, key, file, part);
    if (info && !QFile::rename(part, file))
        info = notWritten();
    if (!info) {
        for (const QString &left : {part, QString(part + u"-wal"_s), QString(part + u"-shm"_s)})
            QFile::remove(left);
        return info;
    }
    QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    info->at = now;
    info->bytes = QFileInfo(file).size();
    for (const BackupInfo &old : expired(backupsOf(folder)))
        QFile::remove(old.file);
    return info;
}

std::vector<BackupInfo> backupsOf(const QString &folder)
{
    std::vector<std::pair<std::pair<QDateTime, int>, BackupInfo>> all;
    const QDir directory(backupsFolder(folder));
    for (const QFileInfo &file : directory.entryInfoList({u"office-*.db"_s}, QDir::Files)) {
        const auto time = timeOf(file);
        if (time.first.isValid())
            all.push_back({time, {.file = file.filePath(), .at = time.first, .bytes = file.size()}});
    }
    std::ranges::sort(all, std::ranges::greater(), &decltype(all)::value_type::first);
    std::vector<BackupInfo> infos;
    for (auto &[time, info] : all)
        infos.push_back(std::move(info));
    return infos;
}

bool backupIsDue(const QString &folder, const Clock &clock)
{
    const auto all = backupsOf(folder);
    return all.empty() || all.front().at.addSecs(minutesBetween * 60) <= clock.now().local();
}

std::vector<BackupInfo> expired(std::vector<BackupInfo> all)
{
    std::ranges::stable_sort(all, std::ranges::greater(), &BackupInfo::at);
    QSet<QDate> days;
    QSet<std::pair<int, int>> months;
    std::vector<BackupInfo> gone;
    int newest = 0;
    for (BackupInfo &one : all) {
        const QDate day = one.at.date();
        const std::pair month{day.year(), day.month()};
        bool kept = newest++ < keptNewest;
        if (!days.contains(day) && days.size() < keptDays) {
            days.insert(day);
            kept = true;
        }
        if (!months.contains(month) && months.size() < keptMonths) {
            months.insert(month);
            kept = true;
        }
        if (!kept)
            gone.push_back(std::move(one));
    }
    return gone;
}

Result<QString> restoreBackup(const QString &folder, const QString &backupFile, const SecretKey &key, const Clock &clock)
{
    {
        auto copy = Database::open(backupFile, key.bytes(), Database::Mode::Open);
        if (!copy)
            return copy.error();
        const auto sound = guarded([&] {
            const bool good = isSound(**copy);
            (*copy)->run("PRAGMA journal_mode = DELETE");
            return good;
        });
        if (!sound)
            return sound.error();
        if (!*sound)
            return Error{ErrorKind::Damaged, tr("This backup is damaged."), tr("Choose an older one; nothing was changed.")};
    }
    const QString office = Office::databaseFile(folder);
    const QString incoming = office + u".restoring"_s;
    QFile::remove(incoming);
    if (!QFile::copy(backupFile, incoming) || !markRestored(incoming, key))
        return Error{ErrorKind::DiskFull, tr("The backup could not be copied beside the office."),
                     tr("Nothing was changed. Check the space on the disk.")};
    const QString stem =
        QDir(folder).filePath(u"office-before-restore-"_s + clock.now().local().toString(timeFormat()));
    QString kept = stem + u".db"_s;
    for (int n = 2; QFile::exists(kept); ++n)
        kept = stem + u'-' + QString::number(n) + u".db"_s;
    // The write-ahead log belongs to the file it was written for: it moves with it.
    for (const QString &tail : {QString(), u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(office + tail) && !QFile::rename(office + tail, kept + tail))
            return Error{ErrorKind::Io, tr("The present office could not be put aside."),
                         tr("Nothing was changed. Close every Waymark window of this office and try again.")};
    }
    if (!QFile::rename(incoming, office)) {
        QFile::rename(kept, office);
        return Error{ErrorKind::Io, tr("The backup could not be put in place."), tr("The office is as it was.")};
    }
    return kept;
}

} // namespace waymark
