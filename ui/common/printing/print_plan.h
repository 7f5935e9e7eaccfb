// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan/plan_versions.h"
#include "ui/common/workspace.h"

namespace waymark {

/// Asks for the language, the paper and the place, then writes a version of the person's plan, or the running
/// plan as a draft where none is given, as a PDF. Logged as a print; says at the bottom of the window what
/// came of it.
void printPlan(const Workspace &workspace, Id<JobSeeker> person, Id<PlanVersion> version, QWidget *parent);

} // namespace waymark
