// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/federal/outcome_records.h"

namespace waymark {

#define LABEL(text) QT_TRANSLATE_NOOP("QuarterResult", text)
template <> const EntitySpec &specOf<QuarterResult>()
{
    using R = QuarterResult;
    static const EntitySpec spec = entity<R>(
        {.name = "QuarterResult", .table = "quarter_result", .label = LABEL("Result of a quarter"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::quarter>({.name = "quarter", .label = LABEL("Quarter"), .help = LABEL("As 2026Q2: April to June 2026."), .rule = "R-137", .required = true, .maxLength = 12}),
            field<&R::employed>({.name = "employed", .label = LABEL("Employed"), .codes = "quarter_employment", .kind = FieldKind::Code}),
            field<&R::source>({.name = "source", .label = LABEL("Known from"), .codes = "wage_source", .kind = FieldKind::Code}),
            field<&R::earningsCents>({.name = "earnings_cents", .label = LABEL("Earned in the quarter"), .kind = FieldKind::Money, .personal = true, .minimum = 0}),
            field<&R::schooling>({.name = "schooling", .label = LABEL("In education or training"), .help = LABEL("Asked of youth."), .codes = "quarter_schooling", .kind = FieldKind::Code}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("SkillGain", text)
template <> const EntitySpec &specOf<SkillGain>()
{
    using R = SkillGain;
    static const EntitySpec spec = entity<R>(
        {.name = "SkillGain", .table = "skill_gain", .label = LABEL("Measurable skill gain"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::kind>({.name = "kind", .label = LABEL("Kind of gain"), .codes = "skill_gain", .kind = FieldKind::Code, .required = true}),
            field<&R::on>({.name = "on_date", .label = LABEL("Reached on"), .required = true}),
            field<&R::evidence>({.name = "evidence", .label = LABEL("Shown by"), .help = LABEL("The paper that shows it: a transcript, a test, a progress report."), .required = true, .personal = true, .maxLength = 400}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("TradePetition", text)
template <> const EntitySpec &specOf<TradePetition>()
{
    using R = TradePetition;
    static const EntitySpec spec = entity<R>(
        {.name = "TradePetition", .table = "trade_petition", .label = LABEL("Trade petition"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::number>({.name = "number", .label = LABEL("Petition number"), .required = true, .maxLength = 20}),
            field<&R::employer>({.name = "employer", .label = LABEL("Employer"), .personal = true}),
            field<&R::impactOn>({.name = "impact_on", .label = LABEL("Impact date")}),
            field<&R::certifiedOn>({.name = "certified_on", .label = LABEL("Certified on")}),
            field<&R::expiresOn>({.name = "expires_on", .label = LABEL("Certification ends")}),
            field<&R::separatedOn>({.name = "separated_on", .label = LABEL("Separated on"), .personal = true}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("FederalLayout", text)
template <> const EntitySpec &specOf<FederalLayout>()
{
    using R = FederalLayout;
    static const EntitySpec spec = entity<R>(
        {.name = "FederalLayout", .table = "federal_layout", .label = LABEL("Layout of the federal file"), .bulky = true},
        {
            field<&R::name>({.name = "name", .label = LABEL("Name"), .required = true, .maxLength = 40}),
            field<&R::effectiveFrom>({.name = "effective_from", .label = LABEL("In force from"), .required = true}),
            field<&R::rows>({.name = "rows", .label = LABEL("Layout"), .kind = FieldKind::LongText, .required = true, .maxLength = 400000}),
            field<&R::source>({.name = "source", .label = LABEL("Source"), .maxLength = 200}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
        });
    return spec;
}
#undef LABEL

} // namespace waymark
