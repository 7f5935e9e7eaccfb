// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/federal/federal_office.h"

namespace waymark::test {

namespace {

/// With an id of the office's own, of the office's own person.
template <typename T>
void addAll(Transaction &transaction, std::vector<T> all, Id<JobSeeker> person)
{
    for (T &one : all) {
        one.jobSeekerId = person;
        transaction.add(one);
    }
}

} // namespace

FederalOffice::FederalOffice(quint64 seed, int size) : OfficeFixture(QDate(2026, 8, 1)), m_numbers(seed)
{
    as("administrator");
    FederalPeople made(seed, QDate(2026, 8, 1));
    for (int i = 0; i < size; ++i)
        add(made.next());
}

void FederalOffice::add(const FederalPerson &one)
{
    const auto done = session().transact("test", [&](Transaction &transaction) -> Result<void> {
        JobSeeker person = one.file.person;
        person.centerId = center;
        const Id<JobSeeker> id = transaction.add(person);
        persons.push_back(id);
        for (ProgramEnrollment enrollment : one.file.enrollments) {
            const Id<ProgramEnrollment> before = enrollment.id;
            enrollment.jobSeekerId = id;
            enrollment.centerId = center;
            const Id<ProgramEnrollment> after = transaction.add(enrollment);
            for (EligibilitySnapshot taken : one.file.snapshots) {
                if (taken.enrollmentId != before)
                    continue;
                taken.jobSeekerId = id;
                taken.enrollmentId = after;
                transaction.add(taken);
            }
        }
        addAll(transaction, one.file.services, id);
        addAll(transaction, one.file.planning.plans, id);
        addAll(transaction, one.records.courses, id);
        addAll(transaction, one.records.tests, id);
        addAll(transaction, one.records.education, id);
        addAll(transaction, one.records.quarters, id);
        addAll(transaction, one.records.gains, id);
        return {};
    });
    REQUIRE(done.ok());
}

void FederalOffice::mergeSome(int count)
{
    const auto done = session().transact("test", [&](Transaction &transaction) -> Result<void> {
        for (int i = 0; i < count; ++i) {
            JobSeeker gone = *store().find(m_numbers.oneOf(persons));
            gone.mergedInto = m_numbers.oneOf(persons);
            if (gone.mergedInto != gone.id)
                transaction.save(gone);
        }
        // As two workstations may have done it.
        for (const auto &[from, to] :
             {std::pair(persons[0], persons[1]), std::pair(persons[1], persons[0])}) {
            JobSeeker gone = *store().find(from);
            gone.mergedInto = to;
            transaction.save(gone);
        }
        return {};
    });
    REQUIRE(done.ok());
}

} // namespace waymark::test
