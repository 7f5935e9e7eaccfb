// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/due_item.h"
#include "core/policy/finding.h"
#include "core/policy/policy_settings.h"

namespace waymark::policy {

/// Putting off: to a day after today, with a reason, no longer than the office allows, and never past the
/// last day that is in time. What is overdue is put off only shortly. A case to review or to accept is
/// not put off: somebody waits.
Findings checkSnooze(const DueItem &item, QDate until, const QString &reason, const PolicySettings &settings,
                     QDate today);
/// The last day it can be put off to; invalid: it cannot.
QDate latestSnooze(const DueItem &item, const PolicySettings &settings, QDate today);

} // namespace waymark::policy
