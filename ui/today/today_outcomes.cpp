// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/seen.h"
#include "core/actions/record_actions.h"
#include "core/policy/policy_text.h"
#include "core/policy/role_policy.h"
#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/today/answer_box.h"
#include "ui/today/due_card.h"
#include "ui/today/leaving.h"
#include "ui/today/next_step_box.h"
#include "ui/today/snooze_form.h"
#include "ui/today/today_page.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

using namespace Qt::StringLiterals;

// What becomes of the chosen line: the right half of the page.
namespace waymark {

void TodayPage::makeRight(QWidget *lists)
{
    m_area = new QScrollArea(lists);
    m_area->setObjectName(u"cardArea"_s);
    m_area->setAccessibleName(tr("The person and the reason"));
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_card);
    auto *keys = new QWidget(lists);
    m_keys = new FlowLayout(FlowLayout::Lines, keys);
    m_keys->setContentsMargins(0, 0, 0, 0);
    m_keys->setSpacing(theme::spacing(0.75));
    m_contactButtons = {
        addButton({u"contactButton"_s, tr("Contact made"), Qt::Key_C, &TodayPage::contact}),
        addButton({u"leftMessageButton"_s, tr("Left a message"), Qt::Key_L, &TodayPage::leftMessage}),
        addButton({u"noAnswerButton"_s, tr("No answer"), Qt::Key_N, &TodayPage::noAnswer}),
        addButton({u"wrongNumberButton"_s, tr("Wrong number"), Qt::Key_W, &TodayPage::wrongNumber}),
        addButton({u"movedButton"_s, tr("Moved"), Qt::Key_M, &TodayPage::moved})};
    m_putOff = addButton({u"putOffButton"_s, tr("Put off"), Qt::Key_S, &TodayPage::putOff});
    m_next = addButton({u"nextStepButton"_s, tr("Next step"), Qt::Key_X, &TodayPage::nextStep});
    m_open = addButton({u"openButton"_s, tr("Open"), Qt::Key_O, &TodayPage::openCurrent});
    m_right = new QVBoxLayout;
    m_right->setSpacing(theme::gap(1));
    m_right->addWidget(m_area, 1);
    m_right->addWidget(keys);
    connect(m_card->nextStep(), &NextStepBox::letterWanted, this, &TodayPage::letter);
    connect(m_card->nextStep(), &NextStepBox::numberWanted, this,
            [this] { openAt(u"basic"_s, u"other_phone"_s); });
    connect(m_card->nextStep(), &NextStepBox::partnerWanted, this, [this] { openAt(u"notes"_s); });
    connect(m_card->nextStep(), &NextStepBox::suspendWanted, this, [this] { openAt(u"suspend"_s); });
    connect(m_card->answer(), &AnswerBox::handOffWanted, this, [this] { openAt(u"documents"_s); });
}

QPushButton *TodayPage::addButton(const Outcome &outcome)
{
    const QString letter = QKeySequence(outcome.key).toString(QKeySequence::NativeText);
    auto *button = new QPushButton(tr("%1  %2", "button and its key").arg(outcome.text, letter), m_lists);
    button->setObjectName(outcome.name);
    button->setAccessibleName(tr("%1 (key %2)").arg(outcome.text, letter));
    button->setAutoDefault(false);
    m_keys->addWidget(button);
    connect(button, &QPushButton::clicked, this, outcome.run);
    // Of the list and the card, not of the page: in a filter, letters choose from it.
    auto *shortcut = new QShortcut(outcome.key, m_lists, this, [this, button] { press(button); });
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    return button;
}

void TodayPage::press(QPushButton *button)
{
    if (button->isEnabled())
        button->click();
    else if (!button->toolTip().isEmpty())
        m_workspace.navigator.say(button->toolTip());
}

void TodayPage::allow(QPushButton *button, const QString &why, const QString &tip)
{
    button->setEnabled(why.isEmpty());
    button->setToolTip(why.isEmpty() ? tip : why);
    button->setAccessibleDescription(button->toolTip());
}

const DueLine *TodayPage::current() const
{
    return m_model->at(m_view->currentIndex().row());
}

void TodayPage::showLine()
{
    const DueLine *line = current();
    m_card->show(line);
    m_view->setProperty(ruleProperty, line ? line->row.item.rule : QString());
    const QString none = tr("Choose a line first.");
    const QString role = whyNot(policy::checkRole(m_workspace.session().staff().role, u"recordContact"_s));
    const QString why = line ? role : none;
    const QStringList tips{tr("The service and the note, in one small form."),
                           tr("Kept as a try; it does not count as contact (R-70)."),
                           tr("Kept as a try; it does not count as contact (R-70)."),
                           tr("Kept as a try; it does not count as contact (R-70)."),
                           tr("Kept as a try; it does not count as contact (R-70).")};
    for (qsizetype i = 0; i < m_contactButtons.size(); ++i)
        allow(m_contactButtons[i], why, tips[i]);
    allow(m_putOff, line ? SnoozeForm::whyNotLater(m_workspace, line->row.item) : none,
          tr("To a day, with the reason."));
    const int tries = m_workspace.actions().settings().tickler.attempts;
    const bool offered = line && NextStepBox::isOffered(line->row.item);
    allow(m_next, offered ? QString() : tr("Offered after tries without an answer: %1.").arg(tries),
          tr("Letter, other phone, partner, or review."));
    allow(m_open, line ? QString() : none);
}

/// What Enter does: the outcome that the line waits for, where it is one of this page.
void TodayPage::act()
{
    const DueLine *line = current();
    if (!line)
        return;
    const bool mine = line->group != DueGroup::Waiting;
    if (mine && line->row.item.kind == "contact"_L1 && m_contactButtons.first()->isEnabled()) {
        contact();
    } else if (mine && AnswerBox::answers(line->row.item)) {
        m_card->answer()->first()->setFocus(Qt::ShortcutFocusReason);
        m_area->ensureWidgetVisible(m_card->answer());
    } else {
        openCurrent();
    }
}

void TodayPage::contact()
{
    if (const DueLine *line = current())
        m_workspace.navigator.recordContact(line->row.item.personId);
}

void TodayPage::leftMessage()
{
    attempt(u"voicemail"_s, tr("Message noted."));
}

void TodayPage::noAnswer()
{
    attempt(u"no_answer"_s, tr("Call without an answer noted."));
}

void TodayPage::wrongNumber()
{
    attempt(u"wrong_number"_s, tr("Wrong number noted."));
}

void TodayPage::moved()
{
    attempt(u"moved"_s, tr("Noted that the person moved."));
}

void TodayPage::attempt(const QString &means, const QString &said)
{
    const DueLine *line = current();
    if (!line)
        return;
    const DueItem item = line->row.item;
    const ActionResult result =
        m_workspace.actions().run(RecordContact{.jobSeekerId = item.personId, .means = means});
    if (!result.done) {
        m_workspace.navigator.say(result.error ? result.error->text() : whyNot(result.findings));
        return;
    }
    QString text = tr("%1 It does not count as contact.").arg(said);
    bool offered = false;
    for (const DueItem &one : seen::dueOf(m_workspace.session(), item.personId).valueOr({})) {
        if (one.kind != "contact"_L1)
            continue;
        text += u' ' + tr("Tries: %1.").arg(one.because.value("attempts"_L1).toInt());
        offered = NextStepBox::isOffered(one) && !NextStepBox::isOffered(item) && item.kind == "contact"_L1;
    }
    // The first time the next step is offered, the line is kept so that it is seen.
    if (offered)
        text += u' ' + tr("X: next step.");
    else
        moveOn();
    m_workspace.navigator.say(text, true);
}

void TodayPage::moveOn()
{
    const int row = m_view->currentIndex().row();
    if (const int next = m_model->itemFrom(row + 1); next > row)
        m_view->setCurrentIndex(m_model->index(next));
}

void TodayPage::putOff()
{
    const DueLine *line = current();
    if (!line)
        return;
    if (!m_snooze) {
        m_snooze = new SnoozeForm(m_workspace, m_lists);
        m_right->insertWidget(1, m_snooze);
        connect(m_snooze, &SnoozeForm::closed, this, &TodayPage::closeSnooze);
        connect(m_snooze, &SnoozeForm::saved, this, [this](QDate until) {
            closeSnooze();
            m_workspace.navigator.say(tr("Put off. It is listed again on %1.").arg(policy::dayText(until)),
                                      true);
        });
    }
    m_snooze->show();
    m_snooze->start(line->row.item, line->row.lastName + u", "_s + line->row.firstName);
}

void TodayPage::closeSnooze()
{
    m_snooze->hide();
    firstFocus()->setFocus(Qt::OtherFocusReason);
}

// The next step
// ----------------------------------------------------------------------------------------------

void TodayPage::nextStep()
{
    m_card->nextStep()->first()->setFocus(Qt::ShortcutFocusReason);
    m_area->ensureWidgetVisible(m_card->nextStep());
}

void TodayPage::letter()
{
    const DueLine *line = current();
    if (!line)
        return;
    const Id<JobSeeker> person = line->row.item.personId;
    const ActionResult result =
        m_workspace.actions().run(RecordContact{.jobSeekerId = person, .means = u"letter"_s});
    if (!result.done) {
        m_workspace.navigator.say(result.error ? result.error->text() : whyNot(result.findings));
        return;
    }
    m_workspace.navigator.say(tr("Letter noted. It does not count as contact."), true);
    m_view->setFocus(Qt::OtherFocusReason);
    offerLetter(m_workspace, person, this);
}

void TodayPage::openAt(const QString &tab, const QString &field)
{
    if (const DueLine *line = current())
        m_workspace.navigator.openPerson(line->row.item.personId, tab, field);
}

void TodayPage::openCurrent()
{
    const DueLine *line = current();
    if (!line)
        return;
    if (line->group == DueGroup::Waiting)
        openAt(placeOf(line->row.item).first);
    else
        openItem(line->row.item);
}

void TodayPage::openItem(const DueItem &item)
{
    if (item.kind == "case_review"_L1) {
        m_workspace.navigator.openPage(u"review"_s);
        return;
    }
    if (item.kind == "conflict"_L1) {
        m_workspace.navigator.settleConflicts(item.personId);
        return;
    }
    const auto [tab, field] = placeOf(item);
    m_workspace.navigator.openPerson(item.personId, tab, field);
}

} // namespace waymark
