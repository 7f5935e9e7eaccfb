// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/tabs/record_list.h"

namespace waymark {

// The lists of a plan: what each shows, and how it is added to. Only of the plan in view, but barriers are
// the person's.

RecordListSpec barrierList(const Workspace &workspace); ///< never voided (R-55)
RecordListSpec goalList(const Workspace &workspace);
/// The steps of the goal that `goal` gives.
RecordListSpec stepList(const Workspace &workspace, std::function<Id<Goal>()> goal);
RecordListSpec immediateNeedList(); ///< R-42
RecordListSpec supportNeedList();   ///< R-64
RecordListSpec trainingReasonList();
RecordListSpec otherFundingList(const Workspace &workspace);
RecordListSpec justificationList(const Workspace &workspace);
RecordListSpec grantList(const Workspace &workspace);

/// "$18 to $22 by the hour"; empty where nothing is said.
QString wageText(const Goal &goal);

} // namespace waymark
