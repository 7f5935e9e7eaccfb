// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/program_records.h"

namespace waymark {

#define LABEL(text) QT_TRANSLATE_NOOP("PartnerProof", text)
template <> const EntitySpec &specOf<PartnerProof>()
{
    using R = PartnerProof;
    static const EntitySpec spec = entity<R>(
        {.name = "PartnerProof", .table = "partner_proof", .label = LABEL("Partner's confirmation"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::enrollmentId>({.name = "enrollment", .label = LABEL("Program"), .refersTo = "ProgramEnrollment", .system = true}),
            field<&R::confirmedBy>({.name = "confirmed_by", .label = LABEL("Confirmed by"), .help = LABEL("The name of the partner's representative."), .personal = true}),
            field<&R::confirmedOn>({.name = "confirmed_on", .label = LABEL("Confirmed on")}),
            field<&R::means>({.name = "means", .label = LABEL("By what means"), .codes = "proof_means", .kind = FieldKind::Code}),
            field<&R::criterionMet>({.name = "criterion_met", .label = LABEL("Meets its criteria")}),
            field<&R::receivesServices>({.name = "receives_services", .label = LABEL("Receives its services")}),
            field<&R::planSigned>({.name = "plan_signed", .label = LABEL("Signed a plan")}),
            field<&R::planSignedOn>({.name = "plan_signed_on", .label = LABEL("Plan signed on")}),
            field<&R::letterReceived>({.name = "letter_received", .label = LABEL("Letter received")}),
            field<&R::fundedProgram>({.name = "funded_program", .label = LABEL("Funded program")}),
            field<&R::provider>({.name = "provider", .label = LABEL("Provider")}),
            field<&R::referralOn>({.name = "referral_on", .label = LABEL("Date of the referral")}),
            field<&R::referralWpp>({.name = "referral_wpp", .label = LABEL("WPP is marked on it")}),
            field<&R::referralProgram>({.name = "referral_program", .label = LABEL("Program named on it")}),
            field<&R::resea>({.name = "resea", .label = LABEL("Referred by RESEA")}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("EligibilitySnapshot", text)
template <> const EntitySpec &specOf<EligibilitySnapshot>()
{
    using R = EligibilitySnapshot;
    static const EntitySpec spec = entity<R>(
        {.name = "EligibilitySnapshot", .table = "eligibility_snapshot", .label = LABEL("Eligibility at entry"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::enrollmentId>({.name = "enrollment", .label = LABEL("Program"), .refersTo = "ProgramEnrollment", .system = true}),
            field<&R::takenOn>({.name = "taken_on", .label = LABEL("Taken on"), .system = true}),
            field<&R::values>({.name = "answers", .label = LABEL("Answers"), .kind = FieldKind::Json, .personal = true, .system = true}),
            field<&R::incomeCents>({.name = "income_cents", .label = LABEL("Income amount shown"), .kind = FieldKind::Money, .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("LocalGroup", text)
template <> const EntitySpec &specOf<LocalGroup>()
{
    using R = LocalGroup;
    static const EntitySpec spec = entity<R>(
        {.name = "LocalGroup", .table = "local_group", .label = LABEL("Local group")},
        {
            field<&R::name>({.name = "name", .label = LABEL("Group"), .required = true}),
            field<&R::caseManaged>({.name = "case_managed", .label = LABEL("Counts as case-managed")}),
            field<&R::active>({.name = "active", .label = LABEL("In use")}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("GroupMember", text)
template <> const EntitySpec &specOf<GroupMember>()
{
    using R = GroupMember;
    static const EntitySpec spec = entity<R>(
        {.name = "GroupMember", .table = "group_member", .label = LABEL("Group membership"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::groupId>({.name = "local_group", .label = LABEL("Group"), .refersTo = "LocalGroup", .required = true}),
            field<&R::since>({.name = "since", .label = LABEL("Since"), .group = "term", .required = true}),
            field<&R::until>({.name = "until_date", .label = LABEL("Until"), .group = "term"}),
        });
    return spec;
}
#undef LABEL

} // namespace waymark
