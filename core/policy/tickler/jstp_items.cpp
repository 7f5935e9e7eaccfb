// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/jstp/jstp_policy.h"
#include "core/policy/service_policy.h"
#include "core/policy/tickler/item_maker.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::policy::tickler {

namespace {

/// Items carry dates and no today: what is asked of a day is asked of the last one.
const QDate farDay(9999, 12, 31);

const ProgramEnrollment *jstpEnrollment(const CaseFile &file)
{
    const auto found = std::ranges::find_if(file.enrollments, [](const ProgramEnrollment &one) {
        return one.program == "jstp"_L1 && isRunning(one);
    });
    return found == file.enrollments.end() ? nullptr : &*found;
}

/// An item for the designated counselor; of a trainee without a case for intake where JSTP is run.
DueItem jstpItem(const Gathering &to, const QString &kind, const QString &rule, const QString &action)
{
    DueItem item = to.item(kind, rule, action);
    if (const ProgramEnrollment *enrollment = item.centerId ? nullptr : jstpEnrollment(to.file))
        item.centerId = enrollment->centerId;
    return item;
}

void addIntake(Gathering &to)
{
    const ProgramEnrollment *enrollment = jstpEnrollment(to.file);
    if (!enrollment || !enrollment->startedOn.isValid() || to.records.training.intake())
        return;
    DueItem item = jstpItem(to, u"jstp_intake"_s, u"R-123"_s, u"addJstpIntake"_s);
    item.visibleFrom = enrollment->startedOn;
    item.dueOn = enrollment->startedOn.addDays(to.settings.jstp.intakeDays);
    item.because = {{u"since"_s, isoText(enrollment->startedOn)}, {u"days"_s, to.settings.jstp.intakeDays}};
    to.add(std::move(item));
}

/// An intake, and nothing came of it yet. A term that was completed is something; one that ended early is
/// not.
void addMatch(Gathering &to)
{
    const TrainingFile &training = to.records.training;
    const JstpIntake *intake = training.intake();
    if (!intake || !intake->on.isValid() || !to.file.person.shelterId) // nobody else is placed
        return;
    const bool wasEnrolled = std::ranges::any_of(
        to.file.enrollments, [](const ProgramEnrollment &one) { return one.program == "jstp"_L1; });
    if (wasEnrolled && !jstpEnrollment(to.file))
        return;
    QDate since = intake->on;
    for (const Placement &one : training.placements) {
        if (one.voidedOn.isValid() || one.lastDay() < intake->on)
            continue;
        if (one.outcome != "ended_early"_L1)
            return;
        since = std::max(since, one.endedOn);
    }
    // Who may work is hired, not trained; after the last day of an authorization training is asked for again.
    for (const WorkAuthorization &one : training.authorizations) {
        if (one.voidedOn.isValid() || !one.receivedOn.isValid())
            continue;
        if (!one.endsOn.isValid())
            return;
        since = std::max(since, one.endsOn.addDays(1));
    }
    const bool worksNow = std::ranges::any_of(to.file.employments, [&](const Employment &one) {
        return !one.voidedOn.isValid() && one.startedOn >= intake->on;
    });
    if (worksNow)
        return;
    DueItem item = jstpItem(to, u"jstp_match"_s, u"R-123"_s, u"placeTrainee"_s);
    item.visibleFrom = since;
    item.dueOn = since.addDays(to.settings.jstp.matchDays);
    item.because = {{u"since"_s, isoText(since)}, {u"again"_s, since != intake->on}};
    to.add(std::move(item));
}

/// Of each placement the first week without hours; which more there are is told with it.
void addHours(Gathering &to, const Placement &placement)
{
    QJsonArray missing;
    QDate first;
    for (const QDate week : trainingWeeks(placement, placement.lastDay())) {
        if (hoursOf(to.records.training, placement.id, week))
            continue;
        if (!first.isValid())
            first = week;
        missing << isoText(week);
    }
    if (!first.isValid())
        return;
    DueItem item = jstpItem(to, u"jstp_hours"_s, u"R-121"_s, u"enterHours"_s);
    item.recordId = placement.id.value;
    item.visibleFrom = first.addDays(7);
    item.dueOn = item.visibleFrom;
    item.mustBy = first.addDays(6 + to.settings.jstp.hoursDays);
    item.because = {{u"since"_s, isoText(first)}, {u"missing"_s, missing}};
    to.add(std::move(item));
}

void addBenefit(Gathering &to, const Placement &placement)
{
    if (placement.benefitCents == 0)
        return;
    QJsonArray missing;
    std::optional<BenefitPeriod> first;
    for (const BenefitPeriod &one : benefitSchedule(placement, to.records.training.payments, to.settings)) {
        if (one.payment)
            continue;
        if (!first)
            first = one;
        missing << isoText(one.dueOn);
    }
    if (!first)
        return;
    DueItem item = jstpItem(to, u"jstp_benefit"_s, u"R-122"_s, u"addBenefitPayment"_s);
    item.recordId = placement.id.value;
    item.visibleFrom = first->dueOn;
    item.dueOn = first->dueOn;
    item.mustBy = first->dueOn.addDays(to.settings.jstp.hoursDays);
    item.because = {
        {u"since"_s, isoText(first->from)}, {u"until"_s, isoText(first->to)}, {u"missing"_s, missing}};
    to.add(std::move(item));
}

bool isReviewed(const TrainingFile &training, Id<Placement> placement, QLatin1StringView stage)
{
    return std::ranges::any_of(training.reviews, [&](const PlacementReview &one) {
        return one.placementId == placement && one.stage == stage && !one.voidedOn.isValid();
    });
}

/// Half way, unless it ended before or the end was evaluated already; then the end. What ended early needs no
/// more.
void addReview(Gathering &to, const Placement &placement)
{
    const TrainingFile &training = to.records.training;
    if (placement.outcome == "ended_early"_L1 || isReviewed(training, placement.id, "end"_L1))
        return;
    const QDate half = reviewDay(placement, u"halfway"_s);
    const bool first =
        half.isValid() && half < placement.lastDay() && !isReviewed(training, placement.id, "halfway"_L1);
    const QDate day = first ? half : reviewDay(placement, u"end"_s);
    if (!day.isValid())
        return;
    DueItem item = jstpItem(to, u"placement_review"_s, u"R-120"_s, u"addPlacementReview"_s);
    item.recordId = placement.id.value;
    item.dueOn = day;
    item.visibleFrom = day.addDays(-to.settings.tickler.courseNoticeDays);
    item.because = {{u"since"_s, isoText(placement.startsOn)}, {u"stage"_s, first ? u"halfway"_s : u"end"_s}};
    to.add(std::move(item));
}

void addTermEnd(Gathering &to, const Placement &placement)
{
    if (!placement.isRunning())
        return;
    DueItem item = jstpItem(to, u"term_end"_s, u"R-120"_s, u"endPlacement"_s);
    item.recordId = placement.id.value;
    item.dueOn = placement.termEnd();
    item.mustBy = placement.termEnd();
    item.visibleFrom = item.dueOn.addDays(-to.settings.jstp.termNoticeDays);
    item.because = {{u"since"_s, isoText(placement.startsOn)}, {u"weeks"_s, placement.weeks.value_or(0)}};
    to.add(std::move(item));
}

/// Whether another record of the person answers for the days after this one's.
bool isFollowed(const TrainingFile &training, const WorkAuthorization &one)
{
    return std::ranges::any_of(training.authorizations, [&](const WorkAuthorization &other) {
        if (other.id == one.id || other.voidedOn.isValid() || other.deniedOn.isValid())
            return false;
        if (other.receivedOn.isValid())
            return other.receivedOn > one.receivedOn &&
                   !(other.endsOn.isValid() && other.endsOn <= one.endsOn);
        return other.appliedOn >= one.receivedOn || other.expectedOn >= one.receivedOn;
    });
}

void addExpected(Gathering &to, const WorkAuthorization &one)
{
    if (!one.expectedOn.isValid() || one.receivedOn.isValid() || one.deniedOn.isValid())
        return;
    DueItem item = jstpItem(to, u"authorization_expected"_s, u"R-124"_s, u"editWorkAuthorization"_s);
    item.recordId = one.id.value;
    item.visibleFrom = one.expectedOn;
    item.dueOn = one.expectedOn;
    item.because = {{u"since"_s, isoText(one.expectedOn)}, {u"applied"_s, isoText(one.appliedOn)}};
    to.add(std::move(item));
}

/// It came, and the person is in training still: from that day on they may be hired.
void addArrived(Gathering &to, const WorkAuthorization &one)
{
    const Placement *running = to.records.training.running();
    const bool before = running && running->startsOn <= one.receivedOn;
    const bool employed = std::ranges::any_of(to.file.employments, [&](const Employment &job) {
        return !job.voidedOn.isValid() && job.startedOn >= one.receivedOn;
    });
    const bool isRenewed =
        std::ranges::any_of(to.records.training.authorizations, [&](const WorkAuthorization &other) {
            return !other.voidedOn.isValid() && other.receivedOn > one.receivedOn;
        });
    if (!one.receivedOn.isValid() || employed || (running && !before) || isRenewed)
        return;
    DueItem item = jstpItem(to, u"authorization_arrived"_s, u"R-124"_s,
                            running ? u"endPlacement"_s : u"recordEmployment"_s);
    item.recordId = running ? running->id.value : 0;
    item.visibleFrom = one.receivedOn;
    item.dueOn = one.receivedOn;
    item.because = {{u"since"_s, isoText(one.receivedOn)},
                    {u"placed"_s, running != nullptr},
                    {u"until"_s, isoText(one.endsOn)}};
    to.add(std::move(item));
}

void addEnding(Gathering &to, const WorkAuthorization &one)
{
    if (!one.receivedOn.isValid() || !one.endsOn.isValid() || isFollowed(to.records.training, one))
        return;
    DueItem item = jstpItem(to, u"authorization_end"_s, u"R-124"_s, u"addWorkAuthorization"_s);
    item.recordId = one.id.value;
    item.dueOn = std::max(one.endsOn.addDays(-to.settings.jstp.authorizationNoticeDays), one.receivedOn);
    item.visibleFrom = item.dueOn;
    item.mustBy = one.endsOn;
    item.because = {{u"since"_s, isoText(one.receivedOn)}, {u"until"_s, isoText(one.endsOn)}};
    to.add(std::move(item));
}

} // namespace

void addJstpItems(Gathering &to)
{
    const TrainingFile &training = to.records.training;
    addIntake(to);
    addMatch(to);
    for (const Placement &one : training.placements) {
        if (one.voidedOn.isValid() || !one.startsOn.isValid() || !one.lastDay().isValid())
            continue;
        addHours(to, one);
        addBenefit(to, one);
        addReview(to, one);
        addTermEnd(to, one);
    }
    const bool trainee = isTrainee(to.file, training, farDay);
    for (const WorkAuthorization &one : training.authorizations) {
        if (one.voidedOn.isValid())
            continue;
        if (trainee || to.current)
            addExpected(to, one);
        if (trainee)
            addArrived(to, one);
        if (trainee || to.current)
            addEnding(to, one);
    }
}

} // namespace waymark::policy::tickler
