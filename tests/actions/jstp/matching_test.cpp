// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/people_actions.h"
#include "tests/actions/jstp/jstp_office.h"
#include "tests/support/printing.h"

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

namespace {

const QDate today(2026, 3, 2);

template <typename T>
T read(Result<T> result)
{
    if (!result)
        FAIL(result.error().text().toStdString());
    return *std::move(result);
}

QStringList titles(const std::vector<matching::MatchLine> &lines)
{
    QStringList all;
    for (const matching::MatchLine &one : lines)
        all << one.title;
    return all;
}

void make(JstpOffice &office, const std::function<void(JobSeeker &)> &change, Id<JobSeeker> who)
{
    JobSeeker person = *office.store().find(who);
    change(person);
    REQUIRE(office.session()
                .transact("test",
                          [&](Transaction &transaction) -> Result<void> {
                              transaction.save(person);
                              return {};
                          })
                .ok());
}

} // namespace

TEST_CASE("Openings for a trainee, the best first, with words", "[actions][jstp][match]")
{
    JstpOffice office;
    const Id<Opening> far{office.addOpening(u"Night cleaner"_s)};
    Opening night = *office.store().find(far);
    night.skills = {u"cleaning"_s};
    night.weeklyHours = 40;
    REQUIRE(office.as("counselor").run(EditRecord<Opening>{night}).done);
    office.addOpening(u"Baker"_s, 1, u"job"_s);
    auto lines = read(matching::forPerson(office.session(), office.person, today));
    REQUIRE(titles(lines) ==
            QStringList{u"Bakery helper, Harbor Bakery"_s, u"Night cleaner, Harbor Bakery"_s});
    CHECK(lines[0].match.fits);
    CHECK(lines[0].place == u"Quincy"_s);
    CHECK(lines[0].match.commonSkills == QStringList{u"packing"_s});
    CHECK(lines[0].match.wordSkills == QStringList{u"baking"_s}); // said in the intake
    CHECK(lines[0].match.sameTown);
    CHECK_FALSE(lines[1].match.fits);
    CHECK(lines[1].words.against.size() == 1);
    CHECK(read(matching::forPerson(office.session(), office.person, today, 1)).size() == 1);

    office.add(NoMatch{.jobSeekerId = office.person, .openingId = office.opening, .reason = u"distance"_s},
               "counselor");
    CHECK(titles(read(matching::forPerson(office.session(), office.person, today))).size() == 1);
    const auto refusals = read(matching::refusalsOf(office.session(), office.person));
    REQUIRE(refusals.size() == 1);
    CHECK(refusals.front().title == u"Bakery helper, Harbor Bakery"_s);
    CHECK(read(matching::forOpening(office.session(), office.opening, today)).empty());
    REQUIRE(office.as("counselor").run(LiftNoMatch{refusals.front().noMatch.id}).done);
    CHECK(read(matching::forOpening(office.session(), office.opening, today)).size() == 1);
}

TEST_CASE("Trainees for an opening: assessed, not placed, not to be hired yet",
          "[actions][jstp][match][R-123]")
{
    JstpOffice office;
    const Id<JobSeeker> other = office.trainee(u"Abdi"_s);
    office.enrolled(); // never assessed
    CHECK(titles(read(matching::forOpening(office.session(), office.opening, today))) ==
          QStringList{u"Pierre, Marie-Ange"_s, u"Abdi, Marie-Ange"_s});
    const auto both = read(matching::forOpening(office.session(), office.opening, today));
    const auto mine = read(matching::forPerson(office.session(), office.person, today));
    CHECK(both.front().match.score == mine.front().match.score); // the same from either side
    const Id<Placement> placed = office.placed();
    CHECK(titles(read(matching::forOpening(office.session(), office.opening, today))) ==
          QStringList{u"Abdi, Marie-Ange"_s});
    WorkAuthorization received = office.training(other).authorizations.front();
    received.receivedOn = today;
    REQUIRE(office.as("intake").run(EditRecord<WorkAuthorization>{received}).done);
    CHECK(read(matching::forOpening(office.session(), office.opening, today)).empty());
    REQUIRE(
        office.as("counselor")
            .run(EndPlacement{.placementId = placed, .outcome = u"ended_early"_s, .reason = u"unsuitable"_s})
            .done);
    CHECK(titles(read(matching::forOpening(office.session(), office.opening, today))) ==
          QStringList{u"Pierre, Marie-Ange"_s});

    // A job looks for whoever has a case and a skill set, and is not in training.
    const Id<Opening> job{office.addOpening(u"Baker"_s, 1, u"job"_s)};
    CHECK(read(matching::forOpening(office.session(), job, today)).empty());
    office.openedCase(other);
    CHECK(titles(read(matching::forOpening(office.session(), job, today))) ==
          QStringList{u"Abdi, Marie-Ange"_s});
    CHECK_FALSE(matching::forOpening(office.session(), {4711}, today));
}

TEST_CASE("A full or closed opening is offered to nobody", "[actions][jstp][match]")
{
    JstpOffice office;
    const Id<JobSeeker> other = office.trainee(u"Abdi"_s);
    Opening one = *office.store().find(office.opening);
    one.seats = 1;
    REQUIRE(office.as("counselor").run(EditRecord<Opening>{one}).done);
    office.placed();
    CHECK(read(matching::openOpenings(office.session(), today)).front().taken == 1);
    CHECK(read(matching::forPerson(office.session(), other, today)).empty());
    // The term ends on 24 May.
    CHECK(read(matching::opening(office.session(), office.opening, QDate(2026, 5, 24))).taken == 1);
    CHECK(read(matching::opening(office.session(), office.opening, QDate(2026, 5, 25))).taken == 0);
    one.closesOn = QDate(2026, 6, 1);
    REQUIRE(office.as("counselor").run(EditRecord<Opening>{one}).done);
    CHECK(read(matching::openOpenings(office.session(), QDate(2026, 6, 1))).size() == 1);
    CHECK(read(matching::openOpenings(office.session(), QDate(2026, 6, 2))).empty());
}

TEST_CASE("Nobody who may not be seen is matched or listed", "[actions][jstp][match][R-25]")
{
    JstpOffice office;
    office.placed();
    const Id<JobSeeker> other = office.trainee(u"Abdi"_s);
    for (const Id<JobSeeker> one : {office.person, other})
        make(
            office, [](JobSeeker &person) { person.confidential = true; }, one);
    office.as("counselor");
    CHECK(read(matching::forOpening(office.session(), office.opening, today)).empty());
    CHECK(read(matching::week(office.session(), office.business, today)).empty());
    CHECK_FALSE(matching::forPerson(office.session(), other, today));
    CHECK_FALSE(matching::refusalsOf(office.session(), other));
    office.as("supervisor");
    CHECK(read(matching::forOpening(office.session(), office.opening, today)).size() == 1);
    CHECK(read(matching::week(office.session(), office.business, today)).size() == 1);
}

TEST_CASE("Of merged records the person is matched, once", "[actions][jstp][match]")
{
    JstpOffice office;
    const Id<JobSeeker> other = office.trainee(u"Abdi"_s);
    office.add(NoMatch{.jobSeekerId = other,
                       .openingId = Id<Opening>{office.addOpening(u"Oven"_s)},
                       .reason = u"health"_s},
               "counselor");
    make(
        office, [&](JobSeeker &person) { person.mergedInto = office.person; }, other);
    CHECK(titles(read(matching::forOpening(office.session(), office.opening, today))) ==
          QStringList{u"Pierre, Marie-Ange"_s});
    CHECK(titles(read(matching::forPerson(office.session(), other, today))) ==
          QStringList{u"Bakery helper, Harbor Bakery"_s});
    CHECK(titles(read(matching::forPerson(office.session(), office.person, today))) ==
          QStringList{u"Bakery helper, Harbor Bakery"_s});
}

TEST_CASE("Businesses with what runs there, and the hours of a week", "[actions][jstp]")
{
    JstpOffice office;
    const Id<Business> other{office.add(Business{.name = u"Abalone Works"_s}, "counselor")};
    const Id<Placement> one = office.placed();
    const Id<Placement> two = office.placed(office.trainee(u"Abdi"_s));
    auto lines = read(matching::businesses(office.session(), today));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].business.id == other);
    CHECK(lines[1].openings == 1);
    CHECK(lines[1].placed == 2);
    CHECK_FALSE(lines[1].hoursUntil.isValid());
    // Who began this week owes nothing before the next one.
    CHECK_FALSE(lines[1].missing);
    CHECK_FALSE(read(matching::businesses(office.session(), QDate(2026, 3, 8)))[1].missing);
    CHECK(read(matching::businesses(office.session(), QDate(2026, 3, 9)))[1].missing);
    office.clock.set(QDate(2026, 3, 17));
    REQUIRE(office.as("counselor")
                .run(EnterHours{QDate(2026, 3, 2), hoursLines({{one, 1200, {}}, {two, 1200, {}}})})
                .done);
    REQUIRE(office.as("counselor").run(EnterHours{QDate(2026, 3, 9), hoursLines({{one, 1200, {}}})}).done);
    CHECK(read(matching::businesses(office.session(), QDate(2026, 3, 17)))[1].hoursUntil ==
          QDate(2026, 3, 2));
    CHECK(read(matching::businesses(office.session(), QDate(2026, 3, 17)))[1].missing);
    const auto week = read(matching::week(office.session(), office.business, QDate(2026, 3, 11)));
    REQUIRE(week.size() == 2);
    CHECK(week[0].name == u"Abdi, Marie-Ange"_s);
    CHECK_FALSE(week[0].hours);
    CHECK(week[1].hours->minutes == 1200);
    CHECK(week[1].opening == u"Bakery helper"_s);
    CHECK(read(matching::week(office.session(), office.business, QDate(2026, 2, 23))).empty());
    CHECK(read(matching::week(office.session(), office.business, QDate(2026, 5, 25))).empty());
    CHECK(read(matching::sites(office.session(), office.business)).size() == 1);
    CHECK(read(matching::openings(office.session(), other)).empty());
    REQUIRE(office.as("counselor").run(EnterHours{QDate(2026, 3, 9), hoursLines({{two, 1200, {}}})}).done);
    CHECK_FALSE(read(matching::businesses(office.session(), QDate(2026, 3, 17)))[1].missing);
    CHECK(read(matching::businesses(office.session(), QDate(2026, 3, 16)))[1].hoursUntil ==
          QDate(2026, 3, 9));
}
