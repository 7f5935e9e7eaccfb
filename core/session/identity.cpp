// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/identity.h"

#include "core/domain/entities.h"
#include "core/session/conflict.h"
#include "core/session/receive.h"
#include "core/session/seal.h"

#include <QCoreApplication>
#include <QLocale>
#include <limits>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Sync", text); }

/// Its bundles are never refused: some may still come back from the others.
constexpr int noLimit = std::numeric_limits<int>::max();

struct Place
{
    qint64 deviceId = 0;
    int number = 0;
};

Place freePlace(const RecordStore &store, const Office &office)
{
    for (;;) {
        const int number = int(1 + office.random((1u << 24) - 1));
        if (store.where<Device>("number", Value{qint64(number)}).empty())
            return {(qint64(number) << idCounterBits) + 1, number};
    }
}

std::vector<Operation> unsealed(Database &database, qint64 deviceId)
{
    qint64 sealed = 0;
    {
        Query query = database.query("SELECT coalesce(max(last_id), 0) FROM seal WHERE device = ?");
        query.bind(qint64(deviceOf(deviceId)));
        if (query.next())
            sealed = query.number(0);
    }
    std::vector<Operation> found;
    forEachOperation(database, deviceId, sealed, [&](const Operation &operation) {
        found.push_back(operation);
        return true;
    });
    return found;
}

/// Takes the place: local state, key and invitation, and the operations that were not signed yet.
void move(Session &session, const Place &old, const Place &place)
{
    Database &database = session.store().database();
    const SigningKey oldKey = signingKeyOf(database);
    const SigningKey key = signingKeyFrom(SecretKey::random());
    const QByteArray vouched = oldKey.sign(invitationText(session.office().id(), place.number, key.publicKey));
    const QString invitation = QString::number(old.number) + u' ' + QString::fromLatin1(vouched.toHex());

    std::map<qint64, qint64> renamed;
    std::map<qint64, const EntitySpec *> records;
    qint64 nextId = place.deviceId + 1;
    QByteArray hash;
    const auto today = [&](qint64 id) {
        const auto found = renamed.find(id);
        return found == renamed.end() ? id : found->second;
    };
    for (Operation operation : unsealed(database, old.deviceId)) {
        for (const char *sql : {"DELETE FROM change WHERE operation_id = ?", "DELETE FROM operation WHERE id = ?"})
            database.query(sql).bind(operation.id).run();
        renamed.emplace(operation.id, nextId);
        operation.id = nextId++;
        operation.device = place.deviceId;
        operation.stamp = operation.stamp.left(19) + QByteArray::number(place.number, 16).rightJustified(6, '0');
        operation.undoes = today(operation.undoes);
        for (Change &change : operation.changes) {
            change.base = today(change.base);
            if (const EntitySpec *spec = entityNamed(QString::fromUtf8(change.entity)))
                records.emplace(change.recordId, spec);
        }
        operation.hash = chainHash(hash, operation);
        hash = operation.hash;
        insertOperation(database, operation);
    }
    RecordStore store(database);
    Knowledge knowledge(database, session.office().id());
    for (const auto &[record, spec] : records) {
        foldRecord(store, *spec, record);
        refreshConflicts(database, knowledge, record);
    }
    database.query("UPDATE local_state SET device_id = ?, device_number = ?, next_id = ?, last_hash = ? WHERE id = 1")
        .bind(place.deviceId)
        .bind(qint64(place.number))
        .bind(nextId)
        .bindBlob(hash)
        .run();
    const auto seed = key.seed.bytes();
    database.query("UPDATE device_secret SET seed = ? WHERE id = 1")
        .bindBlob(QByteArrayView(reinterpret_cast<const char *>(seed.data()), qsizetype(seed.size())))
        .run();
    database
        .query("INSERT INTO office_info (key, value) VALUES ('invitation', ?) "
               "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .bind(QStringView(invitation))
        .run();
    database.run("DELETE FROM office_info WHERE key = 'shared_seal'");
}

} // namespace

Result<bool> renewAfterRestore(Session &session)
{
    auto restored = session.office().info("restored");
    if (!restored)
        return restored.error();
    if (restored->isEmpty())
        return false;
    const Place old{session.office().deviceId(), deviceOf(session.office().deviceId())};
    const auto moved = guarded([&] {
        const Place place = freePlace(session.store(), session.office());
        TransactionScope scope(session.store().database());
        move(session, old, place);
        scope.commit();
        return place;
    });
    if (!moved)
        return moved.error();
    if (auto read = session.office().refresh(); !read)
        return read.error();
    Session own(session.office(), session.clock(), {}); // nobody's doing: it is not in anybody's undo
    const auto told = own.transact("continueAfterRestore", [&](Transaction &transaction) -> Result<void> {
        Device device{.id = {moved->deviceId}, .number = moved->number};
        if (auto before = transaction.store().find(Id<Device>{old.deviceId})) {
            device.name = before->name;
            //: the former place in the ledger of a workstation that was put back from a backup on a date
            before->name = tr("%1 until %2").arg(before->name, QLocale().toString(session.today(), QLocale::ShortFormat));
            before->retired = true;
            before->retiredAfter = noLimit;
            transaction.save(*before);
        }
        transaction.addRecord(specOf<Device>(), &device);
        return {};
    });
    if (!told)
        return told.error();
    const auto cleared = guarded([&] { session.store().database().run("DELETE FROM office_info WHERE key = 'restored'"); });
    if (!cleared)
        return cleared.error();
    return true;
}

} // namespace waymark
