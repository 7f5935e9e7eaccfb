// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/synthetic_people.h"

#include "core/base/text.h"
#include "core/exchange/synthetic_data.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

const SyntheticData &data()
{
    return SyntheticData::shipped();
}

QString forPerson(const QString &family, bool woman)
{
    return family.contains(u'/') ? family.section(u'/', woman ? 1 : 0, woman ? 1 : 0) : family;
}

QString picked(SeededNumbers &numbers, const char *weights)
{
    return WeightedTexts::parsed(QString::fromLatin1(weights)).pick(numbers);
}

const QStringList &accommodations()
{
    static const QStringList texts{
        u"Interpreter needed for appointments of more than a few words."_s,
        u"Large print; reads better on paper than on a screen."_s,
        u"Wheelchair user; meets on the ground floor."_s,
        u"American Sign Language interpreter, booked a week ahead."_s,
        u"Hard of hearing on the left side; a quiet room helps."_s,
        u"Reads little; please explain letters aloud."_s,
        u"Comes with a baby; no appointments at noon."_s,
    };
    return texts;
}

} // namespace

SyntheticPeople::SyntheticPeople(quint64 seed, QDate today) : m_numbers(seed), m_today(today) {}

JobSeeker SyntheticPeople::next(bool shelterResident)
{
    const NameOrigin &origin = m_numbers.weighted(data().origins, [shelterResident](const NameOrigin &one) {
        return shelterResident ? one.shelterWeight : one.weight;
    });
    m_origin = origin.origin;
    const bool bornHere = !shelterResident && m_numbers.percent(origin.bornHere);

    JobSeeker person;
    person.gender = picked(m_numbers, "female:495;male:490;nonbinary:8;not_answered:7");
    fillName(person, origin, bornHere);
    person.birthDate = birthDate(shelterResident, bornHere ? 0 : origin.newYear);
    person.hispanic = m_numbers.percent(origin.hispanic);
    person.races = origin.races.pick(m_numbers).split(u'+');
    person.primaryLanguage = bornHere && m_numbers.percent(75) ? u"eng"_s : origin.languages.pick(m_numbers);
    fillBasic(person, shelterResident, bornHere);
    if (shelterResident || m_numbers.percent(80)) {
        person.immigrant = shelterResident || !bornHere;
        fillFull(person, shelterResident);
    } else {
        person.primaryLanguage.clear();
    }
    return person;
}

void SyntheticPeople::fillName(JobSeeker &person, const NameOrigin &origin, bool bornHere)
{
    const bool woman = person.gender == u"female" || (person.gender != u"male" && m_numbers.percent(50));
    person.firstName = m_numbers.oneOf(woman ? origin.givenWomen : origin.givenMen);
    if (origin.style == u"vietnamese") {
        if (m_numbers.percent(60))
            person.middleInitial = woman ? u"T"_s : u"V"_s;
    } else if (m_numbers.percent(bornHere ? 55 : 25)) {
        person.middleInitial = QChar(m_numbers.oneOf(u"ABCDEFGHJKLMNPRSTVWY"_s));
    }
    // Papers that know one name only say "first name unknown".
    if (origin.style == u"afghan" && m_numbers.percent(4))
        person.firstName = u"FNU"_s;

    const bool married = m_numbers.percent(4);
    const NameOrigin &familyOrigin = married ? m_numbers.oneOf(data().origins) : origin;
    person.lastName = surname(familyOrigin, woman);
    if (bornHere && m_numbers.percent(4)) {
        const QString other = forPerson(m_numbers.oneOf(origin.family), woman);
        if (other != person.lastName && !person.lastName.contains(u' '))
            person.lastName += u'-' + other;
    }
}

QString SyntheticPeople::surname(const NameOrigin &origin, bool woman)
{
    const QString first = forPerson(m_numbers.oneOf(origin.family), woman);
    const int both = origin.style == u"hispanic" ? 68 : origin.style == u"portuguese" ? 35 : 0;
    if (!m_numbers.percent(both))
        return first;
    const QString second = forPerson(m_numbers.oneOf(origin.family), woman);
    if (second == first)
        return first;
    return first + (m_numbers.percent(8) ? u'-' : u' ') + second;
}

QDate SyntheticPeople::birthDate(bool shelterResident, int newYearPercent)
{
    // Two draws averaged: most people are neither at the youngest nor at the oldest age.
    const int span = shelterResident ? 38 : 55;
    const int years = 18 + (m_numbers.between(0, span) + m_numbers.between(0, span)) / 2;
    const QDate born = m_today.addYears(-years).addDays(-m_numbers.between(1, 364));
    return m_numbers.percent(newYearPercent) ? QDate(born.year(), 1, 1) : born;
}

void SyntheticPeople::fillBasic(JobSeeker &person, bool shelterResident, bool bornHere)
{
    person.military = !shelterResident && m_numbers.percent(bornHere ? 8 : 2);
    person.otherEligible = !shelterResident && !*person.military && m_numbers.percent(1);
    person.releaseInformation = m_numbers.percent(85);
    person.confidential = m_numbers.percent(3);
    person.hitgConfidential = m_numbers.percent(1);
    person.homeless = shelterResident || m_numbers.percent(3);
    person.agriculture = m_numbers.percent(6);
    if (m_numbers.percent(6))
        person.accommodations = m_numbers.oneOf(accommodations());
    fillResidence(person);
}

void SyntheticPeople::fillResidence(JobSeeker &person)
{
    const Town &town = m_numbers.weighted(data().towns, [](const Town &one) { return one.weight; });
    // One draw a statement: the order in which operands are evaluated is the compiler's choice.
    person.address = QString::number(m_numbers.between(1, 980));
    person.address += u' ' + m_numbers.oneOf(data().streets);
    if (m_numbers.percent(45))
        person.address += u", Apt "_s + QString::number(m_numbers.between(1, 24));
    else if (m_numbers.percent(15))
        person.address += u", Floor "_s + QString::number(m_numbers.between(1, 3));
    person.city = town.city;
    person.state = u"MA"_s;
    person.zip = town.zip;
    person.country = u"USA"_s;
    if (m_numbers.percent(2))
        person.zones = QStringList{u"empowerment"_s};
    if (m_numbers.percent(4)) {
        person.mailingDifferent = true;
        person.mailingAddress = u"PO Box "_s + QString::number(m_numbers.between(10, 9990));
        person.mailingCity = town.city;
        person.mailingState = u"MA"_s;
        person.mailingZip = town.zip;
        person.mailingCountry = u"USA"_s;
    }
    fillReach(person, town);
}

QString SyntheticPeople::phone(const Town &town)
{
    const QString &areaCode = m_numbers.oneOf(town.areaCodes);
    return areaCode + u"-555-01%1"_s.arg(m_numbers.between(0, 99), 2, 10, QLatin1Char('0'));
}

void SyntheticPeople::fillReach(JobSeeker &person, const Town &town)
{
    if (m_numbers.percent(85))
        person.homePhone = phone(town);
    if (m_numbers.percent(25))
        person.otherPhone = phone(town);
    if (m_numbers.percent(70)) {
        const QString first = folded(person.firstName).replace(u' ', u'.');
        const QString last = folded(person.lastName).replace(u' ', u'.');
        person.email = first + u'.' + last + QString::number(m_numbers.between(1, 999)) + u"@example.org"_s;
        person.prefersEmail = m_numbers.percent(30);
    }
    if (m_numbers.percent(2))
        person.webAddress = u"https://example.org/work/"_s + QString::number(m_numbers.between(1000, 9999));
}

void SyntheticPeople::fillFull(JobSeeker &person, bool shelterResident)
{
    person.employment =
        picked(m_numbers, shelterResident ? "not_employed:85;employed:9;not_in_labor_force:6"
                                          : "not_employed:55;employed:33;notice:4;not_in_labor_force:8");
    person.familySize = picked(m_numbers, shelterResident ? "2:24;3:30;4:24;5:13;6:6;7:2;8:1"
                                                          : "1:34;2:22;3:18;4:14;5:8;6:3;7:1")
                            .toInt();
    person.incomeBelow = m_numbers.percent(shelterResident ? 97 : 55);
    person.lowIncome = shelterResident || *person.incomeBelow;
    person.highestDegree =
        picked(m_numbers,
               shelterResident
                   ? "none:4;less_than_high_school:32;diploma:36;equivalency:3;some_college:8;vocational:7;"
                     "associate:2;bachelor:7;beyond_bachelor:1"
                   : "none:1;less_than_high_school:13;diploma:34;equivalency:8;"
                     "education_program_certificate:1;some_college:15;vocational:7;associate:7;bachelor:11;"
                     "beyond_bachelor:3");
    const bool finished = person.highestDegree != u"none" && person.highestDegree != u"less_than_high_school";
    person.inSchool = m_numbers.percent(8) ? u"postsecondary"_s
                      : finished           ? u"graduate"_s
                                           : u"not_attending"_s;
    if (!finished && person.inSchool == u"postsecondary")
        person.inSchool = u"alternative"_s;
    person.disability = picked(m_numbers, "no:86;yes:10;declined:4");
    if (person.disability == u"yes") {
        const char *kinds =
            "chronic_health:25;mobility:20;mental:22;vision:6;hearing:8;learning:12;cognitive:4;"
            "not_disclosed:3";
        person.disabilityCategories = QStringList{picked(m_numbers, kinds)};
        if (const QString more = picked(m_numbers, kinds);
            m_numbers.percent(20) && !person.disabilityCategories.contains(more))
            person.disabilityCategories += more;
    }
    person.migrantStatus = *person.agriculture ? picked(m_numbers, "no:55;seasonal:35;migrant:10") : u"no"_s;
}

QString SyntheticPeople::withWords(QString text)
{
    // Within one note a job or an employer is the same throughout; days and times are not.
    QHash<QString, QString> chosen;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open)) {
        const qsizetype close = text.indexOf(u'}', open);
        const QString slot = text.sliced(open + 1, close - open - 1);
        const bool fresh = slot == u"day" || slot == u"time" || !chosen.contains(slot);
        if (fresh)
            chosen[slot] = m_numbers.oneOf(data().noteWords[slot]);
        text.replace(open, close - open + 1, chosen[slot]);
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == 0 || (i > 1 && text[i - 1] == u' ' && text[i - 2] == u'.'))
            text[i] = text[i].toUpper();
    }
    return text;
}

QString SyntheticPeople::noteText()
{
    if (m_numbers.percent(15))
        return withWords(m_numbers.oneOf(data().shortNotes));
    const NoteTopic &topic = m_numbers.oneOf(data().noteTopics);
    QStringList parts{m_numbers.oneOf(topic.openings)};
    const QString detail = m_numbers.oneOf(topic.details);
    const QString more = m_numbers.oneOf(topic.details);
    parts += detail;
    if (more != detail && m_numbers.percent(60))
        parts += more;
    if (m_numbers.percent(85))
        parts += m_numbers.oneOf(topic.nexts);
    return withWords(parts.join(u' '));
}

QString possibleSsn(quint64 n)
{
    // A step without a common factor with the count visits every number once before any comes again.
    constexpr quint64 areas = 898; // 001 to 899 without 666
    constexpr quint64 groups = 99;
    constexpr quint64 serials = 9999;
    constexpr quint64 count = areas * groups * serials;
    constexpr quint64 step = 387'420'511;
    constexpr quint64 start = 271'828'183;
    const auto written = [](quint64 index) {
        const quint64 area = index / (groups * serials) + 1;
        return u"%1%2%3"_s.arg(area < 666 ? area : area + 1, 3, 10, QLatin1Char('0'))
            .arg(index / serials % groups + 1, 2, 10, QLatin1Char('0'))
            .arg(index % serials + 1, 4, 10, QLatin1Char('0'));
    };
    const QStringList specimens{u"078051120"_s, u"219099999"_s, u"457555462"_s};
    quint64 index = (n % count * step + start) % count;
    while (specimens.contains(written(index)))
        index = (index * step + start) % count;
    return written(index);
}

} // namespace waymark
