// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan/plan.h"

#include <vector>

namespace waymark {

struct Attachment;

/// A plan as it was put before the customer, word for word, with a number. It is only ever added: neither it nor its
/// content changes. Whether it is agreed is not stored: it follows from its signatures.
struct PlanVersion
{
    Id<PlanVersion> id;
    Id<JobSeeker> jobSeekerId;
    Id<Plan> planId;
    int number = 0;
    QDate preparedOn;
    Id<Staff> preparedBy;
    QString counselor;   ///< the designated counselor's name on that day
    QString contentHash; ///< BLAKE2b-256 of the content, hexadecimal
    QString termsHash;   ///< of what both agree on: goals, steps, needs
    bool operator==(const PlanVersion &) const = default;
};

/// The bytes that belong to a version: what it says, as compact JSON, or a signature's strokes.
struct PlanSheet
{
    Id<PlanSheet> id;
    Id<JobSeeker> jobSeekerId;
    Id<PlanVersion> versionId;
    QString kind; ///< "content", "ink"
    QString data;
    bool operator==(const PlanSheet &) const = default;
};

/// One signature under one version: drawn on the screen, or on paper with the scan bound by its hash. Only ever added.
struct PlanSignature
{
    Id<PlanSignature> id;
    Id<JobSeeker> jobSeekerId;
    Id<PlanVersion> versionId;
    QString role;  ///< code list "signature_role": customer, counselor, guardian
    QString means; ///< code list "signature_means": screen, paper
    QDate signedOn;
    Id<Staff> takenBy;
    Id<PlanSheet> sheetId;
    QString inkHash;
    Id<Attachment> attachmentId;
    QString scanHash; ///< of the attachment's bytes on the day it was bound
    bool operator==(const PlanSignature &) const = default;
};

/// That somebody besides the designated counselor may change a plan, and who said so.
struct PlanGrant
{
    Id<PlanGrant> id;
    Id<JobSeeker> jobSeekerId;
    Id<Staff> staffId;
    Id<Staff> grantedBy;
    QDate grantedOn;
    QDate until; ///< the last day; empty: until it is taken back
    QString reason;
    QDate revokedOn;
    Id<Staff> revokedBy;
    bool operator==(const PlanGrant &) const = default;
};

/// Why an element of career planning was not used with this customer.
struct ElementJustification
{
    Id<ElementJustification> id;
    Id<JobSeeker> jobSeekerId;
    QString element; ///< code list "plan_element"
    QString text;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const ElementJustification &) const = default;
};

/// A random choice of cases for monitoring; the same seed on the same cases chooses the same ones.
struct CaseSample
{
    Id<CaseSample> id;
    int size = 0;
    int seed = 0;
    Id<Staff> counselorId; ///< only this counselor's cases; empty: the office's
    QDate drawnOn;
    Id<Staff> drawnBy;
    int outOf = 0;
    QString cases; ///< ids, with commas
    bool operator==(const CaseSample &) const = default;
};

/// One line of the public list of occupations that an office loaded. Short of it, the built-in list stands.
struct Occupation
{
    Id<Occupation> id;
    QString soc;
    QString title;
    bool operator==(const Occupation &) const = default;
};

/// Everything of a person's plans. Voided ones included.
struct PlanFile
{
    std::vector<Plan> plans;
    std::vector<Barrier> barriers;
    std::vector<Goal> goals;
    std::vector<GoalStep> steps;
    std::vector<PlanNeed> needs;
    std::vector<TrainingReason> reasons;
    std::vector<OtherFunding> fundings;
    std::vector<PlanVersion> versions;
    std::vector<PlanSignature> signatures;
    std::vector<PlanGrant> grants;
    std::vector<ElementJustification> justifications;

    /// The plan that has not ended; the newest where two workstations each started one.
    const Plan *running() const
    {
        const Plan *found = nullptr;
        for (const Plan &one : plans) {
            if (one.isRunning())
                found = &one;
        }
        return found;
    }
};

template <> const EntitySpec &specOf<PlanVersion>();
template <> const EntitySpec &specOf<PlanSheet>();
template <> const EntitySpec &specOf<PlanSignature>();
template <> const EntitySpec &specOf<PlanGrant>();
template <> const EntitySpec &specOf<ElementJustification>();
template <> const EntitySpec &specOf<CaseSample>();
template <> const EntitySpec &specOf<Occupation>();

} // namespace waymark
