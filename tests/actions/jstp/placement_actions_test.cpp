// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/group_actions.h"
#include "tests/actions/jstp/jstp_office.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

TEST_CASE("A placement is recorded with its service, in one step", "[actions][jstp][R-119][R-120]")
{
    JstpOffice office;
    const Id<Placement> id = office.placed();
    const auto placement = office.store().find(id);
    REQUIRE(placement);
    CHECK(placement->businessId == office.business);
    CHECK(placement->siteId == office.site);
    CHECK(placement->weeks == 12); // the opening names none: the first of the usual
    CHECK(placement->weeklyHours == 20);
    const auto service = office.store().find(placement->serviceId);
    REQUIRE(service);
    CHECK(service->type == u"jstp_placement"_s);
    CHECK(service->on == QDate(2026, 3, 2));
    CHECK(service->provider == u"Harbor Bakery"_s);
    CHECK(office.store().ofPerson<Employment>(office.person).empty()); // never an entered employment
    REQUIRE(office.as("counselor").undo().done);
    CHECK_FALSE(office.store().find(id));
    CHECK_FALSE(office.store().find(placement->serviceId));
}

TEST_CASE("The service of a placement that lies ahead is of the day it was made", "[actions][jstp][R-35]")
{
    JstpOffice office;
    PlaceTrainee p = office.placing(office.person);
    p.placement.startsOn = QDate(2026, 3, 9);
    const Id<Placement> id{JstpOffice::done(office.as("counselor").run(p))};
    const auto placement = office.store().find(id);
    CHECK(office.store().find(placement->serviceId)->on == QDate(2026, 3, 2));
}

TEST_CASE("What stands against a placement is refused with words", "[actions][jstp][R-119][R-120][R-123]")
{
    JstpOffice office;
    SECTION("a second one on the same days")
    {
        office.placed();
        CHECK(refusedBy(office.as("counselor").run(office.placing(office.person))) ==
              QStringList{u"R-120"_s});
    }
    SECTION("an opening with no hours: they are agreed on now")
    {
        const auto opening = office.store().find(office.opening);
        Opening without = *opening;
        without.weeklyHours = {};
        REQUIRE(office.as("counselor").run(EditRecord<Opening>{without}).done);
        CHECK(refusedBy(office.as("counselor").run(office.placing(office.person))) ==
              QStringList{u"R-121"_s});
        PlaceTrainee p = office.placing(office.person);
        p.placement.weeklyHours = 22;
        CHECK(office.as("counselor").run(p).done);
    }
    SECTION("all places taken")
    {
        const Id<Opening> one{office.addOpening(u"Oven"_s, 1)};
        PlaceTrainee p = office.placing(office.person);
        p.placement.openingId = one;
        REQUIRE(office.as("counselor").run(p).done);
        p.placement.jobSeekerId = office.trainee(u"Abdi"_s);
        CHECK_FALSE(office.as("counselor").run(p).done);
        p.placement.openingId = office.opening;
        CHECK(office.as("counselor").run(p).done);
    }
    SECTION("nobody assessed")
    {
        const auto intake = office.training().intakes.front();
        REQUIRE(office.as("intake").run(VoidRecord<JstpIntake>{intake.id, u"Somebody else's."_s}).done);
        CHECK(refusedBy(office.as("counselor").run(office.placing(office.person))) ==
              QStringList{u"R-123"_s});
    }
    SECTION("nobody of intake, nobody who only looks")
    {
        CHECK_FALSE(office.as("intake").run(office.placing(office.person)).done);
        CHECK_FALSE(office.as("view_only").run(office.placing(office.person)).done);
    }
    CHECK(office.store().all<Service>().size() == office.store().all<Placement>().size());
}

TEST_CASE("Hired: the job is entered with its outcome, once, and only with authorization",
          "[actions][jstp][R-111][R-124]")
{
    JstpOffice office;
    const Id<Placement> id = office.placed();
    office.clock.set(QDate(2026, 4, 10));
    EndPlacement p{.placementId = id,
                   .outcome = u"hired"_s,
                   .on = QDate(2026, 4, 3),
                   .job = {.startedOn = QDate(2026, 4, 6), .wageCents = 2'100, .wagePer = u"hour"_s}};
    CHECK(refusedBy(office.as("counselor").run(p)) == QStringList{u"R-124"_s});
    // Recording the job alone asks for the same.
    const Employment alone{.jobSeekerId = office.person,
                           .category = u"obtained"_s,
                           .jobTitle = u"Baker"_s,
                           .employer = u"Harbor Bakery"_s,
                           .startedOn = QDate(2026, 4, 6)};
    CHECK(refusedBy(office.as("counselor").run(RecordEmployment{alone})) == QStringList{u"R-124"_s});

    WorkAuthorization received = *office.store().find(office.authorization);
    received.receivedOn = QDate(2026, 4, 6);
    REQUIRE(office.as("intake").run(EditRecord<WorkAuthorization>{received}).done);
    const bool before = GENERATE(false, true);
    CAPTURE(before);
    if (before)
        REQUIRE(office.as("counselor").run(RecordEmployment{alone}).done);
    REQUIRE(office.as("counselor").run(p).done);
    const auto jobs = office.store().ofPerson<Employment>(office.person);
    REQUIRE(jobs.size() == 1);
    CHECK(jobs.front().employer == u"Harbor Bakery"_s);
    CHECK(jobs.front().outcomeId);
    if (!before) {
        CHECK(jobs.front().jobTitle == u"Bakery helper"_s);
        CHECK(jobs.front().contactPerson == u"Linh Tran"_s);
        CHECK(jobs.front().employerAddress == u"3 Sea Street, Quincy"_s);
    }
    const auto placement = office.store().find(id);
    CHECK(placement->employmentId == jobs.front().id);
    CHECK(placement->outcome == u"hired"_s);
    CHECK(placement->endedOn == QDate(2026, 4, 3));
    CHECK_FALSE(office.as("counselor").run(p).done);
    CHECK_FALSE(office.as("counselor").run(VoidRecord<Placement>{id, u"A mistake."_s}).done);
}

TEST_CASE("A term is extended; what ended is not", "[actions][jstp][R-120]")
{
    JstpOffice office;
    const Id<Placement> id = office.placed();
    CHECK_FALSE(office.as("counselor").run(ExtendPlacement{id, 12, {}}).done);
    REQUIRE(office.as("counselor").run(ExtendPlacement{id, 12, u"The business asks for it."_s}).done);
    CHECK(office.store().find(id)->weeks == 24);
    CHECK(office.store().find(id)->extendedOn == QDate(2026, 3, 2));
    REQUIRE(office.as("counselor")
                .run(EndPlacement{.placementId = id, .outcome = u"ended_early"_s, .reason = u"family"_s})
                .done);
    CHECK(office.store().find(id)->endedOn == QDate(2026, 3, 2));
    CHECK_FALSE(office.as("counselor").run(ExtendPlacement{id, 12, u"Again."_s}).done);
}

TEST_CASE("A placement is voided with its service, unless something hangs on it", "[actions][jstp][R-122]")
{
    JstpOffice office;
    const Id<Placement> id = office.placed();
    office.clock.set(QDate(2026, 3, 16));
    const qint64 payment = office.add(BenefitPayment{.jobSeekerId = office.person,
                                                     .placementId = id,
                                                     .periodFrom = QDate(2026, 3, 2),
                                                     .paidOn = QDate(2026, 3, 16)},
                                      "counselor");
    CHECK(office.store().find(Id<BenefitPayment>{payment})->amountCents == 60'000);
    CHECK_FALSE(office.as("counselor").run(VoidRecord<Placement>{id, u"A mistake."_s}).done);
    Placement moved = *office.store().find(id);
    moved.startsOn = QDate(2026, 3, 9);
    CHECK_FALSE(office.as("counselor").run(EditRecord<Placement>{moved}).done);
    CHECK_FALSE(office.as("counselor")
                    .run(AddRecord<BenefitPayment>{{.jobSeekerId = office.person,
                                                    .placementId = id,
                                                    .periodFrom = QDate(2026, 3, 2),
                                                    .notPaid = u"Again."_s}})
                    .done);
    REQUIRE(office.as("counselor").run(VoidRecord<BenefitPayment>{{payment}, u"Another person's."_s}).done);
    REQUIRE(office.as("counselor").run(EditRecord<Placement>{moved}).done);
    CHECK(office.store().find(office.store().find(id)->serviceId)->on == QDate(2026, 3, 9));
    REQUIRE(office.as("counselor").run(VoidRecord<Placement>{id, u"A mistake."_s}).done);
    CHECK(office.store().find(office.store().find(id)->serviceId)->voidedOn.isValid());
}

TEST_CASE("Who moved out of the shelter stays placed, and the placement can be kept up to date",
          "[actions][jstp][R-119]")
{
    JstpOffice office;
    const Id<Placement> id = office.placed();
    JobSeeker person = *office.store().find(office.person);
    // As after a correction on another workstation: the rule is asked on placing, not ever after.
    REQUIRE(office.session()
                .transact("test",
                          [&](Transaction &transaction) -> Result<void> {
                              person.shelterId = {};
                              transaction.save(person);
                              return {};
                          })
                .ok());
    Placement changed = *office.store().find(id);
    changed.arrangement = u"Comes by bus 236."_s;
    CHECK(office.as("counselor").run(EditRecord<Placement>{changed}).done);
    changed.startsOn = QDate(2026, 3, 9);
    CHECK(refusedBy(office.as("counselor").run(EditRecord<Placement>{changed})) == QStringList{u"R-119"_s});
}

TEST_CASE("Hours of many in one step, corrected by entering them again", "[actions][jstp][R-121]")
{
    JstpOffice office;
    const Id<Placement> one = office.placed();
    const Id<JobSeeker> other = office.trainee(u"Abdi"_s);
    const Id<Placement> two = office.placed(other);
    office.clock.set(QDate(2026, 3, 10));
    const auto enter = [&](const std::vector<HoursLine> &lines, QDate week = QDate(2026, 3, 4)) {
        return office.as("counselor").run(EnterHours{week, hoursLines(lines)});
    };
    REQUIRE(enter({{one, 1200, {}}, {two, 0, u"Sick."_s}}).done);
    REQUIRE(office.training().hours.size() == 1);
    CHECK(office.training().hours.front().weekOf == QDate(2026, 3, 2));
    REQUIRE(enter({{one, 1230, {}}, {two, 0, u"Sick."_s}}).done);
    REQUIRE(office.training().hours.size() == 1);
    CHECK(office.training().hours.front().minutes == 1230);
    CHECK(office.training(other).hours.front().remark == u"Sick."_s);

    CHECK_FALSE(enter({}).done);
    CHECK_FALSE(enter({{one, 1200, {}}, {one, 1200, {}}}).done);
    CHECK_FALSE(enter({{{4711}, 1200, {}}}).done);
    CHECK_FALSE(enter({{one, -5, {}}}).done);
    CHECK_FALSE(enter({{one, 6001, {}}}).done);
    CHECK_FALSE(enter({{one, 1200, {}}}, QDate(2026, 2, 27)).done);
    CHECK_FALSE(enter({{one, 1200, {}}}, QDate(2026, 3, 16)).done);
    // One bad line, and nothing of the others is written.
    CHECK_FALSE(enter({{one, 1200, {}}, {two, 7000, {}}}, QDate(2026, 3, 9)).done);
    CHECK(office.training().hours.size() == 1);
    CHECK_FALSE(office.as("counselor").run(EnterHours{QDate(2026, 3, 9), u"[{\"placement\": 1}]"_s}).done);
    CHECK_FALSE(office.as("counselor").run(EnterHours{QDate(2026, 3, 9), u"not a list"_s}).done);
    const QString typed = u"[{\"placement\": \"%1\", \"hours\": \"20:30\"}]"_s.arg(one.value);
    CHECK(office.as("counselor").run(EnterHours{QDate(2026, 3, 9), typed}).done);
}

TEST_CASE("A remark stays with its hours until a line says another", "[actions][jstp][R-121]")
{
    JstpOffice office;
    const Id<Placement> one = office.placed();
    office.clock.set(QDate(2026, 3, 10));
    const auto enter = [&](const HoursLine &line) {
        REQUIRE(office.as("counselor").run(EnterHours{QDate(2026, 3, 2), hoursLines({line})}).done);
        return office.training().hours.front();
    };
    CHECK(enter({one, 0, u"Sick."_s}).remark == u"Sick."_s);
    const TrainingHours corrected = enter({one, 600, {}});
    CHECK(corrected.minutes == 600);
    CHECK(corrected.remark == u"Sick."_s);
    CHECK(enter({one, 600, u"Came back on Thursday."_s}).remark == u"Came back on Thursday."_s);
    CHECK(enter({one, 600, QString()}).remark.isEmpty());
}

TEST_CASE("Hours of somebody confidential are entered by nobody who may not see them",
          "[actions][jstp][R-25]")
{
    JstpOffice office;
    const Id<Placement> id = office.placed();
    JobSeeker person = *office.store().find(office.person);
    person.confidential = true;
    REQUIRE(office.session()
                .transact("test",
                          [&](Transaction &transaction) -> Result<void> {
                              transaction.save(person);
                              return {};
                          })
                .ok());
    CHECK(
        refusedBy(office.as("counselor").run(EnterHours{QDate(2026, 3, 2), hoursLines({{id, 1200, {}}})})) ==
        QStringList{u"R-25"_s});
    CHECK(office.as("supervisor").run(EnterHours{QDate(2026, 3, 2), hoursLines({{id, 1200, {}}})}).done);
}

TEST_CASE("Openings, sites and names of a business are held together", "[actions][jstp]")
{
    JstpOffice office;
    const Id<Business> other{office.add(Business{.name = u"Pier Laundry"_s}, "counselor")};
    Opening opening = *office.store().find(office.opening);
    opening.businessId = other;
    CHECK_FALSE(office.as("counselor").run(EditRecord<Opening>{opening}).done);
    CHECK_FALSE(office.as("counselor")
                    .run(AddRecord<Opening>{{.businessId = other,
                                             .siteId = office.site,
                                             .title = u"Ironing"_s,
                                             .purpose = u"training"_s}})
                    .done);
    const ActionResult again = office.as("counselor").run(AddRecord<Business>{{.name = u"HARBOR  BAKERY"_s}});
    CHECK(again.done);
    CHECK_FALSE(again.findings.isEmpty());
    CHECK_FALSE(office.as("counselor").run(AddRecord<Business>{{.name = u"   "_s}}).done);
    CHECK_FALSE(office.as("counselor")
                    .run(AddRecord<Business>{{.name = u"Mill"_s, .leftOn = QDate(2026, 3, 1)}})
                    .done);
    CHECK_FALSE(office.as("intake").run(AddRecord<Business>{{.name = u"Mill"_s}}).done);
}

TEST_CASE("Not this one is remembered, and taken back", "[actions][jstp]")
{
    JstpOffice office;
    const NoMatch no{.jobSeekerId = office.person, .openingId = office.opening, .reason = u"distance"_s};
    const qint64 id = office.add(no, "counselor");
    CHECK_FALSE(office.as("counselor").run(AddRecord<NoMatch>{no}).done);
    CHECK_FALSE(office.as("counselor")
                    .run(AddRecord<NoMatch>{{.jobSeekerId = office.person,
                                             .openingId = Id<Opening>{office.addOpening(u"Oven"_s)},
                                             .reason = u"other"_s}})
                    .done);
    REQUIRE(office.as("counselor").run(LiftNoMatch{{id}}).done);
    CHECK_FALSE(office.as("counselor").run(LiftNoMatch{{id}}).done);
    CHECK(office.as("counselor").run(AddRecord<NoMatch>{no}).done);
}

TEST_CASE("What JSTP asks for stands in Today, also of somebody without a case",
          "[actions][jstp][R-121][R-122][R-123]")
{
    JstpOffice office;
    CHECK(office.dueKinds(office.person).contains(u"jstp_match"_s));
    office.placed();
    const QStringList kinds = office.dueKinds(office.person);
    for (const QString &kind : {u"jstp_hours"_s, u"jstp_benefit"_s, u"placement_review"_s, u"term_end"_s})
        CHECK(kinds.contains(kind));
    CHECK_FALSE(kinds.contains(u"jstp_match"_s));
}
