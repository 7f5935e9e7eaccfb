// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/federal/quarter.h"
#include "core/policy/federal/standing_policy.h"

namespace waymark::policy {

/// The primary indicators of performance (domain 3.4).
enum class Indicator
{
    EmployedQ2,
    EmployedQ4,
    MedianEarnings,
    Credential,
    SkillGain
};
inline constexpr std::array allIndicators{Indicator::EmployedQ2, Indicator::EmployedQ4, Indicator::MedianEarnings,
                                   Indicator::Credential, Indicator::SkillGain};
QString indicatorName(Indicator indicator);
QString indicatorCode(Indicator indicator); ///< "employed_q2" …
/// How it is counted, in a sentence.
QString indicatorMeaning(Indicator indicator);

/// The days over which an indicator is computed: a program year, or the four quarters that end with one.
struct Cohort
{
    QDate from;
    QDate to;
    static Cohort ofProgramYear(int year);
    static Cohort endingWith(Quarter quarter);
};
/// Exits counted: for the second quarter and earnings those a year before the cohort; for the fourth and
/// credentials six months before that. Skill gains count whoever took part within the cohort itself.
Cohort exitsCounted(Indicator indicator, const Cohort &cohort);

/// What one stay means for one indicator, and what would still change it.
struct IndicatorFact
{
    bool counts = false;         ///< in the denominator
    bool met = false;            ///< in the numerator
    bool open = false;           ///< counts, not met, and may still become so
    std::optional<qint64> cents; ///< of the median
    QString why;                 ///< "Employed in July to September 2026, by wage record match"
    QString next;                ///< what would still change it, and until when; empty: nothing
    QDate until;                 ///< the last day on which that can happen; invalid: none
};
IndicatorFact factOf(Indicator indicator, const ProgramStay &stay, const CaseFile &file,
                     const PersonRecords &records, const Cohort &cohort, QDate today);

/// A number with its parts.
struct IndicatorSum
{
    int counted = 0;
    int met = 0;
    int open = 0;
    std::vector<qint64> earnings;

    void add(const IndicatorFact &fact);
    std::optional<double> rate() const; ///< 0 to 1; nothing where nobody counts
    std::optional<qint64> median();     ///< cents; of an even number the mean of the two in the middle
};
/// "62.5 %" or "$7,245.50"; empty where nobody counts.
QString indicatorValue(Indicator indicator, IndicatorSum sum);

} // namespace waymark::policy
