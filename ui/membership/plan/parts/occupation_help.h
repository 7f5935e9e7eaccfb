// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/plan/writing_policy.h"

namespace waymark {

class ActionForm;

/// Offers occupations while the title is typed into the form of a goal; choosing one fills in the title and
/// its code. Any other title may be typed.
void helpWithOccupation(ActionForm *form, std::vector<policy::OccupationTitle> all);

} // namespace waymark
