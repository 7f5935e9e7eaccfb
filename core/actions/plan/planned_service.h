// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"

namespace waymark {

/// What a service has to do with the plan, wherever it is recorded: supportive ones are explained, training is
/// justified first, and individualized ones in Title I go with an IEP.
Findings checkPlanned(const ActionContext &context, const Service &service);

} // namespace waymark
