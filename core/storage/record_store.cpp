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

Id<JobSeeker> RecordStore::survivorOf(Id<JobSeeker> person) const
{
    std::vector<Id<JobSeeker>> seen;
    for (Id<JobSeeker> at = person; at;) {
        if (std::ranges::find(seen, at) != seen.end())
            return *std::min_element(std::ranges::find(seen, at), seen.end());
        seen.push_back(at);
        Query query = m_database.query("SELECT coalesce(merged_into, 0) FROM job_seeker WHERE id = ?");
        query.bind(at.value);
        const Id<JobSeeker> into{query.next() ? query.number(0) : 0};
        if (!into)
            return at;
        at = into;
    }
    return person;
}

std::vector<Id<JobSeeker>> RecordStore::sameAs(Id<JobSeeker> person) const
{
    std::vector<Id<JobSeeker>> people{person};
    for (std::size_t i = 0; i < people.size(); ++i) {
        Query query = m_database.query("SELECT id FROM job_seeker WHERE merged_into = ?");
        query.bind(people[i].value);
        while (query.next()) {
            const Id<JobSeeker> other{query.number(0)};
            if (std::ranges::find(people, other) == people.end())
                people.push_back(other);
        }
    }
    return people;
}

std::optional<CaseFile> RecordStore::caseFile(Id<JobSeeker> person) const
{
    auto found = find(person);
    if (found && found->mergedInto) {
        const Id<JobSeeker> survivor = survivorOf(person);
        if (survivor != person)
            return caseFile(survivor);
    }
    if (!found)
        return {};
    CaseFile file;
    file.person = std::move(*found);
    const std::vector<Id<JobSeeker>> people = sameAs(person);
    file.pseudoNumbers = ofPeople<PseudoNumber>(people);
    file.enrollments = ofPeople<ProgramEnrollment>(people);
    file.services = ofPeople<Service>(people);
    file.notes = ofPeople<Note>(people);
    file.contacts = ofPeople<Contact>(people);
    file.cases = ofPeople<CaseRecord>(people);
    file.proofs = ofPeople<PartnerProof>(people);
    file.snapshots = ofPeople<EligibilitySnapshot>(people);
    file.employments = ofPeople<Employment>(people);
    file.alerts = ofPeople<Alert>(people);
    file.groups = ofPeople<GroupMember>(people);
    file.merges = ofPeople<PersonMerge>(people);
    file.snoozes = ofPeople<Snooze>(people);
    file.transfers = ofPeople<CaseTransfer>(people);
    file.requests = ofPeople<PlanRequest>(people);
    readPlans(file.planning, people);
    for (const Id<JobSeeker> one : people) {
        if (one != person)
            file.merged.push_back(*find(one));
    }
    file.shelter = find(file.person.shelterId);
    if (const CaseRecord *current = file.currentCase(); current && current->counselorId) {
        const auto counselor = find(current->counselorId);
        file.counselorActive = counselor && counselor->active;
    }
    readConflicts(file, people);
    readSameNumber(file, people);
    return file;
}

void RecordStore::readPlans(PlanFile &file, const std::vector<Id<JobSeeker>> &people) const
{
    file.plans = ofPeople<Plan>(people);
    file.justifications = ofPeople<ElementJustification>(people);
    file.grants = ofPeople<PlanGrant>(people);
    if (file.plans.empty())
        return; // nothing of the others is written without a plan; access may be given before it
    file.barriers = ofPeople<Barrier>(people);
    file.goals = ofPeople<Goal>(people);
    file.steps = ofPeople<GoalStep>(people);
    file.needs = ofPeople<PlanNeed>(people);
    file.reasons = ofPeople<TrainingReason>(people);
    file.fundings = ofPeople<OtherFunding>(people);
    file.versions = ofPeople<PlanVersion>(people);
    file.signatures = ofPeople<PlanSignature>(people);
}

PersonRecords RecordStore::recordsOf(Id<JobSeeker> person) const
{
    const std::vector<Id<JobSeeker>> people = sameAs(survivorOf(person));
    PersonRecords records;
    records.education = ofPeople<Education>(people);
    records.work = ofPeople<WorkExperience>(people);
    records.registrations = ofPeople<EventRegistration>(people);
    for (const EventRegistration &one : records.registrations) {
        const bool known = std::ranges::any_of(records.events, [&](const CareerEvent &e) { return e.id == one.eventId; });
        if (auto event = known ? std::nullopt : find(one.eventId))
            records.events.push_back(std::move(*event));
    }
    records.courses = ofPeople<Course>(people);
    records.tests = ofPeople<TestResult>(people);
    records.surveys = ofPeople<Survey>(people);
    records.invitations = ofPeople<Invitation>(people);
    records.providerContacts = ofPeople<ProviderContact>(people);
    records.attachments = ofPeople<Attachment>(people);
    readTraining(records.training, people);
    records.quarters = ofPeople<QuarterResult>(people);
    records.gains = ofPeople<SkillGain>(people);
    records.petitions = ofPeople<TradePetition>(people);
    return records;
}

void RecordStore::readTraining(TrainingFile &file, const std::vector<Id<JobSeeker>> &people) const
{
    file.skillSets = ofPeople<SkillSet>(people);
    file.intakes = ofPeople<JstpIntake>(people);
    file.authorizations = ofPeople<WorkAuthorization>(people);
    file.noMatches = ofPeople<NoMatch>(people);
    file.placements = ofPeople<Placement>(people);
    if (file.placements.empty())
        return; // what follows belongs to them
    file.payments = ofPeople<BenefitPayment>(people);
    file.hours = ofPeople<TrainingHours>(people);
    file.reviews = ofPeople<PlacementReview>(people);
    const auto keep = [this](auto &list, auto id) {
        const bool known = std::ranges::any_of(list, [id](const auto &one) { return one.id == id; });
        if (auto found = known ? std::nullopt : find(id))
            list.push_back(std::move(*found));
    };
    for (const Placement &one : file.placements) {
        keep(file.openings, one.openingId);
        keep(file.businesses, one.businessId);
    }
}

void RecordStore::readConflicts(CaseFile &file, const std::vector<Id<JobSeeker>> &people) const
{
    for (const Id<JobSeeker> person : people) {
        Query open = m_database.query("SELECT sides FROM conflict WHERE person_id = ? AND settled_by = 0");
        open.bind(person.value);
        while (open.next()) {
            ++file.openConflicts;
            Query newest = m_database.query("SELECT at_utc_ms FROM operation WHERE id = ?");
            newest.bind(open.text(0).section(u',', 0, 0).toLongLong());
            if (newest.next())
                file.conflictSince = std::max(file.conflictSince, Instant{newest.number(0)}.local().date());
        }
    }
}

void RecordStore::readSameNumber(CaseFile &file, const std::vector<Id<JobSeeker>> &people) const
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
                const Id<JobSeeker> other = survivorOf({same.number(0)});
                if (std::ranges::find(people, other) == people.end() &&
                    std::ranges::find(file.sameNumber, other) == file.sameNumber.end())
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
