// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/sync/sync_types.h"

namespace waymark {

/// A join file: all that a new workstation needs to be one of the office, its work so far included. Sealed under a
/// password that is told by voice; without it the file gives nothing away but the office's id.
struct JoinFileReport
{
    Id<Device> device;
    QString name;
    qint64 operations = 0;
};

/// Gives the workstation its place in the ledger and writes its join file: whole, or not at all (the place is then
/// retired again). Refused where the role or the name stands against it, or the password is too weak.
Result<JoinFileReport> writeJoinFile(Actions &actions, const QString &deviceName, const QString &password,
                                     const QString &file, const SyncStep &step = {},
                                     KeyCost cost = KeyCost::normal());

/// Makes the office in an empty folder of the new workstation. It makes a signing key of its own; the invitation in
/// the file vouches for it. WrongPassword leaves no trace; neither does any other failure. Everybody signs in there
/// with the password they have.
Result<JoinFileReport> joinOffice(const QString &file, const QString &password, const QString &folder, Clock &clock,
                                  const SyncStep &step = {});

} // namespace waymark
