// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"

namespace waymark::policy {

/// Asking for a transfer, or making it: an open case, another center than its own, no transfer on its way
/// already, a reason; `counselor` is at work, may carry cases and belongs to the other center; needed when
/// the transfer is made, because it is the director who names the new counselor.
Findings checkTransfer(const CaseFile &file, const CaseTransfer &transfer,
                       const std::optional<Staff> &counselor, bool made);
/// The newly designated counselor accepts, or a manager of that center for them.
Findings checkAccept(const CaseTransfer &transfer, const Staff &who);
/// The same people decline, with words; the directors decline what was only asked for.
Findings checkDecline(const CaseTransfer &transfer, const Staff &who, const QString &answer);
/// Whoever asked for it or made it takes it back while nobody accepted.
Findings checkWithdraw(const CaseTransfer &transfer, const Staff &who, const QString &answer);
/// Giving a case to a counselor of another center is a transfer, whoever does it.
Findings checkAssignment(const CaseRecord &current, const Staff &counselor);

/// Somebody who may not change a plan asks for access: a plan that runs, not one's own case, not
/// twice.
Findings checkAskAccess(const CaseFile &file, Id<Staff> who, const QString &reason, QDate today);

} // namespace waymark::policy
