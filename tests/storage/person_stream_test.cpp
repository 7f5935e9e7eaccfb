// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/lists/person_stream.h"

#include "core/storage/record_store.h"
#include "tests/support/federal/federal_office.h"
#include "tests/support/query_plan.h"

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

namespace {

struct Streamed
{
    CaseFile file;
    PersonRecords records;
};

std::vector<Streamed> stream(const RecordStore &store, const QString &program = {})
{
    std::vector<Streamed> all;
    forEachPerson(store, program, [&](const CaseFile &file, const PersonRecords &records) {
        all.push_back({file, records});
        return true;
    });
    return all;
}

void checkSame(const RecordStore &store, const Streamed &one)
{
    const auto file = store.caseFile(one.file.person.id);
    REQUIRE(file);
    const PersonRecords records = store.recordsOf(one.file.person.id);
    CHECK(one.file.person == file->person);
    CHECK(one.file.merged == file->merged);
    CHECK(one.file.enrollments == file->enrollments);
    CHECK(one.file.services == file->services);
    CHECK(one.file.cases == file->cases);
    CHECK(one.file.snapshots == file->snapshots);
    CHECK(one.file.planning.plans == file->planning.plans);
    CHECK(one.file.planning.goals == file->planning.goals);
    CHECK(one.file.planning.steps == file->planning.steps);
    CHECK(one.records.education == records.education);
    CHECK(one.records.registrations == records.registrations);
    CHECK(one.records.events == records.events);
    CHECK(one.records.courses == records.courses);
    CHECK(one.records.tests == records.tests);
    CHECK(one.records.quarters == records.quarters);
    CHECK(one.records.gains == records.gains);
}

} // namespace

TEST_CASE("The stream tells of each person what the store tells, merged records folded in",
          "[storage][R-134]")
{
    for (const quint64 seed : {1, 2, 3}) {
        CAPTURE(seed);
        FederalOffice office(seed, 60);
        office.mergeSome(8);
        std::vector<Id<JobSeeker>> standing;
        for (const JobSeeker &one : office.store().all<JobSeeker>()) {
            if (office.store().survivorOf(one.id) == one.id)
                standing.push_back(one.id);
        }
        std::vector<Id<JobSeeker>> told;
        for (const Streamed &one : stream(office.store())) {
            told.push_back(one.file.person.id);
            checkSame(office.store(), one);
        }
        CHECK(told == standing);
        CHECK(countPeople(office.session().office().database(), {}) == 60);
    }
}

TEST_CASE("The stream of a program has whoever ever was in it, by a merged record too", "[storage]")
{
    FederalOffice office(7, 80);
    office.mergeSome(10);
    for (const QString &program : {u"wioa_adult"_s, u"jvsg"_s, u"taa"_s}) {
        CAPTURE(program);
        std::vector<Id<JobSeeker>> expected;
        for (const Streamed &one : stream(office.store())) {
            if (std::ranges::find(one.file.enrollments, program, &ProgramEnrollment::program) !=
                one.file.enrollments.end())
                expected.push_back(one.file.person.id);
        }
        std::vector<Id<JobSeeker>> told;
        for (const Streamed &one : stream(office.store(), program)) {
            told.push_back(one.file.person.id);
            checkSame(office.store(), one);
        }
        CHECK(told == expected);
    }
}

TEST_CASE("The stream stops where it is told to", "[storage]")
{
    FederalOffice office(1, 10);
    int seen = 0;
    forEachPerson(office.store(), {}, [&](const CaseFile &, const PersonRecords &) { return ++seen < 3; });
    CHECK(seen == 3);
}

TEST_CASE("Each statement of the stream walks an index by person and sorts nothing", "[storage]")
{
    FederalOffice office(1, 20);
    office.mergeSome(2);
    Database &database = office.session().office().database();
    const std::vector<std::string> before = database.preparedSql();
    stream(office.store(), u"wioa_adult"_s);
    int walks = 0;
    for (const std::string &sql : database.preparedSql()) {
        if (std::ranges::find(before, sql) != before.end())
            continue;
        CAPTURE(sql);
        for (const QString &step : queryPlan(database, sql)) {
            CAPTURE(step);
            CHECK_FALSE(step.contains(u"TEMP B-TREE"_s));
            CHECK_FALSE(step.contains(u"AUTOMATIC"_s));
            if (step.startsWith(u"SCAN"_s)) // the people in the order of their ids, and who was merged
                CHECK((step == u"SCAN job_seeker"_s || step.contains(u"job_seeker_by_merged"_s)));
            walks += step.contains(u"_by_person (job_seeker>?)"_s);
        }
    }
    CHECK(walks >= 16);
}
