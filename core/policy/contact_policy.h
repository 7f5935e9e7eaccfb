// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"
#include "core/policy/policy_settings.h"

namespace waymark::policy {

/// Whether a contact counts, and if not, the first reason why, with its rule, in words for the counselor.
struct ContactVerdict
{
    bool counts = false;
    Finding why; ///< severity Note when it counts, Warn when it does not
};

/// Counts only by a two-way means, with a recognized service given on that day (an e-mail exchange: within its
/// span) and a detailed note of it. `service` and `note` may be null. Works for a contact that is still being
/// typed. Reasons in order: the record itself, means, both ways, service, note.
ContactVerdict contactVerdict(const Contact &contact, const Service *service, const Note *note, const PolicySettings &settings);

/// What a contact must have to be saved at all: a means of the list, a day not in the future. A contact that does
/// not count may be saved: an attempt is worth keeping.
Findings checkContact(const Contact &contact, QDate today);

/// A means that reached nobody, or got no answer: kept, and never a contact.
bool isAttempt(const Contact &contact);

/// The newest contact that counts. One dated before the person was born is a slip of the pen and counts for nothing.
std::optional<Contact> lastCountingContact(const CaseFile &file, const PolicySettings &settings);

/// Where a case's contact days run from: its last contact that counts, or its becoming active where that is later. What
/// was said before a case was opened does not make it late from its first day.
struct ContactStart
{
    QDate on;                       ///< invalid where the case has no day either
    std::optional<Contact> contact; ///< none: the case's own day
};
ContactStart contactStart(const CaseFile &file, const CaseRecord &record, const PolicySettings &settings);

/// The interval that applies: the shortest of the office's and those of the programs and groups (contracts) the person is in on that day, or
/// without a day of those that run now.
ContactInterval contactInterval(const CaseFile &file, const PolicySettings &settings, QDate on);

} // namespace waymark::policy
