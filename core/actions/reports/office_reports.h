// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/reports/reports.h"

namespace waymark {

/// Every case that is not closed, with its contacts and what comes next.
Result<Report> caseloadReport(Actions &actions, const ReportOptions &options);
/// By counselor: contacts in time and entries in time. Names no customer.
Result<Report> timelinessReport(Actions &actions, const ReportOptions &options);
/// Services of a year by class and type, how often and to how many people. One pass over all services.
Result<Report> servicesReport(Actions &actions, const ReportOptions &options);

} // namespace waymark
