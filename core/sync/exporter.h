// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_types.h"

namespace waymark {

/// Writes what the others do not have yet to `file`: whole, or not at all. Seals what is pending first. Refused where
/// the member of staff may not.
Result<ExportReport> exportBundle(Session &session, const QString &file, const ExportOptions &options = {},
                                  const SyncStep &step = {});
/// The same into an open device, with no file of its own.
Result<ExportReport> exportBundleTo(Session &session, QIODevice &out, const ExportOptions &options = {},
                                    const SyncStep &step = {});

/// What each other active workstation is known to have: its last word, or what it joined with. By device number.
std::map<int, Knows> heardFrom(Session &session); ///< throws SqlFailure
/// Own operations that no bundle left this workstation with.
Result<qint64> operationsNotShared(Session &session);

} // namespace waymark
