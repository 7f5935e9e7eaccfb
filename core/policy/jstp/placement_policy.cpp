// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/jstp/jstp_policy.h"
#include "core/policy/policy_text.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr int mostWeeks = 104;
constexpr int farAhead = 183; ///< days

/// Days in common; a placement whose term nobody knows runs on.
bool overlap(const Placement &one, const Placement &other)
{
    if (!one.startsOn.isValid() || !other.startsOn.isValid())
        return false;
    const auto before = [](QDate last, QDate first) { return last.isValid() && last < first; };
    return !before(one.lastDay(), other.startsOn) && !before(other.lastDay(), one.startsOn);
}

Findings checkOthers(const TrainingFile &training, const Placement &placement)
{
    Findings findings;
    for (const Placement &one : training.placements) {
        if (one.id == placement.id || one.voidedOn.isValid())
            continue;
        if (overlap(one, placement))
            findings << blocking(
                "R-120"_L1, "starts_on"_L1,
                Policy::tr(
                    "Another placement of this person runs from %1 to %2. Two at once are not possible: "
                    "end that one first, or choose other days.")
                    .arg(dayText(one.startsOn), dayText(one.lastDay())));
        else if (one.isRunning() && one.lastDay() < placement.startsOn)
            findings << warning("R-120"_L1, {},
                                Policy::tr("The placement until %1 has no outcome yet. Say how it ended.")
                                    .arg(dayText(one.lastDay())));
    }
    return findings;
}

/// Authorization that ends while the term runs, with nothing after it.
Findings checkEndsWithin(const TrainingFile &training, const Placement &placement)
{
    const QDate last = placement.lastDay();
    for (const WorkAuthorization &one : training.authorizations) {
        const bool within = !one.voidedOn.isValid() && one.receivedOn.isValid() && one.endsOn.isValid() &&
                            one.endsOn >= placement.startsOn && last.isValid() && one.endsOn < last;
        if (within &&
            authorizationPath(training, one.endsOn.addDays(1)).state == AuthorizationPath::State::Ended)
            return {warning("R-119"_L1, {},
                            Policy::tr("Work authorization ends on %1, before the term does on %2. Record "
                                       "its renewal, or agree on a "
                                       "shorter term.")
                                .arg(dayText(one.endsOn), dayText(last)))};
    }
    return {};
}

Findings checkPlaces(const PlacementFacts &facts, QLatin1StringView field)
{
    if (!facts.opening || facts.taken < facts.opening->places())
        return {};
    return {blocking(
        {}, field,
        Policy::tr("All places of this opening are taken on those days: %1.").arg(facts.opening->places()))};
}

Findings checkBusiness(const Placement &placement, const PlacementFacts &facts)
{
    Findings findings;
    if (!facts.opening) {
        findings << blocking({}, "opening"_L1, Policy::tr("Choose the opening."));
        return findings;
    }
    if (!facts.opening->isTraining())
        findings << blocking(
            "R-124"_L1, "opening"_L1,
            Policy::tr("This opening is a job. A placement is training: choose an opening for training."));
    if (!facts.business || !facts.business->takesPart(placement.startsOn)) {
        const QDate left = facts.business ? facts.business->leftOn : QDate();
        findings << blocking(
            {}, "opening"_L1,
            left.isValid() && left <= placement.startsOn
                ? Policy::tr("This business takes part in JSTP no more since %1.").arg(dayText(left))
                : Policy::tr(
                      "This business does not take part in JSTP on that day. Enter since when it does."));
    } else if (facts.business->feeCents.value_or(0) > 0 && !facts.business->feePaidOn.isValid()) {
        findings << remark({}, "opening"_L1,
                           Policy::tr("The business has not paid its participation fee yet."));
    }
    if (!facts.opening->isOpen(placement.startsOn))
        findings << warning({}, "starts_on"_L1, Policy::tr("The opening is not open on that day."));
    return findings + checkPlaces(facts, "opening"_L1);
}

Findings checkNumbers(const Placement &placement, const PolicySettings &settings)
{
    Findings findings;
    if (!placement.startsOn.isValid())
        findings << blocking({}, "starts_on"_L1, Policy::tr("Enter the first day."));
    if (placement.weeks.value_or(0) < 1)
        findings << blocking("R-120"_L1, "weeks"_L1, Policy::tr("Enter how many weeks the term has."));
    else
        findings += checkTerm(*placement.weeks, settings);
    if (placement.weeklyHours.value_or(0) < 1)
        findings << blocking(
            "R-121"_L1, "weekly_hours"_L1,
            Policy::tr("Enter the hours a week. The opening may not name any: then agree on them now."));
    else
        findings += checkWeeklyHours(*placement.weeklyHours, settings);
    if (!placement.benefitCents)
        findings << remark(
            "R-122"_L1, "benefit_cents"_L1,
            Policy::tr("No benefit is agreed yet: the schedule has its days, but no amounts."));
    return findings;
}

} // namespace

Findings checkPlacement(const CaseFile &file, const TrainingFile &training, const Placement &placement,
                        const PlacementFacts &facts, const PolicySettings &settings, QDate today)
{
    Findings findings = checkNumbers(placement, settings);
    if (!placement.startsOn.isValid())
        return findings;
    if (placement.startsOn > today.addDays(farAhead))
        findings << warning({}, "starts_on"_L1, Policy::tr("The first day lies far ahead. Is the year right?"));
    findings += checkTrainee(file, training, placement.startsOn);
    const bool assessed = std::ranges::any_of(training.intakes, [&](const JstpIntake &one) {
        return !one.voidedOn.isValid() && one.on.isValid() && one.on <= placement.startsOn;
    });
    if (!assessed)
        findings << blocking("R-123"_L1, {},
                             Policy::tr("The intake assessment comes before a match: record work experience, "
                                        "skills and interests first."));
    findings += checkBusiness(placement, facts);
    findings += checkOthers(training, placement);
    findings += checkEndsWithin(training, placement);
    const bool refused = std::ranges::any_of(training.noMatches, [&](const NoMatch &one) {
        return one.openingId == placement.openingId && !one.liftedOn.isValid();
    });
    if (refused)
        findings << warning(
            {}, "opening"_L1,
            Policy::tr(
                "This opening was marked \"not this one\" for this person. The list of matches says why."));
    return findings;
}

Findings checkExtension(const TrainingFile &training, const Placement &placement, int weeks,
                        const QString &reason, const PlacementFacts &facts, const PolicySettings &settings)
{
    if (placement.voidedOn.isValid() || !placement.outcome.isEmpty())
        return {blocking("R-120"_L1, {},
                         Policy::tr("This placement has ended. Only one that runs can be extended."))};
    Findings findings;
    if (weeks < 1)
        findings << blocking("R-120"_L1, "weeks"_L1, Policy::tr("By how many weeks?"));
    if (isBlank(reason))
        findings << blocking("R-120"_L1, "reason"_L1, Policy::tr("Say why the term becomes longer."));
    if (blocks(findings))
        return findings;
    Placement longer = placement;
    if (weeks > mostWeeks - longer.weeks.value_or(0))
        return {blocking("R-120"_L1, "weeks"_L1, Policy::tr("A term has at most %1 weeks.").arg(mostWeeks))};
    longer.weeks = longer.weeks.value_or(0) + weeks;
    findings += checkTerm(*longer.weeks, settings);
    findings += checkPlaces(facts, "weeks"_L1);
    findings += checkOthers(training, longer);
    findings += checkEndsWithin(training, longer);
    return findings;
}

Findings checkShorter(const TrainingFile &training, const Placement &placement)
{
    const QDate end = placement.termEnd();
    if (!end.isValid())
        return {};
    Findings findings;
    if (std::ranges::any_of(training.payments, [&](const BenefitPayment &one) {
            return one.placementId == placement.id && !one.voidedOn.isValid() && one.periodFrom > end;
        }))
        findings << blocking("R-122"_L1, "weeks"_L1,
                             Policy::tr("The benefit is entered for days after this term: void those entries "
                                        "first, or say how the placement ended."));
    if (std::ranges::any_of(training.hours, [&](const TrainingHours &one) {
            return one.placementId == placement.id && one.minutes.value_or(0) > 0 && one.weekOf > end;
        }))
        findings << blocking(
            "R-121"_L1, "weeks"_L1,
            Policy::tr("Hours are entered for weeks after this term: correct those first, or "
                       "choose a longer one."));
    return findings;
}

Findings checkReopening(const TrainingFile &training, const Placement &placement, const QString &reason)
{
    if (placement.voidedOn.isValid())
        return {blocking({}, {}, Policy::tr("This placement was voided."))};
    if (placement.outcome.isEmpty())
        return {blocking({}, {}, Policy::tr("This placement has not ended: there is nothing to take back."))};
    if (isBlank(reason))
        return {blocking({}, "reason"_L1, Policy::tr("Say what is wrong with the end."))};
    Placement open = placement;
    open.outcome.clear();
    open.endedOn = {};
    Findings findings = checkOthers(training, open);
    for (Finding &one : findings) {
        one.severity = Severity::Warn;
        one.field.clear();
    }
    return findings;
}

Findings checkPlacementEnd(const TrainingFile &training, const Placement &placement, const QString &outcome,
                           QDate on, const QString &reason, const QString &text, QDate workFrom, QDate today)
{
    if (placement.voidedOn.isValid() || !placement.outcome.isEmpty())
        return {blocking({}, {}, Policy::tr("How this placement ended is recorded already."))};
    Findings findings;
    if (!codes().find(u"placement_outcome"_s, outcome))
        findings << blocking({}, "outcome"_L1, Policy::tr("Choose how it ended."));
    if (!on.isValid())
        findings << blocking({}, "on_date"_L1, Policy::tr("Enter the last day of training."));
    else if (on > today)
        findings << blocking({}, "on_date"_L1,
                             Policy::tr("The last day lies in the future: say it when it has come."));
    else if (on < placement.startsOn)
        findings << blocking(
            {}, "on_date"_L1,
            Policy::tr("It began on %1, so it cannot have ended before. One that never began is voided.")
                .arg(dayText(placement.startsOn)));
    else if (placement.termEnd().isValid() && on > placement.termEnd())
        findings << warning("R-120"_L1, "on_date"_L1,
                            Policy::tr("The term ended on %1. Extend it first if the training went on.")
                                .arg(dayText(placement.termEnd())));
    const bool early = outcome == "ended_early"_L1;
    if (early && reason.isEmpty())
        findings << blocking({}, "reason"_L1, Policy::tr("Say why it ended early."));
    if (early && reason == "other"_L1 && isBlank(text))
        findings << blocking({}, "text"_L1, Policy::tr("Say the reason in words."));
    if (outcome == "completed"_L1 && on.isValid() && on < placement.termEnd())
        findings << warning(
            "R-120"_L1, "outcome"_L1,
            Policy::tr("The term runs until %1. Did it end early?").arg(dayText(placement.termEnd())));
    if (outcome == "hired"_L1) {
        if (!workFrom.isValid())
            findings << blocking("R-124"_L1, "started_on"_L1, Policy::tr("Enter the first day of work."));
        else if (workFrom > today)
            findings << blocking(
                "R-124"_L1, "started_on"_L1,
                Policy::tr("The first day of work lies in the future: record the hire when it has begun."));
        else if (on.isValid() && workFrom < on)
            findings << blocking(
                "R-124"_L1, "started_on"_L1,
                Policy::tr("The training ended on %1, so the job begins then or later.").arg(dayText(on)));
        else
            findings += checkMayWork(training, workFrom);
    }
    const auto later = [&](const auto &list, auto day) {
        return on.isValid() && std::ranges::any_of(list, [&](const auto &one) {
                   return one.placementId == placement.id && std::invoke(day, one) > on;
               });
    };
    if (later(training.hours,
              [](const TrainingHours &one) { return one.minutes.value_or(0) > 0 ? one.weekOf : QDate(); }))
        findings << warning("R-121"_L1, "on_date"_L1,
                            Policy::tr("Hours are entered for weeks after this day."));
    if (later(training.payments, [](const BenefitPayment &one) {
            return one.voidedOn.isValid() || !one.paidOn.isValid() ? QDate() : one.periodFrom;
        }))
        findings << warning("R-122"_L1, "on_date"_L1,
                            Policy::tr("The benefit was paid for days after this one."));
    return findings;
}

} // namespace waymark::policy
