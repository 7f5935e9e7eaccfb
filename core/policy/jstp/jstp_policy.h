// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"
#include "core/policy/policy_settings.h"

#include <span>

namespace waymark::policy {

/// Where somebody stands on the way to federal work authorization, by the dates alone.
struct AuthorizationPath
{
    enum class State {
        None,     ///< nothing was applied for
        Applied,  ///< applied for, or expected: on the path (R-119)
        Received, ///< may work on that day
        Ended,    ///< could work once, not on that day
        Denied,
    };
    State state = State::None;
    const WorkAuthorization *record = nullptr; ///< the one that says so
};
/// The application that speaks for the person on that day: one that covers it before one that is on its way, that before
/// one that ended or was denied; of equals the newer. Voided ones never do.
AuthorizationPath authorizationPath(const TrainingFile &training, QDate day);
QString authorizationText(const AuthorizationPath &path, QDate today); ///< one line in words: "Applied on …, expected on …"

/// In a shelter and on the path to work authorization. Who holds it already is past the path: not refused, said.
Findings checkTrainee(const CaseFile &file, const TrainingFile &training, QDate day);
/// Whether somebody takes part in JSTP now: enrolled in it, or with an intake, and no outcome since.
bool isTrainee(const CaseFile &file, const TrainingFile &training, QDate day);

/// Dates in order; an application or an expectation at least (the path's own record says something).
Findings checkRecord(const WorkAuthorization &record, QDate today);
Findings checkRecord(const SkillSet &record, QDate today);
/// Words about work, skills and interests.
Findings checkRecord(const JstpIntake &record, QDate today);
Findings checkRecord(const NoMatch &record, QDate today);
Findings checkRecord(const BenefitPayment &record, QDate today);
Findings checkRecord(const PlacementReview &record, QDate today);
Findings checkRecord(const Business &record, QDate today);
Findings checkRecord(const BusinessSite &record, QDate today);
Findings checkRecord(const Opening &record, QDate today);
/// Of one for training: without hours it cannot be matched by them, which is said; hours outside 18 to 25 are caught,
/// and a term that is neither of the usual.
Findings checkOpening(const Opening &record, const PolicySettings &settings);
/// Warns outside the hours and terms that are usual.
Findings checkWeeklyHours(int hours, const PolicySettings &settings);
Findings checkTerm(int weeks, const PolicySettings &settings);

/// Nothing of a placement can be said of it alone: checkPlacement() does.
inline Findings checkRecord(const Placement &, QDate)
{
    return {};
}

/// What a placement is held against besides the person's own records.
struct PlacementFacts
{
    const Opening *opening = nullptr;
    const Business *business = nullptr;
    int taken = 0; ///< places of the opening that other running placements hold on those days
};
/// refuse; a term that is neither of the usual and hours outside 18 to 25 are warned of; two
/// placements of one person never overlap; the business takes part and a place is free; authorization that ends within the
/// term is said, with its day.
Findings checkPlacement(const CaseFile &file, const TrainingFile &training, const Placement &placement, const PlacementFacts &facts,
                        const PolicySettings &settings, QDate today);
/// Extending: only one that runs, to a later day, while its opening has a place free on the days that are added, which are
/// what `facts` speak of; the same warnings for the longer term.
Findings checkExtension(const TrainingFile &training, const Placement &placement, int weeks, const QString &reason,
                        const PlacementFacts &facts, const PolicySettings &settings);
/// A term that becomes shorter: refuses where benefit or hours are entered for days after it, which would belong to nothing.
Findings checkShorter(const TrainingFile &training, const Placement &placement);
/// How a placement ends: not before it began, not in the future; ended early with its reason; hired only with an authorization
/// that covers the first day of work. `workFrom` is the first day of the job, for "hired".
Findings checkPlacementEnd(const TrainingFile &training, const Placement &placement, const QString &outcome, QDate on, const QString &reason,
                           const QString &text, QDate workFrom, QDate today);
/// Taking an end back: only of one that ended, with a reason. A placement that began on the days which are free no more is
/// warned of, never refused: the end that is entered next settles it.
Findings checkReopening(const TrainingFile &training, const Placement &placement, const QString &reason);
/// A hire on record without a placement that led to it, of somebody who is or was a trainee: the same authorization is asked
/// for. Nobody else's jobs are touched by it.
Findings checkTraineeJob(const CaseFile &file, const TrainingFile &training, const Employment &job);
/// Refuses where no authorization covers that first day of work.
Findings checkMayWork(const TrainingFile &training, QDate from);

/// One period of two weeks of the benefit.
struct BenefitPeriod
{
    int number = 1;
    QDate from;
    QDate to;    ///< its last day; the last period may be shorter
    QDate dueOn; ///< the day after
    std::optional<qint64> amountCents;         ///< as agreed; of a shorter period in proportion to its days
    const BenefitPayment *payment = nullptr;   ///< paid, or said not to be
};
/// Every period from the first day to the last day it ran or is to run, whatever was paid. After them, each as a line of its
/// own without an agreed amount, what was entered for a period that is in the schedule no more (the placement ended sooner, or
/// the office changed the length of a period): money that was paid is never out of sight.
std::vector<BenefitPeriod> benefitSchedule(const Placement &placement, std::span<const BenefitPayment> payments, const PolicySettings &settings);
/// The period is one of the schedule, began, and was not paid before; another amount than agreed is said.
Findings checkPayment(const TrainingFile &training, const BenefitPayment &payment, const PolicySettings &settings, QDate today);

/// The Monday of the week a day lies in.
QDate mondayOf(QDate day);
/// A Monday, inside the placement, not in the future; outside 18 to 25 hours is caught, but for the first and last
/// week, which may be short.
Findings checkHours(const Placement &placement, const TrainingHours &hours, const PolicySettings &settings, QDate today);
/// What stands for a week; of two that were entered on two workstations the later. Null where nothing was entered.
const TrainingHours *hoursOf(const TrainingFile &training, Id<Placement> placement, QDate monday);
/// The Mondays of the weeks it ran until that day.
std::vector<QDate> trainingWeeks(const Placement &placement, QDate until);
/// "20:30", "20.5", "20,5", "20" as minutes; nothing where it is none of these or over 100 hours.
std::optional<int> minutesOf(const QString &typed);
QString hoursText(int minutes); ///< "20.5", in the reader's locale

/// The day an evaluation is due: half way, or at the end.
QDate reviewDay(const Placement &placement, const QString &stage);
/// The review belongs to the placement and its stage was not evaluated before.
Findings checkReview(const TrainingFile &training, const PlacementReview &review, QDate today);

} // namespace waymark::policy
