// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/tickler_records.h"

namespace waymark {

#define LABEL(text) QT_TRANSLATE_NOOP("Snooze", text)
template <> const EntitySpec &specOf<Snooze>()
{
    using S = Snooze;
    static const EntitySpec spec = entity<S>(
        {.name = "Snooze", .table = "snooze", .label = LABEL("Put off"), .personField = "job_seeker"},
        {
            field<&S::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&S::subject>({.name = "subject", .label = LABEL("What is put off"), .required = true, .maxLength = 80}),
            field<&S::forDue>({.name = "for_due", .label = LABEL("Its day"), .system = true}),
            field<&S::until>({.name = "until", .label = LABEL("Until"), .required = true}),
            field<&S::reason>({.name = "reason", .label = LABEL("Reason"), .required = true, .personal = true, .maxLength = 400}),
            field<&S::staffId>({.name = "staff", .label = LABEL("Put off by"), .refersTo = "Staff", .system = true}),
            field<&S::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&S::endedOn>({.name = "ended_on", .label = LABEL("Taken back"), .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("CaseTransfer", text)
template <> const EntitySpec &specOf<CaseTransfer>()
{
    using T = CaseTransfer;
    static const EntitySpec spec = entity<T>(
        {.name = "CaseTransfer", .table = "case_transfer", .label = LABEL("Transfer"), .personField = "job_seeker"},
        {
            field<&T::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&T::caseId>({.name = "case_record", .label = LABEL("Case"), .refersTo = "CaseRecord", .required = true}),
            field<&T::fromCenterId>({.name = "from_center", .label = LABEL("From career center"), .refersTo = "Center", .group = "from", .system = true}),
            field<&T::fromCounselorId>({.name = "from_counselor", .label = LABEL("From counselor"), .refersTo = "Staff", .group = "from", .system = true}),
            field<&T::toCenterId>({.name = "to_center", .label = LABEL("To career center"), .refersTo = "Center", .group = "to", .rule = "R-88", .required = true}),
            field<&T::toCounselorId>({.name = "to_counselor", .label = LABEL("New designated counselor"), .refersTo = "Staff", .group = "to", .rule = "R-88"}),
            field<&T::reason>({.name = "reason", .label = LABEL("Reason"), .required = true, .personal = true, .maxLength = 1000}),
            field<&T::state>({.name = "state", .label = LABEL("State"), .codes = "transfer_state", .group = "state", .kind = FieldKind::Code, .system = true}),
            field<&T::askedBy>({.name = "asked_by", .label = LABEL("Asked for by"), .refersTo = "Staff", .group = "state", .system = true}),
            field<&T::askedOn>({.name = "asked_on", .label = LABEL("Asked for"), .group = "state", .system = true}),
            field<&T::decidedBy>({.name = "decided_by", .label = LABEL("Transferred by"), .refersTo = "Staff", .group = "state", .system = true}),
            field<&T::decidedOn>({.name = "decided_on", .label = LABEL("Transferred"), .group = "state", .system = true}),
            field<&T::answeredBy>({.name = "answered_by", .label = LABEL("Answered by"), .refersTo = "Staff", .group = "state", .system = true}),
            field<&T::answeredOn>({.name = "answered_on", .label = LABEL("Answered"), .group = "state", .system = true}),
            field<&T::answer>({.name = "answer", .label = LABEL("Answer"), .group = "state", .personal = true, .maxLength = 1000}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("PlanRequest", text)
template <> const EntitySpec &specOf<PlanRequest>()
{
    using R = PlanRequest;
    static const EntitySpec spec = entity<R>(
        {.name = "PlanRequest", .table = "plan_request", .label = LABEL("Asked for access to a plan"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::staffId>({.name = "staff", .label = LABEL("Who asks"), .refersTo = "Staff", .system = true}),
            field<&R::askedOn>({.name = "asked_on", .label = LABEL("Asked"), .system = true}),
            field<&R::reason>({.name = "reason", .label = LABEL("What for"), .rule = "R-79", .required = true, .personal = true, .maxLength = 400}),
            field<&R::answeredOn>({.name = "answered_on", .label = LABEL("Answered"), .group = "answer", .system = true}),
            field<&R::answeredBy>({.name = "answered_by", .label = LABEL("Answered by"), .refersTo = "Staff", .group = "answer", .system = true}),
            field<&R::granted>({.name = "granted", .label = LABEL("Granted"), .group = "answer", .system = true}),
            field<&R::answer>({.name = "answer", .label = LABEL("Answer"), .group = "answer", .personal = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

} // namespace waymark
