// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/lists/report_queries.h"

#include "core/schema/field_spec.h"

namespace waymark {

void forEachEnrollmentBetween(Database &database, QDate from, QDate to,
                              const std::function<void(const ProgramEnrollment &)> &each)
{
    const QString first = detail::dateText(from);
    const QString last = detail::dateText(to);
    Query query = database.query("SELECT id, job_seeker, program, center, status, started_on, ended_on FROM program_enrollment "
                                 "WHERE started_on <= ? AND (ended_on IS NULL OR ended_on >= ?)");
    query.bind(QStringView(last)).bind(QStringView(first));
    while (query.next())
        each({.id = {query.number(0)},
              .jobSeekerId = {query.number(1)},
              .program = query.text(2),
              .centerId = {query.number(3)},
              .status = query.text(4),
              .startedOn = query.date(5),
              .endedOn = query.date(6)});
}

namespace {

std::vector<Id<JobSeeker>> peopleOf(Query query)
{
    std::vector<Id<JobSeeker>> people;
    while (query.next())
        people.push_back({query.number(0)});
    return people;
}

} // namespace

std::vector<Id<JobSeeker>> everyPerson(Database &database)
{
    return peopleOf(database.query("SELECT id FROM job_seeker WHERE merged_into IS NULL ORDER BY id"));
}

std::vector<Id<JobSeeker>> shelterPeople(Database &database)
{
    return peopleOf(database.query("SELECT id FROM job_seeker WHERE shelter IS NOT NULL AND merged_into IS NULL ORDER BY id"));
}

bool mayBeConfidential(Database &database, Id<JobSeeker> person)
{
    Query query = database.query("SELECT 1 FROM job_seeker WHERE id = ? AND (confidential = 1 OR hitg_confidential = 1 OR "
                                 "merged_into IS NOT NULL) UNION ALL SELECT 1 FROM job_seeker WHERE merged_into = ? LIMIT 1");
    return query.bind(person.value).bind(person.value).next();
}

std::vector<Id<JobSeeker>> confidentialPeople(Database &database)
{
    return peopleOf(database.query("SELECT id FROM job_seeker WHERE confidential = 1 OR hitg_confidential = 1"));
}

void forEachEntryBetween(Database &database, Id<Staff> staff, Instant from, Instant to,
                         const std::function<bool(const EntryRow &)> &each)
{
    const std::string columns = "SELECT id, job_seeker, type, on_date, entered_at, entered_by FROM service WHERE ";
    Query query = database.query(columns + (staff ? "entered_by = ? AND " : "") +
                                 "entered_at >= ? AND entered_at < ? AND voided_on IS NULL");
    if (staff)
        query.bind(staff.value);
    query.bind(from.ms).bind(to.ms);
    while (query.next()) {
        if (!each({{query.number(0)}, {query.number(1)}, query.text(2), query.date(3), {query.number(4)}, {query.number(5)}}))
            return;
    }
}

void forEachServiceBetween(Database &database, QDate from, QDate to, const std::function<bool(const ServiceRow &)> &each)
{
    const QString first = detail::dateText(from);
    const QString last = detail::dateText(to);
    Query query = database.query("SELECT job_seeker, type, on_date, center, given_by FROM service "
                                 "WHERE on_date >= ? AND on_date <= ? AND voided_on IS NULL");
    query.bind(QStringView(first)).bind(QStringView(last));
    while (query.next()) {
        if (!each({.person = {query.number(0)},
                   .type = query.text(1),
                   .on = query.date(2),
                   .center = {query.number(3)},
                   .givenBy = {query.number(4)}}))
            return;
    }
}

QHash<qint64, qint64> survivorIds(Database &database)
{
    QHash<qint64, qint64> into;
    Query query = database.query("SELECT id, merged_into FROM job_seeker WHERE merged_into IS NOT NULL");
    while (query.next())
        into.insert(query.number(0), query.number(1));
    for (auto one = into.begin(); one != into.end(); ++one) {
        for (qsizetype steps = 0; into.contains(one.value()) && steps < into.size(); ++steps)
            one.value() = into.value(one.value());
    }
    return into;
}

} // namespace waymark
