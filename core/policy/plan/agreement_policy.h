// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"
#include "core/policy/policy_settings.h"

namespace waymark::policy {

/// The versions of one plan, oldest first.
std::vector<const PlanVersion *> versionsOf(const PlanFile &file, Id<Plan> plan);
int nextVersionNumber(const PlanFile &file, Id<Plan> plan);
/// Signed by customer and counselor.
bool isAgreed(const PlanFile &file, const PlanVersion &version);
/// The day of the later of the two signatures; invalid while one is missing.
QDate agreedOn(const PlanFile &file, const PlanVersion &version);

/// How a plan stands with its agreement. `terms` is termsHash of the plan as it is now.
struct Agreement
{
    enum class State
    {
        Never,   ///< no version yet
        Waiting, ///< a version waits for a signature
        Agreed,  ///< the newest agreed version says what the plan says
        Changed, ///< goals, steps or needs changed since: a new agreement is due
    };
    State state = State::Never;
    const PlanVersion *agreed = nullptr; ///< the newest one
    const PlanVersion *waiting =
        nullptr; ///< the newest without both signatures, if it is newer than the agreed one
};
Agreement agreementOf(const PlanFile &file, Id<Plan> plan, const QString &terms);

/// Strokes of a signature: [[[x,y],…],…] with numbers from 0 to 1000. A dot or a few points are nothing that
/// anybody could call a signature.
Findings checkInk(const QString &ink, QLatin1StringView field);
constexpr int longestInk = 60'000; ///< characters

/// Who signs: the customer and the designated counselor, not before the version was prepared and not in the
/// future.
Findings checkSignedOn(const PlanVersion &version, QDate signedOn, QDate today);
/// A scan is bound to one version: of this person, not voided, whole.
Findings checkScan(const PlanVersion &version, const PlanFile &file, const Attachment &scan,
                   Id<JobSeeker> person);
/// Whether the attachment is still the file that was bound; the day it is not, the agreement says so.
bool isScanUnchanged(const PlanSignature &signature, const Attachment &attachment);

} // namespace waymark::policy
