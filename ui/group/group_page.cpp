// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/group/group_page.h"

#include "core/actions/people/seen.h"
#include "core/policy/role_policy.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/forms/record_form.h"
#include "ui/group/people_grid.h"

#include <QBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace waymark {

GroupPage::GroupPage(Workspace &workspace, QWidget *parent)
    : Page(u"events"_s, tr("Events"), u"calendar"_s, parent),
      m_workspace(workspace),
      m_choices(workspace),
      m_list(new ListTable(u"eventList"_s,
                           {{u"on"_s, tr("Date"), 13}, {u"name"_s, tr("Event"), 26}, {u"people"_s, tr("People"), 8}}, this)),
      m_new(new QPushButton(tr("New group entry"), this)),
      m_form(new RecordForm(*actionOf<RecordGroup>().params,
                            QList<FormSection>{{{}, {u"type"_s, u"on_date"_s, u"name"_s, u"provider"_s, u"given_by"_s, u"funding"_s, u"note"_s}}},
                            m_choices.context(), this, RecordForm::Scroll::Outer)),
      m_find(new QLineEdit(this)),
      m_found(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this)),
      m_grid(new PeopleGrid(workspace, this)),
      m_count(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_trouble(new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this)),
      m_save(new QPushButton(tr("Record for everybody  Ctrl+Enter"), this)),
      m_body(new QWidget(this)),
      m_draftBar(new DraftBar(this))
{
    setProperty(ruleProperty, u"R-82"_s);
    makeLayout();
    m_drafts = new DraftKeeper(workspace, u"group"_s, 0, [this] { return draft(); }, this);
    startAnew();
    m_draftBar->follow(m_drafts, workspace.today(), [this](const QJsonObject &left) { restore(left); });
    connect(m_new, &QPushButton::clicked, this, [this] {
        startAnew();
        m_form->focusField(u"type"_s);
    });
    connect(m_list, &ListTable::opened, this, &GroupPage::chooseEvent);
    connect(m_form, &RecordForm::edited, this, &GroupPage::edited);
    connect(m_form, &RecordForm::enteredLast, this, [this] { m_find->setFocus(Qt::TabFocusReason); });
    connect(m_grid, &PeopleGrid::edited, this, &GroupPage::edited);
    connect(m_find, &QLineEdit::textChanged, this, &GroupPage::lookUp);
    connect(m_find, &QLineEdit::returnPressed, this, &GroupPage::addFound);
    connect(m_save, &QPushButton::clicked, this, &GroupPage::save);
    for (const auto keys : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &GroupPage::save);
    }
    refresh();
}

GroupPage::~GroupPage()
{
    keepDraft();
    // The form looks up its choices as it goes: it goes first.
    delete m_form;
}

void GroupPage::makeLayout()
{
    m_new->setObjectName(u"groupNew"_s);
    m_list->setAccessibleName(tr("Events, newest first; Enter records who was there"));
    m_list->setEmptyText(tr("No event planned yet"), tr("Record a group on the right: the event is made with it."));
    m_find->setObjectName(u"groupFind"_s);
    m_find->setAccessibleName(tr("Add a person: part of the name or a job seeker ID, then Enter"));
    m_find->setPlaceholderText(tr("Add a person: part of the name or a job seeker ID, then Enter"));
    m_find->setClearButtonEnabled(true);
    m_found->setObjectName(u"groupFound"_s);
    m_count->setObjectName(u"groupCount"_s);
    m_trouble->setObjectName(u"groupTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_save->setObjectName(u"recordGroup"_s);
    m_save->setAccessibleName(tr("Record for everybody (Ctrl+Enter)"));

    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"groupSplitter"_s);
    split->setChildrenCollapsible(false);
    auto *left = new QWidget(split);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, theme::spacing(1), 0);
    leftColumn->setSpacing(theme::gap(1));
    leftColumn->addWidget(theme::sectionTitle(tr("Workshops and seminars"), left));
    leftColumn->addWidget(m_list, 1);
    leftColumn->addWidget(m_new, 0, Qt::AlignLeft);
    left->setMinimumWidth(theme::columns(34));

    m_body->setParent(split);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(theme::spacing(1), 0, 0, 0);
    column->setSpacing(theme::gap(1));
    column->addWidget(m_draftBar);
    column->addWidget(theme::sectionTitle(tr("Who was there"), m_body));
    column->addWidget(m_form);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing(1));
    row->addWidget(m_find, 2);
    row->addWidget(m_found, 3);
    column->addLayout(row);
    column->addWidget(m_grid, 1);
    column->addWidget(m_trouble);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    split->addWidget(left);
    split->addWidget(m_body);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 3);
    auto *page = new QVBoxLayout(this);
    const int edge = theme::spacing(1.5);
    page->setContentsMargins(edge, edge, edge, edge);
    page->addWidget(split);
}

QWidget *GroupPage::firstFocus()
{
    m_form->focusField(u"type"_s);
    QWidget *focus = window()->focusWidget();
    return focus && isAncestorOf(focus) ? focus : m_find;
}

void GroupPage::refresh() { readEvents(); }

void GroupPage::readEvents()
{
    std::vector<TableRow> rows;
    const auto read = guarded([&] {
        const RecordStore &store = m_workspace.store();
        m_events = store.all<CareerEvent>();
        std::ranges::sort(m_events, std::ranges::greater(), [](const CareerEvent &one) { return std::pair(one.on, one.id); });
        for (const CareerEvent &one : m_events) {
            const auto people = store.where<EventRegistration>("event", Value{one.id.value});
            const auto came = std::ranges::count_if(people, [](const EventRegistration &r) { return r.status == "attended"_L1; });
            rows.push_back({.id = one.id.value,
                            .cells = {one.on, one.name,
                                      came ? tr("%1 of %2").arg(came).arg(people.size()) : QString::number(people.size())},
                            .tone = one.cancelledOn.isValid() ? theme::Tone::Muted : theme::Tone::Plain,
                            .toolTip = one.cancelledOn.isValid() ? tr("Cancelled %1").arg(shortDate(one.cancelledOn)) : QString()});
        }
    });
    if (!read)
        m_list->setEmptyText(read.error().what, read.error().advice);
    m_list->setRows(std::move(rows));
}

void GroupPage::startAnew()
{
    const QScopedValueRollback starting(m_starting, true);
    m_start = RecordGroup{.on = m_workspace.today()};
    m_form->load(&m_start);
    m_grid->clearPeople();
    m_find->clear();
    m_trouble->hide();
    check(false);
    emit unsavedChanged(false);
}

void GroupPage::chooseEvent(qint64 id)
{
    const auto event = std::ranges::find(m_events, Id<CareerEvent>{id}, &CareerEvent::id);
    if (event == m_events.end())
        return;
    const QScopedValueRollback starting(m_starting, true);
    m_start = RecordGroup{.eventId = event->id, .name = event->name, .type = event->serviceType, .on = event->on, .provider = event->provider, .givenBy = event->givenBy};
    m_form->load(&m_start);
    m_grid->clearPeople();
    const auto read = guarded([&] {
        for (const EventRegistration &one : m_workspace.store().where<EventRegistration>("event", Value{id})) {
            if (one.status == "cancelled"_L1 || one.serviceId)
                continue;
            const auto person = seen::person(m_workspace.session(), one.jobSeekerId);
            if (person)
                m_grid->addPerson(person->person, one.status != "absent"_L1, one.line);
        }
    });
    if (!read)
        m_workspace.navigator.say(read.error().text());
    check(false);
    m_grid->setFocus();
}

void GroupPage::lookUp()
{
    m_match = {};
    const QString typed = m_find->text().trimmed();
    if (typed.isEmpty()) {
        m_found->clear();
        return;
    }
    const auto hits = seen::find(m_workspace.session(), typed, 2);
    if (!hits) {
        m_found->setText(hits.error().what);
    } else if (hits->empty()) {
        m_found->setText(tr("Nobody here matches this."));
    } else {
        const FindHit &hit = hits->front();
        m_match = hit.id;
        const QString who = tr("%1, %2 · born %3 · ID %4").arg(hit.lastName, hit.firstName, shortDate(hit.birthDate), hit.number);
        m_found->setText(hits->size() > 1 ? tr("%1 (there are others: type more)").arg(who) : tr("Enter adds %1").arg(who));
    }
}

void GroupPage::addFound()
{
    const auto person = m_match ? seen::person(m_workspace.session(), m_match) : Result<CaseFile>(Error{});
    if (!m_match || !person)
        return;
    if (!m_grid->addPerson(person->person))
        m_found->setText(tr("This person is on the list already."));
    m_find->clear();
    m_find->setFocus();
}

RecordGroup GroupPage::params() const
{
    RecordGroup params = m_start;
    m_form->store(&params);
    params.people = groupLines(m_grid->lines());
    return params;
}

void GroupPage::edited()
{
    if (m_starting)
        return;
    m_drafts->touch();
    check(false);
    emit unsavedChanged(hasUnsavedText());
}

void GroupPage::check(bool tried)
{
    const int all = m_grid->rowCount();
    const int here = m_grid->present();
    m_count->setText(all == 0 ? tr("Nobody on the list yet") : tr("%1 on the list: %2 present, %3 absent").arg(all).arg(here).arg(all - here));
    const QString why = whyNot(policy::checkRole(m_workspace.session().staff().role, u"recordGroup"_s));
    m_save->setEnabled(why.isEmpty());
    m_save->setToolTip(why);
    const RecordGroup now = params();
    const Findings findings = m_workspace.actions().check(now);
    Findings atFields;
    QStringList about;
    for (const Finding &one : findings) {
        if (one.severity == Severity::Block && !tried)
            continue;
        if (m_form->fieldNames().contains(one.field))
            atFields += one;
        else
            about += one.message;
    }
    m_form->setFindings(atFields);
    m_trouble->setTone(blocks(findings) ? theme::Tone::Bad : theme::Tone::Warn);
    m_trouble->setText(about.join(u'\n'));
    m_trouble->setVisible(!about.isEmpty());
}

void GroupPage::save()
{
    if (!m_save->isEnabled())
        return;
    const auto result = m_workspace.actions().run(params());
    if (!result.done) {
        check(true);
        if (result.error) {
            m_trouble->setText(result.error->text());
            m_trouble->show();
        }
        return;
    }
    const int here = m_grid->present();
    m_drafts->forget();
    startAnew();
    readEvents();
    m_workspace.navigator.say(tr("Recorded for %1 people in one step.").arg(here), true);
    m_form->focusField(u"type"_s);
}

bool GroupPage::hasUnsavedText() const { return m_form->isDirty() || m_grid->rowCount() > 0; }

void GroupPage::keepDraft()
{
    if (m_drafts)
        m_drafts->writeNow();
}

QJsonObject GroupPage::draft() const
{
    QJsonObject all = m_form->draft();
    const std::vector<GroupLine> lines = m_grid->lines();
    if (all.isEmpty() && lines.empty())
        return {};
    return {{u"form"_s, all},
            {u"event"_s, m_start.eventId.text()},
            {u"people"_s, QJsonDocument::fromJson(groupLines(lines).toUtf8()).array()}};
}

void GroupPage::restore(const QJsonObject &draft)
{
    if (const qint64 event = draft.value("event"_L1).toString().toLongLong())
        chooseEvent(event);
    m_form->restoreDraft(draft.value("form"_L1).toObject());
    const QJsonArray people = draft.value("people"_L1).toArray();
    for (const QJsonValue &one : people) {
        const auto person = seen::person(m_workspace.session(), {one["jobSeeker"_L1].toString().toLongLong()});
        if (person)
            m_grid->addPerson(person->person, one["present"_L1].toBool(true), one["line"_L1].toString());
    }
}

} // namespace waymark
