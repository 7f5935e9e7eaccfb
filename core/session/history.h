// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

namespace waymark {

/// One field as one operation left it.
struct FieldChange
{
    const FieldSpec *field = nullptr;
    Value from;
    Value to;
};

/// What one operation did to one record.
struct RecordChange
{
    const EntitySpec *entity = nullptr;
    qint64 recordId = 0;
    bool created = false;
    bool removed = false; ///< its creation was undone
    std::vector<FieldChange> fields;
};

/// One operation in a person's history: who, when, where, what from what to what.
struct HistoryEntry
{
    qint64 operationId = 0;
    QByteArray kind;
    Id<Staff> actor;
    qint64 device = 0;
    QString deviceName;
    Instant at;
    Instant arrived; ///< when it came here from another workstation; unset: it was made here
    qint64 undoes = 0;
    QString reason;
    std::vector<RecordChange> records;
};

/// A look at a person, from the access log.
struct AccessEntry
{
    Instant at;
    Id<Staff> staff;
    QString kind; ///< "open", "reveal", "print"
};

/// Newest first.
Result<std::vector<HistoryEntry>> personHistory(const RecordStore &store, Id<JobSeeker> person);
Result<std::vector<AccessEntry>> accessHistory(const RecordStore &store, Id<JobSeeker> person, int limit = 200);

} // namespace waymark
