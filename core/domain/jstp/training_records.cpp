// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/jstp/training_records.h"

namespace waymark {

const SkillSet *TrainingFile::skillSet() const
{
    const SkillSet *newest = nullptr;
    for (const SkillSet &one : skillSets) {
        if (!one.voidedOn.isValid() && (!newest || one.enteredAt.ms >= newest->enteredAt.ms))
            newest = &one;
    }
    return newest;
}

const JstpIntake *TrainingFile::intake() const
{
    const JstpIntake *newest = nullptr;
    for (const JstpIntake &one : intakes) {
        if (!one.voidedOn.isValid() && (!newest || one.on >= newest->on))
            newest = &one;
    }
    return newest;
}

const Placement *TrainingFile::running() const
{
    const Placement *newest = nullptr;
    for (const Placement &one : placements) {
        if (one.isRunning() && (!newest || one.startsOn >= newest->startsOn))
            newest = &one;
    }
    return newest;
}

#define LABEL(text) QT_TRANSLATE_NOOP("SkillSet", text)
template <> const EntitySpec &specOf<SkillSet>()
{
    using R = SkillSet;
    static const EntitySpec spec = entity<R>(
        {.name = "SkillSet", .table = "skill_set", .label = LABEL("Skill set and match criteria"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::skills>({.name = "skills", .label = LABEL("Skills"), .section = "Skill set", .codes = "skill", .personal = true}),
            field<&R::otherSkills>({.name = "other_skills", .label = LABEL("Other skills, in words"), .section = "Skill set", .personal = true, .maxLength = 1000}),
            field<&R::languages>({.name = "languages", .label = LABEL("Languages besides the primary one"), .section = "Skill set", .codes = "language", .personal = true}),
            field<&R::english>({.name = "english", .label = LABEL("English"), .section = "Skill set", .codes = "english_level", .kind = FieldKind::Code}),
            field<&R::interests>({.name = "interests", .label = LABEL("Interested in"), .section = "Skill set", .codes = "work_field", .personal = true}),
            field<&R::schedule>({.name = "schedule", .label = LABEL("Can come"), .section = "Match criteria", .codes = "schedule_part"}),
            field<&R::hoursFrom>({.name = "hours_from", .label = LABEL("Hours a week, at least"), .section = "Match criteria", .group = "hours", .minimum = 1, .maximum = 80}),
            field<&R::hoursTo>({.name = "hours_to", .label = LABEL("Hours a week, at most"), .section = "Match criteria", .group = "hours", .minimum = 1, .maximum = 80}),
            field<&R::towns>({.name = "towns", .label = LABEL("Towns within reach"), .help = LABEL("Besides their own, separated by commas."), .section = "Match criteria", .personal = true, .maxLength = 400}),
            field<&R::wageCents>({.name = "wage_cents", .label = LABEL("Pay, at least"), .help = LABEL("For a job. Training pays a benefit, not a wage."), .section = "Match criteria", .group = "wage", .kind = FieldKind::Money, .personal = true, .minimum = 0}),
            field<&R::wagePer>({.name = "wage_per", .label = LABEL("Paid by the"), .section = "Match criteria", .codes = "wage_per", .group = "wage", .kind = FieldKind::Code}),
            field<&R::availableOn>({.name = "available_on", .label = LABEL("Available from"), .section = "Match criteria"}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("JstpIntake", text)
template <> const EntitySpec &specOf<JstpIntake>()
{
    using R = JstpIntake;
    static const EntitySpec spec = entity<R>(
        {.name = "JstpIntake", .table = "jstp_intake", .label = LABEL("JSTP intake assessment"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::on>({.name = "on_date", .label = LABEL("Assessed on"), .required = true}),
            field<&R::workExperience>({.name = "work_experience", .label = LABEL("Work experience"), .rule = "R-123", .kind = FieldKind::LongText, .required = true, .personal = true, .maxLength = 4000}),
            field<&R::professionalSkills>({.name = "professional_skills", .label = LABEL("Professional skills"), .rule = "R-123", .kind = FieldKind::LongText, .required = true, .personal = true, .maxLength = 4000}),
            field<&R::interests>({.name = "interests", .label = LABEL("Interests"), .rule = "R-123", .kind = FieldKind::LongText, .required = true, .personal = true, .maxLength = 4000}),
            field<&R::arrangements>({.name = "arrangements", .label = LABEL("What it takes to come"), .help = LABEL("Child care, transport, appointments that are fixed."), .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("WorkAuthorization", text)
template <> const EntitySpec &specOf<WorkAuthorization>()
{
    using R = WorkAuthorization;
    static const EntitySpec spec = entity<R>(
        {.name = "WorkAuthorization", .table = "work_authorization", .label = LABEL("Work authorization"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::basis>({.name = "basis", .label = LABEL("Asked for on the ground of"), .codes = "authorization_basis", .kind = FieldKind::Code, .personal = true}),
            field<&R::appliedOn>({.name = "applied_on", .label = LABEL("Applied on"), .group = "dates", .personal = true}),
            field<&R::expectedOn>({.name = "expected_on", .label = LABEL("Expected on"), .group = "dates", .personal = true}),
            field<&R::receivedOn>({.name = "received_on", .label = LABEL("May work from"), .group = "dates", .rule = "R-124", .personal = true}),
            field<&R::endsOn>({.name = "ends_on", .label = LABEL("Ends on"), .group = "dates", .personal = true}),
            field<&R::deniedOn>({.name = "denied_on", .label = LABEL("Denied on"), .group = "dates", .personal = true}),
            field<&R::remark>({.name = "remark", .label = LABEL("Remark"), .help = LABEL("No document numbers: Waymark does not need them."), .personal = true, .maxLength = 1000}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("NoMatch", text)
template <> const EntitySpec &specOf<NoMatch>()
{
    using R = NoMatch;
    static const EntitySpec spec = entity<R>(
        {.name = "NoMatch", .table = "no_match", .label = LABEL("Not this one"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::openingId>({.name = "opening", .label = LABEL("Opening"), .refersTo = "Opening", .required = true}),
            field<&R::reason>({.name = "reason", .label = LABEL("Why not"), .codes = "no_match_reason", .kind = FieldKind::Code, .required = true}),
            field<&R::text>({.name = "text", .label = LABEL("In words"), .personal = true, .maxLength = 1000}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::liftedOn>({.name = "lifted_on", .label = LABEL("Taken back on"), .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Placement", text)
template <> const EntitySpec &specOf<Placement>()
{
    using R = Placement;
    static const EntitySpec spec = entity<R>(
        {.name = "Placement", .table = "placement", .label = LABEL("Training placement"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::openingId>({.name = "opening", .label = LABEL("Opening"), .refersTo = "Opening", .required = true}),
            field<&R::businessId>({.name = "business", .label = LABEL("Business"), .refersTo = "Business", .system = true}),
            field<&R::siteId>({.name = "site", .label = LABEL("Site"), .refersTo = "BusinessSite"}),
            field<&R::startsOn>({.name = "starts_on", .label = LABEL("First day"), .required = true}),
            field<&R::weeks>({.name = "weeks", .label = LABEL("Weeks of the term"), .rule = "R-120", .required = true, .minimum = 1, .maximum = 104}),
            field<&R::weeklyHours>({.name = "weekly_hours", .label = LABEL("Hours a week"), .rule = "R-121", .required = true, .minimum = 1, .maximum = 80}),
            field<&R::benefitCents>({.name = "benefit_cents", .label = LABEL("Benefit for two weeks"), .help = LABEL("A needs-based benefit of the state, not a wage."), .rule = "R-122", .kind = FieldKind::Money, .personal = true, .minimum = 0}),
            field<&R::arrangement>({.name = "arrangement", .label = LABEL("What was agreed"), .help = LABEL("Transport, child care, whom to ask for on the first day."), .kind = FieldKind::LongText, .personal = true, .maxLength = 2000}),
            field<&R::outcome>({.name = "outcome", .label = LABEL("Outcome"), .codes = "placement_outcome", .group = "end", .kind = FieldKind::Code, .system = true}),
            field<&R::endedOn>({.name = "ended_on", .label = LABEL("Last day"), .group = "end", .system = true}),
            field<&R::endReason>({.name = "end_reason", .label = LABEL("Why it ended early"), .codes = "placement_end_reason", .group = "end", .kind = FieldKind::Code, .system = true}),
            field<&R::endText>({.name = "end_text", .label = LABEL("In words"), .group = "end", .personal = true, .system = true, .maxLength = 1000}),
            field<&R::extendedOn>({.name = "extended_on", .label = LABEL("Extended on"), .group = "extended", .system = true}),
            field<&R::extendText>({.name = "extend_text", .label = LABEL("Why it was extended"), .group = "extended", .personal = true, .system = true, .maxLength = 1000}),
            field<&R::employmentId>({.name = "employment", .label = LABEL("Hired"), .refersTo = "Employment", .group = "end", .system = true}),
            field<&R::serviceId>({.name = "service", .label = LABEL("Service"), .refersTo = "Service", .system = true}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("BenefitPayment", text)
template <> const EntitySpec &specOf<BenefitPayment>()
{
    using R = BenefitPayment;
    static const EntitySpec spec = entity<R>(
        {.name = "BenefitPayment", .table = "benefit_payment", .label = LABEL("Benefit payment"), .personField = "job_seeker", .addsUp = true},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::placementId>({.name = "placement", .label = LABEL("Placement"), .refersTo = "Placement", .required = true}),
            field<&R::periodFrom>({.name = "period_from", .label = LABEL("Two weeks from"), .rule = "R-122", .required = true}),
            field<&R::paidOn>({.name = "paid_on", .label = LABEL("Paid on"), .help = LABEL("Leave it empty for a period that is not paid, and say why.")}),
            field<&R::amountCents>({.name = "amount_cents", .label = LABEL("Amount"), .rule = "R-122", .kind = FieldKind::Money, .personal = true, .minimum = 0}),
            field<&R::notPaid>({.name = "not_paid", .label = LABEL("Why it is not paid"), .personal = true, .maxLength = 400}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("TrainingHours", text)
template <> const EntitySpec &specOf<TrainingHours>()
{
    using R = TrainingHours;
    static const EntitySpec spec = entity<R>(
        {.name = "TrainingHours", .table = "training_hours", .label = LABEL("Hours of training"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::placementId>({.name = "placement", .label = LABEL("Placement"), .refersTo = "Placement", .required = true}),
            field<&R::weekOf>({.name = "week_of", .label = LABEL("Week of"), .required = true}),
            field<&R::minutes>({.name = "minutes", .label = LABEL("Minutes there"), .required = true, .minimum = 0, .maximum = 6000}),
            field<&R::remark>({.name = "remark", .label = LABEL("Remark"), .personal = true, .maxLength = 400}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("PlacementReview", text)
template <> const EntitySpec &specOf<PlacementReview>()
{
    using R = PlacementReview;
    static const EntitySpec spec = entity<R>(
        {.name = "PlacementReview", .table = "placement_review", .label = LABEL("Evaluation of a placement"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::placementId>({.name = "placement", .label = LABEL("Placement"), .refersTo = "Placement", .required = true}),
            field<&R::stage>({.name = "stage", .label = LABEL("Stage"), .codes = "review_stage", .kind = FieldKind::Code, .required = true}),
            field<&R::on>({.name = "on_date", .label = LABEL("Evaluated on"), .required = true}),
            field<&R::attendance>({.name = "attendance", .label = LABEL("Comes as agreed"), .codes = "review_grade", .kind = FieldKind::Code}),
            field<&R::skills>({.name = "skills", .label = LABEL("Learns the work"), .codes = "review_grade", .kind = FieldKind::Code}),
            field<&R::communication>({.name = "communication", .label = LABEL("Makes themselves understood"), .codes = "review_grade", .kind = FieldKind::Code}),
            field<&R::wouldHire>({.name = "would_hire", .label = LABEL("The business would hire"), .codes = "would_hire", .kind = FieldKind::Code}),
            field<&R::businessText>({.name = "business_text", .label = LABEL("What the business says"), .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&R::traineeText>({.name = "trainee_text", .label = LABEL("What the trainee says"), .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

} // namespace waymark
