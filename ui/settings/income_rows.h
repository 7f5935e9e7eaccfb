// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/common/record_table_model.h"

namespace waymark {

/// The income tables the program brings and the office loaded, the newest first, each with its day, area,
/// amounts and source, and whether it is in force.
std::vector<TableColumn> incomeColumns();
std::vector<TableRow> incomeRows(const RecordStore &store, QDate today);

} // namespace waymark
