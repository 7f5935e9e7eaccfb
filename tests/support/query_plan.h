// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QStringList>

namespace waymark {

/// How SQLite goes about a statement, one step a line; nothing for a statement that reads no table.
inline QStringList queryPlan(Database &database, const std::string &sql)
{
    QStringList steps;
    if (sql.starts_with("PRAGMA") || sql.starts_with("EXPLAIN"))
        return steps;
    Query query = database.query("EXPLAIN QUERY PLAN " + sql);
    while (query.next())
        steps += query.text(3);
    return steps;
}

} // namespace waymark
