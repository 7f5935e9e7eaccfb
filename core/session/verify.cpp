// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/verify.h"

#include "core/domain/entities.h"
#include "core/session/conflict.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Verify", text); }

constexpr int mostProblems = 50;

class Verifier
{
public:
    explicit Verifier(Session &session) : m_session(session), m_database(session.store().database()) {}

    VerifyReport run()
    {
        checkFile();
        checkChains();
        checkSeals();
        checkRecords();
        checkDerived();
        return std::move(m_report);
    }

private:
    void problem(const QString &text)
    {
        if (m_report.problems.size() < mostProblems)
            m_report.problems += text;
    }

    void checkFile()
    {
        Query query = m_database.query("PRAGMA cipher_integrity_check");
        while (query.next())
            problem(tr("A page of the file was altered: %1").arg(query.text(0)));
        Query inner = m_database.query("PRAGMA quick_check");
        while (inner.next()) {
            if (inner.text(0) != "ok"_L1)
                problem(tr("The file's structure is damaged: %1").arg(inner.text(0)));
        }
    }

    void checkChains()
    {
        std::vector<qint64> devices;
        {
            Query query = m_database.query("SELECT DISTINCT device FROM operation ORDER BY device");
            while (query.next())
                devices.push_back(query.number(0));
        }
        m_report.devices = qint64(devices.size());
        for (const qint64 device : devices) {
            QByteArray previous;
            QByteArray stamp;
            forEachOperation(m_database, device, 0, [&](const Operation &operation) {
                ++m_report.operations;
                m_report.changes += qint64(operation.changes.size());
                if (chainHash(previous, operation) != operation.hash) {
                    problem(tr("Operation %1 is not what was written then.").arg(operation.id));
                    return false;
                }
                if (operation.stamp <= stamp)
                    problem(tr("Operation %1 is out of order.").arg(operation.id));
                previous = operation.hash;
                stamp = operation.stamp;
                return true;
            });
            if (device == m_session.office().deviceId()) {
                Query state = m_database.query("SELECT last_hash FROM local_state WHERE id = 1");
                if (!state.next() || state.blob(0) != previous)
                    problem(tr("The last operations of this workstation are missing from the ledger."));
            }
        }
    }

    /// Numbered without gaps, signed by one key, each holding what it says; nothing of others' beyond their last.
    void checkSeals()
    {
        const QString office = m_session.office().id();
        std::map<int, Seal> last;
        forEachSeal(m_database, office, [&](const Seal &seal) {
            ++m_report.seals;
            const auto before = last.find(seal.device);
            const bool follows = before == last.end()
                ? seal.number == 1 && seal.previousHash.isEmpty()
                : seal.number == before->second.number + 1 && seal.previousHash == before->second.lastHash &&
                    seal.key == before->second.key;
            if (!follows || !signatureHolds(seal))
                problem(tr("Bundle %1 of workstation %2 is not what it signed.").arg(seal.number).arg(seal.device));
            else if (!holdsItsOperations(seal))
                problem(tr("Operations of bundle %1 of workstation %2 are missing.").arg(seal.number).arg(seal.device));
            last.insert_or_assign(seal.device, seal);
            return m_report.problems.size() < mostProblems;
        });
        const int own = deviceOf(m_session.office().deviceId());
        Query devices = m_database.query("SELECT device >> 39, max(id) FROM operation GROUP BY device");
        while (devices.next()) {
            const auto known = last.find(int(devices.number(0)));
            const qint64 sealed = known == last.end() ? 0 : known->second.lastId;
            if (devices.number(0) != own && devices.number(1) > sealed)
                problem(tr("Workstation %1 has operations here that it never signed.").arg(devices.number(0)));
        }
    }

    bool holdsItsOperations(const Seal &seal)
    {
        if (seal.operations == 0)
            return true;
        Query count = m_database.query("SELECT count(*) FROM operation WHERE id BETWEEN ? AND ?");
        count.bind(seal.firstId).bind(seal.lastId);
        Query last = m_database.query("SELECT hash FROM operation WHERE id = ?");
        last.bind(seal.lastId);
        return count.next() && count.number(0) == seal.operations && last.next() && last.blob(0) == seal.lastHash;
    }

    void compare(qint64 recordId, const QByteArray &entity, const Folded &folded)
    {
        const EntitySpec *spec = entityNamed(QString::fromUtf8(entity));
        if (!spec)
            return; // written by a newer version
        AnyRecord stored(*spec);
        const bool present = m_session.store().load(*spec, recordId, stored.data());
        if (const bool gone = isGone(*spec, folded); present == gone) {
            problem(gone ? tr("%1 %2 is in its table but not in the ledger.").arg(spec->labelText()).arg(recordId)
                                : tr("%1 %2 is in the ledger but not in its table.").arg(spec->labelText()).arg(recordId));
            return;
        }
        if (!present)
            return;
        ++m_report.records;
        ++m_found[spec];
        AnyRecord rebuilt(*spec);
        setFields(*spec, rebuilt.data(), folded.values);
        for (const FieldSpec &field : spec->fields) {
            if (field.get(rebuilt.data()) != field.get(stored.data()))
                problem(tr("%1 %2: the field \"%3\" is not what the ledger says.")
                            .arg(spec->labelText())
                            .arg(recordId)
                            .arg(QLatin1StringView(field.name)));
        }
    }

    void checkRecords()
    {
        Query query = m_database.query(
            "SELECT c.record_id, c.entity, c.operation_id, c.delta FROM change c "
            "JOIN operation o ON o.id = c.operation_id ORDER BY c.record_id, o.stamp, c.seq");
        qint64 current = 0;
        QByteArray entity;
        Folded folded;
        while (query.next()) {
            if (query.number(0) != current) {
                if (current)
                    compare(current, entity, folded);
                current = query.number(0);
                entity = query.text(1).toUtf8();
                folded = {};
            }
            apply(folded, parseDelta(query.blob(3)), query.number(2));
        }
        if (current)
            compare(current, entity, folded);
        for (const EntitySpec *spec : allEntities()) {
            Query count = m_database.query(std::string("SELECT count(*) FROM ") + spec->table);
            if (count.next() && count.number(0) != m_found.value(spec))
                problem(tr("%1: the table holds %2 records, the ledger %3.")
                            .arg(spec->labelText())
                            .arg(count.number(0))
                            .arg(m_found.value(spec)));
        }
    }

    std::vector<QByteArray> derivedRows()
    {
        std::vector<QByteArray> rows;
        Query query = m_database.query("SELECT person_id || '|' || seq || '|' || kind || '|' || rule || '|' || staff_id "
                                       "|| '|' || center_id || '|' || audience || '|' || visible_from || '|' || due_on "
                                       "|| '|' || coalesce(must_by, '') || '|' || because || '|' || action "
                                       "FROM due_item ORDER BY person_id, seq");
        while (query.next())
            rows.push_back(query.text(0).toUtf8());
        return rows;
    }

    std::vector<QByteArray> conflictRows()
    {
        std::vector<QByteArray> rows;
        Query query = m_database.query("SELECT record_id || '|' || unit || '|' || sides || '|' || entity || '|' || "
                                       "person_id || '|' || settled_by FROM conflict ORDER BY record_id, unit, sides");
        while (query.next())
            rows.push_back(query.text(0).toUtf8());
        return rows;
    }

    QByteArray matchKeys()
    {
        QCryptographicHash hash(QCryptographicHash::Blake2b_256);
        Query query = m_database.query("SELECT key, person FROM match_key ORDER BY key, person");
        while (query.next()) {
            for (const int column : {0, 1}) {
                const qint64 number = query.number(column);
                hash.addData(QByteArray::fromRawData(reinterpret_cast<const char *>(&number), sizeof number));
            }
        }
        return hash.result();
    }

    void checkDerived()
    {
        // Rebuilt in a transaction that is always rolled back: verify changes nothing.
        const std::vector<QByteArray> before = derivedRows();
        const std::vector<QByteArray> conflicts = conflictRows();
        const QByteArray keys = matchKeys();
        TransactionScope scope(m_database);
        Knowledge knowledge(m_database, m_session.office().id());
        rebuildConflicts(m_database, knowledge);
        if (conflictRows() != conflicts)
            problem(tr("The list of conflicts is not what the ledger gives."));
        m_session.rebuildProjections();
        if (derivedRows() != before)
            problem(tr("What is due is not what the records give."));
        if (matchKeys() != keys)
            problem(tr("The keys by which duplicates are found are not what the records give."));
    }

    Session &m_session;
    Database &m_database;
    VerifyReport m_report;
    QHash<const EntitySpec *, qint64> m_found;
};

} // namespace

Result<VerifyReport> verifyOffice(Session &session)
{
    return guarded([&] { return Verifier(session).run(); });
}

Result<void> dumpOffice(const RecordStore &store, QIODevice &out, const QSet<qint64> &withoutPeople)
{
    bool written = true;
    const auto done = guarded([&] {
        for (const EntitySpec *spec : allEntities()) {
            store.forEach(*spec, [&](const void *record, qint64) {
                if (withoutPeople.contains(spec->personOf(record)))
                    return;
                QByteArray line = "{\"entity\":\"" + QByteArray(spec->name)
                    + "\",\"id\":\"" + QByteArray::number(spec->id(record)) + "\",\"fields\":";
                Delta fields;
                for (const FieldSpec &field : spec->fields) {
                    if (Value value = field.get(record); !field.secret && !isNull(value))
                        fields.emplace(field.name, std::move(value));
                }
                line += canonical(fields) + "}\n";
                written = written && out.write(line) == line.size();
            });
        }
    });
    if (!done)
        return done.error();
    if (!written)
        return Error{ErrorKind::Io, tr("The dump could not be written whole."), tr("Check the disk and try again.")};
    return {};
}

} // namespace waymark
