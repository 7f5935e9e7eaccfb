// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refdata/shipped_table.h"

#include <QFile>

namespace waymark {

CsvTable shippedTable(const QString &path, const QStringList &columns)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not in the program.", qUtf8Printable(path));
    auto table = readCsv(file.readAll());
    if (!table)
        qFatal("%s cannot be read: %s", qUtf8Printable(path), qUtf8Printable(table.error().text()));
    for (const QString &column : columns) {
        if (table->column(column) < 0)
            qFatal("%s has no column %s.", qUtf8Printable(path), qUtf8Printable(column));
    }
    return *std::move(table);
}

} // namespace waymark
