// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/tabs/lists_tab.h"

namespace waymark {

// The lists of the Training tab, and the one behind the button Trade Eligibility.

RecordListSpec authorizationList(const Workspace &workspace);
RecordListSpec intakeList(const Workspace &workspace);
/// Evaluations of the placement that `placement` names.
RecordListSpec reviewList(const Workspace &workspace, std::function<Id<Placement>()> placement);
RecordListSpec quarterList(const Workspace &workspace);
RecordListSpec gainList(const Workspace &workspace);
RecordListSpec petitionList(const Workspace &workspace);

/// Where somebody stands on the way to work authorization, and what contradicts it.
TabHead authorizationHead(const Workspace &workspace, const PersonView &view);
TabHead gainsHead(const Workspace &workspace, const PersonView &view);

} // namespace waymark
