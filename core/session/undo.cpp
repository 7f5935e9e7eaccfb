// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/undo.h"

#include "core/domain/entities.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Undo", text); }

/// One row of the ledger as undo sees it.
struct Step
{
    qint64 id = 0;
    QByteArray kind;
    qint64 undoes = 0;
    QByteArray stamp;
};

bool isUndone(Database &database, qint64 operationId)
{
    // Undone by an operation that was not undone itself.
    Query query = database.query("SELECT 1 FROM operation u WHERE u.undoes = ? "
                                 "AND NOT EXISTS (SELECT 1 FROM operation r WHERE r.undoes = u.id)");
    return query.bind(operationId).next();
}

UndoState stateOf(Session &session)
{
    Database &database = session.store().database();
    UndoState state;
    bool redoPossible = true;
    Query query = database.query("SELECT id, kind, coalesce(undoes, 0), stamp FROM operation "
                                 "WHERE actor = ? AND device = ? ORDER BY id DESC LIMIT 400");
    query.bind(session.staff().id.value).bind(session.office().deviceId());
    while (query.next() && !state.undo) {
        const Step step{query.number(0), query.text(1).toUtf8(), query.number(2), query.text(3).toLatin1()};
        if (step.undoes) {
            const bool isUndo = step.kind == "undo";
            if (isUndo && redoPossible && !state.redo && !isUndone(database, step.id)) {
                Query undone = database.query("SELECT kind FROM operation WHERE id = ?");
                undone.bind(step.undoes);
                state.redo = UndoStep{step.id, undone.next() ? undone.text(0).toUtf8() : QByteArray()};
            }
            continue;
        }
        if (isUndone(database, step.id))
            continue;
        redoPossible = false;
        state.undo = UndoStep{step.id, step.kind};
    }
    return state;
}

/// The changes of operations after `stamp` on a record that still stand: an operation and the one that undid it
/// cancel each other.
struct Later
{
    qint64 operationId;
    qint64 actor;
    Delta delta;
};

std::vector<Later> standingAfter(Database &database, const char *column, qint64 value, const QByteArray &stamp)
{
    struct Row
    {
        Later later;
        qint64 undoes;
    };
    std::vector<Row> rows;
    Query query = database.query(QByteArray("SELECT o.id, o.actor, coalesce(o.undoes, 0), c.delta FROM change c "
                                            "JOIN operation o ON o.id = c.operation_id WHERE c.")
                                     .append(column)
                                     .append(" = ? AND o.stamp > ? ORDER BY o.stamp")
                                     .toStdString());
    const QString stampText = QString::fromLatin1(stamp);
    query.bind(value).bind(QStringView(stampText));
    while (query.next())
        rows.push_back({{query.number(0), query.number(1), parseDelta(query.blob(3))}, query.number(2)});

    QSet<qint64> cancelled;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (!row->undoes || cancelled.contains(row->later.operationId))
            continue;
        const bool here =
            std::ranges::any_of(rows, [&](const Row &other) { return other.later.operationId == row->undoes; });
        if (here) {
            cancelled.insert(row->later.operationId);
            cancelled.insert(row->undoes);
        }
    }
    std::vector<Later> standing;
    for (Row &row : rows) {
        if (!cancelled.contains(row.later.operationId))
            standing.push_back(std::move(row.later));
    }
    return standing;
}

Error standsOn(Database &database, qint64 actor)
{
    Query query = database.query("SELECT name FROM staff WHERE id = ?");
    query.bind(actor);
    const QString name = query.next() ? query.text(0) : tr("somebody");
    return {ErrorKind::Refused, tr("This cannot be taken back: a later change by %1 stands on it.").arg(name),
            tr("Nothing was changed. Correct the record instead; its history keeps both.")};
}

/// What other workstations may have built on, or had to choose between.
std::optional<Error> standsElsewhere(Database &database, qint64 operationId)
{
    {
        Query settled = database.query("SELECT 1 FROM conflict WHERE record_id IN "
                                       "(SELECT record_id FROM change WHERE operation_id = ?) AND settled_by = ? LIMIT 1");
        if (settled.bind(operationId).bind(operationId).next())
            return Error{ErrorKind::Refused, tr("This change settled a conflict between two workstations."),
                         tr("Nothing was changed. Change the field again instead; both values stay in its history.")};
    }
    Query sealed = database.query("SELECT 1 FROM seal WHERE device = (SELECT device_id >> 39 FROM local_state) "
                                  "AND last_id >= ? LIMIT 1");
    if (!sealed.bind(operationId).next())
        return {};
    Query created = database.query("SELECT 1 FROM change WHERE operation_id = ? AND base = 0 "
                                   "AND person_id IN (0, record_id) AND entity <> 'NumberBlock' LIMIT 1");
    if (!created.bind(operationId).next())
        return {};
    return Error{ErrorKind::Refused, tr("Other workstations may have this already, and work that hangs on it."),
                 tr("Nothing was changed. Correct the record instead; its history keeps both.")};
}

Result<void> writeInverse(Transaction &transaction, qint64 operationId)
{
    const RecordStore &store = transaction.store();
    Database &database = store.database();
    if (auto refused = standsElsewhere(database, operationId))
        return *refused;
    QByteArray stamp;
    {
        Query query = database.query("SELECT stamp FROM operation WHERE id = ?");
        query.bind(operationId);
        if (query.next())
            stamp = query.text(0).toLatin1();
    }
    std::vector<Change> changes;
    {
        Query query = database.query("SELECT entity, record_id, person_id, base, delta FROM change "
                                     "WHERE operation_id = ? ORDER BY seq DESC");
        query.bind(operationId);
        while (query.next())
            changes.push_back({query.text(0).toUtf8(), query.number(1), query.number(2), query.number(3),
                               query.text(4).toUtf8()});
    }
    QSet<qint64> own;
    QSet<qint64> done;
    for (const Change &change : changes)
        own.insert(change.recordId);
    for (const Change &change : changes) {
        const EntitySpec *spec = entityNamed(QString::fromUtf8(change.entity));
        if (!spec || done.contains(change.recordId))
            continue;
        done.insert(change.recordId);
        // A block stays this device's: its numbers were handed out, and another device that found it free would
        // hand them out again.
        if (spec == &specOf<NumberBlock>())
            continue;

        Delta touched;
        for (const Change &same : changes) {
            if (same.recordId == change.recordId) {
                for (const auto &[name, value] : parseDelta(same.delta))
                    touched.insert_or_assign(name, value);
            }
        }
        const Folded before = fold(database, change.recordId, stamp);
        const Folded now = fold(database, change.recordId);
        const bool existence = before.gone != now.gone;
        for (const Later &later : standingAfter(database, "record_id", change.recordId, stamp)) {
            const bool overlaps = existence || std::ranges::any_of(later.delta, [&](const auto &entry) {
                return touched.contains(entry.first) || entry.first == goneMarker;
            });
            if (overlaps)
                return standsOn(database, later.actor);
        }
        if (existence && before.gone && spec->isPerson) {
            const auto later = standingAfter(database, "person_id", change.recordId, stamp);
            if (!later.empty())
                return standsOn(database, later.front().actor);
        }
        if (existence && before.gone && spec->lasting)
            return Error{ErrorKind::Refused, tr("What was recorded here stays in the record for good."),
                         tr("Nothing was changed. Change the entry instead; its history keeps both.")};
        if (existence) {
            transaction.markGone(*spec, change.recordId, before.gone, now);
            if (before.gone)
                continue;
        }
        AnyRecord record(*spec);
        if (!store.load(*spec, change.recordId, record.data()))
            continue;
        for (const auto &[name, value] : touched) {
            const FieldSpec *field = spec->find(QLatin1StringView(name));
            if (!field)
                continue;
            const auto old = before.values.find(name);
            AnyRecord fresh(*spec);
            field->set(record.data(), old != before.values.end() ? old->second : field->get(fresh.data()));
        }
        transaction.saveRecord(*spec, record.data());
    }
    transaction.setUndoes(operationId);
    return {};
}

Result<UndoStep> take(Session &session, const QByteArray &kind, const std::optional<UndoStep> &step, const QString &none)
{
    if (!step)
        return Error{ErrorKind::Refused, none, {}};
    const auto done = session.transact(
        kind, [&](Transaction &transaction) { return writeInverse(transaction, step->operationId); });
    if (!done)
        return done.error();
    return *step;
}

} // namespace

Result<UndoState> undoState(Session &session)
{
    return guarded([&] { return stateOf(session); });
}

Result<UndoStep> undoLast(Session &session, const UndoBan &ban)
{
    const auto state = undoState(session);
    if (!state)
        return state.error();
    if (state->undo && ban) {
        if (const auto why = ban(state->undo->kind))
            return *why;
    }
    return take(session, "undo", state->undo, tr("There is nothing to take back."));
}

Result<UndoStep> redoLast(Session &session)
{
    const auto state = undoState(session);
    if (!state)
        return state.error();
    return take(session, "redo", state->redo, tr("There is nothing to do again."));
}

} // namespace waymark
