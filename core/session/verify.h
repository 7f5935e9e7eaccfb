// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QIODevice>

namespace waymark {

/// What verify found. `problems` are sentences for an administrator, without personal data; empty: all is well.
struct VerifyReport
{
    qint64 operations = 0;
    qint64 changes = 0;
    qint64 records = 0;
    qint64 devices = 0;
    qint64 seals = 0; ///< bundles, each with its signature checked
    QStringList problems;
    bool ok() const { return problems.isEmpty(); }
};

/// Rebuilds every record from the ledger and compares it with the tables, checks every device's hash chain and the
/// signatures over it, the file's own integrity, and that the due items and conflicts are what the records give.
/// Reads only. Streams: memory does not grow with the office.
Result<VerifyReport> verifyOffice(Session &session);

/// Every record of every entity, one JSON line each, in entity and id order, fields in their described order. Equal
/// offices print equal bytes. Holds everything, SSNs included: for a person who asked for it.
/// `withoutPeople` leaves out what belongs to these.
Result<void> dumpOffice(const RecordStore &store, QIODevice &out, const QSet<qint64> &withoutPeople = {});

} // namespace waymark
