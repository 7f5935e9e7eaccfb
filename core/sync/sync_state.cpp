// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync_state.h"

#include "core/base/date_text.h"
#include "core/domain/office_records.h"
#include "core/policy/role_policy.h"
#include "core/policy/sync_policy.h"
#include "core/refdata/default_settings.h"
#include "core/sync/exporter.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Sync", text); }

struct LastImport
{
    qint64 id = 0;
    int device = 0;
    qint64 number = 0;
    qint64 nextId = 0;
    qint64 ownSeal = 0;
};

std::optional<LastImport> lastImport(Database &database)
{
    Query query = database.query("SELECT id, device, number, next_id, own_seal FROM import WHERE undone_ms = 0 "
                                 "ORDER BY id DESC LIMIT 1");
    if (!query.next())
        return {};
    return LastImport{query.number(0), int(query.number(1)), query.number(2), query.number(3), query.number(4)};
}

UndoImportState undoState(Session &session)
{
    Database &database = session.store().database();
    UndoImportState state;
    const auto last = lastImport(database);
    if (!last)
        return state;
    state.importId = last->id;
    state.from = bundleName(session, last->device, last->number);
    qint64 nextId = 0;
    {
        Query query = database.query("SELECT next_id FROM local_state WHERE id = 1");
        if (query.next())
            nextId = query.number(0);
    }
    const int device = deviceOf(session.office().deviceId());
    const auto own = lastSeal(database, session.office().id(), device);
    Query home = database.query("SELECT 1 FROM seal WHERE import_id = ? AND device = ? LIMIT 1");
    home.bind(last->id).bind(qint64(device));
    if (home.next())
        state.refused = Error{ErrorKind::Refused, tr("It brought work of this very workstation home, which goes on behind it."),
                              tr("Nothing was changed. Correct what is wrong in the records themselves.")};
    else if (nextId != last->nextId)
        state.refused = Error{ErrorKind::Refused, tr("Something was recorded here since: it may stand on what came in."),
                              tr("Nothing was changed. Correct what is wrong in the records themselves.")};
    else if ((own ? own->number : 0) != last->ownSeal)
        state.refused = Error{ErrorKind::Refused, tr("A bundle was written here since, which tells the others that this is in."),
                              tr("Nothing was changed. Correct what is wrong in the records themselves.")};
    return state;
}

/// What has to be here before this seal: its own forerunner and everything it knew.
std::vector<BundleName> missingFor(Session &session, const Seal &seal, const Knows &known)
{
    std::vector<BundleName> missing;
    const auto need = [&](int device, qint64 through) {
        const auto reach = known.find(device);
        const qint64 have = reach == known.end() ? 0 : reach->second.seal;
        for (qint64 number = have + 1; number <= through && missing.size() < 20; ++number) {
            Query waiting = session.store().database().query(
                "SELECT 1 FROM waiting_seal WHERE device = ? AND number = ?");
            if (!waiting.bind(qint64(device)).bind(number).next())
                missing.push_back(bundleName(session, device, number));
        }
    };
    need(seal.device, seal.number - 1);
    for (const auto &[device, reach] : seal.knows)
        need(device, reach.seal);
    return missing;
}

} // namespace

QString BundleName::text() const
{
    //: %1 is a number, %2 the name of a workstation
    return tr("bundle %1 from %2").arg(number).arg(deviceName);
}

QString WaitingBundle::text() const
{
    if (why == Why::Clock)
        //: %1 is "bundle 12 from SHELTER-LAPTOP-3", %2 a date and time
        return tr("%1 waits: the clock of its workstation runs ahead. It comes in after %2, or when an administrator "
                  "accepts it.")
            .arg(bundle.text(), QLocale().toString(acceptableFrom.local(), QLocale::ShortFormat));
    QStringList names;
    for (const BundleName &one : missing)
        names += one.text();
    if (names.isEmpty())
        return tr("%1 waits for others that wait too.").arg(bundle.text());
    //: %1 is "bundle 13 from FRONT-DESK", %2 a list of such names
    return tr("%1 waits, because this is missing: %2.").arg(bundle.text(), names.join(u", "_s));
}

BundleName bundleName(Session &session, int device, qint64 number)
{
    BundleName name{device, tr("workstation %1").arg(device), number};
    const auto found = session.store().where<Device>("number", Value{qint64(device)});
    if (!found.empty() && !found.front().name.isEmpty())
        name.deviceName = found.front().name;
    return name;
}

Result<std::vector<DeviceState>> deviceStates(Session &session)
{
    return guarded([&] {
        Database &database = session.store().database();
        const QString office = session.office().id();
        const int own = deviceOf(session.office().deviceId());
        const std::map<int, Knows> heard = heardFrom(session);
        std::vector<DeviceState> states;
        for (const Device &device : session.store().all<Device>()) {
            DeviceState state{.id = device.id,
                              .number = device.number,
                              .name = device.name,
                              .isThis = device.number == own,
                              .retired = device.retired};
            state.joined = state.isThis;
            if (const auto last = lastSeal(database, office, device.number)) {
                state.joined = true;
                state.lastBundle = last->number;
                state.lastHeard = {last->madeMs};
                state.arrived = {last->arrivedMs};
            }
            if (const auto knows = heard.find(device.number); knows != heard.end()) {
                Query seals = database.query("SELECT device, number, operations FROM seal WHERE operations > 0");
                while (seals.next()) {
                    const auto reach = knows->second.find(int(seals.number(0)));
                    const qint64 has = reach == knows->second.end() ? 0 : reach->second.seal;
                    if (seals.number(0) != device.number && seals.number(1) > has)
                        state.lacks += seals.number(2);
                }
                state.lacks += unsealedOperations(database);
            }
            states.push_back(std::move(state));
        }
        std::ranges::stable_sort(states, [](const DeviceState &one, const DeviceState &other) {
            return QString::localeAwareCompare(one.name, other.name) < 0;
        });
        return states;
    });
}

Result<std::vector<ImportEntry>> imports(Session &session, int limit)
{
    return guarded([&] {
        std::vector<ImportEntry> entries;
        Query query = session.store().database().query(
            "SELECT id, at_utc_ms, staff_id, device, number, operations, undone_ms FROM import ORDER BY id DESC LIMIT ?");
        query.bind(qint64(limit));
        while (query.next())
            entries.push_back({.id = query.number(0),
                               .at = {query.number(1)},
                               .staff = {query.number(2)},
                               .from = bundleName(session, int(query.number(3)), query.number(4)),
                               .operations = query.number(5),
                               .undone = query.number(6) != 0});
        return entries;
    });
}

Result<std::vector<WaitingBundle>> waitingBundles(Session &session, const SyncLimits &limits)
{
    return guarded([&] {
        Database &database = session.store().database();
        const Knows known = knownSeals(database);
        std::vector<WaitingBundle> waiting;
        std::vector<Seal> seals;
        {
            Query query = database.query("SELECT statement FROM waiting_seal ORDER BY device, number");
            while (query.next()) {
                if (auto seal = readStatement(session.office().id(), query.blob(0)))
                    seals.push_back(std::move(*seal));
            }
        }
        const qint64 now = session.clock().now().ms;
        for (const Seal &seal : seals) {
            WaitingBundle one{.bundle = bundleName(session, seal.device, seal.number)};
            one.missing = missingFor(session, seal, known);
            const qint64 stamp = seal.lastStamp.left(12).toLongLong(nullptr, 16);
            if (one.missing.empty() && policy::isTooFarAhead(stamp, now, limits)) {
                one.why = WaitingBundle::Why::Clock;
                one.acceptableFrom = {stamp - qint64(limits.clockMinutes) * 60'000};
            }
            waiting.push_back(std::move(one));
        }
        return waiting;
    });
}

Result<UndoImportState> undoImportState(Session &session)
{
    return guarded([&] { return undoState(session); });
}

Result<void> undoImport(Session &session)
{
    const auto findings = policy::checkRole(session.staff().role, u"undoImport"_s);
    if (blocks(findings))
        return Error{ErrorKind::Refused, findings.front().message, {}};
    return session.receive([&](Receipt &receipt) -> Result<bool> {
        const UndoImportState state = undoState(session);
        if (!state.importId)
            return Error{ErrorKind::NotFound, tr("There is no import to take back."), {}};
        if (state.refused)
            return *state.refused;
        if (auto taken = receipt.takeBack(state.importId); !taken)
            return taken.error();
        if (auto finished = receipt.finish(); !finished)
            return finished.error();
        receipt.database()
            .query("UPDATE import SET undone_ms = ? WHERE id = ?")
            .bind(receipt.now().ms)
            .bind(state.importId)
            .run();
        // The file it came from is still in the shared folder: the next look there would bring it back.
        receipt.database().run("INSERT INTO office_info (key, value) SELECT 'sync_paused', 'yes' WHERE EXISTS (SELECT 1 "
                               "FROM office_info WHERE key = 'sync_folder' AND value <> '') "
                               "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        return true;
    });
}

Result<void> noteShared(Session &session, const BundleHeader &header)
{
    return session.office().setInfo("shared_seal", QString::number(header.number));
}

SyncLimits limitsOf(const Session &session)
{
    const auto settings = guarded([&] { return session.store().all<Setting>(); });
    return settingsWith(settings ? *settings : std::vector<Setting>(), session.today()).sync;
}

} // namespace waymark
