// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/reports/reports.h"

namespace waymark {

/// The primary indicators of one program, of the whole and by counselor, over a program year or the four
/// quarters to one. Names no customer.
Result<Report> indicatorReport(Actions &actions, const ReportOptions &options);

} // namespace waymark
