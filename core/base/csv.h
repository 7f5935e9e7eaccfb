// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>
#include <vector>

namespace waymark {

/// A CSV file read whole: a header and rows of text. Read by libcsv; comma or semicolon, whichever the header
/// uses more; UTF-8 with or without a byte order mark. Rows without any text are left out. Not for files
/// larger than memory.
struct CsvTable
{
    QStringList header;            ///< trimmed
    std::vector<QStringList> rows; ///< as many cells as the header; missing ones empty, extra ones kept
    std::vector<int> lines;        ///< line of each row in the file, counting the header as 1
    QChar separator = u',';

    int column(QStringView name) const; ///< by folded name; -1 where there is none
};

/// BadInput for bytes that are not UTF-8 and for a quotation mark never closed, naming the line, and for a
/// file without a header.
Result<CsvTable> readCsv(const QByteArray &bytes);

/// One line, quoted where needed, without its line end. A cell that a spreadsheet would run as a formula is
/// defused.
QString csvLine(const QStringList &cells, QChar separator = u',');

} // namespace waymark
