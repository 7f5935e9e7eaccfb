// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/knowledge.h"
#include "core/session/ledger.h"

#include <functional>
#include <vector>

namespace waymark {

/// One field (or the fields of one group, or a record's very existence) that was written on several workstations with
/// none having seen the others, to different values. Derived from the ledger alone, so every workstation finds the
/// same ones whatever order the bundles came in, and none is ever forgotten. It holds no values: the operations do.
/// Settled by the first operation that writes it knowing every side; until then the newest stamp stands.
struct Conflict
{
    QByteArray entity;
    qint64 recordId = 0;
    qint64 personId = 0;       ///< 0: the office's
    QByteArray unit;           ///< a field's name, a group's name, or "_gone": taken back here, changed there
    std::vector<qint64> sides; ///< operations, the newest stamp first
    qint64 settledBy = 0;      ///< operation; 0: open
    bool operator==(const Conflict &) const = default;
};

/// One write of one unit.
struct UnitWrite
{
    qint64 operationId = 0;
    QByteArray stamp;
    QByteArray value; ///< canonical; equal values are no conflict
};
struct UnitConflict
{
    std::vector<qint64> sides;
    qint64 settledBy = 0;
};
/// The pure part: all conflicts there ever were among these writes of one unit, in stamp order. A side is a write that
/// no other write known at that point had seen.
std::vector<UnitConflict> conflictsAmong(const std::vector<UnitWrite> &writes,
                                         const std::function<bool(qint64 later, qint64 earlier)> &saw);

/// The unit a field belongs to: its group, else its own name.
QByteArray unitOf(const EntitySpec &spec, const QByteArray &field);
/// The field names of a unit.
std::vector<QByteArray> fieldsOf(const EntitySpec &spec, const QByteArray &unit);

// Below: throws SqlFailure.
/// Everything the ledger says of one record's conflicts.
std::vector<Conflict> conflictsOfRecord(Database &database, Knowledge &knowledge, qint64 recordId);
/// Brings the kept list for one record up to the ledger. Gives how many are open now that were not before.
int refreshConflicts(Database &database, Knowledge &knowledge, qint64 recordId);
/// Everything anew: only records that several devices wrote are looked at.
void rebuildConflicts(Database &database, Knowledge &knowledge);

} // namespace waymark
