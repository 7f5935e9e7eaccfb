// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/history.h"

#include "core/domain/entities.h"
#include "core/session/seal.h"

#include <algorithm>

namespace waymark {

namespace {

// Contents of files are no part of a history; the test of the descriptions knows if one is missing here.
#define BULKY "'AttachmentPart'"

/// Where operations were made, and when they came here.
class Origins
{
public:
    explicit Origins(const RecordStore &store) : m_store(store)
    {
        Query own = store.database().query("SELECT device_id FROM local_state WHERE id = 1");
        m_own = own.next() ? own.number(0) : 0;
    }
    void tell(HistoryEntry &entry)
    {
        auto name = m_names.find(entry.device);
        if (name == m_names.end()) {
            const auto device = m_store.find(Id<Device>{entry.device});
            name = m_names.emplace(entry.device, device ? device->name : QString()).first;
        }
        entry.deviceName = name->second;
        if (entry.device == m_own)
            return;
        Query seal = m_store.database().query("SELECT arrived_ms FROM seal WHERE device = ? AND last_id >= ? "
                                              "AND operations > 0 ORDER BY last_id LIMIT 1");
        seal.bind(qint64(deviceOf(entry.operationId))).bind(entry.operationId);
        if (seal.next())
            entry.arrived = {seal.number(0)};
    }

private:
    const RecordStore &m_store;
    qint64 m_own = 0;
    std::map<qint64, QString> m_names;
};

} // namespace

Result<std::vector<HistoryEntry>> personHistory(const RecordStore &store, Id<JobSeeker> person)
{
    return guarded([&] {
        std::vector<HistoryEntry> entries;
        std::map<qint64, Folded> records;
        Query query = store.database().query(
            "WITH RECURSIVE same(id) AS (SELECT ? UNION SELECT j.id FROM same JOIN job_seeker j ON j.merged_into = same.id) "
            "SELECT o.id, o.kind, o.actor, o.device, o.at_utc_ms, o.undoes, o.reason, c.entity, c.record_id, "
            "CASE WHEN c.entity IN (" BULKY ") THEN '{}' ELSE c.delta END "
            "FROM same CROSS JOIN change c ON c.person_id = same.id JOIN operation o ON o.id = c.operation_id "
            "ORDER BY o.stamp, c.seq");
        query.bind(store.survivorOf(person).value);
        while (query.next()) {
            const qint64 id = query.number(0);
            if (entries.empty() || entries.back().operationId != id) {
                HistoryEntry entry;
                entry.operationId = id;
                entry.kind = query.text(1).toUtf8();
                entry.actor = {query.number(2)};
                entry.device = query.number(3);
                entry.at = {query.number(4)};
                entry.undoes = query.number(5);
                entry.reason = query.text(6);
                entries.push_back(std::move(entry));
            }
            const EntitySpec *spec = entityNamed(query.text(7));
            if (!spec || spec->bulky)
                continue;
            Folded &record = records[query.number(8)];
            const Folded before = record;
            const Delta delta = parseDelta(query.blob(9));
            apply(record, delta, id);

            RecordChange change;
            change.entity = spec;
            change.recordId = query.number(8);
            change.created = before.gone && !record.gone;
            change.removed = !before.gone && record.gone;
            for (const FieldSpec &field : spec->fields) {
                const QByteArray name(field.name);
                const auto set = delta.find(name);
                if (set == delta.end())
                    continue;
                const auto old = before.values.find(name);
                FieldChange one{&field, old == before.values.end() ? Value{} : old->second, set->second};
                if (one.from != one.to)
                    change.fields.push_back(std::move(one));
            }
            entries.back().records.push_back(std::move(change));
        }
        Origins origins(store);
        for (HistoryEntry &entry : entries)
            origins.tell(entry);
        std::ranges::reverse(entries);
        return entries;
    });
}

Result<std::vector<AccessEntry>> accessHistory(const RecordStore &store, Id<JobSeeker> person, int limit)
{
    return guarded([&] {
        std::vector<AccessEntry> entries;
        Query query = store.database().query("SELECT at_utc_ms, staff_id, kind FROM access_log WHERE person_id = ? "
                                             "ORDER BY id DESC LIMIT ?");
        query.bind(person.value).bind(qint64(limit));
        while (query.next())
            entries.push_back({{query.number(0)}, {query.number(1)}, query.text(2)});
        return entries;
    });
}

} // namespace waymark
