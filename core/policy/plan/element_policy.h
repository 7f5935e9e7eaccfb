// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/policy_settings.h"

namespace waymark::policy {

/// How one of the six elements of career planning stands for one case.
struct ElementState
{
    enum class State
    {
        Documented,
        Justified,
        NotYet, ///< its time has not come: the closure of an open case
        Gap,
    };
    QString element; ///< code list "plan_element"
    State state = State::Gap;
    QString because; ///< in words: what documents it, the justification, or what would
};
/// In the order of the elements.
std::vector<ElementState> elementStates(const CaseFile &file, const PersonRecords &records,
                                        const PolicySettings &settings);

/// Which of these cases a seed chooses: the same ones for the same seed and the same cases, in any order they
/// are given.
std::vector<qint64> sampleOf(std::vector<qint64> cases, int size, int seed);

} // namespace waymark::policy
