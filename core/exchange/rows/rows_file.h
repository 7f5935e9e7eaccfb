// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/csv.h"

namespace waymark {

// A list that somebody gives to be taken in row by row, and what of it could not be.

/// The file as a table. Io where it cannot be read, BadInput where it is larger than `largest` bytes or no
/// table.
Result<CsvTable> readRows(const QString &path, qint64 largest);

/// "list.refused.csv", beside "list.csv".
QString refusedPath(const QString &file);
/// The first bytes of the file of refused rows: the names of its columns, with one for the reason.
QByteArray refusedHeader(const CsvTable &table);
/// A refused row as it was, and why, in the column of reasons that a file which was refused before has
/// already.
QByteArray refusedLine(const CsvTable &table, const QStringList &row, const QString &why);

} // namespace waymark
