// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/federal/indicators.h"
#include "core/actions/people/people_actions.h"
#include "core/base/seeded_numbers.h"
#include "tests/support/office_fixture.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using policy::Indicator;

namespace {

/// People of WIOA Adult who left in the program year 2024, written as they would stand after the years.
class Leavers : public OfficeFixture
{
public:
    explicit Leavers(quint32 seed = 7) : OfficeFixture(QDate(2026, 11, 20)), m_numbers(seed) {}

    struct Told
    {
        QDate exit;
        const char *employed = nullptr; ///< in the second quarter after
        std::optional<qint64> cents = {};
        const char *counselor = "counselor";
        bool confidential = false;
    };
    Id<JobSeeker> add(const Told &told)
    {
        Id<JobSeeker> id;
        REQUIRE(session()
                    .transact("test",
                              [&](Transaction &t) -> Result<void> {
                                  JobSeeker person{.number = QString::number(20000000 + ++m_made),
                                                   .firstName = u"Ngozi"_s,
                                                   .lastName = u"Okafor-%1"_s.arg(m_made),
                                                   .birthDate = QDate(1990, 1, 1 + m_made % 28),
                                                   .confidential = told.confidential,
                                                   .centerId = center,
                                                   .createdOn = told.exit.addDays(-60)};
                                  id = t.add(person);
                                  ProgramEnrollment enrollment{.jobSeekerId = id,
                                                               .program = u"wioa_adult"_s,
                                                               .status = u"enrolled"_s,
                                                               .startedOn = told.exit.addDays(-40)};
                                  const auto enrollmentId = t.add(enrollment);
                                  EligibilitySnapshot snapshot{.jobSeekerId = id,
                                                               .enrollmentId = enrollmentId,
                                                               .takenOn = enrollment.startedOn,
                                                               .values = u"{}"_s};
                                  t.add(snapshot);
                                  for (const int before : {30, 0}) {
                                      Service service{.jobSeekerId = id,
                                                      .type = u"individual_counseling"_s,
                                                      .on = told.exit.addDays(-before),
                                                      .provider = u"Center"_s};
                                      t.add(service);
                                  }
                                  CaseRecord record{.jobSeekerId = id,
                                                    .centerId = center,
                                                    .counselorId = staff(told.counselor),
                                                    .state = u"closed"_s,
                                                    .openedOn = enrollment.startedOn};
                                  t.add(record);
                                  if (told.employed) {
                                      QuarterResult result{.jobSeekerId = id,
                                                           .quarter = policy::afterExit(told.exit, 2).code(),
                                                           .employed = QString::fromLatin1(told.employed),
                                                           .source = u"wage_match"_s,
                                                           .earningsCents = told.cents};
                                      t.add(result);
                                  }
                                  return {};
                              })
                    .ok());
        return id;
    }
    IndicatorTable table(const IndicatorQuery &query = year(), const char *role = "director")
    {
        auto read = indicators(as(role), query);
        INFO((read ? std::string() : read.error().text().toStdString()));
        REQUIRE(read.ok());
        return *std::move(read);
    }
    IndicatorList list(Indicator indicator, IndicatorPeople which, const char *role = "director")
    {
        auto read = indicatorPeople(as(role), year(), indicator, which);
        REQUIRE(read.ok());
        return *std::move(read);
    }
    static IndicatorQuery year()
    {
        return {.program = u"wioa_adult"_s, .cohort = policy::Cohort::ofProgramYear(2025)};
    }

protected:
    SeededNumbers m_numbers;
    int m_made = 0;
};

} // namespace

TEST_CASE("Indicators of a cohort count stays, and the people behind each number are listed",
          "[actions][indicators][R-137]")
{
    Leavers office;
    const auto yes = office.add({.exit = QDate(2025, 2, 14), .employed = "yes", .cents = 900'000});
    const auto little = office.add(
        {.exit = QDate(2025, 3, 3), .employed = "yes", .cents = 500'000, .counselor = "supervisor"});
    const auto no = office.add({.exit = QDate(2024, 7, 1), .employed = "no"});
    const auto open = office.add({.exit = QDate(2025, 6, 30)});
    office.add({.exit = QDate(2025, 7, 1), .employed = "yes", .cents = 1'000'000});  // the next year's
    office.add({.exit = QDate(2024, 6, 30), .employed = "yes", .cents = 1'000'000}); // the year before's

    IndicatorTable table = office.table();
    policy::IndicatorSum &q2 = table.all.of(Indicator::EmployedQ2);
    CHECK(q2.counted == 4);
    CHECK(q2.met == 2);
    CHECK(q2.open == 1);
    CHECK(q2.rate() == 0.5);
    CHECK(table.all.of(Indicator::MedianEarnings).median() == 700'000);
    CHECK(table.byCounselor.at(office.staff("supervisor")).of(Indicator::EmployedQ2).counted == 1);
    CHECK(table.byCounselor.at(office.staff("counselor")).of(Indicator::EmployedQ2).counted == 3);
    CHECK(table.byCenter.at(office.center).of(Indicator::EmployedQ2).counted == 4);

    const auto ids = [&](IndicatorPeople which) {
        QSet<qint64> all;
        for (const IndicatorPerson &one : office.list(Indicator::EmployedQ2, which).people)
            all.insert(one.person.value);
        return all;
    };
    CHECK(ids(IndicatorPeople::Met) == QSet<qint64>{yes.value, little.value});
    CHECK(ids(IndicatorPeople::NotMet) == QSet<qint64>{no.value});
    CHECK(ids(IndicatorPeople::Open) == QSet<qint64>{open.value});
    CHECK(ids(IndicatorPeople::Counted).size() == 4);
    // Whoever can still change it comes first, with what would.
    const auto first = office.list(Indicator::EmployedQ2, IndicatorPeople::Counted).people.front();
    CHECK(first.person == open);
    CHECK_FALSE(first.fact.next.isEmpty());

    IndicatorQuery narrowed = Leavers::year();
    narrowed.counselor = office.staff("supervisor");
    CHECK(office.table(narrowed).all.of(Indicator::EmployedQ2).counted == 1);
    narrowed.center = Id<Center>{12345};
    CHECK(office.table(narrowed).all.of(Indicator::EmployedQ2).counted == 0);
}

TEST_CASE("Numbers hold confidential people; lists leave them out and say so", "[actions][indicators][R-25]")
{
    Leavers office;
    office.add(
        {.exit = QDate(2025, 2, 14), .employed = "yes", .counselor = "supervisor", .confidential = true});
    office.add({.exit = QDate(2025, 2, 15), .employed = "yes"});
    CHECK(office.table(Leavers::year(), "counselor").all.of(Indicator::EmployedQ2).counted == 2);
    const auto list = office.list(Indicator::EmployedQ2, IndicatorPeople::Met, "counselor");
    CHECK(list.people.size() + std::size_t(list.leftOut) == 2);
    CHECK(list.leftOut == 1);
    CHECK_FALSE(indicators(office.as("intake"), Leavers::year()).ok());
}

TEST_CASE("A list that is cut keeps whoever can still change, and as many are counted as are listed",
          "[actions][indicators][R-137]")
{
    Leavers office;
    office.add({.exit = QDate(2025, 2, 14), .employed = "yes", .cents = 900'000});
    office.add({.exit = QDate(2025, 2, 15), .employed = "no"});
    const auto earned =
        office.add({.exit = QDate(2025, 3, 3), .employed = "yes"}); // what was earned is missing
    const auto open = office.add({.exit = QDate(2025, 6, 30)});

    const auto one = indicatorPeople(office.as("director"), Leavers::year(), Indicator::EmployedQ2,
                                     IndicatorPeople::Counted, 1);
    REQUIRE(one.ok());
    REQUIRE(one->people.size() == 1);
    CHECK(one->people.front().person == open);
    CHECK(one->leftOut == 3);

    IndicatorTable table = office.table();
    CHECK(table.all.of(Indicator::MedianEarnings).counted == 1);
    CHECK(table.all.of(Indicator::MedianEarnings).open == 1);
    CHECK(office.list(Indicator::MedianEarnings, IndicatorPeople::Counted).people.size() == 1);
    const auto still = office.list(Indicator::MedianEarnings, IndicatorPeople::Open);
    REQUIRE(still.people.size() == 1);
    CHECK(still.people.front().person == earned);
}

TEST_CASE("Two records of one person are one stay", "[actions][indicators][merge]")
{
    Leavers office;
    const auto keep = office.add({.exit = QDate(2025, 2, 14), .employed = "yes"});
    const auto other = office.add({.exit = QDate(2025, 3, 1)});
    CHECK(office.table().all.of(Indicator::EmployedQ2).counted == 2);
    REQUIRE(office.session()
                .transact("test",
                          [&](Transaction &t) -> Result<void> {
                              JobSeeker gone = *office.store().find(other);
                              gone.mergedInto = keep;
                              t.save(gone);
                              return {};
                          })
                .ok());
    const IndicatorTable table = office.table();
    CHECK(table.people == 1);
    CHECK(table.all.sums[0].counted == 1);
}

TEST_CASE("The sums of random leavers are those a plain count gives", "[actions][indicators]")
{
    const auto seed = GENERATE(1u, 2u, 3u);
    Leavers office(seed);
    SeededNumbers numbers(seed);
    int counted = 0;
    int met = 0;
    std::vector<qint64> earned;
    for (int i = 0; i < 40; ++i) {
        const QDate exit = QDate(2024, 5, 1).addDays(numbers.below(480));
        static constexpr std::array answers{"yes", "no", "not_known"};
        const int which = int(numbers.below(4));
        const qint64 cents = qint64(numbers.below(2'000'000)) + 1;
        office.add({.exit = exit,
                    .employed = which < 3 ? answers[std::size_t(which)] : nullptr,
                    .cents = which == 0 ? std::optional(cents) : std::nullopt});
        if (exit < QDate(2024, 7, 1) || exit > QDate(2025, 6, 30))
            continue;
        ++counted;
        met += which == 0;
        if (which == 0)
            earned.push_back(cents);
    }
    IndicatorTable table = office.table();
    CHECK(table.all.of(Indicator::EmployedQ2).counted == counted);
    CHECK(table.all.of(Indicator::EmployedQ2).met == met);
    std::ranges::sort(earned);
    REQUIRE_FALSE(earned.empty());
    const std::size_t half = earned.size() / 2;
    CHECK(table.all.of(Indicator::MedianEarnings).median() ==
          (earned.size() % 2 ? earned[half] : (earned[half - 1] + earned[half]) / 2));
}

TEST_CASE("Computing can be stopped and says so", "[actions][indicators]")
{
    Leavers office;
    office.add({.exit = QDate(2025, 2, 14)});
    IndicatorQuery query = Leavers::year();
    qint64 total = 0;
    query.step = [&](qint64, qint64 all) {
        total = all;
        return false;
    };
    CHECK(office.table(query).stopped);
    CHECK(total == 1);
}
