// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/secret_key.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// What one guess at a password costs (Argon2id): passes over the memory, and how much of it.
struct KeyCost
{
    quint64 ops = 0;
    quint64 memoryBytes = 0;

    bool operator==(const KeyCost &) const = default;
    /// libsodium's moderate profile: 3 passes over 256 MiB, about 0.4 s on an office machine.
    static KeyCost normal();
    /// As little as the library allows. Protects nothing: for tests only.
    static KeyCost testing();
};

/// Says what is wrong with a password somebody wants to use, before it is used.
Result<void> checkPassword(const QString &password);

/// Who may open an office: the office key, sealed once for each login under that person's password
/// (keyslots.json beside the database). It never holds a password or the key itself, and it decides nothing
/// about roles. A slot is sealed to its office and its login, so slots cannot be swapped or moved.
///
/// Removing a slot keeps a person from opening this file; who kept an older copy of it still has theirs.
class KeySlots
{
    Q_DECLARE_TR_FUNCTIONS(KeySlots)

public:
    explicit KeySlots(QString office) : m_office(std::move(office)) {}

    static Result<KeySlots> read(const QString &path);
    static Result<KeySlots> fromJson(const QByteArray &json);
    QByteArray toJson() const;
    /// Readable by its owner only, whole or not at all. The same slots are kept in `<path>.bak`, which is
    /// written first; it is not the file of before, for that would still open to somebody just removed.
    Result<void> write(const QString &path) const;

    /// The office key. A login that is not there and a password that is wrong get the same words and take as
    /// long.
    Result<SecretKey> open(const QString &login, const QString &password) const;
    /// Refuses a login that already has a slot: that person's way in is not for others to overwrite.
    Result<void> add(const QString &login, const QString &password, const SecretKey &officeKey,
                     KeyCost cost = KeyCost::normal());
    /// A new password for a login that has a slot. `officeKey` is what open() gave for the old one, or for a
    /// manager.
    Result<void> changePassword(const QString &login, const QString &password, const SecretKey &officeKey,
                                KeyCost cost = KeyCost::normal());
    /// False where there is no such slot, and for the last one: nobody could open the office again.
    bool remove(const QString &login);

    /// One person's slot as text that can travel; empty where there is none. It is sealed to office and login.
    QString slotText(const QString &login) const;
    /// Puts such a text in the place of that login's slot. Damaged where it is not one of this login's.
    Result<void> putSlot(const QString &login, const QString &text);

    const QString &office() const { return m_office; }
    QStringList logins() const;
    bool contains(const QString &login) const;
    bool isLastSlot(const QString &login) const;

private:
    struct Slot
    {
        QString login;
        QByteArray salt;
        QByteArray nonce;
        QByteArray box;
        KeyCost cost;
    };

    static Result<Slot> readSlot(const QJsonObject &object);
    static QJsonObject slotObject(const Slot &slot);
    static Result<Slot> seal(const QString &office, const QString &login, const QString &password,
                             const SecretKey &officeKey, KeyCost cost);
    static Error damaged(const QString &why);
    const Slot *find(const QString &login) const;

    QString m_office;
    QList<Slot> m_slots;
};

} // namespace waymark
