// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/policy/federal/indicator_policy.h"

#include <map>

namespace waymark {

/// Whose indicators, over which days. Empty parts do not narrow.
struct IndicatorQuery
{
    QString program = QStringLiteral("wioa_adult"); ///< one of policy::federalPrograms()
    policy::Cohort cohort;
    Id<Center> center;   ///< the newest case's, without a case the person's
    Id<Staff> counselor; ///< the newest case's designated counselor
    std::function<bool(qint64 done, qint64 total)> step = {}; ///< false stops
};

/// The numbers of one counselor, one center, or of all that was asked for.
struct IndicatorGroup
{
    Id<Center> center;
    Id<Staff> counselor;
    int participants = 0; ///< stays that touch the cohort's days
    int exits = 0;        ///< of them, exits within those days
    std::array<policy::IndicatorSum, policy::allIndicators.size()> sums;

    policy::IndicatorSum &of(policy::Indicator indicator) { return sums[std::size_t(indicator)]; }
};
struct IndicatorTable
{
    IndicatorGroup all;
    std::map<Id<Center>, IndicatorGroup> byCenter;
    std::map<Id<Staff>, IndicatorGroup> byCounselor; ///< key 0: no case
    qint64 people = 0;                               ///< that were read
    bool stopped = false;
};
/// Computed from the record of everybody who ever was in the program, one after the other: memory grows with
/// who counts for a median only. Numbers name nobody and hold everybody, confidential people too. NotAllowed
/// roles are Refused.
Result<IndicatorTable> indicators(const Actions &actions, const IndicatorQuery &query);

/// Who is behind a number.
enum class IndicatorPeople
{
    Counted,
    Met,
    Open,
    NotMet
};
struct IndicatorPerson
{
    Id<JobSeeker> person;
    QString name; ///< "Last, First"
    QString number;
    Id<Staff> counselor;
    QDate enteredOn;
    QDate exitOn;
    policy::IndicatorFact fact;
};
struct IndicatorList
{
    std::vector<IndicatorPerson>
        people;      ///< those for whom something can still change first, by the day it can
    int leftOut = 0; ///< confidential, or beyond the limit
    bool stopped = false;
};
Result<IndicatorList> indicatorPeople(const Actions &actions, const IndicatorQuery &query,
                                      policy::Indicator indicator, IndicatorPeople which, int limit = 2000);

} // namespace waymark
