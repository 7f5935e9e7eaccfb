// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"

namespace waymark {

/// Something due was put off to a day, with the reason. It holds for that one item as it then stood: once its day moves
/// (a contact was made, a step was given another day), it holds no more. It never moves the last day allowed.
struct Snooze
{
    Id<Snooze> id;
    Id<JobSeeker> jobSeekerId;
    QString subject; ///< DueItem::subject()
    QDate forDue;    ///< the item's due day when it was put off
    QDate until;     ///< the day it is listed again
    QString reason;
    Id<Staff> staffId;
    Instant enteredAt;
    QDate endedOn; ///< taken back
    bool operator==(const Snooze &) const = default;
};

/// A case on its way to another center and a newly designated counselor there. Until it is accepted, nothing of the
/// case changes; afterwards its center and counselor, and nothing else.
struct CaseTransfer
{
    Id<CaseTransfer> id;
    Id<JobSeeker> jobSeekerId;
    Id<CaseRecord> caseId;
    Id<Center> fromCenterId;
    Id<Staff> fromCounselorId;
    Id<Center> toCenterId;
    Id<Staff> toCounselorId;
    QString reason;
    QString state; ///< code list "transfer_state": asked, waiting, accepted, declined, withdrawn
    Id<Staff> askedBy;
    QDate askedOn;
    Id<Staff> decidedBy; ///< the director whose act it is
    QDate decidedOn;
    Id<Staff> answeredBy;
    QDate answeredOn;
    QString answer; ///< why it was declined or withdrawn
    bool operator==(const CaseTransfer &) const = default;

    bool isOpen() const { return state == QLatin1StringView("asked") || state == QLatin1StringView("waiting"); }
};

/// That somebody asks the designated counselor for access to change a plan. The access itself is a PlanGrant.
struct PlanRequest
{
    Id<PlanRequest> id;
    Id<JobSeeker> jobSeekerId;
    Id<Staff> staffId; ///< who asks
    QDate askedOn;
    QString reason;
    QDate answeredOn;
    Id<Staff> answeredBy;
    std::optional<bool> granted;
    QString answer;
    bool operator==(const PlanRequest &) const = default;
};

template <> const EntitySpec &specOf<Snooze>();
template <> const EntitySpec &specOf<CaseTransfer>();
template <> const EntitySpec &specOf<PlanRequest>();

} // namespace waymark
