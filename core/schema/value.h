// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <variant>

namespace waymark {

/// A field's value on its way between a struct, a table, the ledger and a form: nothing, a number or text.
/// Dates travel as "2026-03-14", instants and ids as numbers, yes/no as 1/0, code sets as "a,b,c".
using Value = std::variant<std::monostate, qint64, QString>;

inline bool isNull(const Value &value) { return value.index() == 0; }
inline qint64 intOf(const Value &value)
{
    const auto *number = std::get_if<qint64>(&value);
    return number ? *number : 0;
}
inline QString textOf(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    return {};
}

} // namespace waymark
