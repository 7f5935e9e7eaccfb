// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/person_header.h"

#include "core/actions/cases/case_actions.h"
#include "core/policy/membership_policy.h"
#include "core/policy/role_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"
#include "ui/common/record/masked_number_label.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

FlowLayout *flow(QWidget *owner, double space)
{
    auto *layout = new FlowLayout(FlowLayout::Lines, owner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing(space));
    return layout;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

PersonHeader::PersonHeader(const Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_name(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Title, this)),
      m_chips(new QWidget(this)),
      m_facts(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_number(new MaskedNumberLabel(this)),
      m_case(new ElidedLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_due(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_buttons(new QWidget(this))
{
    setObjectName(u"personHeader"_s);
    m_name->setObjectName(u"personName"_s);
    m_facts->setObjectName(u"personFacts"_s);
    m_case->setObjectName(u"personCase"_s);
    m_due->setObjectName(u"personDue"_s);
    m_chips->setObjectName(u"personChips"_s);
    for (ToneLabel *label : {m_name, m_facts})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_due->setWordWrap(true);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(theme::spacing(1.5), theme::gap(1), theme::spacing(1.5), theme::gap(1));
    whole->setSpacing(theme::spacing(0.25));
    auto *sides = new QHBoxLayout;
    sides->setSpacing(theme::spacing(2));
    whole->addLayout(sides);
    auto *column = new QVBoxLayout;
    column->setSpacing(theme::spacing(0.25));
    sides->addLayout(column, 1);
    flow(m_buttons, 0.75);
    sides->addWidget(m_buttons, 1, Qt::AlignTop);
    auto *first = new QHBoxLayout;
    first->setSpacing(theme::spacing(1.5));
    first->addWidget(m_name);
    flow(m_chips, 0.5);
    first->addWidget(m_chips, 1, Qt::AlignVCenter);
    column->addLayout(first);
    auto *second = new QHBoxLayout;
    second->setSpacing(theme::spacing(1));
    second->addWidget(m_facts);
    second->addWidget(m_number);
    second->addStretch(1);
    column->addLayout(second);
    whole->addWidget(m_case);
    whole->addWidget(m_due);
    m_notes = theme::link({}, m_chips);
    m_notes->setObjectName(u"headerNotes"_s);
    connect(m_notes, &QPushButton::clicked, this, &PersonHeader::notesRequested);
    m_conflicts = theme::link({}, this);
    m_conflicts->setObjectName(u"personConflicts"_s);
    m_conflicts->hide();
    whole->addWidget(m_conflicts, 0, Qt::AlignLeft);
    connect(m_conflicts, &QPushButton::clicked, this, &PersonHeader::conflictsRequested);
    buildButtons();
    connect(m_number, &MaskedNumberLabel::revealRequested, this, &PersonHeader::reveal);
}

QPushButton *PersonHeader::addButton(const QString &name, const QString &text, void (PersonHeader::*signal)())
{
    auto *button = new QPushButton(text, m_buttons);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_buttons->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

void PersonHeader::buildButtons()
{
    m_contact = addButton(u"recordContact"_s, tr("Record contact"), &PersonHeader::contactRequested);
    m_contact->setIcon(theme::icon(u"phone"_s));
    m_take = addButton(u"openCase"_s, tr("Take the case"), &PersonHeader::takeCaseRequested);
    m_suspend = addButton(u"suspendCase"_s, tr("Suspend…"), &PersonHeader::suspendRequested);
    m_transfer = addButton(u"transferCase"_s, tr("Transfer…"), &PersonHeader::transferRequested);
    m_numbers = addButton(u"numbers"_s, tr("Numbers…"), &PersonHeader::numbersRequested);
    m_print = addButton(u"printRecord"_s, tr("Print…"), &PersonHeader::printRequested);
    m_replace = addButton(u"replacePseudo"_s, tr("Replace pseudo…"), &PersonHeader::replaceRequested);
}

void PersonHeader::present(const PersonView &view)
{
    // Typing on a tab reads the person anew; a number that is being read out stays in view.
    const bool sameNumber = m_person.id == view.file.person.id && m_person.ssn == view.file.person.ssn;
    m_person = view.file.person;
    m_name->setText(personName(m_person));
    m_facts->setText(tr("%1 · ID %2 ·").arg(bornText(m_person, m_workspace.today()), m_person.number));
    if (!sameNumber)
        m_number->setMasked(maskedSsn(m_person.ssn));
    presentChips(view);
    presentCase(view);
    presentDue(view);
    presentButtons(view);
    const int conflicts = view.file.openConflicts;
    m_conflicts->setText(conflicts == 1 ? tr("1 field was changed on two workstations: settle it")
                                        : tr("%1 fields were changed on two workstations: settle them").arg(conflicts));
    m_conflicts->setVisible(conflicts > 0);
    allow(m_conflicts, policy::checkRole(m_workspace.session().staff().role, u"settleConflict"_s));
}

void PersonHeader::presentChips(const PersonView &view)
{
    m_chips->layout()->removeWidget(m_notes);
    clear(m_chips->layout());
    const auto add = [this](const QString &text, theme::Tone tone, const QString &meaning) {
        Chip *chip = theme::chip(text, tone, m_chips);
        chip->setToolTip(meaning);
        chip->setAccessibleName(text);
        chip->setAccessibleDescription(meaning);
        m_chips->layout()->addWidget(chip);
        chip->show();
    };
    if (m_person.hasPseudo())
        add(tr("PSEUDO"), theme::Tone::Warn, tr("The number below is a pseudo number, not an SSN (R-11)."));
    if (m_person.confidential.value_or(false))
        add(tr("Confidential"), theme::Tone::Bad, tr("Marked Confidential on Basic."));
    if (m_person.hitgConfidential.value_or(false))
        add(tr("HITG"), theme::Tone::Bad, tr("Marked HITG Confidential on Basic."));
    if (m_person.military.value_or(false))
        add(tr("Veteran"), theme::Tone::Accent, tr("Military service was answered with yes."));
    // The marks in MOSES' order: JQ, PE, F, Notes.
    for (const policy::HeaderMark &mark : policy::headerMarks(view.file, m_workspace.today())) {
        const QString text = mark.code + (mark.set ? u" ✓" : u" –");
        add(text, mark.set ? theme::Tone::Good : theme::Tone::Muted, mark.meaning);
    }
    presentNotes(view);
}

void PersonHeader::presentNotes(const PersonView &view)
{
    int count = 0;
    QDate last;
    for (const Note &one : view.file.notes) {
        if (one.voidedOn.isValid())
            continue;
        ++count;
        last = std::max(last, one.on);
    }
    // As high as the marks beside it, as far as one still hits it.
    m_notes->setFixedHeight(std::max(24, m_notes->fontMetrics().height() + theme::spacing(0.25)));
    m_notes->setText(count ? tr("Notes %1").arg(count) : tr("Notes –"));
    m_notes->setToolTip(!count       ? tr("No note has been written about this person yet.")
                        : count == 1 ? tr("One note, of %1. A click opens Notes.").arg(longDate(last, m_workspace.today()))
                                     : tr("%1 notes, the last of %2. A click opens Notes.")
                                           .arg(count)
                                           .arg(longDate(last, m_workspace.today())));
    m_notes->setAccessibleDescription(m_notes->toolTip());
    m_chips->layout()->addWidget(m_notes);
    m_notes->show();
}

void PersonHeader::presentCase(const PersonView &view)
{
    const CaseRecord *current = view.file.currentCase();
    QString text;
    const auto read = guarded([&]() -> QString {
        const RecordStore &store = m_workspace.store();
        if (current)
            return tr("Case %1 since %2 · designated counselor %3 · %4")
                .arg(codes().label(u"case_state"_s, current->state).toLower(),
                     shortDate(current->state == "suspended"_L1  ? current->suspendedOn
                               : current->state == "returned"_L1 ? current->requestedOn
                                                                 : current->openedOn),
                     staffName(store, current->counselorId), centerName(store, current->centerId));
        const QString center = centerName(store, m_person.centerId);
        if (view.file.cases.empty())
            return tr("No case, no designated counselor · %1").arg(center);
        return tr("Case closed %1, no designated counselor · %2")
            .arg(shortDate(view.file.cases.back().closedOn), center);
    });
    text = read ? *read : read.error().text();
    m_case->setText(text);
}

void PersonHeader::presentDue(const PersonView &view)
{
    const QDate today = m_workspace.today();
    const DueItem *next = nullptr;
    const auto rank = [today](const DueItem &item) {
        return std::pair(-int(policy::dueState(item, today)),
                         item.mustBy.isValid() ? item.mustBy : item.dueOn);
    };
    for (const DueItem &item : view.due) {
        if (!next || rank(item) < rank(*next))
            next = &item;
    }
    if (!next) {
        m_due->setText(tr("Nothing is due."));
        m_due->setTone(theme::Tone::Muted);
        m_due->setToolTip({});
        return;
    }
    const DueState state = policy::dueState(*next, today);
    const QString word = state == DueState::Overdue ? tr("Overdue")
                         : state == DueState::Due   ? tr("Due")
                                                    : tr("Coming");
    const QString reason = policy::dueReason(*next, today);
    m_due->setText(tr("%1: %2. %3").arg(word, policy::dueHeadline(*next, today), reason));
    m_due->setTone(state == DueState::Overdue ? theme::Tone::Bad
                   : state == DueState::Due   ? theme::Tone::Warn
                                              : theme::Tone::Muted);
    m_due->setToolTip(reason + u" (" + next->rule + u')');
}

void PersonHeader::allow(QPushButton *button, const Findings &findings, const QString &toolTip)
{
    const QString why = whyNot(findings);
    button->setEnabled(why.isEmpty());
    button->setToolTip(why.isEmpty() ? toolTip : why);
    button->setAccessibleDescription(button->toolTip());
}

void PersonHeader::presentButtons(const PersonView &view)
{
    const QString role = m_workspace.session().staff().role;
    const CaseRecord *current = view.file.currentCase();
    allow(m_contact, policy::checkRole(role, u"recordContact"_s));
    m_take->setVisible(!current);
    if (!current)
        allow(m_take, m_workspace.actions().check(OpenCase{.jobSeekerId = m_person.id}),
              tr("You become the designated counselor."));
    m_suspend->setVisible(current);
    const bool director = policy::mayRun(role, u"transferCase"_s);
    m_transfer->setVisible(current && current->state != "suspended"_L1);
    m_transfer->setText(director ? tr("Transfer…") : tr("Ask for a transfer…"));
    allow(m_transfer, policy::checkRole(role, u"askTransfer"_s),
          director ? tr("To another center and a counselor there (R-88).") : tr("The director transfers it; you ask (R-88)."));
    if (current) {
        const bool returned = current->state == "returned"_L1;
        m_suspend->setText(returned ? tr("Answer the request…") : tr("Suspend…"));
        // What closing asks for is listed in the dialog, one click from each field: no reason to keep the button shut.
        Findings findings = m_workspace.actions().check(SuspendCase{.caseId = current->id});
        findings.removeIf([](const Finding &one) { return !one.rule.isEmpty() && one.rule != "R-103"_L1; });
        allow(m_suspend, findings,
              returned ? tr("More was asked for: answer, and suspend again.") : QString());
    }
    allow(m_print, policy::checkRole(role, u"printNumbers"_s),
          tr("The whole record as PDF, the number masked"));
    allow(m_numbers, policy::checkRole(role, u"printNumbers"_s),
          tr("The numbers to give to the customer, to show or print (R-09)."));
    m_replace->setVisible(m_person.hasPseudo());
    allow(m_replace, policy::checkRole(role, u"replacePseudo"_s), tr("The SSN arrived (R-06)."));
    auto *eye = m_number->findChild<QToolButton *>(u"revealNumber"_s);
    if (const QString why = whyNot(policy::checkRole(role, u"revealSsn"_s)); eye && !why.isEmpty()) {
        eye->setEnabled(false);
        eye->setToolTip(why);
    }
}

void PersonHeader::suspend()
{
    if (m_suspend->isVisibleTo(this) && m_suspend->isEnabled())
        m_suspend->click();
    else if (!m_suspend->toolTip().isEmpty())
        m_workspace.navigator.say(m_suspend->toolTip());
}

void PersonHeader::reveal()
{
    if (blocks(policy::checkRole(m_workspace.session().staff().role, u"revealSsn"_s)))
        return;
    if (const auto logged = m_workspace.session().logAccess(u"reveal"_s, m_person.id); !logged) {
        m_workspace.navigator.say(logged.error().text());
        return;
    }
    m_number->reveal(ssnText(m_person.ssn));
}

void PersonHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // At large text the buttons take more lines than the name beside them.
    m_buttons->setMinimumHeight(m_buttons->heightForWidth(m_buttons->width()));
}

void PersonHeader::paintEvent(QPaintEvent *)
{
    const theme::Colors &c = theme::colors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), c.raised);
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.line);
}

} // namespace waymark
