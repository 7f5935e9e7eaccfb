// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/jstp/jstp_policy.h"
#include "core/policy/policy_text.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

/// One of several days that must not lie before another.
Findings checkOrder(QDate from, QDate to, QLatin1StringView field, const QString &message)
{
    if (from.isValid() && to.isValid() && to < from)
        return {blocking({}, field, message)};
    return {};
}

bool isEmail(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at < text.size() - 1 && !text.contains(u' ');
}

} // namespace

Findings checkRecord(const WorkAuthorization &record, QDate today)
{
    Findings findings;
    const bool any = record.appliedOn.isValid() || record.expectedOn.isValid() ||
                     record.receivedOn.isValid() || record.deniedOn.isValid();
    if (!any)
        findings << blocking("R-119"_L1, "applied_on"_L1,
                             Policy::tr("Enter a day: when it was applied for, or when it is expected."));
    findings += checkPast(record.appliedOn, "applied_on"_L1, today);
    findings += checkPast(record.deniedOn, "denied_on"_L1, today);
    if (record.receivedOn > today)
        findings << blocking(
            "R-124"_L1, "received_on"_L1,
            Policy::tr("This day lies in the future. Enter it as expected until it has come."));
    findings += checkOrder(record.appliedOn, record.expectedOn, "expected_on"_L1,
                           Policy::tr("It cannot be expected before it was applied for."));
    findings += checkOrder(record.appliedOn, record.receivedOn, "received_on"_L1,
                           Policy::tr("It cannot be received before it was applied for."));
    findings += checkOrder(record.appliedOn, record.deniedOn, "denied_on"_L1,
                           Policy::tr("It cannot be denied before it was applied for."));
    findings += checkOrder(record.receivedOn, record.endsOn, "ends_on"_L1,
                           Policy::tr("The last day lies before the first."));
    if (record.endsOn.isValid() && !record.receivedOn.isValid())
        findings << blocking(
            "R-124"_L1, "received_on"_L1,
            Policy::tr("It has a last day, so it was received: from which day may the person work?"));
    if (record.receivedOn.isValid() && record.deniedOn.isValid())
        findings << blocking(
            "R-124"_L1, "denied_on"_L1,
            Policy::tr("Received and denied cannot both be. A second application is an entry of its own."));
    if (record.appliedOn.isValid() && !record.expectedOn.isValid() && !record.receivedOn.isValid() &&
        !record.deniedOn.isValid())
        findings << remark({}, "expected_on"_L1,
                           Policy::tr("With the day it is expected, Today reminds you to ask for it."));
    return findings;
}

Findings checkRecord(const SkillSet &record, QDate)
{
    Findings findings;
    const bool any = !record.skills.isEmpty() || !isBlank(record.otherSkills) ||
                     !record.languages.isEmpty() || !record.english.isEmpty() ||
                     !record.interests.isEmpty() || !record.schedule.isEmpty() || record.hoursFrom ||
                     record.hoursTo || !isBlank(record.towns) || record.wageCents ||
                     record.availableOn.isValid();
    if (!any)
        findings << blocking({}, "skills"_L1,
                             Policy::tr("Nothing is answered yet. Choose at least one thing."));
    if (record.hoursFrom && record.hoursTo && *record.hoursFrom > *record.hoursTo)
        findings << blocking({}, "hours_to"_L1, Policy::tr("At most is less than at least."));
    if (record.wageCents && record.wagePer.isEmpty())
        findings << blocking({}, "wage_per"_L1,
                             Policy::tr("Paid by the hour, the week, the month or the year?"));
    return findings;
}

Findings checkRecord(const JstpIntake &record, QDate today)
{
    Findings findings = checkPast(record.on, "on_date"_L1, today);
    const auto words = [&](const QString &text, QLatin1StringView field, const QString &message) {
        if (isBlank(text))
            findings << blocking("R-123"_L1, field, message);
    };
    words(
        record.workExperience, "work_experience"_L1,
        Policy::tr("Write what the person has worked as, here or elsewhere; \"none yet\" is an answer too."));
    words(record.professionalSkills, "professional_skills"_L1, Policy::tr("Write what the person can do."));
    words(record.interests, "interests"_L1, Policy::tr("Write what the person would like to do."));
    return findings;
}

Findings checkRecord(const NoMatch &record, QDate)
{
    if (record.reason == "other"_L1 && isBlank(record.text))
        return {blocking({}, "text"_L1, Policy::tr("Say the reason in words."))};
    return {};
}

Findings checkRecord(const BenefitPayment &record, QDate today)
{
    Findings findings = checkPast(record.paidOn, "paid_on"_L1, today);
    const bool paid = record.paidOn.isValid();
    const bool said = !isBlank(record.notPaid);
    if (!paid && !said)
        findings << blocking("R-122"_L1, "paid_on"_L1,
                             Policy::tr("Enter the day it was paid, or why it is not."));
    if (paid && said)
        findings << blocking("R-122"_L1, "not_paid"_L1,
                             Policy::tr("It was paid, so there is no reason why it was not."));
    if (paid && !record.amountCents)
        findings << blocking("R-122"_L1, "amount_cents"_L1, Policy::tr("Enter the amount that was paid."));
    if (paid && record.amountCents == 0)
        findings << blocking("R-122"_L1, "amount_cents"_L1,
                             Policy::tr("Nothing was paid: leave the day empty and say why."));
    if (!paid && record.amountCents.value_or(0) > 0)
        findings << blocking("R-122"_L1, "amount_cents"_L1,
                             Policy::tr("There is an amount, but no day it was paid."));
    return findings;
}

Findings checkRecord(const PlacementReview &record, QDate today)
{
    Findings findings = checkPast(record.on, "on_date"_L1, today);
    const bool any = !record.attendance.isEmpty() || !record.skills.isEmpty() ||
                     !record.communication.isEmpty() || !record.wouldHire.isEmpty() ||
                     !isBlank(record.businessText) || !isBlank(record.traineeText);
    if (!any)
        findings << blocking({}, "attendance"_L1,
                             Policy::tr("Nothing is said yet: neither by the business nor by the trainee."));
    return findings;
}

Findings checkRecord(const Business &record, QDate today)
{
    Findings findings = checkOrder(record.joinedOn, record.leftOn, "left_on"_L1,
                                   Policy::tr("It cannot have left before it began to take part."));
    if (record.leftOn.isValid() && !record.joinedOn.isValid())
        findings << blocking({}, "joined_on"_L1, Policy::tr("It took part until a day: since when?"));
    findings += checkPast(record.feePaidOn, "fee_paid_on"_L1, today);
    if (record.feePaidOn.isValid() && !record.feeCents)
        findings << blocking({}, "fee_cents"_L1, Policy::tr("The fee was paid: enter how much was agreed."));
    if (record.joinedOn.isValid() && !record.feeCents)
        findings << remark({}, "fee_cents"_L1,
                           Policy::tr("Businesses pay a fee to take part. It can be entered later."));
    if (!record.email.trimmed().isEmpty() && !isEmail(record.email.trimmed()))
        findings << blocking({}, "email"_L1, Policy::tr("This is not an e-mail address."));
    return findings;
}

Findings checkRecord(const BusinessSite &record, QDate)
{
    if (isBlank(record.city) && isBlank(record.zip))
        return {
            warning({}, "city"_L1, Policy::tr("Without a town nobody can be matched by where they live."))};
    return {};
}

Findings checkRecord(const Opening &record, QDate)
{
    return checkOrder(record.opensOn, record.closesOn, "closes_on"_L1,
                      Policy::tr("It closes before it opens."));
}

Findings checkOpening(const Opening &record, const PolicySettings &settings)
{
    if (!record.isTraining())
        return {};
    Findings findings;
    if (!record.weeklyHours)
        findings << warning("R-121"_L1, "weekly_hours"_L1,
                            Policy::tr("Without hours nobody can be matched by them. The hours are then "
                                       "agreed with each placement."));
    else
        findings += checkWeeklyHours(*record.weeklyHours, settings);
    if (record.weeks)
        findings += checkTerm(*record.weeks, settings);
    return findings;
}

Findings checkWeeklyHours(int hours, const PolicySettings &settings)
{
    const JstpSettings &jstp = settings.jstp;
    if (hours >= jstp.hoursFrom && hours <= jstp.hoursTo)
        return {};
    return {warning("R-121"_L1, "weekly_hours"_L1,
                    Policy::tr("Training takes %1 to %2 hours a week. Is %3 meant?")
                        .arg(jstp.hoursFrom)
                        .arg(jstp.hoursTo)
                        .arg(hours))};
}

Findings checkTerm(int weeks, const PolicySettings &settings)
{
    const std::vector<int> &usual = settings.jstp.terms;
    if (usual.empty() || std::ranges::find(usual, weeks) != usual.end())
        return {};
    QStringList words;
    for (const int one : usual)
        words << QString::number(one);
    return {warning("R-120"_L1, "weeks"_L1,
                    Policy::tr("A term usually has %1 weeks. Is %2 meant?").arg(anyOf(words)).arg(weeks))};
}

} // namespace waymark::policy
