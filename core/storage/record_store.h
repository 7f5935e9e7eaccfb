// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/schema/entity_spec.h"
#include "core/storage/database.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// Reads and writes records of any described type. No type has storage code of its own. Reading is free to all; the
/// writing half is called by Session alone, because a row that is not in the ledger would be a lie. Throws SqlFailure.
class RecordStore
{
public:
    explicit RecordStore(Database &database) : m_database(database) {}

    /// The last operation on a record; 0 where there is no such record.
    qint64 headOf(const EntitySpec &spec, qint64 id) const;
    bool load(const EntitySpec &spec, qint64 id, void *record, qint64 *head = nullptr) const;
    /// `column` is a field name or "id"; in id order.
    void forEach(const EntitySpec &spec, const char *column, const Value &value,
                 const std::function<void(const void *record, qint64 head)> &each) const;
    void forEach(const EntitySpec &spec, const std::function<void(const void *record, qint64 head)> &each) const;

    template <typename T> std::optional<T> find(Id<T> id) const
    {
        std::optional<T> record(std::in_place);
        if (!id || !load(specOf<T>(), id.value, &*record))
            record.reset();
        return record;
    }
    template <typename T> std::vector<T> where(const char *column, const Value &value) const
    {
        std::vector<T> records;
        forEach(specOf<T>(), column, value,
                [&](const void *record, qint64) { records.push_back(*static_cast<const T *>(record)); });
        return records;
    }
    template <typename T> std::vector<T> all() const
    {
        std::vector<T> records;
        forEach(specOf<T>(), [&](const void *record, qint64) { records.push_back(*static_cast<const T *>(record)); });
        return records;
    }
    /// Of the person and of every record merged into it, in id order.
    template <typename T> std::vector<T> ofPerson(Id<JobSeeker> person) const { return ofPeople<T>(sameAs(person)); }
    template <typename T> std::vector<T> ofPeople(const std::vector<Id<JobSeeker>> &people) const
    {
        const EntitySpec &spec = specOf<T>();
        const char *column = spec.fields[std::size_t(spec.personField)].name;
        if (people.size() == 1)
            return where<T>(column, Value{people.front().value});
        std::vector<T> records;
        for (const Id<JobSeeker> person : people) {
            for (T &record : where<T>(column, Value{person.value}))
                records.push_back(std::move(record));
        }
        std::ranges::sort(records, {}, &T::id);
        return records;
    }
    /// The record that stands for this person: itself, unless it was merged into another. Two workstations may have
    /// merged two records into each other: then it is the older one, everywhere.
    Id<JobSeeker> survivorOf(Id<JobSeeker> person) const;
    /// The person and all records merged into it, the person first.
    std::vector<Id<JobSeeker>> sameAs(Id<JobSeeker> person) const;
    /// Everything about one person, of a merged record the one that stands for it; nothing where there is none.
    std::optional<CaseFile> caseFile(Id<JobSeeker> person) const;
    /// Of a merged record, those of the one that stands for it.
    PersonRecords recordsOf(Id<JobSeeker> person) const;

    Database &database() const { return m_database; }

    // For Session and verify only.
    void insert(const EntitySpec &spec, const void *record, qint64 head);
    void update(const EntitySpec &spec, const void *record, const std::vector<int> &fields, qint64 head);
    void erase(const EntitySpec &spec, qint64 id);

private:
    void readTraining(TrainingFile &file, const std::vector<Id<JobSeeker>> &people) const;
    void readPlans(PlanFile &file, const std::vector<Id<JobSeeker>> &people) const;
    void readConflicts(CaseFile &file, const std::vector<Id<JobSeeker>> &people) const;
    void readSameNumber(CaseFile &file, const std::vector<Id<JobSeeker>> &people) const;
    static std::string selectSql(const EntitySpec &spec, const char *column);
    static void read(const EntitySpec &spec, const Query &row, void *record);

    Database &m_database;
};

} // namespace waymark
