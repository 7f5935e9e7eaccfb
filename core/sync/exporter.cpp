// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exporter.h"

#include "core/domain/office_records.h"
#include "core/policy/role_policy.h"
#include "core/storage/migrations.h"
#include "core/sync/operation_line.h"
#include "core/sync/sync_state.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Sync", text); }

bool covered(const std::vector<SealRange> &ranges, int device, qint64 number)
{
    return std::ranges::any_of(ranges, [&](const SealRange &range) {
        return range.device == device && number >= range.from && number <= range.to;
    });
}

bool has(const Knows &knows, int device, qint64 number)
{
    const auto reach = knows.find(device);
    return reach != knows.end() && reach->second.seal >= number;
}

/// Whether anything with operations came in since this workstation last said what it has.
bool hasNews(Database &database, int own)
{
    Query query = database.query("SELECT 1 FROM seal WHERE seq > (SELECT coalesce(max(seq), 0) FROM seal WHERE device = ?) "
                                 "AND device <> ? AND operations > 0 LIMIT 1");
    return query.bind(qint64(own)).bind(qint64(own)).next();
}

void addRange(std::vector<SealRange> &ranges, int device, qint64 number)
{
    for (SealRange &range : ranges) {
        if (range.device == device && range.to + 1 == number) {
            range.to = number;
            return;
        }
    }
    ranges.push_back({device, number, number});
}

struct ExportPlan
{
    BundleHeader header;
    std::vector<std::pair<int, qint64>> seals; ///< in the order they came here
};

ExportPlan planFor(Session &session, const ExportOptions &options, int own)
{
    Database &database = session.store().database();
    const QString office = session.office().id();
    const std::map<int, Knows> heard = heardFrom(session);
    ExportPlan plan;
    plan.header.office = office;
    plan.header.schema = newestVersion();
    plan.header.device = own;
    plan.header.madeMs = session.clock().now().ms;
    {
        // Only the numbers of all of them; the words of those that go along.
        Query query = database.query("SELECT device, number FROM seal ORDER BY seq");
        while (query.next()) {
            const int of = int(query.number(0));
            const qint64 number = query.number(1);
            bool wanted = options.everything || heard.empty();
            for (const auto &[device, knows] : heard) {
                if (device != of && (!options.forDevice || options.forDevice == device))
                    wanted = wanted || !has(knows, of, number);
            }
            if (of == own)
                plan.header.number = number;
            if (wanted && !covered(options.without, of, number))
                plan.seals.emplace_back(of, number);
        }
    }
    plan.header.seals = qint64(plan.seals.size());
    for (const auto &[device, number] : plan.seals) {
        if (const auto seal = findSeal(database, office, device, number)) {
            plan.header.operations += seal->operations;
            plan.header.changes += seal->changes;
            addRange(plan.header.holds, device, number);
        }
    }
    plan.header.key = signingKeyOf(database).publicKey;
    return plan;
}

Result<void> writeSeals(Session &session, const ExportPlan &plan, BundleWriter &writer, const SyncStep &step)
{
    Database &database = session.store().database();
    qint64 done = 0;
    for (const auto &[device, number] : plan.seals) {
        const auto seal = findSeal(database, session.office().id(), device, number);
        if (!seal)
            return Error{ErrorKind::Busy, tr("The office changed while the bundle was written."), tr("Try again.")};
        if (auto put = writer.line(sealLine(*seal)); !put)
            return put;
        if (seal->operations == 0)
            continue;
        std::optional<Error> failed;
        // Operations of one device carry the id of its Device record, which begins its numbers.
        const qint64 deviceId = (qint64(device) << idCounterBits) + 1;
        forEachOperation(database, deviceId, seal->firstId - 1, [&](const Operation &operation) {
            if (operation.id > seal->lastId)
                return false;
            if (auto put = writer.line(operationLine(operation)); !put) {
                failed = put.error();
                return false;
            }
            if (step && (++done % 256 == 0) && !step({done, plan.header.operations, tr("Writing the bundle")})) {
                failed = Error{ErrorKind::Refused, tr("Stopped as you asked."), tr("Nothing was changed.")};
                return false;
            }
            return true;
        });
        if (failed)
            return *failed;
    }
    return {};
}

Result<void> checkMay(Session &session)
{
    const auto findings = policy::checkRole(session.staff().role, u"exportBundle"_s);
    if (!blocks(findings))
        return {};
    return Error{ErrorKind::Refused, findings.front().message, {}};
}

} // namespace

std::map<int, Knows> heardFrom(Session &session)
{
    Database &database = session.store().database();
    const int own = deviceOf(session.office().deviceId());
    std::map<int, Knows> heard;
    for (const Device &device : session.store().all<Device>()) {
        if (device.retired || device.number == own)
            continue;
        Knows knows;
        if (const auto last = lastSeal(database, session.office().id(), device.number)) {
            knows = last->knows;
        } else {
            const QJsonObject start = QJsonDocument::fromJson(device.startsWith.toUtf8()).object();
            for (auto it = start.begin(); it != start.end(); ++it)
                knows.emplace(it.key().toInt(), Reach{it->toString().toLongLong(), 0});
        }
        heard.emplace(device.number, std::move(knows));
    }
    return heard;
}

Result<ExportReport> exportBundleTo(Session &session, QIODevice &out, const ExportOptions &options, const SyncStep &step)
{
    if (auto may = checkMay(session); !may)
        return may.error();
    Database &database = session.store().database();
    const QString office = session.office().id();
    const int own = deviceOf(session.office().deviceId());
    auto done = guarded([&]() -> Result<ExportReport> {
        {
            TransactionScope scope(database);
            const bool acknowledge = options.acknowledge && hasNews(database, own);
            sealPending(database, office, session.clock().now(), acknowledge);
            scope.commit();
        }
        const ExportPlan plan = planFor(session, options, own);
        ExportReport report{.header = plan.header};
        if (plan.seals.empty())
            return report;
        auto writer = BundleWriter::begin(out, plan.header, session.office().key());
        if (!writer)
            return writer.error();
        if (auto written = writeSeals(session, plan, **writer, step); !written)
            return written.error();
        if (auto finished = (*writer)->finish(signingKeyOf(database)); !finished)
            return finished.error();
        for (const auto &[device, number] : plan.seals) {
            if (device == own)
                report.bundles.push_back(bundleName(session, device, number));
        }
        report.written = true;
        return report;
    });
    if (!done)
        return done.error();
    return *done;
}

Result<ExportReport> exportBundle(Session &session, const QString &file, const ExportOptions &options,
                                  const SyncStep &step)
{
    QSaveFile out(file);
    out.setDirectWriteFallback(false);
    if (!out.open(QIODevice::WriteOnly))
        return Error{ErrorKind::ReadOnly, tr("The bundle's file cannot be written there."),
                     tr("Nothing was lost: the work is in the office. Choose a folder where you may write.")};
    auto report = exportBundleTo(session, out, options, step);
    if (!report || !report->written) {
        out.cancelWriting();
        return report;
    }
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!out.commit())
        return Error{ErrorKind::DiskFull, tr("The bundle could not be written whole."),
                     tr("Nothing was lost: the work is in the office. Check the space there and try again.")};
    if (auto noted = noteShared(session, report->header); !noted)
        return noted.error();
    return report;
}

Result<qint64> operationsNotShared(Session &session)
{
    return guarded([&] {
        Database &database = session.store().database();
        const int own = deviceOf(session.office().deviceId());
        qint64 through = 0;
        {
            Query query = database.query("SELECT value FROM office_info WHERE key = 'shared_seal'");
            if (query.next())
                through = query.text(0).toLongLong();
        }
        qint64 count = unsealedOperations(database);
        Query query = database.query("SELECT coalesce(sum(operations), 0) FROM seal WHERE device = ? AND number > ?");
        query.bind(qint64(own)).bind(through);
        if (query.next())
            count += query.number(0);
        return count;
    });
}

} // namespace waymark
