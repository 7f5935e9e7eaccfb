// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_settings.h"

namespace waymark::policy {

/// Whether a stamp lies so far in the future that it would win over everybody else's changes for that long. `nowMs` is
/// the later of this computer's clock and the newest stamp it has taken in: what was accepted once is no news.
bool isTooFarAhead(qint64 stampMs, qint64 nowMs, const SyncLimits &limits);

/// Whether one import voids or takes back so much of an office that a person must say it is meant.
bool removesTooMuch(qint64 removed, qint64 records, const SyncLimits &limits);

} // namespace waymark::policy
