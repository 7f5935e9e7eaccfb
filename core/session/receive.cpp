// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/receive.h"

#include "core/domain/case_records.h"
#include "core/domain/entities.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Sync", text); }

constexpr qint64 idsOfDevice = (qint64(1) << idCounterBits) - 1;

Error notWhatWasSigned()
{
    return {ErrorKind::Damaged, tr("The bundle does not hold what its workstation signed."),
            tr("Nothing was changed. Ask for a new copy of it.")};
}

bool isSetIn(const Delta &delta, const char *field)
{
    const auto found = delta.find(field);
    return found != delta.end() && !isNull(found->second);
}

} // namespace

void foldRecord(RecordStore &store, const EntitySpec &spec, qint64 recordId)
{
    const Folded folded = fold(store.database(), recordId);
    store.erase(spec, recordId);
    if (isGone(spec, folded))
        return;
    AnyRecord record(spec);
    setFields(spec, record.data(), folded.values);
    spec.setId(record.data(), recordId);
    store.insert(spec, record.data(), folded.head);
}

void foldAll(RecordStore &store)
{
    std::vector<std::pair<qint64, const EntitySpec *>> records;
    {
        Query query = store.database().query("SELECT record_id, min(entity) FROM change GROUP BY record_id");
        while (query.next()) {
            if (const EntitySpec *spec = entityNamed(query.text(1)))
                records.emplace_back(query.number(0), spec);
        }
    }
    for (const auto &[id, spec] : records)
        foldRecord(store, *spec, id);
}

Receipt::Receipt(Session &session)
    : m_session(session),
      m_database(session.store().database()),
      m_knowledge(m_database, session.office().id()),
      m_stale(session.m_projections.size())
{
    Query any = m_database.query("SELECT 1 FROM conflict LIMIT 1");
    m_hadConflicts = any.next();
}

const EntitySpec *Receipt::entityOf(const QByteArray &name)
{
    auto found = m_entities.constFind(name);
    if (found == m_entities.constEnd())
        found = m_entities.insert(name, entityNamed(QString::fromUtf8(name)));
    return *found;
}

Result<void> Receipt::begin(const Seal &seal)
{
    m_seal = seal;
    m_taken = 0;
    m_changes = 0;
    m_hash = seal.previousHash;
    m_stamp.clear();
    m_lastId = 0;
    m_highestId = 0;
    const auto before = findSeal(m_database, m_session.office().id(), seal.device, seal.number - 1);
    if (before) {
        m_stamp = before->lastStamp;
        m_lastId = before->lastId;
    }
    if (seal.previousHash != (before ? before->lastHash : QByteArray()))
        return notWhatWasSigned();
    m_blind.clear();
    for (const auto &[device, reach] : knownSeals(m_database)) {
        const auto known = seal.knows.find(device);
        const qint64 seen = known == seal.knows.end() ? 0 : known->second.lastId;
        if (device != seal.device && reach.lastId > seen)
            m_blind.emplace(device, Reach{0, seen});
    }
    const qint64 lowest = qint64(seal.device) << idCounterBits;
    Query newest = m_database.query("SELECT max(id) FROM operation WHERE id BETWEEN ? AND ?");
    newest.bind(lowest).bind(lowest + idsOfDevice);
    m_overlaps = seal.operations > 0 && newest.next() && newest.number(0) >= seal.firstId;
    m_formerly = std::ranges::any_of(store().where<Device>("number", Value{qint64(seal.device)}),
                                     [](const Device &device) { return device.retired; });
    insertSeal(m_database, seal);
    return {};
}

Result<void> Receipt::take(const Operation &operation)
{
    const bool inPlace = m_taken < m_seal.operations && operation.id > m_lastId && operation.stamp > m_stamp &&
        deviceOf(operation.id) == m_seal.device && deviceOf(operation.device) == m_seal.device &&
        (m_taken > 0 || operation.id == m_seal.firstId);
    const QByteArray hash = chainHash(m_hash, operation);
    m_lastId = operation.id;
    m_stamp = operation.stamp;
    m_hash = hash;
    ++m_taken;
    m_changes += qint64(operation.changes.size());
    if (!inPlace)
        return notWhatWasSigned();
    m_highestId = std::max(m_highestId, operation.id);
    for (const Change &change : operation.changes) {
        if (deviceOf(change.recordId) == m_seal.device)
            m_highestId = std::max(m_highestId, change.recordId);
    }
    if (m_overlaps) {
        Query here = m_database.query("SELECT hash FROM operation WHERE id = ?");
        here.bind(operation.id);
        if (here.next()) {
            if (here.blob(0) == hash)
                return {};
            return Error{ErrorKind::Damaged, tr("Two workstations made different work under one name."),
                         tr("Nothing was changed. One of them was copied or put back from a backup by hand: ask the "
                            "administrator to let it join anew.")};
        }
    }
    Operation kept = operation;
    kept.hash = hash;
    insertOperation(m_database, kept);
    ++m_counts.operations;
    for (const Change &change : kept.changes)
        applyChange(kept, change);
    return {};
}

Result<void> Receipt::end()
{
    const bool whole = m_taken == m_seal.operations && m_changes == m_seal.changes && m_hash == m_seal.lastHash &&
        (m_taken == 0 || (m_lastId == m_seal.lastId && m_stamp == m_seal.lastStamp));
    if (!whole)
        return notWhatWasSigned();
    if (m_newestStamp < m_seal.lastStamp)
        m_newestStamp = m_seal.lastStamp;
    if (m_seal.device == deviceOf(m_session.office().deviceId()) && m_taken > 0)
        continueOwnWork();
    return {};
}

/// This workstation's own work comes home: its file was put back by hand, not by restoreBackup. It goes on behind it. No
/// id is given twice, and no number of its blocks, whichever were used in the time that the copy does not know.
void Receipt::continueOwnWork()
{
    m_database.query("UPDATE local_state SET next_id = max(next_id, ?), last_hash = ? WHERE id = 1")
        .bind(m_highestId + 1)
        .bindBlob(m_hash)
        .run();
    m_database
        .query("INSERT INTO number_counter (kind, block, used) SELECT kind, block, 1000000000 FROM number_block "
               "WHERE device = ? ON CONFLICT (kind, block) DO UPDATE SET used = excluded.used")
        .bind(m_session.office().deviceId())
        .run();
}

QByteArray Receipt::stampOf(qint64 operationId)
{
    Query query = m_database.query("SELECT stamp FROM operation WHERE id = ?");
    query.bind(operationId);
    return query.next() ? query.text(0).toLatin1() : QByteArray();
}

bool Receipt::isContested(qint64 recordId, qint64 operationId)
{
    if (!m_blind.empty()) {
        Query others = m_database.query("SELECT operation_id FROM change WHERE record_id = ? AND operation_id <> ?");
        others.bind(recordId).bind(operationId);
        while (others.next()) {
            const auto seen = m_blind.find(deviceOf(others.number(0)));
            if (seen != m_blind.end() && others.number(0) > seen->second.lastId)
                return true;
        }
    }
    // An open one may be settled by what came.
    if (!m_hadConflicts)
        return false;
    Query open = m_database.query("SELECT 1 FROM conflict WHERE record_id = ? LIMIT 1");
    return open.bind(recordId).next();
}

void Receipt::project(const EntitySpec &spec, qint64 recordId)
{
    RecordStore store(m_database);
    foldRecord(store, spec, recordId);
}

void Receipt::touch(const Change &change, const EntitySpec *spec, const Delta &delta)
{
    const auto add = [&](std::vector<qint64> &people) {
        if (people.empty() || people.back() != change.personId)
            people.push_back(change.personId);
    };
    if (!change.personId)
        return;
    add(m_touched);
    for (std::size_t i = 0; i < m_stale.size(); ++i) {
        if (!spec || m_session.m_projections[i]->dependsOn(*spec, delta))
            add(m_stale[i]);
    }
}

void Receipt::applyChange(const Operation &operation, const Change &change)
{
    const EntitySpec *spec = entityOf(change.entity);
    const Delta delta = parseDelta(change.delta);
    touch(change, spec, delta);
    // Without a description it is a newer version's: its ledger lines are kept for the update that reads them.
    const bool created = spec && applyToTable(operation, change, *spec, delta);
    if (!created && isContested(change.recordId, operation.id))
        m_contested.insert(change.recordId);
    countChange(change, delta, spec, created);
}

/// True where the record is new.
bool Receipt::applyToTable(const Operation &operation, const Change &change, const EntitySpec &spec, const Delta &delta)
{
    RecordStore store(m_database);
    if (delta.contains(goneMarker)) {
        project(spec, change.recordId);
        return false;
    }
    // An id is drawn after its operation's and never twice: nobody can have written such a record before. But a
    // workstation that was put back from a backup signed some of its former operations again, as its new self.
    const bool drawnHere = !m_formerly && change.base == 0 && deviceOf(change.recordId) == m_seal.device &&
        change.recordId > operation.id && !m_overlaps;
    const qint64 head = drawnHere ? 0 : store.headOf(spec, change.recordId);
    AnyRecord record(spec);
    if (head) {
        if (head != operation.id && operation.stamp <= stampOf(head)) {
            project(spec, change.recordId);
            return false;
        }
        std::vector<int> fields;
        for (int i = 0; i < int(spec.fields.size()); ++i) {
            const FieldSpec &field = spec.fields[std::size_t(i)];
            const auto set = delta.find(QByteArray::fromRawData(field.name, qsizetype(strlen(field.name))));
            if (set == delta.end())
                continue;
            field.set(record.data(), set->second);
            fields.push_back(i);
        }
        spec.setId(record.data(), change.recordId);
        store.update(spec, record.data(), fields, operation.id);
        return false;
    }
    if (!drawnHere) {
        Query earlier = m_database.query("SELECT 1 FROM change WHERE record_id = ? AND operation_id <> ? LIMIT 1");
        if (change.base != 0 || earlier.bind(change.recordId).bind(operation.id).next()) {
            project(spec, change.recordId);
            return false;
        }
    }
    setFields(spec, record.data(), delta);
    spec.setId(record.data(), change.recordId);
    store.insert(spec, record.data(), operation.id);
    return true;
}

PersonReceived *Receipt::personOf(qint64 personId)
{
    if (const auto found = m_personIndex.constFind(personId); found != m_personIndex.constEnd())
        return &m_people[*found];
    if (m_people.size() >= mostPeople)
        return nullptr;
    m_personIndex.insert(personId, m_people.size());
    m_people.push_back({.person = {personId}});
    return &m_people.back();
}

void Receipt::countChange(const Change &change, const Delta &delta, const EntitySpec *spec, bool created)
{
    ++m_counts.changes;
    if (change.personId == 0) {
        m_counts.office = m_counts.office || spec != &specOf<NumberBlock>();
        return;
    }
    PersonReceived *person = personOf(change.personId);
    int PersonReceived::*one = &PersonReceived::other;
    if (spec == &specOf<JobSeeker>()) {
        if (created) {
            ++m_counts.newPeople;
            if (person)
                person->isNew = true;
        }
    } else if (created && spec == &specOf<Service>()) {
        ++m_counts.services;
        one = &PersonReceived::services;
    } else if (created && spec == &specOf<Note>()) {
        ++m_counts.notes;
        one = &PersonReceived::notes;
    } else if (created && spec == &specOf<Contact>()) {
        ++m_counts.contacts;
        one = &PersonReceived::contacts;
    }
    if (person)
        ++(person->*one);
    const auto marker = delta.find(goneMarker);
    if (isSetIn(delta, "voided_on") || (marker != delta.end() && intOf(marker->second) != 0))
        ++m_counts.removed;
}

Result<void> Receipt::finish(const std::function<bool(qint64, qint64)> &step)
{
    m_knowledge.forget();
    for (const qint64 record : m_contested)
        m_counts.conflicts += refreshConflicts(m_database, m_knowledge, record);

    const auto once = [](std::vector<qint64> &people) {
        std::ranges::sort(people);
        people.erase(std::unique(people.begin(), people.end()), people.end());
    };
    once(m_touched);
    m_counts.changedPeople = qint64(m_touched.size()) - m_counts.newPeople;
    qint64 all = 0;
    for (std::vector<qint64> &people : m_stale) {
        once(people);
        all += qint64(people.size());
    }
    qint64 done = 0;
    for (std::size_t i = 0; i < m_stale.size(); ++i) {
        for (const qint64 person : m_stale[i]) {
            m_session.m_projections[i]->refresh(m_session.store(), {person});
            if (step && (++done % 64 == 0) && !step(done, all))
                return Error{ErrorKind::Refused, tr("Stopped as you asked."), tr("Nothing was changed.")};
        }
    }
    if (!m_newestStamp.isEmpty()) {
        const qint64 ms = m_newestStamp.mid(0, 12).toLongLong(nullptr, 16);
        const qint64 counter = m_newestStamp.mid(13, 5).toLongLong(nullptr, 16);
        m_database
            .query("UPDATE local_state SET stamp_ms = ?, stamp_counter = ? WHERE id = 1 "
                   "AND (stamp_ms, stamp_counter) < (?, ?)")
            .bind(ms)
            .bind(counter)
            .bind(ms)
            .bind(counter)
            .run();
    }
    return {};
}

Result<void> Receipt::takeBack(qint64 importId)
{
    struct Stretch
    {
        qint64 first;
        qint64 last;
    };
    std::vector<Stretch> stretches;
    {
        Query query = m_database.query("SELECT first_id, last_id FROM seal WHERE import_id = ?");
        query.bind(importId);
        while (query.next()) {
            if (query.number(0))
                stretches.push_back({query.number(0), query.number(1)});
        }
    }
    std::map<qint64, const EntitySpec *> records;
    for (const Stretch &stretch : stretches) {
        Query query = m_database.query("SELECT DISTINCT record_id, entity, person_id FROM change "
                                       "WHERE operation_id BETWEEN ? AND ?");
        query.bind(stretch.first).bind(stretch.last);
        while (query.next()) {
            records.emplace(query.number(0), entityOf(query.text(1).toUtf8()));
            if (query.number(2)) {
                m_touched.push_back(query.number(2));
                for (std::vector<qint64> &people : m_stale)
                    people.push_back(query.number(2));
            } else
                m_counts.office = true;
        }
    }
    for (const Stretch &stretch : stretches) {
        for (const char *sql : {"DELETE FROM change WHERE operation_id BETWEEN ? AND ?",
                                "DELETE FROM operation WHERE id BETWEEN ? AND ?"})
            m_database.query(sql).bind(stretch.first).bind(stretch.last).run();
    }
    m_database.query("DELETE FROM seal WHERE import_id = ?").bind(importId).run();
    for (const char *sql : {"DELETE FROM waiting_line WHERE (device, number) IN (SELECT device, number FROM waiting_seal "
                            "WHERE import_id = ?)",
                            "DELETE FROM waiting_seal WHERE import_id = ?"})
        m_database.query(sql).bind(importId).run();
    for (const auto &[record, spec] : records) {
        if (spec)
            project(*spec, record);
        Query had = m_database.query("SELECT 1 FROM conflict WHERE record_id = ? LIMIT 1");
        if (had.bind(record).next())
            m_contested.insert(record);
    }
    return {};
}

} // namespace waymark
