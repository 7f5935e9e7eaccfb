// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rows/rows_file.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

} // namespace

Result<CsvTable> readRows(const QString &path, qint64 largest)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Io, tr("The list cannot be read."),
                     tr("Check that the file is there and that you may read it.")};
    if (file.size() > largest)
        return Error{ErrorKind::BadInput, tr("The list is too large."), tr("Split it into smaller files.")};
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::Io, tr("The list cannot be read to its end."),
                     tr("Copy it to this computer and try again.")};
    return readCsv(bytes);
}

QString refusedPath(const QString &file)
{
    const bool csv = file.endsWith(".csv"_L1, Qt::CaseInsensitive);
    return (csv ? file.chopped(4) : file) + u".refused.csv"_s;
}

QByteArray refusedHeader(const CsvTable &table)
{
    return "\xef\xbb\xbf" + refusedLine(table, table.header, u"reason"_s);
}

QByteArray refusedLine(const CsvTable &table, const QStringList &row, const QString &why)
{
    QStringList cells = row;
    // Cells beyond the header stay, behind the reason.
    if (const int reason = table.column(u"reason"); reason >= 0)
        cells[reason] = why;
    else
        cells.insert(table.header.size(), why);
    return (csvLine(cells, table.separator) + u"\r\n"_s).toUtf8();
}

} // namespace waymark
