// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/membership_records.h"

namespace waymark {

#define LABEL(text) QT_TRANSLATE_NOOP("Education", text)
template <> const EntitySpec &specOf<Education>()
{
    using R = Education;
    static const EntitySpec spec = entity<R>(
        {.name = "Education", .table = "education", .label = LABEL("Education"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::kind>({.name = "kind", .label = LABEL("Kind"), .codes = "education_kind", .kind = FieldKind::Code, .required = true}),
            field<&R::degree>({.name = "degree", .label = LABEL("Degree"), .codes = "highest_degree", .shownWhen = "kind=degree", .kind = FieldKind::Code}),
            field<&R::title>({.name = "title", .label = LABEL("Name of the degree, license or course"), .personal = true}),
            field<&R::subject>({.name = "subject", .label = LABEL("Field of study"), .personal = true}),
            field<&R::school>({.name = "school", .label = LABEL("School or issuer"), .personal = true}),
            field<&R::place>({.name = "place", .label = LABEL("City and country"), .personal = true}),
            field<&R::status>({.name = "status", .label = LABEL("Status"), .codes = "education_status", .kind = FieldKind::Code, .required = true}),
            field<&R::startedOn>({.name = "started_on", .label = LABEL("Started"), .personal = true}),
            field<&R::endedOn>({.name = "ended_on", .label = LABEL("Ended or attained"), .personal = true}),
            field<&R::expiresOn>({.name = "expires_on", .label = LABEL("Valid until"), .shownWhen = "kind=license", .personal = true}),
            field<&R::credential>({.name = "credential", .label = LABEL("Recognized credential"), .help = LABEL("What it counts as in the federal record. A certificate of attendance is none."), .codes = "credential_kind", .pirl = "1800", .shownWhen = "status=completed", .kind = FieldKind::Code}),
            field<&R::explanation>({.name = "explanation", .label = LABEL("Explanation"), .personal = true, .maxLength = 1000}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("WorkExperience", text)
template <> const EntitySpec &specOf<WorkExperience>()
{
    using R = WorkExperience;
    static const EntitySpec spec = entity<R>(
        {.name = "WorkExperience", .table = "work_experience", .label = LABEL("Work experience"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::title>({.name = "title", .label = LABEL("Job title"), .required = true, .personal = true}),
            field<&R::employer>({.name = "employer", .label = LABEL("Employer"), .required = true, .personal = true}),
            field<&R::place>({.name = "place", .label = LABEL("City and country"), .personal = true}),
            field<&R::startedOn>({.name = "started_on", .label = LABEL("From"), .personal = true}),
            field<&R::endedOn>({.name = "ended_on", .label = LABEL("To"), .help = LABEL("Leave it empty while the person still works there."), .personal = true}),
            field<&R::weeklyHours>({.name = "weekly_hours", .label = LABEL("Hours a week"), .minimum = 1, .maximum = 100}),
            field<&R::wageCents>({.name = "wage_cents", .label = LABEL("Pay"), .kind = FieldKind::Money, .personal = true, .minimum = 0}),
            field<&R::wagePer>({.name = "wage_per", .label = LABEL("Paid by the"), .codes = "wage_per", .kind = FieldKind::Code}),
            field<&R::duties>({.name = "duties", .label = LABEL("Responsibilities"), .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&R::leaving>({.name = "leaving", .label = LABEL("Reason for leaving"), .codes = "leaving_reason", .kind = FieldKind::Code}),
            field<&R::leavingText>({.name = "leaving_text", .label = LABEL("Reason in words"), .personal = true, .maxLength = 1000}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Alert", text)
template <> const EntitySpec &specOf<Alert>()
{
    using R = Alert;
    static const EntitySpec spec = entity<R>(
        {.name = "Alert", .table = "alert", .label = LABEL("Alert"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::text>({.name = "text", .label = LABEL("Alert"), .kind = FieldKind::LongText, .required = true, .personal = true, .maxLength = 1000}),
            field<&R::until>({.name = "until_date", .label = LABEL("Show until"), .help = LABEL("Leave it empty to show it until somebody clears it.")}),
            field<&R::dueOn>({.name = "due_on", .label = LABEL("Remind on"), .help = LABEL("From this day it is listed in Today until it is cleared."), .rule = "R-73"}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::clearedOn>({.name = "cleared_on", .label = LABEL("Cleared on"), .group = "cleared", .system = true}),
            field<&R::clearedBy>({.name = "cleared_by", .label = LABEL("Cleared by"), .refersTo = "Staff", .group = "cleared", .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Survey", text)
template <> const EntitySpec &specOf<Survey>()
{
    using R = Survey;
    static const EntitySpec spec = entity<R>(
        {.name = "Survey", .table = "survey", .label = LABEL("Survey"), .personField = "job_seeker", .addsUp = true},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::on>({.name = "on_date", .label = LABEL("Asked on"), .required = true}),
            field<&R::means>({.name = "means", .label = LABEL("Means"), .codes = "contact_means", .kind = FieldKind::Code}),
            field<&R::satisfaction>({.name = "satisfaction", .label = LABEL("Satisfied with the help"), .codes = "satisfaction", .kind = FieldKind::Code, .required = true}),
            field<&R::wouldReturn>({.name = "would_return", .label = LABEL("Would come again")}),
            field<&R::comment>({.name = "comment", .label = LABEL("In their own words"), .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Invitation", text)
template <> const EntitySpec &specOf<Invitation>()
{
    using R = Invitation;
    static const EntitySpec spec = entity<R>(
        {.name = "Invitation", .table = "invitation", .label = LABEL("Invitation"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::kind>({.name = "kind", .label = LABEL("Invited to"), .codes = "invitation_kind", .kind = FieldKind::Code, .required = true}),
            field<&R::invitedOn>({.name = "invited_on", .label = LABEL("Invited on"), .required = true}),
            field<&R::means>({.name = "means", .label = LABEL("Means"), .codes = "contact_means", .kind = FieldKind::Code}),
            field<&R::answer>({.name = "answer", .label = LABEL("What came of it"), .codes = "invitation_answer", .group = "answer", .kind = FieldKind::Code}),
            field<&R::answeredOn>({.name = "answered_on", .label = LABEL("On"), .group = "answer"}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("ProviderContact", text)
template <> const EntitySpec &specOf<ProviderContact>()
{
    using R = ProviderContact;
    static const EntitySpec spec = entity<R>(
        {.name = "ProviderContact", .table = "provider_contact", .label = LABEL("Contact with another provider"), .personField = "job_seeker", .addsUp = true},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::on>({.name = "on_date", .label = LABEL("Date"), .required = true}),
            field<&R::organization>({.name = "organization", .label = LABEL("Organization"), .required = true}),
            field<&R::contactPerson>({.name = "contact_person", .label = LABEL("Spoke with"), .personal = true}),
            field<&R::means>({.name = "means", .label = LABEL("Means"), .codes = "contact_means", .kind = FieldKind::Code}),
            field<&R::summary>({.name = "summary", .label = LABEL("What was said"), .kind = FieldKind::LongText, .required = true, .personal = true}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

} // namespace waymark
