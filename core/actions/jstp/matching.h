// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/jstp/training_records.h"
#include "core/policy/jstp/match_policy.h"
#include "core/session/session.h"

/// What the screens of businesses and matches read: people only without whoever the reader may not see.
namespace waymark::matching {

/// A business with what a list shows of it.
struct BusinessLine
{
    Business business;
    int openings = 0; ///< open that day
    int placed = 0;   ///< placements that run that day
    QDate hoursUntil; ///< the Monday of the last week for which each of them has hours; invalid: one has none, or all
                      ///< began this week
    bool missing = false; ///< hours of weeks that are over are missing
};
Result<std::vector<BusinessLine>> businesses(const Session &session, QDate day);
Result<std::vector<BusinessSite>> sites(const Session &session, Id<Business> business);
/// An opening with the places that placements hold today or later.
struct OpeningLine
{
    Opening opening;
    int taken = 0;
};
/// Closed ones too, the newest first.
Result<std::vector<OpeningLine>> openings(const Session &session, Id<Business> business);

/// Every opening that is open that day, with its business, its site's town and how many places are taken.
Result<std::vector<policy::MatchOpening>> openOpenings(const Session &session, QDate day);
Result<policy::MatchOpening> opening(const Session &session, Id<Opening> id, QDate day);

/// One line of a list of matches, with the words for it.
struct MatchLine
{
    policy::Match match;
    policy::MatchWords words;
    QString title; ///< the opening's title and business, or the person's name as "Last, First"
    QString place; ///< its town, or the person's
};
/// What fits this person best: training while they are a trainee, else jobs; what was refused is left out.
Result<std::vector<MatchLine>> forPerson(const Session &session, Id<JobSeeker> person, QDate day, int limit = 200);
/// Who fits this opening best. For training: everybody with an intake, without a placement that runs and without a hire; for a
/// job: everybody with a skill set and an open case. It grows with the number of skill sets, not with the office.
Result<std::vector<MatchLine>> forOpening(const Session &session, Id<Opening> opening, QDate day, int limit = 200);
/// "Not this one", with who and why, for taking it back.
struct Refusal
{
    NoMatch noMatch;
    QString title; ///< the other side
};
Result<std::vector<Refusal>> refusalsOf(const Session &session, Id<JobSeeker> person);

/// The placements of a business that touch these weeks, with all hours of them, by name.
struct WeeksLine
{
    Placement placement;
    QString name; ///< "Last, First"
    QString opening;
    std::vector<TrainingHours> hours;
};
/// From the week of one day to the week of another.
Result<std::vector<WeeksLine>> weeks(const Session &session, Id<Business> business, QDate from, QDate to);

/// The placements of a business that touch a week, with the hours of that week.
struct WeekLine
{
    Placement placement;
    QString name; ///< "Last, First"
    QString opening;
    std::optional<TrainingHours> hours;
};
Result<std::vector<WeekLine>> week(const Session &session, Id<Business> business, QDate monday);

} // namespace waymark::matching
