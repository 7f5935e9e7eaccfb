// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"

namespace waymark {

/// What is known of a person's work, earnings or schooling in one calendar quarter: from the state's wage match, a follow-up
/// or a paper. Indicators and elements 1600 to 1607, 1703 to 1706, 1900 and 1901 read it. Nobody is employed by inference.
struct QuarterResult
{
    Id<QuarterResult> id;
    Id<JobSeeker> jobSeekerId;
    QString quarter;  ///< "2026Q2": April to June 2026
    QString employed; ///< code list "quarter_employment"
    QString source;   ///< code list "wage_source"
    std::optional<qint64> earningsCents; ///< of the whole quarter
    QString schooling; ///< code list "quarter_schooling", for youth
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const QuarterResult &) const = default;
};

/// A measurable skill gain during training or education: a dated fact with its paper (elements 1806 to 1810).
struct SkillGain
{
    Id<SkillGain> id;
    Id<JobSeeker> jobSeekerId;
    QString kind; ///< code list "skill_gain"
    QDate on;
    QString evidence;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const SkillGain &) const = default;
};

/// A worker covered by a petition for Trade Adjustment Assistance (the button Trade Eligibility).
struct TradePetition
{
    Id<TradePetition> id;
    Id<JobSeeker> jobSeekerId;
    QString number; ///< of the petition, as on the certification
    QString employer;
    QDate impactOn;    ///< covered if separated from this day
    QDate certifiedOn;
    QDate expiresOn;   ///< the certification's last day
    QDate separatedOn; ///< the person's own separation
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const TradePetition &) const = default;
};

/// A layout of the federal file that an administrator loaded: it wins over the one that Waymark brings, from its day on.
struct FederalLayout
{
    Id<FederalLayout> id;
    QString name; ///< "PIRL2025"
    QDate effectiveFrom;
    QString rows; ///< the layout as CSV, in the columns of resources/federal/layout.csv
    QString source;
    Id<Staff> enteredBy;
    Instant enteredAt;
    bool operator==(const FederalLayout &) const = default;
};

template <> const EntitySpec &specOf<FederalLayout>();
template <> const EntitySpec &specOf<QuarterResult>();
template <> const EntitySpec &specOf<SkillGain>();
template <> const EntitySpec &specOf<TradePetition>();

} // namespace waymark
