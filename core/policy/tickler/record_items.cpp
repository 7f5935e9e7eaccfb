// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/cases/exit_policy.h"
#include "core/policy/tickler/item_maker.h"

using namespace Qt::StringLiterals;

namespace waymark::policy::tickler {

namespace {

void addCourses(Gathering &to)
{
    for (const Course &one : to.records.courses) {
        if (one.voidedOn.isValid())
            continue;
        const bool planned = one.state == "planned"_L1 || one.state.isEmpty();
        const QDate day = planned ? one.startsOn : one.endsOn;
        if ((!planned && one.state != "in_training"_L1) || !day.isValid())
            continue;
        DueItem item = to.item(planned ? u"course_start"_s : u"course_end"_s, u"R-73"_s, u"editCourse"_s);
        item.recordId = one.id.value;
        item.dueOn = day;
        item.mustBy = day.addDays(to.settings.lateEntryDays);
        item.visibleFrom = day.addDays(-to.settings.tickler.courseNoticeDays);
        item.because = {
            {u"since"_s, isoText(day)}, {u"what"_s, one.course}, {u"days"_s, to.settings.lateEntryDays}};
        to.add(std::move(item));
    }
}

/// The event is past and nobody said who was there: the days to enter it run.
void addEntries(Gathering &to)
{
    for (const EventRegistration &one : to.records.registrations) {
        const auto event = std::ranges::find(to.records.events, one.eventId, &CareerEvent::id);
        if (one.status != "registered"_L1 || event == to.records.events.end() || !event->on.isValid() ||
            event->cancelledOn.isValid())
            continue;
        DueItem item = to.item(u"entry"_s, u"R-81"_s, u"editRegistration"_s);
        item.recordId = one.id.value;
        item.visibleFrom = event->on.addDays(1);
        item.dueOn = item.visibleFrom;
        item.mustBy = event->on.addDays(to.settings.lateEntryDays);
        item.because = {{u"since"_s, isoText(event->on)},
                        {u"what"_s, event->name},
                        {u"days"_s, to.settings.lateEntryDays}};
        to.add(std::move(item));
    }
}

void addAlerts(Gathering &to)
{
    for (const Alert &one : to.file.alerts) {
        if (one.clearedOn.isValid() || !one.dueOn.isValid())
            continue;
        DueItem item = to.item(u"alert"_s, u"R-73"_s, u"clearAlert"_s);
        item.recordId = one.id.value;
        item.visibleFrom = one.dueOn;
        item.dueOn = one.dueOn;
        item.because = {{u"since"_s, isoText(one.dueOn)}, {u"what"_s, one.text}};
        to.add(std::move(item));
    }
}

void addExit(Gathering &to)
{
    if (!to.stay || !to.isWorkedOn())
        return;
    const Participation &stay = *to.stay;
    DueItem item = to.item(u"exit_coming"_s, u"R-127"_s, u"recordService"_s);
    item.dueOn = stay.exitKnownOn.addDays(-to.settings.tickler.exitNoticeDays);
    item.visibleFrom = item.dueOn;
    item.because = {{u"since"_s, isoText(stay.lastService)},
                    {u"exit"_s, isoText(stay.exitKnownOn)},
                    {u"days"_s, to.settings.tickler.exitDays}};
    if (stay.plannedUntil.isValid() && stay.plannedUntil.addDays(1) == stay.exitKnownOn)
        item.because.insert(u"planned"_s, isoText(stay.plannedUntil));
    to.add(std::move(item));
}

/// After the exit the case may be closed: whoever had it last still follows up.
void addFollowUp(Gathering &to)
{
    const auto owed = to.stay ? followUp(to.file, *to.stay, to.settings) : std::nullopt;
    const CaseRecord *last = to.current;
    for (const CaseRecord &one : to.file.cases) {
        if (!to.current && (!last || one.closedOn >= last->closedOn))
            last = &one;
    }
    if (!owed || !last)
        return;
    DueItem item = to.item(u"follow_up"_s, u"R-129"_s, u"recordService"_s);
    if (!to.current) {
        item.staffId = last->counselorId;
        item.audience = u"counselor"_s;
        item.centerId = last->centerId ? last->centerId : item.centerId;
    }
    item.dueOn = owed->nextOn;
    item.visibleFrom =
        std::max(owed->nextOn.addDays(-to.settings.tickler.courseNoticeDays), to.stay->exitKnownOn);
    if (owed->youth)
        item.mustBy = owed->until;
    item.because = {{u"since"_s, isoText(owed->last.isValid() ? owed->last : owed->exitOn)},
                    {u"exit"_s, isoText(owed->exitOn)},
                    {u"until"_s, isoText(owed->until)},
                    {u"first"_s, !owed->last.isValid()},
                    {u"youth"_s, owed->youth}};
    to.add(std::move(item));
}

} // namespace

void addRecordItems(Gathering &to)
{
    addAlerts(to);
    if (to.current) {
        addCourses(to);
        addEntries(to);
        addExit(to);
    }
    if (!to.file.cases.empty())
        addFollowUp(to);
}

} // namespace waymark::policy::tickler
