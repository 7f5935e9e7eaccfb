// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_records.h"

namespace waymark {

#define LABEL(text) QT_TRANSLATE_NOOP("ProgramEnrollment", text)
template <> const EntitySpec &specOf<ProgramEnrollment>()
{
    using E = ProgramEnrollment;
    static const EntitySpec spec = entity<E>(
        {.name = "ProgramEnrollment", .table = "program_enrollment", .label = LABEL("Program"), .personField = "job_seeker"},
        {
            field<&E::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&E::program>({.name = "program", .label = LABEL("Program"), .codes = "program", .kind = FieldKind::Code, .required = true}),
            field<&E::centerId>({.name = "center", .label = LABEL("Career center"), .refersTo = "Center"}),
            field<&E::status>({.name = "status", .label = LABEL("Status"), .codes = "enrollment_status", .group = "term", .kind = FieldKind::Code, .system = true}),
            field<&E::startedOn>({.name = "started_on", .label = LABEL("Started"), .group = "term", .required = true}),
            field<&E::endedOn>({.name = "ended_on", .label = LABEL("Ended"), .group = "term"}),
            field<&E::remark>({.name = "remark", .label = LABEL("Remark"), .personal = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Service", text)
template <> const EntitySpec &specOf<Service>()
{
    using S = Service;
    static const EntitySpec spec = entity<S>(
        {.name = "Service", .table = "service", .label = LABEL("Service"), .personField = "job_seeker", .addsUp = true},
        {
            field<&S::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&S::type>({.name = "type", .label = LABEL("Service"), .codes = "service_type", .kind = FieldKind::Code, .required = true}),
            field<&S::on>({.name = "on_date", .label = LABEL("Date of service"), .required = true}),
            field<&S::provider>({.name = "provider", .label = LABEL("Provider"), .required = true}),
            field<&S::providerKind>({.name = "provider_kind", .label = LABEL("Kind of provider"), .codes = "provider_kind", .kind = FieldKind::Code}),
            field<&S::centerId>({.name = "center", .label = LABEL("Career center"), .refersTo = "Center"}),
            field<&S::funding>({.name = "funding", .label = LABEL("Funding"), .codes = "funding", .kind = FieldKind::Code}),
            field<&S::determination>({.name = "determination", .label = LABEL("Eligible under local policy because"), .rule = "R-64", .personal = true, .maxLength = 1000}),
            field<&S::givenBy>({.name = "given_by", .label = LABEL("Given by"), .refersTo = "Staff"}),
            field<&S::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&S::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&S::noteId>({.name = "note", .label = LABEL("Note"), .refersTo = "Note", .system = true}),
            field<&S::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&S::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Note", text)
template <> const EntitySpec &specOf<Note>()
{
    using N = Note;
    static const EntitySpec spec = entity<N>(
        {.name = "Note", .table = "note", .label = LABEL("Note"), .personField = "job_seeker", .addsUp = true},
        {
            field<&N::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&N::on>({.name = "on_date", .label = LABEL("Date"), .required = true}),
            field<&N::text>({.name = "text", .label = LABEL("Note"), .kind = FieldKind::LongText, .required = true, .personal = true}),
            field<&N::serviceId>({.name = "service", .label = LABEL("Service"), .refersTo = "Service", .system = true}),
            field<&N::withoutService>({.name = "without_service", .label = LABEL("Why no service belongs to it"), .personal = true, .maxLength = 400}),
            field<&N::topics>({.name = "topics", .label = LABEL("What it says"), .codes = "note_topic"}),
            field<&N::author>({.name = "author", .label = LABEL("Written by"), .refersTo = "Staff", .system = true}),
            field<&N::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&N::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&N::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Contact", text)
template <> const EntitySpec &specOf<Contact>()
{
    using C = Contact;
    static const EntitySpec spec = entity<C>(
        {.name = "Contact", .table = "contact", .label = LABEL("Contact"), .personField = "job_seeker", .addsUp = true},
        {
            field<&C::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&C::on>({.name = "on_date", .label = LABEL("Date"), .required = true}),
            field<&C::means>({.name = "means", .label = LABEL("Means"), .codes = "contact_means", .kind = FieldKind::Code, .required = true}),
            field<&C::twoWay>({.name = "two_way", .label = LABEL("Both ways")}),
            field<&C::serviceId>({.name = "service", .label = LABEL("Service"), .refersTo = "Service", .system = true}),
            field<&C::noteId>({.name = "note", .label = LABEL("Note"), .refersTo = "Note", .system = true}),
            field<&C::staffId>({.name = "staff", .label = LABEL("Counselor"), .refersTo = "Staff", .system = true}),
            field<&C::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&C::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&C::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("CaseRecord", text)
template <> const EntitySpec &specOf<CaseRecord>()
{
    using C = CaseRecord;
    static const EntitySpec spec = entity<C>(
        {.name = "CaseRecord", .table = "case_record", .label = LABEL("Case"), .personField = "job_seeker"},
        {
            field<&C::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&C::centerId>({.name = "center", .label = LABEL("Career center"), .refersTo = "Center", .group = "designation"}),
            field<&C::counselorId>({.name = "counselor", .label = LABEL("Designated counselor"), .refersTo = "Staff", .group = "designation"}),
            field<&C::state>({.name = "state", .label = LABEL("State"), .codes = "case_state", .group = "state", .kind = FieldKind::Code, .system = true}),
            field<&C::openedOn>({.name = "opened_on", .label = LABEL("Opened"), .group = "state", .system = true}),
            field<&C::reopenedOn>({.name = "reopened_on", .label = LABEL("Reopened"), .group = "state", .system = true}),
            field<&C::suspendedOn>({.name = "suspended_on", .label = LABEL("Suspended"), .group = "state", .system = true}),
            field<&C::suspendedBy>({.name = "suspended_by", .label = LABEL("Suspended by"), .refersTo = "Staff", .group = "state", .system = true}),
            field<&C::closureReason>({.name = "closure_reason", .label = LABEL("Reason for closing"), .codes = "closure_reason", .group = "state", .kind = FieldKind::Code}),
            field<&C::suspendText>({.name = "suspend_text", .label = LABEL("Reason in words"), .group = "state", .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&C::verifiedOn>({.name = "verified_on", .label = LABEL("Verified on"), .group = "state", .rule = "R-112"}),
            field<&C::verifiedHow>({.name = "verified_how", .label = LABEL("Verified how, with whom"), .group = "state", .rule = "R-112", .personal = true, .maxLength = 400}),
            field<&C::requestedOn>({.name = "requested_on", .label = LABEL("More asked for"), .group = "state", .system = true}),
            field<&C::requestedBy>({.name = "requested_by", .label = LABEL("Asked for by"), .refersTo = "Staff", .group = "state", .system = true}),
            field<&C::requestText>({.name = "request_text", .label = LABEL("What is asked for"), .group = "state", .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&C::closedOn>({.name = "closed_on", .label = LABEL("Closed"), .group = "state", .system = true}),
            field<&C::closedBy>({.name = "closed_by", .label = LABEL("Closed by"), .refersTo = "Staff", .group = "state", .system = true}),
            field<&C::followUpEnd>({.name = "follow_up_end", .label = LABEL("Follow-up ended early because"), .codes = "follow_up_end", .group = "follow_up", .rule = "R-129", .kind = FieldKind::Code, .system = true}),
            field<&C::followUpEndedOn>({.name = "follow_up_ended_on", .label = LABEL("Follow-up ended"), .group = "follow_up", .system = true}),
            field<&C::servicesSeenAt>({.name = "services_seen_at", .label = LABEL("Services of others seen"), .system = true}),
        });
    return spec;
}
#undef LABEL

} // namespace waymark
