// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/lists/person_stream.h"

#include "core/storage/record_store.h"

#include <algorithm>
#include <concepts>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

std::string columnsOf(const EntitySpec &spec)
{
    std::string sql = "SELECT id";
    for (const FieldSpec &field : spec.fields) {
        sql += ", ";
        sql += field.name;
    }
    return sql + " FROM " + spec.table;
}

/// A field's place in such a row.
int columnOf(int field)
{
    return field + 1;
}

void read(const EntitySpec &spec, const Query &row, void *record)
{
    spec.setId(record, row.number(0));
    for (std::size_t i = 0; i < spec.fields.size(); ++i) {
        const int column = columnOf(int(i));
        if (!row.isNull(column))
            spec.fields[i].set(record, row.value(column));
    }
}

/// Rows of one table in the order of its people, read forward beside them.
class Walker
{
public:
    Walker(Database &database, const EntitySpec &spec) : m_spec(spec), m_database(database)
    {
        const char *person = spec.fields[std::size_t(spec.personField)].name;
        m_sql = columnsOf(spec);
        m_sql += " INDEXED BY ";
        m_sql += spec.table;
        m_sql += "_by_person WHERE ";
        m_sql += person;
        m_sql += " >= ? ORDER BY ";
        m_sql += person;
        m_sql += ", id";
        m_column = columnOf(spec.personField);
    }

    /// Every row of that person; people are asked for in rising order.
    template <typename Keep>
    void rowsOf(Id<JobSeeker> person, Keep keep)
    {
        goTo(person.value);
        while (m_there && m_at == person.value) {
            keep(*m_query);
            step();
        }
    }

private:
    /// A few rows are stepped over; from further away the index is asked again.
    static constexpr int nearby = 12;

    void step()
    {
        m_there = m_query->next();
        m_at = m_there ? m_query->number(m_column) : 0;
    }
    void seek(qint64 person)
    {
        m_query.reset();
        m_query.emplace(m_database.query(m_sql));
        m_query->bind(person);
        step();
    }
    void goTo(qint64 person)
    {
        if (!m_query)
            seek(person);
        for (int i = 0; m_there && m_at < person; ++i) {
            if (i == nearby)
                return seek(person);
            step();
        }
    }

    const EntitySpec &m_spec;
    Database &m_database;
    std::string m_sql;
    std::optional<Query> m_query;
    int m_column = 0;
    qint64 m_at = 0;
    bool m_there = false;
};

/// One kind of record: where its rows come from, and where they go.
class Part
{
public:
    virtual ~Part() = default;
    virtual void walk(Id<JobSeeker> person, CaseFile &file, PersonRecords &records) = 0;
    virtual void ask(const std::vector<Id<JobSeeker>> &people, CaseFile &file,
                     PersonRecords &records) const = 0;
};

template <typename T, std::invocable<CaseFile &, PersonRecords &> Into>
class PartOf : public Part
{
public:
    PartOf(const RecordStore &store, Into into)
        : m_store(store), m_walker(store.database(), specOf<T>()), m_into(into)
    {
    }

    void walk(Id<JobSeeker> person, CaseFile &file, PersonRecords &records) override
    {
        std::vector<T> &list = m_into(file, records);
        m_walker.rowsOf(person, [&list](const Query &row) { read(specOf<T>(), row, &list.emplace_back()); });
    }
    void ask(const std::vector<Id<JobSeeker>> &people, CaseFile &file, PersonRecords &records) const override
    {
        m_into(file, records) = m_store.ofPeople<T>(people);
    }

private:
    const RecordStore &m_store;
    Walker m_walker;
    Into m_into;
};

class Stream
{
public:
    explicit Stream(const RecordStore &store) : m_store(store)
    {
        add<ProgramEnrollment>([](CaseFile & f, PersonRecords &) -> auto & { return f.enrollments; });
        add<Service>([](CaseFile & f, PersonRecords &) -> auto & { return f.services; });
        add<CaseRecord>([](CaseFile & f, PersonRecords &) -> auto & { return f.cases; });
        add<EligibilitySnapshot>([](CaseFile & f, PersonRecords &) -> auto & { return f.snapshots; });
        add<Plan>([](CaseFile & f, PersonRecords &) -> auto & { return f.planning.plans; });
        add<Goal>([](CaseFile & f, PersonRecords &) -> auto & { return f.planning.goals; });
        add<GoalStep>([](CaseFile & f, PersonRecords &) -> auto & { return f.planning.steps; });
        add<Education>([](CaseFile &, PersonRecords & r) -> auto & { return r.education; });
        add<EventRegistration>([](CaseFile &, PersonRecords & r) -> auto & { return r.registrations; });
        add<Course>([](CaseFile &, PersonRecords & r) -> auto & { return r.courses; });
        add<TestResult>([](CaseFile &, PersonRecords & r) -> auto & { return r.tests; });
        add<QuarterResult>([](CaseFile &, PersonRecords & r) -> auto & { return r.quarters; });
        add<SkillGain>([](CaseFile &, PersonRecords & r) -> auto & { return r.gains; });
        // A placement that runs is planned, and holds the exit back.
        add<Placement>([](CaseFile &, PersonRecords & r) -> auto & { return r.training.placements; });
        add<TrainingHours>([](CaseFile &, PersonRecords & r) -> auto & { return r.training.hours; });
    }

    void run(const QString &enrolledIn,
             const std::function<bool(const CaseFile &, const PersonRecords &)> &each)
    {
        Database &database = m_store.database();
        // Whoever was merged into somebody, by whom it was merged into: beside the people too.
        Query merged = database.query(
            "SELECT merged_into FROM job_seeker INDEXED BY job_seeker_by_merged WHERE merged_into IS NOT "
            "NULL ORDER BY merged_into");
        qint64 into = merged.next() ? merged.number(0) : 0;
        // The same of whoever was in the program.
        Query enrolled = database.query(
            "SELECT job_seeker FROM program_enrollment INDEXED BY program_enrollment_by_person WHERE "
            "job_seeker > 0 AND program = ? ORDER BY job_seeker, id");
        enrolled.bind(QStringView(enrolledIn));
        const bool all = enrolledIn.isEmpty();
        qint64 wanted = !all && enrolled.next() ? enrolled.number(0) : 0;
        const EntitySpec &people = specOf<JobSeeker>();
        const int mergedInto = columnOf(people.indexOf("merged_into"));
        // Of who is passed over nothing but the id and this column is read.
        Query query = database.query(columnsOf(people) + " ORDER BY id");
        while (query.next()) {
            const Id<JobSeeker> person{query.number(0)};
            while (into && into < person.value)
                into = merged.next() ? merged.number(0) : 0;
            const bool alone = query.isNull(mergedInto) && into != person.value;
            while (wanted && wanted < person.value)
                wanted = enrolled.next() ? enrolled.number(0) : 0;
            if (alone && !all && wanted != person.value)
                continue;
            CaseFile file;
            PersonRecords records;
            read(people, query, &file.person);
            if (alone)
                walk(file, records);
            else if (!ask(file, records, enrolledIn))
                continue;
            for (const EventRegistration &one : records.registrations)
                addEvent(records, one.eventId);
            if (!each(file, records))
                return;
        }
    }

private:
    template <typename T, typename Into>
    void add(Into into)
    {
        m_parts.push_back(std::make_unique<PartOf<T, Into>>(m_store, into));
    }

    void walk(CaseFile &file, PersonRecords &records)
    {
        for (const auto &part : m_parts)
            part->walk(file.person.id, file, records);
    }

    /// Of records merged with each other: asked for one by one, for they lie apart. False where another one
    /// stands for them, or none was in the program.
    bool ask(CaseFile &file, PersonRecords &records, const QString &enrolledIn) const
    {
        const Id<JobSeeker> person = file.person.id;
        if (file.person.mergedInto && m_store.survivorOf(person) != person)
            return false;
        const std::vector<Id<JobSeeker>> people = m_store.sameAs(person);
        for (const auto &part : m_parts)
            part->ask(people, file, records);
        if (!enrolledIn.isEmpty() && std::ranges::find(file.enrollments, enrolledIn,
                                                       &ProgramEnrollment::program) == file.enrollments.end())
            return false;
        for (const Id<JobSeeker> one : people) {
            if (one != person)
                file.merged.push_back(*m_store.find(one));
        }
        return true;
    }

    void addEvent(PersonRecords &records, Id<CareerEvent> id) const
    {
        const bool known = std::ranges::find(records.events, id, &CareerEvent::id) != records.events.end();
        if (auto event = known ? std::nullopt : m_store.find(id))
            records.events.push_back(std::move(*event));
    }

    const RecordStore &m_store;
    std::vector<std::unique_ptr<Part>> m_parts;
};

} // namespace

void forEachPerson(const RecordStore &store, const QString &enrolledIn,
                   const std::function<bool(const CaseFile &, const PersonRecords &)> &each)
{
    Stream(store).run(enrolledIn, each);
}

qint64 countPeople(Database &database, const QString &enrolledIn)
{
    Query query = database.query(
        enrolledIn.isEmpty() ? "SELECT count(*) FROM job_seeker"
                             : "SELECT count(DISTINCT job_seeker) FROM program_enrollment WHERE program = ?");
    if (!enrolledIn.isEmpty())
        query.bind(QStringView(enrolledIn));
    return query.next() ? query.number(0) : 0;
}

} // namespace waymark
