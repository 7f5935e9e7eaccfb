// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/stored_json.h"

namespace waymark {

QJsonValue storedJson(const FieldSpec &field, const void *record)
{
    const Value value = field.get(record);
    if (isNull(value))
        return QJsonValue::Null;
    return std::holds_alternative<qint64>(value) ? QJsonValue(u'#' + QString::number(intOf(value)))
                                                 : QJsonValue(textOf(value));
}

void setStoredJson(const FieldSpec &field, void *record, const QJsonValue &value)
{
    if (!value.isString()) {
        field.set(record, {});
        return;
    }
    const QString text = value.toString();
    const bool number = field.type == FieldKind::YesNo || field.type == FieldKind::Flag || field.type == FieldKind::Integer ||
        field.type == FieldKind::Money || field.type == FieldKind::Moment || field.type == FieldKind::Ref;
    field.set(record, number && text.startsWith(u'#') ? Value{text.mid(1).toLongLong()} : Value{text});
}

} // namespace waymark
