// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"

namespace waymark {

/// What a partner confirmed before a person was marked as shared: who, when, by what means, and the
/// partner's own criterion. Never edited: a wrong one is replaced by enrolling anew.
struct PartnerProof
{
    Id<PartnerProof> id;
    Id<JobSeeker> jobSeekerId;
    Id<ProgramEnrollment> enrollmentId;
    QString confirmedBy;
    QDate confirmedOn;
    QString means;
    std::optional<bool> criterionMet;
    std::optional<bool> receivesServices;
    std::optional<bool> planSigned;
    QDate planSignedOn;
    std::optional<bool> letterReceived;
    QString fundedProgram; ///< the ABE program (R-95)
    QString provider; ///< the SCSEP provider (R-96)
    QDate referralOn; ///< DTA (R-97, R-98)
    std::optional<bool> referralWpp;
    QString referralProgram;
    std::optional<bool> resea; ///< DUA (R-99)
    Id<Staff> enteredBy;
    Instant enteredAt;
    bool operator==(const PartnerProof &) const = default;
};

/// What was answered about eligibility on the day a person entered a program. Locked from entry to exit for every
/// role; a later change of the membership does not touch it.
struct EligibilitySnapshot
{
    Id<EligibilitySnapshot> id;
    Id<JobSeeker> jobSeekerId;
    Id<ProgramEnrollment> enrollmentId;
    QDate takenOn;
    QString values; ///< the eligibility fields by name, as JSON
    std::optional<qint64> incomeCents; ///< for six months (R-21)
    bool operator==(const EligibilitySnapshot &) const = default;
};

/// A group of people that the office names and watches for itself.
struct LocalGroup
{
    Id<LocalGroup> id;
    QString name;
    bool caseManaged = false;
    bool active = true;
    bool operator==(const LocalGroup &) const = default;
};

/// A person in a locally named group.
struct GroupMember
{
    Id<GroupMember> id;
    Id<JobSeeker> jobSeekerId;
    Id<LocalGroup> groupId;
    QDate since;
    QDate until;
    bool operator==(const GroupMember &) const = default;
};

template <> const EntitySpec &specOf<PartnerProof>();
template <> const EntitySpec &specOf<EligibilitySnapshot>();
template <> const EntitySpec &specOf<LocalGroup>();
template <> const EntitySpec &specOf<GroupMember>();

} // namespace waymark
