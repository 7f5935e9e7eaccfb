// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/plan/plan_versions.h"

namespace waymark {

#define LABEL(text) QT_TRANSLATE_NOOP("PlanVersion", text)
template <> const EntitySpec &specOf<PlanVersion>()
{
    using R = PlanVersion;
    static const EntitySpec spec = entity<R>(
        {.name = "PlanVersion", .table = "plan_version", .label = LABEL("Version of the plan"), .personField = "job_seeker", .addsUp = true, .lasting = true},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .system = true}),
            field<&R::planId>({.name = "plan", .label = LABEL("Plan"), .refersTo = "Plan", .system = true}),
            field<&R::number>({.name = "number", .label = LABEL("Version"), .system = true}),
            field<&R::preparedOn>({.name = "prepared_on", .label = LABEL("Prepared"), .system = true}),
            field<&R::preparedBy>({.name = "prepared_by", .label = LABEL("Prepared by"), .refersTo = "Staff", .system = true}),
            field<&R::counselor>({.name = "counselor", .label = LABEL("Designated counselor"), .system = true}),
            field<&R::contentHash>({.name = "content_hash", .label = LABEL("Fingerprint of what it says"), .system = true}),
            field<&R::termsHash>({.name = "terms_hash", .label = LABEL("Fingerprint of what was agreed"), .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("PlanSheet", text)
template <> const EntitySpec &specOf<PlanSheet>()
{
    using R = PlanSheet;
    static const EntitySpec spec = entity<R>(
        {.name = "PlanSheet", .table = "plan_sheet", .label = LABEL("Sheet of a version"), .personField = "job_seeker", .addsUp = true, .bulky = true, .lasting = true},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .system = true}),
            field<&R::versionId>({.name = "version", .label = LABEL("Version"), .refersTo = "PlanVersion", .system = true}),
            field<&R::kind>({.name = "kind", .label = LABEL("What it holds"), .system = true}),
            field<&R::data>({.name = "data", .label = LABEL("Content"), .kind = FieldKind::LongText, .personal = true, .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("PlanSignature", text)
template <> const EntitySpec &specOf<PlanSignature>()
{
    using R = PlanSignature;
    static const EntitySpec spec = entity<R>(
        {.name = "PlanSignature", .table = "plan_signature", .label = LABEL("Signature"), .personField = "job_seeker", .addsUp = true, .lasting = true},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .system = true}),
            field<&R::versionId>({.name = "version", .label = LABEL("Version"), .refersTo = "PlanVersion", .system = true}),
            field<&R::role>({.name = "role", .label = LABEL("Who signed"), .codes = "signature_role", .kind = FieldKind::Code, .system = true}),
            field<&R::means>({.name = "means", .label = LABEL("Where"), .codes = "signature_means", .kind = FieldKind::Code, .system = true}),
            field<&R::signedOn>({.name = "signed_on", .label = LABEL("Signed"), .system = true}),
            field<&R::takenBy>({.name = "taken_by", .label = LABEL("Taken by"), .refersTo = "Staff", .system = true}),
            field<&R::sheetId>({.name = "sheet", .label = LABEL("Strokes"), .refersTo = "PlanSheet", .system = true}),
            field<&R::inkHash>({.name = "ink_hash", .label = LABEL("Fingerprint of the strokes"), .system = true}),
            field<&R::attachmentId>({.name = "attachment", .label = LABEL("Scan"), .refersTo = "Attachment", .system = true}),
            field<&R::scanHash>({.name = "scan_hash", .label = LABEL("Fingerprint of the scan"), .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("PlanGrant", text)
template <> const EntitySpec &specOf<PlanGrant>()
{
    using R = PlanGrant;
    static const EntitySpec spec = entity<R>(
        {.name = "PlanGrant", .table = "plan_grant", .label = LABEL("Access to the plan"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::staffId>({.name = "staff", .label = LABEL("Who may change the plan"), .refersTo = "Staff", .rule = "R-79", .required = true}),
            field<&R::grantedBy>({.name = "granted_by", .label = LABEL("Granted by"), .refersTo = "Staff", .system = true}),
            field<&R::grantedOn>({.name = "granted_on", .label = LABEL("Granted"), .system = true}),
            field<&R::until>({.name = "until_date", .label = LABEL("Until"), .help = LABEL("The last day; empty: until it is taken back.")}),
            field<&R::reason>({.name = "reason", .label = LABEL("Why"), .rule = "R-79", .required = true, .personal = true, .maxLength = 400}),
            field<&R::revokedOn>({.name = "revoked_on", .label = LABEL("Taken back"), .group = "revoked", .system = true}),
            field<&R::revokedBy>({.name = "revoked_by", .label = LABEL("Taken back by"), .refersTo = "Staff", .group = "revoked", .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("ElementJustification", text)
template <> const EntitySpec &specOf<ElementJustification>()
{
    using R = ElementJustification;
    static const EntitySpec spec = entity<R>(
        {.name = "ElementJustification", .table = "element_justification", .label = LABEL("Justification"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::element>({.name = "element", .label = LABEL("Element of career planning"), .codes = "plan_element", .rule = "R-47", .kind = FieldKind::Code, .required = true}),
            field<&R::text>({.name = "text", .label = LABEL("Why it is not used"), .rule = "R-47", .kind = FieldKind::LongText, .required = true, .personal = true, .maxLength = 2000}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("CaseSample", text)
template <> const EntitySpec &specOf<CaseSample>()
{
    using R = CaseSample;
    static const EntitySpec spec = entity<R>(
        {.name = "CaseSample", .table = "case_sample", .label = LABEL("Sample of cases"), .addsUp = true},
        {
            field<&R::size>({.name = "size", .label = LABEL("Cases"), .required = true, .minimum = 1, .maximum = 1000}),
            field<&R::seed>({.name = "seed", .label = LABEL("Seed"), .minimum = 1}),
            field<&R::counselorId>({.name = "counselor", .label = LABEL("Only the cases of"), .refersTo = "Staff"}),
            field<&R::drawnOn>({.name = "drawn_on", .label = LABEL("Drawn"), .system = true}),
            field<&R::drawnBy>({.name = "drawn_by", .label = LABEL("Drawn by"), .refersTo = "Staff", .system = true}),
            field<&R::outOf>({.name = "out_of", .label = LABEL("Out of"), .system = true}),
            field<&R::cases>({.name = "cases", .label = LABEL("Chosen cases"), .kind = FieldKind::LongText, .system = true, .maxLength = 40000}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Occupation", text)
template <> const EntitySpec &specOf<Occupation>()
{
    using R = Occupation;
    static const EntitySpec spec = entity<R>(
        {.name = "Occupation", .table = "occupation", .label = LABEL("Occupation"), .addsUp = true},
        {
            field<&R::soc>({.name = "soc", .label = LABEL("Code"), .required = true, .maxLength = 10}),
            field<&R::title>({.name = "title", .label = LABEL("Title"), .required = true, .maxLength = 160}),
        });
    return spec;
}
#undef LABEL

} // namespace waymark
