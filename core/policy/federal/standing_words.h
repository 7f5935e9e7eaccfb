// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/federal/standing_policy.h"

namespace waymark::policy {

/// Where somebody stands, in sentences for the person's page: reportable or participant and since when
/// until when they take part, the exit that is coming with its date or the one that was
/// computed, follow-up after it, and what each federal program makes of it. Computed from the
/// record; nothing of it is typed.
QStringList standingLines(const CaseFile &file, const PersonRecords &records, const PolicySettings &settings,
                          QDate today);

} // namespace waymark::policy
