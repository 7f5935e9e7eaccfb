// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/programs/criteria_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

using Answer = Criterion::Answer;
const QDate today = day("2026-03-02");

ProgramCriteria of(const char *program, const CaseFile &file, const PersonRecords &records = {},
                   QDate on = today)
{
    for (ProgramCriteria &one : eligibilityCriteria(file, records, someSettings(), on)) {
        if (one.program == QLatin1StringView(program))
            return one;
    }
    FAIL("no such program");
    return {};
}

Answer ageFor(const char *program, const char *born)
{
    CaseFile file = aFile();
    file.person.birthDate = *born ? day(born) : QDate();
    return of(program, file).criteria.front().answer;
}

} // namespace

TEST_CASE("Ages are asked to the day", "[policy][criteria][R-37]")
{
    CHECK(ageFor("wioa_adult", "2008-03-01") == Answer::Met);
    CHECK(ageFor("wioa_adult", "2008-03-02") == Answer::Met);
    CHECK(ageFor("wioa_adult", "2008-03-03") == Answer::NotMet);
    CHECK(ageFor("wioa_adult", "") == Answer::Open);
    CHECK(ageFor("wioa_youth", "2012-03-02") == Answer::Met);
    CHECK(ageFor("wioa_youth", "2012-03-03") == Answer::NotMet);
    CHECK(ageFor("wioa_youth", "2001-03-03") == Answer::Met);
    CHECK(ageFor("wioa_youth", "2001-03-02") == Answer::NotMet);
    CHECK(ageFor("scsep", "1971-03-02") == Answer::Met);
    CHECK(ageFor("scsep", "1971-03-03") == Answer::NotMet);
}

TEST_CASE("Youth are asked another age in school than out of it", "[policy][criteria]")
{
    struct Row
    {
        const char *school;
        const char *born;
        Answer answer;
    };
    for (const Row &row : {Row{"secondary", "2012-03-02", Answer::Met},
                           {"postsecondary", "2004-03-03", Answer::Met},
                           {"postsecondary", "2004-03-02", Answer::NotMet},
                           {"not_attending", "2010-03-02", Answer::Met},
                           {"not_attending", "2010-03-03", Answer::NotMet},
                           {"not_attending", "2001-03-03", Answer::Met}}) {
        CAPTURE(row.school, row.born);
        CaseFile file = aFile();
        file.person.inSchool = QString::fromLatin1(row.school);
        file.person.birthDate = day(row.born);
        CHECK(of("wioa_youth", file).criteria.front().answer == row.answer);
    }
}

TEST_CASE("What is not answered is open, never against anybody", "[policy][criteria]")
{
    CaseFile blank;
    blank.person.lastName = u"Haile"_s;
    for (const ProgramCriteria &one : eligibilityCriteria(blank, {}, someSettings(), today)) {
        CAPTURE(one.program);
        // A shelter is chosen or not: nothing else says no without an answer.
        if (one.program != u"esis"_s && one.program != u"jstp"_s)
            CHECK_FALSE(one.refused());
        for (const Criterion &criterion : one.criteria) {
            CHECK_FALSE(criterion.asks.isEmpty());
            CHECK_FALSE((criterion.answer == Answer::Open && criterion.fact.isEmpty()));
        }
    }
}

TEST_CASE("JSTP asks for the shelter, the path and the intake", "[policy][criteria][R-119][R-123]")
{
    CaseFile file = aShelterResident();
    PersonRecords records;
    ProgramCriteria asked = of("jstp", file, records);
    CHECK(asked.criteria[0].answer == Answer::Met);
    CHECK(asked.criteria[1].answer == Answer::Open);
    CHECK(asked.criteria[2].answer == Answer::Open);
    records.training.authorizations = {
        {.id = {1}, .appliedOn = today.addDays(-30), .expectedOn = today.addDays(60)}};
    records.training.intakes = {{.id = {2},
                                 .on = today.addDays(-3),
                                 .workExperience = u"Sewing"_s,
                                 .professionalSkills = u"Sewing"_s,
                                 .interests = u"Tailoring"_s}};
    asked = of("jstp", file, records);
    CHECK(asked.open() == 0);
    CHECK_FALSE(asked.refused());
    records.training.authorizations.front().deniedOn = today.addDays(-1);
    CHECK(of("jstp", file, records).refused());
    file.person.shelterId = {};
    CHECK(of("jstp", file, records).criteria[0].answer == Answer::NotMet);
}

TEST_CASE("A dislocated worker was laid off and claims benefits, or is a displaced homemaker",
          "[policy][criteria]")
{
    CaseFile file = aFile();
    file.person.employment = u"employed"_s;
    file.person.claimant = u"none"_s;
    file.person.dislocatedOn = {};
    file.person.displacedHomemaker = false;
    const auto answer = [&] { return of("wioa_dw", file).criteria.back().answer; };
    CHECK(answer() == Answer::NotMet);
    file.person.employment = u"notice"_s;
    CHECK(answer() == Answer::NotMet);
    file.person.claimant = u"other"_s;
    CHECK(answer() == Answer::Met);
    file.person.claimant.clear();
    CHECK(answer() == Answer::Open);
    file.person.displacedHomemaker = true;
    CHECK(answer() == Answer::Met);
}

TEST_CASE("Trade eligibility reads the petition's dates", "[policy][criteria]")
{
    struct Row
    {
        const char *separated;
        Answer answer;
    };
    const auto row = GENERATE(values<Row>({{"2025-01-09", Answer::NotMet},
                                           {"2025-01-10", Answer::Met},
                                           {"2027-01-10", Answer::Met},
                                           {"2027-01-11", Answer::NotMet},
                                           {"", Answer::Open}}));
    CAPTURE(row.separated);
    PersonRecords records;
    CHECK(of("taa", aFile()).open() == 2);
    records.petitions = {{.id = {1},
                          .number = u"98765"_s,
                          .impactOn = day("2025-01-10"),
                          .certifiedOn = day("2025-06-01"),
                          .expiresOn = day("2027-01-10"),
                          .separatedOn = *row.separated ? day(row.separated) : QDate()}};
    CHECK(of("taa", aFile(), records).criteria[1].answer == row.answer);
    // A later one without dates does not hide the one that covers the person.
    records.petitions.push_back({.id = {2}, .number = u"99999"_s, .enteredAt = {9}});
    if (row.answer == Answer::Met)
        CHECK(of("taa", aFile(), records).criteria[1].answer == Answer::Met);
    records.petitions.pop_back();
    records.petitions.front().voidedOn = today;
    CHECK(of("taa", aFile(), records).open() == 2);
}

TEST_CASE("Programs that nothing speaks against come first", "[policy][criteria]")
{
    const auto all = eligibilityCriteria(aFile(), {}, someSettings(), today);
    CHECK(all.front().program == u"wagner_peyser"_s);
    bool refused = false;
    for (const ProgramCriteria &one : all) {
        CHECK_FALSE((refused && !one.refused()));
        refused = refused || one.refused();
    }
}
