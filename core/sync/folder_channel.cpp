// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/folder_channel.h"

#include "core/policy/role_policy.h"
#include "core/sync/channel_files.h"
#include "core/sync/channel_pass.h"
#include "core/sync/importer.h"
#include "core/sync/sync_state.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Sync", text);
}

constexpr auto folderKey = "sync_folder";
constexpr auto pausedKey = "sync_paused";
constexpr auto reportKey = "sync_report";
constexpr qint64 reportKeptMs = 15 * 60'000;

constexpr std::array stateNames{
    std::pair{ChannelState::Off, "off"_L1},           std::pair{ChannelState::Fine, "fine"_L1},
    std::pair{ChannelState::Paused, "paused"_L1},     std::pair{ChannelState::Offline, "offline"_L1},
    std::pair{ChannelState::Strange, "strange"_L1},   std::pair{ChannelState::Full, "full"_L1},
    std::pair{ChannelState::ReadOnly, "read_only"_L1}};

Result<void> may(Session &session)
{
    for (const char *action : {"importBundle", "exportBundle"}) {
        const auto findings = policy::checkRole(session.staff().role, QString::fromLatin1(action));
        if (blocks(findings))
            return Error{ErrorKind::Refused, findings.front().message, tr("Nothing was changed.")};
    }
    return {};
}

Result<bool> isPaused(Session &session)
{
    auto value = session.office().info(pausedKey);
    if (!value)
        return value.error();
    return *value == "yes"_L1;
}

QByteArray reportJson(const ChannelReport &report)
{
    const auto name = std::ranges::find(stateNames, report.state, [](const auto &one) { return one.first; });
    return QJsonDocument(QJsonObject{{u"state"_s, name->second},
                                     {u"words"_s, report.words},
                                     {u"unfinished"_s, report.unfinished},
                                     {u"troubles"_s, QJsonArray::fromStringList(report.troubles)},
                                     {u"at"_s, QString::number(report.at.ms)}})
        .toJson(QJsonDocument::Compact);
}

Result<ChannelReport> keptReport(Session &session)
{
    auto json = session.office().info(reportKey);
    if (!json)
        return json.error();
    const QJsonObject object = QJsonDocument::fromJson(json->toUtf8()).object();
    ChannelReport report;
    const QString state = object.value("state"_L1).toString();
    const auto found = std::ranges::find(stateNames, state, [](const auto &one) { return one.second; });
    report.state = found == stateNames.end() ? ChannelState::Off : found->first;
    report.words = object.value("words"_L1).toString();
    report.unfinished = object.value("unfinished"_L1).toInt();
    for (const QJsonValue &one : object.value("troubles"_L1).toArray())
        report.troubles += one.toString();
    report.at = {object.value("at"_L1).toString().toLongLong()};
    return report;
}

/// Every write is seen by the other windows of this office, which then read anew: not each minute for
/// nothing.
Result<void> keepReport(Session &session, const ChannelReport &report)
{
    auto kept = keptReport(session);
    if (!kept)
        return kept.error();
    const bool same = kept->state == report.state && kept->words == report.words &&
                      kept->troubles == report.troubles && kept->unfinished == report.unfinished &&
                      kept->at <= report.at && report.at.ms - kept->at.ms < reportKeptMs;
    return same ? Result<void>() : session.office().setInfo(reportKey, QString::fromUtf8(reportJson(report)));
}

Error anotherOffices()
{
    return {ErrorKind::Refused, tr("Another office exchanges through this folder."),
            tr("Choose another folder, or a new one inside it; nothing in it was touched.")};
}

Result<void> writeMarker(const QString &folder, const QString &office)
{
    //: In a file of a shared folder, for whoever finds it
    const QString words =
        tr("Waymark workstations of one office exchange their work through this folder. The files are "
           "encrypted. Please leave them here: do not move, rename or delete them.");
    QSaveFile file(QDir(folder).filePath(channelMarkerName()));
    file.setDirectWriteFallback(false);
    const QByteArray text = "office: " + office.toLatin1() + "\n\n" + words.toUtf8() + '\n';
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorKind::ReadOnly, tr("This folder cannot be written."),
                     tr("Choose a folder where you may write; nothing in it was touched.")};
    if (file.write(text) != text.size() || !file.commit())
        return Error{ErrorKind::DiskFull,
                     tr("The folder could not be prepared: nothing more can be written there."),
                     tr("Make space there and choose it again.")};
    return {};
}

} // namespace

Result<QString> channelFolder(Session &session)
{
    return session.office().info(folderKey);
}

Result<void> useChannelFolder(Session &session, const QString &folder)
{
    if (auto allowed = may(session); !allowed)
        return allowed;
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    if (folder.isEmpty() || !QFileInfo(path).isDir())
        return Error{ErrorKind::NotFound, tr("This folder is not there."),
                     tr("Check that its drive is connected, or choose another one.")};
    const QString own = QFileInfo(session.office().folder()).canonicalFilePath();
    const QString real = QFileInfo(path).canonicalFilePath();
    if (real == own || real.startsWith(own + u'/'))
        return Error{ErrorKind::BadInput, tr("This is the office's own folder on this computer."),
                     tr("Choose a folder that the other workstations see too: a share, or a stick.")};
    switch (channelMarker(path, session.office().id())) {
    case ChannelMarker::Ours:
        break;
    case ChannelMarker::None:
        if (auto written = writeMarker(path, session.office().id()); !written)
            return written;
        break;
    case ChannelMarker::Foreign:
        return anotherOffices();
    }
    return guarded([&] {
        Database &database = session.store().database();
        TransactionScope scope(database);
        ChannelFiles::forgetAll(database);
        for (const auto &[key, value] : {std::pair(folderKey, path), std::pair(reportKey, QString())})
            database.query("INSERT OR REPLACE INTO office_info (key, value) VALUES (?, ?)")
                .bindUtf8(key)
                .bind(QStringView(value))
                .run();
        scope.commit();
    });
}

Result<void> leaveChannelFolder(Session &session)
{
    if (auto allowed = may(session); !allowed)
        return allowed;
    return guarded([&] {
        Database &database = session.store().database();
        TransactionScope scope(database);
        ChannelFiles::forgetAll(database);
        database.query("DELETE FROM office_info WHERE key IN (?, ?, ?)")
            .bindUtf8(folderKey)
            .bindUtf8(pausedKey)
            .bindUtf8(reportKey)
            .run();
        scope.commit();
    });
}

Result<void> pauseChannel(Session &session, bool paused)
{
    if (auto allowed = may(session); !allowed)
        return allowed;
    return session.office().setInfo(pausedKey, paused ? u"yes"_s : u"no"_s);
}

Result<ChannelReport> lastChannelReport(Session &session)
{
    auto folder = channelFolder(session);
    if (!folder)
        return folder.error();
    if (folder->isEmpty())
        return ChannelReport{};
    auto report = keptReport(session);
    if (!report)
        return report;
    auto paused = isPaused(session);
    if (!paused)
        return paused.error();
    if (report->state == ChannelState::Off) // chosen, not looked at yet
        report->state = ChannelState::Fine;
    if (*paused && (report->state == ChannelState::Fine || report->state == ChannelState::Paused)) {
        report->state = ChannelState::Paused;
        report->words = pausedWords();
    } else if (report->state == ChannelState::Paused) {
        report->state = ChannelState::Fine;
        report->words.clear();
    }
    return report;
}

namespace {

/// What waited for this computer's clock, once it has come that far.
Result<void> takeWhatMay(Session &session)
{
    const SyncLimits limits = limitsOf(session);
    const auto waiting = waitingBundles(session, limits);
    if (!waiting)
        return waiting.error();
    const bool may = std::ranges::any_of(*waiting, [](const WaitingBundle &one) {
        return one.missing.empty() && one.why != WaitingBundle::Why::Clock;
    });
    if (!may)
        return {};
    if (auto taken = takeInWaiting(session, {.limits = limits}); !taken)
        return taken.error();
    return {};
}

} // namespace

Result<ChannelReport> exchangeWithFolder(Session &session, const SyncStep &step)
{
    if (auto allowed = may(session); !allowed)
        return allowed.error();
    auto folder = channelFolder(session);
    if (!folder)
        return folder.error();
    if (folder->isEmpty())
        return ChannelReport{};
    auto paused = isPaused(session);
    if (!paused)
        return paused.error();
    // Two windows of one office would write what they have twice and clear away each other's copies.
    QLockFile lock(QDir(session.office().folder()).filePath(u"exchange.lock"_s));
    lock.setStaleLockTime(0); // as long as its program runs
    if (!lock.tryLock(0))
        return lock.error() == QLockFile::LockFailedError
                   ? Error{ErrorKind::Busy, tr("Another Waymark window exchanges with the folder."),
                           tr("Wait a moment and try again; nothing is lost.")}
                   : Error{ErrorKind::ReadOnly, tr("The office's folder can be read but not written."),
                           tr("Nothing is lost. Ask for write permission to the folder, then try again.")};
    auto done = guarded([&]() -> Result<ChannelReport> {
        if (!*paused) {
            if (auto taken = takeWhatMay(session); !taken)
                return taken.error();
        }
        ChannelPass pass(session, *folder, *paused, step);
        auto report = pass.run();
        if (report) {
            if (auto kept = keepReport(session, *report); !kept)
                return kept.error();
        }
        return report;
    });
    return done ? *done : done.error();
}

} // namespace waymark
