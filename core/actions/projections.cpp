// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/projections.h"

#include "core/policy/people/likeness_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "core/storage/case_queries.h"
#include "core/storage/due_queries.h"
#include "core/storage/find_queries.h"
#include "core/storage/lists/caseload_queries.h"
#include "core/storage/lists/match_queries.h"
#include "core/storage/lists/training_queries.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

void forEachPerson(const RecordStore &store, const std::function<void(Id<JobSeeker>)> &each)
{
    Query query = store.database().query("SELECT id FROM job_seeker ORDER BY id");
    while (query.next())
        each({query.number(0)});
}

} // namespace

namespace {

/// Whoever this record was ever merged into: when it goes to another, they lose what was due of it.
std::vector<Id<JobSeeker>> keepersOf(const RecordStore &store, Id<JobSeeker> person)
{
    std::vector<Id<JobSeeker>> keepers;
    Query query = store.database().query("SELECT job_seeker FROM person_merge WHERE other = ?");
    query.bind(person.value);
    while (query.next())
        keepers.push_back(store.survivorOf({query.number(0)}));
    return keepers;
}

/// Whether anything of JSTP is recorded of somebody: they may have no case.
bool isOnTheWay(const RecordStore &store, const CaseFile &file)
{
    if (std::ranges::find(file.enrollments, u"jstp"_s, &ProgramEnrollment::program) != file.enrollments.end())
        return true;
    return hasTraining(store.database(), file.person.id) || std::ranges::any_of(file.merged, [&](const JobSeeker &one) {
               return hasTraining(store.database(), one.id);
           });
}

} // namespace

void DueProjection::update(const RecordStore &store, const ChangeSet &changes)
{
    std::vector<Id<JobSeeker>> people = changes.people();
    for (const ChangeSet::Touched &touched : changes.records) {
        if (touched.entity == &specOf<JobSeeker>() && touched.fields.contains("merged_into"))
            std::ranges::copy(keepersOf(store, {touched.recordId}), std::back_inserter(people));
        if (touched.entity == &specOf<Staff>() && (touched.fields.contains("active") || touched.fields.contains(goneMarker))) {
            for (const OpenCaseRow &row : openCases(store.database(), {touched.recordId}))
                people.push_back(row.personId);
        }
    }
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (std::find(people.begin(), people.begin() + qsizetype(i), people[i]) == people.begin() + qsizetype(i))
            refresh(store, people[i]);
    }
}

void DueProjection::write(const RecordStore &store, Id<JobSeeker> person, const CaseFile *file)
{
    // What stands on the tabs is read only for whom something of it can be due.
    const bool asked = file && (!file->cases.empty() || isOnTheWay(store, *file));
    const PersonRecords records = asked ? store.recordsOf(person) : PersonRecords();
    const auto items = file ? policy::dueItems(*file, records, m_settings) : std::vector<DueItem>();
    replaceDueItems(store.database(), person, items);
    replaceCaseLine(store.database(), person, file ? policy::caseLine(*file, records, items, m_settings) : std::nullopt);
}

/// Gives the others who share one of this person's numbers.
std::vector<Id<JobSeeker>> DueProjection::refreshOne(const RecordStore &store, Id<JobSeeker> person)
{
    const auto file = store.caseFile(person);
    // A merged record has nothing due of its own: all of it stands with the person it was merged into.
    const Id<JobSeeker> survivor = file ? file->person.id : person;
    if (survivor != person)
        write(store, person, nullptr);
    if (file) {
        for (const JobSeeker &other : file->merged)
            write(store, other.id, nullptr);
    }
    write(store, survivor, file ? &*file : nullptr);
    return file ? file->sameNumber : std::vector<Id<JobSeeker>>();
}

void DueProjection::refresh(const RecordStore &store, Id<JobSeeker> person)
{
    // Who shared a number with this person before, or does now, has something due about it too.
    const bool shared = [&] {
        Query query = store.database().query(
            "SELECT 1 FROM due_item WHERE person_id = ? AND kind = 'broken_together' LIMIT 1");
        return query.bind(person.value).next();
    }();
    std::vector<Id<JobSeeker>> others = keepersOf(store, person);
    if (shared) {
        Query query = store.database().query("SELECT DISTINCT person_id FROM due_item WHERE kind = 'broken_together'");
        while (query.next())
            others.push_back({query.number(0)});
    }
    for (const Id<JobSeeker> other : refreshOne(store, person))
        others.push_back(other);
    std::ranges::sort(others);
    others.erase(std::unique(others.begin(), others.end()), others.end());
    for (const Id<JobSeeker> other : others) {
        if (other != person)
            refreshOne(store, other);
    }
}

void DueProjection::rebuild(const RecordStore &store)
{
    clearDueItems(store.database());
    clearCaseLines(store.database());
    forEachPerson(store, [&](Id<JobSeeker> person) {
        if (const auto file = store.caseFile(person); file && file->person.id == person)
            write(store, person, &*file);
    });
}

namespace {

const QSet<QByteArray> &shownFields()
{
    static const QSet<QByteArray> shown{"first_name", "last_name",  "birth_date",  "number", "ssn",
                                        "home_phone", "other_phone", goneMarker};
    return shown;
}

} // namespace

bool FindProjection::dependsOn(const EntitySpec &entity, const Delta &changed) const
{
    return &entity == &specOf<PseudoNumber>() ||
        (&entity == &specOf<JobSeeker>() &&
         std::ranges::any_of(changed, [](const auto &one) { return shownFields().contains(one.first); }));
}

void FindProjection::update(const RecordStore &store, const ChangeSet &changes)
{
    QSet<qint64> people;
    for (const ChangeSet::Touched &touched : changes.records) {
        const bool person = touched.entity == &specOf<JobSeeker>() && touched.fields.intersects(shownFields());
        // Each record is found under its own words, also after it was merged into another.
        if (person || touched.entity == &specOf<PseudoNumber>())
            people.insert(person ? touched.recordId : touched.ownerId);
    }
    for (const qint64 id : people)
        refresh(store, {id});
}

void FindProjection::refresh(const RecordStore &store, Id<JobSeeker> id)
{
    if (const auto person = store.find(id))
        indexPerson(store.database(), *person, store.ofPeople<PseudoNumber>({id}));
    else
        removeFromIndex(store.database(), id);
}

void FindProjection::rebuild(const RecordStore &store)
{
    clearFindIndex(store.database());
    forEachPerson(store, [&](Id<JobSeeker> id) {
        if (const auto person = store.find(id))
            indexPerson(store.database(), *person, store.ofPeople<PseudoNumber>({id}));
    });
}

namespace {

const QSet<QByteArray> &comparedFields()
{
    static const QSet<QByteArray> compared{"first_name", "last_name",   "birth_date", "address", "zip",
                                           "shelter",    "home_phone", "other_phone", "email",   goneMarker};
    return compared;
}

} // namespace

bool MatchProjection::dependsOn(const EntitySpec &entity, const Delta &changed) const
{
    return &entity == &specOf<JobSeeker>() &&
        std::ranges::any_of(changed, [](const auto &one) { return comparedFields().contains(one.first); });
}

void MatchProjection::update(const RecordStore &store, const ChangeSet &changes)
{
    for (const ChangeSet::Touched &touched : changes.records) {
        if (touched.entity == &specOf<JobSeeker>() && touched.fields.intersects(comparedFields()))
            refresh(store, {touched.recordId});
    }
}

void MatchProjection::refresh(const RecordStore &store, Id<JobSeeker> id)
{
    const auto person = store.find(id);
    replaceMatchKeys(store.database(), id, person ? policy::matchKeys(*person) : std::vector<qint64>());
}

void MatchProjection::rebuild(const RecordStore &store)
{
    clearMatchKeys(store.database());
    forEachPerson(store, [&](Id<JobSeeker> id) { refresh(store, id); });
}

void addProjections(Session &session, const PolicySettings &settings)
{
    session.addProjection(std::make_unique<DueProjection>(settings));
    session.addProjection(std::make_unique<FindProjection>());
    session.addProjection(std::make_unique<MatchProjection>());
}

} // namespace waymark
