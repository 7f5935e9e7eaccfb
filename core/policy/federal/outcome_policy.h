// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/federal/outcome_records.h"
#include "core/policy/finding.h"

namespace waymark::policy {

// What can never be right in a record that the federal indicators are computed from, whoever the person is.

/// A quarter that has ended, with something said of it; employed with its source, earnings only where
/// employed.
Findings checkRecord(const QuarterResult &record, QDate today);
/// Not in the future, and shown by a paper.
Findings checkRecord(const SkillGain &record, QDate today);
/// Impact, certification and its end in order; a number that looks like none of a petition, and a separation
/// outside the days that are covered, are said.
Findings checkRecord(const TradePetition &record, QDate today);

/// The quarter as records keep it, "2026Q2", however it was typed; the text itself where it is none.
QString quarterCode(const QString &typed);

} // namespace waymark::policy
