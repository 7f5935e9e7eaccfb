// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"

namespace waymark {

/// Puts a person in a program from a day on. A partner's program needs the partner's proof, and is kept with
/// it; a program with eligibility takes a snapshot of the answers.
struct EnrollProgram
{
    Id<JobSeeker> jobSeekerId;
    QString program;
    Id<Center> centerId;
    QDate startedOn; ///< empty: today
    QString remark;
    PartnerProof proof; ///< what the partner confirmed, for a partner's program (R-92 to R-98)
};

/// Corrects the dates of one enrollment, in History. An end ends it.
struct CorrectEnrollment
{
    Id<ProgramEnrollment> enrollmentId;
    QDate startedOn;
    QDate endedOn;
    QString status; ///< empty: follows from the end
};

struct RecordService
{
    Id<JobSeeker> jobSeekerId;
    QString type;
    QDate on; ///< empty: today
    QString provider;
    QString providerKind;
    QString funding;
    QString determination; ///< of a supportive service (R-64)
    Id<Staff> givenBy; ///< empty: the one who enters it, unless a provider outside the center is named
    QString note;      ///< kept beside it, where given
    QStringList topics; ///< what the note says (R-75)
};

/// A note; saving it alone asks for its service: give a service, or say why there is none.
struct RecordNote
{
    Id<JobSeeker> jobSeekerId;
    QString text;
    QDate on; ///< empty: today
    QString service;
    QString provider;
    QString withoutService;
    QStringList topics; ///< new barrier, missed service, employment, changed status (R-75)
};

/// A contact with its service and its note in one step. One that does not count may be kept too.
struct RecordContact
{
    Id<JobSeeker> jobSeekerId;
    QString means;
    std::optional<bool> twoWay;
    QDate on; ///< empty: today
    QString service;
    QString provider;
    QString note;
    QStringList topics; ///< what the note says (R-75)
};

/// Takes a service, note or contact out of what counts, with a reason; it stays in the history.
struct VoidService
{
    Id<Service> serviceId;
    QString reason;
};
struct VoidNote
{
    Id<Note> noteId;
    QString reason;
};
struct VoidContact
{
    Id<Contact> contactId;
    QString reason;
};

template <> const ActionSpec &actionOf<EnrollProgram>();
template <> const ActionSpec &actionOf<CorrectEnrollment>();
template <> const ActionSpec &actionOf<RecordService>();
template <> const ActionSpec &actionOf<RecordNote>();
template <> const ActionSpec &actionOf<RecordContact>();
template <> const ActionSpec &actionOf<VoidService>();
template <> const ActionSpec &actionOf<VoidNote>();
template <> const ActionSpec &actionOf<VoidContact>();

/// The service, note and contact that a RecordContact would write, for the live "does it count" line.
struct ContactDraft
{
    Contact contact;
    std::optional<Service> service;
    std::optional<Note> note;
};
ContactDraft draftOf(const ActionContext &context, const RecordContact &params);

} // namespace waymark
