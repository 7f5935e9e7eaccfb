// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/conflict.h"
#include "core/session/session.h"

#include <QHash>
#include <set>

namespace waymark {

/// What came in, counted while it did.
struct ReceivedCounts
{
    qint64 operations = 0;
    qint64 changes = 0;
    qint64 newPeople = 0;
    qint64 changedPeople = 0; ///< other people with anything new
    qint64 services = 0;
    qint64 notes = 0;
    qint64 contacts = 0;
    qint64 removed = 0;   ///< records voided, or whose creation was undone
    qint64 conflicts = 0; ///< opened
    bool office = false;  ///< centers, shelters, staff, workstations or settings changed
};

/// What came in about one person.
struct PersonReceived
{
    Id<JobSeeker> person;
    bool isNew = false;
    int services = 0;
    int notes = 0;
    int contacts = 0;
    int other = 0; ///< other records of the person's, and the person's own fields
};

/// The writing side while others' work comes in. Exists only inside Session::receive; checks that each stretch is
/// whole and is what was signed, never who signed it: that is the importer's (core/sync). Throws SqlFailure.
class Receipt
{
public:
    Database &database() { return m_database; }
    const RecordStore &store() const { return m_session.store(); }
    Session &session() { return m_session; }
    Instant now() const { return m_session.clock().now(); }

    /// The operations of this seal follow, in order. The seal's own row is written here.
    Result<void> begin(const Seal &seal);
    Result<void> take(const Operation &operation);
    /// Count and hash are what the seal says, or it is refused.
    Result<void> end();

    /// After the last stretch: conflicts, what is derived for the people touched, this workstation's clock.
    /// `step` is told how many of how many people are done; false from it cancels.
    Result<void> finish(const std::function<bool(qint64 done, qint64 total)> &step = {});

    /// Takes one import's operations out again, as if it had not been. Only for the newest one.
    Result<void> takeBack(qint64 importId);

    const ReceivedCounts &counts() const { return m_counts; }
    /// The first `mostPeople` of them, in the order they came.
    const std::vector<PersonReceived> &people() const { return m_people; }
    static constexpr std::size_t mostPeople = 2'000;

private:
    friend class Session;
    explicit Receipt(Session &session);

    void continueOwnWork();
    void applyChange(const Operation &operation, const Change &change);
    bool applyToTable(const Operation &operation, const Change &change, const EntitySpec &spec, const Delta &delta);
    void touch(const Change &change, const EntitySpec *spec, const Delta &delta);
    void project(const EntitySpec &spec, qint64 recordId);
    bool isContested(qint64 recordId, qint64 operationId);
    QByteArray stampOf(qint64 operationId);
    void countChange(const Change &change, const Delta &delta, const EntitySpec *spec, bool created);
    const EntitySpec *entityOf(const QByteArray &name);
    PersonReceived *personOf(qint64 personId);

    Session &m_session;
    Database &m_database;
    Knowledge m_knowledge;
    QHash<QByteArray, const EntitySpec *> m_entities;

    Seal m_seal;              ///< the one whose operations are coming
    Knows m_blind;            ///< what is here of other devices that its author had not seen
    bool m_formerly = false;  ///< its device is a former self of one that was put back from a backup, or retired
    bool m_overlaps = false;  ///< some of its operations may be here already
    qint64 m_taken = 0;
    qint64 m_changes = 0;
    qint64 m_lastId = 0;
    QByteArray m_hash;
    QByteArray m_stamp;
    qint64 m_highestId = 0;   ///< that the seal's workstation gave to anything in it

    QByteArray m_newestStamp;
    std::set<qint64> m_contested; ///< records whose conflicts are looked at again
    bool m_hadConflicts = false;  ///< any at all before this
    std::vector<qint64> m_touched; ///< people, with repetitions now and then
    std::vector<std::vector<qint64>> m_stale; ///< for each projection those of them that it has to look at
    QHash<qint64, std::size_t> m_personIndex;
    std::vector<PersonReceived> m_people;
    QSet<qint64> m_newPeople;
    ReceivedCounts m_counts;
};

/// Folds every record that the ledger knows into its table again: after an update of the program that reads more than
/// the last one did. Inside a transaction. Throws SqlFailure.
void foldAll(RecordStore &store);
/// One record from the ledger into its table.
void foldRecord(RecordStore &store, const EntitySpec &spec, qint64 recordId);

} // namespace waymark
