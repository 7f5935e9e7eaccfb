// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/case_queries.h"
#include "tests/support/office_fixture.h"

using namespace Qt::StringLiterals;
using namespace waymark;

TEST_CASE("A complete member can be corrected after the program ended", "[actions][R-14][R-84]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const auto enrollment = office.store().ofPerson<ProgramEnrollment>(person).front();
    REQUIRE(office.as("intake")
                .run(CorrectEnrollment{.enrollmentId = enrollment.id,
                                       .startedOn = enrollment.startedOn,
                                       .endedOn = office.clock.today()})
                .done);
    JobSeeker edited = *office.store().find(person);
    edited.otherPhone = u"6175550199"_s;
    CHECK(office.as("intake").run(EditJobSeeker{.person = edited}).done);

    // What made the membership complete still may not be emptied.
    edited = *office.store().find(person);
    edited.lastName.clear();
    CHECK(refusedBy(office.as("intake").run(EditJobSeeker{.person = edited})) == QStringList{u"R-14"_s});
}

TEST_CASE("What stands against an action names the action's own fields", "[actions][R-104][R-105]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const Id<CaseRecord> record = office.openedCase(person);
    const auto named = [](const Findings &findings, const QString &field) {
        return std::ranges::any_of(findings, [&](const Finding &one) { return one.field == field; });
    };
    CHECK(named(office.as("counselor").check(SuspendCase{.caseId = record, .closureReason = u"moved"_s}),
                u"text"_s));
    REQUIRE(office.as("counselor")
                .run(SuspendCase{.caseId = record, .closureReason = u"moved"_s, .text = u"Moved to Maine."_s, .verifiedOn = QDate(2026, 1, 5), .verifiedHow = u"By phone"_s})
                .done);
    CHECK(named(office.as("supervisor").check(RequestInformation{.caseId = record}), u"text"_s));
    CHECK(named(office.as("counselor")
                    .check(RecordNote{.jobSeekerId = person,
                                      .text = u"Came in."_s,
                                      .on = office.clock.today().addDays(1),
                                      .service = u"career_guidance"_s}),
                u"on_date"_s));
    CHECK(named(office.as("counselor")
                    .check(RecordService{
                        .jobSeekerId = person, .type = u"seminar"_s, .note = QString(100'001, u'x')}),
                u"note"_s));
}

TEST_CASE("The review queue holds the suspended cases of a center, the longest waiting first",
          "[storage][R-105]")
{
    OfficeFixture office;
    const Id<JobSeeker> first = office.enrolled();
    const Id<JobSeeker> second = office.enrolled();
    const Id<CaseRecord> later = office.openedCase(first);
    const Id<CaseRecord> earlier = office.openedCase(second);
    const auto suspend = [&](Id<CaseRecord> record) {
        REQUIRE(office.as("counselor")
                    .run(SuspendCase{
                        .caseId = record, .closureReason = u"declined"_s, .text = u"No answer since May."_s, .verifiedOn = QDate(2026, 1, 5), .verifiedHow = u"By phone"_s})
                    .done);
    };
    suspend(earlier);
    office.clock.advanceDays(3);
    suspend(later);

    Database &database = office.session().office().database();
    auto queue = reviewQueue(database, office.center);
    REQUIRE(queue.size() == 2);
    CHECK(queue[0].caseId == earlier);
    CHECK(queue[0].lastName == u"Pierre"_s);
    CHECK(queue[0].pseudo);
    CHECK(queue[0].suspendedBy == office.staff("counselor"));
    CHECK_FALSE(queue[0].asked);
    CHECK(reviewCount(database, office.center) == 2);
    CHECK(reviewCount(database) == 2);
    CHECK(reviewQueue(database, Id<Center>{4711}).empty());

    REQUIRE(
        office.as("supervisor").run(RequestInformation{.caseId = earlier, .text = u"Who said so?"_s}).done);
    CHECK(reviewCount(database, office.center) == 1);
    office.clock.advanceDays(1);
    suspend(earlier);
    queue = reviewQueue(database);
    REQUIRE(queue.size() == 2);
    CHECK(queue[1].asked);

    Query plan =
        database.query("EXPLAIN QUERY PLAN SELECT id FROM case_record "
                       "WHERE state IN ('suspended', 'returned') AND state = 'suspended' AND center = 5");
    REQUIRE(plan.next());
    CHECK(plan.text(3).contains(u"case_record_by_state"_s));
}
