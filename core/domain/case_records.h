// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/job_seeker.h"

namespace waymark {

/// A person in a program, from one day to another. A career-center-specific program also names the one center
/// that runs it. Ending it writes `endedOn`; history keeps every correction of its dates.
struct ProgramEnrollment
{
    Id<ProgramEnrollment> id;
    Id<JobSeeker> jobSeekerId;
    QString program; ///< code list "program"
    Id<Center> centerId;
    QString status; ///< code list "enrollment_status"
    QDate startedOn;
    QDate endedOn;
    QString remark;
    bool operator==(const ProgramEnrollment &) const = default;
};

struct Note;
struct Contact;

/// One recognized service, given on a day by a provider, entered by somebody at some time.
struct Service
{
    Id<Service> id;
    Id<JobSeeker> jobSeekerId;
    QString type; ///< code list "service_type": class and blue-bold mark stand there
    QDate on;
    QString provider;     ///< the name of who gave it, when not the center itself
    QString providerKind; ///< code list "provider_kind"
    Id<Center> centerId;
    QString funding; ///< code list "funding"
    QString determination; ///< of a supportive service: why local policy allows it (R-64)
    Id<Staff> givenBy;
    Id<Staff> enteredBy;
    Instant enteredAt;
    Id<Note> noteId;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const Service &) const = default;
};

/// What somebody wrote about a person. Only ever added; entered in error, it is voided with a reason and stays.
struct Note
{
    Id<Note> id;
    Id<JobSeeker> jobSeekerId;
    QDate on;
    QString text;
    Id<Service> serviceId;
    QString withoutService; ///< why no service belongs to it, where that was said (R-74)
    QStringList topics;     ///< code list "note_topic": what an ongoing-contact note says (R-75)
    Id<Staff> author;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const Note &) const = default;
};

/// That a person was reached, or tried. Whether it counts is not stored: it follows from the means, both ways or
/// not, its service and its note.
struct Contact
{
    Id<Contact> id;
    Id<JobSeeker> jobSeekerId;
    QDate on;
    QString means; ///< code list "contact_means"
    std::optional<bool> twoWay;
    Id<Service> serviceId;
    Id<Note> noteId;
    Id<Staff> staffId;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const Contact &) const = default;
};

/// A person on one designated counselor's caseload, from opening to closure. Closing deletes nothing.
struct CaseRecord
{
    Id<CaseRecord> id;
    Id<JobSeeker> jobSeekerId;
    Id<Center> centerId;
    Id<Staff> counselorId; ///< the designated counselor
    QString state;         ///< code list "case_state": open, suspended, returned, closed
    QDate openedOn;
    QDate reopenedOn; ///< the last time a closed case became active again
    QDate suspendedOn;
    Id<Staff> suspendedBy;
    QString closureReason; ///< code list "closure_reason"
    QString suspendText;
    QDate verifiedOn;    ///< of the reason for closing: when it was verified (R-108, R-112)
    QString verifiedHow; ///< with whom or by what
    QDate requestedOn;
    Id<Staff> requestedBy;
    QString requestText; ///< what the supervisor asks for
    QDate closedOn;
    Id<Staff> closedBy;
    QString followUpEnd; ///< code list "follow_up_end": why the follow-up after exit ended early (R-129)
    QDate followUpEndedOn;
    Instant servicesSeenAt; ///< until when the designated counselor saw what others recorded (R-77)
    bool operator==(const CaseRecord &) const = default;

    QDate activeSince() const { return reopenedOn.isValid() ? reopenedOn : openedOn; }
};

template <> const EntitySpec &specOf<ProgramEnrollment>();
template <> const EntitySpec &specOf<Service>();
template <> const EntitySpec &specOf<Note>();
template <> const EntitySpec &specOf<Contact>();
template <> const EntitySpec &specOf<CaseRecord>();

} // namespace waymark
