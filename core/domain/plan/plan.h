// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"

namespace waymark {

/// A person's plan: an Individual Employment Plan for an adult or dislocated worker, an Individual Service Strategy for
/// a youth. It has no counselor of its own: the case's designated counselor answers for it. What a
/// person did, earned and learned is not in it: it is read from its tabs; only what is said about it is here.
struct Plan
{
    Id<Plan> id;
    Id<JobSeeker> jobSeekerId;
    QString kind; ///< code list "plan_kind": iep, iss
    QDate startedOn;
    Id<Staff> startedBy;
    QDate completedOn; ///< the day somebody said that nothing is missing; undone by nothing, agreeing checks again
    Id<Staff> completedBy;
    QDate endedOn;
    QString endReason;

    // Assessment
    QString workNotes;
    QString educationNotes;
    QString skills; ///< what the person can do, beside the tests
    bool otherEvidence = false; ///< a portfolio or the like stands for a test (R-51)
    QString otherEvidenceText;
    bool assessmentNotDone = false; ///< R-51
    QString assessmentNotDoneText;
    bool scoreExempt = false; ///< post-secondary education instead of reading and math scores (R-52)
    QString scoreExemptText;
    std::optional<bool> canFindWork; ///< with the skills of today (R-58)
    QString priorMarket;             ///< labor market for the prior job (R-57)
    QString priorReferences;
    QString goalMarket; ///< labor market for the goal (R-57)
    QString goalReferences;

    bool noBarriers = false; ///< "None" (R-54)

    // What a youth's plan says beside it
    QStringList indicators; ///< code list "performance_indicator"
    QString pathway;        ///< the career pathway
    QString strengths;
    QString challenges;
    bool noNeeds = false;        ///< asked, and there is no immediate need
    bool noSupportNeeds = false; ///< asked, and no supportive service is needed

    QDate jointlyOn; ///< the day person and staff worked it out together (R-43)

    // Training
    bool training = false;    ///< the plan holds training: its justification is a section of it
    QDate trainingEligibleOn; ///< R-68
    QString trainingEligibility;

    bool operator==(const Plan &) const = default;

    bool isYouth() const { return kind == QLatin1StringView("iss"); }
    bool isRunning() const { return !endedOn.isValid(); }
};

/// Something in the person's way, what is done about it, and how it was overcome. Never deleted nor voided, by nobody
/// and not by sync. Not the membership's yes-or-no answers about barriers: those are federal fields.
struct Barrier
{
    Id<Barrier> id;
    Id<JobSeeker> jobSeekerId;
    QString kind; ///< code list "barrier_kind"
    QString name; ///< in the person's case; needed for a kind outside the list
    QString description;
    QString approach; ///< the plan to address it
    QDate identifiedOn;
    QString state; ///< code list "barrier_state": identified, addressed, overcome
    QDate overcomeOn;
    QString overcomeText;
    Id<Staff> enteredBy;
    Instant enteredAt;
    bool operator==(const Barrier &) const = default;
};

/// What the person wants to reach, in the customer's and the counselor's words.
struct Goal
{
    Id<Goal> id;
    Id<JobSeeker> jobSeekerId;
    Id<Plan> planId;
    QString kind; ///< code list "goal_kind": education, initial_career, employment, personal
    QString narrative;
    QString occupation; ///< the title as it was chosen or typed
    QString soc;        ///< its code in the Standard Occupational Classification, "31-1131"; may be empty
    std::optional<qint64> wageFromCents;
    std::optional<qint64> wageToCents;
    QString wagePer;
    QDate targetOn;
    QString status; ///< code list "goal_status"; pending until something else is said
    QDate statusOn;
    QString statusReason;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const Goal &) const = default;

    bool isWork() const { return kind == QLatin1StringView("employment") || kind == QLatin1StringView("initial_career"); }
    bool isPending() const { return status.isEmpty() || status == QLatin1StringView("pending"); }
};

/// A step toward a goal: an achievement objective, a planned service or a task, with who and by when.
struct GoalStep
{
    Id<GoalStep> id;
    Id<JobSeeker> jobSeekerId;
    Id<Goal> goalId;
    QString kind; ///< code list "step_kind": objective, service, task
    QString text;
    QString who; ///< code list "step_who"
    QString serviceType; ///< of a planned service: one recorded of this type delivers it
    QDate dueOn;
    QDate doneOn;
    QString outcome; ///< how it went, or why it was given up
    QDate droppedOn;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const GoalStep &) const = default;
};

/// An immediate need with its recommendation, or a supportive service that the plan counts on.
struct PlanNeed
{
    Id<PlanNeed> id;
    Id<JobSeeker> jobSeekerId;
    Id<Plan> planId;
    QString kind; ///< code list "need_kind": immediate, support
    QString need;
    QString recommendation;
    QString serviceType; ///< of a supportive service
    QString funding;
    QString determination; ///< why local policy allows it
    QDate metOn;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const PlanNeed &) const = default;
};

/// A reason why training was chosen; which kinds need words is data.
struct TrainingReason
{
    Id<TrainingReason> id;
    Id<JobSeeker> jobSeekerId;
    Id<Plan> planId;
    QString reason; ///< code list "training_reason"
    QString text;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const TrainingReason &) const = default;
};

/// Other money for the training that was considered or applied for.
struct OtherFunding
{
    Id<OtherFunding> id;
    Id<JobSeeker> jobSeekerId;
    Id<Plan> planId;
    QString source; ///< code list "other_funding"
    QString stage;  ///< code list "funding_stage"
    QDate on;
    QString outcome;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const OtherFunding &) const = default;
};

template <> const EntitySpec &specOf<Plan>();
template <> const EntitySpec &specOf<Barrier>();
template <> const EntitySpec &specOf<Goal>();
template <> const EntitySpec &specOf<GoalStep>();
template <> const EntitySpec &specOf<PlanNeed>();
template <> const EntitySpec &specOf<TrainingReason>();
template <> const EntitySpec &specOf<OtherFunding>();

} // namespace waymark
