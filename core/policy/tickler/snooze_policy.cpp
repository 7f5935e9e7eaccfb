// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/tickler/snooze_policy.h"

#include "core/policy/policy_text.h"
#include "core/policy/tickler/tickler_policy.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

bool waitsForSomebody(const DueItem &item)
{
    static const QStringList kinds{u"case_review"_s, u"transfer"_s, u"access"_s, u"case_returned"_s,
                                   u"case_unassigned"_s};
    return kinds.contains(item.kind);
}

} // namespace

QDate latestSnooze(const DueItem &item, const PolicySettings &settings, QDate today)
{
    if (waitsForSomebody(item))
        return {};
    if (dueState(item, today) == DueState::Overdue)
        return today.addDays(settings.tickler.snoozeOverdueDays);
    const QDate longest = today.addDays(settings.tickler.snoozeDays);
    if (item.mustBy.isValid() && item.mustBy < longest)
        return item.mustBy > today ? item.mustBy : QDate();
    return longest;
}

Findings checkSnooze(const DueItem &item, QDate until, const QString &reason, const PolicySettings &settings,
                     QDate today)
{
    Findings findings;
    const QDate latest = latestSnooze(item, settings, today);
    if (waitsForSomebody(item))
        findings << blocking({}, {}, Policy::tr("Somebody waits for this answer, so it is not put off."));
    else if (!latest.isValid())
        findings << blocking("R-71"_L1, "until"_L1,
                             Policy::tr("Today is the last day: it cannot be put off."));
    else if (!until.isValid() || until <= today)
        findings << blocking({}, "until"_L1, Policy::tr("Choose a day after today."));
    else if (until > latest)
        findings << blocking(item.mustBy.isValid() && latest == item.mustBy
                                 ? item.rule.isEmpty() ? QLatin1StringView() : "R-71"_L1
                                 : QLatin1StringView(),
                             "until"_L1,
                             Policy::tr("It can be put off until %1 at the latest.").arg(dayText(latest)));
    else if (const QDate open = lastOpenDay(until, settings); open != until)
        findings << warning({}, "until"_L1, Policy::tr("The office is closed on that day."));
    if (isBlank(reason))
        findings << blocking({}, "reason"_L1, Policy::tr("Say why it is put off."));
    return findings;
}

} // namespace waymark::policy
