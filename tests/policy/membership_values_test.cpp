// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/entities.h"
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

QStringList valueNames(const JobSeeker &person)
{
    return namesOf(checkValues(person, today));
}

} // namespace

TEST_CASE("A usual record has no impossible values", "[policy]")
{
    CHECK(valueNames(aJobSeeker()).isEmpty());
    CHECK(valueNames(aShelterResident().person).isEmpty());
    CHECK(valueNames(JobSeeker{}).isEmpty());
}

TEST_CASE("A date of birth lies between 120 years back and today", "[policy]")
{
    struct Row
    {
        const char *born;
        bool refused;
    };
    const auto row = GENERATE(values<Row>({{"2026-03-13", false},
                                           {"2026-03-14", false},
                                           {"2026-03-15", true},
                                           {"1906-03-13", true},
                                           {"1906-03-14", false},
                                           {"1906-03-15", false}}));
    JobSeeker person = aJobSeeker();
    person.birthDate = day(row.born);
    CAPTURE(row.born);
    CHECK(valueNames(person) == (row.refused ? QStringList{u"- birth_date"_s} : QStringList{}));
}

TEST_CASE("A JobQuest registration is not in the future", "[policy]")
{
    JobSeeker person = aJobSeeker();
    person.jobQuestOn = today;
    CHECK(valueNames(person).isEmpty());
    person.jobQuestOn = today.addDays(1);
    CHECK(valueNames(person) == QStringList{u"- jobquest_on"_s});
}

TEST_CASE("Several races, or Information Not Available alone", "[policy][R-23]")
{
    JobSeeker person = aJobSeeker();
    person.races = {u"white"_s, u"asian"_s, u"other"_s};
    CHECK(valueNames(person).isEmpty());
    person.races = {u"not_available"_s};
    CHECK(valueNames(person).isEmpty());
    person.races = {u"white"_s, u"not_available"_s};
    CHECK(valueNames(person) == QStringList{u"R-23 races"_s});
    CHECK(specOf<JobSeeker>().find("hispanic")->type == FieldKind::YesNo);
}

TEST_CASE("Family size is a whole number of 1 or more", "[policy][R-22]")
{
    struct Row
    {
        std::optional<int> size;
        bool refused;
    };
    const auto row = GENERATE(
        values<Row>({{{}, false}, {-1, true}, {0, true}, {1, false}, {2, false}, {30, false}, {31, true}}));
    JobSeeker person = aJobSeeker();
    person.familySize = row.size;
    CAPTURE(row.size.value_or(-99));
    CHECK(valueNames(person) == (row.refused ? QStringList{u"R-22 family_size"_s} : QStringList{}));
}

TEST_CASE("Zips, e-mail, codes and lengths that can never be right", "[policy]")
{
    struct Row
    {
        const char *field;
        QString value;
        bool refused;
    };
    const auto row = GENERATE(values<Row>({
        {"zip", u"01901"_s, false},
        {"zip", u"01901-1234"_s, false},
        {"zip", u"019011234"_s, false},
        {"zip", u"0190"_s, true},
        {"zip", u"01901-12"_s, true},
        {"zip", u"0190a"_s, true},
        {"mailing_zip", u"019"_s, true},
        {"email", u"a@b.org"_s, false},
        {"email", u"a.b.org"_s, true},
        {"email", u"a@"_s, true},
        {"email", u"@b.org"_s, true},
        {"email", u"a@b@c.org"_s, true},
        {"email", u"a b@c.org"_s, true},
        {"email", QString(250, u'a') + u"@b.org"_s, true},
        {"gender", u"unheard_of"_s, true},
        {"races", u"white,unheard_of"_s, true},
        {"state", u"MA"_s, false},
        {"state", u"ZZ"_s, true},
        {"first_name", QString(200, u'a'), false},
        {"first_name", QString(201, u'a'), true},
        {"middle_initial", u"abcde"_s, true},
    }));
    JobSeeker person = aJobSeeker();
    specOf<JobSeeker>().find(row.field)->set(&person, Value{row.value});
    CAPTURE(row.field, QString(row.value.left(40)));
    const Findings findings = checkValues(person, today);
    CHECK(namesOf(findings) ==
          (row.refused ? QStringList{u"- "_s + QLatin1StringView(row.field)} : QStringList{}));
    for (const Finding &one : findings)
        CHECK_FALSE(one.message.contains(row.value));
}

TEST_CASE("A zip of another country is not held to ours", "[policy]")
{
    JobSeeker person = aJobSeeker();
    person.country = u"HTI"_s;
    person.zip = u"HT6110"_s;
    CHECK(valueNames(person).isEmpty());
    person.mailingZip = u"HT6110"_s;
    CHECK(valueNames(person) == QStringList{u"- mailing_zip"_s});
}

TEST_CASE("Each mandatory field of Basic is asked for while empty", "[policy][R-14]")
{
    const PolicySettings settings = someSettings();
    CHECK(missingBasic(aJobSeeker(), settings).isEmpty());
    for (const QString &name : settings.mandatoryBasic) {
        JobSeeker person = aJobSeeker();
        specOf<JobSeeker>().find(name)->set(&person, Value{});
        CAPTURE(name);
        CHECK(namesOf(missingBasic(person, settings)) == QStringList{u"R-14 "_s + name});
        CHECK(blocks(checkCompletion({.person = person,
                                      .pseudoNumbers = {},
                                      .enrollments = {},
                                      .services = {},
                                      .notes = {},
                                      .contacts = {},
                                      .cases = {},
                                      .shelter = {}},
                                     settings, today)));
    }
    CHECK(missingBasic(JobSeeker{}, settings).size() == settings.mandatoryBasic.size());
}

TEST_CASE("Words of spaces are no answer", "[policy][R-14]")
{
    JobSeeker person = aJobSeeker();
    person.lastName = u"  "_s;
    CHECK(namesOf(missingBasic(person, someSettings())) == QStringList{u"R-14 last_name"_s});
}

TEST_CASE("Which fields are mandatory is the office's", "[policy][R-14]")
{
    PolicySettings settings = someSettings();
    settings.mandatoryBasic = {u"accommodations"_s, u"no_such_field"_s};
    CHECK(namesOf(missingBasic(aJobSeeker(), settings)) == QStringList{u"R-14 accommodations"_s});
}

TEST_CASE("Phone and e-mail are never mandatory", "[policy][R-17]")
{
    PolicySettings settings = someSettings();
    settings.mandatoryBasic += {u"home_phone"_s, u"other_phone"_s, u"email"_s};
    CHECK(missingBasic(aJobSeeker(), settings).isEmpty());
}

TEST_CASE("Address Not Available lifts the address and nothing else", "[policy][R-24]")
{
    JobSeeker person = aJobSeeker();
    person.address.clear();
    person.city.clear();
    person.state.clear();
    person.zip.clear();
    CHECK(missingBasic(person, someSettings()).size() == 4);
    person.addressNotAvailable = true;
    CHECK(missingBasic(person, someSettings()).isEmpty());
    person.firstName.clear();
    CHECK(namesOf(missingBasic(person, someSettings())) == QStringList{u"R-14 first_name"_s});
    CHECK(specOf<JobSeeker>().find("homeless")->type == FieldKind::Flag);
    CHECK(QByteArray(specOf<JobSeeker>().find("mailing_address")->shownWhen) == "mailing_different");
}

TEST_CASE("Consent and farm work are Yes/No questions of Basic", "[policy][R-25]")
{
    for (const char *name : {"release_information", "confidential", "hitg_confidential", "agriculture"}) {
        const FieldSpec *field = specOf<JobSeeker>().find(name);
        CAPTURE(name);
        REQUIRE(field);
        CHECK(field->type == FieldKind::YesNo);
        CHECK(*field->section);
    }
}

TEST_CASE("Full asks a shelter immigrant these questions", "[policy][R-20]")
{
    const PolicySettings settings = someSettings();
    const JobSeeker resident = aShelterResident().person;
    CHECK(missingFull(resident, settings).isEmpty());
    for (const char *name :
         {"employment", "primary_language", "family_size", "income_below", "highest_degree"}) {
        JobSeeker person = resident;
        specOf<JobSeeker>().find(name)->set(&person, Value{});
        CAPTURE(name);
        CHECK(namesOf(missingFull(person, settings)) == QStringList{u"R-20 "_s + QLatin1StringView(name)});
    }
    JobSeeker person = resident;
    person.incomeBelow = false;
    CHECK(missingFull(person, settings).isEmpty());
    for (const char *name : {"disability", "in_school", "migrant_status"}) {
        CAPTURE(name);
        CHECK(textOf(specOf<JobSeeker>().find(name)->get(&resident)).isEmpty());
    }
}

TEST_CASE("Full refuses a family of none", "[policy][R-22]")
{
    JobSeeker person = aShelterResident().person;
    person.familySize = 0;
    CHECK(namesOf(missingFull(person, someSettings())) == QStringList{u"R-22 family_size"_s});
}

TEST_CASE("Immigrant must be YES, also where the settings forget it", "[policy][R-19]")
{
    PolicySettings settings = someSettings();
    JobSeeker person = aShelterResident().person;
    person.immigrant = false;
    CHECK(namesOf(missingFull(person, settings)) == QStringList{u"R-19 immigrant"_s});
    person.immigrant.reset();
    CHECK(namesOf(missingFull(person, settings)) == QStringList{u"R-19 immigrant"_s});
    settings.mandatoryShelterFull.clear();
    CHECK(namesOf(missingFull(person, settings)) == QStringList{u"R-19 immigrant"_s});
}
