// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/lists/training_queries.h"

#include "core/storage/lists/report_queries.h"
#include "core/schema/field_spec.h"

#include <QSet>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

// A placement's last day: the day it ended, else the end of its term.
constexpr auto lastDay =
    "coalesce(p.ended_on, date(p.starts_on, '+' || (coalesce(p.weeks, 0) * 7 - 1) || ' days'))";

QStringList listOf(const Query &row, int column)
{
    return row.text(column).split(u',', Qt::SkipEmptyParts);
}

std::optional<int> numberOf(const Query &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(int(row.number(column)));
}

struct Reading
{
    Database &database;
    QHash<qint64, qint64> into = survivorIds(database);

    qint64 standing(qint64 person) const { return into.value(person, person); }
};

std::map<qint64, Candidate> trainees(const Reading &from, QDate day)
{
    const QString today = detail::dateText(day);
    std::map<qint64, Candidate> all;
    QHash<qint64, QDate> assessed;
    Query intakes = from.database.query("SELECT job_seeker, on_date, professional_skills FROM jstp_intake "
                                        "WHERE voided_on IS NULL AND on_date <= ? ORDER BY on_date, id");
    intakes.bind(QStringView(today));
    while (intakes.next()) {
        const qint64 person = from.standing(intakes.number(0));
        all[person].intakeWords = intakes.text(2);
        assessed[person] = intakes.date(1);
    }
    Query placements =
        from.database.query("SELECT job_seeker, outcome, ended_on FROM placement "
                            "WHERE voided_on IS NULL AND (outcome IS NULL OR outcome = 'hired')");
    while (placements.next()) {
        const qint64 person = from.standing(placements.number(0));
        if (placements.isNull(1) || placements.date(2) >= assessed.value(person))
            all.erase(person);
    }
    Query authorized =
        from.database.query("SELECT job_seeker FROM work_authorization WHERE voided_on IS NULL AND "
                            "received_on <= ? AND (ends_on IS NULL OR ends_on >= ?)");
    authorized.bind(QStringView(today)).bind(QStringView(today));
    while (authorized.next())
        all.erase(from.standing(authorized.number(0)));
    return all;
}

bool hasOpenCase(Database &database, qint64 person)
{
    Query query =
        database.query("SELECT 1 FROM case_record WHERE job_seeker = ? AND state <> 'closed' LIMIT 1");
    query.bind(person);
    return query.next();
}

} // namespace

bool hasTraining(Database &database, Id<JobSeeker> person)
{
    Query query = database.query("SELECT 1 FROM jstp_intake WHERE job_seeker = ? UNION ALL "
                                 "SELECT 1 FROM work_authorization WHERE job_seeker = ? UNION ALL "
                                 "SELECT 1 FROM placement WHERE job_seeker = ? LIMIT 1");
    query.bind(person.value).bind(person.value).bind(person.value);
    return query.next();
}

std::vector<Id<Opening>> openOpeningIds(Database &database, QDate day)
{
    const QString today = detail::dateText(day);
    std::vector<Id<Opening>> ids;
    Query query = database.query("SELECT id FROM opening WHERE (closes_on IS NULL OR closes_on >= ?) AND "
                                 "(opens_on IS NULL OR opens_on <= ?) ORDER BY id");
    query.bind(QStringView(today)).bind(QStringView(today));
    while (query.next())
        ids.push_back({query.number(0)});
    return ids;
}

QHash<qint64, int> takenPlaces(Database &database, QDate day)
{
    const QString today = detail::dateText(day);
    QHash<qint64, int> taken;
    Query query = database.query(
        std::string("SELECT p.opening, count(*) FROM placement p WHERE p.voided_on IS NULL AND ")
            .append(lastDay)
            .append(" >= ? GROUP BY p.opening"));
    query.bind(QStringView(today));
    while (query.next())
        taken.insert(query.number(0), int(query.number(1)));
    return taken;
}

QHash<qint64, BusinessCount> businessCounts(Database &database, QDate day)
{
    const QString today = detail::dateText(day);
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    QHash<qint64, BusinessCount> counts;
    {
        Query query = database.query(
            "SELECT business, count(*) FROM opening WHERE (closes_on IS NULL OR closes_on >= ?) AND "
            "(opens_on IS NULL OR opens_on <= ?) GROUP BY business");
        query.bind(QStringView(today)).bind(QStringView(today));
        while (query.next())
            counts[query.number(0)].openings = int(query.number(1));
    }
    Query query = database.query(
        std::string(
            "SELECT p.business, p.starts_on, (SELECT max(h.week_of) FROM training_hours h WHERE h.placement "
            "= p.id) "
            "FROM placement p WHERE p.voided_on IS NULL AND p.outcome IS NULL AND p.starts_on <= ? AND ")
            .append(lastDay)
            .append(" >= ?"));
    query.bind(QStringView(today)).bind(QStringView(today));
    QSet<qint64> without;
    while (query.next()) {
        BusinessCount &count = counts[query.number(0)];
        ++count.placed;
        if (query.date(1) >= monday)
            continue;
        const QDate until = query.date(2);
        count.missing = count.missing || !until.isValid() || until < monday.addDays(-7);
        if (!until.isValid())
            without.insert(query.number(0));
        else if (!count.hoursUntil.isValid() || until < count.hoursUntil)
            count.hoursUntil = until;
    }
    for (const qint64 business : without)
        counts[business].hoursUntil = {};
    return counts;
}

std::vector<Candidate> candidates(Database &database, bool training, QDate day)
{
    const Reading from{database};
    std::map<qint64, Candidate> all = trainees(from, day);
    const QSet<qint64> inTraining = [&] {
        QSet<qint64> people;
        for (const auto &[person, one] : all)
            people.insert(person);
        return people;
    }();
    if (!training)
        all.clear();
    Query sets = database.query(
        "SELECT id, job_seeker, skills, other_skills, languages, english, interests, schedule, hours_from, "
        "hours_to, towns, available_on, entered_at FROM skill_set WHERE voided_on IS NULL "
        "ORDER BY entered_at, id");
    while (sets.next()) {
        const qint64 person = from.standing(sets.number(1));
        if (inTraining.contains(person) != training)
            continue;
        all[person].set = {.id = {sets.number(0)},
                           .jobSeekerId = {person},
                           .skills = listOf(sets, 2),
                           .otherSkills = sets.text(3),
                           .languages = listOf(sets, 4),
                           .english = sets.text(5),
                           .interests = listOf(sets, 6),
                           .schedule = listOf(sets, 7),
                           .hoursFrom = numberOf(sets, 8),
                           .hoursTo = numberOf(sets, 9),
                           .towns = sets.text(10),
                           .availableOn = sets.date(11),
                           .enteredAt = {sets.number(12)}};
    }
    std::vector<Candidate> found;
    found.reserve(all.size());
    for (auto &[id, candidate] : all) {
        if (!training && !hasOpenCase(database, id))
            continue;
        Query person = database.query(
            "SELECT first_name, last_name, primary_language, city, zip FROM job_seeker WHERE id = ?");
        person.bind(id);
        if (!person.next())
            continue;
        candidate.person = {id};
        candidate.firstName = person.text(0);
        candidate.lastName = person.text(1);
        candidate.primaryLanguage = person.text(2);
        candidate.city = person.text(3);
        candidate.zip = person.text(4);
        found.push_back(std::move(candidate));
    }
    return found;
}

} // namespace waymark
