// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/training/placement_card.h"

#include "core/actions/jstp/jstp_actions.h"
#include "core/policy/role_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/caseload/caseload_dialogs.h"
#include "ui/common/flow_layout.h"
#include "ui/common/jstp/jstp_dialogs.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

ToneLabel *wrapped(const QString &name, QWidget *parent)
{
    auto *label = new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

template <typename T>
const T *findIn(const std::vector<T> &all, Id<T> id)
{
    const auto found = std::ranges::find(all, id, &T::id);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

PlacementCard::PlacementCard(const Workspace &workspace, const OfficeChoices &choices, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_choices(choices),
      m_title(theme::sectionTitle({}, this)),
      m_state(theme::chip({}, theme::Tone::Accent, this)),
      m_where(wrapped(u"placementWhere"_s, this)),
      m_term(wrapped(u"placementTerm"_s, this)),
      m_agreed(wrapped(u"placementAgreed"_s, this)),
      m_ended(wrapped(u"placementEnded"_s, this))
{
    setObjectName(u"placementCard"_s);
    m_title->setObjectName(u"placementTitle"_s);
    m_title->setWordWrap(true);
    m_state->setObjectName(u"placementState"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::spacing(1));
    head->addWidget(m_title, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    column->addLayout(head);
    for (ToneLabel *label : {m_where, m_term, m_agreed, m_ended})
        column->addWidget(label);
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(FlowLayout::Lines, row);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(theme::spacing(0.75));
    m_end = addButton(row, u"endPlacementOpen"_s, tr("End…"), &PlacementCard::end);
    m_end->setProperty(ruleProperty, u"R-124"_s);
    m_extend = addButton(row, u"extendPlacementOpen"_s, tr("Extend…"), &PlacementCard::extend);
    m_extend->setProperty(ruleProperty, u"R-120"_s);
    m_takeBack = addButton(row, u"reopenPlacementOpen"_s, tr("Take back the end…"), &PlacementCard::takeBack);
    m_change = addButton(row, u"editPlacementOpen"_s, tr("Change…"), &PlacementCard::change);
    m_void = addButton(row, u"voidPlacementOpen"_s, tr("Void…"), &PlacementCard::takeOut);
    column->addWidget(row);
}

QPushButton *PlacementCard::addButton(QWidget *row, const QString &name, const QString &text,
                                      void (PlacementCard::*run)())
{
    auto *button = new QPushButton(text, row);
    button->setObjectName(name);
    button->setAutoDefault(false);
    row->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

void PlacementCard::present(const PersonView &view, const Placement &placement)
{
    m_placement = placement;
    showWords(view);
    showButtons();
}

void PlacementCard::showWords(const PersonView &view)
{
    const QDate today = m_workspace.today();
    const TrainingFile &training = view.records.training;
    const Placement &p = m_placement;
    const Opening *opening = findIn(training.openings, p.openingId);
    const Business *business = findIn(training.businesses, p.businessId);
    m_opening = opening ? opening->title : QString();
    m_title->setText(business ? tr("%1 at %2").arg(m_opening, business->name) : m_opening);
    m_state->setText(termWords(p, today));
    m_state->setTone(p.isRunning() ? p.termEnd().isValid() && today > p.termEnd() ? theme::Tone::Warn
                                                                                  : theme::Tone::Accent
                     : p.outcome == "hired"_L1 ? theme::Tone::Good
                                               : theme::Tone::Plain);
    const auto site = guarded([&] { return m_workspace.store().find(p.siteId); });
    QStringList where;
    if (site && *site) {
        const BusinessSite &s = **site;
        for (const QString &one : {s.name, s.address, s.city})
            where += one;
        if (!s.supervisor.isEmpty())
            where += tr("trained by %1").arg(s.supervisor);
        where += phoneText(s.phone);
    }
    if (business && !business->contactPerson.isEmpty())
        where += tr("contact %1").arg(business->contactPerson);
    where.removeAll(QString());
    m_where->setText(where.join(u" · "_s));
    m_where->setVisible(!where.isEmpty());
    QStringList term{tr("%1 to %2").arg(longDate(p.startsOn, today), shortDate(p.termEnd())),
                     tr("%1 weeks").arg(p.weeks.value_or(0)),
                     tr("%1 hours a week").arg(p.weeklyHours.value_or(0)),
                     p.benefitCents ? tr("benefit %1 every two weeks").arg(moneyText(*p.benefitCents))
                                    : tr("no amount of the benefit agreed")};
    if (p.extendedOn.isValid())
        term += tr("extended %1: %2").arg(shortDate(p.extendedOn), p.extendText);
    m_term->setText(term.join(u" · "_s));
    m_agreed->setText(tr("Agreed: %1").arg(p.arrangement));
    m_agreed->setVisible(!p.arrangement.isEmpty());
    QStringList ended;
    if (!p.outcome.isEmpty()) {
        ended += tr("%1 on %2").arg(codes().label(u"placement_outcome"_s, p.outcome), shortDate(p.endedOn));
        if (!p.endReason.isEmpty())
            ended += codes().label(u"placement_end_reason"_s, p.endReason);
        ended += p.endText;
        if (const Employment *job = findIn(view.file.employments, p.employmentId))
            ended += tr("job: %1 at %2 from %3").arg(job->jobTitle, job->employer, shortDate(job->startedOn));
        ended.removeAll(QString());
    } else if (p.voidedOn.isValid()) {
        ended += tr("Voided %1: %2").arg(shortDate(p.voidedOn), p.voidReason);
    }
    m_ended->setText(ended.join(u" · "_s));
    m_ended->setVisible(!ended.isEmpty());
}

void PlacementCard::showButtons()
{
    const QString role = m_workspace.session().staff().role;
    const bool gone = m_placement.voidedOn.isValid();
    const QString over = gone                      ? tr("This placement was voided.")
                         : m_placement.isRunning() ? QString()
                                                   : tr("This placement has ended.");
    const auto may = [&](const char *action, const QString &otherwise) {
        const QString why = whyNot(policy::checkRole(role, QString::fromLatin1(action)));
        return why.isEmpty() ? otherwise : why;
    };
    allow(m_end, may("endPlacement", over));
    QString notBack = may("reopenPlacement", QString());
    if (notBack.isEmpty())
        notBack = whyNot(m_workspace.actions().check(ReopenPlacement{m_placement.id, u"-"_s}));
    allow(m_takeBack, notBack);
    m_takeBack->setVisible(!m_placement.outcome.isEmpty());
    allow(m_extend, may("extendPlacement", over));
    allow(m_change, may("editPlacement", gone ? over : QString()));
    QString notVoid = may("voidPlacement", gone ? over : QString());
    if (notVoid.isEmpty())
        notVoid = whyNot(m_workspace.actions().check(VoidRecord<Placement>{m_placement.id, u"-"_s}));
    allow(m_void, notVoid);
}

ActionForm *PlacementCard::openForm(const ActionSpec &action, const QString &title,
                                    const QString &explanation, const QList<FormSection> &sections,
                                    const QString &runText, const QString &done,
                                    const std::function<void(ActionForm *)> &start)
{
    auto *dialog = new ActionDialog(QString::fromLatin1(action.name) + u"Dialog"_s, title, explanation, this);
    auto *form = new ActionForm(m_workspace, action, sections, m_choices.context(), runText, dialog);
    start(form);
    connect(form, &ActionForm::done, this,
            [navigator = &m_workspace.navigator, done] { navigator->say(done, true); });
    dialog->openLong(form);
    return form;
}

void PlacementCard::change()
{
    openForm(
        actionOf<EditRecord<Placement>>(), tr("Change the placement"),
        tr("The first day and the opening stay once hours or payments are entered."),
        {{{},
          {u"site"_s, u"starts_on"_s, u"weeks"_s, u"weekly_hours"_s, u"benefit_cents"_s, u"arrangement"_s}}},
        tr("Save"), tr("Saved."),
        [this](ActionForm *form) { form->start(EditRecord<Placement>{m_placement}); });
}

void PlacementCard::extend()
{
    openForm(actionOf<ExtendPlacement>(), tr("Extend the placement"),
             tr("The term ends on %1 now.").arg(longDate(m_placement.termEnd(), m_workspace.today())),
             {{{}, {u"weeks"_s, u"reason"_s}}}, tr("Extend"), tr("The term is longer now."),
             [this](ActionForm *form) { form->start(ExtendPlacement{.placementId = m_placement.id}); });
}

/// The job is asked for in the same form, because it is entered in the same step.
void PlacementCard::end()
{
    const QDate today = m_workspace.today();
    ActionForm *form =
        openForm(actionOf<EndPlacement>(), tr("How the placement ended"),
                 tr("Hired is only possible with work authorization (R-124): the job is entered with it, in "
                    "the same step."),
                 {{{}, {u"outcome"_s, u"on_date"_s, u"reason"_s, u"text"_s}},
                  {tr("The job"),
                   {u"started_on"_s, u"job_title"_s, u"wage_cents"_s, u"wage_per"_s, u"weekly_hours"_s,
                    u"benefits"_s}}},
                 tr("Record the end"), tr("The end of the placement is recorded."), [&](ActionForm *made) {
                     const QDate last = m_placement.termEnd().isValid() && m_placement.termEnd() < today
                                            ? m_placement.termEnd()
                                            : today;
                     Employment job;
                     job.jobTitle = m_opening;
                     made->start(EndPlacement{.placementId = m_placement.id, .on = last, .job = job});
                 });
    form->form()->setMandatory({u"outcome"_s, u"on_date"_s});
}

void PlacementCard::takeBack()
{
    m_workspace.prompts.askText(
        this,
        {.title = tr("Take back the end of the placement?"),
         .text = tr("For an end that was entered wrongly: the placement runs again until you say how it "
                    "ended. Its hours, benefit and evaluations stay."),
         .label = tr("What was wrong"),
         .yes = tr("Take back")},
        [this](const std::optional<QString> &reason) {
            if (!reason)
                return;
            const auto result = m_workspace.actions().run(ReopenPlacement{m_placement.id, *reason});
            m_workspace.navigator.say(saidOf(result, tr("The placement runs again.")), result.done);
        });
}

void PlacementCard::takeOut()
{
    m_workspace.prompts.askText(
        this,
        {.title = tr("Void the placement?"),
         .text = tr(
             "As if it had never been: for one that was entered by mistake. Its service is voided with it."),
         .label = tr("Why it is voided"),
         .yes = tr("Void")},
        [this](const std::optional<QString> &reason) {
            if (!reason)
                return;
            const auto result = m_workspace.actions().run(VoidRecord<Placement>{m_placement.id, *reason});
            m_workspace.navigator.say(saidOf(result, tr("Voided.")), result.done);
        });
}

} // namespace waymark
