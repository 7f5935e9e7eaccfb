// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include "core/session/conflict.h"
#include "core/session/receive.h"

#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Session", text); }

constexpr qint64 mostInOneMs = 0xfffff; ///< the five digits of a stamp

/// A change made here knows all that is here: it settles what was open on its fields.
void settleConflicts(Database &database, const QString &office, const Operation &operation)
{
    std::vector<qint64> records;
    for (const Change &change : operation.changes) {
        Query open = database.query("SELECT 1 FROM conflict WHERE record_id = ? AND settled_by = 0 LIMIT 1");
        if (open.bind(change.recordId).next())
            records.push_back(change.recordId);
    }
    Knowledge knowledge(database, office);
    for (const qint64 record : records)
        refreshConflicts(database, knowledge, record);
}

} // namespace

std::vector<Id<JobSeeker>> ChangeSet::people() const
{
    std::vector<Id<JobSeeker>> found;
    for (const Touched &touched : records) {
        const Id<JobSeeker> person{touched.personId};
        if (person && std::ranges::find(found, person) == found.end())
            found.push_back(person);
    }
    return found;
}

bool ChangeSet::touches(const EntitySpec &entity) const
{
    return std::ranges::any_of(records, [&](const Touched &touched) { return touched.entity == &entity; });
}

// Transaction ------------------------------------------------------------------------------------------------

void Transaction::note(const EntitySpec &spec, qint64 recordId, qint64 personId, qint64 base, const Delta &delta)
{
    m_operation.changes.push_back({spec.name, recordId, personId, base, canonical(delta)});
    ChangeSet::Touched touched{&spec, recordId, personId, personId, {}};
    for (const auto &[name, value] : delta)
        touched.fields.insert(name);
    m_changes.records.push_back(std::move(touched));
}

void Transaction::addRecord(const EntitySpec &spec, const void *record)
{
    Delta delta;
    for (const FieldSpec &field : spec.fields) {
        if (Value value = field.get(record); !isNull(value))
            delta.emplace(field.name, std::move(value));
    }
    m_store.insert(spec, record, m_operation.id);
    note(spec, spec.id(record), spec.personOf(record), 0, delta);
}

void Transaction::saveRecord(const EntitySpec &spec, const void *record)
{
    AnyRecord stored(spec);
    qint64 head = 0;
    if (!m_store.load(spec, spec.id(record), stored.data(), &head)) {
        addRecord(spec, record);
        return;
    }
    Delta delta;
    std::vector<int> fields;
    QSet<QByteArrayView> groups;
    const auto take = [&](int index, Value value) {
        fields.push_back(index);
        delta.emplace(spec.fields[std::size_t(index)].name, std::move(value));
    };
    for (int i = 0; i < int(spec.fields.size()); ++i) {
        const FieldSpec &field = spec.fields[std::size_t(i)];
        Value value = field.get(record);
        if (value == field.get(stored.data()))
            continue;
        take(i, std::move(value));
        if (*field.group)
            groups.insert(field.group);
    }
    // Fields that only make sense together travel together, or a merge could mix two people's answers.
    for (int i = 0; i < int(spec.fields.size()); ++i) {
        const FieldSpec &field = spec.fields[std::size_t(i)];
        if (*field.group && groups.contains(field.group) && !delta.contains(field.name))
            take(i, field.get(record));
    }
    if (fields.empty())
        return;
    m_store.update(spec, record, fields, m_operation.id);
    note(spec, spec.id(record), spec.personOf(record), head, delta);
}

void Transaction::confirm(const EntitySpec &spec, const void *record, const std::vector<QByteArray> &fields)
{
    AnyRecord stored(spec);
    qint64 head = 0;
    if (!m_store.load(spec, spec.id(record), stored.data(), &head))
        return;
    Delta delta;
    std::vector<int> indexes;
    for (const QByteArray &name : fields) {
        const int index = spec.indexOf(QLatin1StringView(name));
        if (index < 0)
            continue;
        indexes.push_back(index);
        delta.emplace(name, spec.fields[std::size_t(index)].get(record));
    }
    if (indexes.empty())
        return;
    m_store.update(spec, record, indexes, m_operation.id);
    note(spec, spec.id(record), spec.personOf(record), head, delta);
}

void Transaction::markGone(const EntitySpec &spec, qint64 recordId, bool gone, const Folded &after)
{
    AnyRecord record(spec);
    setFields(spec, record.data(), after.values);
    spec.setId(record.data(), recordId);
    m_store.erase(spec, recordId);
    if (!gone)
        m_store.insert(spec, record.data(), m_operation.id);
    note(spec, recordId, spec.personOf(record.data()), after.head, {{goneMarker, Value{qint64(gone)}}});
}

Result<int> Transaction::nextNumber(const QString &kind, int blockSize, int blockCount)
{
    Database &database = m_store.database();
    const qint64 device = m_operation.device;
    {
        Query open = database.query("SELECT b.block, coalesce(c.used, 0) FROM number_block b LEFT JOIN number_counter c "
                                    "ON c.kind = b.kind AND c.block = b.block "
                                    "WHERE b.kind = ? AND b.device = ? AND coalesce(c.used, 0) < ? ORDER BY b.id LIMIT 1");
        open.bind(QStringView(kind)).bind(device).bind(qint64(blockSize));
        if (open.next()) {
            const int block = int(open.number(0));
            const int used = int(open.number(1));
            database.query("INSERT INTO number_counter (kind, block, used) VALUES (?, ?, ?) "
                           "ON CONFLICT (kind, block) DO UPDATE SET used = excluded.used")
                .bind(QStringView(kind))
                .bind(qint64(block))
                .bind(qint64(used + 1))
                .run();
            return block * blockSize + used;
        }
    }
    std::vector<bool> taken(std::size_t(blockCount), false);
    int left = blockCount;
    {
        Query known = database.query("SELECT block FROM number_block WHERE kind = ?");
        known.bind(QStringView(kind));
        while (known.next()) {
            const auto block = std::size_t(known.number(0));
            if (block < taken.size() && !taken[block]) {
                taken[block] = true;
                --left;
            }
        }
    }
    if (left == 0)
        return Error{ErrorKind::BadInput, tr("All numbers of this kind have been given out."),
                     tr("Ask the administrator; nothing was changed.")};
    int pick = int(m_office.random(quint32(left)));
    int block = 0;
    for (;; ++block) {
        if (!taken[std::size_t(block)] && pick-- == 0)
            break;
    }
    NumberBlock record{.kind = kind, .block = block, .deviceId = {device}};
    add(record);
    return nextNumber(kind, blockSize, blockCount);
}

// Session ----------------------------------------------------------------------------------------------------

Session::Session(Office &office, Clock &clock, Staff staff)
    : m_office(office),
      m_clock(clock),
      m_staff(std::move(staff)),
      m_store(office.database())
{
}

Session::~Session() = default;

void Session::addProjection(std::unique_ptr<Projection> projection) { m_projections.push_back(std::move(projection)); }

void Session::rebuildProjections()
{
    for (const auto &projection : m_projections)
        projection->rebuild(m_store);
}

Result<qint64> Session::transact(const QByteArray &kind, const std::function<Result<void>(Transaction &)> &body)
{
    if (m_writing)
        return Error{ErrorKind::Busy, tr("Something else is being saved at this moment."), tr("Try again in a moment.")};
    const QScopedValueRollback writing(m_writing, true);
    Transaction transaction(m_store, m_office, m_clock.today());
    Database &database = m_store.database();

    auto done = guarded([&]() -> Result<void> {
        TransactionScope scope(database);
        Operation &operation = transaction.m_operation;
        QByteArray previous;
        qint64 ms = 0;
        qint64 counter = 0;
        int device = 0;
        {
            Query state = database.query("SELECT device_id, device_number, next_id, stamp_ms, stamp_counter, last_hash "
                                         "FROM local_state WHERE id = 1");
            if (!state.next())
                return Error{ErrorKind::Damaged, tr("This office's file is not complete."),
                             tr("Restore the newest file of its backups folder.")};
            operation.device = state.number(0);
            device = int(state.number(1));
            transaction.m_nextId = state.number(2);
            ms = state.number(3);
            counter = state.number(4);
            previous = state.blob(5);
        }
        const qint64 now = m_clock.now().ms;
        if (now > ms) {
            ms = now;
            counter = 0;
        } else if (++counter > mostInOneMs) {
            ++ms;
            counter = 0;
        }
        operation.id = transaction.newId();
        operation.kind = kind;
        operation.actor = m_staff.id.value;
        operation.center = m_staff.centerId.value;
        operation.atUtcMs = now;
        operation.stamp = stampText(ms, counter, device);

        if (auto result = body(transaction); !result)
            return result.error();
        if (operation.changes.empty())
            return {};

        operation.hash = chainHash(previous, operation);
        insertOperation(database, operation);
        settleConflicts(database, m_office.id(), operation);
        transaction.m_changes.operationId = operation.id;
        for (ChangeSet::Touched &touched : transaction.m_changes.records)
            touched.personId = m_store.survivorOf({touched.personId}).value;
        for (const auto &projection : m_projections)
            projection->update(m_store, transaction.m_changes);
        database
            .query("UPDATE local_state SET next_id = ?, stamp_ms = ?, stamp_counter = ?, last_hash = ? WHERE id = 1")
            .bind(transaction.m_nextId)
            .bind(ms)
            .bind(counter)
            .bindBlob(operation.hash)
            .run();
        scope.commit();
        return {};
    });
    if (!done)
        return done.error();
    if (!*done)
        return done->error();
    if (transaction.m_changes.operationId == 0)
        return qint64(0);
    emit committed(transaction.m_changes);
    return transaction.m_changes.operationId;
}

Result<void> Session::receive(const std::function<Result<bool>(Receipt &)> &body)
{
    if (m_writing)
        return Error{ErrorKind::Busy, tr("Something else is being saved at this moment."), tr("Try again in a moment.")};
    const QScopedValueRollback writing(m_writing, true);
    bool kept = false;
    const auto done = guarded([&]() -> Result<void> {
        TransactionScope scope(m_store.database());
        Receipt receipt(*this);
        auto wanted = body(receipt);
        if (!wanted)
            return wanted.error();
        if (*wanted)
            scope.commit();
        kept = *wanted;
        return {};
    });
    if (!done)
        return done.error();
    if (*done && kept)
        emit received();
    return *done;
}

Result<void> Session::logAccess(const QString &kind, Id<JobSeeker> person)
{
    return guarded([&] {
        m_store.database()
            .query("INSERT INTO access_log (at_utc_ms, staff_id, kind, person_id) VALUES (?, ?, ?, ?)")
            .bind(m_clock.now().ms)
            .bind(m_staff.id.value)
            .bind(QStringView(kind))
            .bind(person.value)
            .run();
    });
}

} // namespace waymark
