// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/demo_plan.h"

namespace waymark {

/// Adds what the Job Skills Training Program did meanwhile: made-up businesses with their openings, and
/// trainees in every state among the residents of shelters, from an application alone to a hire. Draws
/// numbers of its own, so that everybody else's story stays as it was. Of 300 people some 25 are in it.
void planJstp(const DemoSetting &setting, quint64 seed, const std::vector<DemoPerson> &persons,
              std::vector<DemoStep> &steps);

} // namespace waymark
