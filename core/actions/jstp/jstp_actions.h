// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/records/tab_actions.h"
#include "core/domain/jstp/training_records.h"

namespace waymark {

/// A placement with its service, one step.
struct PlaceTrainee
{
    Placement placement; ///< its typed fields
};
/// The term becomes longer by so many weeks; nothing else changes.
struct ExtendPlacement
{
    Id<Placement> placementId;
    int weeks = 0;
    QString reason;
};
/// Hired (with the job, entered as an entered employment in the same step, R-124), completed, or ended early with its reason.
struct EndPlacement
{
    Id<Placement> placementId;
    QString outcome; ///< code list "placement_outcome"
    QDate on;        ///< the last day of training; empty: today
    QString reason;  ///< code list "placement_end_reason"
    QString text;
    Employment job;  ///< typed fields, for "hired": its first day, title, wage …; employer empty: the business
};
/// A wrong end is taken back: the placement runs again, to be ended rightly. Not while it names a job that stands.
struct ReopenPlacement
{
    Id<Placement> placementId;
    QString reason; ///< stands in the history
};
/// The hours of one week for any number of placements, as the business listed them: one step. What stands already is
/// corrected; a remark that stands is changed only by a line that says one, and an empty one takes it away.
struct EnterHours
{
    QDate weekOf;  ///< any day of the week
    QString hours; ///< JSON: [{"placement": id, "minutes": 1230, "remark": "…"}]
};
/// One line of `hours`.
struct HoursLine
{
    Id<Placement> placementId;
    int minutes = 0;
    std::optional<QString> remark; ///< none: what stands is kept
};
QString hoursLines(const std::vector<HoursLine> &lines); ///< as `hours` wants them

/// Openings and people may be put side by side again.
struct LiftNoMatch
{
    Id<NoMatch> noMatchId;
};

template <> const ActionSpec &actionOf<PlaceTrainee>();
template <> const ActionSpec &actionOf<EditRecord<Placement>>();
template <> const ActionSpec &actionOf<VoidRecord<Placement>>(); ///< with its service; only while nothing hangs on it
template <> const ActionSpec &actionOf<ExtendPlacement>();
template <> const ActionSpec &actionOf<EndPlacement>();
template <> const ActionSpec &actionOf<ReopenPlacement>();
template <> const ActionSpec &actionOf<EnterHours>();
template <> const ActionSpec &actionOf<LiftNoMatch>();
template <> const ActionSpec &actionOf<AddRecord<SkillSet>>();
template <> const ActionSpec &actionOf<EditRecord<SkillSet>>();
template <> const ActionSpec &actionOf<AddRecord<JstpIntake>>();
template <> const ActionSpec &actionOf<EditRecord<JstpIntake>>();
template <> const ActionSpec &actionOf<VoidRecord<JstpIntake>>();
template <> const ActionSpec &actionOf<AddRecord<WorkAuthorization>>();
template <> const ActionSpec &actionOf<EditRecord<WorkAuthorization>>();
template <> const ActionSpec &actionOf<VoidRecord<WorkAuthorization>>();
template <> const ActionSpec &actionOf<AddRecord<NoMatch>>();
template <> const ActionSpec &actionOf<AddRecord<BenefitPayment>>();
template <> const ActionSpec &actionOf<VoidRecord<BenefitPayment>>();
template <> const ActionSpec &actionOf<AddRecord<PlacementReview>>();
template <> const ActionSpec &actionOf<EditRecord<PlacementReview>>();
template <> const ActionSpec &actionOf<VoidRecord<PlacementReview>>();
template <> const ActionSpec &actionOf<AddRecord<Business>>();
template <> const ActionSpec &actionOf<EditRecord<Business>>();
template <> const ActionSpec &actionOf<AddRecord<BusinessSite>>();
template <> const ActionSpec &actionOf<EditRecord<BusinessSite>>();
template <> const ActionSpec &actionOf<AddRecord<Opening>>();
template <> const ActionSpec &actionOf<EditRecord<Opening>>();

/// All of the above, for the registry. Names: placeTrainee, editPlacement, voidPlacement, extendPlacement, endPlacement,
/// reopenPlacement, enterHours, liftNoMatch, addSkillSet … editOpening.
const std::vector<const ActionSpec *> &jstpActions();

} // namespace waymark
