// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_types.h"

namespace waymark {

/// A workstation of the office as it is listed.
struct DeviceState
{
    Id<Device> id;
    int number = 0;
    QString name;
    bool isThis = false;
    bool retired = false;
    bool joined = false;    ///< anything was ever heard from it (or it is this one)
    qint64 lastBundle = 0;  ///< the newest that is here
    Instant lastHeard;      ///< when that one was made there; unset: never heard of
    Instant arrived;        ///< when it came here
    qint64 lacks = 0;       ///< operations here that it is not known to have
};

/// An import that is or was in the office.
struct ImportEntry
{
    qint64 id = 0;
    Instant at;
    Id<Staff> staff;
    BundleName from;
    qint64 operations = 0;
    bool undone = false;
};

// All but bundleName give what stands in the office now.
BundleName bundleName(Session &session, int device, qint64 number); ///< throws SqlFailure
Result<std::vector<DeviceState>> deviceStates(Session &session); ///< by name
Result<std::vector<ImportEntry>> imports(Session &session, int limit = 50); ///< newest first
Result<std::vector<WaitingBundle>> waitingBundles(Session &session, const SyncLimits &limits = {});

/// Why the newest import cannot be taken back now; an unset error: it can.
struct UndoImportState
{
    qint64 importId = 0; ///< 0: there is none
    BundleName from;
    std::optional<Error> refused;
};
Result<UndoImportState> undoImportState(Session &session);
/// Takes the newest import out again. Refused where something was recorded or written to a bundle since. Where a shared
/// folder is in use, it is paused (pauseChannel).
Result<void> undoImport(Session &session);

/// Remembers that this workstation's own seals up to the header's number left it.
Result<void> noteShared(Session &session, const BundleHeader &header);
/// The limits as the office set them.
SyncLimits limitsOf(const Session &session);

} // namespace waymark
