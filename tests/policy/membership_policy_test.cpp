// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/membership_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

const QDate today = day("2026-03-14");

QStringList completionNames(const CaseFile &file)
{
    return namesOf(checkCompletion(file, someSettings(), today));
}

CaseFile withoutEnrollments(CaseFile file)
{
    file.enrollments.clear();
    return file;
}

} // namespace

TEST_CASE("Who is a shelter customer", "[policy][R-15]")
{
    CHECK(isShelterCustomer(aShelterResident()));
    CHECK_FALSE(isShelterCustomer(aFile()));
    CHECK(isShelterCustomer(withEnrollment(aFile(), anEnrollment(u"esis"_s, today))));
    CHECK_FALSE(isShelterCustomer(withEnrollment(aFile(), anEnrollment(u"mass_rehab"_s, today))));
    CHECK_FALSE(
        isShelterCustomer(withEnrollment(aFile(), anEnrollment(u"esis"_s, today.addDays(-9), today))));

    CaseFile resident = aFile();
    resident.person.shelterId = aShelter().id;
    CHECK(isShelterCustomer(resident));
    resident.person.immigrant = false;
    CHECK_FALSE(isShelterCustomer(resident));
}

TEST_CASE("A complete record may be completed", "[policy][R-15]")
{
    CHECK(completionNames(aFile()).isEmpty());
    CHECK(completionNames(aShelterResident()).isEmpty());
}

TEST_CASE("A shelter immigrant needs both Basic and Full", "[policy][R-15]")
{
    CaseFile file = aShelterResident();
    file.person.highestDegree.clear();
    CHECK(completionNames(file) == QStringList{u"R-15 "_s, u"R-20 highest_degree"_s});
    file.person.gender.clear();
    CHECK(completionNames(file) == QStringList{u"R-14 gender"_s, u"R-15 "_s, u"R-20 highest_degree"_s});

    SECTION("but nobody else does")
    {
        CaseFile other = aFile();
        REQUIRE(other.person.highestDegree.isEmpty());
        CHECK(completionNames(other).isEmpty());
    }
    SECTION("an impossible family size is said once")
    {
        CaseFile one = aShelterResident();
        one.person.familySize = 0;
        CHECK(completionNames(one) == QStringList{u"R-22 family_size"_s, u"R-15 "_s});
    }
}

TEST_CASE("Nothing is completed without a number", "[policy][R-01]")
{
    CaseFile file = aFile();
    file.person.ssn.clear();
    CHECK(completionNames(file) == QStringList{u"R-01 ssn"_s});
}

TEST_CASE("A pseudo number needs Immigrant YES and the shelter program", "[policy][R-04]")
{
    CaseFile file = aShelterResident();
    SECTION("not enrolled")
    {
        CHECK(completionNames(withoutEnrollments(file)) == QStringList{u"R-04 "_s});
    }
    SECTION("enrollment over")
    {
        file.enrollments.front().endedOn = today;
        CHECK(completionNames(file) == QStringList{u"R-04 "_s});
    }
    SECTION("enrollment withdrawn")
    {
        file.enrollments.front().status = u"withdrawn"_s;
        CHECK(completionNames(file) == QStringList{u"R-04 "_s});
    }
    SECTION("another program")
    {
        file.enrollments.front().program = u"mass_rehab"_s;
        CHECK(completionNames(file) == QStringList{u"R-04 "_s});
    }
    SECTION("not an immigrant")
    {
        file.person.immigrant = false;
        CHECK(completionNames(file) == QStringList{u"R-15 "_s, u"R-19 immigrant"_s, u"R-04 "_s});
    }
}

TEST_CASE("The shelter program names its center", "[policy][R-18]")
{
    CaseFile file = aShelterResident();
    file.enrollments.front().centerId = {};
    CHECK(completionNames(file) == QStringList{u"R-18 center"_s});

    file = withoutEnrollments(aShelterResident());
    file.person.ssn = u"212345678"_s;
    file.person.ssnKind = u"ssn"_s;
    CHECK(completionNames(file) == QStringList{u"R-18 program"_s});
}

TEST_CASE("The residence of a shelter immigrant is the shelter's address", "[policy][R-16]")
{
    CaseFile file = aShelterResident();
    CHECK(checkShelterAddress(file).isEmpty());
    SECTION("written differently")
    {
        file.person.address = u"  12 WHARF street "_s;
        file.person.zip = u"01970-1234"_s;
        CHECK(checkShelterAddress(file).isEmpty());
    }
    SECTION("another street")
    {
        file.person.address = u"14 Wharf Street"_s;
        CHECK(namesOf(checkShelterAddress(file)) == QStringList{u"R-16 address"_s});
    }
    SECTION("another city")
    {
        file.person.city = u"Lynn"_s;
        CHECK(namesOf(checkShelterAddress(file)) == QStringList{u"R-16 city"_s});
    }
    SECTION("another state")
    {
        file.person.state = u"NH"_s;
        CHECK(namesOf(checkShelterAddress(file)) == QStringList{u"R-16 state"_s});
    }
    SECTION("another zip")
    {
        file.person.zip = u"01971"_s;
        CHECK(namesOf(checkShelterAddress(file)) == QStringList{u"R-16 zip"_s});
    }
    SECTION("said to be not available")
    {
        file.person.addressNotAvailable = true;
        CHECK(namesOf(checkShelterAddress(file)) == QStringList{u"R-16 address"_s});
    }
    SECTION("no shelter chosen")
    {
        file.person.shelterId = {};
        CHECK(namesOf(checkShelterAddress(file)) == QStringList{u"R-16 shelter"_s});
    }
    SECTION("a shelter whose address is not here")
    {
        file.shelter.reset();
        CHECK(namesOf(checkShelterAddress(file)) == QStringList{u"R-16 shelter"_s});
    }
    CHECK(checkShelterAddress(aFile()).isEmpty());
}

TEST_CASE("Whoever has moved out can be edited, also before the SSN comes", "[policy][R-04][R-16]")
{
    CaseFile file = aShelterResident();
    file.person.shelterId = {};
    file.shelter.reset();
    file.person.address = u"5 Elm Street"_s;
    CHECK(completionNames(file) == QStringList{u"R-16 shelter"_s});

    ProgramEnrollment &program = file.enrollments.front();
    program.endedOn = today;
    program.status = u"ended"_s;
    CHECK(completionNames(file).isEmpty());

    SECTION("but a record that never was complete is not completed that way")
    {
        file.person.completedOn = {};
        CHECK(completionNames(file) == QStringList{u"R-16 shelter"_s, u"R-04 "_s});
    }
    SECTION("nor by an enrollment that was withdrawn")
    {
        program.status = u"withdrawn"_s;
        CHECK(completionNames(file) == QStringList{u"R-16 shelter"_s, u"R-04 "_s});
    }
    SECTION("nor with another answer to Immigrant")
    {
        file.person.immigrant = false;
        CHECK(has(checkCompletion(file, someSettings(), today), "R-04"));
    }
}

TEST_CASE("Choosing the shelter fills in its address", "[policy][R-16]")
{
    CaseFile file = aFile();
    file.person.addressNotAvailable = true;
    file.person.country.clear();
    file.shelter = aShelter();
    applyShelterAddress(file.person, *file.shelter);
    CHECK(file.person.shelterId == aShelter().id);
    CHECK(file.person.address == u"12 Wharf Street"_s);
    CHECK(file.person.zip == u"01970"_s);
    CHECK(file.person.country == u"USA"_s);
    CHECK_FALSE(file.person.addressNotAvailable);
    CHECK(checkShelterAddress(file).isEmpty());
}

TEST_CASE("A shelter resident is homeless and low income unless staff say why not", "[policy][R-136]")
{
    JobSeeker person = aJobSeeker();
    applyShelterFacts(person);
    CHECK_FALSE(person.homeless);
    CHECK_FALSE(person.lowIncome.has_value());

    person.shelterId = aShelter().id;
    person.homelessException = u"  "_s;
    applyShelterFacts(person);
    CHECK(person.homeless);
    CHECK(person.lowIncome == true);

    person.homeless = false;
    person.lowIncome = false;
    person.homelessException = u"Moves into an apartment this week"_s;
    applyShelterFacts(person);
    CHECK_FALSE(person.homeless);
    CHECK(person.lowIncome == false);
}

TEST_CASE("The income amount follows family size and the table of the day", "[policy][R-21]")
{
    struct Row
    {
        std::optional<int> size;
        const char *on;
        std::optional<qint64> dollars;
    };
    const auto row = GENERATE(values<Row>({
        {1, "2023-01-18", {}},
        {1, "2023-01-19", 7'290},
        {1, "2023-01-20", 7'290},
        {1, "2024-01-16", 7'290},
        {1, "2024-01-17", 7'530},
        {1, "2024-01-18", 7'530},
        {3, "2026-03-14", 12'910},
        {8, "2026-03-14", 26'360},
        {9, "2026-03-14", 29'050},
        {10, "2026-03-14", 31'740},
        {10, "2023-06-01", 30'420},
        {0, "2026-03-14", {}},
        {-1, "2026-03-14", {}},
        {{}, "2026-03-14", {}},
    }));
    CAPTURE(row.size.value_or(-99), row.on);
    const std::optional<qint64> cents = row.dollars ? std::optional(*row.dollars * 100) : std::nullopt;
    CHECK(incomeAmount(someSettings(), row.size, day(row.on)) == cents);
}

TEST_CASE("Of two tables of one day the higher amount is the limit", "[policy][R-21]")
{
    PolicySettings settings;
    const QDate from = day("2025-05-01");
    settings.income = {{from, 1, 2'000'000, 0, {}}, {from, 1, 3'000'000, 0, {}}, {from, 2, 100, 0, {}}};
    CHECK(incomeAmount(settings, 1, from) == 1'500'000);
    CHECK(incomeAmount(settings, 2, from) == 50);
    // Without an amount for more people nothing is invented.
    CHECK(incomeAmount(settings, 3, from) == std::nullopt);
    CHECK(incomeAmount({}, 1, from) == std::nullopt);
}

TEST_CASE("The header marks JQ, PE and F", "[policy][R-26]")
{
    const auto set = [](const CaseFile &file) {
        QStringList codes;
        for (const HeaderMark &mark : headerMarks(file, today)) {
            CHECK_FALSE(mark.meaning.isEmpty());
            if (mark.set)
                codes << mark.code;
        }
        return codes;
    };
    CHECK(headerMarks(aFile(), today).size() == 3);
    CHECK(set(aFile()).isEmpty());
    CHECK(set(aShelterResident()) == QStringList{u"PE"_s, u"F"_s});
    CHECK(set(withEnrollment(aFile(), anEnrollment(u"mass_rehab"_s, today))) == QStringList{u"PE"_s});
    CHECK(set(withEnrollment(aFile(), anEnrollment(u"mass_rehab"_s, today.addDays(-5), today))).isEmpty());

    CaseFile file = aFile();
    file.person.jobQuestOn = today;
    CHECK(set(file) == QStringList{u"JQ"_s});
    file.person.jobQuestOn = today.addDays(1);
    CHECK(set(file).isEmpty());
}

TEST_CASE("Who is on a pseudo number is known until it is replaced", "[policy][R-08]")
{
    JobSeeker person = aShelterResident().person;
    CHECK(awaitsSsn(person));
    person.ssnKind = u"ssn"_s;
    CHECK_FALSE(awaitsSsn(person));
}

TEST_CASE("A shelter enrollee without a note is flagged", "[policy][R-29]")
{
    CaseFile file = aShelterResident();
    CHECK(checkHasNote(file).isEmpty());
    file.notes.front().voidedOn = today;
    CHECK(namesOf(checkHasNote(file)) == QStringList{u"R-29 "_s});
    CHECK_FALSE(blocks(checkHasNote(file)));
    file.notes.clear();
    CHECK(has(checkHasNote(file), "R-29"));
    file.enrollments.front().endedOn = today;
    CHECK(checkHasNote(file).isEmpty());
    CHECK(checkHasNote(aFile()).isEmpty());
}
