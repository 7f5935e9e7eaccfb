// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/reports/reports.h"

namespace waymark {

/// By shelter: residents, enrolled, in training, who may work, who was hired. Names no customer.
Result<Report> shelterReport(Actions &actions, const ReportOptions &options);
/// Every placement that touches the year, with its hours, what was paid and its outcome. Training is not
/// employment: only a hire is counted as one.
Result<Report> jstpReport(Actions &actions, const ReportOptions &options);

} // namespace waymark
