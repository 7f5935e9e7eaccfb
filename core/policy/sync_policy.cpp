// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/sync_policy.h"

namespace waymark::policy {

bool isTooFarAhead(qint64 stampMs, qint64 nowMs, const SyncLimits &limits)
{
    return stampMs - nowMs > qint64(limits.clockMinutes) * 60'000;
}

bool removesTooMuch(qint64 removed, qint64 records, const SyncLimits &limits)
{
    return removed >= limits.removedAtLeast && removed * 100 > records * limits.removedPercent;
}

} // namespace waymark::policy
