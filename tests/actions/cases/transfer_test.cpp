// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/cases/tickler_actions.h"
#include "core/actions/cases/transfer_actions.h"
#include "core/actions/people/seen.h"
#include "core/actions/plan/plan_actions.h"
#include "core/storage/due_queries.h"
#include "tests/support/office_fixture.h"
#include "tests/support/printing.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// The office with a second center, its counselor and director, and one open case at the first.
struct TwoCenters : OfficeFixture
{
    TwoCenters()
    {
        Center other{.name = u"Lowell"_s, .city = u"Lowell"_s};
        lowell = Id<Center>{as("administrator").run(AddCenter{other}).id("id")};
        REQUIRE(lowell);
        const auto add = [&](const QString &login, const QString &role) {
            const auto made =
                as("administrator")
                    .run(AddStaff{{.login = login, .name = login, .role = role, .centerId = lowell},
                                  QString::fromLatin1(password)});
            REQUIRE(made.done);
            return Id<Staff>{made.id("id")};
        };
        receiver = add(u"receiver"_s, u"counselor"_s);
        person = enrolled();
        record = openedCase(person);
    }

    CaseRecord current() { return *store().caseFile(person)->currentCase(); }
    std::optional<DueItem> item(const char *kind)
    {
        for (const DueItem &one : dueOfPerson(session().store().database(), person)) {
            if (one.kind == QLatin1StringView(kind))
                return one;
        }
        return {};
    }

    Id<Center> lowell;
    Id<Staff> receiver;
    Id<JobSeeker> person;
    Id<CaseRecord> record;
};

} // namespace

TEST_CASE("A transfer takes everything along and no clock begins anew",
          "[actions][transfer][R-87][R-88][R-89]")
{
    TwoCenters office;
    const DueItem contact = *office.item("contact");
    const auto before = office.store().caseFile(office.person);

    // A counselor alone cannot complete it.
    CHECK(refusedBy(office.as("counselor")
                        .run(TransferCase{office.record, office.lowell, office.receiver, u"Moved"_s}))
              .contains(u"R-88"_s));
    REQUIRE(office.as("counselor")
                .run(AskTransfer{office.record, office.lowell, {}, u"The family moved to Lowell"_s})
                .done);
    CHECK(office.current().counselorId == office.staff("counselor"));
    CHECK(office.item("transfer")->audience == u"supervisor"_s);
    CHECK(blocks(office.as("supervisor")
                     .run(TransferCase{office.record, office.lowell, office.receiver, u"Moved"_s})
                     .findings));

    const auto made =
        office.as("director").run(TransferCase{office.record, office.lowell, office.receiver, u"Moved"_s});
    REQUIRE(made.done);
    const Id<CaseTransfer> transfer{made.id("transfer")};
    CHECK(office.current().counselorId == office.staff("counselor"));
    CHECK(office.item("transfer")->staffId == office.receiver);
    CHECK(office.store().find(transfer)->askedBy == office.staff("counselor"));
    CHECK(office.store().find(transfer)->reason == u"The family moved to Lowell"_s);

    CHECK(refusedBy(office.as("counselor").run(AcceptTransfer{transfer})).contains(u"R-88"_s));
    office.reopen("receiver");
    REQUIRE(office.signedIn->actions().run(AcceptTransfer{transfer}).done);
    CHECK(office.current().counselorId == office.receiver);
    CHECK(office.current().centerId == office.lowell);
    CHECK(office.current().openedOn == before->currentCase()->openedOn);
    const auto after = office.store().caseFile(office.person);
    CHECK(after->services == before->services);
    CHECK(after->notes == before->notes);
    CHECK(after->enrollments == before->enrollments);
    CHECK(after->planning.barriers == before->planning.barriers);
    const DueItem moved = *office.item("contact");
    CHECK(moved.dueOn == contact.dueOn);
    CHECK(moved.mustBy == contact.mustBy);
    CHECK(moved.staffId == office.receiver);
    CHECK_FALSE(office.item("transfer"));
    const CaseTransfer kept = *office.store().find(transfer);
    CHECK(kept.fromCenterId == office.center);
    CHECK(kept.fromCounselorId == office.staff("counselor"));
    CHECK(kept.decidedBy == office.staff("director"));
    CHECK(kept.answeredBy == office.receiver);
}

TEST_CASE("A transfer that is declined or taken back leaves the case where it was",
          "[actions][transfer][R-88]")
{
    TwoCenters office;
    const auto make = [&] {
        return Id<CaseTransfer>{
            office.as("director")
                .run(TransferCase{office.record, office.lowell, office.receiver, u"Moved"_s})
                .id("transfer")};
    };
    const Id<CaseTransfer> first = make();
    REQUIRE(first);
    CHECK(blocks(office.as("director").run(WithdrawTransfer{first, {}}).findings));
    REQUIRE(office.as("director").run(WithdrawTransfer{first, u"The family came back"_s}).done);
    const Id<CaseTransfer> second = make();
    REQUIRE(second);
    office.reopen("receiver");
    REQUIRE(office.signedIn->actions().run(DeclineTransfer{second, u"No room this month"_s}).done);
    CHECK(office.current().counselorId == office.staff("counselor"));
    CHECK(office.current().centerId == office.center);
    CHECK(blocks(office.signedIn->actions().run(AcceptTransfer{second}).findings));
    CHECK_FALSE(office.item("transfer"));
}

TEST_CASE("Cases are given to a counselor together, or not at all", "[actions][transfer][R-46][R-88]")
{
    TwoCenters office;
    const Id<Staff> other{office.as("administrator")
                              .run(AddStaff{{.login = u"second"_s,
                                             .name = u"Second"_s,
                                             .role = u"counselor"_s,
                                             .centerId = office.center},
                                            QString::fromLatin1(OfficeFixture::password)})
                              .id("id")};
    REQUIRE(other);
    std::vector<Id<CaseRecord>> cases{office.record};
    for (int i = 0; i < 3; ++i) {
        auto resident = office.resident();
        resident.person.lastName += QString::number(i);
        const auto made = office.as("intake").run(resident);
        REQUIRE(made.done);
        cases.push_back(office.openedCase({made.id("jobSeeker")}));
    }
    CHECK(blocks(office.as("supervisor").run(AssignCases{caseList(cases), office.receiver}).findings));
    CHECK(blocks(office.as("supervisor").run(AssignCases{u"1,2,3"_s, other}).findings));
    CHECK(blocks(office.as("supervisor").run(AssignCases{{}, other}).findings));
    CHECK(blocks(office.as("counselor").run(AssignCases{caseList(cases), other}).findings));
    for (const Id<CaseRecord> one : cases)
        CHECK(office.store().find(one)->counselorId == office.staff("counselor"));
    REQUIRE(office.as("supervisor").run(AssignCases{caseList(cases), other}).done);
    for (const Id<CaseRecord> one : cases)
        CHECK(office.store().find(one)->counselorId == other);
    REQUIRE(office.as("supervisor").undo().done);
    for (const Id<CaseRecord> one : cases)
        CHECK(office.store().find(one)->counselorId == office.staff("counselor"));
}

TEST_CASE("Asking for access: the answer gives it, or says why not", "[actions][transfer][R-79]")
{
    TwoCenters office;
    REQUIRE(
        office.as("supervisor").run(AskAccess{office.person, u"Covers for the counselor next week"_s}).done);
    const auto request = office.store().ofPerson<PlanRequest>(office.person).front();
    CHECK(office.item("access")->staffId == office.staff("counselor"));
    CHECK(blocks(office.as("counselor")
                     .run(AnswerAccess{.requestId = request.id, .granted = {}, .until = {}, .answer = {}})
                     .findings));
    CHECK(blocks(office.as("counselor")
                     .run(AnswerAccess{.requestId = request.id, .granted = false, .until = {}, .answer = {}})
                     .findings));
    CHECK(blocks(office.as("counselor")
                     .run(AnswerAccess{.requestId = request.id,
                                       .granted = true,
                                       .until = office.clock.today().addDays(-1),
                                       .answer = {}})
                     .findings));
    REQUIRE(office.as("counselor")
                .run(AnswerAccess{.requestId = request.id,
                                  .granted = true,
                                  .until = office.clock.today().addDays(7),
                                  .answer = {}})
                .done);
    const auto grants = office.store().ofPerson<PlanGrant>(office.person);
    REQUIRE(grants.size() == 1);
    CHECK(grants.front().staffId == office.staff("supervisor"));
    CHECK(grants.front().grantedBy == office.staff("counselor"));
    CHECK_FALSE(office.item("access"));
    CHECK(blocks(office.as("supervisor").run(AskAccess{office.person, u"Again"_s}).findings));
}

TEST_CASE("Putting off leaves the list at once, and undo brings it back", "[actions][tickler][R-73]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    office.openedCase(person);
    office.clock.advanceDays(31);
    office.reopen();
    const auto listed = [&] {
        const auto rows =
            seen::due(office.session(), {.staff = office.staff("counselor")}, office.clock.today());
        return std::ranges::any_of(*rows, [](const DueRow &row) { return row.item.kind == "contact"_L1; });
    };
    CHECK(listed());
    Actions &actions = office.as("counselor");
    CHECK(blocks(
        actions.run(SnoozeDue{person, u"contact"_s, office.clock.today().addDays(90), u"Later"_s}).findings));
    CHECK(
        blocks(actions.run(SnoozeDue{person, u"no_such_thing"_s, office.clock.today().addDays(3), u"Later"_s})
                   .findings));
    REQUIRE(actions.run(SnoozeDue{person, u"contact"_s, office.clock.today().addDays(3), u"Travels"_s}).done);
    CHECK_FALSE(listed());
    REQUIRE(actions.undo().done);
    CHECK(listed());
    REQUIRE(actions.redo().done);
    CHECK_FALSE(listed());
    office.clock.advanceDays(3);
    office.reopen();
    CHECK(listed());
}

TEST_CASE("A counselor who leaves with a hundred cases leaves nobody out of sight",
          "[actions][tickler][R-46][R-80]")
{
    OfficeFixture office;
    constexpr int many = 100;
    for (int i = 0; i < many; ++i) {
        auto resident = office.resident();
        resident.person.lastName += QString::number(i);
        resident.person.birthDate = QDate(1970, 1, 1).addDays(37 * i);
        const auto made = office.as("intake").run(resident);
        REQUIRE(made.done);
        office.openedCase({made.id("jobSeeker")});
    }
    Staff counselor = *office.store().find(office.staff("counselor"));
    counselor.active = false;
    REQUIRE(office.as("administrator").run(EditStaff{counselor}).done);
    (void)office.as("supervisor");
    office.clock.advanceDays(61);
    office.reopen("supervisor");
    const auto rows = seen::due(
        office.session(),
        {.staff = office.staff("supervisor"), .center = office.center, .audiences = {u"supervisor"_s}},
        office.clock.today());
    REQUIRE(rows.ok());
    const auto count = [&](QLatin1StringView kind) {
        return std::ranges::count_if(*rows, [&](const DueRow &row) { return row.item.kind == kind; });
    };
    CHECK(count("case_unassigned"_L1) == many);
    CHECK(count("contact"_L1) == many);
    const auto counts =
        caseloadCounts(office.session().store().database(), office.center, office.clock.today());
    REQUIRE(counts.size() == 1);
    CHECK(counts.front().cases == many);
    CHECK(counts.front().pastMust == many);
    CHECK_FALSE(counts.front().active);
}

TEST_CASE("A clock set back a year and forward again loses nothing", "[actions][tickler][R-71]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    office.openedCase(person);
    REQUIRE(office.as("counselor")
                .run(RecordContact{.jobSeekerId = person,
                                   .means = u"phone_call"_s,
                                   .twoWay = true,
                                   .service = u"career_guidance"_s,
                                   .note = u"Talked about the search for a job at length."_s})
                .done);
    const auto before = dueOfPerson(office.session().store().database(), person);
    office.clock.advanceDays(-365);
    office.reopen();
    CHECK(dueOfPerson(office.session().store().database(), person) == before);
    CHECK(seen::due(office.session(), {.staff = office.staff("counselor")}, office.clock.today()).ok());
    office.clock.advanceDays(365);
    office.reopen();
    CHECK(dueOfPerson(office.session().store().database(), person) == before);
}
