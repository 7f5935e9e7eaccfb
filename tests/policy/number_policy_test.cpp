// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/entities.h"
#include "core/policy/number_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

TEST_CASE("A person without any number is refused", "[policy][R-01]")
{
    JobSeeker person = aJobSeeker();
    CHECK(checkHasNumber(person).isEmpty());
    person.ssn.clear();
    person.ssnKind.clear();
    CHECK(namesOf(checkHasNumber(person)) == QStringList{u"R-01 ssn"_s});
    CHECK(blocks(checkHasNumber(person)));
}

TEST_CASE("A number says whether it is an SSN", "[policy][R-11]")
{
    JobSeeker person = aShelterResident().person;
    CHECK(checkHasNumber(person).isEmpty());
    CHECK(accountabilityExitStatus(person) == u"1"_s);
    CHECK(accountabilityExitStatus(aJobSeeker()).isEmpty());

    person.ssnKind = u"something"_s;
    CHECK(namesOf(checkHasNumber(person)) == QStringList{u"R-11 ssn_kind"_s});
}

TEST_CASE("Pseudo numbers have nine digits and are made, not typed", "[policy][R-02]")
{
    CHECK(pseudoNumberAt(0) == u"900000001"_s);
    CHECK(pseudoNumberAt(9'998) == u"900009999"_s);
    CHECK(pseudoNumberAt(9'999) == u"901000001"_s);
    CHECK(pseudoNumberAt(pseudoCapacity - 1) == u"999009999"_s);
    CHECK(pseudoNumberAt(-1).isEmpty());
    CHECK(pseudoNumberAt(pseudoCapacity).isEmpty());
    CHECK(blocks(checkTypedSsn(pseudoNumberAt(0))));
    CHECK(specOf<JobSeeker>().find("ssn")->system);
}

TEST_CASE("Whole blocks of pseudo numbers fit the range", "[policy][R-05]")
{
    STATIC_REQUIRE(pseudoBlockCount == 999);
    STATIC_REQUIRE(pseudoBlockCount * pseudoBlockSize <= pseudoCapacity);
}

TEST_CASE("No pseudo number of the whole range is anybody's number", "[policy][R-05]")
{
    int taken = 0;
    int malformed = 0;
    int notAscending = 0;
    QString last;
    for (int i = 0; i < pseudoCapacity; ++i) {
        const QString nine = pseudoNumberAt(i);
        taken += isPossibleSsn(nine) || isPossibleItin(nine) || isPossibleAtin(nine) || isPossibleIrsn(nine);
        malformed += nine.size() != 9 || !isPseudoNumber(nine);
        // Ascending numbers are all different.
        notAscending += !(last < nine);
        last = nine;
    }
    CHECK(taken == 0);
    CHECK(malformed == 0);
    CHECK(notAscending == 0);
}

TEST_CASE("A number marked as pseudo that could be an SSN is refused", "[policy][R-05]")
{
    JobSeeker person = aShelterResident().person;
    person.ssn = u"212345678"_s;
    CHECK(namesOf(checkHasNumber(person)) == QStringList{u"R-05 ssn"_s});
    // MOSES's own practice record: outside our range, yet nobody's.
    person.ssn = u"999456789"_s;
    CHECK(checkHasNumber(person).isEmpty());
}

TEST_CASE("Only pseudo numbers of our range are recognized as such", "[policy][R-05]")
{
    CHECK(isPseudoNumber(u"950001234"));
    CHECK_FALSE(isPseudoNumber(u"950000000"));
    CHECK_FALSE(isPseudoNumber(u"899001234"));
    CHECK_FALSE(isPseudoNumber(u"950011234"));
    CHECK_FALSE(isPseudoNumber(u"95000123"));
    CHECK_FALSE(isPseudoNumber(u"95000123a"));
    CHECK_FALSE(isPseudoNumber(u""));
}

TEST_CASE("The groups of taxpayer numbers, edge by edge", "[policy][R-05]")
{
    struct Row
    {
        const char16_t *nine;
        bool itin;
        bool atin;
        bool irsn;
    };
    const auto row = GENERATE(values<Row>({
        {u"900001234", false, false, false}, {u"900011234", false, false, true},
        {u"900101234", false, false, true},  {u"900111234", false, false, false},
        {u"900161234", false, false, false}, {u"900171234", false, false, true},
        {u"900191234", false, false, true},  {u"900201234", false, false, false},
        {u"900281234", false, false, true},  {u"900291234", false, false, true},
        {u"900301234", false, false, false}, {u"900371234", false, false, true},
        {u"900391234", false, false, true},  {u"900401234", false, false, false},
        {u"900491234", false, false, false}, {u"900501234", true, false, false},
        {u"900651234", true, false, false},  {u"900661234", false, false, false},
        {u"900691234", false, false, false}, {u"900701234", true, false, false},
        {u"900881234", true, false, false},  {u"900891234", false, false, false},
        {u"900901234", true, false, false},  {u"900921234", true, false, false},
        {u"900931234", false, true, false},  {u"900941234", true, false, false},
        {u"999991234", true, false, false},  {u"899701234", false, false, false},
        {u"899931234", false, false, false}, {u"899011234", false, false, false},
    }));
    const QString nine = QString::fromUtf16(row.nine);
    CAPTURE(nine);
    CHECK(isPossibleItin(nine) == row.itin);
    CHECK(isPossibleAtin(nine) == row.atin);
    CHECK(isPossibleIrsn(nine) == row.irsn);
    CHECK(isPossibleSsn(nine) == nine.startsWith(u'8'));
}

TEST_CASE("A typed SSN is refused with the part that cannot be", "[policy][R-12]")
{
    struct Row
    {
        const char16_t *ssn;
        const char16_t *says; ///< null: accepted
    };
    const auto row = GENERATE(values<Row>({
        {u"001010001", nullptr},
        {u"000010001", u"area"},
        {u"665010001", nullptr},
        {u"666010001", u"area"},
        {u"667010001", nullptr},
        {u"899999999", nullptr},
        {u"900010001", u"area"},
        {u"999450001", u"area"},
        {u"900000001", u"pseudo"},
        {u"123004567", u"group"},
        {u"123014567", nullptr},
        {u"123990001", nullptr},
        {u"123450000", u"serial"},
        {u"123450001", nullptr},
        {u"773450001", nullptr},
        {u"000000000", u"area"},
        {u"123000000", u"group"},
        {u"078051120", u"sample"},
        {u"219099999", u"sample"},
        {u"457555462", u"sample"},
        {u"078051121", nullptr},
        {u"", u"nine digits"},
        {u"12345678", u"nine digits"},
        {u"1234567890", u"nine digits"},
        {u"12345678a", u"nine digits"},
        {u"123-45-67", u"nine digits"},
        {u"\u0661\u0662\u0663456789", u"nine digits"},
    }));
    const QString ssn = QString::fromUtf16(row.ssn);
    CAPTURE(ssn);
    const Findings findings = checkTypedSsn(ssn);
    REQUIRE(findings.size() == (row.says ? 1 : 0));
    CHECK(isPossibleSsn(ssn) == findings.isEmpty());
    if (!row.says)
        return;
    CHECK(namesOf(findings) == QStringList{u"R-12 ssn"_s});
    CHECK(blocks(findings));
    CHECK(findings.first().message.contains(QString::fromUtf16(row.says)));
    CHECK((ssn.isEmpty() || !findings.first().message.contains(ssn)));
}

TEST_CASE("The Pseudo button is for immigrants in EA shelters without an SSN", "[policy][R-03]")
{
    JobSeeker person = aShelterResident().person;
    person.ssn.clear();
    person.ssnKind.clear();
    CHECK(checkPseudoAllowed(person).isEmpty());

    SECTION("not an immigrant")
    {
        person.immigrant = false;
        CHECK(namesOf(checkPseudoAllowed(person)) == QStringList{u"R-03 immigrant"_s});
    }
    SECTION("not answered")
    {
        person.immigrant.reset();
        CHECK(namesOf(checkPseudoAllowed(person)) == QStringList{u"R-03 immigrant"_s});
    }
    SECTION("not in a shelter")
    {
        person.shelterId = {};
        CHECK(namesOf(checkPseudoAllowed(person)) == QStringList{u"R-03 shelter"_s});
    }
    SECTION("any other customer")
    {
        JobSeeker other = aJobSeeker();
        other.ssn.clear();
        CHECK(namesOf(checkPseudoAllowed(other)) == QStringList{u"R-03 immigrant"_s, u"R-03 shelter"_s});
    }
}

TEST_CASE("No record goes back to a pseudo number", "[policy][R-07]")
{
    JobSeeker person = aShelterResident().person;
    CHECK(namesOf(checkPseudoAllowed(person)) == QStringList{u"R-07 ssn"_s});
    person.ssn = u"212345678"_s;
    person.ssnKind = u"ssn"_s;
    CHECK(namesOf(checkPseudoAllowed(person)) == QStringList{u"R-07 ssn"_s});
}

TEST_CASE("Only a pseudo number is replaced, and only by what can be an SSN", "[policy][R-06][R-07]")
{
    const JobSeeker resident = aShelterResident().person;
    CHECK(checkReplacePseudo(resident, u"212345678"_s).isEmpty());
    CHECK(namesOf(checkReplacePseudo(resident, u"666345678"_s)) == QStringList{u"R-12 ssn"_s});
    CHECK(namesOf(checkReplacePseudo(resident, pseudoNumberAt(7))) == QStringList{u"R-12 ssn"_s});
    CHECK(namesOf(checkReplacePseudo(aJobSeeker(), u"212345678"_s)) == QStringList{u"R-06 ssn"_s});
}

TEST_CASE("Numbers are masked, and written out for the customer", "[policy][R-09][R-26][R-138]")
{
    CHECK(maskedNumber(u"212345678"_s) == u"***-**-5678"_s);
    CHECK(maskedNumber(u"900000001"_s) == u"***-**-0001"_s);
    CHECK(maskedNumber(u"1234"_s) == u"***-**-****"_s);
    CHECK(maskedNumber({}).isEmpty());
    CHECK(writtenNumber(u"212345678"_s) == u"212-34-5678"_s);
    CHECK(writtenNumber({}).isEmpty());
}

TEST_CASE("The job seeker ID is the program's, not a person's to type", "[policy][R-10]")
{
    const FieldSpec *number = specOf<JobSeeker>().find("number");
    REQUIRE(number);
    CHECK(number->system);
    CHECK(number->type != FieldKind::Ssn);
}
