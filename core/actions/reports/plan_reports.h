// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/reports/reports.h"

namespace waymark {

/// Which of the six elements of career planning is neither documented nor justified, case by case, by
/// counselor. Reads every open case that was asked for.
Result<Report> planGaps(Actions &actions, const ReportOptions &options);
/// People in WIOA Adult or Dislocated Worker who got individualized services and have no IEP, and WIOA
/// youth without an ISS.
Result<Report> withoutPlan(Actions &actions, const ReportOptions &options);

/// The cases of the sample that was drawn last, with its seed and how each stands: what a monitor goes
/// through.
Result<Report> caseSample(Actions &actions, const ReportOptions &options);

} // namespace waymark
