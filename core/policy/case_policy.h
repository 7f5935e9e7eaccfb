// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"

namespace waymark::policy {

/// A person gets one open case at a time, with one designated counselor.
Findings checkOpenCase(const CaseFile &file, Id<Staff> counselor);
/// Only an open or returned case is suspended, with a reason of the list and words; reason "other"
/// needs its explanation, and "moved" and "declined" a word on how it was verified: a note.
Findings checkSuspend(const CaseRecord &current, const QString &reasonCode, const QString &text);
/// Only a suspended case; what is asked for must be said.
Findings checkRequestInformation(const CaseRecord &current, const QString &text);
/// Only a suspended case; only an authorized manager; a warning where it is their own suspension.
Findings checkClose(const CaseRecord &current, const QString &role, Id<Staff> closer);
bool isAuthorizedManager(const QString &role);

} // namespace waymark::policy
