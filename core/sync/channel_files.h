// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_types.h"

namespace waymark {

/// What is remembered of one file in the shared folder, as long as its size and time stay.
struct ChannelFile
{
    QString name;
    qint64 size = 0;
    qint64 timeMs = 0;      ///< as the folder says; its clock may be another
    qint64 firstSeenMs = 0; ///< by this computer's clock, in this size and with this time
    bool whole = false;     ///< its signature was checked over every byte
    int device = 0;         ///< who wrote it; 0: its header was not read yet
    qint64 number = 0;
    qint64 madeMs = 0;
    qint64 operations = 0;
    QByteArray writerKey;
    std::vector<SealRange> holds;
    QString
        tried; ///< in which situation it was tried last (situationOf): in the same one it is not tried again
    QString trouble; ///< why it was refused, for a person; empty: it was not
    bool operator==(const ChannelFile &) const = default;

    void takeHeader(const BundleHeader &header);
};

/// The list kept in the office. Not the folder: it only saves work. Throws SqlFailure.
class ChannelFiles
{
public:
    explicit ChannelFiles(Database &database);
    /// As the folder has it now: what changed is new, what is gone is forgotten.
    ChannelFile &seen(const QString &name, qint64 size, qint64 timeMs, qint64 nowMs);
    void forgetOthers(const std::vector<QString> &present);
    /// Writes only what differs from what is stored.
    void save(const ChannelFile &file);
    std::map<QString, ChannelFile> &all() { return m_files; }

    static void forgetAll(Database &database);

private:
    Database &m_database;
    std::map<QString, ChannelFile> m_stored;
    std::map<QString, ChannelFile> m_files;
};

/// What an import depends on besides the file. While it is the same, a file that was refused is refused
/// again.
QString situationOf(Session &session, const std::vector<WaitingBundle> &waiting);

/// What the whole files of workstations in use hold: it need not be written again.
std::vector<SealRange> heldBy(Session &session, const std::map<QString, ChannelFile> &files);

/// Those to be taken in, oldest first, and each workstation's in the order of their numbers.
void sortForImport(std::vector<ChannelFile *> &files);

} // namespace waymark
