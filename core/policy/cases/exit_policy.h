// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"
#include "core/policy/policy_settings.h"

namespace waymark::policy {

/// Whether a service keeps a person a participant: not self-service, not information only, not follow-up
/// not an outcome, and of somebody who is only in the youth program not case management alone
/// . Voided ones, and ones dated before the person was born, never do.
bool keepsParticipant(const CaseFile &file, const Service &service);

/// One stay in the system, from its first qualifying service to its last, or to the last day of the training it led to.
/// The exit is never typed: it follows from the record, so it cannot lie before the entry or before a later
/// service, nor before the end of a course or placement that was finished.
struct Participation
{
    QDate enteredOn;
    QDate lastService; ///< of service or training
    QDate plannedUntil; ///< the last day something is planned; invalid: nothing is
    QDate exitKnownOn;  ///< from this day the exit is computed, set back to lastService
    bool exited(QDate today) const { return exitKnownOn.isValid() && today >= exitKnownOn; }
    QDate exitOn(QDate today) const { return exited(today) ? lastService : QDate(); }
};
/// The newest stay: services closer together than the exit's days are one stay. Nothing where no service ever
/// qualified. What is planned (steps of the running plan, courses, a JSTP placement, events signed up for) holds the exit back
/// until its day passes.
std::optional<Participation> participation(const CaseFile &file, const PersonRecords &records,
                                           const PolicySettings &settings);
/// Every stay, the oldest first; the last of them is participation(). Earlier ones ended: what is planned holds only the last.
std::vector<Participation> participations(const CaseFile &file, const PersonRecords &records, const PolicySettings &settings);

/// A follow-up service is dated after the exit: otherwise a warning that says where the person
/// stands.
Findings checkFollowUp(const CaseFile &file, const PersonRecords &records, const Service &service,
                       const PolicySettings &settings, QDate today);

/// When the next follow-up is due of somebody whose stay ended, and until when they run. Nothing
/// where none is owed: no exit yet by the record's own days, nobody who was in Title I, or it was declined or
/// the person not found.
struct FollowUp
{
    QDate exitOn;
    QDate last; ///< the last follow-up given; invalid: none yet
    QDate nextOn;
    QDate until;
    bool youth = false; ///< owed, not only offered
};
std::optional<FollowUp> followUp(const CaseFile &file, const Participation &stay,
                                 const PolicySettings &settings);

} // namespace waymark::policy
