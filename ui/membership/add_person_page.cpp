// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/add_person_page.h"

#include "core/policy/membership_policy.h"
#include "core/policy/number_policy.h"
#include "ui/common/parts.h"
#include "ui/common/people/duplicate_list.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/record_form.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

const QString pseudoKey = u"pseudo"_s;

} // namespace

AddPersonPage::AddPersonPage(Workspace &workspace, QWidget *parent)
    : Page(u"addPerson"_s, tr("Add a job seeker"), u"plus"_s, parent),
      m_workspace(workspace),
      m_choices(std::make_unique<OfficeChoices>(workspace)),
      m_body(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(this);
    area->setObjectName(u"addArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(m_body);
    column->addWidget(area);
    build();
    m_drafts = new DraftKeeper(
        m_workspace, u"add"_s, 0,
        [this] {
            QJsonObject content;
            for (const RecordForm *form : {m_number, m_shelter, m_who}) {
                const QJsonObject part = form->draft();
                for (auto one = part.begin(); one != part.end(); ++one)
                    content.insert(one.key(), one.value());
            }
            if (m_pseudo->isChecked())
                content.insert(pseudoKey, true);
            return content;
        },
        this);
    startAgain();
    m_draftBar->follow(m_drafts, m_workspace.today(), [this](const QJsonObject &draft) {
        for (RecordForm *form : {m_number, m_shelter, m_who})
            form->restoreDraft(draft);
        check();
        m_pseudo->setChecked(draft.value(pseudoKey).toBool() && m_pseudo->isEnabled());
    });
}

AddPersonPage::~AddPersonPage()
{
    m_drafts->writeNow();
    delete m_body;
}

void AddPersonPage::build()
{
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(theme::spacing(2), theme::gap(2), theme::spacing(2), theme::gap(2));
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::pageTitle(title(), m_body));
    column->addWidget(
        theme::hint(tr("A number, a name, and on Basic the rest. Nothing has to be known at once: what is "
                       "missing is listed there."),
                    m_body));
    m_draftBar = new DraftBar(m_body);
    column->addWidget(m_draftBar);
    column->addWidget(buildNumber());
    m_who = new RecordForm(
        *actionOf<AddJobSeeker>().params,
        QList<FormSection>{{tr("Who it is"), {u"first_name"_s, u"last_name"_s, u"birth_date"_s}}},
        m_choices->context(), m_body, RecordForm::Scroll::Outer);
    column->addWidget(m_who);
    m_alike = new DuplicateList(m_workspace, m_body);
    column->addWidget(m_alike);
    m_trouble = new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, m_body);
    m_trouble->setObjectName(u"addTrouble"_s);
    m_trouble->setWordWrap(true);
    column->addWidget(m_trouble);
    auto *row = new QHBoxLayout;
    m_add = new QPushButton(tr("Add and go on to Basic"), m_body);
    m_add->setObjectName(u"addJobSeeker"_s);
    m_add->setToolTip(tr("Ctrl+S"));
    m_add->setDefault(true);
    row->addStretch(1);
    row->addWidget(m_add);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &AddPersonPage::add);
    connect(m_who, &RecordForm::enteredLast, m_add, [this] { m_add->setFocus(Qt::TabFocusReason); });
    for (RecordForm *form : {m_number, m_shelter, m_who})
        connect(form, &RecordForm::edited, this, &AddPersonPage::fieldEdited);
    auto *saveKey = new QShortcut(QKeySequence(QKeySequence::Save), this);
    saveKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(saveKey, &QShortcut::activated, this, &AddPersonPage::add);
}

QWidget *AddPersonPage::buildNumber()
{
    auto *box = new QWidget(m_body);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    const EntitySpec &spec = *actionOf<AddJobSeeker>().params;
    m_number = new RecordForm(spec, QList<FormSection>{{tr("The SSN"), {u"ssn"_s}}}, m_choices->context(),
                              box, RecordForm::Scroll::Outer);
    column->addWidget(m_number);
    m_known = new QPushButton(tr("Open the record"), box);
    m_known->setObjectName(u"openKnown"_s);
    m_known->hide();
    column->addWidget(m_known, 0, Qt::AlignLeft);
    m_shelter = new RecordForm(spec,
                               QList<FormSection>{{tr("Lives in an EA shelter, is an immigrant, has no SSN"),
                                                   {u"shelter"_s, u"immigrant"_s}}},
                               m_choices->context(), box, RecordForm::Scroll::Outer);
    column->addWidget(m_shelter);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing(1.5));
    m_pseudo = new QPushButton(tr("Pseudo"), box);
    m_pseudo->setObjectName(u"pseudo"_s);
    m_pseudo->setCheckable(true);
    m_pseudo->setAutoDefault(false);
    m_pseudo->setToolTip(tr("Gives a number in place of the SSN; it is made, never typed (R-02)."));
    m_pseudoWords = new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, box);
    m_pseudoWords->setObjectName(u"pseudoWords"_s);
    m_pseudoWords->setWordWrap(true);
    row->addWidget(m_pseudo, 0, Qt::AlignTop);
    row->addWidget(m_pseudoWords, 1);
    column->addLayout(row);
    connect(m_pseudo, &QPushButton::toggled, this, &AddPersonPage::givePseudo);
    connect(m_known, &QPushButton::clicked, this, &AddPersonPage::openKnown);
    return box;
}

AddJobSeeker AddPersonPage::typed() const
{
    AddJobSeeker params;
    for (const RecordForm *form : {m_number, m_shelter, m_who})
        form->store(&params);
    params.pseudo = m_pseudo->isChecked();
    return params;
}

void AddPersonPage::startAgain()
{
    const AddJobSeeker none;
    for (RecordForm *form : {m_number, m_shelter, m_who})
        form->load(&none);
    m_pseudo->setChecked(false);
    m_tried = false;
    m_lookedAt.clear();
    check();
}

void AddPersonPage::fieldEdited()
{
    m_trouble->hide();
    check();
    m_drafts->touch();
    if (hasUnsavedText() != m_unsaved) {
        m_unsaved = !m_unsaved;
        emit unsavedChanged(m_unsaved);
    }
}

void AddPersonPage::givePseudo(bool pseudo)
{
    if (pseudo)
        m_number->enterValue(u"ssn"_s, {});
    m_number->setFieldLocked(u"ssn"_s, pseudo,
                             tr("A pseudo number stands in its place until the SSN comes."));
    if (!pseudo)
        m_number->setFieldLocked(u"ssn"_s, false);
    fieldEdited();
}

void AddPersonPage::check()
{
    const AddJobSeeker params = typed();
    m_findings = m_workspace.actions().check(params);
    Findings shown;
    const bool numberTyped = m_number->isDirty();
    for (Finding finding : m_findings) {
        // Nobody is told of an empty field before she had a chance to fill it.
        if (finding.field == "ssn"_L1 && !m_tried &&
            !(numberTyped && m_number->acceptable() && !params.ssn.isEmpty()))
            continue;
        if (finding.rule == "R-03"_L1)
            continue;
        shown += finding;
    }
    for (RecordForm *form : {m_number, m_shelter, m_who})
        form->setFindings(shown);
    // A finding of no field stands once, over the first form.
    for (RecordForm *form : {m_shelter, m_who}) {
        Findings own = shown;
        own.removeIf([](const Finding &one) { return one.field.isEmpty(); });
        form->setFindings(own);
    }
    const bool known = std::ranges::any_of(shown, [](const Finding &one) { return one.recordId != 0; });
    m_known->setVisible(known);

    JobSeeker person = params.person;
    person.ssn = params.ssn;
    m_alike->setPerson(person);
    QString why = whyNot(policy::checkPseudoAllowed(person));
    if (!params.ssn.isEmpty() && !m_pseudo->isChecked())
        why = tr("An SSN is typed above, so no pseudo number is needed (R-03).");
    m_pseudo->setEnabled(why.isEmpty() || m_pseudo->isChecked());
    if (!why.isEmpty() && m_pseudo->isChecked())
        m_pseudo->setChecked(false);
    const QString said =
        m_pseudo->isChecked() ? tr("A pseudo number will be given when the record is added. It is shown "
                                   "under Numbers, for the customer to take along.")
        : why.isEmpty()       ? tr("Allowed: press it to give a pseudo number in place of the SSN.")
                              : why;
    m_pseudoWords->setText(said);
    m_pseudo->setAccessibleDescription(said);
}

void AddPersonPage::openKnown()
{
    for (const Finding &finding : m_findings) {
        if (finding.recordId)
            m_workspace.navigator.openPerson({finding.recordId});
    }
}

QString AddPersonPage::firstMissing(Id<JobSeeker> id) const
{
    const auto person = guarded([&] { return m_workspace.store().find(id); });
    if (!person || !*person)
        return {};
    const Findings missing = policy::missingBasic(**person, m_workspace.actions().settings());
    // In the order of the form, not of the setting.
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        const QString name = QString::fromLatin1(field.name);
        if (std::ranges::any_of(missing, [&](const Finding &one) { return one.field == name; }))
            return name;
    }
    return {};
}

void AddPersonPage::add()
{
    m_tried = true;
    check();
    for (RecordForm *form : {m_number, m_shelter, m_who}) {
        if (!form->acceptable()) {
            form->focusField(form->problems().first().field);
            return;
        }
    }
    m_alike->lookNow();
    const auto likely = m_alike->likely();
    const bool asked = std::ranges::all_of(likely, [this](Id<JobSeeker> one) { return m_lookedAt.contains(one.value); });
    if (asked || blocks(m_findings)) {
        addNow();
        return;
    }
    m_workspace.prompts.confirm(
        this,
        {.title = tr("Is this somebody new?"),
         .text = tr("There is somebody who may be the same person. Add a new record all the same?"),
         .yes = tr("Add a new record"),
         .no = tr("Look first"),
         .careful = true},
        [this, likely](bool yes) {
            if (!yes)
                return;
            for (const Id<JobSeeker> one : likely)
                m_lookedAt.insert(one.value);
            addNow();
        });
}

void AddPersonPage::addNow()
{
    const auto result = m_workspace.actions().run(typed());
    if (!result.done) {
        m_trouble->setText(result.error ? result.error->text() : whyNot(result.findings));
        m_trouble->show();
        m_drafts->writeNow();
        for (const Finding &finding : result.findings) {
            for (RecordForm *form : {m_number, m_shelter, m_who}) {
                if (form->editor(finding.field) && form->focusField(finding.field))
                    return;
            }
        }
        return;
    }
    startAgain();
    m_drafts->forget();
    fieldEdited();
    const Id<JobSeeker> person{result.id("jobSeeker")};
    m_workspace.navigator.say(tr("Added."), true);
    m_workspace.navigator.openPerson(person, u"basic"_s, firstMissing(person));
}

void AddPersonPage::refresh()
{
    check();
}

QWidget *AddPersonPage::firstFocus()
{
    return m_number->editor("ssn")->control();
}

bool AddPersonPage::hasUnsavedText() const
{
    return m_number->isDirty() || m_shelter->isDirty() || m_who->isDirty() || m_pseudo->isChecked();
}

void AddPersonPage::keepDraft() { m_drafts->writeNow(); }

void AddPersonPage::aboutToLeave(std::function<void()> leave)
{
    m_drafts->writeNow();
    leave();
}

} // namespace waymark
