// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/seeded_numbers.h"
#include "core/policy/jstp/match_policy.h"
#include "core/refdata/code_lists.h"
#include "tests/policy/jstp/trainee.h"
#include "tests/support/printing.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;
using Answer = Match::Answer;

namespace {

const QDate today(2026, 3, 2);

MatchPerson aPerson()
{
    return {.id = {101},
            .set = {.id = {1},
                    .skills = {u"packing"_s, u"lifting"_s, u"baking"_s},
                    .languages = {u"spa"_s},
                    .english = u"simple"_s,
                    .interests = {u"food"_s},
                    .schedule = {u"morning"_s, u"saturday"_s},
                    .hoursFrom = 18,
                    .hoursTo = 25,
                    .towns = u"Lynn,  Peabody"_s,
                    .availableOn = today},
            .primaryLanguage = u"hat"_s,
            .city = u"Salem"_s,
            .zip = u"01970"_s,
            .trainee = true};
}

MatchOpening anOpening()
{
    return {.opening = {.id = {3101},
                        .businessId = {3001},
                        .title = u"Bakery helper"_s,
                        .purpose = u"training"_s,
                        .field = u"food"_s,
                        .skills = {u"baking"_s, u"packing"_s, u"lifting"_s, u"forklift"_s},
                        .languages = {u"eng"_s, u"hat"_s},
                        .english = u"words"_s,
                        .schedule = {u"morning"_s},
                        .weeklyHours = 20},
            .businessName = u"Harbor Bakery"_s,
            .city = u"Salem"_s,
            .zip = u"01970"_s};
}

Match matched(MatchPerson person, MatchOpening opening)
{
    prepare(person);
    prepare(opening);
    return matchOf(person, opening, today);
}

MatchWords wordsOf(MatchPerson person, MatchOpening opening)
{
    prepare(person);
    prepare(opening);
    return matchWords(matchOf(person, opening, today), person, opening);
}

QStringList codesOf(const char *list)
{
    QStringList all;
    for (const Code *one : codes().list(QString::fromLatin1(list)))
        all << one->code;
    return all;
}

/// People and openings of all kinds, with much left open.
class Market
{
public:
    explicit Market(quint64 seed) : m_random(seed) {}

    MatchPerson person(qint64 id)
    {
        MatchPerson one{.id = {id}, .trainee = true};
        if (m_random.percent(10))
            return one;
        one.set = {.id = {id},
                   .skills = some("skill", 6),
                   .otherSkills = m_random.percent(30) ? u"drove a forklift, baking of bread; some welding"_s
                                                       : QString(),
                   .languages = some("language", 2),
                   .english = maybe("english_level"),
                   .interests = some("work_field", 3),
                   .schedule = some("schedule_part", 3),
                   .towns = m_random.percent(40) ? QString(u"Lynn, "_s + town()) : QString()};
        if (m_random.percent(60))
            one.set.hoursTo = m_random.between(15, 40);
        if (one.set.hoursTo && m_random.percent(50))
            one.set.hoursFrom = m_random.between(5, *one.set.hoursTo);
        if (m_random.percent(50))
            one.set.availableOn = today.addDays(m_random.between(-60, 60));
        one.primaryLanguage = maybe("language");
        one.city = town();
        one.zip = zip();
        return one;
    }
    MatchOpening opening(qint64 id)
    {
        MatchOpening one{.opening = {.id = {id},
                                     .purpose = u"training"_s,
                                     .field = maybe("work_field"),
                                     .skills = some("skill", 5),
                                     .languages = some("language", 2),
                                     .english = maybe("english_level"),
                                     .schedule = some("schedule_part", 3)},
                         .city = town(),
                         .zip = zip()};
        if (m_random.percent(70))
            one.opening.weeklyHours = m_random.between(10, 35);
        if (m_random.percent(40))
            one.opening.opensOn = today.addDays(m_random.between(-40, 20));
        if (m_random.percent(40))
            one.opening.closesOn = today.addDays(m_random.between(-10, 60));
        if (m_random.percent(30))
            one.opening.seats = m_random.between(1, 3);
        one.taken = m_random.percent(20) ? m_random.between(0, 3) : 0;
        one.takesPart = m_random.percent(95);
        return one;
    }
    SeededNumbers &random() { return m_random; }

private:
    QStringList some(const char *list, int most)
    {
        QStringList chosen;
        const QStringList all = codesOf(list);
        for (int i = m_random.between(0, most); i > 0; --i)
            chosen << m_random.oneOf(all);
        chosen.removeDuplicates();
        return chosen;
    }
    QString maybe(const char *list)
    {
        return m_random.percent(70) ? m_random.oneOf(codesOf(list)) : QString();
    }
    QString town()
    {
        return m_random.oneOf(QStringList{u"Salem"_s, u"LYNN"_s, u"Boston"_s, u"Quincy"_s, {}});
    }
    QString zip()
    {
        return m_random.oneOf(QStringList{u"01970"_s, u"01901"_s, u"02169"_s, u"02118-1234"_s, {}});
    }

    SeededNumbers m_random;
};

} // namespace

TEST_CASE("What one person and one opening have in common", "[policy][jstp][match][R-123]")
{
    const Match match = matched(aPerson(), anOpening());
    CHECK(match.fits);
    CHECK(match.commonSkills == QStringList{u"baking"_s, u"packing"_s, u"lifting"_s});
    CHECK(match.wordSkills.isEmpty());
    CHECK(match.fieldOfInterest);
    CHECK(match.languages == QStringList{u"hat"_s});
    CHECK(match.language == Answer::Yes);
    CHECK(match.english == Answer::Yes);
    CHECK(match.hours == Answer::Yes);
    CHECK(match.schedule == Answer::Yes);
    CHECK(match.town == Answer::Yes);
    CHECK(match.sameTown);
    CHECK(match.begins == Answer::Yes);
    CHECK(match.score == 90); // 30 of the 40 for skills, all else
    const MatchWords words = wordsOf(aPerson(), anOpening());
    CHECK(words.against.isEmpty());
    CHECK(words.open.isEmpty());
    CHECK(words.forIt.front() == u"Has 3 of 4 skills: baking, packing, lifting heavy things."_s);
}

TEST_CASE("What is in the way is said in words", "[policy][jstp][match]")
{
    MatchOpening opening = anOpening();
    opening.opening.weeklyHours = 30;
    opening.opening.english = u"work"_s;
    opening.opening.languages = {u"por"_s};
    opening.opening.schedule = {u"night"_s};
    opening.city = u"Springfield"_s;
    opening.zip = u"01103"_s;
    const Match match = matched(aPerson(), opening);
    CHECK_FALSE(match.fits);
    const MatchWords words = wordsOf(aPerson(), opening);
    CHECK(words.against.size() == 5);
    CHECK(words.against.contains(u"The hours do not meet: 30 a week, comes for at most 25."_s));
    CHECK(words.against.contains(u"Springfield is not among the towns within reach."_s));
}

TEST_CASE("The boundaries of each answer", "[policy][jstp][match]")
{
    SECTION("hours")
    {
        for (const auto &[hours, answer] : {std::pair(17, Answer::No), std::pair(18, Answer::Yes),
                                            std::pair(25, Answer::Yes), std::pair(26, Answer::No)}) {
            CAPTURE(hours);
            MatchOpening opening = anOpening();
            opening.opening.weeklyHours = hours;
            CHECK(matched(aPerson(), opening).hours == answer);
        }
    }
    SECTION("English")
    {
        for (const auto &[needed, answer] :
             {std::pair(u"words"_s, Answer::Yes), std::pair(u"simple"_s, Answer::Yes),
              std::pair(u"everyday"_s, Answer::No)}) {
            MatchOpening opening = anOpening();
            opening.opening.english = needed;
            CHECK(matched(aPerson(), opening).english == answer);
        }
    }
    SECTION("availability")
    {
        struct Row
        {
            int from;
            Answer answer;
        };
        MatchOpening opening = anOpening();
        opening.opening.closesOn = today.addDays(30);
        for (const Row &row :
             {Row{0, Answer::Yes}, Row{1, Answer::Open}, Row{30, Answer::Open}, Row{31, Answer::No}}) {
            CAPTURE(row.from);
            MatchPerson person = aPerson();
            person.set.availableOn = today.addDays(row.from);
            CHECK(matched(person, opening).begins == row.answer);
        }
    }
    SECTION("towns: the same, within reach, nearby by the ZIP, or not")
    {
        const auto at = [&](const char16_t *city, const char16_t *zip,
                            const MatchPerson &person = aPerson()) {
            MatchOpening opening = anOpening();
            opening.city = QString::fromUtf16(city);
            opening.zip = QString::fromUtf16(zip);
            return matched(person, opening);
        };
        CHECK(at(u"SALEM", u"").sameTown);
        CHECK(at(u"peabody", u"").town == Answer::Yes);
        CHECK_FALSE(at(u"peabody", u"").sameTown);
        CHECK(at(u"Beverly", u"01915").nearby);
        CHECK(at(u"Boston", u"02118").town == Answer::No);
        CHECK(at(u"", u"").town == Answer::Open);
        MatchPerson silent = aPerson();
        silent.set.towns.clear();
        CHECK(at(u"Boston", u"02118", silent).town == Answer::Open);
        silent.city = u"Saint-Étienne"_s;
        CHECK(at(u"SAINT ETIENNE", u"", silent).sameTown);
    }
}

TEST_CASE("What either side does not say is open, never against anybody", "[policy][jstp][match]")
{
    MatchOpening silent{.opening = {.id = {3101}, .purpose = u"training"_s}};
    const Match nothingAsked = matched(aPerson(), silent);
    CHECK(nothingAsked.fits);
    CHECK(wordsOf(aPerson(), silent).against.isEmpty());
    CHECK(wordsOf(aPerson(), silent).open.contains(u"The opening names no hours."_s));

    const MatchPerson unknown{.id = {102}, .trainee = true};
    const Match nothingKnown = matched(unknown, anOpening());
    CHECK(nothingKnown.fits);
    CHECK(nothingKnown.score == 0);
    CHECK(wordsOf(unknown, anOpening()).against.isEmpty());
    CHECK(wordsOf(unknown, anOpening()).open.size() == 7);

    MatchPerson primaryOnly = aPerson();
    primaryOnly.set.languages.clear();
    MatchOpening opening = anOpening();
    opening.opening.languages = {u"por"_s};
    CHECK(matched(primaryOnly, opening).language == Answer::Open);
}

TEST_CASE("Skills in words are found by their label, folded", "[policy][jstp][match]")
{
    MatchPerson person = aPerson();
    person.set.skills.clear();
    person.set.otherSkills = u"Drove a FORKLIFT; child-care for neighbours; rebaking"_s;
    MatchOpening opening = anOpening();
    opening.opening.skills = {u"forklift"_s, u"child_care"_s, u"baking"_s};
    CHECK(matched(person, opening).wordSkills == QStringList{u"forklift"_s, u"child_care"_s});

    Trainee t; // "Baking and packing", said in the intake
    const MatchPerson made = matchPerson(t.file, t.training(), t.today);
    CHECK(made.trainee);
    CHECK(made.primaryLanguage == u"hat"_s);
    CHECK(matched(made, anOpening()).wordSkills == QStringList{u"baking"_s, u"packing"_s});
    t.authorization().receivedOn = t.today;
    CHECK_FALSE(matchPerson(t.file, t.training(), t.today).trainee); // may be hired: looks for a job
}

TEST_CASE("A list holds what is offered, each once, and never what was refused", "[policy][jstp][match]")
{
    for (quint64 seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        Market market(seed);
        const MatchPerson person = market.person(101);
        std::vector<MatchOpening> openings;
        for (qint64 id = 1; id <= 60; ++id)
            openings.push_back(market.opening(id));
        std::vector<NoMatch> refusals;
        for (int i = 0; i < 8; ++i)
            refusals.push_back({.jobSeekerId = {market.random().between(101, 102)},
                                .openingId = {market.random().between(1, 60)},
                                .liftedOn = market.random().percent(30) ? today : QDate()});
        const auto ranked = rankOpenings(person, openings, refusals, today);
        QSet<qint64> expected;
        for (const MatchOpening &one : openings) {
            const bool refusedOne = std::ranges::any_of(refusals, [&](const NoMatch &no) {
                return no.jobSeekerId == person.id && no.openingId == one.opening.id &&
                       !no.liftedOn.isValid();
            });
            if (one.opening.isOpen(today) && one.taken < one.opening.places() && one.takesPart && !refusedOne)
                expected << one.opening.id.value;
        }
        QSet<qint64> seen;
        for (std::size_t i = 0; i < ranked.size(); ++i) {
            REQUIRE_FALSE(seen.contains(ranked[i].opening.value));
            seen << ranked[i].opening.value;
            REQUIRE(ranked[i].score >= 0);
            REQUIRE(ranked[i].score <= 100);
            if (i > 0) {
                REQUIRE(ranked[i - 1].fits >= ranked[i].fits);
                REQUIRE((ranked[i - 1].fits != ranked[i].fits || ranked[i - 1].score >= ranked[i].score));
            }
        }
        REQUIRE(seen == expected);
        // The same in any order of what is read.
        std::ranges::reverse(openings);
        const auto again = rankOpenings(person, openings, refusals, today);
        REQUIRE(again.size() == ranked.size());
        for (std::size_t i = 0; i < ranked.size(); ++i)
            REQUIRE(again[i].opening == ranked[i].opening);
    }
}

TEST_CASE("An answer that was missing and fits never lowers anybody", "[policy][jstp][match]")
{
    for (quint64 seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Market market(seed);
        MatchOpening opening = market.opening(1);
        opening.opening.opensOn = {};
        opening.opening.closesOn = {};
        opening.taken = 0;
        opening.takesPart = true;
        std::vector<MatchPerson> people;
        for (qint64 id = 1; id <= 12; ++id)
            people.push_back(market.person(id));
        const auto placeOf = [&](qint64 id) {
            const auto ranked = rankPeople(people, opening, {}, today);
            return std::ranges::find(ranked, Id<JobSeeker>{id}, &Match::person) - ranked.begin();
        };
        MatchPerson &one = people[market.random().below(people.size())];
        const auto before = placeOf(one.id.value);
        const Opening &asked = opening.opening;
        if (one.set.english.isEmpty())
            one.set.english = asked.english;
        if (!one.set.hoursFrom && !one.set.hoursTo)
            one.set.hoursTo = asked.weeklyHours;
        if (one.set.schedule.isEmpty())
            one.set.schedule = asked.schedule;
        if (one.set.languages.isEmpty())
            one.set.languages = asked.languages;
        if (one.set.skills.isEmpty())
            one.set.skills = asked.skills;
        if (one.set.towns.isEmpty() && !opening.city.isEmpty())
            one.set.towns = opening.city;
        REQUIRE(placeOf(one.id.value) <= before);
    }
}

TEST_CASE("Ranking is quick enough to follow the keys", "[policy][jstp][match]")
{
    Market market(7);
    std::vector<MatchPerson> people;
    for (qint64 id = 1; id <= 2000; ++id)
        people.push_back(market.person(id));
    MatchOpening opening = market.opening(1);
    opening = {.opening = {.id = {1},
                           .purpose = u"training"_s,
                           .skills = {u"baking"_s, u"packing"_s, u"forklift"_s},
                           .weeklyHours = 20},
               .city = u"Salem"_s};
    for (MatchPerson &one : people)
        prepare(one);
    QElapsedTimer clock;
    clock.start();
    CHECK(rankPeople(people, opening, {}, today).size() == people.size());
    // The release takes a few milliseconds (bench); the sanitizers several times that.
    CHECK(clock.elapsed() < 500);
}
