// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/federal/outcome_records.h"
#include "core/domain/jstp/training_records.h"
#include "core/domain/membership_records.h"
#include "core/domain/people_records.h"
#include "core/domain/plan/plan_versions.h"
#include "core/domain/program_records.h"
#include "core/domain/service_records.h"
#include "core/domain/tickler_records.h"

#include <vector>

namespace waymark {

/// Everything the rules may know about one person, loaded at once, with what was merged into it. A value: rules read it,
/// nobody saves it. Not the whole record: what no rule looks at is in PersonRecords.
struct CaseFile
{
    JobSeeker person;
    std::vector<PseudoNumber> pseudoNumbers;
    std::vector<ProgramEnrollment> enrollments;
    std::vector<Service> services; ///< voided ones included
    std::vector<Note> notes;       ///< voided ones included
    std::vector<Contact> contacts; ///< voided ones included
    std::vector<CaseRecord> cases;
    std::vector<PartnerProof> proofs;
    std::vector<EligibilitySnapshot> snapshots;
    std::vector<Employment> employments; ///< voided ones included
    std::vector<Alert> alerts;           ///< cleared ones included
    std::vector<GroupMember> groups;
    std::vector<PersonMerge> merges;     ///< into this person, taken apart ones included
    std::vector<Snooze> snoozes;         ///< taken back ones included
    std::vector<CaseTransfer> transfers; ///< finished ones included
    std::vector<PlanRequest> requests;   ///< answered ones included
    PlanFile planning;                   ///< the plans and all that belongs to them
    std::vector<JobSeeker> merged;       ///< the other records of this one person, whose records are all in here
    std::optional<Shelter> shelter; ///< the one the person lives in
    bool counselorActive = true;    ///< the open case's designated counselor still works here

    // What two workstations' work did together, each part of it valid alone.
    int openConflicts = 0;   ///< fields that were changed on both; a person settles them
    QDate conflictSince;     ///< the local day of the newest of those changes
    std::vector<Id<JobSeeker>> sameNumber; ///< other people with this person's SSN, or one of the pseudo numbers

    /// The case that is not closed, if there is one.
    const CaseRecord *currentCase() const
    {
        for (const CaseRecord &one : cases) {
            if (one.state != QLatin1StringView("closed"))
                return &one;
        }
        return nullptr;
    }
};

/// What a person's tabs show beyond the CaseFile. Attachments without their bytes.
struct PersonRecords
{
    std::vector<Education> education;
    std::vector<WorkExperience> work;
    std::vector<EventRegistration> registrations;
    std::vector<CareerEvent> events; ///< of the registrations
    std::vector<Course> courses;
    std::vector<TestResult> tests;
    std::vector<Survey> surveys;
    std::vector<Invitation> invitations;
    std::vector<ProviderContact> providerContacts;
    std::vector<Attachment> attachments;
    TrainingFile training;               ///< JSTP, the skill set, work authorization
    std::vector<QuarterResult> quarters; ///< voided ones included, as in the two below
    std::vector<SkillGain> gains;
    std::vector<TradePetition> petitions;
};

} // namespace waymark
