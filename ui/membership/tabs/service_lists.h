// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/tabs/record_list.h"

namespace waymark {

// The lists of the Services tab (domain 1.1, 1.6).

/// The services of one part of the tab ("general", "testing" …), with who gave and who entered them, the
/// blue-bold ones told apart, and how late they were entered.
RecordListSpec serviceList(const Workspace &workspace, const QString &tab, const QString &title);
/// What the person did alone: self-service and JobQuest.
RecordListSpec selfServiceList(const Workspace &workspace);
RecordListSpec employmentList(const Workspace &workspace);
RecordListSpec courseList(); ///< R-65
RecordListSpec testList(const Workspace &workspace); ///< R-50

/// "Late: 35 days"; for a workshop or seminar, the days from attendance to entry.
QString lagText(const Service &service, const PolicySettings &settings);

} // namespace waymark
