// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/synthetic_people.h"

#include "core/exchange/demo_office.h"
#include "core/exchange/synthetic_data.h"
#include "core/policy/membership_policy.h"
#include "core/policy/number_policy.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"
#include "core/refdata/default_settings.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDate today(2026, 1, 2);

std::vector<JobSeeker> made(quint64 seed, int count, bool shelterResidents = false)
{
    SyntheticPeople people(seed, today);
    std::vector<JobSeeker> list;
    for (int i = 0; i < count; ++i)
        list.push_back(people.next(shelterResidents));
    return list;
}

QStringList emptyFields(const JobSeeker &person, const QStringList &names)
{
    QStringList missing;
    for (const QString &name : names) {
        const FieldSpec *field = specOf<JobSeeker>().find(name);
        REQUIRE(field);
        if (isNull(field->get(&person)))
            missing += name;
    }
    return missing;
}

void checkCodes(const JobSeeker &person)
{
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (!*field.codes)
            continue;
        const QString list = QString::fromLatin1(field.codes);
        for (const QString &code : textOf(field.get(&person)).split(u',', Qt::SkipEmptyParts)) {
            INFO(field.name << " = " << code.toStdString());
            CHECK(codes().find(list, code));
        }
    }
}

} // namespace

TEST_CASE("The same seed makes the same people", "[exchange]")
{
    CHECK(made(42, 200) == made(42, 200));
    CHECK(made(42, 50, true) == made(42, 50, true));
    CHECK(made(42, 20) != made(43, 20));
    CHECK(made(42, 20) != made(42, 20, true));
}

TEST_CASE("People come from many places", "[exchange]")
{
    SyntheticPeople people(1);
    QSet<QString> origins;
    QSet<QString> names;
    QSet<QString> languages;
    int accented = 0;
    int newYear = 0;
    for (int i = 0; i < 2'000; ++i) {
        const JobSeeker person = people.next(i % 4 == 0);
        origins.insert(people.origin());
        names.insert(person.firstName + u' ' + person.lastName);
        languages.insert(person.primaryLanguage);
        accented += std::ranges::any_of(person.lastName, [](QChar c) { return c.unicode() > 127; });
        newYear += person.birthDate.dayOfYear() == 1;
    }
    CHECK(origins.size() > 40);
    CHECK(names.size() > 1'500);
    CHECK(languages.size() > 20);
    CHECK(accented > 200);
    CHECK((newYear > 40 && newYear < 300));
}

TEST_CASE("Made-up people answer every mandatory question with values of the lists", "[exchange][R-14][R-20]")
{
    const PolicySettings settings = shippedSettings(today);
    for (const bool shelter : {false, true}) {
        for (const JobSeeker &person : made(7, 500, shelter)) {
            CHECK(emptyFields(person, settings.mandatoryBasic).isEmpty());
            checkCodes(person);
            CHECK_FALSE(blocks(policy::checkValues(person, today)));
            CHECK(policy::missingBasic(person, settings).isEmpty());
            if (!shelter)
                continue;
            CHECK(policy::missingFull(person, settings).isEmpty());
            CHECK(emptyFields(person, settings.mandatoryShelterFull).isEmpty());
            CHECK(person.immigrant == true);
            CHECK(person.homeless);
            CHECK(person.lowIncome == true);
        }
    }
}

TEST_CASE("Made-up people hold no number and nothing the program keeps", "[exchange]")
{
    for (const JobSeeker &person : made(11, 300)) {
        CHECK_FALSE(person.id);
        CHECK(person.number.isEmpty());
        CHECK(person.ssn.isEmpty());
        CHECK(person.ssnKind.isEmpty());
        CHECK_FALSE(person.shelterId);
        CHECK_FALSE(person.centerId);
        CHECK_FALSE(person.createdOn.isValid());
        CHECK_FALSE(person.completedOn.isValid());
    }
}

TEST_CASE("Made-up people cannot be reached and are of working age", "[exchange]")
{
    static const QRegularExpression phone(u"^(617|857|781|339|508|774|978|351|413)-555-01\\d\\d$"_s);
    static const QRegularExpression email(u"^[a-z0-9.]+@example\\.org$"_s);
    static const QRegularExpression zip(u"^0[12]\\d{3}$"_s);
    int withPhone = 0;
    for (const bool shelter : {false, true}) {
        for (const JobSeeker &person : made(5, 1'000, shelter)) {
            for (const QString &one : {person.homePhone, person.otherPhone}) {
                INFO(one.toStdString());
                CHECK((one.isEmpty() || phone.match(one).hasMatch()));
                withPhone += !one.isEmpty();
            }
            INFO(person.email.toStdString());
            CHECK((person.email.isEmpty() || email.match(person.email).hasMatch()));
            CHECK(zip.match(person.zip).hasMatch());
            CHECK(person.state == u"MA"_s);
            CHECK(person.birthDate <= today.addYears(-18));
            CHECK(person.birthDate > today.addYears(-75));
        }
    }
    CHECK(withPhone > 1'000);
}

TEST_CASE("The names data is complete", "[exchange]")
{
    const SyntheticData &data = SyntheticData::shipped();
    CHECK(data.origins.size() >= 45);
    CHECK(data.towns.size() >= 60);
    for (const NameOrigin &one : data.origins) {
        INFO(one.origin.toStdString());
        CHECK(one.givenWomen.size() >= 12);
        CHECK(one.givenMen.size() >= 12);
        CHECK(one.family.size() >= 15);
        CHECK(one.weight > 0);
        CHECK_FALSE(one.languages.texts.empty());
        for (const auto &[language, weight] : one.languages.texts) {
            CHECK(codes().find(u"language"_s, language));
            CHECK(weight > 0);
        }
        for (const auto &[races, weight] : one.races.texts) {
            for (const QString &race : races.split(u'+'))
                CHECK(codes().find(u"race"_s, race));
            CHECK(weight > 0);
        }
    }
}

TEST_CASE("Notes are many, whole and name their words", "[exchange]")
{
    SyntheticPeople people(3);
    SyntheticPeople twin(3);
    QSet<QString> notes;
    int shortOnes = 0;
    for (int i = 0; i < 3'000; ++i) {
        const QString note = people.noteText();
        CHECK(note == twin.noteText());
        INFO(note.toStdString());
        CHECK_FALSE(note.contains(u'{'));
        CHECK_FALSE(note.contains(u"  "));
        CHECK(note.endsWith(u'.'));
        CHECK((note.front().isUpper() || note.front().isDigit()));
        notes.insert(note);
        shortOnes += note.split(u' ').size() < 12;
    }
    CHECK(notes.size() > 2'300);
    CHECK((shortOnes > 200 && shortOnes < 900));

    int detailed = 0;
    for (const QString &note : notes)
        detailed += policy::isDetailed(note, shippedSettings(today));
    CHECK(detailed > notes.size() * 9 / 10);
}

TEST_CASE("Numbers for demonstration have the form of an SSN and do not repeat", "[exchange][R-12]")
{
    QSet<QString> seen;
    for (quint64 n = 0; n < 100'000; ++n) {
        const QString ssn = possibleSsn(n);
        REQUIRE(ssn.size() == 9);
        const int area = ssn.first(3).toInt();
        REQUIRE((area >= 1 && area <= 899 && area != 666));
        REQUIRE(ssn.sliced(3, 2) != u"00"_s);
        REQUIRE(ssn.last(4) != u"0000"_s);
        if (n % 100 == 0)
            REQUIRE(policy::isPossibleSsn(ssn));
        seen.insert(ssn);
    }
    CHECK(seen.size() == 100'000);
    CHECK(possibleSsn(5) == possibleSsn(5));
    CHECK(possibleSsn(~quint64(0)).size() == 9);
}

TEST_CASE("The demonstration office hangs together", "[exchange]")
{
    std::vector<Center> centers = demoCenters();
    QSet<QString> areas;
    qint64 id = 0;
    for (Center &center : centers) {
        center.id.value = ++id;
        areas.insert(center.area);
        CHECK_FALSE(center.city.isEmpty());
        CHECK(center.zip.size() == 5);
        CHECK(center.active);
    }
    CHECK(areas.size() == 16);

    const std::vector<Shelter> shelters = demoShelters(centers);
    CHECK(shelters.size() >= 25);
    for (const Shelter &shelter : shelters) {
        INFO(shelter.name.toStdString());
        CHECK(shelter.centerId);
        CHECK_FALSE(shelter.address.isEmpty());
        CHECK_FALSE(shelter.city.isEmpty());
        CHECK(shelter.zip.size() == 5);
        CHECK(shelter.phone.contains(u"-555-01"));
    }
    CHECK_FALSE(demoShelters().front().centerId);

    QSet<QString> logins;
    QSet<QString> roles;
    for (const Staff &one : demoStaff(centers)) {
        INFO(one.login.toStdString());
        CHECK(one.centerId);
        CHECK(codes().find(u"role"_s, one.role));
        logins.insert(one.login);
        roles.insert(one.role);
    }
    CHECK(logins.size() == qsizetype(demoStaff().size()));
    CHECK(roles.size() == 6);
}
