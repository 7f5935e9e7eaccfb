// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/tabs/events_tab.h"

#include "core/actions/records/tab_actions.h"
#include "core/policy/role_policy.h"
#include "ui/common/list_table.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/record_words.h"
#include "ui/membership/tabs/record_rows.h"
#include "ui/membership/tabs/service_lists.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

bool comes(const EventRegistration &one)
{
    return one.status == "registered"_L1 || one.status == "attended"_L1;
}

/// Attended: whether its service is there, and how long after the day it was entered.
QString entryText(const Workspace &workspace, const PersonView &view, const EventRegistration &one)
{
    const auto service = std::ranges::find(view.file.services, one.serviceId, &Service::id);
    if (one.serviceId && service != view.file.services.end())
        return lagText(*service, workspace.actions().settings());
    return one.status == "attended"_L1 ? EventsTab::tr("service not recorded") : QString();
}

std::vector<TableRow> registrationRows(const Workspace &workspace, const PersonView &view)
{
    const auto eventOf = [&](const EventRegistration &one) {
        const auto found = std::ranges::find(view.records.events, one.eventId, &CareerEvent::id);
        return found == view.records.events.end() ? CareerEvent{} : *found;
    };
    return rowsOf(
        view.records.registrations, [&](const EventRegistration &one) { return eventOf(one).on; },
        [&](const EventRegistration &one) -> QVariantList {
            const CareerEvent event = eventOf(one);
            return {event.on,
                    event.name,
                    event.startsAt,
                    codeLabel("registration_status", one.status),
                    entryText(workspace, view, one),
                    one.registeredOn,
                    one.line};
        });
}

RecordListSpec registrations(const Workspace &workspace)
{
    return {.name = u"registration"_s,
            .title = EventsTab::tr("Events of this person"),
            .entity = &specOf<EventRegistration>(),
            .add = &actionOf<AddRecord<EventRegistration>>(),
            .edit = &actionOf<EditRecord<EventRegistration>>(),
            .addText = EventsTab::tr("Register…"),
            .fields = {u"event"_s, u"status"_s, u"line"_s},
            .columns = {{u"on"_s, EventsTab::tr("Date"), 12},
                        {u"event"_s, EventsTab::tr("Event"), 34},
                        {u"time"_s, EventsTab::tr("Time"), 12},
                        {u"status"_s, EventsTab::tr("State"), 12},
                        {u"lag"_s, EventsTab::tr("Entered after"), 18},
                        {u"registered"_s, EventsTab::tr("Registered on"), 14},
                        {u"line"_s, EventsTab::tr("About this person"), 30}},
            .emptyTitle = EventsTab::tr("Not registered for any event"),
            .emptyHint = EventsTab::tr("Choose a coming event below and press Enter, or Ins here."),
            .rows = [workspace](const PersonView &view) { return registrationRows(workspace, view); },
            .start =
                [](const PersonView &) {
                    return std::vector{std::pair(u"status"_s, Value{u"registered"_s})};
                }};
}

QString seatsText(const RecordStore &store, const CareerEvent &event)
{
    const auto all = store.where<EventRegistration>("event", Value{event.id.value});
    const auto taken = std::ranges::count_if(all, comes);
    return event.seats ? EventsTab::tr("%1 of %2 taken").arg(taken).arg(*event.seats)
                       : EventsTab::tr("%1 registered").arg(taken);
}

std::vector<TableRow> comingRows(const Workspace &workspace, const PersonView &view)
{
    const RecordStore &store = workspace.store();
    Names names(store);
    std::vector<CareerEvent> coming = store.all<CareerEvent>();
    std::erase_if(coming, [&](const CareerEvent &one) {
        return one.on < workspace.today() || one.cancelledOn.isValid();
    });
    const auto isIn = [&](const CareerEvent &event) {
        return std::ranges::any_of(view.records.registrations, [&](const EventRegistration &one) {
            return one.eventId == event.id && comes(one);
        });
    };
    auto rows = rowsOf(
        coming, [](const CareerEvent &one) { return one.on; },
        [&](const CareerEvent &one) -> QVariantList {
            return {one.on,
                    one.name,
                    one.startsAt,
                    one.centerId ? names.center(one.centerId) : QString(),
                    one.place,
                    seatsText(store, one),
                    isIn(one) ? EventsTab::tr("✓ registered") : QString()};
        });
    std::ranges::reverse(rows);
    return rows;
}

RecordListSpec comingEvents(const Workspace &workspace)
{
    return {.name = u"event"_s,
            .title = EventsTab::tr("Coming events"),
            .entity = &specOf<CareerEvent>(),
            .add = &actionOf<AddRecord<CareerEvent>>(),
            .edit = &actionOf<EditRecord<CareerEvent>>(),
            .addText = EventsTab::tr("Plan an event…"),
            .fields = {u"name"_s, u"service_type"_s, u"on_date"_s, u"starts_at"_s, u"center"_s, u"place"_s,
                       u"seats"_s, u"provider"_s, u"given_by"_s, u"cancelled_on"_s},
            .columns = {{u"on"_s, EventsTab::tr("Date"), 12},
                        {u"name"_s, EventsTab::tr("Event"), 34},
                        {u"time"_s, EventsTab::tr("Time"), 12},
                        {u"center"_s, EventsTab::tr("Career center"), 22},
                        {u"place"_s, EventsTab::tr("Room or place"), 18},
                        {u"seats"_s, EventsTab::tr("Seats"), 16},
                        {u"in"_s, EventsTab::tr("This person"), 14}},
            .emptyTitle = EventsTab::tr("No event is planned"),
            .emptyHint = EventsTab::tr("Plan an event adds a workshop, seminar or job fair for everybody."),
            .rows = [workspace](const PersonView &view) { return comingRows(workspace, view); }};
}

} // namespace

EventsTab::EventsTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                     QWidget *parent)
    : ListsTab(workspace, choices, person, u"events"_s, tr("Events"),
               {registrations(workspace), comingEvents(workspace)}, parent)
{
}

void EventsTab::built()
{
    RecordList *coming = lists()[1];
    auto *button = new QPushButton(tr("Register for it"), coming);
    button->setObjectName(u"registerForComing"_s);
    coming->addButton(button);
    const QString why = whyNot(policy::checkRole(workspace().session().staff().role, u"registerForEvent"_s));
    connect(coming, &RecordList::currentChanged, button, [button, why](qint64 id) {
        button->setEnabled(id > 0 && why.isEmpty());
        button->setToolTip(!why.isEmpty() ? why : id > 0 ? tr("Enter") : tr("Choose an event in the list."));
    });
    connect(button, &QPushButton::clicked, this, [this, coming] { registerFor(coming->table()->currentId()); });
    if (why.isEmpty())
        coming->onEnter([this](qint64 id) { registerFor(id); });
}

void EventsTab::registerFor(qint64 event)
{
    RecordList *mine = lists()[0];
    if (event > 0 && mine->openAdd({{u"event"_s, Value{event}}}))
        mine->form()->form()->focusField(u"line"_s);
}

} // namespace waymark
