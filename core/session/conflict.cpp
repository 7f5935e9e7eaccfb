// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/conflict.h"

#include "core/domain/entities.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString sidesText(const std::vector<qint64> &sides)
{
    QStringList texts;
    for (const qint64 side : sides)
        texts += QString::number(side);
    return texts.join(u',');
}

/// Those of `writes` that none of the others had seen, newest first; nothing where they agree.
std::vector<qint64> sidesOf(const std::vector<UnitWrite> &writes, const std::vector<bool> &among,
                            const std::function<bool(qint64, qint64)> &saw)
{
    std::vector<std::size_t> top;
    for (std::size_t i = 0; i < writes.size(); ++i) {
        if (!among[i])
            continue;
        bool seen = false;
        for (std::size_t k = i + 1; k < writes.size() && !seen; ++k)
            seen = among[k] && saw(writes[k].operationId, writes[i].operationId);
        if (!seen)
            top.push_back(i);
    }
    const bool differ = std::ranges::any_of(
        top, [&](std::size_t i) { return writes[i].value != writes[top.front()].value; });
    std::vector<qint64> sides;
    if (differ) {
        for (auto i = top.rbegin(); i != top.rend(); ++i)
            sides.push_back(writes[*i].operationId);
    }
    return sides;
}

struct RecordWrites
{
    QByteArray entity;
    qint64 personId = 0;
    std::map<QByteArray, std::vector<UnitWrite>> units;
};

RecordWrites writesOf(Database &database, qint64 recordId)
{
    RecordWrites found;
    const EntitySpec *spec = nullptr;
    Query query = database.query("SELECT o.id, o.stamp, c.entity, c.person_id, c.delta FROM change c "
                                 "JOIN operation o ON o.id = c.operation_id WHERE c.record_id = ? "
                                 "ORDER BY o.stamp, c.seq");
    query.bind(recordId);
    while (query.next()) {
        const qint64 operationId = query.number(0);
        const QByteArray stamp = query.text(1).toLatin1();
        if (found.entity.isEmpty()) {
            found.entity = query.text(2).toUtf8();
            spec = entityNamed(QString::fromUtf8(found.entity));
        }
        if (query.number(3))
            found.personId = query.number(3);
        const Delta delta = parseDelta(query.blob(4));
        std::map<QByteArray, Delta> units;
        const auto marker = delta.find(goneMarker);
        for (const auto &[name, value] : delta) {
            if (name != goneMarker)
                units[spec ? unitOf(*spec, name) : name].emplace(name, value);
        }
        // Changing a record says that it is there.
        units[goneMarker].emplace(goneMarker, marker == delta.end() ? Value{qint64(0)} : marker->second);
        for (const auto &[unit, values] : units) {
            std::vector<UnitWrite> &writes = found.units[unit];
            if (!writes.empty() && writes.back().operationId == operationId)
                writes.back().value = canonical(values); // twice in one operation: the later part stands
            else
                writes.push_back({operationId, stamp, canonical(values)});
        }
    }
    return found;
}

} // namespace

std::vector<UnitConflict> conflictsAmong(const std::vector<UnitWrite> &writes,
                                         const std::function<bool(qint64, qint64)> &saw)
{
    std::vector<UnitConflict> found;
    std::set<std::vector<qint64>> met;
    std::vector<bool> among(writes.size(), false);
    for (std::size_t w = 0; w < writes.size(); ++w) {
        for (std::size_t i = 0; i < writes.size(); ++i)
            among[i] = i < w && saw(writes[w].operationId, writes[i].operationId);
        std::vector<qint64> sides = sidesOf(writes, among, saw);
        if (!sides.empty() && met.insert(sides).second)
            found.push_back({std::move(sides), writes[w].operationId});
    }
    among.assign(writes.size(), true);
    if (std::vector<qint64> sides = sidesOf(writes, among, saw); !sides.empty())
        found.push_back({std::move(sides), 0});
    return found;
}

QByteArray unitOf(const EntitySpec &spec, const QByteArray &field)
{
    const FieldSpec *found = spec.find(QLatin1StringView(field));
    return found && *found->group ? QByteArray(found->group) : field;
}

std::vector<QByteArray> fieldsOf(const EntitySpec &spec, const QByteArray &unit)
{
    std::vector<QByteArray> names;
    for (const FieldSpec &field : spec.fields) {
        if (unit == field.name || (*field.group && unit == field.group))
            names.push_back(field.name);
    }
    return names;
}

std::vector<Conflict> conflictsOfRecord(Database &database, Knowledge &knowledge, qint64 recordId)
{
    std::vector<Conflict> found;
    const RecordWrites record = writesOf(database, recordId);
    const EntitySpec *spec = entityNamed(QString::fromUtf8(record.entity));
    for (const auto &[unit, writes] : record.units) {
        if (writes.size() < 2)
            continue;
        // What only ever adds up is never a question: two who void the same note both meant it.
        if (spec && spec->addsUp && unit != goneMarker)
            continue;
        for (UnitConflict &one :
             conflictsAmong(writes, [&](qint64 later, qint64 earlier) { return knowledge.saw(later, earlier); }))
            found.push_back({record.entity, recordId, record.personId, unit, std::move(one.sides), one.settledBy});
    }
    return found;
}

int refreshConflicts(Database &database, Knowledge &knowledge, qint64 recordId)
{
    std::set<std::pair<QByteArray, QString>> open;
    {
        Query before = database.query("SELECT unit, sides FROM conflict WHERE record_id = ? AND settled_by = 0");
        before.bind(recordId);
        while (before.next())
            open.emplace(before.text(0).toUtf8(), before.text(1));
    }
    database.query("DELETE FROM conflict WHERE record_id = ?").bind(recordId).run();
    int fresh = 0;
    for (const Conflict &conflict : conflictsOfRecord(database, knowledge, recordId)) {
        const QString sides = sidesText(conflict.sides);
        database
            .query("INSERT INTO conflict (record_id, unit, sides, entity, person_id, settled_by) "
                   "VALUES (?, ?, ?, ?, ?, ?)")
            .bind(recordId)
            .bind(QStringView(QString::fromUtf8(conflict.unit)))
            .bind(QStringView(sides))
            .bind(QStringView(QString::fromUtf8(conflict.entity)))
            .bind(conflict.personId)
            .bind(conflict.settledBy)
            .run();
        if (!conflict.settledBy && !open.contains({conflict.unit, sides}))
            ++fresh;
    }
    return fresh;
}

void rebuildConflicts(Database &database, Knowledge &knowledge)
{
    database.run("DELETE FROM conflict");
    std::vector<qint64> records;
    {
        Query query = database.query("SELECT record_id FROM change GROUP BY record_id "
                                     "HAVING min(operation_id >> 39) <> max(operation_id >> 39)");
        while (query.next())
            records.push_back(query.number(0));
    }
    for (const qint64 record : records)
        refreshConflicts(database, knowledge, record);
}

} // namespace waymark
