// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/operation_line.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

qint64 idOf(const QJsonValue &value) { return value.toString().toLongLong(); }

/// Numbers and texts only, as a delta holds them.
std::optional<QByteArray> deltaOf(const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    const QJsonObject object = value.toObject();
    Delta delta;
    for (auto it = object.begin(); it != object.end(); ++it) {
        Value one;
        if (it->isString())
            one = it->toString();
        else if (it->isDouble())
            one = it->toInteger();
        else if (!it->isNull())
            return {};
        delta.emplace(it.key().toUtf8(), std::move(one));
    }
    return canonical(delta);
}

} // namespace

/// Put together by hand: what a change sets is JSON already.
QByteArray operationLine(const Operation &operation)
{
    QByteArray out = "{\"actor\":\"" + QByteArray::number(operation.actor) + "\",\"at\":\"" +
        QByteArray::number(operation.atUtcMs) + "\",\"center\":\"" + QByteArray::number(operation.center) +
        "\",\"changes\":[";
    const auto number = [&](const char *name, qint64 value) {
        out += ",\"";
        out += name;
        out += "\":\"";
        out += QByteArray::number(value);
        out += '"';
    };
    bool first = true;
    for (const Change &change : operation.changes) {
        out += std::exchange(first, false) ? "{\"set\":" : ",{\"set\":";
        out += change.delta;
        out += ",\"entity\":";
        putJsonText(out, QString::fromUtf8(change.entity));
        number("record", change.recordId);
        if (change.personId)
            number("person", change.personId);
        if (change.base)
            number("base", change.base);
        out += '}';
    }
    out += "],\"kind\":";
    putJsonText(out, QString::fromUtf8(operation.kind));
    out += ",\"stamp\":";
    putJsonText(out, QString::fromLatin1(operation.stamp));
    number("id", operation.id);
    number("device", operation.device);
    if (operation.undoes)
        number("undoes", operation.undoes);
    if (!operation.reason.isEmpty()) {
        out += ",\"reason\":";
        putJsonText(out, operation.reason);
    }
    out += '}';
    return out;
}

std::optional<Operation> readOperationLine(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return {};
    const QJsonObject object = document.object();
    Operation operation;
    operation.id = idOf(object.value("id"_L1));
    operation.kind = object.value("kind"_L1).toString().toUtf8();
    operation.actor = idOf(object.value("actor"_L1));
    operation.center = idOf(object.value("center"_L1));
    operation.device = idOf(object.value("device"_L1));
    operation.atUtcMs = idOf(object.value("at"_L1));
    operation.stamp = object.value("stamp"_L1).toString().toLatin1();
    operation.undoes = idOf(object.value("undoes"_L1));
    operation.reason = object.value("reason"_L1).toString();
    if (operation.id <= 0 || operation.kind.isEmpty() || operation.stamp.isEmpty())
        return {};
    for (const QJsonValue &value : object.value("changes"_L1).toArray()) {
        const QJsonObject one = value.toObject();
        auto delta = deltaOf(one.value("set"_L1));
        Change change{.entity = one.value("entity"_L1).toString().toUtf8(),
                      .recordId = idOf(one.value("record"_L1)),
                      .personId = idOf(one.value("person"_L1)),
                      .base = idOf(one.value("base"_L1)),
                      .delta = delta.value_or(QByteArray())};
        if (!delta || change.entity.isEmpty() || change.recordId <= 0)
            return {};
        operation.changes.push_back(std::move(change));
    }
    return operation;
}

QByteArray sealLine(const Seal &seal)
{
    return QJsonDocument(QJsonObject{{u"seal"_s, QString::fromUtf8(seal.statement)},
                                     {u"signature"_s, QString::fromLatin1(seal.signature.toHex())}})
        .toJson(QJsonDocument::Compact);
}

std::optional<SealLine> readSealLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (!object.contains("seal"_L1))
        return {};
    return SealLine{object.value("seal"_L1).toString().toUtf8(),
                    QByteArray::fromHex(object.value("signature"_L1).toString().toLatin1())};
}

} // namespace waymark
