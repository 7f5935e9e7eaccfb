// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/channel_files.h"
#include "core/sync/folder_channel.h"

namespace waymark {

/// Whose folder it is, by the marker file in it.
enum class ChannelMarker
{
    None,
    Ours,
    Foreign
};
QString channelMarkerName();
ChannelMarker channelMarker(const QString &folder, const QString &office);
QString pausedWords();

/// One exchange with the folder: look, take in, leave. The part of the channel that touches files of the
/// folder; what is remembered from one to the next is ChannelFiles'. Throws SqlFailure.
class ChannelPass
{
public:
    ChannelPass(Session &session, QString folder, bool paused, SyncStep step);
    ~ChannelPass();
    Q_DISABLE_COPY_MOVE(ChannelPass)
    Result<ChannelReport> run();

private:
    bool isThere(); ///< else the report says what is the matter
    bool look();
    void readHeader(ChannelFile &file);
    Result<void> check(ChannelFile &file);
    Result<void> takeIn();
    std::vector<ChannelFile *> wanted();
    Result<bool> copyHere(const ChannelFile &file); ///< false: it changed, or the folder went away
    Result<bool> takeOne(ChannelFile &file);
    Result<bool> import(ChannelFile &file);
    Result<void> leave();
    void notWhole(ChannelFile &file, const Error &error);
    void notReadable(ChannelFile &file);
    void describe();

    QString pathOf(const ChannelFile &file) const;
    QString copyName() const;
    SyncStep noticingStep();

    Session &m_session;
    Database &m_database;
    QString m_folder;
    bool m_paused;
    SyncStep m_step;
    bool m_stopped = false;
    bool m_backedUp = false;
    SyncLimits m_limits;
    QString m_situation;
    ChannelFiles m_files;
    std::set<QString> m_unfinished; ///< found so in this pass: not asked twice in it
    ChannelReport m_report;
    qint64 m_operationsIn = 0;
};

} // namespace waymark
