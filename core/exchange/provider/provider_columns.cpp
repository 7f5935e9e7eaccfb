// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/provider/provider_columns.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

struct Named
{
    const char *field;
    std::vector<QLatin1StringView> names; ///< folded
};

const std::vector<Named> &names()
{
    static const std::vector<Named> all{
        {"id",
         {"id"_L1, "job seeker id"_L1, "jobseeker id"_L1, "jobseekerid"_L1, "moses id"_L1, "customer id"_L1,
          "client id"_L1, "number"_L1}},
        {"ssn", {"ssn"_L1, "social security number"_L1, "social security"_L1}},
        {"first", {"first name"_L1, "first"_L1, "given name"_L1, "firstname"_L1}},
        {"last", {"last name"_L1, "last"_L1, "family name"_L1, "surname"_L1, "lastname"_L1}},
        {"name", {"name"_L1, "student"_L1, "student name"_L1, "participant"_L1, "customer"_L1, "trainee"_L1}},
        {"birth", {"birth date"_L1, "date of birth"_L1, "dob"_L1, "birthdate"_L1, "born"_L1}},
        {"date",
         {"date"_L1, "service date"_L1, "date of service"_L1, "class date"_L1, "attendance date"_L1, "on"_L1,
          "day"_L1}},
        {"service", {"service"_L1, "service type"_L1, "activity"_L1, "type"_L1, "class"_L1}},
        {"present", {"present"_L1, "attended"_L1, "attendance"_L1, "status"_L1, "came"_L1}},
        {"hours", {"hours"_L1, "hours attended"_L1, "contact hours"_L1, "hrs"_L1}},
        {"note", {"note"_L1, "notes"_L1, "remark"_L1, "remarks"_L1, "comment"_L1, "comments"_L1}},
    };
    return all;
}

QString fieldOf(const QString &header)
{
    const QString asked = foldedWords(header).join(u' ');
    for (const Named &one : names()) {
        for (const QLatin1StringView name : one.names) {
            if (asked == name)
                return QString::fromLatin1(one.field);
        }
    }
    return {};
}

/// Days since 30 December 1899: how a spreadsheet counts from March 1900 on. Not for earlier days, which it
/// counts one too many.
constexpr int firstSerial = 61;
constexpr int lastSerial = 73'050; // the end of 2099

std::optional<QDate> serialDate(const QString &cell)
{
    static const QRegularExpression form(u"\\A(\\d{2,5})(?:[.,]\\d+)?\\z"_s);
    const auto match = form.match(cell);
    if (!match.hasMatch())
        return {};
    const int days = match.capturedView(1).toInt();
    if (days < firstSerial || days > lastSerial)
        return {};
    return QDate(1899, 12, 30).addDays(days);
}

std::optional<QDate> isoDate(const QString &cell)
{
    static const QRegularExpression form(u"\\A(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?\\z"_s);
    const auto match = form.match(cell);
    if (!match.hasMatch())
        return {};
    return QDate(match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt());
}

/// A day and a month alone would be given the nearest year: too little for somebody's record.
bool hasYear(const QString &cell)
{
    static const QRegularExpression digits(u"\\d+"_s);
    int numbers = 0;
    for (auto each = digits.globalMatch(cell); each.hasNext(); ++numbers) {
        if (each.next().capturedLength() == 4)
            return true;
    }
    return numbers >= 3;
}

QDate typedDate(const QString &cell, QDate today, DateLean lean, DateOrder order)
{
    const auto read = parseDate(cell, {.today = today, .order = order, .lean = lean});
    return read ? *read : QDate();
}

} // namespace

DateColumn::DateColumn(const QStringList &cells, QDate today, DateLean lean) : m_today(today), m_lean(lean)
{
    // A number above 12 is a day, wherever it stands.
    static const QRegularExpression numbers(u"\\A(\\d{1,2})\\D(\\d{1,2})\\D(?:\\d{2}|\\d{4})\\z"_s);
    bool monthFirst = false;
    bool dayFirst = false;
    for (const QString &one : cells) {
        const auto match = numbers.match(one.trimmed());
        const int first = match.capturedView(1).toInt();
        const int second = match.capturedView(2).toInt();
        if (!match.hasMatch() || first > 31 || second > 31)
            continue;
        dayFirst = dayFirst || (first > 12 && second <= 12);
        monthFirst = monthFirst || (second > 12 && first <= 12);
    }
    m_mixed = monthFirst && dayFirst;
    m_order = dayFirst && !monthFirst ? DateOrder::DayMonth : DateOrder::MonthDay;
}

Result<QDate> DateColumn::read(const QString &cell) const
{
    const QString text = cell.trimmed();
    if (text.isEmpty())
        return QDate();
    if (const auto iso = isoDate(text)) {
        if (iso->isValid())
            return *iso;
        return Error{ErrorKind::BadInput, tr("This day does not exist."), tr("Write dates as 2026-04-01.")};
    }
    if (const auto serial = serialDate(text))
        return *serial;
    const QDate month = hasYear(text) ? typedDate(text, m_today, m_lean, DateOrder::MonthDay) : QDate();
    const QDate day = hasYear(text) ? typedDate(text, m_today, m_lean, DateOrder::DayMonth) : QDate();
    if (!month.isValid() && !day.isValid())
        return Error{ErrorKind::BadInput,
                     hasYear(text) ? tr("The date cannot be read.") : tr("The date has no year."),
                     tr("Write dates as 2026-04-01.")};
    if (m_mixed && month.isValid() && day.isValid() && month != day)
        return Error{ErrorKind::BadInput,
                     tr("The date can mean two days: the file writes the day first in some rows and the "
                        "month first in others."),
                     tr("Write dates as 2026-04-01.")};
    if (!month.isValid() || !day.isValid())
        return month.isValid() ? month : day;
    return m_order == DateOrder::MonthDay ? month : day;
}

ProviderColumns::ProviderColumns(const CsvTable &table)
{
    for (qsizetype i = 0; i < table.header.size(); ++i) {
        const QString field = fieldOf(table.header[i]);
        if (field.isEmpty()) {
            m_ignored += table.header[i];
            continue;
        }
        if (m_columns.contains(field))
            m_twice += table.header[i];
        m_columns.insert(field, int(i));
        m_used += table.header[i];
    }
}

QString ProviderColumns::cell(const QStringList &row, const char *field) const
{
    const auto at = m_columns.constFind(QString::fromLatin1(field));
    return at == m_columns.cend() ? QString() : row.value(*at).trimmed();
}

QStringList ProviderColumns::column(const CsvTable &table, const char *field) const
{
    QStringList cells;
    for (const QStringList &row : table.rows)
        cells += cell(row, field);
    return cells;
}

} // namespace waymark
