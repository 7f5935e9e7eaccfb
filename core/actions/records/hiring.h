// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/domain/service_records.h"

// An entered employment with its outcome service, whichever action records it; nobody else needs it.
namespace waymark::hiring {

/// What stands against the job and its outcome service. Does not ask whether it is recorded already.
Findings checkJob(const ActionContext &context, const Employment &job);
/// The same job, recorded before and not voided: the same first day and employer.
Id<Employment> sameJob(const ActionContext &context, const Employment &job);
/// Writes the job and its outcome service, and gives both ids to the outcome.
Id<Employment> record(Transaction &transaction, const ActionContext &context, Employment job,
                      Outcome &outcome);

} // namespace waymark::hiring
