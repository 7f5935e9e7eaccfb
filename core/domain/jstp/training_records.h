// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/jstp/businesses.h"
#include "core/domain/service_records.h"

#include <vector>

namespace waymark {

/// What a person can do and what they look for: the Skill Set and the Match Criteria of a membership (seed 002's buttons).
/// The newest is in force; older ones stay as they were. Feeds the plan's assessment and every match.
struct SkillSet
{
    Id<SkillSet> id;
    Id<JobSeeker> jobSeekerId;
    QStringList skills; ///< code list "skill"
    QString otherSkills;
    QStringList languages; ///< code list "language": beside the primary one
    QString english;       ///< code list "english_level"
    QStringList interests; ///< code list "work_field"
    // Match criteria
    QStringList schedule; ///< code list "schedule_part": when the person can come
    std::optional<int> hoursFrom;
    std::optional<int> hoursTo;
    QString towns; ///< where the person can get to, besides their own town; separated by commas
    std::optional<qint64> wageCents; ///< the least, for a job
    QString wagePer;
    QDate availableOn;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const SkillSet &) const = default;
};

/// The JSTP intake assessment: made in an interview before anybody is matched. Languages and schedule stand in the
/// skill set; what was said about work, skills and interests stands here.
struct JstpIntake
{
    Id<JstpIntake> id;
    Id<JobSeeker> jobSeekerId;
    QDate on;
    QString workExperience;
    QString professionalSkills;
    QString interests;
    QString arrangements; ///< child care, transport, appointments
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const JstpIntake &) const = default;
};

/// The path to federal work authorization, one record for each application. Holds no document number.
struct WorkAuthorization
{
    Id<WorkAuthorization> id;
    Id<JobSeeker> jobSeekerId;
    QString basis; ///< code list "authorization_basis"
    QDate appliedOn;
    QDate expectedOn;
    QDate receivedOn; ///< may work from this day
    QDate endsOn;     ///< the last day; empty: it does not end, or nobody knows yet
    QDate deniedOn;
    QString remark;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const WorkAuthorization &) const = default;

    bool covers(QDate day) const { return receivedOn.isValid() && receivedOn <= day && !(endsOn.isValid() && endsOn < day); }
};

/// A person and an opening that are not put side by side again, and why. Taken back with `liftedOn`.
struct NoMatch
{
    Id<NoMatch> id;
    Id<JobSeeker> jobSeekerId;
    Id<Opening> openingId;
    QString reason; ///< code list "no_match_reason"
    QString text;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate liftedOn;
    bool operator==(const NoMatch &) const = default;
};

/// A JSTP trainee's time with a business: training, never employment.
struct Placement
{
    Id<Placement> id;
    Id<JobSeeker> jobSeekerId;
    Id<Opening> openingId;
    Id<Business> businessId; ///< the opening's, kept so that a placement stays readable
    Id<BusinessSite> siteId;
    QDate startsOn;
    std::optional<int> weeks; ///< of the term, extensions included (R-120)
    std::optional<int> weeklyHours; ///< R-121
    std::optional<qint64> benefitCents; ///< for each period of two weeks (R-122); no source names an amount
    QString arrangement; ///< what was agreed: transport, child care, whom to ask for
    QString outcome; ///< code list "placement_outcome": hired, completed, ended_early; empty: it runs
    QDate endedOn;
    QString endReason; ///< code list "placement_end_reason", of one that ended early
    QString endText;
    QDate extendedOn;
    QString extendText;
    Id<Employment> employmentId; ///< the hire
    Id<Service> serviceId;       ///< the service that was recorded with it
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const Placement &) const = default;

    /// The last day of the term as agreed; invalid where it has no first day or length.
    QDate termEnd() const { return startsOn.isValid() && weeks ? startsOn.addDays(qint64(*weeks) * 7 - 1) : QDate(); }
    /// The last day it ran or is to run.
    QDate lastDay() const { return endedOn.isValid() ? endedOn : termEnd(); }
    bool isRunning() const { return outcome.isEmpty() && !voidedOn.isValid(); }
};

/// One period of the biweekly benefit that was paid, or will not be. A benefit, never a wage. The periods themselves
/// are computed from the placement (`policy::benefitSchedule`).
struct BenefitPayment
{
    Id<BenefitPayment> id;
    Id<JobSeeker> jobSeekerId;
    Id<Placement> placementId;
    QDate periodFrom; ///< names the period: its first day
    QDate paidOn;     ///< empty: it is not paid
    std::optional<qint64> amountCents;
    QString notPaid; ///< why
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const BenefitPayment &) const = default;
};

/// What a trainee was there in one week, by the business's list.
struct TrainingHours
{
    Id<TrainingHours> id;
    Id<JobSeeker> jobSeekerId;
    Id<Placement> placementId;
    QDate weekOf; ///< a Monday
    std::optional<int> minutes; ///< 0: was not there at all
    QString remark;
    Id<Staff> enteredBy;
    Instant enteredAt;
    bool operator==(const TrainingHours &) const = default;
};

/// How a placement goes, half way and at its end: what the business and the trainee say.
struct PlacementReview
{
    Id<PlacementReview> id;
    Id<JobSeeker> jobSeekerId;
    Id<Placement> placementId;
    QString stage; ///< code list "review_stage": halfway, end
    QDate on;
    QString attendance; ///< code list "review_grade", as the three below
    QString skills;
    QString communication;
    QString wouldHire; ///< code list "would_hire"
    QString businessText;
    QString traineeText;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const PlacementReview &) const = default;
};

/// One person's way through JSTP, and what it leads to.
struct TrainingFile
{
    std::vector<SkillSet> skillSets; ///< voided ones included, as in all below
    std::vector<JstpIntake> intakes;
    std::vector<WorkAuthorization> authorizations;
    std::vector<NoMatch> noMatches;
    std::vector<Placement> placements;
    std::vector<BenefitPayment> payments;
    std::vector<TrainingHours> hours;
    std::vector<PlacementReview> reviews;
    std::vector<Opening> openings;    ///< of the placements
    std::vector<Business> businesses; ///< of the placements

    /// The skill set in force.
    const SkillSet *skillSet() const;
    /// The newest intake that stands.
    const JstpIntake *intake() const;
    /// The placement that runs, or is to begin.
    const Placement *running() const;
};

template <> const EntitySpec &specOf<SkillSet>();
template <> const EntitySpec &specOf<JstpIntake>();
template <> const EntitySpec &specOf<WorkAuthorization>();
template <> const EntitySpec &specOf<NoMatch>();
template <> const EntitySpec &specOf<Placement>();
template <> const EntitySpec &specOf<BenefitPayment>();
template <> const EntitySpec &specOf<TrainingHours>();
template <> const EntitySpec &specOf<PlacementReview>();

} // namespace waymark
