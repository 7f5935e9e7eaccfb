// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace waymark::ctl {

/// "import provider": what a training provider or partner lists, entered as one step.
int importProvider(Call &call);

} // namespace waymark::ctl
