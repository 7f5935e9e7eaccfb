// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/group/event_list.h"

#include "core/policy/role_policy.h"
#include "ui/common/flow_layout.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

EventList::EventList(const Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_choices(workspace),
      m_list(new ListTable(u"eventList"_s,
                           {{.name = u"on"_s, .title = tr("Date"), .characters = 12},
                            {.name = u"name"_s, .title = tr("Event"), .characters = 24},
                            {.name = u"people"_s, .title = tr("People"), .characters = 12}},
                           this)),
      m_new(new QPushButton(tr("New group entry"), this)),
      m_plan(new QPushButton(tr("Plan an event…"), this)),
      m_change(new QPushButton(tr("Change it…"), this)),
      m_cancel(new QPushButton(tr("Cancel it…"), this))
{
    m_new->setObjectName(u"groupNew"_s);
    m_plan->setObjectName(u"planEvent"_s);
    m_change->setObjectName(u"changeEvent"_s);
    m_cancel->setObjectName(u"cancelEvent"_s);
    m_list->setAccessibleName(tr("Events, newest first; Enter records who was there"));
    m_list->setEmptyText(tr("No event planned yet"),
                         tr("Plan one below, or record a group: its event is made with it."));
    m_list->horizontalHeader()->setStretchLastSection(false);
    m_list->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, theme::spacing(1), 0);
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::sectionTitle(tr("Workshops and seminars"), this));
    column->addWidget(m_list, 1);
    auto *buttons = new FlowLayout(FlowLayout::Lines);
    buttons->setSpacing(theme::spacing(0.75));
    for (QPushButton *button : {m_new, m_plan, m_change, m_cancel}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
    connect(m_list, &ListTable::opened, this, &EventList::chosen);
    connect(m_list, &ListTable::currentChangedTo, this, &EventList::showButtons);
    connect(m_new, &QPushButton::clicked, this, &EventList::newEntryWanted);
    connect(m_plan, &QPushButton::clicked, this, &EventList::plan);
    connect(m_change, &QPushButton::clicked, this, &EventList::change);
    connect(m_cancel, &QPushButton::clicked, this, &EventList::cancelOrPlanAgain);
}

/// Events are read when they are looked at, not when somebody signs in.
void EventList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_read, true))
        refresh();
}

EventList::~EventList()
{
    // Forms that are open look up their choices as they go: they go first.
    for (QDialog *dialog : findChildren<QDialog *>())
        delete dialog;
}

QString EventList::peopleText(const CareerEvent &event) const
{
    const auto all = m_workspace.store().where<EventRegistration>("event", Value{event.id.value});
    const auto come =
        std::ranges::count_if(all, [](const EventRegistration &one) { return one.status != "cancelled"_L1; });
    const auto came = std::ranges::count(all, u"attended"_s, &EventRegistration::status);
    if (event.cancelledOn.isValid())
        return tr("cancelled");
    if (came)
        return tr("%1 of %2 came").arg(came).arg(come);
    return event.seats ? tr("%1 of %2 seats").arg(come).arg(*event.seats) : QString::number(come);
}

void EventList::refresh()
{
    std::vector<TableRow> rows;
    const auto read = guarded([&] {
        m_events = m_workspace.store().all<CareerEvent>();
        std::ranges::sort(m_events, std::ranges::greater(),
                          [](const CareerEvent &one) { return std::pair(one.on, one.id); });
        for (const CareerEvent &one : m_events) {
            QStringList about{one.name, longDate(one.on, m_workspace.today())};
            for (const QString &part : {one.startsAt, one.place})
                if (!part.isEmpty())
                    about += part;
            if (one.cancelledOn.isValid())
                about += tr("cancelled %1").arg(shortDate(one.cancelledOn));
            rows.push_back({.id = one.id.value,
                            .cells = {one.on, one.name, peopleText(one)},
                            .tone = one.cancelledOn.isValid() ? theme::Tone::Muted : theme::Tone::Plain,
                            .toolTip = about.join(u" · "_s)});
        }
    });
    if (!read)
        m_list->setEmptyText(read.error().what, read.error().advice);
    m_list->setRows(std::move(rows));
    if (!m_list->currentId())
        m_list->selectFirst();
    showButtons();
}

const CareerEvent *EventList::find(Id<CareerEvent> id) const
{
    const auto found = std::ranges::find(m_events, id, &CareerEvent::id);
    return found == m_events.end() ? nullptr : &*found;
}

const CareerEvent *EventList::current() const
{
    return find({m_list->currentId()});
}

void EventList::showButtons()
{
    const CareerEvent *event = current();
    const QString role = m_workspace.session().staff().role;
    const auto set = [](QPushButton *button, const QString &why) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
    };
    const QString mayNot = whyNot(policy::checkRole(role, u"editEvent"_s));
    set(m_new, whyNot(policy::checkRole(role, u"recordGroup"_s)));
    set(m_plan, whyNot(policy::checkRole(role, u"addEvent"_s)));
    set(m_change, !mayNot.isEmpty() ? mayNot : event ? QString() : tr("Choose an event in the list."));
    QString why = !mayNot.isEmpty() ? mayNot : event ? QString() : tr("Choose an event in the list.");
    const bool cancelled = event && event->cancelledOn.isValid();
    m_cancel->setText(cancelled ? tr("Plan it again") : tr("Cancel it…"));
    if (why.isEmpty()) {
        EditRecord<CareerEvent> params{*event};
        params.record.cancelledOn = cancelled ? QDate() : m_workspace.today();
        why = whyNot(m_workspace.actions().check(params));
    }
    set(m_cancel, why);
}

template <typename P>
void EventList::ask(const P &start, const QString &title, const QString &explanation, const QString &saved)
{
    auto *dialog = new ActionDialog(u"eventDialog"_s, title, explanation, this);
    auto *form = new ActionForm(m_workspace, actionOf<P>(),
                                {{{},
                                  {u"name"_s, u"service_type"_s, u"on_date"_s, u"starts_at"_s, u"place"_s,
                                   u"seats"_s, u"provider"_s, u"given_by"_s}}},
                                m_choices.context(), tr("Save"), dialog);
    form->form()->setMandatory({u"name"_s, u"service_type"_s, u"on_date"_s});
    form->start(start);
    connect(form, &ActionForm::done, this, [this, saved](const ActionResult &result) {
        refresh();
        m_list->selectId(result.id("record"));
        m_workspace.navigator.say(saved, true);
    });
    connect(dialog, &QDialog::finished, this, [this] { m_list->setFocus(); });
    dialog->openWith(form);
}

void EventList::plan()
{
    const Staff &staff = m_workspace.session().staff();
    ask(AddRecord<CareerEvent>{{.centerId = staff.centerId, .givenBy = staff.id}}, tr("Plan an event"),
        tr("People are registered for it in their own window, under Services."), tr("The event is planned."));
}

void EventList::change()
{
    if (const CareerEvent *event = current())
        ask(EditRecord<CareerEvent>{*event}, tr("Change an event"), {}, tr("The event was changed."));
}

void EventList::cancelOrPlanAgain()
{
    const CareerEvent *event = current();
    if (!event)
        return;
    if (event->cancelledOn.isValid()) {
        setCancelled(*event, {});
        return;
    }
    const auto waiting = guarded([&] {
        const auto all = m_workspace.store().where<EventRegistration>("event", Value{event->id.value});
        return std::ranges::count(all, u"registered"_s, &EventRegistration::status);
    });
    QString text = tr("%1 on %2 does not take place. It stays in the list, marked as cancelled.")
                       .arg(event->name, longDate(event->on, m_workspace.today()));
    if (waiting && *waiting > 0)
        text += u' ' + (*waiting == 1 ? tr("1 person is registered: tell them.")
                                      : tr("%1 people are registered: tell them.").arg(*waiting));
    m_workspace.prompts.confirm(
        this,
        {.title = tr("Cancel the event"), .text = text, .yes = tr("Cancel the event"), .no = tr("Keep it")},
        [this, event = *event](bool yes) {
            if (yes)
                setCancelled(event, m_workspace.today());
        });
}

void EventList::setCancelled(CareerEvent event, QDate on)
{
    event.cancelledOn = on;
    const auto result = m_workspace.actions().run(EditRecord<CareerEvent>{event});
    refresh();
    m_workspace.navigator.say(!result.done   ? (result.error ? result.error->text() : whyNot(result.findings))
                              : on.isValid() ? tr("The event is cancelled.")
                                             : tr("The event is planned again."),
                              result.done);
}

} // namespace waymark
