// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/person_page.h"

#include "core/actions/case_actions.h"
#include "core/storage/due_queries.h"
#include "ui/common/parts.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/print_record.h"
#include "ui/common/record/record_words.h"
#include "ui/membership/case_dialogs.h"
#include "ui/membership/history_tab.h"
#include "ui/membership/membership_editor.h"
#include "ui/membership/membership_tab.h"
#include "ui/membership/notes_tab.h"
#include "ui/membership/numbers_dialog.h"
#include "ui/membership/person_header.h"
#include "ui/membership/programs_tab.h"
#include "ui/membership/services_tab.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace waymark {

PersonPage::PersonPage(Workspace &workspace, Id<JobSeeker> person, QWidget *parent)
    : Page(u"person"_s, tr("Job seeker"), u"person"_s, parent),
      m_workspace(workspace),
      m_person(person),
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
    column->addWidget(m_body, 1);
    build();
    connect(&m_workspace.session(), &Session::committed, this, [this](const ChangeSet &changes) {
        const auto people = changes.people();
        if (std::ranges::find(people, m_person) != people.end() || changes.touches(specOf<Setting>()) ||
            changes.touches(specOf<Shelter>()))
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
    delete m_body;
}

void PersonPage::build()
{
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new PersonHeader(m_workspace, m_body);
    m_tabs = new QTabWidget(m_body);
    m_tabs->setObjectName(u"personTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName(u"personTabBar"_s);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the record"));
    m_tabs->tabBar()->setDrawBase(false);
    column->addWidget(m_header);
    column->addWidget(m_tabs, 1);

    m_editor = new MembershipEditor(m_workspace, m_person, m_choices->context(), m_body);
    m_basic = new BasicTab(m_editor, m_tabs);
    m_full = new FullTab(m_editor, m_tabs);
    m_programs = new ProgramsTab(m_workspace, *m_choices, m_tabs);
    addTab(m_basic);
    addTab(m_full);
    addTab(m_programs);
    addTab(new ServicesTab(m_workspace, *m_choices, m_person, m_tabs));
    addTab(new NotesTab(m_workspace, *m_choices, m_person, m_tabs));
    addTab(new HistoryTab(m_workspace, m_tabs));
    connect(m_basic, &BasicTab::centerProgramRequested, this, [this] { m_programs->openCenterProgram(); });
    connect(m_basic, &MembershipTab::fieldRequested, this, &PersonPage::goToField);
    connect(m_full, &MembershipTab::fieldRequested, this, &PersonPage::goToField);
    connect(m_editor->drafts(), &DraftKeeper::failed, this,
            [this](const QString &words) { m_workspace.navigator.say(words); });
    connectHeader();
    auto *saveKey = new QShortcut(QKeySequence(QKeySequence::Save), this);
    saveKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(saveKey, &QShortcut::activated, this, &PersonPage::save);
}

void PersonPage::addTab(PersonTab *tab)
{
    m_tabs->addTab(tab, tab->title());
    connect(tab, &PersonTab::unsavedChanged, this, &PersonPage::markTabs);
}

void PersonPage::connectHeader()
{
    connect(m_header, &PersonHeader::contactRequested, this,
            [this] { m_workspace.navigator.recordContact(m_person); });
    connect(m_header, &PersonHeader::conflictsRequested, this,
            [this] { m_workspace.navigator.settleConflicts(m_person); });
    connect(m_header, &PersonHeader::takeCaseRequested, this, &PersonPage::takeCase);
    connect(m_header, &PersonHeader::suspendRequested, this, [this] {
        if (const CaseRecord *current = m_view.file.currentCase())
            openSuspendDialog(m_workspace, *m_choices, *current, this);
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
    const auto view = guarded([&]() -> std::optional<PersonView> {
        const RecordStore &store = m_workspace.store();
        auto file = store.caseFile(m_person);
        if (!file)
            return {};
        PersonView made{.file = *std::move(file), .head = 0, .due = dueOfPerson(store.database(), m_person)};
        JobSeeker same;
        store.load(specOf<JobSeeker>(), m_person.value, &same, &made.head);
        return made;
    });
    if (!view)
        return view.error();
    if (!*view)
        return Error{ErrorKind::NotFound, tr("This record is not in the office any more."),
                     tr("Its creation may have been taken back. What you typed is kept as a draft.")};
    return **view;
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
    m_editor->load(m_view);
    for (int i = 0; i < m_tabs->count(); ++i)
        static_cast<PersonTab *>(m_tabs->widget(i))->present(m_view);
    if (first) {
        for (MembershipTab *tab : std::initializer_list<MembershipTab *>{m_basic, m_full})
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
    if (PersonTab *found = tabNamed(tab))
        m_tabs->setCurrentWidget(found);
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
    showTab(m_editor->full()->editor(field) ? u"full"_s : u"basic"_s, field);
}

void PersonPage::save()
{
    currentTab()->save();
}

void PersonPage::takeCase()
{
    const auto result = m_workspace.actions().run(OpenCase{.jobSeekerId = m_person});
    m_workspace.navigator.say(result.done    ? tr("You are the designated counselor now.")
                              : result.error ? result.error->text()
                                             : whyNot(result.findings),
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
