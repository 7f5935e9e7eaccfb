// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/history.h"
#include "core/session/verify.h"
#include "core/storage/due_queries.h"
#include "core/storage/find_queries.h"
#include "tests/support/office_fixture.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace waymark;

TEST_CASE("A day in the office: enrolled, contacted, suspended, returned, closed", "[actions][day][R-103][R-105]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const auto before = office.store().find(person);
    REQUIRE(before);
    CHECK(before->hasPseudo());
    CHECK(before->address == u"12 Harbor Street"_s);
    CHECK(before->homeless);
    CHECK(before->completedOn == QDate(2026, 3, 2));

    const Id<CaseRecord> record = office.openedCase(person);
    const auto contact = office.as("counselor").run(RecordContact{
        .jobSeekerId = person, .means = u"in_person"_s, .twoWay = true, .service = u"career_guidance"_s,
        .note = u"Spoke about kitchens that hire and the evening English class at the library."_s});
    for (const Finding &finding : contact.findings)
        UNSCOPED_INFO(finding.message.toStdString());
    REQUIRE(contact.done);

    office.clock.advanceDays(31);
    const auto due = dueRows(office.store().database(), {.staff = office.staff("counselor")}, office.clock.today());
    CHECK(std::ranges::any_of(due, [](const DueRow &row) { return row.item.kind == u"contact"_s; }));

    REQUIRE(office.as("counselor")
                .run(SuspendCase{.caseId = record, .closureReason = u"moved"_s, .text = u"Family moved to Maine."_s, .verifiedOn = QDate(2026, 1, 5), .verifiedHow = u"By phone"_s})
                .done);
    CHECK_FALSE(office.as("counselor").run(CloseCase{.caseId = record}).done);
    REQUIRE(office.as("supervisor").run(RequestInformation{.caseId = record, .text = u"How was this verified?"_s}).done);
    REQUIRE(office.as("counselor")
                .run(SuspendCase{.caseId = record, .closureReason = u"moved"_s, .text = u"Shelter confirmed by phone."_s, .verifiedOn = QDate(2026, 1, 5), .verifiedHow = u"By phone"_s})
                .done);
    REQUIRE(office.as("supervisor").run(CloseCase{.caseId = record}).done);
    CHECK(office.store().find(record)->state == u"closed"_s);

    office.reopen("supervisor");
    const auto undone = office.as("supervisor").undo();
    REQUIRE(undone.done);
    CHECK(office.store().find(record)->state == u"suspended"_s);
    REQUIRE(office.as("supervisor").redo().done);
    CHECK(office.store().find(record)->state == u"closed"_s);

    const auto history = personHistory(office.store(), person);
    REQUIRE(history.ok());
    CHECK(history->size() >= 7);
    CHECK(findPeople(office.store().database(), u"pier mar"_s).size() == 1);
    CHECK(findPeople(office.store().database(), u"5/2/1991"_s).size() == 1);
    CHECK(findPeople(office.store().database(), u"(617) 555-0142"_s).size() == 1);
    CHECK(findPeople(office.store().database(), before->ssn).size() == 1);
    CHECK(findPeople(office.store().database(), before->number).size() == 1);

    const auto report = verifyOffice(office.session());
    REQUIRE(report.ok());
    CHECK(report->problems == QStringList());
    CHECK(report->operations >= 10);
}
