// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/group_actions.h"
#include "tests/actions/jstp/jstp_office.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

TEST_CASE("A wrong end is taken back and entered rightly", "[actions][jstp][R-120]")
{
    JstpOffice office;
    const Id<Placement> id = office.placed();
    const Id<Placement> other = office.placed(office.trainee(u"Abdi"_s));
    office.clock.set(QDate(2026, 3, 10));
    REQUIRE(office.as("counselor").run(EnterHours{QDate(2026, 3, 2), hoursLines({{id, 1200, {}}})}).done);
    EndPlacement end{.placementId = id,
                     .outcome = u"ended_early"_s,
                     .on = QDate(2026, 3, 9),
                     .reason = u"other"_s,
                     .text = u"Moved."_s};
    REQUIRE(office.as("counselor").run(end).done);
    end.on = QDate(2026, 3, 10);
    CHECK_FALSE(office.as("counselor").run(end).done);

    const ReopenPlacement back{id, u" It was the day after. "_s};
    CHECK_FALSE(office.as("counselor").run(ReopenPlacement{id, u"  "_s}).done);
    CHECK_FALSE(office.as("counselor").run(ReopenPlacement{{4711}, u"A mistake."_s}).done);
    CHECK_FALSE(office.as("counselor").run(ReopenPlacement{other, u"It runs."_s}).done);
    CHECK_FALSE(office.as("intake").run(back).done);
    CHECK(office.store().find(id)->outcome == u"ended_early"_s);
    REQUIRE(office.as("counselor").run(back).done);
    const auto placement = office.store().find(id);
    CHECK(placement->isRunning());
    CHECK_FALSE(placement->endedOn.isValid());
    CHECK(placement->endReason.isEmpty());
    CHECK(placement->endText.isEmpty());
    CHECK(placement->lastDay() == placement->termEnd());
    CHECK_FALSE(office.as("counselor").run(back).done);
    REQUIRE(office.as("counselor").run(end).done);
    CHECK(office.store().find(id)->endedOn == QDate(2026, 3, 10));
    CHECK(office.store().find(id)->endText == u"Moved."_s);
}

TEST_CASE("A hire is taken back once its job is voided", "[actions][jstp][R-124]")
{
    JstpOffice office;
    const Id<Placement> id = office.placed();
    office.clock.set(QDate(2026, 4, 10));
    WorkAuthorization received = *office.store().find(office.authorization);
    received.receivedOn = QDate(2026, 4, 6);
    REQUIRE(office.as("intake").run(EditRecord<WorkAuthorization>{received}).done);
    const EndPlacement hired{
        .placementId = id,
        .outcome = u"hired"_s,
        .on = QDate(2026, 4, 3),
        .job = {.startedOn = QDate(2026, 4, 6), .wageCents = 2'100, .wagePer = u"hour"_s}};
    REQUIRE(office.as("counselor").run(hired).done);
    const Id<Employment> job = office.store().find(id)->employmentId;
    const ReopenPlacement back{id, u"Somebody else was hired."_s};
    CHECK(refusedBy(office.as("counselor").run(back)) == QStringList{u"R-124"_s});
    REQUIRE(office.as("counselor").run(VoidEmployment{job, u"Another person's."_s}).done);
    REQUIRE(office.as("counselor").run(back).done);
    CHECK_FALSE(office.store().find(id)->employmentId);
    CHECK(office.store().find(id)->isRunning());
    REQUIRE(office.as("counselor").undo().done);
    CHECK(office.store().find(id)->employmentId == job);
    CHECK(office.store().find(id)->outcome == u"hired"_s);
}

TEST_CASE("Correcting the first day leaves the service on the day of the placing", "[actions][jstp][R-35]")
{
    JstpOffice office; // on 2 March
    const bool ahead = GENERATE(false, true);
    PlaceTrainee p = office.placing(office.person);
    if (ahead)
        p.placement.startsOn = QDate(2026, 3, 9);
    const Id<Placement> id{JstpOffice::done(office.as("counselor").run(p))};
    office.clock.set(QDate(2026, 3, 12));
    const auto serviceOn = [&](QDate start) {
        Placement moved = *office.store().find(id);
        moved.startsOn = start;
        REQUIRE(office.as("counselor").run(EditRecord<Placement>{moved}).done);
        return office.store().find(moved.serviceId)->on;
    };
    CHECK(serviceOn(QDate(2026, 3, 16)) == QDate(2026, 3, 2));
    CHECK(serviceOn(QDate(2026, 3, 13)) == QDate(2026, 3, 2));
    if (ahead)
        CHECK(serviceOn(QDate(2026, 3, 12)) == QDate(2026, 3, 2));
}

TEST_CASE("A first day that moves the service past the end of the case is said", "[actions][jstp][R-115]")
{
    JstpOffice office;
    const Id<Placement> id = office.placed();
    REQUIRE(office.session()
                .transact("test",
                          [&](Transaction &transaction) -> Result<void> {
                              CaseRecord closed{.jobSeekerId = office.person,
                                                .state = u"closed"_s,
                                                .openedOn = QDate(2026, 3, 2),
                                                .closedOn = QDate(2026, 3, 4)};
                              transaction.add(closed);
                              return {};
                          })
                .ok());
    office.clock.set(QDate(2026, 3, 16));
    const auto says = [&](QDate start) {
        Placement moved = *office.store().find(id);
        moved.startsOn = start;
        const Findings findings = office.as("counselor").check(EditRecord<Placement>{moved});
        CHECK_FALSE(blocks(findings));
        return std::ranges::any_of(findings, [](const Finding &one) {
            return one.rule == u"R-115"_s && one.field == u"starts_on"_s;
        });
    };
    CHECK_FALSE(says(QDate(2026, 3, 3)));
    CHECK_FALSE(says(QDate(2026, 3, 4)));
    CHECK(says(QDate(2026, 3, 5)));
}

TEST_CASE("What ended is not moved past its own end", "[actions][jstp][R-120]")
{
    JstpOffice office;
    const Id<Placement> id = office.placed();
    office.clock.set(QDate(2026, 3, 12));
    REQUIRE(office.as("counselor")
                .run(EndPlacement{.placementId = id, .outcome = u"ended_early"_s, .reason = u"family"_s})
                .done);
    Placement moved = *office.store().find(id);
    moved.arrangement = u"Came by bus 236."_s;
    CHECK(office.as("counselor").run(EditRecord<Placement>{moved}).done);
    for (const QDate day : {QDate(2026, 3, 3), QDate(2026, 3, 12), QDate(2026, 3, 13)}) {
        CAPTURE(day);
        moved.startsOn = day;
        CHECK(refusedBy(office.as("counselor").run(EditRecord<Placement>{moved})) == QStringList{u"R-120"_s});
    }
    moved.startsOn = QDate(2026, 3, 2);
    moved.openingId = {office.addOpening(u"Oven"_s)};
    CHECK(refusedBy(office.as("counselor").run(EditRecord<Placement>{moved})) == QStringList{u"R-120"_s});
    REQUIRE(office.as("counselor").run(ReopenPlacement{id, u"Another opening."_s}).done);
    CHECK(office.as("counselor").run(EditRecord<Placement>{moved}).done);
}

TEST_CASE("Two placements that share days after a sync can be kept up to date and shortened",
          "[actions][jstp][R-120]")
{
    JstpOffice office;
    const Id<Placement> id = office.placed();
    REQUIRE(office.session()
                .transact("test",
                          [&](Transaction &transaction) -> Result<void> {
                              Placement other = *office.store().find(id);
                              other.id = {};
                              other.startsOn = QDate(2026, 5, 4);
                              transaction.add(other);
                              return {};
                          })
                .ok());
    Placement changed = *office.store().find(id);
    changed.arrangement = u"Comes by bus 236."_s;
    CHECK(office.as("counselor").run(EditRecord<Placement>{changed}).done);
    changed.weeks = 13;
    CHECK(refusedBy(office.as("counselor").run(EditRecord<Placement>{changed})) == QStringList{u"R-120"_s});
    changed.weeks = 11;
    CHECK(office.as("counselor").run(EditRecord<Placement>{changed}).done);
    changed.startsOn = QDate(2026, 3, 3);
    CHECK(refusedBy(office.as("counselor").run(EditRecord<Placement>{changed})) == QStringList{u"R-120"_s});
}

TEST_CASE("A shorter term is not held against the shelter, a longer one is", "[actions][jstp][R-119]")
{
    JstpOffice office;
    const Id<Placement> id = office.placed();
    JobSeeker person = *office.store().find(office.person);
    person.shelterId = {};
    REQUIRE(office.session()
                .transact("test",
                          [&](Transaction &transaction) -> Result<void> {
                              transaction.save(person);
                              return {};
                          })
                .ok());
    Placement changed = *office.store().find(id);
    changed.weeks = 13;
    CHECK(refusedBy(office.as("counselor").run(EditRecord<Placement>{changed})) == QStringList{u"R-119"_s});
    changed.weeks = 11;
    CHECK(office.as("counselor").run(EditRecord<Placement>{changed}).done);
}

TEST_CASE("A term is not extended into days whose places are taken", "[actions][jstp][R-120]")
{
    JstpOffice office;
    const Id<Opening> oven{office.addOpening(u"Oven"_s, 1)};
    const auto place = [&](Id<JobSeeker> who, QDate from) {
        PlaceTrainee p = office.placing(who);
        p.placement.openingId = oven;
        p.placement.startsOn = from;
        return Id<Placement>{JstpOffice::done(office.as("counselor").run(p))};
    };
    const Id<Placement> first = place(office.person, QDate(2026, 3, 2)); // to 24 May
    const Id<Placement> next = place(office.trainee(u"Abdi"_s), QDate(2026, 6, 8));
    const auto extended = [&](int weeks) {
        return !blocks(office.as("counselor").check(ExtendPlacement{first, weeks, u"It goes well."_s}));
    };
    CHECK(extended(1));
    CHECK(extended(2)); // to 7 June
    CHECK_FALSE(extended(3));
    REQUIRE(office.as("counselor").run(VoidRecord<Placement>{next, u"A mistake."_s}).done);
    CHECK(extended(3));
}

TEST_CASE("A term does not become shorter than what was paid and worked", "[actions][jstp][R-121][R-122]")
{
    JstpOffice office;
    const Id<Placement> id = office.placed(); // twelve weeks from 2 March
    office.clock.set(QDate(2026, 5, 20));
    const auto refusedAt = [&](int weeks) {
        Placement shorter = *office.store().find(id);
        shorter.weeks = weeks;
        return refusedBy(office.as("counselor").run(EditRecord<Placement>{shorter}));
    };
    const bool money = GENERATE(true, false);
    if (money) {
        const Id<BenefitPayment> payment{office.add(BenefitPayment{.jobSeekerId = office.person,
                                                                   .placementId = id,
                                                                   .periodFrom = QDate(2026, 4, 13),
                                                                   .paidOn = QDate(2026, 4, 27)},
                                                    "counselor")};
        CHECK(refusedAt(6) == QStringList{u"R-122"_s}); // the term would end on 12 April
        REQUIRE(office.as("counselor").run(VoidRecord<BenefitPayment>{payment, u"Another's."_s}).done);
        CHECK(refusedAt(6).isEmpty());
    } else {
        REQUIRE(
            office.as("counselor").run(EnterHours{QDate(2026, 4, 13), hoursLines({{id, 1200, {}}})}).done);
        CHECK(refusedAt(7).isEmpty());
        CHECK(refusedAt(6) == QStringList{u"R-121"_s});
        REQUIRE(office.as("counselor").run(EnterHours{QDate(2026, 4, 13), hoursLines({{id, 0, {}}})}).done);
        CHECK(refusedAt(6).isEmpty());
    }
}
