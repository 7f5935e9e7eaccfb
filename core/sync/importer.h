// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_types.h"

namespace waymark {

/// Takes a bundle in: one transaction, all or nothing, counted and hashed against what its workstations signed. A
/// bundle that is here already changes nothing; one that builds on another that is missing waits for it.
/// With `preview` everything is done and then taken back before anybody could see it.
/// Errors: Damaged, TooNew, Refused (another office, an unknown or retired workstation, a role, stopped), Busy.
/// It makes no backup: see backUpBeforeImport.
Result<ImportReport> importBundle(Session &session, const QString &file, const ImportOptions &options = {},
                                  const SyncStep &step = {});
Result<ImportReport> importBundleFrom(Session &session, QIODevice &in, const ImportOptions &options = {},
                                      const SyncStep &step = {});

/// Takes in what waits and no longer has to: this computer's clock has come that far, or an administrator accepts it.
Result<ImportReport> takeInWaiting(Session &session, const ImportOptions &options = {}, const SyncStep &step = {});

/// A checked copy of the office as it is before an import; none where the newest one holds as much already.
Result<void> backUpBeforeImport(Session &session);

} // namespace waymark
