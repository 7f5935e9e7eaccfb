// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/job_seeker.h"
#include "core/storage/record_store.h"
#include "tests/bench/raw.h"

namespace waymark::bench {

/// Every row that one action wrote, read back from the office, so that the raw side writes the same bytes.
struct WrittenOperation
{
    struct Write
    {
        std::string sql;
        Cells values;
    };
    qint64 id = 0;
    qint64 ids = 0; ///< how many it used, its own among them
    qint64 person = 0;
    std::vector<Write> records;
    Write operation;
    std::vector<Write> changes;
    std::vector<Write> due;
    std::vector<Write> find;              ///< where the search index was written
    std::vector<std::string> numberKinds; ///< where a number was given out
    Blob hash;
};

/// `withContact`: whether the item that only an open case brings is among the due items at that time.
WrittenOperation readOperation(RawDatabase &raw, const RecordStore &store, qint64 operationId,
                               bool withContact);
/// One row as it was written.
void writeRow(RawDatabase &raw, const WrittenOperation::Write &write);
/// The same in one transaction. With `newIds` the rows get the next free ids, as a new action would.
void replay(RawDatabase &raw, const WrittenOperation &written, bool newIds);

} // namespace waymark::bench
