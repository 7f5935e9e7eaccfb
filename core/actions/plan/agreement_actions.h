// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/policy/plan/agreement_policy.h"
#include "core/policy/plan/plan_content.h"

namespace waymark {

/// Customer and counselor sign on the screen: makes a version and its signatures in one step.
/// Only the designated counselor, and only a plan in which nothing is missing.
struct AgreePlan
{
    Id<Plan> planId;
    QString customerInk; ///< strokes as checkInk describes them
    QString counselorInk;
    QString guardianInk; ///< of a minor's parent or guardian; may be empty
};

/// Makes the version that is printed for signing on paper. It waits until its scan is bound.
struct PreparePlan
{
    Id<Plan> planId;
};

/// The signed paper came back: binds its scan, by the hash of its bytes, to the version that was printed.
struct SignOnPaper
{
    Id<PlanVersion> versionId;
    Id<Attachment> attachmentId; ///< attached before (AttachFile), of the same person
    QDate signedOn;              ///< empty: today
    bool guardian = false;       ///< a parent or guardian signed too
};

template <>
const ActionSpec &actionOf<AgreePlan>();
template <>
const ActionSpec &actionOf<PreparePlan>();
template <>
const ActionSpec &actionOf<SignOnPaper>();

/// The plan as it is now, ready to be printed or agreed. Throws SqlFailure.
policy::PlanContent currentContent(const RecordStore &store, const CaseFile &file,
                                   const PersonRecords &records, const Plan &plan);
/// What a version says, checked against its fingerprint: Damaged where it is not what was agreed on, or has
/// not all arrived here.
Result<policy::PlanContent> versionContent(const Session &session, const PlanVersion &version);
/// The strokes of a signature made on the screen, checked against their fingerprint; empty for one on paper.
Result<QString> signatureInk(const Session &session, const PlanSignature &signature);
/// What is wrong with the evidence of a version: content, strokes or scan not what they were. Empty: all as
/// signed.
Findings checkEvidence(Session &session, const PlanVersion &version, const PlanFile &file);

} // namespace waymark
