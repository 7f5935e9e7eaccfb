// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/demo_plan.h"

namespace waymark {

/// Some of the members who came long ago took part in WIOA Adult or Dislocated Worker and left; what became
/// of them is known of most. Without them a demonstration office has no performance to look at. Draws on
/// numbers of its own.
void planLeavers(const DemoSetting &setting, quint64 seed, const std::vector<DemoPerson> &persons,
                 std::vector<DemoStep> &steps);

} // namespace waymark
