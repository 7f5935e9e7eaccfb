// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/federal/second_checker.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark::test {

std::vector<QStringList> plainRows(const QByteArray &csv)
{
    std::vector<QStringList> rows;
    QStringList row;
    QByteArray cell;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
            cell += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == ',' || c == '\n')) {
            if (c == '\n' && cell.endsWith('\r'))
                cell.chop(1);
            row += QString::fromUtf8(std::exchange(cell, {}));
            if (c == '\n')
                rows.push_back(std::exchange(row, {}));
        } else {
            cell += c;
        }
    }
    return rows;
}

namespace {

struct Column
{
    QString element;
    QString type;
    int length = 0;
    QStringList codes;
    bool several = false;
    QString when;
    bool asked = false;
    bool askedOfReportable = false; ///< who is no participant has a row of their own kind
};

std::vector<Column> columnsOf(const QByteArray &csv, const QString &audience)
{
    const auto rows = plainRows(csv);
    const QStringList &names = rows.front();
    std::vector<Column> columns;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto cell = [&](const QString &name) { return rows[i].value(names.indexOf(name)); };
        columns.push_back({cell(u"element"_s), cell(u"type"_s), cell(u"length"_s).toInt(),
                           cell(u"codes"_s).split(u'|', Qt::SkipEmptyParts), cell(u"several"_s) == "yes"_L1,
                           cell(u"when"_s), !cell(audience).isEmpty(), !cell(u"ri"_s).isEmpty()});
    }
    return columns;
}

QString faultOf(const Column &column, const QString &value)
{
    static const QRegularExpression digits(u"\\A[0-9]+\\z"_s);
    if (value.isEmpty())
        return {};
    if (value != value.trimmed())
        return u"space"_s;
    if (value.size() > column.length)
        return u"length"_s;
    if (column.type == "IN"_L1 && !digits.match(value).hasMatch())
        return u"type"_s;
    if (column.type == "DT"_L1 && !QDate::fromString(value, u"yyyyMMdd"_s).isValid())
        return u"date"_s;
    static const QRegularExpression decimal(u"\\A[0-9]+([.][0-9]+)?\\z"_s);
    if (column.type == "DE"_L1 && !decimal.match(value).hasMatch())
        return u"type"_s;
    if (column.codes.isEmpty())
        return {};
    if (!column.several)
        return column.codes.contains(value) ? QString() : u"code"_s;
    QSet<QChar> seen;
    for (const QChar c : value) {
        if (!column.codes.contains(QString(c)) || seen.contains(c))
            return u"code"_s;
        seen << c;
    }
    if (seen.size() > 1 && seen.contains(u'0'))
        return u"none and one"_s;
    return {};
}

/// "always", "1307" (is filled), "202=1|2".
bool mustBeFilled(const Column &column, const QHash<QString, QString> &values)
{
    const bool asked = values[u"900"_s].isEmpty() ? column.askedOfReportable : column.asked;
    if (!asked || column.when.isEmpty())
        return false;
    if (column.when == "always"_L1)
        return true;
    const QStringList parts = column.when.split(u'=');
    const QString other = values[parts.front()];
    return !other.isEmpty() && (parts.size() == 1 || parts[1].split(u'|').contains(other));
}

} // namespace

QStringList secondOpinion(const QByteArray &layoutCsv, const QByteArray &fileCsv, const QString &audience)
{
    const std::vector<Column> columns = columnsOf(layoutCsv, audience);
    QStringList faults;
    QSet<QString> stays;
    const auto rows = plainRows(fileCsv);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QStringList &row = rows[i];
        const auto fault = [&](const QString &what) { faults += u"row %1: %2"_s.arg(i + 1).arg(what); };
        if (row.size() != qsizetype(columns.size())) {
            fault(u"count"_s);
            continue;
        }
        QHash<QString, QString> values;
        for (std::size_t c = 0; c < columns.size(); ++c)
            values.insert(columns[c].element, row[qsizetype(c)]);
        const bool participant = !values[u"900"_s].isEmpty();
        if (values[u"OBS"_s] != QString::number(i + 1))
            fault(u"OBS number"_s);
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const bool asked = participant ? columns[c].asked : columns[c].askedOfReportable;
            if (!asked && columns[c].element != "OBS"_L1 && !row[qsizetype(c)].isEmpty())
                fault(columns[c].element + u" not asked"_s);
            if (const QString found = faultOf(columns[c], row[qsizetype(c)]); !found.isEmpty())
                fault(columns[c].element + u' ' + found);
        }
        if (values[u"100"_s].isEmpty() || values[u"100"_s].size() == 9)
            fault(u"100 number"_s);
        if (audience != "jvsg"_L1 && !values[u"2700"_s].isEmpty())
            fault(u"2700 ssn"_s);
        if (const QString stay = values[u"100"_s] + u'/' + values[u"900"_s]; stays.contains(stay))
            fault(u"duplicate"_s);
        else
            stays << stay;
        if (values[u"1300"_s] == "1"_L1 && (values[u"1302"_s].isEmpty() || values[u"1303"_s].isEmpty()) &&
            audience != "wp"_L1 && audience != "jvsg"_L1)
            fault(u"training"_s);
        const QString eligible = values[u"301"_s]; // empty: asked for, and missing
        if (!eligible.isEmpty() && eligible != "3"_L1 &&
            (values[u"300"_s] == "1"_L1) != (eligible == "1"_L1 || eligible == "2"_L1))
            fault(u"veteran 300=%1 301=%2"_s.arg(values[u"300"_s], values[u"301"_s]));
        if (!values[u"901"_s].isEmpty() && values[u"901"_s] < values[u"900"_s])
            fault(u"exit before entry"_s);
    }
    return faults;
}

QStringList secondMissing(const QByteArray &layoutCsv, const QByteArray &fileCsv, const QString &audience)
{
    const std::vector<Column> columns = columnsOf(layoutCsv, audience);
    QStringList missing;
    const auto rows = plainRows(fileCsv);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QHash<QString, QString> values;
        for (std::size_t c = 0; c < columns.size(); ++c)
            values.insert(columns[c].element, rows[i].value(qsizetype(c)));
        for (const Column &column : columns) {
            if (values[column.element].isEmpty() && mustBeFilled(column, values))
                missing += u"row %1: %2"_s.arg(i + 1).arg(column.element);
        }
    }
    return missing;
}

} // namespace waymark::test
