// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/office.h"

#include <map>
#include <optional>
#include <vector>

namespace waymark {

/// How far a device's ledger is known: its last seal and the last of its operations that the seal covers.
struct Reach
{
    qint64 seal = 0;
    qint64 lastId = 0;
    bool operator==(const Reach &) const = default;
};
/// By device number. What is not in it is not known at all.
using Knows = std::map<int, Reach>;

/// A device's signed word for a stretch of its own operations: what people call "bundle 12 from SHELTER-LAPTOP-3".
/// Numbered from 1 without gaps. Every operation in it was made knowing exactly `knows`, because a device seals what
/// is pending before it takes anything in; that is what makes "neither had seen the other" a fact and no guess.
/// An empty seal says only "I have these".
struct Seal
{
    int device = 0;
    qint64 number = 0;
    qint64 firstId = 0; ///< 0 where it holds no operation
    qint64 lastId = 0;  ///< the device's last operation up to here, also for an empty seal
    qint64 operations = 0;
    qint64 changes = 0;
    QByteArray previousHash; ///< the device's chain before the first operation
    QByteArray lastHash;     ///< and after the last
    QByteArray lastStamp;    ///< the newest stamp of the device so far
    qint64 madeMs = 0;
    Knows knows;             ///< of the other devices
    QByteArray key;          ///< the device's public key (Ed25519)
    int invitedBy = 0;       ///< on number 1 after a restore: the device this one goes on from
    QByteArray invitation;   ///< on number 1: the signature that vouches for `key`; empty for the first device

    QByteArray statement;    ///< the canonical bytes that are signed; every field above is read from them
    QByteArray signature;
    qint64 importId = 0;     ///< 0: made here
    qint64 arrivedMs = 0;    ///< when it came here, or was made here
};

/// The upper bits of an id.
inline int deviceOf(qint64 id) { return int(id >> 39); }

/// Canonical JSON of everything that is signed, the office's id first.
QByteArray statementOf(const QString &office, const Seal &seal);
/// The other way; nothing where the bytes are no statement of this office.
std::optional<Seal> readStatement(const QString &office, const QByteArray &statement);
bool signatureHolds(const Seal &seal);
/// What an invitation signs: this office, this device, this key.
QByteArray invitationText(const QString &office, int device, const QByteArray &key);

/// The seed and public key this workstation signs with.
struct SigningKey
{
    SecretKey seed;
    QByteArray publicKey;
    QByteArray sign(const QByteArray &message) const; ///< Ed25519, detached
};
SigningKey signingKeyFrom(SecretKey seed);
SigningKey signingKeyOf(Database &database);
bool verifies(const QByteArray &message, const QByteArray &signature, const QByteArray &publicKey);

/// All below throw SqlFailure. The last seal of every device that is here.
Knows knownSeals(Database &database);
std::optional<Seal> findSeal(Database &database, const QString &office, int device, qint64 number);
std::optional<Seal> lastSeal(Database &database, const QString &office, int device);
void insertSeal(Database &database, const Seal &seal);
/// In the order they came here.
void forEachSeal(Database &database, const QString &office, const std::function<bool(const Seal &)> &each);

/// Signs what this workstation did since its last seal. Inside a transaction. Nothing where there is nothing to sign
/// and `evenIfEmpty` does not ask for a word of what is known here.
std::optional<Seal> sealPending(Database &database, const QString &office, Instant now, bool evenIfEmpty);
/// Operations of this workstation that no seal covers yet.
qint64 unsealedOperations(Database &database);

} // namespace waymark
