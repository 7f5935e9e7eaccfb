// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/notes_tab.h"

#include "core/actions/record_actions.h"
#include "core/policy/role_policy.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/record/note_list.h"
#include "ui/common/record/note_prompts.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/membership/tabs/membership_lists.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// A side of the splitter that scrolls where the text is large and the window low.
QWidget *scrolling(QSplitter *split)
{
    auto *area = new QScrollArea(split);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    area->setWidget(content);
    split->addWidget(area);
    return content;
}

} // namespace

NotesTab::NotesTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                   QWidget *parent)
    : PersonTab(u"notes"_s, tr("Notes"), parent),
      m_workspace(workspace),
      m_person(person),
      m_form(new ActionForm(workspace, actionOf<RecordNote>(),
                            {{{}, {u"text"_s, u"on_date"_s, u"service"_s, u"without_service"_s}}},
                            choices.context(), tr("Save the note"), this)),
      m_draftBar(new DraftBar(this)),
      m_notes(new NoteList(workspace, this)),
      m_contacts(ContactTable::make(this)),
      m_contactWords(theme::hint({}, this)),
      m_voidContact(new QPushButton(tr("Void the contact…"), this)),
      m_providers(new RecordList(workspace, choices, person, providerContactList(workspace), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(1.5), theme::gap(1), theme::spacing(1.5), theme::gap(1));
    column->setSpacing(theme::gap(1));
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"notesSplitter"_s);
    split->setChildrenCollapsible(false);
    column->addWidget(split);

    auto *left = scrolling(split);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, theme::spacing(1), 0);
    leftColumn->setSpacing(theme::gap(1));
    leftColumn->addWidget(m_draftBar);
    leftColumn->addWidget(m_form);
    auto *head = new QHBoxLayout;
    head->addWidget(theme::sectionTitle(tr("Notes"), left));
    head->addStretch(1);
    auto *all = new QCheckBox(tr("Expand all"), left);
    all->setObjectName(u"expandAllNotes"_s);
    head->addWidget(all);
    leftColumn->addLayout(head);
    leftColumn->addWidget(theme::separator(left));
    // The list asks for a few lines, not for all its notes: it scrolls by itself.
    m_notes->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto *list = new QGridLayout;
    list->setRowMinimumHeight(0, theme::controlHeight() * 4);
    list->addWidget(m_notes);
    leftColumn->addLayout(list, 1);

    auto *right = scrolling(split);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(theme::spacing(1), 0, 0, 0);
    rightColumn->setSpacing(theme::gap(1));
    rightColumn->addWidget(theme::sectionTitle(tr("Contacts"), right));
    rightColumn->addWidget(m_contacts, 1);
    rightColumn->addWidget(m_contactWords);
    rightColumn->addWidget(m_voidContact, 0, Qt::AlignLeft);
    rightColumn->addSpacing(theme::gap(1));
    rightColumn->addWidget(m_providers, 1);
    right->setMinimumWidth(theme::columns(36));
    m_notes->setMinimumHeight(theme::controlHeight() * 4);
    m_contacts->setMinimumHeight(theme::controlHeight() * 4);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({3000, 2000});

    m_contactWords->setObjectName(u"contactWords"_s);
    m_voidContact->setObjectName(u"voidContact"_s);
    NotePrompts::addTo(m_form->form(), u"text"_s);
    m_form->setMustAnswer({u"R-74"_s});
    m_notes->setVoidable(policy::mayRun(workspace.session().staff().role, u"voidNote"_s));
    m_drafts = new DraftKeeper(
        workspace, u"note"_s, person.value, [this] { return m_form->form()->draft(); }, this);
    startForm();
    m_draftBar->follow(m_drafts, workspace.today(),
                       [this](const QJsonObject &draft) { m_form->form()->restoreDraft(draft); });
    connect(all, &QCheckBox::toggled, m_notes, &NoteList::setAllExpanded);
    connect(m_notes, &NoteList::voidRequested, this, &NotesTab::voidNote);
    connect(m_voidContact, &QPushButton::clicked, this, &NotesTab::voidContact);
    connect(m_contacts, &ListTable::currentChangedTo, this, &NotesTab::contactChosen);
    connect(m_providers, &RecordList::unsavedChanged, this, &NotesTab::unsavedChanged);
    connect(m_form, &ActionForm::edited, this, [this] {
        m_drafts->touch();
        emit unsavedChanged();
    });
    connect(m_form, &ActionForm::done, this, [this] {
        startForm();
        m_drafts->forget();
        m_workspace.navigator.say(tr("The note was saved."), true);
        emit unsavedChanged();
    });
}

void NotesTab::startForm()
{
    m_form->start(RecordNote{.jobSeekerId = m_person, .on = m_workspace.today()});
}

void NotesTab::fill(const PersonView &view)
{
    m_file = view.file;
    m_notes->setNotes(m_file);
    ContactTable::fill(m_contacts, m_workspace, m_file);
    m_providers->fill(view);
    contactChosen();
}

void NotesTab::contactChosen()
{
    const auto contact =
        std::ranges::find(m_file.contacts, Id<Contact>{m_contacts->currentId()}, &Contact::id);
    // The row gives way where the reason is long; here it stands whole.
    const int row = m_contacts->records()->rowOf(m_contacts->currentId());
    QString words = row < 0 ? QString() : m_contacts->records()->rows()[std::size_t(row)].toolTip;
    m_contactWords->setText(words.replace(u'\n', u" · "_s));
    QString why = whyNot(policy::checkRole(m_workspace.session().staff().role, u"voidContact"_s));
    if (why.isEmpty() && contact == m_file.contacts.end())
        why = tr("Choose a contact in the list.");
    else if (why.isEmpty() && contact->voidedOn.isValid())
        why = tr("This contact was voided before.");
    m_voidContact->setEnabled(why.isEmpty());
    m_voidContact->setToolTip(why);
}

void NotesTab::askWhy(const QString &title, std::function<void(const QString &)> go)
{
    m_workspace.prompts.askText(this,
                                {.title = title,
                                 .text = tr("It stays where it is, struck through, with your reason."),
                                 .label = tr("Why it is voided"),
                                 .yes = tr("Void")},
                                [go = std::move(go)](const std::optional<QString> &reason) {
                                    if (reason)
                                        go(*reason);
                                });
}

void NotesTab::say(const ActionResult &result, const QString &done)
{
    m_workspace.navigator.say(saidOf(result, done),
                              result.done);
}

void NotesTab::voidNote(qint64 id)
{
    askWhy(tr("Void a note"), [this, id](const QString &reason) {
        say(m_workspace.actions().run(VoidNote{.noteId = {id}, .reason = reason}),
            tr("The note was voided."));
    });
}

void NotesTab::voidContact()
{
    askWhy(tr("Void a contact"), [this, id = m_contacts->currentId()](const QString &reason) {
        say(m_workspace.actions().run(VoidContact{.contactId = {id}, .reason = reason}),
            tr("The contact was voided."));
    });
}

bool NotesTab::hasUnsavedText() const
{
    return m_form->form()->isDirty() || m_providers->hasUnsavedText();
}
void NotesTab::addEntry()
{
    m_providers->openAdd();
}
void NotesTab::keepDraft()
{
    m_drafts->writeNow();
    m_providers->keepDraft();
}
bool NotesTab::save()
{
    const bool saved = !m_form->form()->isDirty() || m_form->run();
    return m_providers->save() && saved;
}
bool NotesTab::focusField(const QString &field)
{
    return m_form->form()->focusField(field);
}

} // namespace waymark
