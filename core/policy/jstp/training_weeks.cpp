// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "core/policy/jstp/jstp_policy.h"
#include "core/policy/policy_text.h"
#include "core/refdata/code_lists.h"

#include <QLocale>
#include <QRegularExpression>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr int mostMinutes = 100 * 60;

const Placement *placementOf(const TrainingFile &training, Id<Placement> id)
{
    const auto found = std::ranges::find(training.placements, id, &Placement::id);
    return found == training.placements.end() || found->voidedOn.isValid() ? nullptr : &*found;
}

} // namespace

std::vector<BenefitPeriod> benefitSchedule(const Placement &placement,
                                           std::span<const BenefitPayment> payments,
                                           const PolicySettings &settings)
{
    std::vector<BenefitPeriod> all;
    const QDate last = placement.lastDay();
    const int days = std::max(settings.jstp.benefitDays, 1);
    if (!placement.startsOn.isValid() || !last.isValid())
        return all;
    for (QDate from = placement.startsOn; from <= last; from = from.addDays(days)) {
        BenefitPeriod period{.number = int(all.size()) + 1,
                             .from = from,
                             .to = std::min(from.addDays(days - 1), last),
                             .dueOn = {},
                             .amountCents = {}};
        period.dueOn = period.to.addDays(1);
        if (placement.benefitCents)
            period.amountCents = (*placement.benefitCents * (from.daysTo(period.to) + 1) + days / 2) / days;
        for (const BenefitPayment &one : payments) {
            const bool its =
                one.placementId == placement.id && one.periodFrom == from && !one.voidedOn.isValid();
            if (its && (!period.payment || one.enteredAt.ms >= period.payment->enteredAt.ms))
                period.payment = &one;
        }
        all.push_back(period);
    }
    std::vector<const BenefitPayment *> others;
    for (const BenefitPayment &one : payments) {
        const bool stands = one.placementId == placement.id && !one.voidedOn.isValid() &&
                            (one.paidOn.isValid() || !one.notPaid.isEmpty());
        if (stands && std::ranges::find(all, one.periodFrom, &BenefitPeriod::from) == all.end())
            others.push_back(&one);
    }
    std::ranges::stable_sort(others, {}, [](const BenefitPayment *one) { return one->periodFrom; });
    for (const BenefitPayment *one : others) {
        const QDate to = one->periodFrom.addDays(days - 1);
        all.push_back({.number = int(all.size()) + 1,
                       .from = one->periodFrom,
                       .to = to,
                       .dueOn = to.addDays(1),
                       .amountCents = {},
                       .payment = one});
    }
    return all;
}

Findings checkPayment(const TrainingFile &training, const BenefitPayment &payment,
                      const PolicySettings &settings, QDate today)
{
    const Placement *placement = placementOf(training, payment.placementId);
    if (!placement)
        return {blocking("R-122"_L1, "placement"_L1,
                         Policy::tr("The benefit belongs to a placement of this person. Choose it."))};
    std::vector<BenefitPayment> others;
    std::ranges::copy_if(training.payments, std::back_inserter(others),
                         [&](const BenefitPayment &one) { return one.id != payment.id; });
    const std::vector<BenefitPeriod> all = benefitSchedule(*placement, others, settings);
    const auto period = std::ranges::find(all, payment.periodFrom, &BenefitPeriod::from);
    if (period == all.end())
        return {blocking(
            "R-122"_L1, "period_from"_L1,
            Policy::tr(
                "No period of the benefit begins on that day. The schedule of the placement lists them."))};
    Findings findings;
    if (period->from > today)
        findings << blocking(
            "R-122"_L1, "period_from"_L1,
            Policy::tr("This period begins on %1: it is paid later.").arg(dayText(period->from)));
    if (period->payment)
        findings << blocking(
            "R-122"_L1, "period_from"_L1,
            period->payment->paidOn.isValid()
                ? Policy::tr("This period was paid on %1.").arg(dayText(period->payment->paidOn))
                : Policy::tr("It was said before that this period is not paid. Void that entry first."));
    if (payment.paidOn.isValid() && payment.paidOn < placement->startsOn)
        findings << warning("R-122"_L1, "paid_on"_L1,
                            Policy::tr("This day lies before the placement began."));
    if (payment.paidOn.isValid() && payment.amountCents && period->amountCents &&
        payment.amountCents != period->amountCents)
        findings << warning("R-122"_L1, "amount_cents"_L1,
                            Policy::tr("For this period %1 is agreed.").arg(moneyWithCents(*period->amountCents)));
    return findings;
}

QDate mondayOf(QDate day)
{
    return day.isValid() ? day.addDays(1 - day.dayOfWeek()) : QDate();
}

Findings checkHours(const Placement &placement, const TrainingHours &hours, const PolicySettings &settings,
                    QDate today)
{
    if (placement.voidedOn.isValid())
        return {blocking({}, "placement"_L1, Policy::tr("This placement was voided."))};
    const QDate week = hours.weekOf;
    if (!week.isValid() || mondayOf(week) != week)
        return {blocking({}, "week_of"_L1, Policy::tr("A week is named by its Monday."))};
    if (week > today)
        return {blocking({}, "week_of"_L1, Policy::tr("This week has not begun."))};
    const QDate first = mondayOf(placement.startsOn);
    const QDate last = mondayOf(placement.lastDay());
    if (week < first || (last.isValid() && week > last))
        return {blocking({}, "week_of"_L1,
                         last.isValid()
                             ? Policy::tr("The placement runs from %1 to %2, not in this week.")
                                   .arg(dayText(placement.startsOn), dayText(placement.lastDay()))
                             : Policy::tr("The placement begins on %1.").arg(dayText(placement.startsOn)))};
    if (!hours.minutes || *hours.minutes < 0 || *hours.minutes > mostMinutes)
        return {blocking("R-121"_L1, "minutes"_L1,
                         Policy::tr("Enter the hours as 20:30 or 20.5; 0 for a week without any."))};
    Findings findings;
    const bool whole = week != first && week != last;
    const JstpSettings &jstp = settings.jstp;
    const int minutes = *hours.minutes;
    if (minutes > jstp.hoursTo * 60)
        findings << warning("R-121"_L1, "minutes"_L1,
                            Policy::tr("Training takes at most %1 hours a week; these are %2.")
                                .arg(jstp.hoursTo)
                                .arg(hoursText(minutes)));
    else if (minutes < jstp.hoursFrom * 60 && whole)
        findings << warning("R-121"_L1, "minutes"_L1,
                            minutes == 0
                                ? Policy::tr("Not there at all this week. A remark helps to remember why.")
                                : Policy::tr("Training takes at least %1 hours a week; these are %2.")
                                      .arg(jstp.hoursFrom)
                                      .arg(hoursText(minutes)));
    if (week.addDays(6) > today)
        findings << remark({}, "week_of"_L1, Policy::tr("This week is not over yet."));
    return findings;
}

const TrainingHours *hoursOf(const TrainingFile &training, Id<Placement> placement, QDate monday)
{
    const TrainingHours *newest = nullptr;
    for (const TrainingHours &one : training.hours) {
        const bool its = one.placementId == placement && one.weekOf == monday && one.minutes;
        if (its && (!newest || std::tie(one.enteredAt.ms, one.id.value) > std::tie(newest->enteredAt.ms, newest->id.value)))
            newest = &one;
    }
    return newest;
}

std::vector<QDate> trainingWeeks(const Placement &placement, QDate until)
{
    std::vector<QDate> weeks;
    const QDate last = placement.lastDay().isValid() ? std::min(placement.lastDay(), until) : until;
    if (!placement.startsOn.isValid() || !last.isValid() || last < placement.startsOn)
        return weeks;
    for (QDate week = mondayOf(placement.startsOn); week <= last; week = week.addDays(7))
        weeks.push_back(week);
    return weeks;
}

std::optional<int> minutesOf(const QString &typed)
{
    static const QRegularExpression clock(u"^(\\d{1,3}):([0-5]\\d)$"_s);
    static const QRegularExpression decimal(u"^(\\d{1,3})(?:[.,](\\d{1,4}))?$"_s);
    const QString text = typed.trimmed();
    int minutes = 0;
    if (const auto match = clock.match(text); match.hasMatch()) {
        minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    } else if (const auto number = decimal.match(text); number.hasMatch()) {
        const double hours = QString(number.captured(1) + u'.' + number.captured(2) + u'0').toDouble();
        minutes = int(std::lround(hours * 60));
    } else {
        return {};
    }
    return minutes <= mostMinutes ? std::optional(minutes) : std::nullopt;
}

QString hoursText(int minutes)
{
    const double hours = double(minutes) / 60;
    const int decimals = minutes % 60 == 0 ? 0 : minutes % 6 == 0 ? 1 : 2;
    return QLocale().toString(hours, 'f', decimals);
}

QDate reviewDay(const Placement &placement, const QString &stage)
{
    const QDate end = placement.lastDay();
    if (!placement.startsOn.isValid() || !end.isValid())
        return {};
    if (stage == "end"_L1)
        return end;
    const QDate term = placement.termEnd().isValid() ? placement.termEnd() : end;
    return placement.startsOn.addDays((placement.startsOn.daysTo(term) + 1) / 2);
}

Findings checkReview(const TrainingFile &training, const PlacementReview &review, QDate today)
{
    const Placement *placement = placementOf(training, review.placementId);
    if (!placement)
        return {blocking({}, "placement"_L1,
                         Policy::tr("An evaluation belongs to a placement of this person. Choose it."))};
    Findings findings = checkPast(review.on, "on_date"_L1, today);
    if (review.on.isValid() && review.on < placement->startsOn)
        findings << blocking({}, "on_date"_L1,
                             Policy::tr("The placement began on %1.").arg(dayText(placement->startsOn)));
    const bool twice = std::ranges::any_of(training.reviews, [&](const PlacementReview &one) {
        return one.id != review.id && one.placementId == review.placementId && one.stage == review.stage &&
               !one.voidedOn.isValid();
    });
    if (twice)
        findings << blocking({}, "stage"_L1,
                             Policy::tr("This stage was evaluated already. Change that entry instead."));
    if (review.stage == "end"_L1 && review.on.isValid() && review.on < reviewDay(*placement, u"halfway"_s))
        findings << warning({}, "stage"_L1, Policy::tr("Half of the term is not over yet."));
    return findings;
}

} // namespace waymark::policy
