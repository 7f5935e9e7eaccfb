// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/jstp/match_policy.h"
#include "core/policy/policy_text.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

using Answer = Match::Answer;

QString labels(const QString &list, const QStringList &values)
{
    QStringList words;
    for (const QString &one : values)
        words << codes().label(list, one).toLower();
    return words.join(", "_L1);
}

/// Languages keep their capitals.
QString languageNames(const QStringList &values)
{
    QStringList words;
    for (const QString &one : values)
        words << codes().label(u"language"_s, one);
    return anyOf(words);
}

void skillWords(MatchWords &words, const Match &match, const MatchPerson &person, const Opening &opening)
{
    const QStringList all = match.commonSkills + match.wordSkills;
    if (opening.skills.isEmpty())
        words.open << Policy::tr("The opening names no skills.");
    else if (!all.isEmpty())
        words.forIt << Policy::tr("Has %1 of %2 skills: %3.")
                           .arg(all.size())
                           .arg(opening.skills.size())
                           .arg(labels(u"skill"_s, all));
    else if (person.set.skills.isEmpty() && person.words.trimmed().isEmpty())
        words.open << Policy::tr("No skills are recorded of the person. What helps here: %1.")
                          .arg(labels(u"skill"_s, opening.skills));
    else
        words.open << Policy::tr("None of the skills that help is recorded: %1. They may be learned here.")
                          .arg(labels(u"skill"_s, opening.skills));
    if (match.fieldOfInterest)
        words.forIt << Policy::tr("Is interested in this field: %1.")
                           .arg(codes().label(u"work_field"_s, opening.field).toLower());
}

void languageWords(MatchWords &words, const Match &match, const MatchPerson &person, const Opening &opening)
{
    if (match.language == Answer::Yes)
        words.forIt << Policy::tr("Speaks %1.").arg(languageNames(match.languages));
    else if (match.language == Answer::No)
        words.against << Policy::tr("Speaks none of the languages asked for: %1.")
                             .arg(languageNames(opening.languages));
    else if (!opening.languages.isEmpty())
        words.open << Policy::tr(
                          "Asks for %1; the person's languages besides the primary one are not recorded.")
                          .arg(languageNames(opening.languages));
    const auto level = [](const QString &code) { return codes().label(u"english_level"_s, code).toLower(); };
    if (match.english == Answer::Yes)
        words.forIt << Policy::tr("Has the English it takes: %1.").arg(level(person.set.english));
    else if (match.english == Answer::No)
        words.against << Policy::tr("English needed: %1; the person's: %2.")
                             .arg(level(opening.english), level(person.set.english));
    else if (!opening.english.isEmpty())
        words.open
            << Policy::tr("English needed: %1; the person's is not recorded.").arg(level(opening.english));
}

void hoursWords(MatchWords &words, const Match &match, const MatchPerson &person, const Opening &opening)
{
    const SkillSet &set = person.set;
    if (!opening.weeklyHours) {
        words.open << Policy::tr("The opening names no hours.");
    } else if (match.hours == Answer::Yes) {
        words.forIt << Policy::tr("The hours meet: %1 a week.").arg(*opening.weeklyHours);
    } else if (match.hours == Answer::No) {
        words.against << (*opening.weeklyHours > set.hoursTo.value_or(*opening.weeklyHours)
                              ? Policy::tr("The hours do not meet: %1 a week, comes for at most %2.")
                                    .arg(*opening.weeklyHours)
                                    .arg(*set.hoursTo)
                              : Policy::tr("The hours do not meet: %1 a week, wants at least %2.")
                                    .arg(*opening.weeklyHours)
                                    .arg(set.hoursFrom.value_or(0)));
    } else {
        words.open << Policy::tr("%1 hours a week; how many the person can come is not recorded.")
                          .arg(*opening.weeklyHours);
    }
    if (match.schedule == Answer::Yes) {
        const QString parts = labels(u"schedule_part"_s, match.scheduleParts);
        words.forIt << (match.scheduleParts.size() == opening.schedule.size()
                            ? Policy::tr("Can come when the work is: %1.").arg(parts)
                            : Policy::tr("Can come for a part of when the work is: %1.").arg(parts));
    } else if (match.schedule == Answer::No) {
        words.against << Policy::tr("Cannot come when the work is: %1.")
                             .arg(labels(u"schedule_part"_s, opening.schedule));
    } else {
        words.open << (opening.schedule.isEmpty()
                           ? Policy::tr("The opening does not say when the work is.")
                           : Policy::tr("The work is: %1; when the person can come is not recorded.")
                                 .arg(labels(u"schedule_part"_s, opening.schedule)));
    }
}

void placeWords(MatchWords &words, const Match &match, const MatchPerson &person, const MatchOpening &opening)
{
    if (match.sameTown)
        words.forIt << Policy::tr("In the same town: %1.").arg(opening.city);
    else if (match.nearby)
        words.forIt << (opening.city.isEmpty() ? Policy::tr("Nearby, by the ZIP.")
                                               : Policy::tr("Nearby, by the ZIP: %1.").arg(opening.city));
    else if (match.town == Answer::Yes)
        words.forIt << Policy::tr("In a town within reach: %1.").arg(opening.city);
    else if (match.town == Answer::No)
        words.against << Policy::tr("%1 is not among the towns within reach.").arg(opening.city);
    else
        words.open << (opening.city.isEmpty()
                           ? Policy::tr("Where the work is, is not recorded.")
                           : Policy::tr("The work is in %1; whether the person gets there is not recorded.")
                                 .arg(opening.city));
    const QDate from = person.set.availableOn;
    if (match.begins == Answer::Yes)
        words.forIt << Policy::tr("Is available.");
    else if (match.begins == Answer::No)
        words.against << Policy::tr("Available from %1; the opening closes on %2.")
                             .arg(dayText(from), dayText(opening.opening.closesOn));
    else
        words.open << (from.isValid() ? Policy::tr("Available from %1.").arg(dayText(from))
                                      : Policy::tr("From when the person is available is not recorded."));
}

} // namespace

MatchWords matchWords(const Match &match, const MatchPerson &person, const MatchOpening &opening)
{
    MatchWords words;
    skillWords(words, match, person, opening.opening);
    languageWords(words, match, person, opening.opening);
    hoursWords(words, match, person, opening.opening);
    placeWords(words, match, person, opening);
    return words;
}

} // namespace waymark::policy
