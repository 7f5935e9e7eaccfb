// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/param_check.h"

#include "core/actions/action.h"
#include "core/domain/entities.h"
#include "core/refdata/code_lists.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Actions", text); }

constexpr int noLimit = std::numeric_limits<int>::max();

std::optional<QString> wrong(const RecordStore &store, const FieldSpec &field, const Value &value, const char *context)
{
    const QString label = field.labelText(context);
    switch (field.type) {
    case FieldKind::Code:
        if (!codes().find(QLatin1StringView(field.codes), textOf(value)))
            return tr("%1: this is not one of the choices.").arg(label);
        return {};
    case FieldKind::CodeSet:
        for (const QString &code : textOf(value).split(u',', Qt::SkipEmptyParts)) {
            if (!codes().find(QLatin1StringView(field.codes), code))
                return tr("%1: this is not one of the choices.").arg(label);
        }
        return {};
    case FieldKind::Integer:
    case FieldKind::Money:
        if (intOf(value) < field.minimum || (field.maximum != noLimit && intOf(value) > field.maximum))
            return field.maximum == noLimit
                       ? tr("%1: enter a whole number of %2 or more.").arg(label).arg(field.minimum)
                       : tr("%1: enter a whole number from %2 to %3.").arg(label).arg(field.minimum).arg(field.maximum);
        return {};
    case FieldKind::Ref: {
        const EntitySpec *spec = entityNamed(QLatin1StringView(field.refersTo));
        if (!spec)
            return {};
        AnyRecord record(*spec);
        if (!store.load(*spec, intOf(value), record.data()))
            return tr("%1: there is no such record in this office.").arg(label);
        return {};
    }
    case FieldKind::Date:
    case FieldKind::Moment:
    case FieldKind::Flag:
    case FieldKind::YesNo:
        return {};
    default:
        if (textOf(value).size() > field.lengthLimit())
            return tr("%1: this is too long. At most %2 characters fit; nothing was cut and nothing was saved.")
                .arg(label, QLocale().toString(field.lengthLimit()));
        return {};
    }
}

} // namespace

Findings checkParams(const RecordStore &store, const EntitySpec &spec, const void *params, QDate)
{
    Findings findings;
    for (const FieldSpec &field : spec.fields) {
        const Value value = field.get(params);
        const QString name = QString::fromLatin1(field.name);
        const QString rule = QString::fromLatin1(field.rule);
        // Blanks say nothing: they are not what a mandatory field asks for.
        const auto *text = std::get_if<QString>(&value);
        if (field.required && (isNull(value) || (text && text->trimmed().isEmpty())))
            findings += Finding{rule, name, tr("%1 is missing.").arg(field.labelText(spec.name))};
        if (isNull(value))
            continue;
        if (auto problem = wrong(store, field, value, spec.name))
            findings += Finding{rule, name, *problem};
    }
    return findings;
}

Findings aboutField(Findings findings, QLatin1StringView ruleField, QLatin1StringView paramField)
{
    for (Finding &finding : findings) {
        if (finding.field == ruleField)
            finding.field = paramField;
    }
    return findings;
}

QString jsonKey(const char *fieldName)
{
    QString key;
    bool upper = false;
    for (const char *c = fieldName; *c; ++c) {
        if (*c == '_') {
            upper = true;
            continue;
        }
        key += upper ? QChar(QLatin1Char(*c)).toUpper() : QChar(QLatin1Char(*c));
        upper = false;
    }
    return key;
}

std::optional<Finding> setFromJson(const FieldSpec &field, void *record, const QJsonValue &json)
{
    const auto bad = [&](const QString &what) { return Finding{{}, QString::fromLatin1(field.name), what}; };
    if (json.isNull() || json.isUndefined()) {
        field.set(record, {});
        return {};
    }
    switch (field.type) {
    case FieldKind::Date: {
        const QDate date = QDate::fromString(json.toString(), Qt::ISODate);
        if (!json.isString() || (!date.isValid() && !json.toString().isEmpty()))
            return bad(tr("This day does not exist; write it as 2026-03-14."));
        field.set(record, date.isValid() ? Value{detail::dateText(date)} : Value{});
        return {};
    }
    case FieldKind::YesNo:
    case FieldKind::Flag: {
        if (json.isBool()) {
            field.set(record, Value{qint64(json.toBool())});
            return {};
        }
        const QString word = json.toVariant().toString().trimmed().toLower();
        if (word == "yes"_L1 || word == "true"_L1 || word == "1"_L1 || word == "y"_L1)
            field.set(record, Value{qint64(1)});
        else if (word == "no"_L1 || word == "false"_L1 || word == "0"_L1 || word == "n"_L1)
            field.set(record, Value{qint64(0)});
        else
            return bad(tr("Answer yes or no."));
        return {};
    }
    case FieldKind::Integer:
    case FieldKind::Money:
    case FieldKind::Moment:
    case FieldKind::Ref: {
        bool ok = json.isDouble();
        qint64 number = json.toInteger();
        if (ok && double(number) != json.toDouble())
            ok = false;
        if (json.isString())
            number = json.toString().toLongLong(&ok);
        if (!ok)
            return bad(tr("A whole number is needed here."));
        field.set(record, Value{number});
        return {};
    }
    case FieldKind::CodeSet: {
        QStringList chosen;
        if (json.isArray()) {
            const QJsonArray array = json.toArray();
            for (const QJsonValue &one : array) {
                if (!one.isString() || one.toString().contains(u','))
                    return bad(tr("Each choice is a text."));
                chosen += one.toString();
            }
        } else if (json.isString()) {
            chosen = json.toString().split(u',', Qt::SkipEmptyParts);
        } else {
            return bad(tr("A list of choices is needed here."));
        }
        field.set(record, chosen.isEmpty() ? Value{} : Value{chosen.join(u',')});
        return {};
    }
    case FieldKind::Json: {
        const QJsonDocument document = json.isString() ? QJsonDocument::fromJson(json.toString().toUtf8())
                                       : json.isArray() ? QJsonDocument(json.toArray())
                                                        : QJsonDocument(json.toObject());
        if (document.isNull())
            return bad(tr("A list or an object is needed here."));
        field.set(record, Value{QString::fromUtf8(document.toJson(QJsonDocument::Compact))});
        return {};
    }
    default:
        if (!json.isString())
            return bad(tr("A text is needed here."));
        field.set(record, json.toString().isEmpty() ? Value{} : Value{json.toString()});
        return {};
    }
}

QJsonValue toJson(const FieldSpec &field, const void *record)
{
    const Value value = field.get(record);
    if (isNull(value))
        return QJsonValue::Null;
    switch (field.type) {
    case FieldKind::YesNo:
    case FieldKind::Flag:
        return intOf(value) != 0;
    case FieldKind::Ref:
        return QString::number(intOf(value));
    case FieldKind::Json: {
        const QJsonDocument document = QJsonDocument::fromJson(textOf(value).toUtf8());
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    case FieldKind::CodeSet:
        return QJsonArray::fromStringList(textOf(value).split(u',', Qt::SkipEmptyParts));
    default:
        return std::holds_alternative<qint64>(value) ? QJsonValue(intOf(value)) : QJsonValue(textOf(value));
    }
}

} // namespace waymark
