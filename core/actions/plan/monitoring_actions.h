// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/policy/plan/writing_policy.h"

namespace waymark {

/// Chooses cases at random for monitoring and keeps which and by which seed: the same seed on the same cases
/// chooses the same ones again.
struct DrawSample
{
    int size = 0;
    int seed = 0;          ///< 0: one is drawn, and kept
    Id<Staff> counselorId; ///< only this counselor's open cases
};

/// Takes in the full public list of occupations from a CSV file; what is there already stays.
struct LoadOccupations
{
    QString file;
};

template <>
const ActionSpec &actionOf<DrawSample>();
template <>
const ActionSpec &actionOf<LoadOccupations>();

/// The built-in occupations and those the office loaded, by title. Throws SqlFailure.
std::vector<policy::OccupationTitle> occupationsOf(const RecordStore &store);

} // namespace waymark
