// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <variant>
#include <vector>

namespace waymark {

struct Report;

struct SheetColumn
{
    enum class Kind
    {
        Text,
        Number,
        Date
    };
    QString title;
    Kind kind = Kind::Text; ///< how the column is aligned; what a cell is, the cell says itself
    int width = 0;          ///< in characters; 0: as wide as its cells need, within reason
};

using SheetCell = std::variant<std::monostate, QString, double, QDate>;

/// One sheet of a workbook: a title, a line under it that says what was asked for and when, then columns and
/// rows. Holds names: whoever makes it leaves out whom the reader may not see.
struct Sheet
{
    QString title;
    QString note;
    std::vector<SheetColumn> columns;
    std::vector<std::vector<SheetCell>> rows;
};

/// The bytes of an Excel workbook (Office Open XML). Text is always text: never a formula or a link, whatever
/// it begins with. The header row stays in view and filters; dates are real dates. A cell of more than 32,767
/// characters is cut with a mark; more rows or columns than Excel has are BadInput. Not for workbooks larger
/// than memory.
///
/// libxlsxwriter before 1.1.5 cannot write to memory. It gets a folder that only its owner may read and that
/// is gone before this returns: in memory where the machine has such a place (/dev/shm, XDG_RUNTIME_DIR),
/// else among the temporary files. Nothing in it is called after a person.
Result<QByteArray> spreadsheet(const std::vector<Sheet> &sheets);

/// The report as it is shown. Whole numbers in its number columns become numbers; all else stays text.
Sheet sheetOf(const Report &report, QDate madeOn = {});

} // namespace waymark
