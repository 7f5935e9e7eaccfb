// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_pane.h"

#include "core/actions/cases/case_actions.h"
#include "core/actions/people/seen.h"
#include "core/policy/cases/closing_policy.h"
#include "core/policy/contact_policy.h"
#include "core/policy/service_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "core/refdata/code_lists.h"
#include "core/storage/due_queries.h"
#include "ui/common/cases/preflight_list.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/record/note_list.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

ToneLabel *wrapped(const QString &name, theme::Tone tone, theme::FontRole role, QWidget *parent)
{
    auto *label = new ToneLabel({}, tone, role, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ReviewPane::ReviewPane(const Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_choices(std::make_unique<OfficeChoices>(workspace)),
      m_content(new QWidget(this)),
      m_nothing(
          theme::emptyState(tr("Choose a case"), tr("Its reason, contacts and notes are shown here."), this))
{
    setObjectName(u"reviewPane"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(1), 0, 0, 0);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_content, 1);
    build();
    m_content->hide();
}

ReviewPane::~ReviewPane()
{
    keepDraft();
    delete m_content;
}

void ReviewPane::build()
{
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    auto *top = new QHBoxLayout;
    m_name = wrapped(u"reviewName"_s, theme::Tone::Plain, theme::FontRole::Title, m_content);
    m_open = new QPushButton(tr("Open the person"), m_content);
    m_open->setObjectName(u"reviewOpen"_s);
    m_open->setAutoDefault(false);
    top->addWidget(m_name, 1);
    top->addWidget(m_open, 0, Qt::AlignTop);
    column->addLayout(top);
    m_facts = wrapped(u"reviewFacts"_s, theme::Tone::Muted, theme::FontRole::Body, m_content);
    column->addWidget(m_facts);
    m_reasonHead = wrapped(u"reviewReasonHead"_s, theme::Tone::Plain, theme::FontRole::Heading, m_content);
    m_reason = wrapped(u"reviewReason"_s, theme::Tone::Plain, theme::FontRole::Body, m_content);
    m_asked = wrapped(u"reviewAsked"_s, theme::Tone::Muted, theme::FontRole::Body, m_content);
    column->addSpacing(theme::gap(0.5));
    column->addWidget(m_reasonHead);
    column->addWidget(m_reason);
    column->addWidget(m_asked);
    column->addSpacing(theme::gap(0.5));
    column->addWidget(theme::sectionTitle(tr("Where it stands"), m_content));
    m_state = new QVBoxLayout;
    m_state->setSpacing(theme::spacing(0.25));
    column->addLayout(m_state);

    m_preflight = new PreflightList(m_content);
    column->addSpacing(theme::gap(0.5));
    column->addWidget(m_preflight);
    connect(m_preflight, &PreflightList::wanted, this, [this](const QString &tab, const QString &field) {
        // What the counselor said when suspending is the counselor's to change: ask for more.
        if (tab.isEmpty())
            m_ask->form()->focusField(u"text"_s);
        else
            m_workspace.navigator.openPerson(m_record.jobSeekerId, tab, field);
    });

    m_contacts = ContactTable::make(m_content);
    m_notes = new NoteList(m_workspace, m_content);
    m_contacts->setMinimumHeight(theme::controlHeight() * 4);
    column->addSpacing(theme::gap(0.5));
    column->addWidget(m_contacts, 2);
    column->addWidget(theme::sectionTitle(tr("Notes"), m_content));
    column->addWidget(m_notes, 3);

    column->addWidget(theme::separator(m_content));
    m_draftBar = new DraftBar(m_content);
    column->addWidget(m_draftBar);
    m_ask = new ActionForm(m_workspace, actionOf<RequestInformation>(), {{{}, {u"text"_s}}},
                           m_choices->context(), tr("Ask for more"), m_content);
    m_close = new QPushButton(tr("Close the case"), m_ask);
    m_close->setObjectName(u"closeCase"_s);
    m_close->setAutoDefault(false);
    m_findings = new QVBoxLayout;
    column->addWidget(m_ask);
    auto *buttons = m_ask->runButton()->parentWidget()->layout();
    buttons->addWidget(m_close);
    column->addLayout(m_findings);

    connect(m_open, &QPushButton::clicked, this,
            [this] { m_workspace.navigator.openPerson(m_record.jobSeekerId); });
    connect(m_close, &QPushButton::clicked, this, &ReviewPane::close);
    connect(m_ask, &ActionForm::edited, this, [this] {
        if (m_drafts)
            m_drafts->touch();
        emit unsavedChanged();
    });
    connect(m_ask, &ActionForm::done, this, [this](const ActionResult &result) {
        // The queue has moved on to the next case by now: its draft is not this one's.
        Session &session = m_workspace.session();
        (void)dropDraft(session.office().database(), session.staff().id, u"request"_s, result.id("case"));
        m_workspace.navigator.say(tr("Sent back to the counselor with your words."), true);
        emit unsavedChanged();
    });
}

void ReviewPane::present(Id<CaseRecord> record)
{
    const bool same = record && record == m_record.id;
    if (!same)
        keepDraft();
    const auto file = guarded([&]() -> std::optional<CaseFile> {
        const auto found = m_workspace.store().find(record);
        if (!found)
            return {};
        m_record = *found;
        auto seen = seen::person(m_workspace.session(), found->jobSeekerId);
        return seen ? std::optional(*std::move(seen)) : std::nullopt;
    });
    const bool there = record && file && *file;
    m_nothing->setVisible(!there);
    m_content->setVisible(there);
    if (!there) {
        m_record = {};
        return;
    }
    presentCase(**file);
    presentClose();
    if (!same)
        startAsking();
}

void ReviewPane::startAsking()
{
    delete m_drafts;
    m_drafts = nullptr;
    m_ask->start(RequestInformation{.caseId = m_record.id});
    m_drafts = new DraftKeeper(
        m_workspace, u"request"_s, m_record.id.value, [this] { return m_ask->form()->draft(); }, this);
    m_draftBar->follow(m_drafts, m_workspace.today(),
                       [this](const QJsonObject &draft) { m_ask->form()->restoreDraft(draft); });
}

void ReviewPane::presentCase(const CaseFile &file)
{
    const JobSeeker &person = file.person;
    m_name->setText(personName(person));
    const auto words = guarded([&] {
        const RecordStore &store = m_workspace.store();
        const QString pseudo = person.hasPseudo() ? tr(" · PSEUDO") : QString();
        m_facts->setText(tr("%1 · ID %2%3 · designated counselor %4 · %5")
                             .arg(bornText(person, m_workspace.today()), person.number, pseudo,
                                  staffName(store, m_record.counselorId),
                                  centerName(store, m_record.centerId)));
        m_reasonHead->setText(tr("%1 — suspended by %2, %3")
                                  .arg(codes().label(u"closure_reason"_s, m_record.closureReason),
                                       staffName(store, m_record.suspendedBy),
                                       longDate(m_record.suspendedOn, m_workspace.today())));
        m_asked->setText(m_record.requestedOn.isValid()
                             ? tr("Asked before by %1, %2: %3")
                                   .arg(staffName(store, m_record.requestedBy),
                                        shortDate(m_record.requestedOn), m_record.requestText)
                             : QString());
    });
    if (!words)
        m_facts->setText(words.error().text());
    m_reason->setText(m_record.verifiedOn.isValid()
                          ? tr("%1\nVerified on %2: %3").arg(m_record.suspendText, shortDate(m_record.verifiedOn), m_record.verifiedHow)
                          : m_record.suspendText);
    m_asked->setVisible(!m_asked->text().isEmpty());
    presentState(file);
    if (const auto records = m_workspace.session().read([&](const RecordStore &store) { return store.recordsOf(m_record.jobSeekerId); }))
        m_preflight->setLines(policy::preflight(file, *records, m_record, policy::closingOf(m_record), m_workspace.actions().settings(), m_workspace.today()));
    ContactTable::fill(m_contacts, m_workspace, file);
    m_notes->setNotes(file);
}

QStringList ReviewPane::stateLines(const CaseFile &file) const
{
    const QDate today = m_workspace.today();
    QStringList lines;
    const auto last = policy::lastCountingContact(file, m_workspace.actions().settings());
    lines +=
        last ? tr("Last contact that counts: %1, %2.")
                   .arg(longDate(last->on, today), codes().label(u"contact_means"_s, last->means).toLower())
             : tr("No contact counts.");
    const auto service = policy::lastReportableService(file);
    lines += service ? tr("Last reportable service: %1.").arg(longDate(*service, today))
                     : tr("No reportable service.");
    QStringList running;
    for (const ProgramEnrollment &one : file.enrollments) {
        if (policy::isRunning(one))
            running += codes().label(u"program"_s, one.program);
    }
    lines += running.isEmpty() ? tr("In no program.") : tr("Still in: %1.").arg(running.join(u"; "_s));
    lines += file.person.completedOn.isValid()
                 ? tr("Membership complete since %1.").arg(shortDate(file.person.completedOn))
                 : tr("Membership not complete.");
    return lines;
}

void ReviewPane::presentState(const CaseFile &file)
{
    clear(m_state);
    for (const QString &line : stateLines(file)) {
        auto *label = new ToneLabel(line, theme::Tone::Plain, theme::FontRole::Body, m_content);
        label->setWordWrap(true);
        m_state->addWidget(label);
    }
}

void ReviewPane::presentClose()
{
    clear(m_findings);
    const Findings findings = m_workspace.actions().check(CloseCase{.caseId = m_record.id});
    for (const Finding &finding : findings) {
        // The pre-flight above says the rest, each with its way there.
        if (finding.rule != "R-103"_L1 && finding.rule != "R-106"_L1 && !finding.rule.isEmpty())
            continue;
        auto *line = new FindingLine(finding, m_content);
        line->setObjectName(u"closeFinding"_s);
        m_findings->addWidget(line);
    }
    const QString why = whyNot(findings);
    m_close->setEnabled(why.isEmpty());
    m_close->setToolTip(why);
}

void ReviewPane::close()
{
    const auto result = m_workspace.actions().run(CloseCase{.caseId = m_record.id});
    m_workspace.navigator.say(saidOf(result, tr("The case is closed. Nothing was deleted.")),
                              result.done);
}

bool ReviewPane::hasUnsavedText() const
{
    return m_ask->form()->isDirty();
}

void ReviewPane::keepDraft()
{
    if (m_drafts)
        m_drafts->writeNow();
}

} // namespace waymark
