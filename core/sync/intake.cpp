// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/intake.h"

#include "core/domain/office_records.h"
#include "core/policy/sync_policy.h"
#include "core/sync/sync_state.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Sync", text); }

Error notWhole()
{
    return {ErrorKind::Damaged, tr("This bundle is damaged or not whole."),
            tr("Nothing was changed. Copy it again from where it was made, or make a new one there.")};
}

Error unknownDevice()
{
    return {ErrorKind::Refused, tr("This bundle comes from a workstation that never joined this office."),
            tr("Nothing was changed. An administrator can make a join file for it.")};
}

Error twins(const QString &name)
{
    return {ErrorKind::Damaged,
            tr("Two different bundles of one number came from %1: it was copied, or put back from a copy by hand.")
                .arg(name),
            tr("Nothing was changed. Ask the administrator to retire it and to let it join anew.")};
}

qint64 stampMs(const QByteArray &stamp) { return stamp.left(12).toLongLong(nullptr, 16); }

} // namespace

Intake::Intake(Receipt &receipt, const ImportOptions &options, qint64 importId)
    : m_receipt(receipt),
      m_database(receipt.database()),
      m_office(receipt.session().office().id()),
      m_options(options),
      m_importId(importId)
{
    m_nowMs = receipt.now().ms;
    Query state = m_database.query("SELECT stamp_ms FROM local_state WHERE id = 1");
    if (state.next())
        m_nowMs = std::max(m_nowMs, state.number(0));
}

Result<void> Intake::begin(const BundleHeader &header)
{
    const Knows known = knownSeals(m_database);
    const bool brings = std::ranges::any_of(header.holds, [&](const SealRange &range) {
        const auto reach = known.find(range.device);
        return reach == known.end() || reach->second.seal < range.to;
    });
    // After its file was put back by hand, this workstation's own later seals come home: they cover what is pending here
    // too, and another seal of the same number would be a twin.
    const int own = deviceOf(m_receipt.session().office().deviceId());
    const bool comesHome = std::ranges::any_of(header.holds, [&](const SealRange &range) {
        const auto reach = known.find(own);
        return range.device == own && range.to > (reach == known.end() ? 0 : reach->second.seal);
    });
    // What was done here so far was done without knowing what comes now.
    if (brings && !comesHome)
        sealPending(m_database, m_office, m_receipt.now(), false);
    return {};
}

Result<qint64> Intake::open(const SealLine &line)
{
    auto seal = readStatement(m_office, line.statement);
    if (!seal)
        return notWhole();
    seal->signature = line.signature;
    seal->importId = m_importId;
    seal->arrivedMs = m_receipt.now().ms;
    if (!signatureHolds(*seal))
        return notWhole();
    m_seal = std::move(*seal);
    m_line = 0;
    m_way = Way::Take;
    if (const auto here = findSeal(m_database, m_office, m_seal.device, m_seal.number)) {
        if (here->statement != m_seal.statement)
            return twins(bundleName(m_receipt.session(), m_seal.device, m_seal.number).deviceName);
        m_way = Way::Skip;
        ++m_known;
        return m_seal.operations;
    }
    {
        Query waiting = m_database.query("SELECT statement FROM waiting_seal WHERE device = ? AND number = ?");
        waiting.bind(qint64(m_seal.device)).bind(m_seal.number);
        if (waiting.next()) {
            if (waiting.blob(0) != m_seal.statement)
                return twins(bundleName(m_receipt.session(), m_seal.device, m_seal.number).deviceName);
            m_way = Way::Skip;
            m_here.emplace(m_seal.device, m_seal.number);
            return m_seal.operations;
        }
    }
    if (!mayFollow(m_seal) || !clockIsFine(m_seal) || isRetiredAfter(m_seal)) {
        m_way = Way::Wait;
        m_here.emplace(m_seal.device, m_seal.number);
        ++m_newWaiting;
        m_database
            .query("INSERT INTO waiting_seal (device, number, statement, signature, import_id, arrived_ms) "
                   "VALUES (?, ?, ?, ?, ?, ?)")
            .bind(qint64(m_seal.device))
            .bind(m_seal.number)
            .bindBlob(m_seal.statement)
            .bindBlob(m_seal.signature)
            .bind(m_importId)
            .bind(m_seal.arrivedMs)
            .run();
        return m_seal.operations;
    }
    if (auto known = authenticate(m_seal); !known)
        return known.error();
    if (auto began = m_receipt.begin(m_seal); !began)
        return began.error();
    ++m_new;
    return m_seal.operations;
}

Result<void> Intake::line(const QByteArray &line)
{
    switch (m_way) {
    case Way::Skip:
        return {};
    case Way::Take:
        return takeLine(line);
    case Way::Wait:
        break;
    }
    m_database.query("INSERT INTO waiting_line (device, number, seq, line) VALUES (?, ?, ?, ?)")
        .bind(qint64(m_seal.device))
        .bind(m_seal.number)
        .bind(m_line++)
        .bindBlob(line)
        .run();
    return {};
}

Result<void> Intake::takeLine(const QByteArray &line)
{
    const auto operation = readOperationLine(line);
    if (!operation)
        return notWhole();
    return m_receipt.take(*operation);
}

Result<void> Intake::close() { return m_way == Way::Take ? m_receipt.end() : Result<void>(); }

bool Intake::mayFollow(const Seal &seal)
{
    const auto here = [&](int device, qint64 number) {
        Query query = m_database.query("SELECT 1 FROM seal WHERE device = ? AND number = ?");
        return number == 0 || query.bind(qint64(device)).bind(number).next();
    };
    return here(seal.device, seal.number - 1) && std::ranges::all_of(seal.knows, [&](const auto &one) {
        return here(one.first, one.second.seal);
    });
}

bool Intake::clockIsFine(const Seal &seal)
{
    return m_options.acceptClock || !policy::isTooFarAhead(stampMs(seal.lastStamp), m_nowMs, m_options.limits);
}

bool Intake::isRetiredAfter(const Seal &seal)
{
    for (const Device &device : m_receipt.store().where<Device>("number", Value{qint64(seal.device)})) {
        if (device.retired && seal.number > device.retiredAfter)
            return true;
    }
    return false;
}

/// A workstation that is one of us took it in before it heard of the retirement: then it is in for all.
bool Intake::isVouchedFor(int device, qint64 number)
{
    std::set<int> retired{device};
    for (const Device &one : m_receipt.store().all<Device>()) {
        if (one.retired)
            retired.insert(one.number);
    }
    Query query = m_database.query("SELECT statement FROM waiting_seal UNION ALL SELECT statement FROM seal");
    while (query.next()) {
        const auto other = readStatement(m_office, query.blob(0));
        if (!other || retired.contains(other->device))
            continue;
        const auto known = other->knows.find(device);
        if (known == other->knows.end() || known->second.seal < number)
            continue;
        // Only a key that is known speaks for a workstation.
        const auto last = lastSeal(m_database, m_office, other->device);
        if (last && last->key == other->key)
            return true;
    }
    return false;
}

Result<void> Intake::authenticate(const Seal &seal)
{
    if (seal.number > 1) {
        const auto before = findSeal(m_database, m_office, seal.device, seal.number - 1);
        return before && before->key == seal.key ? Result<void>() : unknownDevice();
    }
    const QByteArray vouched = invitationText(m_office, seal.device, seal.key);
    if (seal.invitation.isEmpty()) {
        Query founder = m_database.query("SELECT value FROM office_info WHERE key = 'founder_key'");
        const bool first = founder.next() && QByteArray::fromHex(founder.text(0).toLatin1()) == seal.key;
        return first ? Result<void>() : unknownDevice();
    }
    if (seal.invitedBy) {
        // Put back from a backup, it goes on under a new number: its old key speaks for the new one.
        const auto old = lastSeal(m_database, m_office, seal.invitedBy);
        return old && verifies(vouched, seal.invitation, old->key) ? Result<void>() : unknownDevice();
    }
    for (const Device &device : m_receipt.store().where<Device>("number", Value{qint64(seal.device)})) {
        if (verifies(vouched, seal.invitation, QByteArray::fromHex(device.inviteKey.toLatin1())))
            return {};
    }
    return unknownDevice();
}

Result<bool> Intake::takeWaiting()
{
    std::vector<Seal> candidates;
    {
        Query query = m_database.query("SELECT statement, signature FROM waiting_seal ORDER BY device, number");
        while (query.next()) {
            auto seal = readStatement(m_office, query.blob(0));
            if (!seal)
                continue;
            seal->signature = query.blob(1);
            candidates.push_back(std::move(*seal));
        }
    }
    bool any = false;
    for (Seal &seal : candidates) {
        if (!mayFollow(seal) || !clockIsFine(seal) ||
            (isRetiredAfter(seal) && !isVouchedFor(seal.device, seal.number)))
            continue;
        if (auto known = authenticate(seal); !known)
            return known.error();
        seal.importId = m_importId;
        seal.arrivedMs = m_receipt.now().ms;
        m_seal = seal;
        if (auto began = m_receipt.begin(seal); !began)
            return began.error();
        {
            Query lines = m_database.query("SELECT line FROM waiting_line WHERE device = ? AND number = ? ORDER BY seq");
            lines.bind(qint64(seal.device)).bind(seal.number);
            while (lines.next()) {
                if (auto taken = takeLine(lines.blob(0)); !taken)
                    return taken.error();
            }
        }
        if (auto closed = m_receipt.end(); !closed)
            return closed.error();
        for (const char *sql : {"DELETE FROM waiting_line WHERE device = ? AND number = ?",
                                "DELETE FROM waiting_seal WHERE device = ? AND number = ?"})
            m_database.query(sql).bind(qint64(seal.device)).bind(seal.number).run();
        m_here.erase({seal.device, seal.number});
        ++m_new;
        any = true;
    }
    return any;
}

Result<void> Intake::finish(const BundleHeader *writer)
{
    for (;;) {
        auto any = takeWaiting();
        if (!any)
            return any.error();
        if (!*any)
            break;
    }
    for (const auto &[device, number] : m_here) {
        Seal seal;
        seal.device = device;
        seal.number = number;
        if (!isRetiredAfter(seal))
            continue;
        const BundleName name = bundleName(m_receipt.session(), device, number);
        return Error{ErrorKind::Refused,
                     tr("%1 was retired, and this bundle was made there afterwards.").arg(name.deviceName),
                     tr("Nothing was changed. An administrator can bring the workstation back into use.")};
    }
    return writer ? checkWriter(*writer) : Result<void>();
}

Result<void> Intake::checkWriter(const BundleHeader &header)
{
    // The writer's own key, from its seals: here, or among what waits for something that is missing.
    const auto last = lastSeal(m_database, m_office, header.device);
    bool known = last && last->key == header.key;
    if (!last) {
        Query waiting = m_database.query("SELECT statement FROM waiting_seal WHERE device = ?");
        waiting.bind(qint64(header.device));
        while (waiting.next()) {
            const auto seal = readStatement(m_office, waiting.blob(0));
            known = known || (seal && seal->key == header.key);
        }
    }
    if (!known)
        return unknownDevice();
    for (const Device &device : m_receipt.store().where<Device>("number", Value{qint64(header.device)})) {
        if (device.retired && header.number > device.retiredAfter && !isVouchedFor(device.number, header.number))
            return Error{ErrorKind::Refused,
                         tr("%1 was retired, and this bundle was made there afterwards.").arg(device.name),
                         tr("Nothing was changed. An administrator can bring the workstation back into use.")};
    }
    return {};
}

} // namespace waymark
