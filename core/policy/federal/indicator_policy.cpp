// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/indicator_policy.h"

#include "core/base/money.h"
#include "core/policy/federal/pirl_facts.h"
#include "core/policy/policy_text.h"
#include "core/refdata/code_lists.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr qint64 mostCents = 99'999'999; // the federal field ends at 999,999.99

bool isYouth(const ProgramStay &stay)
{
    return stay.program == "wioa_youth"_L1;
}

bool isEmployed(const QuarterResult *result)
{
    return result && result->employed == "yes"_L1;
}

bool isInSchool(const QuarterResult *result)
{
    return result && !result->schooling.isEmpty() && result->schooling != "none"_L1;
}

/// Training and education of the stay, as the federal file has them.
Study studyIn(const ProgramStay &stay, const CaseFile &file, const PersonRecords &records, QDate today)
{
    const StayDays days = daysOf(stay, today);
    const ProgramEnrollment *enrollment = enrollmentIn(stay.program, file, days.from, days.end());
    return studyOf(file, records, days, answersAtEntry(file, enrollment));
}

bool isDiploma(const Education &one)
{
    return pirlCode(u"credential_kind"_s, one.credential) == "1"_L1;
}

QString attained(const Education &one)
{
    return Policy::tr("%1, attained on %2.")
        .arg(codes().label(u"credential_kind"_s, one.credential), dayText(one.endedOn));
}

IndicatorFact employedFact(int n, const ProgramStay &stay, const PersonRecords &records, QDate today)
{
    const Quarter quarter = afterExit(stay.exitOn, n);
    const QuarterResult *result = resultIn(records, quarter);
    IndicatorFact fact{
        .counts = true, .met = false, .open = false, .cents = {}, .why = {}, .next = {}, .until = {}};
    if (isEmployed(result)) {
        fact.met = true;
        fact.why = result->source.isEmpty()
                       ? Policy::tr("Employed in %1.").arg(quarter.months())
                       : Policy::tr("Employed in %1: %2.")
                             .arg(quarter.months(), codes().label(u"wage_source"_s, result->source));
        return fact;
    }
    if (isYouth(stay) && isInSchool(result)) {
        fact.met = true;
        fact.why = Policy::tr("In education or training in %1: %2.")
                       .arg(quarter.months(), codes().label(u"quarter_schooling"_s, result->schooling));
        return fact;
    }
    if (result && result->employed == "no"_L1) {
        fact.why = Policy::tr("Not employed in %1.").arg(quarter.months());
        return fact;
    }
    fact.open = true;
    fact.why = Policy::tr("Nothing is known yet of %1.").arg(quarter.months());
    if (quarter.hasEnded(today)) {
        fact.next = Policy::tr(
            "Enter the result of the quarter: a wage record, pay stubs, or what was told in follow-up.");
    } else {
        fact.until = quarter.last();
        fact.next = isYouth(stay) ? Policy::tr("Work, education or training on any day until %1 counts.")
                                        .arg(dayText(fact.until))
                                  : Policy::tr("Work on any day until %1 counts.").arg(dayText(fact.until));
    }
    return fact;
}

IndicatorFact earningsFact(const ProgramStay &stay, const PersonRecords &records)
{
    const Quarter quarter = afterExit(stay.exitOn, 2);
    const QuarterResult *result = resultIn(records, quarter);
    IndicatorFact fact{
        .counts = false, .met = false, .open = false, .cents = {}, .why = {}, .next = {}, .until = {}};
    if (!isEmployed(result)) {
        fact.why = Policy::tr("Not known to be employed in %1.").arg(quarter.months());
        return fact;
    }
    if (result->earningsCents && *result->earningsCents > 0 && *result->earningsCents <= mostCents) {
        fact.counts = fact.met = true;
        fact.cents = result->earningsCents;
        fact.why = Policy::tr("Earned in %1.").arg(quarter.months());
        return fact;
    }
    fact.open = true;
    fact.why = Policy::tr("Employed in %1, and what was earned is not recorded.").arg(quarter.months());
    fact.next = Policy::tr("Enter what was earned in the whole quarter.");
    return fact;
}

/// Further schooling or work within a year, which a diploma needs to count.
bool wentOn(const ProgramStay &stay, const Study &study, const PersonRecords &records)
{
    if (study.afterExit.isValid() && study.afterExit <= stay.exitOn.addYears(1))
        return true;
    for (int n = 1; n <= 4; ++n) {
        if (isEmployed(resultIn(records, afterExit(stay.exitOn, n))))
            return true;
    }
    return false;
}

IndicatorFact credentialFact(const ProgramStay &stay, const CaseFile &file, const PersonRecords &records,
                             QDate today)
{
    const Study study = studyIn(stay, file, records, today);
    IndicatorFact fact{.counts = study.countsForCredential(),
                       .met = false,
                       .open = false,
                       .cents = {},
                       .why = {},
                       .next = {},
                       .until = {}};
    if (!fact.counts) {
        fact.why = Policy::tr("Was in no training or education that leads to a credential.");
        return fact;
    }
    bool diploma = false;
    for (const Education *one : study.credentials) {
        diploma = diploma || isDiploma(*one);
        if (!isDiploma(*one) || wentOn(stay, study, records)) {
            fact.met = true;
            fact.why = attained(*one);
            return fact;
        }
    }
    fact.until = stay.exitOn.addYears(1);
    fact.open = today <= fact.until || diploma;
    fact.why =
        diploma ? Policy::tr("Has the diploma; neither work nor further education within a year is recorded.")
                : Policy::tr("No recognized credential is recorded.");
    if (diploma)
        fact.next = Policy::tr("Enter work in one of the four quarters after the exit, or, under Education, "
                               "further education begun by %1.")
                        .arg(dayText(fact.until));
    else if (fact.open)
        fact.next =
            Policy::tr(
                "A credential attained by %1 counts: enter it under Education, with what it counts as.")
                .arg(dayText(fact.until));
    return fact;
}

IndicatorFact gainFact(const ProgramStay &stay, const CaseFile &file, const PersonRecords &records,
                       const Cohort &cohort, QDate today)
{
    IndicatorFact fact{
        .counts = false, .met = false, .open = false, .cents = {}, .why = {}, .next = {}, .until = {}};
    const Study study = studyIn(stay, file, records, today);
    const StayDays days = daysOf(stay, today);
    fact.counts = study.began.isValid() && study.began <= cohort.to &&
                  !(study.finished.isValid() && study.finished < cohort.from);
    if (!fact.counts) {
        fact.why = Policy::tr("Was in no education or training in this time.");
        return fact;
    }
    const auto within = [&](QDate day) { return day >= cohort.from && day <= cohort.to; };
    for (const SkillGain &one : records.gains) {
        if (!one.voidedOn.isValid() && days.during(one.on) && within(one.on)) {
            fact.met = true;
            fact.why =
                Policy::tr("%1, on %2.").arg(codes().label(u"skill_gain"_s, one.kind), dayText(one.on));
            return fact;
        }
    }
    for (const Education *one : study.credentials) {
        if (isDiploma(*one) && within(one->endedOn)) {
            fact.met = true;
            fact.why = attained(*one);
            return fact;
        }
    }
    fact.why = Policy::tr("In education or training; no gain is recorded in this time.");
    fact.until = cohort.to;
    fact.open = true;
    fact.next = today <= cohort.to
                    ? Policy::tr("A gain reached by %1 counts.").arg(dayText(cohort.to))
                    : Policy::tr("A gain that was reached by %1 and is not entered yet still counts.")
                          .arg(dayText(cohort.to));
    return fact;
}

} // namespace

QString indicatorName(Indicator indicator)
{
    switch (indicator) {
    case Indicator::EmployedQ2:
        return Policy::tr("Employment, second quarter");
    case Indicator::EmployedQ4:
        return Policy::tr("Employment, fourth quarter");
    case Indicator::MedianEarnings:
        return Policy::tr("Median earnings");
    case Indicator::Credential:
        return Policy::tr("Credential attainment");
    case Indicator::SkillGain:
        return Policy::tr("Measurable skill gains");
    }
    return {};
}

QString indicatorCode(Indicator indicator)
{
    static const QStringList names{u"employed_q2"_s, u"employed_q4"_s, u"median_earnings"_s, u"credential"_s,
                                   u"skill_gain"_s};
    return names[int(indicator)];
}

QString indicatorMeaning(Indicator indicator)
{
    switch (indicator) {
    case Indicator::EmployedQ2:
        return Policy::tr("Of those who left, how many worked in the second quarter after the quarter of "
                          "their exit; for youth "
                          "education and training count too.");
    case Indicator::EmployedQ4:
        return Policy::tr("The same in the fourth quarter after the quarter of the exit.");
    case Indicator::MedianEarnings:
        return Policy::tr("What the one in the middle earned in the second quarter after the quarter of the "
                          "exit, of those who worked in it.");
    case Indicator::Credential:
        return Policy::tr("Of those who were in training or education, on-the-job and customized training "
                          "aside, how many attained a "
                          "recognized credential by a year after their exit; a high school diploma counts "
                          "with work or further education.");
    case Indicator::SkillGain:
        return Policy::tr(
            "Of those in training or education in this time, how many reached a documented gain in it.");
    }
    return {};
}

Cohort Cohort::ofProgramYear(int year)
{
    return {programYearStart(year), programYearEnd(year)};
}

Cohort Cohort::endingWith(Quarter quarter)
{
    return {quarter.plus(-3).first(), quarter.last()};
}

Cohort exitsCounted(Indicator indicator, const Cohort &cohort)
{
    if (indicator == Indicator::SkillGain)
        return cohort;
    const int quarters =
        indicator == Indicator::EmployedQ2 || indicator == Indicator::MedianEarnings ? -4 : -6;
    return {Quarter::of(cohort.from).plus(quarters).first(), Quarter::of(cohort.to).plus(quarters).last()};
}

IndicatorFact factOf(Indicator indicator, const ProgramStay &stay, const CaseFile &file,
                     const PersonRecords &records, const Cohort &cohort, QDate today)
{
    if (stay.standing.kind != Standing::Kind::Participant)
        return {};
    if (indicator == Indicator::SkillGain) {
        const bool within =
            stay.enteredOn <= cohort.to && !(stay.exitOn.isValid() && stay.exitOn < cohort.from);
        return within ? gainFact(stay, file, records, cohort, today) : IndicatorFact{};
    }
    const Cohort exits = exitsCounted(indicator, cohort);
    if (!stay.exitOn.isValid() || stay.exitOn < exits.from || stay.exitOn > exits.to)
        return {};
    switch (indicator) {
    case Indicator::EmployedQ2:
        return employedFact(2, stay, records, today);
    case Indicator::EmployedQ4:
        return employedFact(4, stay, records, today);
    case Indicator::MedianEarnings:
        return earningsFact(stay, records);
    default:
        return credentialFact(stay, file, records, today);
    }
}

void IndicatorSum::add(const IndicatorFact &fact)
{
    counted += fact.counts;
    met += fact.met;
    open += fact.open;
    if (fact.cents)
        earnings.push_back(*fact.cents);
}

std::optional<double> IndicatorSum::rate() const
{
    return counted ? std::optional(double(met) / counted) : std::nullopt;
}

std::optional<qint64> IndicatorSum::median()
{
    if (earnings.empty())
        return {};
    const std::size_t middle = earnings.size() / 2;
    std::ranges::nth_element(earnings, earnings.begin() + std::ptrdiff_t(middle));
    const qint64 upper = earnings[middle];
    if (earnings.size() % 2 == 1)
        return upper;
    return (*std::max_element(earnings.begin(), earnings.begin() + std::ptrdiff_t(middle)) + upper) / 2;
}

QString indicatorValue(Indicator indicator, IndicatorSum sum)
{
    if (indicator == Indicator::MedianEarnings) {
        const auto cents = sum.median();
        return cents ? moneyWithCents(*cents) : QString();
    }
    const auto rate = sum.rate();
    return rate ? QLocale().toString(*rate * 100, 'f', 1) + u" %"_s : QString();
}

} // namespace waymark::policy
