// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

namespace waymark {

/// The newest file version this program knows: the highest number among resources/sql/NNN_*.sql.
int newestVersion();

/// Brings a file up to that version, each step in one transaction. TooNew for a file of a newer Waymark, which is
/// left untouched. To change the schema: add the member, its field line, and the next numbered .sql file.
Result<void> migrate(Database &database);

} // namespace waymark
