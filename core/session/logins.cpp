// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/logins.h"

#include "core/domain/staff_login.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr const char *seenKey = "logins_seen";

QString markOf(const QString &slot)
{
    return QString::fromLatin1(QCryptographicHash::hash(slot.toUtf8(), QCryptographicHash::Sha256).toHex());
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
    std::map<qint64, StaffLogin> records;
    for (const StaffLogin &one : session.store().all<StaffLogin>())
        records[one.staffId.value] = one; // in id order: the newest record of a person counts
    for (const Staff &staff : session.store().all<Staff>()) {
        const QString here = plan.logins.slotText(staff.login);
        const QString key = staff.id.text();
        if (!staff.active) {
            plan.fileChanged = (!here.isEmpty() && plan.logins.remove(staff.login)) || plan.fileChanged;
            continue;
        }
        const auto known = records.find(staff.id.value);
        const QString office = known == records.end() ? QString() : known->second.slot;
        if (office == here) {
            plan.seen.insert(key, markOf(office));
        } else if (!office.isEmpty() && (here.isEmpty() || plan.seen.value(key).toString() != markOf(office))) {
            if (plan.logins.putSlot(staff.login, office)) {
                plan.seen.insert(key, markOf(office));
                plan.fileChanged = true;
            }
        } else if (!here.isEmpty()) {
            StaffLogin record = known == records.end() ? StaffLogin{.staffId = staff.id} : known->second;
            record.slot = here;
            plan.toOffice.push_back(record);
            plan.seen.insert(key, markOf(here));
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
