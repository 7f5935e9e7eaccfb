// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/replay.h"

#include "core/base/text.h"
#include "core/domain/entities.h"
#include "core/session/ledger.h"

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

Cells row(Statement &statement)
{
    Cells cells;
    for (int i = 0; i < statement.columns(); ++i)
        cells.push_back(statement.cell(i));
    return cells;
}

std::string insertSql(const std::string &table, std::size_t columns)
{
    std::string sql = "INSERT INTO " + table + " VALUES (?";
    for (std::size_t i = 1; i < columns; ++i)
        sql += ", ?";
    return sql + ")";
}

WrittenOperation::Write inserted(RawDatabase &raw, const std::string &table, qint64 id)
{
    Statement &select = raw.statement("SELECT * FROM " + table + " WHERE id = ?");
    select.bind(1, id);
    if (!select.next())
        fail("no row in " + table);
    WrittenOperation::Write write{{}, row(select)};
    select.reset();
    write.sql = insertSql(table, write.values.size());
    return write;
}

WrittenOperation::Write updated(RawDatabase &raw, const EntitySpec &spec, qint64 id, const Delta &delta)
{
    std::string columns = "head";
    std::string sets = "head = ?";
    for (const auto &[name, value] : delta) {
        columns += ", " + name.toStdString();
        sets += ", " + name.toStdString() + " = ?";
    }
    Statement &select = raw.statement("SELECT " + columns + ", id FROM " + spec.table + " WHERE id = ?");
    select.bind(1, id);
    if (!select.next())
        fail("no row to update");
    WrittenOperation::Write write{std::string("UPDATE ") + spec.table + " SET " + sets + " WHERE id = ?",
                                  row(select)};
    select.reset();
    return write;
}

std::string numbersOf(const JobSeeker &person)
{
    QStringList words;
    if (person.birthDate.isValid())
        words += u'd' + detail::dateText(person.birthDate).remove(u'-');
    words += u'n' + person.number;
    words += u'f' + person.ssn.last(4);
    words += u's' + person.ssn;
    for (const QString &phone : {person.homePhone, person.otherPhone}) {
        if (const QString digits = digitsOf(phone); digits.size() >= 7)
            words << u'p' + digits << u'p' + digits.last(7);
    }
    return words.join(u' ').toStdString();
}

void writeAll(RawDatabase &raw, const std::vector<WrittenOperation::Write> &writes, auto &&bindTo)
{
    for (const WrittenOperation::Write &write : writes)
        bindTo(raw.statement(write.sql), write);
}

} // namespace

WrittenOperation readOperation(RawDatabase &raw, const RecordStore &store, qint64 operationId,
                               bool withContact)
{
    WrittenOperation written;
    written.id = operationId;
    written.ids = 1;
    written.operation = inserted(raw, "operation", operationId);
    written.hash = std::get<Blob>(written.operation.values.back());

    Statement &changes = raw.statement("SELECT * FROM change WHERE operation_id = ? ORDER BY seq");
    changes.bind(1, operationId);
    bool newPerson = false;
    while (changes.next()) {
        Cells cells = row(changes);
        const EntitySpec *spec = entityNamed(QString::fromStdString(changes.text(2)));
        const qint64 record = changes.number(3);
        written.person = std::max(written.person, changes.number(4));
        const Delta delta = parseDelta(QByteArray::fromStdString(changes.text(6)));
        if (changes.number(5) == 0) {
            written.records.push_back(inserted(raw, spec->table, record));
            ++written.ids;
            if (spec == &specOf<JobSeeker>()) {
                newPerson = true;
                written.numberKinds.push_back("job_seeker");
            } else if (spec == &specOf<PseudoNumber>()) {
                written.numberKinds.push_back("pseudo");
            }
        } else {
            written.records.push_back(updated(raw, *spec, record, delta));
        }
        written.changes.push_back({insertSql("change", cells.size()), std::move(cells)});
    }
    changes.reset();

    Statement &due = raw.statement("SELECT * FROM due_item WHERE person_id = ? ORDER BY seq");
    due.bind(1, written.person);
    while (due.next()) {
        if (Cells cells = row(due); withContact || std::get<std::string>(cells[2]) != "contact")
            written.due.push_back({insertSql("due_item", cells.size()), std::move(cells)});
    }
    due.reset();
    if (newPerson) {
        const auto person = store.find(Id<JobSeeker>{written.person});
        const QString words = folded(QString(person->firstName % u' ' % person->lastName));
        written.find.push_back({"DELETE FROM find_index WHERE rowid = ?", {written.person}});
        written.find.push_back({"INSERT INTO find_index (rowid, words, numbers) VALUES (?, ?, ?)",
                                {written.person, words.toStdString(), numbersOf(*person)}});
    }
    return written;
}

void writeRow(RawDatabase &raw, const WrittenOperation::Write &write)
{
    Statement &statement = raw.statement(write.sql);
    int index = 0;
    for (const Cell &cell : write.values)
        statement.bind(++index, cell);
    statement.run();
}

void replay(RawDatabase &raw, const WrittenOperation &written, bool newIds)
{
    raw.statement("BEGIN IMMEDIATE").run();
    Statement &state =
        raw.statement("SELECT device_id, device_number, next_id, stamp_ms, stamp_counter, last_hash "
                      "FROM local_state WHERE id = 1");
    if (!state.next())
        fail("no local state");
    const qint64 nextId = state.number(2);
    const qint64 counter = state.number(4);
    state.reset();
    const qint64 shift = newIds ? nextId - written.id : 0;
    const auto write = [&](Statement &statement, const WrittenOperation::Write &one) {
        int index = 0;
        for (const Cell &cell : one.values) {
            const auto *number = std::get_if<qint64>(&cell);
            if (number && *number >= written.id && *number < written.id + written.ids)
                statement.bind(++index, *number + shift);
            else
                statement.bind(++index, cell);
        }
        statement.run();
    };
    for (const std::string &kind : written.numberKinds) {
        Statement &used = raw.statement(
            "SELECT b.block, coalesce(c.used, 0) FROM number_block b LEFT JOIN number_counter c "
            "ON c.kind = b.kind AND c.block = b.block WHERE b.kind = ? ORDER BY b.id DESC LIMIT 1");
        used.bind(1, kind);
        const bool found = used.next();
        const qint64 block = found ? used.number(0) : 0;
        const qint64 count = found ? used.number(1) : 0;
        used.reset();
        Statement &counted = raw.statement("INSERT INTO number_counter (kind, block, used) VALUES (?, ?, ?) "
                                           "ON CONFLICT (kind, block) DO UPDATE SET used = excluded.used");
        counted.bind(1, kind);
        counted.bind(2, block);
        counted.bind(3, count + 1);
        counted.run();
    }
    writeAll(raw, written.records, write);
    write(raw.statement(written.operation.sql), written.operation);
    writeAll(raw, written.changes, write);
    Statement &clear = raw.statement("DELETE FROM due_item WHERE person_id = ?");
    clear.bind(1, written.person);
    clear.run();
    writeAll(raw, written.due, write);
    writeAll(raw, written.find, write);
    Statement &advance =
        raw.statement("UPDATE local_state SET next_id = ?, stamp_counter = ?, last_hash = ? WHERE id = 1");
    advance.bind(1, nextId + written.ids);
    advance.bind(2, counter + 1);
    advance.bind(3, Cell{written.hash});
    advance.run();
    raw.statement("COMMIT").run();
}

} // namespace waymark::bench
