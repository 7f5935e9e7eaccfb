// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/service_records.h"

namespace waymark {

#define LABEL(text) QT_TRANSLATE_NOOP("CareerEvent", text)
template <> const EntitySpec &specOf<CareerEvent>()
{
    using R = CareerEvent;
    static const EntitySpec spec = entity<R>(
        {.name = "CareerEvent", .table = "career_event", .label = LABEL("Event")},
        {
            field<&R::name>({.name = "name", .label = LABEL("Event"), .required = true}),
            field<&R::serviceType>({.name = "service_type", .label = LABEL("Service it gives"), .codes = "service_type", .kind = FieldKind::Code, .required = true}),
            field<&R::on>({.name = "on_date", .label = LABEL("Date"), .required = true}),
            field<&R::startsAt>({.name = "starts_at", .label = LABEL("Time"), .maxLength = 40}),
            field<&R::centerId>({.name = "center", .label = LABEL("Career center"), .refersTo = "Center"}),
            field<&R::place>({.name = "place", .label = LABEL("Room or place")}),
            field<&R::seats>({.name = "seats", .label = LABEL("Seats"), .minimum = 1, .maximum = 10000}),
            field<&R::provider>({.name = "provider", .label = LABEL("Provider")}),
            field<&R::givenBy>({.name = "given_by", .label = LABEL("Given by"), .refersTo = "Staff"}),
            field<&R::cancelledOn>({.name = "cancelled_on", .label = LABEL("Cancelled on")}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("EventRegistration", text)
template <> const EntitySpec &specOf<EventRegistration>()
{
    using R = EventRegistration;
    static const EntitySpec spec = entity<R>(
        {.name = "EventRegistration", .table = "event_registration", .label = LABEL("Event registration"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::eventId>({.name = "event", .label = LABEL("Event"), .refersTo = "CareerEvent", .required = true}),
            field<&R::status>({.name = "status", .label = LABEL("State"), .codes = "registration_status", .kind = FieldKind::Code, .required = true}),
            field<&R::registeredOn>({.name = "registered_on", .label = LABEL("Registered on"), .system = true}),
            field<&R::line>({.name = "line", .label = LABEL("About this person"), .personal = true, .maxLength = 1000}),
            field<&R::serviceId>({.name = "service", .label = LABEL("Service"), .refersTo = "Service", .system = true}),
            field<&R::noteId>({.name = "note", .label = LABEL("Note"), .refersTo = "Note", .system = true}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Employment", text)
template <> const EntitySpec &specOf<Employment>()
{
    using R = Employment;
    static const EntitySpec spec = entity<R>(
        {.name = "Employment", .table = "employment", .label = LABEL("Entered employment"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::category>({.name = "category", .label = LABEL("Job entry"), .codes = "job_entry", .kind = FieldKind::Code, .required = true}),
            field<&R::jobTitle>({.name = "job_title", .label = LABEL("Job title"), .required = true, .personal = true}),
            field<&R::employer>({.name = "employer", .label = LABEL("Employer"), .required = true, .personal = true}),
            field<&R::employerAddress>({.name = "employer_address", .label = LABEL("Employer's address"), .personal = true}),
            field<&R::employerPhone>({.name = "employer_phone", .label = LABEL("Employer's telephone"), .kind = FieldKind::Phone, .personal = true}),
            field<&R::contactPerson>({.name = "contact_person", .label = LABEL("Contact person"), .personal = true}),
            field<&R::startedOn>({.name = "started_on", .label = LABEL("First day of work"), .required = true}),
            field<&R::wageCents>({.name = "wage_cents", .label = LABEL("Wage or salary"), .kind = FieldKind::Money, .personal = true, .minimum = 0}),
            field<&R::wagePer>({.name = "wage_per", .label = LABEL("Paid by the"), .codes = "wage_per", .kind = FieldKind::Code}),
            field<&R::weeklyHours>({.name = "weekly_hours", .label = LABEL("Hours a week"), .minimum = 1, .maximum = 100}),
            field<&R::benefits>({.name = "benefits", .label = LABEL("Benefits"), .codes = "benefit"}),
            field<&R::outcomeId>({.name = "outcome", .label = LABEL("Outcome service"), .refersTo = "Service", .system = true}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Course", text)
template <> const EntitySpec &specOf<Course>()
{
    using R = Course;
    static const EntitySpec spec = entity<R>(
        {.name = "Course", .table = "course", .label = LABEL("Course or activity"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::school>({.name = "school", .label = LABEL("School or vendor"), .rule = "R-65", .required = true}),
            field<&R::course>({.name = "course", .label = LABEL("Course"), .rule = "R-65", .required = true, .personal = true}),
            field<&R::type>({.name = "type", .label = LABEL("Kind of training"), .codes = "service_type", .kind = FieldKind::Code, .required = true}),
            field<&R::weeklyHours>({.name = "weekly_hours", .label = LABEL("Hours a week"), .rule = "R-65", .required = true, .minimum = 1, .maximum = 80}),
            field<&R::startsOn>({.name = "starts_on", .label = LABEL("Starts"), .rule = "R-65", .required = true}),
            field<&R::endsOn>({.name = "ends_on", .label = LABEL("Ends"), .rule = "R-65", .required = true}),
            field<&R::funding>({.name = "funding", .label = LABEL("Funding"), .codes = "funding", .kind = FieldKind::Code}),
            field<&R::state>({.name = "state", .label = LABEL("State"), .codes = "course_state", .group = "state", .kind = FieldKind::Code, .required = true}),
            field<&R::completedOn>({.name = "completed_on", .label = LABEL("Completed or left on"), .group = "state"}),
            field<&R::remark>({.name = "remark", .label = LABEL("Remark"), .personal = true, .maxLength = 1000}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("TestResult", text)
template <> const EntitySpec &specOf<TestResult>()
{
    using R = TestResult;
    static const EntitySpec spec = entity<R>(
        {.name = "TestResult", .table = "test_result", .label = LABEL("Test result"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::instrument>({.name = "instrument", .label = LABEL("Instrument"), .codes = "test_instrument", .rule = "R-50", .kind = FieldKind::Code, .required = true}),
            field<&R::subject>({.name = "subject", .label = LABEL("Subject"), .codes = "test_subject", .kind = FieldKind::Code}),
            field<&R::on>({.name = "on_date", .label = LABEL("Date administered"), .rule = "R-50", .required = true}),
            field<&R::form>({.name = "form", .label = LABEL("Form and level"), .maxLength = 40}),
            field<&R::stage>({.name = "stage", .label = LABEL("Before or after"), .codes = "test_stage", .kind = FieldKind::Code}),
            field<&R::score>({.name = "score", .label = LABEL("Score or outcome"), .rule = "R-50", .required = true, .personal = true, .maxLength = 100}),
            field<&R::level>({.name = "level", .label = LABEL("Functioning level"), .codes = "functioning_level", .kind = FieldKind::Code}),
            field<&R::remark>({.name = "remark", .label = LABEL("Analysis"), .personal = true, .maxLength = 2000}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

} // namespace waymark
