// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/jstp/training_records.h"
#include "core/storage/database.h"

#include <QHash>
#include <functional>

namespace waymark {

/// Whether this record has an intake assessment, a work authorization or a placement. Throws SqlFailure, as
/// all below.
bool hasTraining(Database &database, Id<JobSeeker> person);

/// Openings that are open on that day, the oldest first.
std::vector<Id<Opening>> openOpeningIds(Database &database, QDate day);
/// Places that placements hold which run on that day or later, by opening.
QHash<qint64, int> takenPlaces(Database &database, QDate day);

/// What a list of businesses counts.
struct BusinessCount
{
    int openings = 0;     ///< open that day
    int placed = 0;       ///< placements that run that day
    QDate hoursUntil;     ///< the Monday up to which every one of them that began before this week has hours
    bool missing = false; ///< one of them has no hours of last week
};
QHash<qint64, BusinessCount> businessCounts(Database &database, QDate day);

/// What is compared of one person; of merged records the one that stands for them.
struct Candidate
{
    Id<JobSeeker> person;
    QString firstName;
    QString lastName;
    QString primaryLanguage;
    QString city;
    QString zip;
    SkillSet set;        ///< the newest that stands; its id is none where there is none
    QString intakeWords; ///< what the intake says of skills
};
/// For training: whoever has an intake up to that day, no placement that runs, no hire since, and may not
/// work yet. For a job: whoever has a skill set and an open case, and is not one of the former. In the order
/// of ids.
std::vector<Candidate> candidates(Database &database, bool training, QDate day);

} // namespace waymark
