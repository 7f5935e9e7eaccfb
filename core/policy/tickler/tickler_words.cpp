// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/tickler/kind_words.h"
#include "core/refdata/code_lists.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

using tickler::dateIn;
using tickler::forDays;
using tickler::numberIn;
using tickler::textIn;

bool isFromContact(const DueItem &item)
{
    return textIn(item, u"basis"_s) == "contact"_L1;
}

qint64 daysSince(const DueItem &item, QDate today)
{
    return dateIn(item, u"since"_s).daysTo(today);
}

QString contactHeadline(const DueItem &item, QDate today)
{
    const qint64 days = daysSince(item, today);
    if (isFromContact(item))
        return days <= 0 ? Policy::tr("A contact that counts today")
                         : Policy::tr("%1 since the last contact that counts").arg(daysText(days));
    return days <= 0
               ? Policy::tr("Case opened today, no contact that counts yet")
               : Policy::tr("%1 since the case was opened, no contact that counts yet").arg(daysText(days));
}

QString returnedHeadline(const DueItem &item, QDate today)
{
    const qint64 left = today.daysTo(item.dueOn);
    if (left > 0)
        return Policy::tr("More is asked for before closing: %1 left").arg(daysText(left));
    if (left == 0)
        return Policy::tr("More is asked for before closing: answer today");
    return Policy::tr("More is asked for before closing: %1 late").arg(daysText(-left));
}

QString missingHeadline(const DueItem &item)
{
    const auto missing = item.because.value(u"missing"_s).toArray().size();
    if (missing == 0)
        return Policy::tr("Membership not marked complete");
    return missing == 1 ? Policy::tr("Membership not complete: 1 answer missing")
                        : Policy::tr("Membership not complete: %n answers missing", nullptr, int(missing));
}

/// "Due since today", "Overdue for 3 days": where today stands.
QString standing(const DueItem &item, QDate today)
{
    switch (dueState(item, today)) {
    case DueState::Coming:
        return Policy::tr("Due in %1.").arg(daysText(today.daysTo(item.dueOn)));
    case DueState::Overdue:
        return Policy::tr("Overdue for %1.").arg(daysText(item.mustBy.daysTo(today)));
    case DueState::Due:
        break;
    }
    if (!item.mustBy.isValid())
        return {};
    return item.mustBy == today ? Policy::tr("Today is the last day.")
                                : Policy::tr("%1 left.").arg(daysText(today.daysTo(item.mustBy)));
}

QString contactReason(const DueItem &item, QDate today)
{
    const QString since = dayText(dateIn(item, u"since"_s));
    QStringList parts;
    if (isFromContact(item))
        //: %1 is a date, %2 how the person was reached: "phone conversation"
        parts << Policy::tr("The last contact that counts was on %1 (%2).")
                     .arg(since, codes().label(u"contact_means"_s, textIn(item, u"means"_s)).toLower());
    else
        parts << Policy::tr("No contact counts since the case was opened on %1; the days run from there.")
                     .arg(since);
    parts << Policy::tr("%1 end on %2 (best practice), %3 on %4 (the most allowed).")
                 .arg(daysText(numberIn(item, u"best"_s)), dayText(item.dueOn),
                      daysText(numberIn(item, u"must"_s)), dayText(item.mustBy));
    if (item.because.contains("group"_L1))
        parts << Policy::tr("The shorter time comes from a contract that the person belongs to.");
    if (const QString program = textIn(item, u"program"_s); !program.isEmpty())
        parts << Policy::tr("The shorter time comes from a program: %1.")
                     .arg(codes().label(u"program"_s, program));
    if (const QDate open = dateIn(item, u"open_day"_s); open.isValid())
        parts << Policy::tr("The office is closed on that last day: the last one before it is %1.")
                     .arg(dayText(open));
    if (const int tries = numberIn(item, u"attempts"_s))
        parts << (tries == 1 ? Policy::tr("Tried once since, on %1 (%2).")
                             : Policy::tr("Tried %3 times since, the last time on %1 (%2)."))
                     .arg(dayText(dateIn(item, u"tried"_s)),
                          codes().label(u"contact_means"_s, textIn(item, u"tried_by"_s)).toLower())
                     .replace(u"%3"_s, QString::number(tries));
    if (item.because.value("next_step"_L1).toBool())
        parts << Policy::tr("Another call will hardly help: write a letter, try another number, ask a "
                            "partner, or suspend the case for review.");
    parts << standing(item, today);
    return parts.join(u' ');
}

QString returnedReason(const DueItem &item, QDate today)
{
    const QString asked =
        Policy::tr(
            "The reviewer asked on %1 for more before the case can close. Answer by %2 and suspend again.")
            .arg(dayText(dateIn(item, u"since"_s)), dayText(item.dueOn));
    return asked + u' ' + standing(item, today);
}

QString reviewReason(const DueItem &item)
{
    const QString since = dayText(dateIn(item, u"since"_s));
    const QString reason = textIn(item, u"reason"_s);
    if (reason.isEmpty())
        return Policy::tr("The case was suspended on %1. Close it, or ask for more.").arg(since);
    return Policy::tr("The case was suspended on %1 (%2). Close it, or ask for more.")
        .arg(since, codes().label(u"closure_reason"_s, reason).toLower());
}

QString missingReason(const DueItem &item)
{
    QStringList labels;
    for (const QJsonValue &one : item.because.value(u"missing"_s).toArray()) {
        const FieldSpec *field = specOf<JobSeeker>().find(one.toString());
        labels << (field ? field->labelText("JobSeeker") : one.toString());
    }
    if (labels.isEmpty())
        return Policy::tr("Every mandatory answer is there; the membership can be marked complete.");
    return Policy::tr("The membership cannot be completed without: %1.").arg(labels.join(", "_L1));
}

/// What brokenTogether() said, without the names and dates it needs the whole file for.
QString togetherReason(const DueItem &item)
{
    QStringList parts;
    for (const QJsonValue &one : item.because.value(u"rules"_s).toArray()) {
        const QString rule = one.toString();
        if (rule == "R-13"_L1)
            parts << Policy::tr("Another record has the same SSN.");
        else if (rule == "R-120"_L1)
            parts << Policy::tr("Two placements run at once.");
        else if (rule == "R-122"_L1)
            parts << Policy::tr("The benefit of one period is entered twice.");
        else if (rule == "R-05"_L1)
            parts << Policy::tr("Another person has the same pseudo number.");
        else if (rule == "R-46"_L1)
            parts << Policy::tr("Two cases are open.");
        else if (rule == "R-37"_L1)
            parts << Policy::tr("Two plans run at once.");
        else if (rule == "R-115"_L1)
            parts << Policy::tr("A service is dated after the case was closed.");
    }
    parts << Policy::tr(
        "Each entry was right where it was made; together they are not. Open the record and say what holds.");
    return parts.join(u' ');
}

QString stepHeadline(const DueItem &item, QDate today)
{
    const QString what = textIn(item, u"kind"_s) == "service"_L1
                             ? Policy::tr("Planned service")
                             : codes().label(u"step_kind"_s, textIn(item, u"kind"_s));
    const qint64 late = item.dueOn.daysTo(today);
    if (late > 0)
        return Policy::tr("%1 slipped by %2").arg(what, daysText(late));
    return late == 0 ? Policy::tr("%1 is due today").arg(what)
                     : Policy::tr("%1 is due in %2").arg(what, daysText(-late));
}

QString stepReason(const DueItem &item)
{
    return Policy::tr("The plan says: %1 (%2, by %3). Record what was done, or say in the plan why not.")
        .arg(textIn(item, u"what"_s), codes().label(u"step_who"_s, textIn(item, u"who"_s)).toLower(),
             dayText(item.dueOn));
}

QString agreementReason(const DueItem &item)
{
    const QString day = dayText(dateIn(item, u"since"_s));
    if (item.because.value(u"changed"_s).toBool())
        return Policy::tr("Goals, steps or needs changed since version %1 of %2. Both agree again and sign "
                          "the new version.")
            .arg(numberIn(item, u"version"_s))
            .arg(day);
    return Policy::tr("Version %1 was prepared on %2 and has not both signatures. Bind the signed paper, or "
                      "sign on the screen.")
        .arg(numberIn(item, u"version"_s))
        .arg(day);
}

QString veteranReason(const DueItem &item)
{
    const QString assigned = codes().label(u"service_type"_s, u"assigned_case_manager"_s);
    const QString received = codes().label(u"service_type"_s, u"case_management"_s);
    const bool hasAssigned = item.because.value(u"assigned"_s).toBool();
    const bool hasReceived = item.because.value(u"received"_s).toBool();
    const QString missing = hasAssigned   ? received
                            : hasReceived ? assigned
                                          : Policy::tr("%1 and %2").arg(assigned, received);
    return Policy::tr("A veteran counts as case-managed only with both services. Missing: %1.").arg(missing);
}

} // namespace

QString dueHeadline(const DueItem &item, QDate today)
{
    if (const tickler::KindWords *words = tickler::kindWords(item.kind))
        return words->headline(item, today);
    if (item.kind == "contact"_L1)
        return contactHeadline(item, today);
    if (item.kind == "case_returned"_L1)
        return returnedHeadline(item, today);
    if (item.kind == "case_review"_L1)
        return Policy::tr("Suspended, waiting for review %1").arg(forDays(item, today));
    if (item.kind == "pseudo_ssn"_L1)
        return Policy::tr("On a pseudo number %1").arg(forDays(item, today));
    if (item.kind == "note_missing"_L1)
        return Policy::tr("In the shelter program without a note %1").arg(forDays(item, today));
    if (item.kind == "membership_incomplete"_L1)
        return missingHeadline(item);
    if (item.kind == "conflict"_L1)
        return numberIn(item, u"count"_s) == 1 ? Policy::tr("A field differs between two workstations")
                                               : Policy::tr("%n fields differ between two workstations",
                                                            nullptr, numberIn(item, u"count"_s));
    if (item.kind == "broken_together"_L1)
        return Policy::tr("Two workstations' entries do not fit together");
    if (item.kind == "told_service"_L1)
        return numberIn(item, u"count"_s) == 1
                   ? Policy::tr("Somebody else recorded a service")
                   : Policy::tr("Others recorded %1 services").arg(numberIn(item, u"count"_s));
    if (item.kind == "veteran_services"_L1)
        return Policy::tr("Does not count as a case-managed veteran yet");
    if (item.kind == "plan_step"_L1)
        return stepHeadline(item, today);
    if (item.kind == "plan_agreement"_L1)
        return item.because.value(u"changed"_s).toBool()
                   ? Policy::tr("The plan changed: a new agreement is due")
                   : Policy::tr("The plan waits for its signatures");
    return item.kind;
}

namespace {

QString plainReason(const DueItem &item, QDate today)
{
    if (const tickler::KindWords *words = tickler::kindWords(item.kind))
        return words->reason(item, today);
    if (item.kind == "contact"_L1)
        return contactReason(item, today);
    if (item.kind == "case_returned"_L1)
        return returnedReason(item, today);
    if (item.kind == "case_review"_L1)
        return reviewReason(item);
    if (item.kind == "pseudo_ssn"_L1)
        return Policy::
            tr("A pseudo number has stood for the SSN since %1. Ask whether the SSN has come and replace it.")
                .arg(dayText(dateIn(item, u"since"_s)));
    if (item.kind == "note_missing"_L1)
        return Policy::tr("Enrolled in the shelter program on %1 and nobody has written a note.")
            .arg(dayText(dateIn(item, u"since"_s)));
    if (item.kind == "membership_incomplete"_L1)
        return missingReason(item);
    if (item.kind == "conflict"_L1)
        return Policy::tr("The same field was changed on two workstations, and neither knew of the other's "
                          "change (last on "
                          "%1). The later one stands until somebody says which is right; both are kept.")
            .arg(dayText(dateIn(item, u"since"_s)));
    if (item.kind == "broken_together"_L1)
        return togetherReason(item);
    if (item.kind == "told_service"_L1)
        return Policy::tr(
                   "The newest: %1 on %2 by %3, entered %4. Mark them as seen when you have looked at them.")
            .arg(codes().label(u"service_type"_s, textIn(item, u"type"_s)), dayText(dateIn(item, u"on"_s)),
                 textIn(item, u"provider"_s), dayText(dateIn(item, u"since"_s)));
    if (item.kind == "veteran_services"_L1)
        return veteranReason(item);
    if (item.kind == "plan_step"_L1)
        return stepReason(item);
    if (item.kind == "plan_agreement"_L1)
        return agreementReason(item);
    return item.kind;
}

} // namespace

QString dueReason(const DueItem &item, QDate today)
{
    const QString reason = plainReason(item, today);
    const QDate snoozed = dateIn(item, u"snoozed"_s);
    if (!snoozed.isValid())
        return reason;
    return snoozed > today ? Policy::tr("%1 Put off until %2: %3")
                                 .arg(reason, dayText(snoozed), textIn(item, u"snooze_reason"_s))
                           : Policy::tr("%1 It was put off until %2: %3")
                                 .arg(reason, dayText(snoozed), textIn(item, u"snooze_reason"_s));
}

} // namespace waymark::policy
