// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/cases/closing_policy.h"

namespace waymark::policy {

/// A person gets one open case at a time, with one designated counselor.
Findings checkOpenCase(const CaseFile &file, Id<Staff> counselor);
/// Only an open or returned case is suspended, and only with what its closing will ask for:
/// `closing_policy.h`.
Findings checkSuspend(const CaseFile &file, const PersonRecords &records, const CaseRecord &current,
                      const Closing &closing, const PolicySettings &settings, QDate today);
/// Only a suspended case; what is asked for must be said.
Findings checkRequestInformation(const CaseRecord &current, const QString &text);
/// Only a suspended case; only an authorized manager, and nobody who suspended it: refused where the
/// office has another manager, a warning where it has none.
Findings checkCloser(const CaseRecord &current, const QString &role, Id<Staff> closer, bool otherManager);
bool isAuthorizedManager(const QString &role);

} // namespace waymark::policy
