// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"
#include "core/policy/policy_settings.h"

namespace waymark::policy {

/// Whether a stamp lies so far in the future that it would win over everybody else's changes for that long. `nowMs` is
/// the later of this computer's clock and the newest stamp it has taken in: what was accepted once is no news.
bool isTooFarAhead(qint64 stampMs, qint64 nowMs, const SyncLimits &limits);

/// Whether one import voids or takes back so much of an office that a person must say it is meant.
bool removesTooMuch(qint64 removed, qint64 records, const SyncLimits &limits);

/// Rules that two valid edits on two workstations broke together: one SSN or pseudo number on two people,
/// two cases that are not closed, a service dated after the case was closed (R-115: nothing is taken away, so a
/// person says what is right), two placements at once, one period of the benefit entered twice. Warnings on
/// the person, never a reason to refuse somebody's work.
Findings brokenTogether(const CaseFile &file, const TrainingFile &training = {});

/// A service dated after the only case was closed: said where it is recorded, so that nobody finds it out by sync.
Findings checkAfterClosing(const CaseFile &file, const Service &service);

} // namespace waymark::policy
