// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contact/contact_form.h"

#include "core/actions/people/seen.h"
#include "core/policy/contact_policy.h"
#include "core/refdata/code_lists.h"
#include "core/storage/draft_queries.h"
#include "ui/common/parts.h"
#include "ui/common/record/note_prompts.h"
#include "ui/common/snippets/snippet_picker.h"
#include "ui/common/words.h"
#include "ui/forms/record_form.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int draftDelay = 600;
const auto draftName = "contact"_L1;

const EntitySpec &paramSpec()
{
    return *actionOf<RecordContact>().params;
}

} // namespace

ContactForm::ContactForm(Workspace &workspace, Id<JobSeeker> person, QWidget *parent)
    : Panel(u"contactForm"_s, tr("Record a contact"), parent),
      m_workspace(workspace),
      m_person(person),
      m_choices(workspace.session().clock()),
      m_initial{.jobSeekerId = person, .on = workspace.today()},
      m_who(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_draftLine(new ToneLabel({}, theme::Tone::Accent, theme::FontRole::Small, this)),
      m_anew(new QPushButton(tr("Start anew"), this)),
      m_sign(new QLabel(this)),
      m_verdict(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Heading, this)),
      m_problem(new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this)),
      m_save(new QPushButton(tr("Save  Ctrl+Enter"), this))
{
    setProperty(ruleProperty, u"R-69"_s);
    makeForm();
    makeLayout();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &ContactForm::keepDraft);
    loadPerson();
    offerDraft();
    showVerdict();
}

ContactForm::~ContactForm() = default;

void ContactForm::makeForm()
{
    offerSnippets(m_choices, m_workspace.session());
    const QList<FormSection> sections{
        {{}, {u"means"_s, u"two_way"_s, u"on_date"_s, u"service"_s, u"note"_s}}};
    const FormContext context{m_choices, m_workspace.session().clock(), dateOrderOf(QLocale()),
                              m_workspace.speller};
    m_form = new RecordForm(paramSpec(), sections, context, this, RecordForm::Scroll::Outer);
    NotePrompts::addTo(m_form, u"note"_s);
    m_form->load(&m_initial);
    m_form->setMandatory({u"means"_s});
    connect(m_form, &RecordForm::edited, this, &ContactForm::edited);
    connect(m_form, &RecordForm::fieldFinished, this, [this](const QString &field) {
        if (field == "means"_L1)
            meansChosen();
    });
    for (const auto keys : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(keys, this, this, &ContactForm::save);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    }
}

void ContactForm::makeLayout()
{
    m_who->setObjectName(u"contactWho"_s);
    m_draftLine->setObjectName(u"draftLine"_s);
    m_anew->setObjectName(u"startAnew"_s);
    m_anew->setFlat(true);
    m_anew->setAutoDefault(false);
    m_verdict->setObjectName(u"contactVerdict"_s);
    m_verdict->setWordWrap(true);
    m_problem->setObjectName(u"contactProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_save->setObjectName(u"saveContact"_s);
    m_save->setAccessibleName(tr("Save (Ctrl+Enter)"));
    m_save->setDefault(true);
    auto *cancel = new QPushButton(tr("Close  Esc"), this);
    cancel->setObjectName(u"closeContact"_s);
    cancel->setAccessibleName(tr("Close (Esc): what was typed is kept"));
    cancel->setAutoDefault(false);
    connect(m_anew, &QPushButton::clicked, this, &ContactForm::startAnew);
    connect(m_save, &QPushButton::clicked, this, &ContactForm::save);
    connect(cancel, &QPushButton::clicked, this, &ContactForm::tryClose);

    auto *column = new QVBoxLayout(this);
    const int edge = theme::spacing(2);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme::spacing(1));
    column->addWidget(theme::pageTitle(tr("Record a contact"), this));
    column->addWidget(m_who);
    auto *draft = new QHBoxLayout;
    draft->addWidget(m_draftLine);
    draft->addWidget(m_anew);
    draft->addStretch();
    column->addLayout(draft);
    column->addWidget(m_form);
    column->addWidget(theme::separator(this));
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(theme::spacing(1));
    const int side = theme::spacing(2);
    m_sign->setFixedSize(side, side);
    verdict->addWidget(m_sign, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    column->addLayout(verdict);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    setMinimumWidth(theme::columns(84));
}

void ContactForm::loadPerson()
{
    const auto file = seen::person(m_workspace.session(), m_person);
    if (!file) {
        showProblem(file.error().text());
        return;
    }
    m_person = file->person.id;
    const JobSeeker &person = file->person;
    m_who->setText(tr("%1 %2 \u00b7 ID %3").arg(person.firstName, person.lastName, person.number));
    if (file->currentCase())
        m_interval = policy::contactInterval(*file, m_workspace.actions().settings(), m_workspace.today());
}

QWidget *ContactForm::firstFocus()
{
    m_form->focusField(u"means"_s);
    QWidget *focus = window()->focusWidget();
    return m_form->isAncestorOf(focus) ? focus : m_form;
}

QString ContactForm::verdict() const
{
    return m_verdict->text();
}

// Drafts
// -----------------------------------------------------------------------------------------------------

void ContactForm::offerDraft()
{
    m_draftLine->hide();
    m_anew->hide();
    const auto draft = findDraft(m_workspace.store().database(), m_workspace.session().staff().id, draftName,
                                 m_person.value);
    if (!draft) {
        showProblem(draft.error().text());
        return;
    }
    if (!*draft || m_form->restoreDraft((*draft)->content).isEmpty())
        return;
    const QDateTime at = (*draft)->at.local();
    m_draftLine->setText(
        at.date() == m_workspace.today()
            ? tr("What you typed at %1 and did not save is here again.")
                  .arg(QLocale().toString(at.time(), u"H:mm"_s))
            : tr("What you typed on %1 and did not save is here again.").arg(shortDate(at.date())));
    m_draftLine->show();
    m_anew->show();
}

void ContactForm::startAnew()
{
    m_draftTimer.stop();
    m_form->load(&m_initial);
    if (const auto dropped = dropDraft(m_workspace.store().database(), m_workspace.session().staff().id,
                                       draftName, m_person.value);
        !dropped)
        showProblem(dropped.error().text());
    m_draftLine->hide();
    m_anew->hide();
    m_refused = false;
    showVerdict();
    m_form->focusField(u"means"_s);
}

bool ContactForm::hasContent() const
{
    return std::ranges::any_of(m_form->dirtyFields(),
                               [](const QString &field) { return field != "two_way"_L1; }) ||
           !m_form->acceptable();
}

void ContactForm::keepDraft()
{
    m_draftTimer.stop();
    Database &database = m_workspace.store().database();
    const Id<Staff> staff = m_workspace.session().staff().id;
    const auto kept = hasContent() ? saveDraft(database, staff,
                                               {.form = draftName,
                                                .recordId = m_person.value,
                                                .at = m_workspace.session().clock().now(),
                                                .content = m_form->draft()})
                                   : dropDraft(database, staff, draftName, m_person.value);
    if (!kept)
        showProblem(kept.error().text());
}

void ContactForm::tryClose()
{
    keepDraft();
    if (hasContent())
        m_workspace.navigator.say(
            tr("Not saved yet, but kept: it is there again when you record a contact for this person."));
    emit closed();
}

// Typing and saving
// ------------------------------------------------------------------------------------------

RecordContact ContactForm::params() const
{
    RecordContact contact = m_initial;
    m_form->store(&contact);
    return contact;
}

void ContactForm::edited()
{
    showProblem({});
    showVerdict();
    if (!m_draftTimer.isActive()) // never put off by the next key
        m_draftTimer.start();
}

void ContactForm::meansChosen()
{
    // A call goes both ways and a letter does not; whoever knows better answers otherwise.
    const Code *means = codes().find(u"contact_means"_s, textOf(m_form->value(u"means"_s)));
    const Value answer = m_form->value(u"two_way"_s);
    const bool answeredByHand = !isNull(answer) && (!m_bothWays || *m_bothWays != (intOf(answer) != 0));
    if (!means || answeredByHand)
        return;
    const QString twoWay = means->extra.value(u"two_way"_s);
    if (twoWay == "yes"_L1 || twoWay == "no"_L1) {
        m_bothWays = twoWay == "yes"_L1;
        m_form->enterValue(u"two_way"_s, Value{qint64(*m_bothWays)});
    }
}

void ContactForm::showVerdict()
{
    const RecordContact contact = params();
    const ActionContext context = m_workspace.actions().context();
    const auto drafted = guarded([&] { return draftOf(context, contact); });
    if (!drafted) {
        showProblem(drafted.error().text());
        return;
    }
    const policy::ContactVerdict verdict =
        policy::contactVerdict(drafted->contact, drafted->service ? &*drafted->service : nullptr,
                               drafted->note ? &*drafted->note : nullptr, context.settings);
    QString text = verdict.why.message;
    if (verdict.counts && m_interval) {
        const QDate next = drafted->contact.on.addDays(m_interval->bestDays);
        text += u' ' + tr("Next due %1.").arg(QLocale().toString(next, u"d MMMM yyyy"_s));
    }
    m_verdict->setText(text);
    m_verdict->setTone(verdict.counts ? theme::Tone::Good : theme::Tone::Warn);
    const QIcon sign = verdict.counts ? theme::icon(u"check"_s) : theme::severityIcon(Severity::Warn);
    m_sign->setPixmap(sign.pixmap(m_sign->size(), devicePixelRatioF()));
    if (m_refused) {
        Findings findings = m_workspace.actions().check(contact);
        findings.removeIf([](const Finding &one) { return one.severity != Severity::Block; });
        m_form->setFindings(findings);
    }
}

void ContactForm::save()
{
    if (!m_form->acceptable()) {
        showProblem(tr("Something typed here cannot be read yet: it is marked."));
        if (const Findings problems = m_form->problems(); !problems.isEmpty())
            m_form->focusField(problems.first().field);
        return;
    }
    const RecordContact contact = params();
    if (contact.note.trimmed().isEmpty() || !contact.service.isEmpty()) {
        saveNow();
        return;
    }
    m_workspace.prompts.confirm(
        this,
        {.title = tr("Which service does this note belong to?"),
         .text = tr("Without a service it does not count as contact, and the note stands alone (R-74)."),
         .yes = tr("Save without a service"),
         .no = tr("Choose the service"),
         .careful = true},
        [this](bool without) {
            if (without)
                saveNow();
            else
                m_form->focusField(u"service"_s);
        });
}

void ContactForm::saveNow()
{
    const ActionResult result = m_workspace.actions().run(params());
    if (!result.done) {
        m_refused = true;
        showVerdict();
        if (result.error)
            showProblem(result.error->text());
        for (const Finding &finding : result.findings) {
            if (finding.severity != Severity::Block)
                continue;
            if (finding.field.isEmpty() || !m_form->focusField(finding.field))
                showProblem(finding.message);
            break;
        }
        return;
    }
    m_draftTimer.stop();
    const QString counts = verdict();
    const auto dropped = dropDraft(m_workspace.store().database(), m_workspace.session().staff().id,
                                   draftName, m_person.value);
    m_workspace.navigator.say(dropped ? tr("Contact saved. %1").arg(counts) : dropped.error().text(), true);
    emit done();
    emit closed();
}

void ContactForm::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setAccessibleName(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace waymark
