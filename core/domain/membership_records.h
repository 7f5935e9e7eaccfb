// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"

namespace waymark {

/// A degree, a license or certification, an adult education course or specialized training (domain 1.4). Not a
/// course that a program pays for: that is a Course.
struct Education
{
    Id<Education> id;
    Id<JobSeeker> jobSeekerId;
    QString kind; ///< code list "education_kind"
    QString degree; ///< what was or will be reached, for a degree
    QString title;
    QString subject;
    QString school;
    QString place;
    QString status; ///< code list "education_status"
    QDate startedOn;
    QDate endedOn;
    QDate expiresOn;
    QString credential;  ///< code list "credential_kind": what it counts as federally, once it is reached
    QString explanation; ///< needed where the degree is none of the list (R-49)
    QDate voidedOn;
    QString voidReason;
    bool operator==(const Education &) const = default;
};

/// One job the person had before or besides coming here (domain 1.4). Not a job found with the center's help: that is
/// an Employment.
struct WorkExperience
{
    Id<WorkExperience> id;
    Id<JobSeeker> jobSeekerId;
    QString title;
    QString employer;
    QString place;
    QDate startedOn;
    QDate endedOn;
    std::optional<int> weeklyHours;
    std::optional<qint64> wageCents;
    QString wagePer;
    QString duties;
    QString leaving;
    QString leavingText;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const WorkExperience &) const = default;
};

/// What a colleague wants everybody to see who opens this person (domain 1.4, manual alerts). Missing fields and
/// automatic alerts are not stored: they follow from the record.
struct Alert
{
    Id<Alert> id;
    Id<JobSeeker> jobSeekerId;
    QString text;
    QDate until;
    QDate dueOn; ///< listed in Today from this day until it is cleared; empty: it only stands with the person
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate clearedOn;
    Id<Staff> clearedBy;
    bool operator==(const Alert &) const = default;
};

/// What the person thought of the center's help, asked on one day. The sources name the tab only; the questions are ours.
struct Survey
{
    Id<Survey> id;
    Id<JobSeeker> jobSeekerId;
    QDate on;
    QString means;
    QString satisfaction;
    std::optional<bool> wouldReturn;
    QString comment;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const Survey &) const = default;
};

/// A referred person's way in: invited to the Career Center Seminar, then to a JobMatch profile on JobQuest.
struct Invitation
{
    Id<Invitation> id;
    Id<JobSeeker> jobSeekerId;
    QString kind;
    QDate invitedOn;
    QString means;
    QString answer;
    QDate answeredOn;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const Invitation &) const = default;
};

/// Spoke with somebody who also serves the person. It never counts as a contact with the person.
struct ProviderContact
{
    Id<ProviderContact> id;
    Id<JobSeeker> jobSeekerId;
    QDate on;
    QString organization;
    QString contactPerson;
    QString means;
    QString summary;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const ProviderContact &) const = default;
};

template <> const EntitySpec &specOf<Education>();
template <> const EntitySpec &specOf<WorkExperience>();
template <> const EntitySpec &specOf<Alert>();
template <> const EntitySpec &specOf<Survey>();
template <> const EntitySpec &specOf<Invitation>();
template <> const EntitySpec &specOf<ProviderContact>();

} // namespace waymark
