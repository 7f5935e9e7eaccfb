// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/storage/database.h"
#include "core/storage/key_slots.h"

#include <functional>
#include <memory>

namespace waymark {

/// What a new office is made with.
struct NewOffice
{
    QString name;
    bool sandbox = false; ///< the policy clock may be set for writing too: demonstrations and training only
    KeyCost cost = KeyCost::normal();
    std::function<quint32(quint32 below)> random = {}; ///< empty: the system's; a demonstration office seeds its own
};

/// What makes another workstation of an office that is there already.
struct JoiningOffice
{
    QString id;
    QString name;
    bool sandbox = false;
    SecretKey key;
    qint64 deviceId = 0;
    QString founderKey;  ///< public key of the first workstation, hex
    QString invitation;  ///< "0 <signature, hex>", over the key this workstation signs with
    SecretKey signingSeed;
};

/// An office's key, got with somebody's password. Made without the database, so it may be made on any thread.
struct UnlockedOffice
{
    QString folder;
    KeySlots keySlots;
    SecretKey key;
};

/// An office: a folder with `office.db` (encrypted), `keyslots.json` and `backups/`. Holds the open database and the
/// key while somebody is signed in. Not the records: those are read through a RecordStore and written by a Session.
class Office
{
public:
    /// Makes the folder and an empty, migrated database. Nobody can open it until a login is added.
    static Result<std::unique_ptr<Office>> create(const QString &folder, const NewOffice &options, Clock &clock);
    /// The same for a workstation that joins: under the office's own id and key, with the given place in the ledger.
    static Result<std::unique_ptr<Office>> createJoined(const QString &folder, JoiningOffice joining, Clock &clock);
    /// Opens with a login and its password; the newest migrations are applied.
    static Result<std::unique_ptr<Office>> open(const QString &folder, const QString &login, const QString &password);
    /// The same in two halves: the slow one, which may run on any thread, and the one that opens the database on the
    /// thread that will use it.
    static Result<UnlockedOffice> unlock(const QString &folder, const QString &login, const QString &password);
    static Result<std::unique_ptr<Office>> open(UnlockedOffice unlocked);
    /// Takes the old password because an unattended window must not be enough. May run on any thread.
    static Result<void> changePassword(const QString &folder, const QString &login, const QString &oldPassword,
                                       const QString &newPassword, KeyCost cost = KeyCost::normal());
    ~Office();

    Database &database() { return *m_database; }
    QString folder() const { return m_folder; }
    QString id() const { return m_id; }
    QString name() const { return m_name; }
    bool isSandbox() const { return m_sandbox; }
    qint64 deviceId() const { return m_deviceId; }
    quint32 random(quint32 below) const { return m_random(below); }
    const SecretKey &key() const { return m_key; }

    // Who can open it. A login is a key slot; the member of staff of that login is a record.
    Result<void> addLogin(const QString &login, const QString &password);
    Result<void> removeLogin(const QString &login);
    Result<void> changePassword(const QString &login, const QString &password);
    QStringList logins() const;
    /// Everybody who can open it, to take along to a workstation that joins.
    const KeySlots &keySlots() const { return m_slots; }
    Result<void> takeLogins(KeySlots logins);
    /// Another cost for the logins added from now on.
    void setKeyCost(KeyCost cost) { m_cost = cost; }

    /// Reads its own place and name again, after they changed in the file.
    Result<void> refresh() { return readInfo(); }
    Result<QString> info(const char *key);
    Result<void> setInfo(const char *key, const QString &value);

    static QString databaseFile(const QString &folder);
    static QString slotsFile(const QString &folder);

private:
    Office(QString folder, SecretKey key, KeySlots keySlots);
    static Result<void> makeFolder(const QString &folder);
    /// The empty database, migrated, with its place in the ledger and what it says of itself.
    Result<void> makeDatabase(qint64 firstId, const QList<std::pair<const char *, QString>> &info);
    Result<void> readInfo();
    /// An office from before there were bundles gets its key when it is opened first.
    Result<void> ensureSigningKey();
    /// Lays one change over the logins as they are on the disk now: another program may have changed them since.
    Result<void> changeSlots(const std::function<Result<void>(KeySlots &)> &change);

    QString m_folder;
    SecretKey m_key;
    KeySlots m_slots;
    KeyCost m_cost = KeyCost::normal();
    std::unique_ptr<Database> m_database;
    QString m_id;
    QString m_name;
    bool m_sandbox = false;
    qint64 m_deviceId = 0;
    std::function<quint32(quint32)> m_random;
};

} // namespace waymark
