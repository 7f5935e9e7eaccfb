// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"

namespace waymark {

/// Starts a membership: an SSN, or the Pseudo button (domain 1.2, R-01 to R-13). The rest may be typed later; until
/// it is complete the record says so.
struct AddJobSeeker
{
    QString ssn;
    bool pseudo = false;
    JobSeeker person; ///< what is known already; its ids and numbers are ignored
};

/// Changes any Basic or Full fields of one person.
struct EditJobSeeker
{
    JobSeeker person;
    qint64 seen = 0; ///< the record's last operation when the form was loaded; 0: not asked
    QString correction; ///< why an eligibility answer is corrected while it is locked (R-85)
};

/// Marks the membership complete, if it is.
struct CompleteMembership
{
    Id<JobSeeker> jobSeekerId;
};

/// The SSN arrived: it takes the pseudo number's place in the same record.
struct ReplacePseudo
{
    Id<JobSeeker> jobSeekerId;
    QString ssn;
};

/// A mistyped SSN is put right, with a reason. Never leads back to a pseudo number.
struct CorrectSsn
{
    Id<JobSeeker> jobSeekerId;
    QString ssn;
    QString reason;
};

/// All of 100 DCS 08.127 in one step, as the roster import and scripts do it: record, number, address, program, Full,
/// and a note where one is given.
struct EnrollShelterResident
{
    QString ssn;
    bool pseudo = false;
    Id<Center> programCenterId;
    QDate startedOn;
    QString note;
    JobSeeker person;
};

template <> const ActionSpec &actionOf<AddJobSeeker>();
template <> const ActionSpec &actionOf<EditJobSeeker>();
template <> const ActionSpec &actionOf<CompleteMembership>();
template <> const ActionSpec &actionOf<ReplacePseudo>();
template <> const ActionSpec &actionOf<CorrectSsn>();
template <> const ActionSpec &actionOf<EnrollShelterResident>();

/// A job seeker and their numbers by SSN or pseudo number, retired ones too.
std::optional<JobSeeker> personByNumber(const RecordStore &store, const QString &nine);

} // namespace waymark
