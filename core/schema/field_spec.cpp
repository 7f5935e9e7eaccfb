// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/field_spec.h"

#include <QCoreApplication>
#include <string_view>

namespace waymark {

namespace detail {

namespace {

template <typename Char> QDate isoDate(std::basic_string_view<Char> text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    const auto number = [&text](int from, int count) {
        int n = 0;
        for (int i = from; i < from + count; ++i) {
            const int digit = int(text[i]) - '0';
            if (digit < 0 || digit > 9)
                return -1;
            n = n * 10 + digit;
        }
        return n;
    };
    return QDate(number(0, 4), number(5, 2), number(8, 2));
}

} // namespace

QDate dateFrom(const Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    if (!text)
        return {};
    return isoDate(std::u16string_view(QStringView(*text).utf16(), std::size_t(text->size())));
}

QDate dateFrom(QByteArrayView text)
{
    return isoDate(std::string_view(text.data(), std::size_t(text.size())));
}

QString dateText(QDate date)
{
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    QString text(10, u'-');
    QChar *out = text.data();
    const auto put = [out](int at, int digits, int n) {
        for (int i = at + digits - 1; i >= at; --i, n /= 10)
            out[i] = QChar(u'0' + n % 10);
    };
    put(0, 4, year);
    put(5, 2, month);
    put(8, 2, day);
    return text;
}

} // namespace detail

int FieldSpec::lengthLimit() const
{
    if (maxLength > 0)
        return maxLength;
    switch (type) {
    case FieldKind::LongText:
        return 100'000;
    case FieldKind::Json:
        return 4'000'000;
    case FieldKind::Ssn:
        return 9;
    case FieldKind::Zip:
        return 10;
    case FieldKind::Phone:
        return 32;
    case FieldKind::Email:
        return 254;
    default:
        return 200;
    }
}

QString FieldSpec::labelText(const char *context) const
{
    return QCoreApplication::translate(context, label);
}

QString FieldSpec::helpText(const char *context) const
{
    return *help ? QCoreApplication::translate(context, help) : QString();
}

} // namespace waymark
