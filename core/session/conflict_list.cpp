// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/conflict_list.h"

#include "core/domain/entities.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// A record as one operation left it, its author's own view: what was folded up to and with that operation.
Delta valuesAt(Database &database, const ConflictEntry &entry, qint64 operationId)
{
    Delta values;
    Query query = database.query("SELECT delta FROM change WHERE record_id = ? AND operation_id = ? ORDER BY seq");
    query.bind(entry.conflict.recordId).bind(operationId);
    Delta all;
    while (query.next()) {
        for (auto &[name, value] : parseDelta(query.blob(0)))
            all.insert_or_assign(name, value);
    }
    if (entry.conflict.unit == goneMarker) {
        const auto marker = all.find(goneMarker);
        values.emplace(goneMarker, marker == all.end() ? Value{qint64(0)} : marker->second);
        return values;
    }
    for (const FieldSpec *field : entry.fields) {
        const auto found = all.find(field->name);
        values.emplace(field->name, found == all.end() ? Value{} : found->second);
    }
    return values;
}

QString deviceNameOf(const RecordStore &store, int device)
{
    const auto found = store.where<Device>("number", Value{qint64(device)});
    return found.empty() ? QString() : found.front().name;
}

ConflictEntry readEntry(const RecordStore &store, Conflict conflict)
{
    Database &database = store.database();
    ConflictEntry entry;
    entry.conflict = std::move(conflict);
    entry.entity = entityNamed(QString::fromUtf8(entry.conflict.entity));
    if (entry.entity) {
        for (const QByteArray &name : fieldsOf(*entry.entity, entry.conflict.unit))
            entry.fields.push_back(entry.entity->find(QLatin1StringView(name)));
    }
    const auto origin = [&](qint64 operationId, ConflictSide &side) {
        side.operationId = operationId;
        side.device = deviceOf(operationId);
        side.deviceName = deviceNameOf(store, side.device);
        Query query = database.query("SELECT kind, actor, at_utc_ms FROM operation WHERE id = ?");
        query.bind(operationId);
        if (query.next()) {
            side.kind = query.text(0).toUtf8();
            side.actor = {query.number(1)};
            side.at = {query.number(2)};
        }
        side.values = valuesAt(database, entry, operationId);
    };
    for (const qint64 id : entry.conflict.sides)
        origin(id, entry.sides.emplace_back());
    if (entry.conflict.unit == goneMarker)
        std::ranges::stable_sort(entry.sides, std::ranges::greater(), [](const ConflictSide &side) {
            return intOf(side.values.at(goneMarker)); // the marker stands whatever was written later
        });
    if (entry.conflict.settledBy) {
        ConflictSide settled;
        origin(entry.conflict.settledBy, settled);
        entry.settledBy = settled.actor;
        entry.settledAt = settled.at;
        entry.settledTo = std::move(settled.values);
    }
    return entry;
}

std::vector<ConflictEntry> readEntries(const RecordStore &store, Query &query)
{
    std::vector<Conflict> found;
    while (query.next()) {
        Conflict conflict{.entity = query.text(3).toUtf8(),
                          .recordId = query.number(0),
                          .personId = query.number(4),
                          .unit = query.text(1).toUtf8(),
                          .settledBy = query.number(5)};
        for (const QString &side : query.text(2).split(u','))
            conflict.sides.push_back(side.toLongLong());
        found.push_back(std::move(conflict));
    }
    std::vector<ConflictEntry> entries;
    for (Conflict &one : found)
        entries.push_back(readEntry(store, std::move(one)));
    return entries;
}

constexpr const char *select = "SELECT record_id, unit, sides, entity, person_id, settled_by FROM conflict ";

} // namespace

Result<std::vector<ConflictEntry>> conflictsOfPerson(const RecordStore &store, Id<JobSeeker> person, Conflicts which)
{
    return guarded([&] {
        std::string sql = select; // piece by piece: g++ 12 takes a chain of + for an overflow when optimising
        sql += "WHERE person_id = ?";
        sql += which == Conflicts::Open ? " AND settled_by = 0" : "";
        sql += " ORDER BY record_id, unit, sides";
        Query query = store.database().query(sql);
        query.bind(person.value);
        return readEntries(store, query);
    });
}

Result<std::vector<ConflictEntry>> allConflicts(const RecordStore &store, Conflicts which, int limit)
{
    return guarded([&] {
        std::string sql = select;
        sql += which == Conflicts::Open ? "WHERE settled_by = 0 " : "";
        sql += "ORDER BY person_id, record_id, unit, sides LIMIT ?";
        Query query = store.database().query(sql);
        query.bind(qint64(limit));
        return readEntries(store, query);
    });
}

Result<qint64> countOpenConflicts(const RecordStore &store)
{
    return guarded([&] {
        Query query = store.database().query("SELECT count(*) FROM conflict WHERE settled_by = 0");
        return query.next() ? query.number(0) : 0;
    });
}

} // namespace waymark
