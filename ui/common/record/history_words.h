// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/history.h"

namespace waymark {

/// What is shown of a person's history.
struct HistoryWish
{
    QString filter;        ///< words a field's label, or a value, must hold
    bool withLooks = true; ///< who opened, showed a number or printed
    int limit = 100;       ///< operations
};

/// The history as a page of text with links: newest first, an operation a paragraph, a field a line; what was taken
/// back struck through. All text of persons is escaped. Throws SqlFailure.
QString historyHtml(const RecordStore &store, const std::vector<HistoryEntry> &entries,
                    const std::vector<AccessEntry> &looks, const HistoryWish &wish, QDate today);
/// "Suspend the case", "Taken back", by the name of the operation.
QString operationLabel(const HistoryEntry &entry);

} // namespace waymark
