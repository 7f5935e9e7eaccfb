// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/plan/plan.h"

namespace waymark {

#define LABEL(text) QT_TRANSLATE_NOOP("Plan", text)
template <> const EntitySpec &specOf<Plan>()
{
    using R = Plan;
    static const EntitySpec spec = entity<R>(
        {.name = "Plan", .table = "plan", .label = LABEL("Plan"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::kind>({.name = "kind", .label = LABEL("Kind of plan"), .codes = "plan_kind", .rule = "R-37", .kind = FieldKind::Code, .system = true}),
            field<&R::startedOn>({.name = "started_on", .label = LABEL("Started"), .system = true}),
            field<&R::startedBy>({.name = "started_by", .label = LABEL("Started by"), .refersTo = "Staff", .system = true}),
            field<&R::completedOn>({.name = "completed_on", .label = LABEL("Complete since"), .group = "complete", .system = true}),
            field<&R::completedBy>({.name = "completed_by", .label = LABEL("Said by"), .refersTo = "Staff", .group = "complete", .system = true}),
            field<&R::endedOn>({.name = "ended_on", .label = LABEL("Ended"), .group = "end", .system = true}),
            field<&R::endReason>({.name = "end_reason", .label = LABEL("Why it ended"), .group = "end", .personal = true, .system = true, .maxLength = 400}),
            field<&R::workNotes>({.name = "work_notes", .label = LABEL("About the work history"), .help = LABEL("What the jobs listed on Work Experience mean for the goal."), .rule = "R-59", .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&R::educationNotes>({.name = "education_notes", .label = LABEL("About the education"), .help = LABEL("What the degrees, licenses and courses listed on Education mean for the goal."), .rule = "R-59", .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&R::skills>({.name = "skills", .label = LABEL("Skills and interests"), .help = LABEL("Occupational skills, aptitudes and interests, beside what the tests say."), .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&R::otherEvidence>({.name = "other_evidence", .label = LABEL("Other evidence than a test"), .rule = "R-51"}),
            field<&R::otherEvidenceText>({.name = "other_evidence_text", .label = LABEL("Which evidence"), .rule = "R-51", .shownWhen = "other_evidence", .kind = FieldKind::LongText, .personal = true, .maxLength = 2000}),
            field<&R::assessmentNotDone>({.name = "assessment_not_done", .label = LABEL("Assessment not completed"), .rule = "R-51"}),
            field<&R::assessmentNotDoneText>({.name = "assessment_not_done_text", .label = LABEL("Why not"), .rule = "R-51", .shownWhen = "assessment_not_done", .kind = FieldKind::LongText, .personal = true, .maxLength = 2000}),
            field<&R::scoreExempt>({.name = "score_exempt", .label = LABEL("Exempt from reading and math scores"), .help = LABEL("Training paid by Title I needs both scores, unless the customer has post-secondary education."), .rule = "R-52"}),
            field<&R::scoreExemptText>({.name = "score_exempt_text", .label = LABEL("Which post-secondary education"), .rule = "R-52", .shownWhen = "score_exempt", .personal = true, .maxLength = 400}),
            field<&R::canFindWork>({.name = "can_find_work", .label = LABEL("Suitable work with the skills of today?"), .rule = "R-58"}),
            field<&R::priorMarket>({.name = "prior_market", .label = LABEL("Labor market for the prior job"), .help = LABEL("Why suitable work can or cannot be found with the skills of today."), .rule = "R-57", .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&R::priorReferences>({.name = "prior_references", .label = LABEL("References"), .help = LABEL("Where this was read: site or report, and the day."), .rule = "R-58", .maxLength = 1000}),
            field<&R::goalMarket>({.name = "goal_market", .label = LABEL("Labor market for the goal"), .help = LABEL("Where new skills are planned: why they will help to find work."), .rule = "R-57", .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&R::goalReferences>({.name = "goal_references", .label = LABEL("References"), .help = LABEL("Where this was read: site or report, and the day."), .rule = "R-58", .maxLength = 1000}),
            field<&R::noBarriers>({.name = "no_barriers", .label = LABEL("No barrier was found"), .rule = "R-54"}),
            field<&R::indicators>({.name = "indicators", .label = LABEL("Indicators of performance"), .help = LABEL("What the strategy is to change, in the words of the youth program."), .codes = "performance_indicator", .rule = "R-40"}),
            field<&R::pathway>({.name = "pathway", .label = LABEL("Career pathway"), .help = LABEL("The steps of learning and work that lead to the career goal."), .rule = "R-40", .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&R::strengths>({.name = "strengths", .label = LABEL("Strengths"), .rule = "R-36", .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&R::challenges>({.name = "challenges", .label = LABEL("Challenges"), .rule = "R-36", .kind = FieldKind::LongText, .personal = true, .maxLength = 4000}),
            field<&R::noNeeds>({.name = "no_needs", .label = LABEL("Asked, and there is no immediate need"), .rule = "R-36"}),
            field<&R::noSupportNeeds>({.name = "no_support_needs", .label = LABEL("Asked, and no supportive service is needed"), .rule = "R-36"}),
            field<&R::jointlyOn>({.name = "jointly_on", .label = LABEL("Worked out together on"), .help = LABEL("The day you and the customer went through goals and steps together."), .rule = "R-43"}),
            field<&R::training>({.name = "training", .label = LABEL("Training is part of this plan"), .rule = "R-66"}),
            field<&R::trainingEligibleOn>({.name = "training_eligible_on", .label = LABEL("Eligible for the training since"), .group = "training_eligibility", .rule = "R-68", .shownWhen = "training"}),
            field<&R::trainingEligibility>({.name = "training_eligibility", .label = LABEL("How that was found"), .group = "training_eligibility", .rule = "R-68", .shownWhen = "training", .kind = FieldKind::LongText, .personal = true, .maxLength = 2000}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Barrier", text)
template <> const EntitySpec &specOf<Barrier>()
{
    using R = Barrier;
    static const EntitySpec spec = entity<R>(
        {.name = "Barrier", .table = "barrier", .label = LABEL("Barrier"), .personField = "job_seeker", .lasting = true},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::kind>({.name = "kind", .label = LABEL("Barrier"), .codes = "barrier_kind", .rule = "R-54", .kind = FieldKind::Code, .required = true}),
            field<&R::name>({.name = "name", .label = LABEL("In the customer's case"), .help = LABEL("A few words that tell this barrier from others of its kind."), .rule = "R-54", .personal = true, .maxLength = 120}),
            field<&R::description>({.name = "description", .label = LABEL("Brief description"), .rule = "R-54", .kind = FieldKind::LongText, .required = true, .personal = true, .maxLength = 2000}),
            field<&R::approach>({.name = "approach", .label = LABEL("Plan to address it"), .rule = "R-54", .kind = FieldKind::LongText, .required = true, .personal = true, .maxLength = 2000}),
            field<&R::identifiedOn>({.name = "identified_on", .label = LABEL("Identified"), .rule = "R-54", .required = true}),
            field<&R::state>({.name = "state", .label = LABEL("State"), .codes = "barrier_state", .group = "state", .rule = "R-56", .kind = FieldKind::Code, .required = true}),
            field<&R::overcomeOn>({.name = "overcome_on", .label = LABEL("Overcome on"), .group = "state", .rule = "R-56", .shownWhen = "state=overcome"}),
            field<&R::overcomeText>({.name = "overcome_text", .label = LABEL("How it was overcome"), .group = "state", .rule = "R-56", .shownWhen = "state=overcome", .kind = FieldKind::LongText, .personal = true, .maxLength = 2000}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Goal", text)
template <> const EntitySpec &specOf<Goal>()
{
    using R = Goal;
    static const EntitySpec spec = entity<R>(
        {.name = "Goal", .table = "goal", .label = LABEL("Goal"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::planId>({.name = "plan", .label = LABEL("Plan"), .refersTo = "Plan", .required = true}),
            field<&R::kind>({.name = "kind", .label = LABEL("Kind of goal"), .codes = "goal_kind", .kind = FieldKind::Code, .required = true}),
            field<&R::narrative>({.name = "narrative", .label = LABEL("Goal Narrative"), .help = LABEL("What is to be reached, so that both can tell when it is."), .rule = "R-60", .kind = FieldKind::LongText, .required = true, .personal = true, .maxLength = 2000}),
            field<&R::occupation>({.name = "occupation", .label = LABEL("Occupation"), .personal = true, .maxLength = 160}),
            field<&R::soc>({.name = "soc", .label = LABEL("Occupation code"), .help = LABEL("Standard Occupational Classification, as in 31-1131."), .maxLength = 10}),
            field<&R::wageFromCents>({.name = "wage_from_cents", .label = LABEL("Wage desired, from"), .group = "wage", .rule = "R-60", .kind = FieldKind::Money, .personal = true, .minimum = 0}),
            field<&R::wageToCents>({.name = "wage_to_cents", .label = LABEL("Wage desired, up to"), .group = "wage", .rule = "R-60", .kind = FieldKind::Money, .personal = true, .minimum = 0}),
            field<&R::wagePer>({.name = "wage_per", .label = LABEL("Paid by the"), .codes = "wage_per", .group = "wage", .kind = FieldKind::Code}),
            field<&R::targetOn>({.name = "target_on", .label = LABEL("To be reached by")}),
            field<&R::status>({.name = "status", .label = LABEL("Status"), .codes = "goal_status", .group = "status", .kind = FieldKind::Code}),
            field<&R::statusOn>({.name = "status_on", .label = LABEL("Since"), .group = "status"}),
            field<&R::statusReason>({.name = "status_reason", .label = LABEL("Reason"), .group = "status", .personal = true, .maxLength = 1000}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("GoalStep", text)
template <> const EntitySpec &specOf<GoalStep>()
{
    using R = GoalStep;
    static const EntitySpec spec = entity<R>(
        {.name = "GoalStep", .table = "goal_step", .label = LABEL("Step"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::goalId>({.name = "goal", .label = LABEL("Toward the goal"), .refersTo = "Goal", .rule = "R-62", .required = true}),
            field<&R::kind>({.name = "kind", .label = LABEL("Kind of step"), .codes = "step_kind", .kind = FieldKind::Code, .required = true}),
            field<&R::text>({.name = "text", .label = LABEL("What"), .required = true, .personal = true, .maxLength = 600}),
            field<&R::who>({.name = "who", .label = LABEL("Who"), .codes = "step_who", .kind = FieldKind::Code, .required = true}),
            field<&R::serviceType>({.name = "service_type", .label = LABEL("Planned service"), .codes = "service_type", .shownWhen = "kind=service", .kind = FieldKind::Code}),
            field<&R::dueOn>({.name = "due_on", .label = LABEL("By when"), .required = true}),
            field<&R::doneOn>({.name = "done_on", .label = LABEL("Done on"), .group = "done"}),
            field<&R::droppedOn>({.name = "dropped_on", .label = LABEL("Given up on"), .group = "done"}),
            field<&R::outcome>({.name = "outcome", .label = LABEL("How it went"), .group = "done", .personal = true, .maxLength = 1000}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("PlanNeed", text)
template <> const EntitySpec &specOf<PlanNeed>()
{
    using R = PlanNeed;
    static const EntitySpec spec = entity<R>(
        {.name = "PlanNeed", .table = "plan_need", .label = LABEL("Need"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::planId>({.name = "plan", .label = LABEL("Plan"), .refersTo = "Plan", .required = true}),
            field<&R::kind>({.name = "kind", .label = LABEL("Kind of need"), .codes = "need_kind", .kind = FieldKind::Code, .required = true}),
            field<&R::need>({.name = "need", .label = LABEL("What is needed"), .rule = "R-42", .required = true, .personal = true, .maxLength = 1000}),
            field<&R::recommendation>({.name = "recommendation", .label = LABEL("Recommendation"), .help = LABEL("What is to be done about it, and by whom."), .rule = "R-42", .shownWhen = "kind=immediate", .kind = FieldKind::LongText, .personal = true, .maxLength = 2000}),
            field<&R::serviceType>({.name = "service_type", .label = LABEL("Supportive service"), .codes = "service_type", .rule = "R-64", .shownWhen = "kind=support", .kind = FieldKind::Code}),
            field<&R::funding>({.name = "funding", .label = LABEL("Funding source"), .codes = "funding", .rule = "R-64", .shownWhen = "kind=support", .kind = FieldKind::Code}),
            field<&R::determination>({.name = "determination", .label = LABEL("Eligible under local policy because"), .rule = "R-64", .shownWhen = "kind=support", .personal = true, .maxLength = 1000}),
            field<&R::metOn>({.name = "met_on", .label = LABEL("Met on")}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("TrainingReason", text)
template <> const EntitySpec &specOf<TrainingReason>()
{
    using R = TrainingReason;
    static const EntitySpec spec = entity<R>(
        {.name = "TrainingReason", .table = "training_reason", .label = LABEL("Reason for training"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::planId>({.name = "plan", .label = LABEL("Plan"), .refersTo = "Plan", .required = true}),
            field<&R::reason>({.name = "reason", .label = LABEL("Reason"), .codes = "training_reason", .rule = "R-66", .kind = FieldKind::Code, .required = true}),
            field<&R::text>({.name = "text", .label = LABEL("In words"), .rule = "R-66", .kind = FieldKind::LongText, .personal = true, .maxLength = 2000}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("OtherFunding", text)
template <> const EntitySpec &specOf<OtherFunding>()
{
    using R = OtherFunding;
    static const EntitySpec spec = entity<R>(
        {.name = "OtherFunding", .table = "other_funding", .label = LABEL("Other funding"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::planId>({.name = "plan", .label = LABEL("Plan"), .refersTo = "Plan", .required = true}),
            field<&R::source>({.name = "source", .label = LABEL("Source"), .codes = "other_funding", .rule = "R-67", .kind = FieldKind::Code, .required = true}),
            field<&R::stage>({.name = "stage", .label = LABEL("How far"), .codes = "funding_stage", .rule = "R-67", .kind = FieldKind::Code, .required = true}),
            field<&R::on>({.name = "on_date", .label = LABEL("On"), .required = true}),
            field<&R::outcome>({.name = "outcome", .label = LABEL("What came of it"), .personal = true, .maxLength = 1000}),
            field<&R::enteredBy>({.name = "entered_by", .label = LABEL("Entered by"), .refersTo = "Staff", .system = true}),
            field<&R::enteredAt>({.name = "entered_at", .label = LABEL("Entered"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

} // namespace waymark
