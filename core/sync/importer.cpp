// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/importer.h"

#include "core/domain/entities.h"
#include "core/policy/role_policy.h"
#include "core/policy/sync_policy.h"
#include "core/storage/backup.h"
#include "core/sync/intake.h"
#include "core/sync/operation_line.h"
#include "core/sync/sync_state.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int mostAlike = 50;

QString tr(const char *text) { return QCoreApplication::translate("Sync", text); }

Error stopped() { return {ErrorKind::Refused, tr("Stopped as you asked."), tr("Nothing was changed.")}; }

Error notWhole()
{
    return {ErrorKind::Damaged, tr("This bundle is damaged or not whole."),
            tr("Nothing was changed. Copy it again from where it was made, or make a new one there.")};
}

/// Every seal of the bundle, one after the other, into the office or among what waits.
Result<void> readAll(Intake &intake, BundleReader &reader, const SyncStep &step)
{
    qint64 seals = 0;
    qint64 operations = 0;
    for (;;) {
        auto line = reader.line();
        if (!line)
            return line.error();
        if (!*line)
            break;
        const auto opening = readSealLine(**line);
        if (!opening)
            return notWhole();
        auto left = intake.open(*opening);
        if (!left)
            return left.error();
        ++seals;
        operations += *left;
        for (qint64 i = 0; i < *left; ++i) {
            auto next = reader.line();
            if (!next)
                return next.error();
            if (!*next)
                return notWhole();
            if (auto taken = intake.line(**next); !taken)
                return taken;
            if (step && i % 128 == 127 &&
                !step({reader.bytesRead(), reader.bytesTotal(), tr("Taking the bundle in")}))
                return stopped();
        }
        if (auto closed = intake.close(); !closed)
            return closed;
    }
    if (seals != reader.header().seals || operations != reader.header().operations)
        return notWhole();
    return {};
}

qint64 recordsIn(Database &database)
{
    qint64 count = 0;
    for (const EntitySpec *spec : allEntities()) {
        Query query = database.query(std::string("SELECT count(*) FROM ") + spec->table);
        if (query.next())
            count += query.number(0);
    }
    return count;
}

void nameThem(ImportReport &report, const RecordStore &store)
{
    for (const PersonReceived &one : report.people) {
        if (const auto person = store.find(one.person))
            report.names.insert(one.person.value, person->lastName + u", "_s + person->firstName);
    }
}

void noteImport(Session &session, const ImportReport &report)
{
    Database &database = session.store().database();
    const auto own = lastSeal(database, session.office().id(), deviceOf(session.office().deviceId()));
    database
        .query("INSERT INTO import (id, at_utc_ms, staff_id, device, number, operations, next_id, own_seal) "
               "SELECT ?, ?, ?, ?, ?, ?, next_id, ? FROM local_state WHERE id = 1")
        .bind(report.importId)
        .bind(session.clock().now().ms)
        .bind(session.staff().id.value)
        .bind(qint64(report.header.device))
        .bind(report.header.number)
        .bind(report.counts.operations)
        .bind(own ? own->number : 0)
        .run();
}

/// People who came and may be here already under another number. The bundle is in: whatever goes wrong here stops nothing.
void findAlike(Session &session, ImportReport &report, const SyncStep &step)
{
    std::vector<Id<JobSeeker>> people;
    for (const PersonReceived &one : report.people) {
        if (one.isNew)
            people.push_back(one.person);
    }
    if (people.empty())
        return;
    const auto looking = [&](qint64 done, qint64 total) { return !step || step({done, total, tr("Looking for duplicates")}); };
    if (auto pairs = duplicatePairs(session, mostAlike, people, looking))
        report.alike = *std::move(pairs);
}

/// A bundle, or without one: only what waits.
Result<ImportReport> takeIn(Session &session, BundleReader *reader, const ImportOptions &options, const SyncStep &step)
{
    ImportReport report;
    if (reader)
        report.header = reader->header();
    const auto done = session.receive([&](Receipt &receipt) -> Result<bool> {
        Database &database = receipt.database();
        Query next = database.query("SELECT coalesce(max(id), 0) + 1 FROM import");
        report.importId = next.next() ? next.number(0) : 1;
        Intake intake(receipt, options, report.importId);
        if (reader) {
            if (auto began = intake.begin(report.header); !began)
                return began.error();
            if (auto read = readAll(intake, *reader, step); !read)
                return read.error();
        } else {
            intake.beginWaiting();
            report.header.device = deviceOf(session.office().deviceId());
        }
        if (auto settled = intake.finish(reader ? &report.header : nullptr); !settled)
            return settled.error();
        const auto finishing = [&](qint64 people, qint64 all) {
            return !step || step({people, all, tr("Working out what is due")});
        };
        if (auto finished = receipt.finish(finishing); !finished)
            return finished.error();

        report.counts = receipt.counts();
        report.people = receipt.people();
        report.sealsNew = intake.sealsNew();
        report.sealsKnown = intake.sealsKnown();
        report.from = bundleName(session, report.header.device, report.header.number);
        report.preparedBy = report.from.deviceName;
        report.unusual = intake.unusual();
        auto waiting = waitingBundles(session, options.limits);
        if (!waiting)
            return waiting.error();
        report.waiting = std::move(*waiting);
        nameThem(report, receipt.store());
        if (report.counts.removed >= options.limits.removedAtLeast) {
            report.recordsBefore = recordsIn(database);
            report.needsWord = !options.acceptRemovals &&
                policy::removesTooMuch(report.counts.removed, report.recordsBefore, options.limits);
            if (report.needsWord)
                report.unusual += tr("It voids or takes back %1 of the office's %2 records.")
                                      .arg(report.counts.removed)
                                      .arg(report.recordsBefore);
        }
        if (options.preview || report.needsWord || !intake.changedAnything())
            return false;
        noteImport(session, report);
        report.kept = true;
        return true;
    });
    if (!done)
        return done.error();
    if (report.kept)
        findAlike(session, report, step);
    return report;
}

Result<void> checkRoles(Session &session, const ImportOptions &options)
{
    std::vector<QString> actions{u"importBundle"_s};
    if (options.acceptRemovals || options.acceptClock)
        actions.push_back(u"acceptBundle"_s);
    for (const QString &action : actions) {
        const auto findings = policy::checkRole(session.staff().role, action);
        if (blocks(findings))
            return Error{ErrorKind::Refused, findings.front().message, tr("Nothing was changed.")};
    }
    return {};
}

} // namespace

Result<ImportReport> importBundle(Session &session, const QString &file, const ImportOptions &options,
                                  const SyncStep &step)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NotFound, tr("The bundle cannot be opened."),
                     tr("Check that its drive is connected; nothing was changed.")};
    return importBundleFrom(session, in, options, step);
}

Result<ImportReport> importBundleFrom(Session &session, QIODevice &in, const ImportOptions &options,
                                      const SyncStep &step)
{
    if (auto may = checkRoles(session, options); !may)
        return may.error();
    const auto checking = [&](qint64 done, qint64 total) {
        return !step || step({done, total, tr("Checking the bundle")});
    };
    auto reader = BundleReader::open(in, session.office().id(), session.office().key(), checking);
    if (!reader)
        return reader.error();
    return takeIn(session, reader->get(), options, step);
}

Result<ImportReport> takeInWaiting(Session &session, const ImportOptions &options, const SyncStep &step)
{
    if (auto may = checkRoles(session, options); !may)
        return may.error();
    return takeIn(session, nullptr, options, step);
}

Result<void> backUpBeforeImport(Session &session)
{
    const auto backups = backupsOf(session.office().folder());
    if (!backups.empty()) {
        const auto fresh = guarded([&] {
            Query query = session.store().database().query(
                "SELECT max((SELECT coalesce(max(arrived_ms), 0) FROM seal), "
                "(SELECT coalesce(max(at_utc_ms), 0) FROM operation WHERE id = (SELECT max(id) FROM operation "
                "WHERE device = (SELECT device_id FROM local_state WHERE id = 1))))");
            return query.next() && query.number(0) < backups.front().at.toMSecsSinceEpoch();
        });
        if (!fresh)
            return fresh.error();
        if (*fresh)
            return {};
    }
    auto made = backUp(session.office().folder(), session.office().key(), session.clock());
    if (!made)
        return made.error();
    return {};
}

} // namespace waymark
