// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/record_store.h"

#include <QSet>
#include <algorithm>

namespace waymark {

std::string RecordStore::selectSql(const EntitySpec &spec, const char *column)
{
    std::string sql = "SELECT id, head";
    for (const FieldSpec &field : spec.fields) {
        sql += ", ";
        sql += field.name;
    }
    sql += " FROM ";
    sql += spec.table;
    if (column) {
        sql += " WHERE ";
        sql += column;
        sql += " = ?";
    }
    return sql;
}

void RecordStore::read(const EntitySpec &spec, const Query &row, void *record)
{
    spec.setId(record, row.number(0));
    for (std::size_t i = 0; i < spec.fields.size(); ++i) {
        const int column = int(i) + 2;
        if (!row.isNull(column))
            spec.fields[i].set(record, row.value(column));
    }
}

qint64 RecordStore::headOf(const EntitySpec &spec, qint64 id) const
{
    std::string sql = "SELECT head FROM ";
    sql += spec.table;
    sql += " WHERE id = ?";
    Query query = m_database.query(sql);
    query.bind(id);
    return query.next() ? query.number(0) : 0;
}

bool RecordStore::load(const EntitySpec &spec, qint64 id, void *record, qint64 *head) const
{
    Query query = m_database.query(selectSql(spec, "id"));
    query.bind(id);
    if (!query.next())
        return false;
    read(spec, query, record);
    if (head)
        *head = query.number(1);
    return true;
}

void RecordStore::forEach(const EntitySpec &spec, const char *column, const Value &value,
                          const std::function<void(const void *, qint64)> &each) const
{
    Query query = m_database.query(selectSql(spec, column) + " ORDER BY id");
    query.bind(value);
    while (query.next()) {
        AnyRecord record(spec);
        read(spec, query, record.data());
        each(record.data(), query.number(1));
    }
}

void RecordStore::forEach(const EntitySpec &spec, const std::function<void(const void *, qint64)> &each) const
{
    Query query = m_database.query(selectSql(spec, nullptr) + " ORDER BY id");
    while (query.next()) {
        AnyRecord record(spec);
        read(spec, query, record.data());
        each(record.data(), query.number(1));
    }
}

std::optional<CaseFile> RecordStore::caseFile(Id<JobSeeker> person) const
{
    auto found = find(person);
    if (!found)
        return {};
    CaseFile file;
    file.person = std::move(*found);
    file.pseudoNumbers = ofPerson<PseudoNumber>(person);
    file.enrollments = ofPerson<ProgramEnrollment>(person);
    file.services = ofPerson<Service>(person);
    file.notes = ofPerson<Note>(person);
    file.contacts = ofPerson<Contact>(person);
    file.cases = ofPerson<CaseRecord>(person);
    file.shelter = find(file.person.shelterId);
    readConflicts(file);
    readSameNumber(file);
    return file;
}

void RecordStore::readConflicts(CaseFile &file) const
{
    Query open = m_database.query("SELECT sides FROM conflict WHERE person_id = ? AND settled_by = 0");
    open.bind(file.person.id.value);
    while (open.next()) {
        ++file.openConflicts;
        Query newest = m_database.query("SELECT at_utc_ms FROM operation WHERE id = ?");
        newest.bind(open.text(0).section(u',', 0, 0).toLongLong());
        if (newest.next())
            file.conflictSince = std::max(file.conflictSince, Instant{newest.number(0)}.local().date());
    }
}

void RecordStore::readSameNumber(CaseFile &file) const
{
    QSet<QString> numbers;
    if (!file.person.ssn.isEmpty())
        numbers.insert(file.person.ssn);
    for (const PseudoNumber &one : file.pseudoNumbers)
        numbers.insert(one.number);
    for (const QString &number : numbers) {
        for (const char *sql : {"SELECT id FROM job_seeker WHERE ssn = ? AND id <> ?",
                                "SELECT job_seeker FROM pseudo_number WHERE number = ? AND job_seeker <> ?"}) {
            Query same = m_database.query(sql);
            same.bind(QStringView(number)).bind(file.person.id.value);
            while (same.next()) {
                const Id<JobSeeker> other{same.number(0)};
                if (std::ranges::find(file.sameNumber, other) == file.sameNumber.end())
                    file.sameNumber.push_back(other);
            }
        }
    }
    std::ranges::sort(file.sameNumber);
}

void RecordStore::insert(const EntitySpec &spec, const void *record, qint64 head)
{
    std::string sql = "INSERT INTO ";
    sql += spec.table;
    sql += " (id, head";
    for (const FieldSpec &field : spec.fields) {
        sql += ", ";
        sql += field.name;
    }
    sql += ") VALUES (?, ?";
    for (std::size_t i = 0; i < spec.fields.size(); ++i)
        sql += ", ?";
    sql += ")";
    Query query = m_database.query(sql);
    query.bind(spec.id(record)).bind(head);
    for (const FieldSpec &field : spec.fields)
        query.bind(field.get(record));
    query.run();
}

void RecordStore::update(const EntitySpec &spec, const void *record, const std::vector<int> &fields, qint64 head)
{
    std::string sql = "UPDATE ";
    sql += spec.table;
    sql += " SET head = ?";
    for (const int index : fields) {
        sql += ", ";
        sql += spec.fields[std::size_t(index)].name;
        sql += " = ?";
    }
    sql += " WHERE id = ?";
    Query query = m_database.query(sql);
    query.bind(head);
    for (const int index : fields)
        query.bind(spec.fields[std::size_t(index)].get(record));
    query.bind(spec.id(record)).run();
}

void RecordStore::erase(const EntitySpec &spec, qint64 id)
{
    m_database.query(std::string("DELETE FROM ") + spec.table + " WHERE id = ?").bind(id).run();
}

} // namespace waymark
