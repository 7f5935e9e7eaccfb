// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/logins.h"

#include "core/domain/staff_login.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr const char *seenKey = "logins_seen";

QString markOf(const QString &slot)
{
    return QString::fromLatin1(QCryptographicHash::hash(slot.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// Slots travel sealed under a key that only the office key gives: who has the bundle key alone, as a state's reader
/// does, gets nothing to try passwords against.
SecretKey travelKey(const SecretKey &officeKey)
{
    SecretKey key = SecretKey::blank();
    crypto_kdf_derive_from_key(key.writableBytes().data(), SecretKey::size, 3, "wmlogins", officeKey.bytes().data());
    return key;
}

QString sealed(const QString &slot, const SecretKey &key)
{
    const QByteArray plain = slot.toUtf8();
    QByteArray box(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + plain.size(), '\0');
    auto *bytes = reinterpret_cast<unsigned char *>(box.data());
    randombytes_buf(bytes, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(bytes + crypto_secretbox_NONCEBYTES, reinterpret_cast<const unsigned char *>(plain.constData()),
                          static_cast<unsigned long long>(plain.size()), bytes, key.bytes().data());
    return QString::fromLatin1(box.toBase64());
}

/// Empty where it cannot be opened.
QString unsealed(const QString &text, const SecretKey &key)
{
    const QByteArray box = QByteArray::fromBase64(text.toLatin1());
    constexpr qsizetype around = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (box.size() <= around)
        return {};
    QByteArray plain(box.size() - around, '\0');
    const auto *bytes = reinterpret_cast<const unsigned char *>(box.constData());
    if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char *>(plain.data()), bytes + crypto_secretbox_NONCEBYTES,
                                   static_cast<unsigned long long>(box.size() - crypto_secretbox_NONCEBYTES), bytes,
                                   key.bytes().data()) != 0)
        return {};
    return QString::fromUtf8(plain);
}

/// What is to be done, worked out before anything is written.
struct Plan
{
    KeySlots logins;
    bool fileChanged = false;
    std::vector<StaffLogin> toOffice;
    QJsonObject seen;
};

Plan planFor(Session &session, KeySlots logins, const QJsonObject &seenBefore)
{
    Plan plan{.logins = std::move(logins), .seen = seenBefore};
    const SecretKey key = travelKey(session.office().key());
    std::map<qint64, StaffLogin> records;
    for (const StaffLogin &one : session.store().all<StaffLogin>())
        records[one.staffId.value] = one; // in id order: the newest record of a person counts
    for (const Staff &staff : session.store().all<Staff>()) {
        const QString here = plan.logins.slotText(staff.login);
        const QString person = staff.id.text();
        if (!staff.active) {
            plan.fileChanged = (!here.isEmpty() && plan.logins.remove(staff.login)) || plan.fileChanged;
            continue;
        }
        const auto known = records.find(staff.id.value);
        const QString office = known == records.end() ? QString() : unsealed(known->second.slot, key);
        if (office == here) {
            plan.seen.insert(person, markOf(office));
        } else if (!office.isEmpty() && (here.isEmpty() || plan.seen.value(person).toString() != markOf(office))) {
            if (plan.logins.putSlot(staff.login, office)) {
                plan.seen.insert(person, markOf(office));
                plan.fileChanged = true;
            }
        } else if (!here.isEmpty()) {
            StaffLogin record = known == records.end() ? StaffLogin{.staffId = staff.id} : known->second;
            record.slot = sealed(here, key);
            plan.toOffice.push_back(record);
            plan.seen.insert(person, markOf(here));
        }
    }
    return plan;
}

} // namespace

Result<void> reconcileLogins(Session &session)
{
    Office &office = session.office();
    const QString file = Office::slotsFile(office.folder());
    if (!QFileInfo::exists(file))
        return {}; // an office that is just being made
    auto logins = KeySlots::read(file);
    if (!logins)
        return logins.error();
    auto seen = office.info(seenKey);
    if (!seen)
        return seen.error();
    const QJsonObject before = QJsonDocument::fromJson(seen->toUtf8()).object();
    auto plan = guarded([&] { return planFor(session, std::move(*logins), before); });
    if (!plan)
        return plan.error();
    if (!plan->toOffice.empty()) {
        // Nobody's doing: it is not in anybody's undo.
        Session own(office, session.clock(), {});
        const auto written = own.transact("keepLogins", [&](Transaction &transaction) -> Result<void> {
            for (StaffLogin &one : plan->toOffice) {
                if (one.id)
                    transaction.save(one);
                else
                    transaction.add(one);
            }
            return {};
        });
        if (!written)
            return written.error();
    }
    if (plan->fileChanged) {
        if (auto taken = office.takeLogins(std::move(plan->logins)); !taken)
            return taken;
    }
    if (plan->seen == before)
        return {};
    return office.setInfo(seenKey, QString::fromUtf8(QJsonDocument(plan->seen).toJson(QJsonDocument::Compact)));
}

} // namespace waymark
