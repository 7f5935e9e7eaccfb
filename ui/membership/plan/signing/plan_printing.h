// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"

namespace waymark {

/// Prints one version of a plan, word for word as it was put before the customer.
void printPlanVersion(const Workspace &workspace, Id<JobSeeker> person, Id<PlanVersion> version, QWidget *parent);

} // namespace waymark
