// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/jstp/match_policy.h"

#include "core/base/text.h"
#include "core/policy/jstp/jstp_policy.h"
#include "core/refdata/code_lists.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

using Answer = Match::Answer;

// What each answer adds to the order. Nothing ever takes points away: what is not answered adds nothing, and
// what speaks against a match puts it behind all others, whatever its points.
constexpr int skillPoints = 40;
constexpr int fieldPoints = 14;
constexpr int languagePoints = 10;
constexpr int englishPoints = 10;
constexpr int hoursPoints = 8;
constexpr int schedulePoints = 8;
constexpr int townPoints = 8;
constexpr int reachPoints = 6;
constexpr int nearbyPoints = 4;
constexpr int beginsPoints = 2;
constexpr qsizetype zipDigits = 3;

QString padded(const QString &text)
{
    return u' ' + text + u' ';
}

/// How a skill may stand in somebody's words: its label, and its code read as words.
struct SkillWords
{
    QString label;
    QString code;
};
const QHash<QString, SkillWords> &skillWords()
{
    static const QHash<QString, SkillWords> all = [] {
        QHash<QString, SkillWords> words;
        for (const Code *one : codes().list(u"skill"_s))
            words.insert(one->code, {padded(folded(one->label)), padded(folded(one->code))});
        return words;
    }();
    return all;
}

bool isSaidInWords(const QString &skill, const QString &words)
{
    if (words.isEmpty())
        return false;
    const auto found = skillWords().constFind(skill);
    return found != skillWords().cend() && (words.contains(found->label) || words.contains(found->code));
}

const QHash<QString, int> &englishRanks()
{
    static const QHash<QString, int> all = [] {
        QHash<QString, int> ranks;
        for (const Code *one : codes().list(u"english_level"_s))
            ranks.insert(one->code, one->extra.value(u"rank"_s).toInt());
        return ranks;
    }();
    return all;
}

bool isLanguage(const QString &code)
{
    return !code.isEmpty() && code != "unknown"_L1 && code != "other"_L1;
}

void matchSkills(Match &match, const MatchPerson &person, const Opening &opening)
{
    for (const QString &one : opening.skills) {
        if (person.set.skills.contains(one))
            match.commonSkills << one;
        else if (isSaidInWords(one, person.words))
            match.wordSkills << one;
    }
    const auto asked = opening.skills.size();
    if (asked > 0)
        match.score += int(skillPoints * (match.commonSkills.size() + match.wordSkills.size()) / asked);
    match.fieldOfInterest = !opening.field.isEmpty() && person.set.interests.contains(opening.field);
    if (match.fieldOfInterest)
        match.score += fieldPoints;
}

void matchLanguages(Match &match, const MatchPerson &person, const Opening &opening)
{
    if (!opening.languages.isEmpty()) {
        for (const QString &one : opening.languages) {
            if (one == person.primaryLanguage || person.set.languages.contains(one))
                match.languages << one;
        }
        // A primary language alone does not say that there is no other.
        const bool known = std::ranges::any_of(person.set.languages, isLanguage);
        match.language = !match.languages.isEmpty() ? Answer::Yes : known ? Answer::No : Answer::Open;
        if (match.language == Answer::Yes)
            match.score += languagePoints;
    }
    if (!opening.english.isEmpty() && !person.set.english.isEmpty()) {
        const bool enough = englishRanks().value(person.set.english) >= englishRanks().value(opening.english);
        match.english = enough ? Answer::Yes : Answer::No;
        if (enough)
            match.score += englishPoints;
    }
}

void matchTimes(Match &match, const MatchPerson &person, const Opening &opening, QDate day)
{
    const SkillSet &set = person.set;
    if (opening.weeklyHours && (set.hoursFrom || set.hoursTo)) {
        const int hours = *opening.weeklyHours;
        const bool meets = hours >= set.hoursFrom.value_or(hours) && hours <= set.hoursTo.value_or(hours);
        match.hours = meets ? Answer::Yes : Answer::No;
        if (meets)
            match.score += hoursPoints;
    }
    if (!opening.schedule.isEmpty() && !set.schedule.isEmpty()) {
        for (const QString &one : opening.schedule) {
            if (set.schedule.contains(one))
                match.scheduleParts << one;
        }
        match.schedule = match.scheduleParts.isEmpty() ? Answer::No : Answer::Yes;
        match.score += int(schedulePoints * match.scheduleParts.size() / opening.schedule.size());
    }
    if (set.availableOn.isValid()) {
        if (opening.closesOn.isValid() && set.availableOn > opening.closesOn)
            match.begins = Answer::No;
        else if (set.availableOn <= std::max(day, opening.opensOn))
            match.begins = Answer::Yes;
        if (match.begins == Answer::Yes)
            match.score += beginsPoints;
    }
}

void matchTown(Match &match, const MatchPerson &person, const MatchOpening &opening)
{
    const bool named = !opening.town.isEmpty();
    match.sameTown = named && opening.town == person.town;
    const bool within = named && person.reach.contains(opening.town);
    match.nearby = !match.sameTown && !within && opening.zip.size() >= zipDigits &&
                   person.zip.size() >= zipDigits &&
                   QStringView(opening.zip).first(zipDigits) == QStringView(person.zip).first(zipDigits);
    if (match.sameTown || within || match.nearby) {
        match.town = Answer::Yes;
        match.score += match.sameTown ? townPoints : within ? reachPoints : nearbyPoints;
    } else if (named && !person.reach.isEmpty()) {
        match.town = Answer::No;
    }
}

bool isOffered(const MatchOpening &one, QDate day)
{
    return one.opening.isOpen(day) && one.taken < one.opening.places() &&
           (one.takesPart || !one.opening.isTraining());
}

QSet<std::pair<qint64, qint64>> standing(const std::vector<NoMatch> &refused)
{
    QSet<std::pair<qint64, qint64>> pairs;
    for (const NoMatch &one : refused) {
        if (!one.liftedOn.isValid())
            pairs.insert({one.jobSeekerId.value, one.openingId.value});
    }
    return pairs;
}

} // namespace

void prepare(MatchPerson &person, const QString &intakeWords)
{
    if (person.words.isEmpty() && !(person.set.otherSkills.isEmpty() && intakeWords.isEmpty()))
        person.words = padded(folded(QString(person.set.otherSkills + u" ; "_s + intakeWords)));
    if (person.town.isEmpty())
        person.town = folded(person.city);
    if (person.reach.isEmpty() && !person.set.towns.isEmpty()) {
        for (const QStringView part : QStringView(person.set.towns).tokenize(u',')) {
            if (const QString town = folded(part); !town.isEmpty())
                person.reach << town;
        }
    }
}

void prepare(MatchOpening &opening)
{
    if (opening.town.isEmpty())
        opening.town = folded(opening.city);
}

MatchPerson matchPerson(const CaseFile &file, const TrainingFile &training, QDate day)
{
    MatchPerson person{.id = file.person.id,
                       .set = {},
                       .primaryLanguage = file.person.primaryLanguage,
                       .city = file.person.city,
                       .zip = file.person.zip,
                       .trainee = isTrainee(file, training, day) && authorizationPath(training, day).state !=
                                                                        AuthorizationPath::State::Received,
                       .words = {},
                       .town = {},
                       .reach = {}};
    if (const SkillSet *set = training.skillSet())
        person.set = *set;
    const JstpIntake *intake = person.trainee ? training.intake() : nullptr;
    prepare(person, intake ? intake->professionalSkills : QString());
    return person;
}

Match matchOf(const MatchPerson &person, const MatchOpening &opening, QDate day)
{
    Match match{.person = person.id, .opening = opening.opening.id};
    matchSkills(match, person, opening.opening);
    matchLanguages(match, person, opening.opening);
    matchTimes(match, person, opening.opening, day);
    matchTown(match, person, opening);
    match.fits = std::ranges::none_of(
        std::array{match.language, match.english, match.hours, match.schedule, match.town, match.begins},
        [](Answer one) { return one == Answer::No; });
    return match;
}

std::vector<Match> rankOpenings(const MatchPerson &person, const std::vector<MatchOpening> &openings,
                                const std::vector<NoMatch> &refused, QDate day)
{
    const auto pairs = standing(refused);
    MatchPerson prepared = person;
    prepare(prepared);
    struct Ranked
    {
        Match match;
        QDate opensOn;
    };
    std::vector<Ranked> all;
    all.reserve(openings.size());
    for (const MatchOpening &one : openings) {
        if (!isOffered(one, day) || one.opening.isTraining() != person.trainee ||
            pairs.contains({person.id.value, one.opening.id.value}))
            continue;
        MatchOpening opening = one;
        prepare(opening);
        all.push_back({matchOf(prepared, opening, day), one.opening.opensOn});
    }
    std::ranges::sort(all, {}, [](const Ranked &one) {
        return std::tuple(!one.match.fits, -one.match.score, one.opensOn, one.match.opening.value);
    });
    std::vector<Match> ranked;
    ranked.reserve(all.size());
    for (Ranked &one : all)
        ranked.push_back(std::move(one.match));
    return ranked;
}

std::vector<Match> rankPeople(const std::vector<MatchPerson> &people, const MatchOpening &opening,
                              const std::vector<NoMatch> &refused, QDate day)
{
    std::vector<Match> ranked;
    if (!isOffered(opening, day))
        return ranked;
    const auto pairs = standing(refused);
    MatchOpening prepared = opening;
    prepare(prepared);
    ranked.reserve(people.size());
    for (const MatchPerson &one : people) {
        if (one.trainee != opening.opening.isTraining() ||
            pairs.contains({one.id.value, opening.opening.id.value}))
            continue;
        MatchPerson person = one;
        prepare(person);
        ranked.push_back(matchOf(person, prepared, day));
    }
    std::ranges::sort(ranked, {},
                      [](const Match &one) { return std::tuple(!one.fits, -one.score, one.person.value); });
    return ranked;
}

} // namespace waymark::policy
