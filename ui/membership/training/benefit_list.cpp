// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/training/benefit_list.h"

#include "core/actions/jstp/jstp_actions.h"
#include "core/policy/role_policy.h"
#include "ui/common/caseload/caseload_dialogs.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int leastLines = 7;

} // namespace

BenefitList::BenefitList(const Workspace &workspace, const OfficeChoices &choices, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_choices(choices),
      m_sum(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_pay(new QPushButton(tr("Paid…  P"), this)),
      m_notPaid(new QPushButton(tr("Not paid…"), this)),
      m_void(new QPushButton(tr("Void…"), this)),
      m_table(new ListTable(u"benefitTable"_s,
                            {{u"period"_s, tr("Two weeks"), 33},
                             {u"agreed"_s, tr("Agreed"), 11, Qt::AlignRight},
                             {u"state"_s, tr("State"), 36},
                             {u"paid"_s, tr("Paid on"), 13},
                             {u"amount"_s, tr("Amount"), 11, Qt::AlignRight},
                             {u"why"_s, tr("Why not"), 24}},
                            this))
{
    setObjectName(u"benefitList"_s);
    m_sum->setObjectName(u"benefitSum"_s);
    m_sum->setWordWrap(true);
    m_pay->setObjectName(u"benefitPaid"_s);
    m_pay->setAccessibleName(tr("Paid… (key P)"));
    m_notPaid->setObjectName(u"benefitNotPaid"_s);
    m_void->setObjectName(u"benefitVoid"_s);
    m_table->setAccessibleName(tr("Periods of the benefit"));
    m_table->setProperty(ruleProperty, u"R-122"_s);
    m_table->setSortingEnabled(false);
    m_table->setMinimumHeight(theme::controlHeight() * leastLines);
    m_table->setEmptyText(tr("No period yet"), tr("The term and its first day make the periods."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    column->addWidget(theme::sectionTitle(tr("Benefit"), this));
    column->addWidget(m_sum);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing(0.75));
    for (QPushButton *button : {m_pay, m_notPaid, m_void}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    connect(m_pay, &QPushButton::clicked, this, [this] { pay(true); });
    connect(m_notPaid, &QPushButton::clicked, this, [this] { pay(false); });
    connect(m_void, &QPushButton::clicked, this, &BenefitList::takeOut);
    connect(m_table, &ListTable::currentChangedTo, this, &BenefitList::currentChanged);
    connect(m_table, &ListTable::opened, this, [this] {
        if (m_pay->isEnabled())
            pay(true);
    });
}

void BenefitList::present(const PersonView &view, const Placement &placement)
{
    const bool other = m_placement.id != placement.id;
    m_placement = placement;
    m_payments = view.records.training.payments;
    m_periods = policy::benefitSchedule(placement, m_payments, m_workspace.actions().settings());
    std::vector<TableRow> rows;
    for (const policy::BenefitPeriod &period : m_periods)
        rows.push_back(rowOf(period));
    m_table->setRows(std::move(rows));
    if (other || !m_table->currentId()) {
        // The first that is not entered is the one to do.
        const auto next =
            std::ranges::find_if(m_periods, [](const policy::BenefitPeriod &one) { return !one.payment; });
        if (next != m_periods.end())
            m_table->selectId(next->number);
        else
            m_table->selectFirst();
    }
    showSum();
    currentChanged();
}

TableRow BenefitList::rowOf(const policy::BenefitPeriod &period) const
{
    const QDate today = m_workspace.today();
    TableRow row{.id = period.number};
    QString state;
    QVariant paidOn;
    QString amount;
    QString why;
    if (const BenefitPayment *payment = period.payment) {
        state = payment->paidOn.isValid() ? tr("paid") : tr("not paid");
        paidOn = payment->paidOn.isValid() ? QVariant(payment->paidOn) : QVariant();
        amount = payment->amountCents ? moneyText(*payment->amountCents) : QString();
        why = payment->notPaid;
        row.tone = theme::Tone::Muted;
    } else if (period.dueOn <= today) {
        state = tr("due since %1 (%2)").arg(shortDate(period.dueOn), distanceText(period.dueOn, today));
        row.sign = Severity::Warn;
        row.tone = theme::Tone::Warn;
    } else {
        state = period.from <= today ? tr("runs; due %1").arg(shortDate(period.dueOn))
                                     : tr("due %1").arg(shortDate(period.dueOn));
    }
    row.cells = {tr("%1: %2 to %3").arg(period.number).arg(shortDate(period.from), shortDate(period.to)),
                 period.amountCents ? moneyText(*period.amountCents) : QString(),
                 state,
                 paidOn,
                 amount,
                 why};
    return row;
}

void BenefitList::showSum()
{
    const QDate today = m_workspace.today();
    qint64 agreed = 0;
    qint64 paid = 0;
    int due = 0;
    for (const policy::BenefitPeriod &one : m_periods) {
        agreed += one.amountCents.value_or(0);
        paid += one.payment ? one.payment->amountCents.value_or(0) : 0;
        due += !one.payment && one.dueOn <= today;
    }
    QStringList parts{m_placement.benefitCents
                          ? tr("Paid so far: %1 of %2 agreed").arg(moneyText(paid), moneyText(agreed))
                          : tr("Paid so far: %1; no amount was agreed").arg(moneyText(paid))};
    if (due > 0)
        parts += tr("periods due now: %1").arg(due);
    m_sum->setText(parts.join(u" · "_s));
    m_sum->setTone(due > 0 ? theme::Tone::Warn : theme::Tone::Plain);
}

const policy::BenefitPeriod *BenefitList::current() const
{
    const auto found =
        std::ranges::find(m_periods, int(m_table->currentId()), &policy::BenefitPeriod::number);
    return found == m_periods.end() ? nullptr : &*found;
}

QString BenefitList::whyNotEntered() const
{
    const policy::BenefitPeriod *period = current();
    if (!period)
        return tr("Choose a period in the list.");
    if (period->payment)
        return tr("This period is entered. Void the entry first, where it is wrong.");
    if (period->from > m_workspace.today())
        return tr("This period begins on %1: it is paid later.").arg(shortDate(period->from));
    return whyNot(policy::checkRole(m_workspace.session().staff().role, u"addBenefitPayment"_s));
}

void BenefitList::currentChanged()
{
    const policy::BenefitPeriod *period = current();
    const QString why = whyNotEntered();
    allow(m_pay, why);
    allow(m_notPaid, why);
    allow(m_void, !period || !period->payment ? tr("Nothing is entered for this period.")
                                              : whyNot(policy::checkRole(m_workspace.session().staff().role,
                                                                         u"voidBenefitPayment"_s)));
}

void BenefitList::pay(bool isPaid)
{
    const policy::BenefitPeriod *period = current();
    if (!period || !whyNotEntered().isEmpty())
        return;
    auto *dialog = new ActionDialog(
        u"benefitDialog"_s, isPaid ? tr("The benefit is paid") : tr("The benefit is not paid"),
        tr("Period %1, %2 to %3. A needs-based benefit of the state, not a wage (R-122).")
            .arg(period->number)
            .arg(shortDate(period->from), shortDate(period->to)),
        this);
    dialog->setProperty(ruleProperty, u"R-122"_s);
    auto *form = new ActionForm(
        m_workspace, actionOf<AddRecord<BenefitPayment>>(),
        {{{}, isPaid ? QStringList{u"paid_on"_s, u"amount_cents"_s} : QStringList{u"not_paid"_s}}},
        m_choices.context(), tr("Save"), dialog);
    AddRecord<BenefitPayment> start;
    start.record.jobSeekerId = m_placement.jobSeekerId;
    start.record.placementId = m_placement.id;
    start.record.periodFrom = period->from;
    if (isPaid) {
        start.record.paidOn = m_workspace.today();
        start.record.amountCents = period->amountCents;
    }
    form->start(start);
    connect(form, &ActionForm::done, this, [this, number = period->number] {
        m_workspace.navigator.say(tr("Saved."), true);
        // The next one to enter, as in a queue that is worked off.
        const auto next = std::ranges::find_if(m_periods, [number](const policy::BenefitPeriod &one) {
            return one.number > number && !one.payment;
        });
        if (next != m_periods.end())
            m_table->selectId(next->number);
        m_table->setFocus();
    });
    dialog->openWith(form);
}

void BenefitList::takeOut()
{
    const policy::BenefitPeriod *period = current();
    if (!period || !period->payment)
        return;
    m_workspace.prompts.askText(
        this,
        {.title = tr("Void the entry?"),
         .text = tr("It stays in the history, with your reason; the period is open again."),
         .label = tr("Why it is voided"),
         .yes = tr("Void")},
        [this, id = period->payment->id](const std::optional<QString> &reason) {
            if (!reason)
                return;
            const auto result = m_workspace.actions().run(VoidRecord<BenefitPayment>{id, *reason});
            m_workspace.navigator.say(saidOf(result, tr("Voided. The period is open again.")), result.done);
        });
}

void BenefitList::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_P && m_pay->isEnabled())
        pay(true);
    else
        QWidget::keyPressEvent(event);
}

} // namespace waymark
