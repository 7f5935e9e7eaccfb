// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/ledger.h"
#include "core/storage/office.h"
#include "core/storage/record_store.h"

#include <QObject>
#include <QSet>
#include <functional>

namespace waymark {

/// What one committed operation touched: announced once, after the commit.
struct ChangeSet
{
    struct Touched
    {
        const EntitySpec *entity = nullptr;
        qint64 recordId = 0;
        qint64 personId = 0; ///< whose it is now: of a merged record the one that stands for it
        qint64 ownerId = 0;  ///< the record it names, merged or not
        QSet<QByteArray> fields; ///< names; "_gone" for an undone creation
    };
    qint64 operationId = 0;
    std::vector<Touched> records;

    std::vector<Id<JobSeeker>> people() const; ///< each once
    bool touches(const EntitySpec &entity) const;
};

/// Keeps something derived in step with the records, inside the transaction that changes them.
class Projection
{
public:
    virtual ~Projection() = default;
    virtual void update(const RecordStore &store, const ChangeSet &changes) = 0;
    /// Whether a change of these fields of such a record can change what is derived.
    virtual bool dependsOn(const EntitySpec &, const Delta &) const { return true; }
    /// One person anew, after others' work came in.
    virtual void refresh(const RecordStore &store, Id<JobSeeker> person) = 0;
    /// Everything anew, as after a changed setting or for verify.
    virtual void rebuild(const RecordStore &store) = 0;
};

/// The writing side of a session while one operation runs. Exists only inside Session::transact. Throws SqlFailure.
class Transaction
{
public:
    const RecordStore &store() const { return m_store; }
    qint64 operationId() const { return m_operation.id; }
    Id<Staff> actor() const { return {m_operation.actor}; }
    Instant now() const { return {m_operation.atUtcMs}; }
    QDate today() const { return m_today; }

    /// Gives the record its id and adds it.
    template <typename T> Id<T> add(T &record)
    {
        record.id.value = newId();
        addRecord(specOf<T>(), &record);
        return record.id;
    }
    /// Writes the fields that differ from what is stored; nothing where none does.
    template <typename T> void save(const T &record) { saveRecord(specOf<T>(), &record); }

    qint64 newId() { return m_nextId++; }
    void addRecord(const EntitySpec &spec, const void *record);
    void saveRecord(const EntitySpec &spec, const void *record);
    /// Writes these fields as they are, also where nothing differs: a person said that they stand.
    void confirm(const EntitySpec &spec, const void *record, const std::vector<QByteArray> &fields);
    /// Sets or lifts the marker of an undone creation; `values` are the fields as they are after it.
    void markGone(const EntitySpec &spec, qint64 recordId, bool gone, const Folded &after);
    void setReason(const QString &reason) { m_operation.reason = reason; }
    void setUndoes(qint64 operationId) { m_operation.undoes = operationId; }

    /// The next number of a kind ("pseudo", "job_seeker") from this device's own block, a new block where it is used
    /// up. BadInput when no block is left anywhere.
    Result<int> nextNumber(const QString &kind, int blockSize, int blockCount);

private:
    friend class Session;
    Transaction(RecordStore &store, const Office &office, QDate today)
        : m_store(store),
          m_office(office),
          m_today(today)
    {
    }
    void note(const EntitySpec &spec, qint64 recordId, qint64 personId, qint64 base, const Delta &delta);

    RecordStore &m_store;
    const Office &m_office;
    QDate m_today;
    Operation m_operation;
    ChangeSet m_changes;
    qint64 m_nextId = 0;
};

/// One member of staff at work in one open office: the one door for writes. Reads go straight to the store.
/// Not a login check: Office::open did that. One thread.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(Office &office, Clock &clock, Staff staff);
    ~Session() override;

    const Staff &staff() const { return m_staff; }
    Office &office() { return m_office; }
    Clock &clock() const { return m_clock; }
    QDate today() const { return m_clock.today(); }
    const RecordStore &store() const { return m_store; }
    void addProjection(std::unique_ptr<Projection> projection);
    void rebuildProjections(); ///< throws SqlFailure

    /// One action: SQL transaction, ledger, projections, commit, one announcement. The body's error, or any failed
    /// statement, leaves nothing behind. Gives the operation's id, 0 where the body changed nothing.
    Result<qint64> transact(const QByteArray &kind, const std::function<Result<void>(Transaction &)> &body);

    /// Takes others' work in: one transaction, kept only where the body says so. One announcement after it.
    Result<void> receive(const std::function<Result<bool>(class Receipt &)> &body);

    /// Reads with failed statements as errors.
    template <typename F> auto read(F &&body) { return guarded([&] { return body(store()); }); }

    /// Who looked: opened a person, showed an SSN, printed. Not part of the ledger.
    Result<void> logAccess(const QString &kind, Id<JobSeeker> person);

signals:
    void committed(const waymark::ChangeSet &changes);
    void received(); ///< others' work came in, or was taken back: anything may have changed

private:
    friend class Receipt;

    Office &m_office;
    Clock &m_clock;
    Staff m_staff;
    RecordStore m_store;
    std::vector<std::unique_ptr<Projection>> m_projections;
    bool m_writing = false;
};

} // namespace waymark
