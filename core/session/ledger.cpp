// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ledger.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <charconv>
#include <cstring>
#include <optional>
#include <sodium.h>

namespace waymark {

void putJsonText(QByteArray &out, QStringView text)
{
    out += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                static constexpr char digits[] = "0123456789abcdef";
                out += "\\u00";
                out += digits[(c >> 4) & 0xf];
                out += digits[c & 0xf];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

namespace {

/// Reads what `canonical` writes, which is nearly every delta there is; anything else is left to a real JSON parser.
class CanonicalReader
{
public:
    explicit CanonicalReader(QByteArrayView json) : m_at(json.data()), m_end(json.data() + json.size()) {}

    std::optional<Delta> read()
    {
        Delta delta;
        if (!take('{'))
            return {};
        if (take('}'))
            return m_at == m_end ? std::optional(delta) : std::nullopt;
        do {
            QByteArray name;
            Value value;
            if (!text(name) || !take(':') || !this->value(value))
                return {};
            delta.insert_or_assign(std::move(name), std::move(value));
        } while (take(','));
        return take('}') && m_at == m_end ? std::optional(std::move(delta)) : std::nullopt;
    }

private:
    bool take(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }
    /// Without escapes: those are the other parser's.
    bool text(QByteArray &into)
    {
        if (!take('"'))
            return false;
        const char *begin = m_at;
        while (m_at != m_end && *m_at != '"') {
            if (*m_at == '\\')
                return false;
            ++m_at;
        }
        into = QByteArray(begin, m_at - begin);
        return take('"');
    }
    bool value(Value &into)
    {
        if (m_end - m_at >= 4 && std::memcmp(m_at, "null", 4) == 0) {
            m_at += 4;
            return true;
        }
        if (m_at != m_end && *m_at == '"') {
            QByteArray utf8;
            if (!text(utf8))
                return false;
            into = QString::fromUtf8(utf8);
            return true;
        }
        qint64 number = 0;
        const auto [next, failed] = std::from_chars(m_at, m_end, number);
        if (failed != std::errc() || (next != m_end && *next != ',' && *next != '}'))
            return false;
        m_at = next;
        into = number;
        return true;
    }

    const char *m_at;
    const char *m_end;
};

class Hasher
{
public:
    Hasher() { crypto_generichash_init(&m_state, nullptr, 0, crypto_generichash_BYTES); }
    void put(const QByteArray &bytes)
    {
        put(qint64(bytes.size()));
        crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char *>(bytes.constData()),
                                  static_cast<unsigned long long>(bytes.size()));
    }
    void put(qint64 number)
    {
        unsigned char bytes[8];
        for (unsigned char &byte : bytes) {
            byte = static_cast<unsigned char>(number & 0xff);
            number >>= 8;
        }
        crypto_generichash_update(&m_state, bytes, sizeof bytes);
    }
    QByteArray result()
    {
        QByteArray hash(crypto_generichash_BYTES, '\0');
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char *>(hash.data()), crypto_generichash_BYTES);
        return hash;
    }

private:
    crypto_generichash_state m_state;
};

} // namespace

QByteArray canonical(const Delta &delta)
{
    QByteArray out = "{";
    for (const auto &[name, value] : delta) {
        if (out.size() > 1)
            out += ',';
        out += '"' + name + "\":";
        if (const auto *number = std::get_if<qint64>(&value))
            out += QByteArray::number(*number);
        else if (const auto *text = std::get_if<QString>(&value))
            putJsonText(out, *text);
        else
            out += "null";
    }
    out += '}';
    return out;
}

Delta parseDelta(const QByteArray &json)
{
    if (auto read = CanonicalReader(json).read())
        return std::move(*read);
    Delta delta;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        Value value;
        if (it->isString())
            value = it->toString();
        else if (it->isDouble())
            value = it->toInteger();
        delta.emplace(it.key().toUtf8(), std::move(value));
    }
    return delta;
}

QByteArray stampText(qint64 ms, qint64 counter, int device)
{
    const auto padded = [](qint64 number, int width) {
        return QByteArray::number(number, 16).rightJustified(width, '0');
    };
    return padded(ms, 12) + '-' + padded(counter, 5) + '-' + padded(device, 6);
}

QByteArray chainHash(const QByteArray &previous, const Operation &operation)
{
    Hasher hasher;
    hasher.put(previous);
    hasher.put(operation.id);
    hasher.put(operation.kind);
    hasher.put(operation.actor);
    hasher.put(operation.center);
    hasher.put(operation.device);
    hasher.put(operation.atUtcMs);
    hasher.put(operation.stamp);
    hasher.put(operation.undoes);
    hasher.put(operation.reason.toUtf8());
    hasher.put(qint64(operation.changes.size()));
    for (const Change &change : operation.changes) {
        hasher.put(change.entity);
        hasher.put(change.recordId);
        hasher.put(change.personId);
        hasher.put(change.base);
        hasher.put(change.delta);
    }
    return hasher.result();
}

void apply(Folded &folded, const Delta &delta, qint64 operationId)
{
    folded.head = operationId;
    const auto marker = delta.find(goneMarker);
    if (marker != delta.end()) {
        folded.gone = intOf(marker->second) != 0;
    } else if (folded.values.empty()) {
        folded.gone = false;
    }
    for (const auto &[name, value] : delta) {
        if (name != goneMarker)
            folded.values[name] = value;
    }
}

bool isGone(const EntitySpec &spec, const Folded &folded)
{
    return spec.lasting ? folded.values.empty() : folded.gone;
}

Folded fold(Database &database, qint64 recordId, const QByteArray &before)
{
    Folded folded;
    Query query = database.query("SELECT o.id, o.stamp, c.delta FROM change c JOIN operation o ON o.id = c.operation_id "
                                 "WHERE c.record_id = ? ORDER BY o.stamp, c.seq");
    query.bind(recordId);
    while (query.next()) {
        if (!before.isEmpty() && query.text(1).toLatin1() >= before)
            break;
        apply(folded, parseDelta(query.blob(2)), query.number(0));
    }
    return folded;
}

void setFields(const EntitySpec &spec, void *record, const Delta &delta)
{
    for (const FieldSpec &field : spec.fields) {
        const auto found = delta.find(QByteArray::fromRawData(field.name, qsizetype(strlen(field.name))));
        if (found != delta.end())
            field.set(record, found->second);
    }
}

void insertOperation(Database &database, const Operation &operation)
{
    {
        Query query = database.query("INSERT INTO operation (id, kind, actor, center, device, at_utc_ms, stamp, undoes, "
                                     "reason, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        query.bind(operation.id)
            .bindUtf8({operation.kind.constData(), std::size_t(operation.kind.size())})
            .bind(operation.actor)
            .bind(operation.center)
            .bind(operation.device)
            .bind(operation.atUtcMs)
            .bindUtf8({operation.stamp.constData(), std::size_t(operation.stamp.size())});
        if (operation.undoes)
            query.bind(operation.undoes);
        else
            query.bindNull();
        if (operation.reason.isEmpty())
            query.bindNull();
        else
            query.bind(QStringView(operation.reason));
        query.bindBlob(operation.hash).run();
    }
    qint64 seq = 0;
    for (const Change &change : operation.changes) {
        database
            .query("INSERT INTO change (operation_id, seq, entity, record_id, person_id, base, delta) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?)")
            .bind(operation.id)
            .bind(seq++)
            .bindUtf8({change.entity.constData(), std::size_t(change.entity.size())})
            .bind(change.recordId)
            .bind(change.personId)
            .bind(change.base)
            .bindUtf8({change.delta.constData(), std::size_t(change.delta.size())})
            .run();
    }
}

void forEachOperation(Database &database, qint64 device, qint64 afterId,
                      const std::function<bool(const Operation &)> &each)
{
    Query query = database.query("SELECT id, kind, actor, center, device, at_utc_ms, stamp, undoes, reason, hash "
                                 "FROM operation WHERE device = ? AND id > ? ORDER BY id");
    query.bind(device).bind(afterId);
    while (query.next()) {
        Operation operation;
        operation.id = query.number(0);
        operation.kind = query.text(1).toUtf8();
        operation.actor = query.number(2);
        operation.center = query.number(3);
        operation.device = query.number(4);
        operation.atUtcMs = query.number(5);
        operation.stamp = query.text(6).toLatin1();
        operation.undoes = query.number(7);
        operation.reason = query.text(8);
        operation.hash = query.blob(9);
        Query changes = database.query("SELECT entity, record_id, person_id, base, delta FROM change "
                                       "WHERE operation_id = ? ORDER BY seq");
        changes.bind(operation.id);
        while (changes.next()) {
            operation.changes.push_back({changes.text(0).toUtf8(), changes.number(1), changes.number(2),
                                         changes.number(3), changes.text(4).toUtf8()});
        }
        if (!each(operation))
            return;
    }
}

} // namespace waymark
