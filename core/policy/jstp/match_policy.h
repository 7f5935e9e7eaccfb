// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"

namespace waymark::policy {

/// What of a person is compared: prepared once, compared with many openings.
struct MatchPerson
{
    Id<JobSeeker> id;
    SkillSet set; ///< empty where there is none: then everything is open
    QString primaryLanguage;
    QString city;
    QString zip;
    bool trainee = false; ///< looks for training; else for a job, as a trainee who may work by now (R-124)

    // Made from the above by prepare(), so that it is folded once however many openings follow.
    QString words;     ///< what was said of skills in words, folded, a blank at each end
    QString town;      ///< their own, folded
    QStringList reach; ///< the towns named as within reach, folded
};
/// `intakeWords`: of a trainee what the intake says of skills. What is prepared already stays.
void prepare(MatchPerson &person, const QString &intakeWords = {});
MatchPerson matchPerson(const CaseFile &file, const TrainingFile &training, QDate day);

/// What of an opening is compared.
struct MatchOpening
{
    Opening opening;
    QString businessName;
    QString city;
    QString zip;
    int taken = 0;
    bool takesPart = true; ///< the business does, that day

    QString town; ///< folded, by prepare()
};
void prepare(MatchOpening &opening);

/// How one person and one opening go together. A proposal to a person who decides, never a decision; nothing about origin,
/// sex, age, health or family is looked at.
struct Match
{
    Id<JobSeeker> person;
    Id<Opening> opening;
    int score = 0; ///< for the order only, 0 to 100
    bool fits = true; ///< nothing speaks against it
    QStringList commonSkills; ///< codes, the opening's order
    QStringList wordSkills;   ///< codes found in what was typed in words
    bool fieldOfInterest = false;
    QStringList languages; ///< codes in common
    enum class Answer { Open, Yes, No } language = Answer::Open, english = Answer::Open, hours = Answer::Open, schedule = Answer::Open,
                                        town = Answer::Open, begins = Answer::Open;
    bool sameTown = false; ///< else, where town is Yes, within reach, or nearby by ZIP
    bool nearby = false;   ///< by the first three digits of the ZIP alone
    QStringList scheduleParts; ///< in common
};
/// Open where either side says nothing: an answer that is missing is neither for nor against anybody. Both sides prepared.
Match matchOf(const MatchPerson &person, const MatchOpening &opening, QDate day);
/// What speaks for it, against it, and what nobody knows yet, each a short sentence: "Has 3 of 4 skills: packing, lifting,
/// forklift", "The hours do not meet: 30 a week, comes for at most 25".
struct MatchWords
{
    QStringList forIt;
    QStringList against;
    QStringList open;
};
MatchWords matchWords(const Match &match, const MatchPerson &person, const MatchOpening &opening);

/// Of all openings of the kind they look for (training, or a job) that are open that day and have a place, what fits best
/// first; those against which something speaks after them. Of equals the one that opened first. Who is looked at need not be
/// prepared.
std::vector<Match> rankOpenings(const MatchPerson &person, const std::vector<MatchOpening> &openings, const std::vector<NoMatch> &refused,
                                QDate day);
/// The same from the opening's side: nobody, where it is not open or has no place. Of equals the older record.
std::vector<Match> rankPeople(const std::vector<MatchPerson> &people, const MatchOpening &opening, const std::vector<NoMatch> &refused,
                              QDate day);

} // namespace waymark::policy
