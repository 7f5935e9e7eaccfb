// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/group/group_page.h"

#include "core/actions/people/seen.h"
#include "core/policy/role_policy.h"
#include "ui/common/parts.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/record/note_prompts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/forms/record_form.h"
#include "ui/group/event_list.h"
#include "ui/group/people_grid.h"
#include "ui/group/provider_dialog.h"

#include <QBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int mostHits = 8;

} // namespace

GroupPage::GroupPage(Workspace &workspace, QWidget *parent)
    : Page(u"events"_s, tr("Events"), u"calendar"_s, parent),
      m_workspace(workspace),
      m_choices(workspace),
      m_events(new EventList(workspace, this)),
      m_form(new RecordForm(*actionOf<RecordGroup>().params,
                            QList<FormSection>{{{},
                                                {u"type"_s, u"on_date"_s, u"name"_s, u"provider"_s,
                                                 u"given_by"_s, u"funding"_s, u"note"_s}}},
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
    NotePrompts::addSnippetsTo(m_form, u"note"_s);
    m_drafts = new DraftKeeper(
        workspace, u"group"_s, 0, [this] { return draft(); }, this);
    start({.on = m_workspace.today()});
    m_draftBar->follow(m_drafts, workspace.today(), [this](const QJsonObject &left) { restore(left); });
    connect(m_events, &EventList::newEntryWanted, this, [this] {
        putAway([this] {
            start({.on = m_workspace.today()});
            m_form->focusField(u"type"_s);
        });
    });
    connect(m_events, &EventList::chosen, this, [this](qint64 id) {
        putAway([this, id] {
            openEvent(id);
            (m_grid->rowCount() > 0 ? static_cast<QWidget *>(m_grid) : m_find)->setFocus();
        });
    });
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
}

GroupPage::~GroupPage()
{
    keepDraft();
    // A line that is still open is closed with its list, when there is no page any more.
    for (QObject *one : std::initializer_list<QObject *>{m_events, m_form, m_find, m_grid})
        one->disconnect(this);
    // The form looks up its choices as it goes: it goes first.
    delete m_form;
}

void GroupPage::makeLayout()
{
    m_find->setObjectName(u"groupFind"_s);
    m_find->setAccessibleName(tr("Add a person: part of the name or a job seeker ID, then Enter"));
    m_find->setPlaceholderText(tr("Add a person: part of the name or a job seeker ID, then Enter"));
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    m_found->setObjectName(u"groupFound"_s);
    m_found->setWordWrap(true);
    m_count->setObjectName(u"groupCount"_s);
    m_count->setWordWrap(true);
    m_trouble->setObjectName(u"groupTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_save->setObjectName(u"recordGroup"_s);
    m_save->setAccessibleName(tr("Record for everybody (Ctrl+Enter)"));

    m_split = new QSplitter(Qt::Horizontal, this);
    m_split->setObjectName(u"groupSplitter"_s);
    m_split->setChildrenCollapsible(false);
    m_events->setMinimumWidth(theme::columns(24));
    m_split->addWidget(m_events);
    m_split->addWidget(makeEntry(m_split));
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    auto *page = new QVBoxLayout(this);
    const int edge = theme::spacing(1.5);
    page->setContentsMargins(edge, edge, edge, edge);
    page->addWidget(m_split);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_splitMoved = true; });
}

QWidget *GroupPage::makeEntry(QWidget *parent)
{
    auto *right = new QWidget(parent);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(theme::spacing(1), 0, 0, 0);
    column->setSpacing(theme::gap(1));
    column->addWidget(m_draftBar);
    auto *head = new QHBoxLayout;
    head->addWidget(theme::sectionTitle(tr("Who was there"), right));
    head->addStretch(1);
    auto *provider = theme::link(tr("From a provider's file…"), right);
    provider->setObjectName(u"providerFile"_s);
    connect(provider, &QPushButton::clicked, this, [this] { askForProviderFile(m_workspace, this); });
    head->addWidget(provider);
    column->addLayout(head);
    // Large text on a low screen: what has no room is scrolled to, never cut.
    m_area = new QScrollArea(right);
    m_area->setObjectName(u"groupArea"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidgetResizable(true);
    m_area->setWidget(m_body);
    auto *inner = new QVBoxLayout(m_body);
    inner->setContentsMargins(0, 0, theme::spacing(1), 0);
    inner->setSpacing(theme::gap(1));
    inner->addWidget(m_form);
    inner->addWidget(m_find);
    inner->addWidget(m_found);
    m_grid->setMinimumHeight(theme::controlHeight() * 5);
    inner->addWidget(m_grid, 1);
    inner->addWidget(theme::hint(
        tr("In the list: Space marks absent, typing writes about one person, Delete takes one out."),
        m_body));
    column->addWidget(m_area, 1);
    column->addWidget(m_trouble);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing(1));
    buttons->addWidget(m_count, 1);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    return right;
}

void GroupPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // In large type the entry needs the room more than the list does.
    const int list = std::min(theme::columns(54), width() * 34 / 100);
    if (!m_splitMoved)
        m_split->setSizes({list, width() - list});
}

QWidget *GroupPage::firstFocus()
{
    m_form->focusField(u"type"_s);
    QWidget *focus = window()->focusWidget();
    return focus && isAncestorOf(focus) ? focus : m_find;
}

void GroupPage::refresh()
{
    m_events->refresh();
}

void GroupPage::putAway(std::function<void()> goOn)
{
    if (!hasUnsavedText()) {
        goOn();
        return;
    }
    m_workspace.prompts.confirm(this,
                                {.title = tr("Begin another entry?"),
                                 .text = tr("What you typed for this group is not recorded yet."),
                                 .yes = tr("Throw it away"),
                                 .no = tr("Keep writing"),
                                 .careful = true},
                                [this, goOn = std::move(goOn)](bool yes) {
                                    if (!yes)
                                        return;
                                    m_drafts->forget();
                                    goOn();
                                });
}

void GroupPage::start(const RecordGroup &params)
{
    const QScopedValueRollback starting(m_starting, true);
    m_start = params;
    m_form->load(&m_start);
    m_grid->clearPeople();
    m_startPeople = groupLines({});
    m_find->clear();
    m_found->clear();
    m_tried = false;
    check();
    emit unsavedChanged(false);
}

void GroupPage::openEvent(qint64 id)
{
    const CareerEvent *event = m_events->find({id});
    if (!event)
        return;
    start({.eventId = event->id,
           .name = event->name,
           .type = event->serviceType,
           .on = event->on,
           .provider = event->provider,
           .givenBy = event->givenBy});
    const QScopedValueRollback starting(m_starting, true);
    const auto read = guarded([&] {
        for (const EventRegistration &one :
             m_workspace.store().where<EventRegistration>("event", Value{id})) {
            if (one.status == "cancelled"_L1 || one.serviceId)
                continue;
            const auto person = seen::person(m_workspace.session(), one.jobSeekerId);
            if (person)
                m_grid->addPerson(person->person, one.status != "absent"_L1, one.line);
        }
    });
    if (!read)
        m_workspace.navigator.say(read.error().text());
    m_startPeople = groupLines(m_grid->lines());
    check();
}

bool GroupPage::eventFilter(QObject *watched, QEvent *event)
{
    // In large type the answer under the line, and the list under that, are not always in view.
    if (watched == m_find && event->type() == QEvent::FocusIn)
        QTimer::singleShot(0, m_grid, [this] { showList(); });
    if (watched != m_find || event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Up)
        return Page::eventFilter(watched, event);
    if (const int all = int(m_hits.size()); all > 1) {
        m_hit = (m_hit + (key == Qt::Key_Down ? 1 : all - 1)) % all;
        showMatch();
    } else if (key == Qt::Key_Down && m_hits.empty() && m_grid->rowCount() > 0) {
        m_grid->setFocus(Qt::TabFocusReason);
    }
    return true;
}

void GroupPage::showList()
{
    m_area->ensureWidgetVisible(m_grid);
    m_area->ensureWidgetVisible(m_find);
}

void GroupPage::lookUp()
{
    m_hits.clear();
    m_hit = 0;
    const QString typed = m_find->text().trimmed();
    if (typed.isEmpty()) {
        m_found->clear();
        return;
    }
    auto hits = seen::find(m_workspace.session(), typed, mostHits);
    if (!hits)
        m_found->setText(hits.error().what);
    else if (hits->empty())
        m_found->setText(tr("Nobody here matches this."));
    else
        m_hits = *std::move(hits);
    showMatch();
}

void GroupPage::showMatch()
{
    if (m_hits.empty())
        return;
    const FindHit &hit = m_hits[std::size_t(m_hit)];
    const QString who =
        tr("%1, %2 · born %3 · ID %4").arg(hit.lastName, hit.firstName, shortDate(hit.birthDate), hit.number);
    const int all = int(m_hits.size());
    if (all == 1)
        m_found->setText(tr("Enter adds %1").arg(who));
    else if (all < mostHits)
        m_found->setText(
            tr("Enter adds %1. %2 of %3; Down shows the next.").arg(who).arg(m_hit + 1).arg(all));
    else
        m_found->setText(tr("Enter adds %1. There are many: type more, or Down shows the next.").arg(who));
}

void GroupPage::addFound()
{
    if (m_hits.empty())
        return;
    const auto person = seen::person(m_workspace.session(), m_hits[std::size_t(m_hit)].id);
    if (!person) {
        m_found->setText(person.error().text());
        return;
    }
    const bool added = m_grid->addPerson(person->person);
    m_find->clear();
    const QString name = personName(person->person);
    m_found->setText(added ? tr("Added: %1. Down goes to the list.").arg(name)
                           : tr("%1 is on the list already.").arg(name));
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
    check();
    emit unsavedChanged(hasUnsavedText());
}

void GroupPage::check()
{
    const int all = m_grid->rowCount();
    const int here = m_grid->present();
    m_count->setText(all == 0
                         ? tr("Nobody on the list yet")
                         : tr("%1 on the list: %2 present, %3 absent").arg(all).arg(here).arg(all - here));
    const QString mayNot = whyNot(policy::checkRole(m_workspace.session().staff().role, u"recordGroup"_s));
    m_save->setEnabled(mayNot.isEmpty());
    const RecordGroup now = params();
    const Findings findings = m_workspace.actions().check(now);
    Findings atFields;
    QStringList about;
    for (const Finding &one : findings) {
        // What is only not typed yet is said once somebody wants to record it.
        const bool atOnce = one.field == "event"_L1 || one.message == mayNot;
        if (one.severity == Severity::Block && !m_tried && !atOnce)
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
    m_tried = true;
    if (!m_form->acceptable()) {
        check();
        m_form->focusField(m_form->problems().first().field);
        return;
    }
    const auto result = m_workspace.actions().run(params());
    if (!result.done) {
        check();
        if (result.error) {
            m_trouble->setText(result.error->text());
            m_trouble->show();
        }
        for (const Finding &one : result.findings) {
            if (one.severity == Severity::Block && m_form->focusField(one.field))
                return;
        }
        m_find->setFocus();
        return;
    }
    const int here = m_grid->present();
    m_drafts->forget();
    start({.on = m_workspace.today()});
    m_events->refresh();
    m_workspace.navigator.say(
        here == 1 ? tr("Recorded for 1 person.") : tr("Recorded for %1 people in one step.").arg(here), true);
    m_form->focusField(u"type"_s);
}

bool GroupPage::hasUnsavedText() const
{
    return m_form->isDirty() || groupLines(m_grid->lines()) != m_startPeople;
}

void GroupPage::keepDraft()
{
    if (m_drafts)
        m_drafts->writeNow();
}

QJsonObject GroupPage::draft() const
{
    QJsonObject all = m_form->draft();
    const QString people = groupLines(m_grid->lines());
    if (all.isEmpty() && people == m_startPeople)
        return {};
    return {{u"form"_s, all},
            {u"event"_s, m_start.eventId.text()},
            {u"people"_s, QJsonDocument::fromJson(people.toUtf8()).array()}};
}

void GroupPage::restore(const QJsonObject &draft)
{
    if (const qint64 event = draft.value("event"_L1).toString().toLongLong())
        openEvent(event);
    m_grid->clearPeople();
    m_form->restoreDraft(draft.value("form"_L1).toObject());
    const QJsonArray people = draft.value("people"_L1).toArray();
    for (const QJsonValue &one : people) {
        const auto person =
            seen::person(m_workspace.session(), {one["jobSeeker"_L1].toString().toLongLong()});
        if (person)
            m_grid->addPerson(person->person, one["present"_L1].toBool(true), one["line"_L1].toString());
    }
}

} // namespace waymark
