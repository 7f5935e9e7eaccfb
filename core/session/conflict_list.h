// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/conflict.h"
#include "core/session/session.h"

namespace waymark {

/// One side of a conflict: whose value, made where and when.
struct ConflictSide
{
    qint64 operationId = 0;
    QByteArray kind;     ///< the action
    Id<Staff> actor;
    int device = 0;      ///< number
    QString deviceName;
    Instant at;
    Delta values;        ///< of every field of the unit as this side left them; for "_gone": goneMarker 1 or 0
};

/// A conflict with all that a person needs to settle it. Personal data: for a screen, never for a message.
struct ConflictEntry
{
    Conflict conflict;
    const EntitySpec *entity = nullptr;
    std::vector<const FieldSpec *> fields; ///< of the unit; empty for "_gone"
    std::vector<ConflictSide> sides;       ///< the one that stands for now first
    Id<Staff> settledBy;                   ///< who, when and to what; unset while open
    Instant settledAt;
    Delta settledTo;
};

enum class Conflicts { Open, All };
/// Of one person. Newest side first among conflicts.
Result<std::vector<ConflictEntry>> conflictsOfPerson(const RecordStore &store, Id<JobSeeker> person,
                                                     Conflicts which = Conflicts::Open);
/// Of the whole office, its own records too.
Result<std::vector<ConflictEntry>> allConflicts(const RecordStore &store, Conflicts which = Conflicts::Open,
                                                int limit = 500);
Result<qint64> countOpenConflicts(const RecordStore &store);

} // namespace waymark
