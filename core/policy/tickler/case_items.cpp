// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/sync_policy.h"
#include "core/policy/tickler/item_maker.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::policy::tickler {

namespace {

void addReview(Gathering &to)
{
    const QDate since = firstKnown({to.current->suspendedOn, to.current->openedOn});
    if (!since.isValid())
        return;
    DueItem item = to.item(u"case_review"_s, u"R-105"_s, u"closeCase"_s);
    item.staffId = {};
    item.audience = u"supervisor"_s;
    item.visibleFrom = since;
    item.dueOn = since;
    item.because = {{u"since"_s, isoText(since)}, {u"reason"_s, to.current->closureReason}};
    to.add(std::move(item));
}

void addReturned(Gathering &to)
{
    const QDate since = firstKnown({to.current->requestedOn, to.current->suspendedOn, to.current->openedOn});
    if (!since.isValid())
        return;
    DueItem item = to.item(u"case_returned"_s, u"R-105"_s, u"answerRequest"_s);
    item.visibleFrom = since;
    item.dueOn = since.addDays(to.settings.returnedDays);
    item.mustBy = item.dueOn;
    item.because = {{u"since"_s, isoText(since)}, {u"days"_s, to.settings.returnedDays}};
    to.add(std::move(item));
}

/// The counselor left: whose the case is has to be said anew.
void addUnassigned(Gathering &to)
{
    const QDate since = to.current->activeSince();
    if (to.file.counselorActive || !since.isValid())
        return;
    DueItem item = to.item(u"case_unassigned"_s, u"R-46"_s, u"assignCase"_s);
    item.visibleFrom = since;
    item.dueOn = since;
    item.because = {{u"since"_s, isoText(since)},
                    {u"counselor"_s, QString::number(to.current->counselorId.value)}};
    to.add(std::move(item));
}

/// Asked for: the directors of the center decide. Decided: the new counselor accepts.
void addTransfers(Gathering &to)
{
    for (const CaseTransfer &one : to.file.transfers) {
        if (!one.isOpen() || one.caseId != to.current->id)
            continue;
        const bool waits = one.state == "waiting"_L1;
        const QDate since =
            firstKnown({waits ? one.decidedOn : one.askedOn, one.askedOn, to.current->openedOn});
        if (!since.isValid())
            continue;
        DueItem item = to.item(u"transfer"_s, u"R-88"_s, waits ? u"acceptTransfer"_s : u"transferCase"_s);
        item.recordId = one.id.value;
        item.staffId = waits ? one.toCounselorId : Id<Staff>();
        item.audience = waits ? u"counselor"_s : u"supervisor"_s;
        item.centerId = waits ? one.toCenterId : one.fromCenterId;
        item.visibleFrom = since;
        item.dueOn = since.addDays(to.settings.tickler.answerDays);
        item.because = {
            {u"since"_s, isoText(since)}, {u"waits"_s, waits}, {u"days"_s, to.settings.tickler.answerDays}};
        to.add(std::move(item));
    }
}

void addAccess(Gathering &to)
{
    for (const PlanRequest &one : to.file.requests) {
        if (one.answeredOn.isValid() || !one.askedOn.isValid())
            continue;
        DueItem item = to.item(u"access"_s, u"R-79"_s, u"answerAccess"_s);
        item.recordId = one.id.value;
        item.visibleFrom = one.askedOn;
        item.dueOn = one.askedOn.addDays(to.settings.tickler.answerDays);
        item.because = {{u"since"_s, isoText(one.askedOn)}, {u"days"_s, to.settings.tickler.answerDays}};
        to.add(std::move(item));
    }
}

void addConflict(Gathering &to)
{
    const CaseFile &file = to.file;
    if (file.openConflicts == 0 || !file.conflictSince.isValid())
        return;
    DueItem item = to.item(u"conflict"_s, {}, u"settleConflict"_s);
    item.visibleFrom = file.conflictSince;
    item.dueOn = file.conflictSince;
    item.because = {{u"since"_s, isoText(file.conflictSince)}, {u"count"_s, file.openConflicts}};
    to.add(std::move(item));
}

/// The newest day on which anything of the record was written down: when two workstations' work met.
QDate lastWrittenOn(const CaseFile &file, const TrainingFile &training)
{
    Instant newest;
    for (const Service &one : file.services)
        newest = std::max(newest, one.enteredAt);
    for (const Note &one : file.notes)
        newest = std::max(newest, one.enteredAt);
    for (const BenefitPayment &one : training.payments)
        newest = std::max(newest, one.enteredAt);
    for (const Placement &one : training.placements)
        newest = std::max(newest, one.enteredAt);
    QDate day = std::max(file.person.createdOn, newest ? newest.local().date() : QDate());
    for (const CaseRecord &one : file.cases)
        day = std::max({day, one.openedOn, one.closedOn});
    return day;
}

void addTogether(Gathering &to)
{
    const Findings findings = brokenTogether(to.file, to.records.training);
    const QDate since = lastWrittenOn(to.file, to.records.training);
    if (findings.isEmpty() || !since.isValid())
        return;
    QJsonArray rules;
    for (const Finding &one : findings)
        rules << one.rule;
    DueItem item = to.item(u"broken_together"_s, findings.front().rule, u"editJobSeeker"_s);
    item.visibleFrom = since;
    item.dueOn = since;
    item.because = {{u"since"_s, isoText(since)}, {u"rules"_s, rules}};
    to.add(std::move(item));
}

/// What others recorded for a person on this counselor's caseload, until the counselor has seen it.
void addTold(Gathering &to)
{
    const CaseRecord &current = *to.current;
    if (!current.counselorId)
        return;
    const QDate active = current.activeSince();
    const Service *newest = nullptr;
    int count = 0;
    for (const Service &one : to.file.services) {
        const bool byOthers =
            one.enteredBy && one.enteredBy != current.counselorId && one.givenBy != current.counselorId;
        const bool isNew = current.servicesSeenAt
                               ? one.enteredAt > current.servicesSeenAt
                               : active.isValid() && one.enteredAt && one.enteredAt.local().date() >= active;
        if (one.voidedOn.isValid() || !byOthers || !isNew)
            continue;
        ++count;
        if (!newest || one.enteredAt > newest->enteredAt)
            newest = &one;
    }
    if (!newest)
        return;
    DueItem item = to.item(u"told_service"_s, u"R-77"_s, u"seenServices"_s);
    item.visibleFrom = newest->enteredAt.local().date();
    item.dueOn = item.visibleFrom;
    item.because = {{u"since"_s, isoText(item.visibleFrom)},
                    {u"count"_s, count},
                    {u"type"_s, newest->type},
                    {u"provider"_s, newest->provider},
                    {u"on"_s, isoText(newest->on)}};
    to.add(std::move(item));
}

} // namespace

void addCaseItems(Gathering &to)
{
    if (to.current) {
        if (to.current->state == "suspended"_L1)
            addReview(to);
        if (to.current->state == "returned"_L1)
            addReturned(to);
        addUnassigned(to);
        addTransfers(to);
        addAccess(to);
        addTold(to);
    }
    addConflict(to);
    addTogether(to);
}

} // namespace waymark::policy::tickler
