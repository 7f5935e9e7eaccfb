// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/person_tab.h"

namespace waymark {

/// One step from a shelter to a job, as far as the record tells it.
struct PathStep
{
    enum class State
    {
        Done,
        Now,  ///< runs
        Open, ///< not yet
        Off   ///< stands in the way: denied, ended, no shelter
    };
    QString id; ///< "shelter", "applied", "intake", "matched", "placed", "authorized", "hired"
    QString title;
    State state = State::Open;
    QString words; ///< its day, or what is expected: "since 2 Feb 2026", "week 5 of 12"
    QString part;  ///< where it is written
};

/// In shelter, authorization applied for, intake, matched, placed, authorized, hired.
std::vector<PathStep> trainingPath(const PersonView &view, QDate today);

/// What comes next, in one sentence, and the part of the tab where it is done.
struct NextStep
{
    QString words;
    QString link; ///< what the button that goes there says; empty: none
    QString part;
};
NextStep nextTrainingStep(const PersonView &view, const PolicySettings &settings, QDate today);

/// The placement that runs, else the newest that stands; null: none.
const Placement *placementOf(const PersonView &view);

} // namespace waymark
