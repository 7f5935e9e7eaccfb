// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/seal.h"

#include "core/base/id.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace waymark {

static_assert(idCounterBits == 39);

namespace {

const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }

QString hexOf(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }
QByteArray bytesOf(const QJsonValue &hex) { return QByteArray::fromHex(hex.toString().toLatin1()); }
QString numberText(qint64 number) { return QString::number(number); }
qint64 numberOf(const QJsonValue &value) { return value.isString() ? value.toString().toLongLong() : value.toInteger(-1); }

Seal readRow(const Query &row, const QString &office, int first)
{
    auto seal = readStatement(office, row.blob(first));
    if (!seal)
        seal.emplace();
    seal->signature = row.blob(first + 1);
    seal->importId = row.number(first + 2);
    seal->arrivedMs = row.number(first + 3);
    return std::move(*seal);
}

/// Piece by piece: g++ 12 takes a chain of + for an overflow when optimising.
std::string selectSeals(const char *rest)
{
    std::string sql = "SELECT statement, signature, import_id, arrived_ms FROM seal ";
    sql += rest;
    return sql;
}

struct Pending
{
    qint64 device = 0;
    qint64 stampMs = 0;
    qint64 firstId = 0;
    qint64 lastId = 0;
    qint64 operations = 0;
};

Pending pendingOf(Database &database)
{
    Pending pending;
    {
        Query state = database.query("SELECT device_id FROM local_state WHERE id = 1");
        if (state.next())
            pending.device = state.number(0);
    }
    qint64 sealed = 0;
    {
        Query last = database.query("SELECT max(last_id) FROM seal WHERE device = ?");
        last.bind(qint64(deviceOf(pending.device)));
        if (last.next())
            sealed = last.number(0);
    }
    Query query = database.query("SELECT count(*), min(id), max(id) FROM operation WHERE device = ? AND id > ?");
    query.bind(pending.device).bind(sealed);
    if (query.next()) {
        pending.operations = query.number(0);
        pending.firstId = query.number(1);
        pending.lastId = pending.operations ? query.number(2) : sealed;
    }
    return pending;
}

} // namespace

QByteArray statementOf(const QString &office, const Seal &seal)
{
    QJsonObject knows;
    for (const auto &[device, reach] : seal.knows)
        knows.insert(QString::number(device), QJsonArray{numberText(reach.seal), numberText(reach.lastId)});
    QJsonObject object{
        {u"office"_s, office},
        {u"device"_s, seal.device},
        {u"number"_s, numberText(seal.number)},
        {u"first"_s, numberText(seal.firstId)},
        {u"last"_s, numberText(seal.lastId)},
        {u"operations"_s, numberText(seal.operations)},
        {u"changes"_s, numberText(seal.changes)},
        {u"previousHash"_s, hexOf(seal.previousHash)},
        {u"lastHash"_s, hexOf(seal.lastHash)},
        {u"lastStamp"_s, QString::fromLatin1(seal.lastStamp)},
        {u"made"_s, numberText(seal.madeMs)},
        {u"knows"_s, knows},
        {u"key"_s, hexOf(seal.key)},
    };
    if (!seal.invitation.isEmpty()) {
        object.insert(u"invitedBy"_s, seal.invitedBy);
        object.insert(u"invitation"_s, hexOf(seal.invitation));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Seal> readStatement(const QString &office, const QByteArray &statement)
{
    const QJsonDocument document = QJsonDocument::fromJson(statement);
    const QJsonObject object = document.object();
    if (!document.isObject() || object.value("office"_L1).toString() != office)
        return {};
    Seal seal;
    seal.device = object.value("device"_L1).toInt();
    seal.number = numberOf(object.value("number"_L1));
    seal.firstId = numberOf(object.value("first"_L1));
    seal.lastId = numberOf(object.value("last"_L1));
    seal.operations = numberOf(object.value("operations"_L1));
    seal.changes = numberOf(object.value("changes"_L1));
    seal.previousHash = bytesOf(object.value("previousHash"_L1));
    seal.lastHash = bytesOf(object.value("lastHash"_L1));
    seal.lastStamp = object.value("lastStamp"_L1).toString().toLatin1();
    seal.madeMs = numberOf(object.value("made"_L1));
    const QJsonObject knows = object.value("knows"_L1).toObject();
    for (auto it = knows.begin(); it != knows.end(); ++it) {
        const QJsonArray reach = it->toArray();
        seal.knows.emplace(it.key().toInt(), Reach{numberOf(reach.at(0)), numberOf(reach.at(1))});
    }
    seal.key = bytesOf(object.value("key"_L1));
    seal.invitedBy = object.value("invitedBy"_L1).toInt();
    seal.invitation = bytesOf(object.value("invitation"_L1));
    seal.statement = statement;
    const bool sensible = seal.device > 0 && seal.number > 0 && seal.operations >= 0 && seal.changes >= 0 &&
        seal.key.size() == crypto_sign_PUBLICKEYBYTES && (seal.operations == 0) == (seal.firstId == 0) &&
        (seal.firstId == 0 || (deviceOf(seal.firstId) == seal.device && deviceOf(seal.lastId) == seal.device &&
                               seal.firstId <= seal.lastId));
    if (!sensible)
        return {};
    return seal;
}

bool verifies(const QByteArray &message, const QByteArray &signature, const QByteArray &publicKey)
{
    return signature.size() == crypto_sign_BYTES && publicKey.size() == crypto_sign_PUBLICKEYBYTES &&
        crypto_sign_verify_detached(raw(signature), raw(message), static_cast<unsigned long long>(message.size()),
                                    raw(publicKey)) == 0;
}

bool signatureHolds(const Seal &seal) { return verifies(seal.statement, seal.signature, seal.key); }

QByteArray invitationText(const QString &office, int device, const QByteArray &key)
{
    return "waymark-invitation\n" + office.toLatin1() + '\n' + QByteArray::number(device) + '\n' + key.toHex();
}

SigningKey signingKeyFrom(SecretKey seed)
{
    SigningKey key{std::move(seed), QByteArray(crypto_sign_PUBLICKEYBYTES, '\0')};
    unsigned char secret[crypto_sign_SECRETKEYBYTES];
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(key.publicKey.data()), secret, key.seed.bytes().data());
    sodium_memzero(secret, sizeof secret);
    return key;
}

SigningKey signingKeyOf(Database &database)
{
    Query query = database.query("SELECT seed FROM device_secret WHERE id = 1");
    QByteArray seed = query.next() ? query.blob(0) : QByteArray();
    SigningKey key = signingKeyFrom(SecretKey::fromBytes({raw(seed), std::size_t(seed.size())}));
    sodium_memzero(seed.data(), std::size_t(seed.size()));
    return key;
}

QByteArray SigningKey::sign(const QByteArray &message) const
{
    unsigned char publicBytes[crypto_sign_PUBLICKEYBYTES];
    unsigned char secret[crypto_sign_SECRETKEYBYTES];
    crypto_sign_seed_keypair(publicBytes, secret, seed.bytes().data());
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, raw(message),
                         static_cast<unsigned long long>(message.size()), secret);
    sodium_memzero(secret, sizeof secret);
    return signature;
}

Knows knownSeals(Database &database)
{
    // From device to device and to the last of each: it does not grow with what was exchanged.
    Knows knows;
    qint64 device = 0;
    for (;;) {
        {
            Query next = database.query("SELECT min(device) FROM seal WHERE device > ?");
            next.bind(device);
            if (!next.next() || next.isNull(0))
                return knows;
            device = next.number(0);
        }
        Query last = database.query("SELECT number, last_id FROM seal WHERE device = ? ORDER BY number DESC LIMIT 1");
        last.bind(device);
        if (last.next())
            knows.emplace(int(device), Reach{last.number(0), last.number(1)});
    }
}

std::optional<Seal> findSeal(Database &database, const QString &office, int device, qint64 number)
{
    Query query = database.query(selectSeals("WHERE device = ? AND number = ?"));
    query.bind(qint64(device)).bind(number);
    if (!query.next())
        return {};
    return readRow(query, office, 0);
}

std::optional<Seal> lastSeal(Database &database, const QString &office, int device)
{
    Query query = database.query(selectSeals("WHERE device = ? ORDER BY number DESC LIMIT 1"));
    query.bind(qint64(device));
    if (!query.next())
        return {};
    return readRow(query, office, 0);
}

void insertSeal(Database &database, const Seal &seal)
{
    database
        .query("INSERT INTO seal (device, number, first_id, last_id, operations, statement, signature, import_id, "
               "arrived_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(qint64(seal.device))
        .bind(seal.number)
        .bind(seal.firstId)
        .bind(seal.lastId)
        .bind(seal.operations)
        .bindBlob(seal.statement)
        .bindBlob(seal.signature)
        .bind(seal.importId)
        .bind(seal.arrivedMs)
        .run();
}

void forEachSeal(Database &database, const QString &office, const std::function<bool(const Seal &)> &each)
{
    Query query = database.query(selectSeals("ORDER BY seq"));
    while (query.next()) {
        if (!each(readRow(query, office, 0)))
            return;
    }
}

std::optional<Seal> sealPending(Database &database, const QString &office, Instant now, bool evenIfEmpty)
{
    const Pending pending = pendingOf(database);
    if (pending.operations == 0 && !evenIfEmpty)
        return {};
    Seal seal;
    seal.device = deviceOf(pending.device);
    seal.number = 1;
    seal.madeMs = now.ms;
    seal.arrivedMs = now.ms;
    seal.firstId = pending.firstId;
    seal.lastId = pending.lastId;
    seal.operations = pending.operations;
    seal.knows = knownSeals(database);
    seal.knows.erase(seal.device);
    if (const auto last = lastSeal(database, office, seal.device)) {
        seal.number = last->number + 1;
        seal.previousHash = last->lastHash;
        seal.lastStamp = last->lastStamp;
    } else {
        Query invitation = database.query("SELECT value FROM office_info WHERE key = 'invitation'");
        if (invitation.next()) {
            const QString text = invitation.text(0); // "device hex"
            seal.invitedBy = text.section(u' ', 0, 0).toInt();
            seal.invitation = QByteArray::fromHex(text.section(u' ', 1, 1).toLatin1());
        }
    }
    seal.lastHash = seal.previousHash;
    if (pending.operations) {
        {
            Query last = database.query("SELECT hash, stamp FROM operation WHERE id = ?");
            last.bind(seal.lastId);
            if (last.next()) {
                seal.lastHash = last.blob(0);
                seal.lastStamp = last.text(1).toLatin1();
            }
        }
        Query changes = database.query("SELECT count(*) FROM change WHERE operation_id BETWEEN ? AND ?");
        changes.bind(seal.firstId).bind(seal.lastId);
        if (changes.next())
            seal.changes = changes.number(0);
    }
    const SigningKey key = signingKeyOf(database);
    seal.key = key.publicKey;
    seal.statement = statementOf(office, seal);
    seal.signature = key.sign(seal.statement);
    insertSeal(database, seal);
    return seal;
}

qint64 unsealedOperations(Database &database) { return pendingOf(database).operations; }

} // namespace waymark
