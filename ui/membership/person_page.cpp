// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/person_page.h"

#include "core/actions/cases/case_actions.h"
#include "core/actions/people/seen.h"
#include "core/storage/due_queries.h"
#include "ui/common/parts.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/printing/print_record.h"
#include "ui/common/record/record_words.h"
#include "ui/membership/cases/case_dialogs.h"
#include "ui/membership/cases/transfer_dialogs.h"
#include "ui/membership/documents/documents_tab.h"
#include "ui/membership/history_tab.h"
#include "ui/membership/membership_editor.h"
#include "ui/membership/membership_tab.h"
#include "ui/membership/notes_tab.h"
#include "ui/membership/numbers_dialog.h"
#include "ui/membership/person_header.h"
#include "ui/membership/plan/plan_tab.h"
#include "ui/membership/programs_tab.h"
#include "ui/membership/special/person_band.h"
#include "ui/membership/special/special_tab.h"
#include "ui/membership/tabs/alert_band.h"
#include "ui/membership/tabs/alerts_tab.h"
#include "ui/membership/tabs/events_tab.h"
#include "ui/membership/tabs/group_tab.h"
#include "ui/membership/tabs/membership_lists.h"
#include "ui/membership/tabs/service_lists.h"
#include "ui/membership/tabs/services_tab.h"
#include "ui/membership/special/criteria_dialog.h"
#include "ui/membership/training/trade_dialog.h"
#include "ui/membership/training/training_tab.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// A merged record is opened as the person who stands for it.
Id<JobSeeker> survivorOf(const Workspace &workspace, Id<JobSeeker> person)
{
    return guarded([&] { return workspace.store().survivorOf(person); }).valueOr(person);
}

/// Takes the room that the header leaves: what is long in a tab scrolls there, down to eight lines.
class PersonTabs final : public QTabWidget
{
public:
    using QTabWidget::QTabWidget;
    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override
    {
        return QTabWidget::minimumSizeHint().expandedTo({0, theme::controlHeight() * 8});
    }
};

} // namespace

PersonPage::PersonPage(Workspace &workspace, Id<JobSeeker> person, QWidget *parent)
    : Page(u"person"_s, tr("Job seeker"), u"person"_s, parent),
      m_workspace(workspace),
      m_person(survivorOf(workspace, person)),
      m_choices(std::make_unique<OfficeChoices>(workspace)),
      m_body(new QWidget(this)),
      m_trouble(new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_trouble->setObjectName(u"personTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->setMargin(theme::spacing(2));
    m_trouble->hide();
    column->addWidget(m_trouble);
    // At 200 % in a low window the header alone is half of it: the page scrolls then, and cuts nothing.
    auto *area = new QScrollArea(this);
    area->setObjectName(u"personArea"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_body);
    column->addWidget(area, 1);
    build();
    connect(&m_workspace.session(), &Session::committed, this, [this](const ChangeSet &changes) {
        const auto people = changes.people();
        if (std::ranges::find(people, m_person) != people.end() || changes.touches(specOf<Setting>()) ||
            changes.touches(specOf<Shelter>()) || changes.touches(specOf<CareerEvent>()) ||
            changes.touches(specOf<Opening>()) || changes.touches(specOf<Business>()))
            refresh();
    });
    refresh();
    if (const auto logged = m_workspace.session().logAccess(u"open"_s, m_person); !logged)
        m_workspace.navigator.say(logged.error().text());
}

PersonPage::~PersonPage()
{
    keepDraft();
    // The forms look up their choices as they go: they go first.
    delete m_trade;
    delete m_body;
}

void PersonPage::build()
{
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new PersonHeader(m_workspace, m_body);
    m_tabs = new PersonTabs(m_body);
    m_tabs->setObjectName(u"personTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName(u"personTabBar"_s);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the record"));
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(true);
    m_alerts = new AlertBand(m_workspace, m_body);
    m_band = new PersonBand(m_workspace, m_body);
    column->addWidget(m_header);
    column->addWidget(m_alerts);
    column->addWidget(m_band);
    column->addWidget(m_tabs, 1);

    m_editor = new MembershipEditor(m_workspace, m_person, m_choices->context(), m_body);
    buildTabs();
    connect(m_basic, &BasicTab::tradeRequested, this, &PersonPage::openTrade);
    connect(m_basic, &BasicTab::criteriaRequested, this, [this] {
        auto *dialog = new CriteriaDialog(m_workspace, m_person, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_basic, &BasicTab::centerProgramRequested, this, [this] { m_programs->openCenterProgram(); });
    connect(m_band, &PersonBand::servicesRequested, this, [this] { showTab(u"services"_s); });
    connect(m_alerts, &AlertBand::allRequested, this, [this] { showTab(u"alerts"_s); });
    connect(m_editor->drafts(), &DraftKeeper::failed, this,
            [this](const QString &words) { m_workspace.navigator.say(words); });
    connectHeader();
    auto *saveKey = new QShortcut(QKeySequence(QKeySequence::Save), this);
    saveKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(saveKey, &QShortcut::activated, this, &PersonPage::save);
    auto *addKey = new QShortcut(QKeySequence(Qt::Key_Insert), this);
    addKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(addKey, &QShortcut::activated, this, [this] { currentTab()->addEntry(); });
}

/// In MOSES' order.
void PersonPage::buildTabs()
{
    m_basic = new BasicTab(m_editor, m_tabs);
    m_forms = {m_basic};
    m_programs = new ProgramsTab(m_workspace, *m_choices, m_tabs);
    const auto lists = [this](const QString &id, const QString &title, RecordListSpec spec) {
        return new ListsTab(m_workspace, *m_choices, m_person, id, title, {std::move(spec)}, m_tabs);
    };
    auto *education = lists(u"education"_s, tr("Education"), educationList());
    education->setHead(educationHead);
    auto *work = lists(u"work"_s, tr("Work Experience"), workList());
    work->setHead(workHead);
    addTab(m_basic);
    addTab(makeFull());
    addTab(education);
    addTab(work);
    addTab(new EventsTab(m_workspace, *m_choices, m_person, m_tabs));
    addTab(new AlertsTab(m_workspace, *m_choices, m_person, m_tabs));
    addTab(new PlanTab(m_workspace, *m_choices, m_person, m_tabs));
    addTab(makeServices());
    auto *special = new SpecialTab(m_workspace, *m_choices, m_person, m_tabs);
    addTab(special);
    connect(special, &SpecialTab::programsRequested, this, [this] { showTab(u"programs"_s); });
    addTab(lists(u"survey"_s, tr("Survey"), surveyList(m_workspace)));
    addTab(m_programs);
    addTab(new TrainingTab(m_workspace, *m_choices, m_person, m_tabs));
    addTab(new NotesTab(m_workspace, *m_choices, m_person, m_tabs));
    addTab(new DocumentsTab(m_workspace, m_person, m_tabs));
    addTab(new HistoryTab(m_workspace, m_tabs));
}

GroupTab *PersonPage::makeFull()
{
    auto *group = new GroupTab(u"full"_s, tr("Full"), m_tabs);
    const auto part = [&](const QString &id, const QString &title, RecordForm *form) {
        m_forms += new MembershipTab(id, title, m_editor, form, group);
        group->addPart(m_forms.last());
    };
    part(u"full_general"_s, tr("Full"), m_editor->full());
    part(u"barriers"_s, tr("Barriers"), m_editor->barriers());
    part(u"assistance"_s, tr("Assistance / Disaster Relocation"), m_editor->assistance());
    auto *jobQuest = new ListsTab(m_workspace, *m_choices, m_person, u"jobquest"_s, tr("JobQuest"),
                                  {invitationList(m_workspace), selfServiceList(m_workspace)}, group);
    jobQuest->setHead([this](const PersonView &view) { return jobQuestHead(m_workspace, view); });
    group->addPart(jobQuest);
    return group;
}

GroupTab *PersonPage::makeServices()
{
    auto *group = new GroupTab(u"services"_s, tr("Services"), m_tabs);
    addServiceParts(group, m_workspace, *m_choices, m_person);
    return group;
}

void PersonPage::addTab(PersonTab *tab)
{
    m_tabs->addTab(tab, tab->title());
    connect(tab, &PersonTab::unsavedChanged, this, &PersonPage::markTabs);
    connect(tab, &PersonTab::fieldRequested, this, &PersonPage::goToField);
    connect(tab, &PersonTab::tabRequested, this, [this](const QString &to, const QString &field) {
        showTab(to, field);
        if (field.isEmpty())
            firstFocus()->setFocus(Qt::OtherFocusReason);
    });
}

void PersonPage::connectHeader()
{
    connect(m_header, &PersonHeader::contactRequested, this,
            [this] { m_workspace.navigator.recordContact(m_person); });
    connect(m_header, &PersonHeader::conflictsRequested, this,
            [this] { m_workspace.navigator.settleConflicts(m_person); });
    connect(m_header, &PersonHeader::notesRequested, this, [this] { showTab(u"notes"_s); });
    connect(m_header, &PersonHeader::takeCaseRequested, this, &PersonPage::takeCase);
    connect(m_header, &PersonHeader::suspendRequested, this, [this] {
        if (const CaseRecord *current = m_view.file.currentCase())
            openSuspendDialog(m_workspace, *m_choices, *current, this);
    });
    connect(m_header, &PersonHeader::transferRequested, this, [this] {
        if (const CaseRecord *current = m_view.file.currentCase())
            openTransferDialog(m_workspace, *m_choices, *current, this);
    });
    connect(m_header, &PersonHeader::printRequested, this,
            [this] { printRecord(m_workspace, m_person, this); });
    connect(m_header, &PersonHeader::numbersRequested, this, [this] {
        if (const auto logged = m_workspace.session().logAccess(u"reveal"_s, m_person); !logged) {
            m_workspace.navigator.say(logged.error().text());
            return;
        }
        (new NumbersDialog(m_workspace, m_view.file.person, this))->open();
    });
    connect(m_header, &PersonHeader::replaceRequested, this,
            [this] { openReplaceDialog(m_workspace, *m_choices, m_view.file.person, this); });
}

Result<PersonView> PersonPage::read() const
{
    auto file = seen::person(m_workspace.session(), m_person);
    if (!file && file.error().kind == ErrorKind::NotFound)
        return Error{ErrorKind::NotFound, tr("This record is not in the office any more."),
                     tr("Its creation may have been taken back. What you typed is kept as a draft.")};
    if (!file)
        return file.error();
    return guarded([&] {
        const RecordStore &store = m_workspace.store();
        PersonView made{.file = *std::move(file),
                        .records = store.recordsOf(m_person),
                        .head = 0,
                        .due = dueOfPerson(store.database(), m_person)};
        JobSeeker same;
        store.load(specOf<JobSeeker>(), made.file.person.id.value, &same, &made.head);
        return made;
    });
}

void PersonPage::refresh()
{
    auto view = read();
    m_trouble->setVisible(!view.ok());
    m_body->setEnabled(view.ok());
    if (!view) {
        m_trouble->setText(view.error().text());
        return;
    }
    const bool first = !m_view.head;
    m_view = *std::move(view);
    setTitle(personName(m_view.file.person));
    m_header->present(m_view);
    m_alerts->present(m_view);
    m_band->present(m_view);
    m_editor->load(m_view);
    if (m_trade)
        m_trade->present(m_view);
    for (int i = 0; i < m_tabs->count(); ++i)
        static_cast<PersonTab *>(m_tabs->widget(i))->present(m_view);
    if (first) {
        for (MembershipTab *tab : m_forms)
            tab->draftBar()->follow(m_editor->drafts(), m_workspace.today(),
                                    [this](const QJsonObject &draft) { m_editor->restore(draft); });
    }
    markTabs();
}

void PersonPage::markTabs()
{
    bool unsaved = false;
    for (int i = 0; i < m_tabs->count(); ++i) {
        const auto *tab = static_cast<PersonTab *>(m_tabs->widget(i));
        const bool dirty = tab->hasUnsavedText();
        unsaved = unsaved || dirty;
        // The dot is part of the text, so that a screen reader says something too.
        m_tabs->setTabText(i, dirty ? tr("%1 ●").arg(tab->title()) : tab->title());
        m_tabs->setTabToolTip(i, dirty ? tr("Not saved yet. Ctrl+S saves; a draft is kept meanwhile.")
                                       : QString());
    }
    if (unsaved == m_unsaved)
        return;
    m_unsaved = unsaved;
    emit unsavedChanged(unsaved);
}

PersonTab *PersonPage::currentTab() const
{
    return static_cast<PersonTab *>(m_tabs->currentWidget());
}

PersonTab *PersonPage::tabNamed(const QString &id) const
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i)->objectName() == id)
            return static_cast<PersonTab *>(m_tabs->widget(i));
    }
    return nullptr;
}

void PersonPage::showTab(const QString &tab, const QString &field)
{
    if (tab == "suspend"_L1) {
        m_header->suspend();
        return;
    }
    if (PersonTab *found = tabNamed(tab)) {
        m_tabs->setCurrentWidget(found);
    } else if (!tab.isEmpty()) {
        for (int i = 0; i < m_tabs->count(); ++i) {
            if (auto *group = static_cast<PersonTab *>(m_tabs->widget(i)); group->showPart(tab))
                m_tabs->setCurrentWidget(group);
        }
    }
    if (!field.isEmpty())
        currentTab()->focusField(field);
}

void PersonPage::goToField(const QString &field)
{
    if (field == "program"_L1) {
        showTab(u"programs"_s);
        m_programs->openCenterProgram();
        return;
    }
    showTab(m_basic->hasField(field) ? u"basic"_s : u"full"_s, field);
}

void PersonPage::save()
{
    currentTab()->save();
}

void PersonPage::openTrade()
{
    if (!m_trade)
        m_trade = new TradeDialog(m_workspace, *m_choices, m_person, this);
    m_trade->present(m_view);
    m_trade->open();
}

void PersonPage::takeCase()
{
    const auto result = m_workspace.actions().run(OpenCase{.jobSeekerId = m_person});
    m_workspace.navigator.say(saidOf(result, tr("You are the designated counselor now.")),
                              result.done);
}

QWidget *PersonPage::firstFocus()
{
    PersonTab *tab = currentTab();
    if (QWidget *inside = tab->focusWidget())
        return inside;
    for (QWidget *next = tab->nextInFocusChain(); next && tab->isAncestorOf(next);
         next = next->nextInFocusChain()) {
        if ((next->focusPolicy() & Qt::TabFocus) && next->isEnabled() && next->isVisibleTo(tab))
            return next;
    }
    return m_tabs->tabBar();
}

bool PersonPage::hasUnsavedText() const
{
    return m_unsaved;
}

void PersonPage::keepDraft()
{
    if (m_editor)
        m_editor->drafts()->writeNow();
    for (PersonTab *tab : findChildren<PersonTab *>())
        tab->keepDraft();
}

void PersonPage::aboutToLeave(std::function<void()> leave)
{
    keepDraft();
    leave();
}

} // namespace waymark
