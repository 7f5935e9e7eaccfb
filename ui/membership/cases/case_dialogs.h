// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"
#include "ui/common/workspace.h"

class QWidget;

namespace waymark {

class OfficeChoices;

/// Takes a case out of active work, with a reason and words. Where a supervisor asked for
/// more, it shows what was asked for, and suspending again is the answer.
void openSuspendDialog(const Workspace &workspace, const OfficeChoices &choices, const CaseRecord &current,
                       QWidget *parent);

/// Puts the SSN that arrived in the pseudo number's place.
void openReplaceDialog(const Workspace &workspace, const OfficeChoices &choices, const JobSeeker &person,
                       QWidget *parent);

} // namespace waymark
