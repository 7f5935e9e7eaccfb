// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/storage/record_store.h"

namespace waymark {

/// The record meant by a text that a person or a script wrote: its id; for a job seeker also the job seeker
/// ID or a nine-digit number, with or without hyphens; for a center, shelter or workstation its exact
/// name; for staff the login or the name. NotFound where there is none, BadInput where several fit. Throws SqlFailure.
Result<qint64> recordNamed(const RecordStore &store, const EntitySpec &spec, const QString &text);

/// The case that is not closed, else the one opened last; none where the person never had one. Throws
/// SqlFailure.
Id<CaseRecord> latestCase(const RecordStore &store, Id<JobSeeker> person);

} // namespace waymark
