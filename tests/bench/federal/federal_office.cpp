// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/federal/federal_office.h"

#include "core/storage/record_store.h"
#include "tests/bench/raw.h"
#include "tests/support/federal/federal_people.h"

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

constexpr int samples = 4'000;
constexpr qint64 firstId = 1'000'000'000'000;

template <typename T>
T must(Result<T> result, const char *what)
{
    if (!result)
        fail(std::string(what) + ": " + result.error().text().toStdString());
    return std::move(*result);
}

/// Writes copies of samples, each with ids of its own that only ever grow.
class Copier
{
public:
    explicit Copier(Database &database) : m_store(database) {}

    void copy(const test::FederalPerson &sample, int number)
    {
        JobSeeker person = sample.file.person;
        person.id = {m_next++};
        person.number = QString::number(10'000'000 + number);
        m_store.insert(specOf<JobSeeker>(), &person, 1);
        for (ProgramEnrollment one : sample.file.enrollments) {
            const Id<ProgramEnrollment> before = one.id;
            write(one, person.id);
            for (EligibilitySnapshot taken : sample.file.snapshots) {
                if (taken.enrollmentId == before) {
                    taken.enrollmentId = {m_next - 1};
                    write(taken, person.id);
                }
            }
        }
        writeAll(sample.file.services, person.id);
        writeAll(sample.file.planning.plans, person.id);
        writeAll(sample.records.courses, person.id);
        writeAll(sample.records.tests, person.id);
        writeAll(sample.records.education, person.id);
        writeAll(sample.records.quarters, person.id);
        writeAll(sample.records.gains, person.id);
    }

private:
    template <typename T>
    void write(T one, Id<JobSeeker> person)
    {
        one.id = {m_next++};
        one.jobSeekerId = person;
        m_store.insert(specOf<T>(), &one, 1);
    }
    template <typename T>
    void writeAll(const std::vector<T> &all, Id<JobSeeker> person)
    {
        for (const T &one : all)
            write(one, person);
    }

    RecordStore m_store;
    qint64 m_next = firstId;
};

} // namespace

FederalBenchOffice::FederalBenchOffice(const QString &folder, int people) : m_clock(today())
{
    const QString password = u"correct horse"_s;
    const FirstPeople first{
        .center = {.name = u"MassHire Quincy"_s, .city = u"Quincy"_s},
        .staff = {{{.login = u"administrator"_s, .name = u"Administrator"_s, .role = u"administrator"_s},
                   password},
                  {{.login = u"director"_s, .name = u"Director"_s, .role = u"director"_s}, password}},
        .deviceName = u"FRONT-DESK-1"_s};
    const NewOffice options{.name = u"Measured office"_s, .sandbox = true, .cost = KeyCost::testing()};
    m_signedIn = must(createOffice(folder, options, first, m_clock), "making the office");
    fill(people);
    // Opened anew, with what the program opens it with.
    m_signedIn.reset();
    m_signedIn = must(SignedIn::open(folder, u"director"_s, password, m_clock), "signing in");
}

void FederalBenchOffice::fill(int people)
{
    std::vector<test::FederalPerson> made;
    test::FederalPeople source(20260801, today());
    for (int i = 0; i < samples; ++i)
        made.push_back(source.next());
    RawDatabase raw = RawDatabase::sharing(database());
    // Nothing of it is worth anything until all of it is there.
    raw.execute("PRAGMA journal_mode = OFF");
    raw.execute("PRAGMA synchronous = OFF");
    raw.execute("PRAGMA cache_size = -400000");
    raw.execute("BEGIN");
    Copier copier(database());
    SeededNumbers numbers(7);
    for (int i = 0; i < people; ++i)
        copier.copy(numbers.oneOf(made), i);
    raw.execute("COMMIT");
}

} // namespace waymark::bench
