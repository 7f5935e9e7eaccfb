// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/indicator_policy.h"
#include "core/policy/federal/pirl_values.h"
#include "tests/support/builders.h"
#include "tests/support/federal/federal_people.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

// The indicators are computed here once more, from the written row alone, as domain.md 3.4 has the federal
// code do it.
namespace {

constexpr Quarter quarter{2026, 2};

class Row
{
public:
    explicit Row(QStringList cells) : m_cells(std::move(cells)) {}

    QString text(int element) const
    {
        return m_cells.value(shippedPirlLayout().indexOf(QString::number(element)));
    }
    int number(int element) const { return text(element).isEmpty() ? -1 : text(element).toInt(); }
    QDate date(int element) const { return QDate::fromString(text(element), u"yyyyMMdd"_s); }
    bool isIn(int element, int from, int to) const
    {
        return number(element) >= from && number(element) <= to;
    }
    QDate exit() const { return date(901); }
    bool youth() const { return isIn(905, 1, 3); }
    bool employed(int n) const { return isIn(1598 + 2 * n, 1, 3); }

    bool countsForCredential() const
    {
        static constexpr std::array kinds{2, 3, 4, 6, 7, 8, 9, 10};
        for (const int element : {1303, 1310, 1315}) {
            if (std::ranges::find(kinds, number(element)) != kinds.end())
                return true;
        }
        return number(1332) == 1 || (number(408) == 0 && number(1401) == 1);
    }
    bool credential() const
    {
        const QDate last = exit().addYears(1);
        const bool wentOn = (date(1406).isValid() && date(1406) <= last) || employed(1) || employed(2) ||
                            employed(3) || employed(4);
        for (const int element : {1800, 1802, 1804}) {
            const QDate on = date(element + 1);
            if (on.isValid() && on <= last && (isIn(element, 2, 7) || (number(element) == 1 && wentOn)))
                return true;
        }
        return false;
    }
    bool countsForGain(const Cohort &days) const
    {
        return date(1811).isValid() && date(1811) <= days.to &&
               !(date(1813).isValid() && date(1813) < days.from);
    }
    bool gained(const Cohort &days) const
    {
        const auto within = [&days](QDate on) { return on.isValid() && on >= days.from && on <= days.to; };
        for (const int element : {1806, 1807, 1808, 1809, 1810}) {
            if (within(date(element)))
                return true;
        }
        for (const int element : {1800, 1802, 1804}) {
            if (number(element) == 1 && within(date(element + 1)))
                return true;
        }
        return false;
    }

private:
    QStringList m_cells;
};

} // namespace

TEST_CASE("The indicators on the page are those that the sent file will be measured by",
          "[policy][federal][indicators][R-132][R-137]")
{
    const QDate today = quarter.last();
    const QString program = GENERATE(as<QString>{}, u"wioa_adult"_s, u"wioa_dw"_s, u"wioa_youth"_s);
    const PolicySettings settings = someSettings();
    const PirlFile about{.program = program, .quarter = quarter, .settings = settings, .centers = {}};
    const PirlRows rows(shippedPirlLayout(), about);
    FederalPeople people(GENERATE(as<quint64>{}, 7, 20'261'122, 4'711), today);
    int stays = 0;
    int met = 0;
    for (int i = 0; i < 1'500; ++i) {
        FederalPerson one = people.next();
        std::erase_if(one.records.quarters, [&](const QuarterResult &result) {
            return *Quarter::parse(result.quarter) > quarter; // nobody knows it yet
        });
        for (const ProgramStay &stay : pirlStays(about, one.file, one.records, today)) {
            if (stay.standing.kind != Standing::Kind::Participant)
                continue;
            const Row row(rows.row(one.file, one.records, stay, 1));
            if (row.number(1315) >= 0 || row.number(1804) > 0)
                continue; // there may be more than the row has room for
            ++stays;
            const auto fact = [&](Indicator which, const Cohort &days) {
                return factOf(which, stay, one.file, one.records, days, today);
            };
            CAPTURE(i, program, stay.enteredOn, stay.exitOn);
            const Cohort days = Cohort::endingWith(quarter);
            const IndicatorFact gain = fact(Indicator::SkillGain, days);
            const bool within = !row.exit().isValid() || row.exit() >= days.from;
            REQUIRE(gain.counts == (within && row.countsForGain(days)));
            REQUIRE(gain.met == (gain.counts && row.gained(days)));
            met += gain.met;
            if (!row.exit().isValid())
                continue;
            const Cohort second = Cohort::endingWith(Quarter::of(row.exit()).plus(4));
            const IndicatorFact two = fact(Indicator::EmployedQ2, second);
            REQUIRE(two.counts);
            REQUIRE(two.met == (row.employed(2) || (row.youth() && row.isIn(1900, 1, 3))));
            const IndicatorFact earned = fact(Indicator::MedianEarnings, second);
            REQUIRE(earned.counts == (row.employed(2) && row.number(1704) > 0));
            const Cohort fourth = Cohort::endingWith(Quarter::of(row.exit()).plus(6));
            const IndicatorFact four = fact(Indicator::EmployedQ4, fourth);
            REQUIRE(four.met == (row.employed(4) || (row.youth() && row.isIn(1901, 1, 3))));
            const IndicatorFact credential = fact(Indicator::Credential, fourth);
            REQUIRE(credential.counts == row.countsForCredential());
            REQUIRE(credential.met == (credential.counts && row.credential()));
            met += two.met + credential.met;
        }
    }
    CHECK(stays > 10);
    CHECK(met > 2);
}
