// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_work.h"

#include "core/sync/exporter.h"
#include "core/sync/importer.h"
#include "core/sync/sync_state.h"

#include <QCoreApplication>

namespace waymark::work {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("SyncWork", text); }

bool goesOn(const SyncStep &step, const QString &what) { return !step || step({0, 0, what}); }

Error stopped() { return {ErrorKind::Refused, tr("Stopped as you asked."), tr("Nothing was changed.")}; }

/// A backup, so that there is a way back whatever comes in.
Result<void> prepare(SignedIn &signedIn, const SyncStep &step)
{
    if (!goesOn(step, tr("Making a backup first")))
        return stopped();
    if (auto made = backUpBeforeImport(signedIn.session()); !made)
        return made;
    if (!goesOn(step, tr("Checking the bundle")))
        return stopped();
    return {};
}

} // namespace

OfficeRunner::Work<ImportReport> preview(const QString &file)
{
    return [file](SignedIn &signedIn, const SyncStep &step) {
        return importBundle(signedIn.session(), file, {.preview = true, .limits = limitsOf(signedIn.session())}, step);
    };
}

OfficeRunner::Work<ImportReport> takeIn(const QString &file, ImportOptions options)
{
    return [file, options](SignedIn &signedIn, const SyncStep &step) -> Result<ImportReport> {
        if (auto ready = prepare(signedIn, step); !ready)
            return ready.error();
        ImportOptions kept = options;
        kept.limits = limitsOf(signedIn.session());
        return importBundle(signedIn.session(), file, kept, step);
    };
}

OfficeRunner::Work<ImportReport> acceptClock()
{
    return [](SignedIn &signedIn, const SyncStep &step) -> Result<ImportReport> {
        if (auto ready = prepare(signedIn, step); !ready)
            return ready.error();
        return takeInWaiting(signedIn.session(), {.acceptClock = true, .limits = limitsOf(signedIn.session())}, step);
    };
}

OfficeRunner::Work<ExportReport> write(const QString &file)
{
    return [file](SignedIn &signedIn, const SyncStep &step) { return exportBundle(signedIn.session(), file, {}, step); };
}

OfficeRunner::Work<JoinFileReport> writeJoin(const QString &name, const QString &password, const QString &file, KeyCost cost)
{
    return [=](SignedIn &signedIn, const SyncStep &step) {
        return writeJoinFile(signedIn.actions(), name, password, file, step, cost);
    };
}

OfficeRunner::Work<ChannelReport> exchange()
{
    return [](SignedIn &signedIn, const SyncStep &step) { return exchangeWithFolder(signedIn.session(), step); };
}

OfficeRunner::Work<bool> takeBack()
{
    return [](SignedIn &signedIn, const SyncStep &step) -> Result<bool> {
        if (!goesOn(step, tr("Taking it back")))
            return stopped();
        if (auto undone = undoImport(signedIn.session()); !undone)
            return undone.error();
        const auto folder = channelFolder(signedIn.session());
        return folder && !folder->isEmpty();
    };
}

} // namespace waymark::work
