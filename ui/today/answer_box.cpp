// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/answer_box.h"

#include "core/actions/cases/transfer_actions.h"
#include "core/actions/records/group_actions.h"
#include "core/actions/records/tab_actions.h"
#include "core/policy/role_policy.h"
#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/forms/date_edit.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int usualAccess = 30; ///< days; whoever answers may type another day

} // namespace

AnswerBox::AnswerBox(const Workspace &workspace, QWidget *parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_question(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_fields(new QWidget(this)),
      m_untilLabel(new ToneLabel(tr("Access until"), theme::Tone::Muted, theme::FontRole::Small, m_fields)),
      m_until(new DateEdit(workspace.session().clock(), dateOrderOf(QLocale()), DateLean::Nearest, m_fields)),
      m_answer(new QLineEdit(m_fields)),
      m_yes(new QPushButton(tr("Yes"), this)),
      m_no(new QPushButton(tr("No"), this)),
      m_handOff(theme::link(tr("Hand-off page in Documents"), this)),
      m_trouble(new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this))
{
    setObjectName(u"answerBox"_s);
    setAccessibleName(tr("Answer"));
    setFrameShape(QFrame::StyledPanel);
    m_question->setObjectName(u"answerQuestion"_s);
    m_question->setWordWrap(true);
    m_until->setName(u"accessUntil"_s);
    m_until->line()->setAccessibleName(tr("Access until"));
    m_answer->setObjectName(u"answerText"_s);
    m_answer->setAccessibleName(tr("Answer in a word"));
    m_answer->setPlaceholderText(tr("Answer, or why not"));
    m_answer->setMaxLength(1000);
    m_yes->setObjectName(u"answerYes"_s);
    m_no->setObjectName(u"answerNo"_s);
    m_handOff->setObjectName(u"handOffLink"_s);
    m_trouble->setObjectName(u"answerTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(theme::gap(0.5));
    fields->addWidget(m_untilLabel);
    fields->addWidget(m_until);
    fields->addWidget(m_answer);
    auto *buttons = new QWidget(this);
    auto *row = new FlowLayout(FlowLayout::Lines, buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing(0.75));
    for (QPushButton *one : {m_yes, m_no, m_handOff}) {
        one->setAutoDefault(false);
        row->addWidget(one);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(1), theme::gap(0.75), theme::spacing(1), theme::gap(0.75));
    column->setSpacing(theme::gap(0.5));
    column->addWidget(m_question);
    column->addWidget(m_fields);
    column->addWidget(buttons);
    column->addWidget(m_trouble);
    connect(m_yes, &QPushButton::clicked, this, [this] { choose(m_onYes); });
    connect(m_no, &QPushButton::clicked, this, [this] { choose(m_onNo); });
    connect(m_handOff, &QPushButton::clicked, this, &AnswerBox::handOffWanted);
    connect(m_answer, &QLineEdit::textEdited, m_trouble, &QWidget::hide);
}

bool AnswerBox::answers(const DueItem &item)
{
    static const QStringList kinds{u"transfer"_s, u"access"_s, u"alert"_s, u"told_service"_s};
    return kinds.contains(item.kind);
}

QString AnswerBox::nameOf(Id<Staff> staff) const
{
    return guarded([&] { return staffName(m_workspace.store(), staff); }).valueOr(tr("somebody"));
}

void AnswerBox::present(const DueItem &item, const CaseFile &file)
{
    const QString subject = item.personId.text() + item.subject();
    if (m_subject != subject) {
        m_typed.insert(m_subject, m_answer->text());
        m_subject = subject;
        m_answer->setText(m_typed.take(subject));
        m_until->setDate(m_workspace.today().addDays(usualAccess));
        m_trouble->hide();
    }
    setProperty(ruleProperty, item.rule);
    const bool words = item.kind == "transfer"_L1 || item.kind == "access"_L1;
    m_fields->setVisible(words);
    m_question->setVisible(words);
    m_untilLabel->setVisible(item.kind == "access"_L1);
    m_until->setVisible(item.kind == "access"_L1);
    m_handOff->setVisible(item.kind == "transfer"_L1);
    if (item.kind == "transfer"_L1)
        offerTransfer(item, file);
    else if (item.kind == "access"_L1)
        offerAccess(item, file);
    else if (item.kind == "alert"_L1)
        offer({tr("Done"), u"clearAlert"_s,
               [this, id = item.recordId] { return m_workspace.actions().run(ClearAlert{.alertId = {id}}); },
               tr("The reminder is done.")});
    else
        offer({tr("Seen"), u"seenServices"_s,
               [this, id = item.personId] {
                   return m_workspace.actions().run(SeenServices{.jobSeekerId = id});
               },
               tr("Marked as seen.")});
}

void AnswerBox::offerTransfer(const DueItem &item, const CaseFile &file)
{
    const Id<CaseTransfer> id{item.recordId};
    const auto found = std::ranges::find(file.transfers, id, &CaseTransfer::id);
    if (found != file.transfers.end())
        m_question->setText(
            tr("%1: “%2”").arg(nameOf(found->decidedBy ? found->decidedBy : found->askedBy), found->reason));
    const Choice decline{tr("Decline"), u"declineTransfer"_s,
                         [this, id] {
                             return m_workspace.actions().run(
                                 DeclineTransfer{.transferId = id, .answer = m_answer->text()});
                         },
                         tr("Declined. The case stays where it is.")};
    if (item.because.value("waits"_L1).toBool())
        offer({tr("Accept the case"), u"acceptTransfer"_s,
               [this, id] { return m_workspace.actions().run(AcceptTransfer{.transferId = id}); },
               tr("Accepted. The case is here now, with its plan, notes and contact days.")},
              decline);
    else
        offer({}, decline);
}

void AnswerBox::offerAccess(const DueItem &item, const CaseFile &file)
{
    const Id<PlanRequest> id{item.recordId};
    const auto found = std::ranges::find(file.requests, id, &PlanRequest::id);
    if (found != file.requests.end())
        m_question->setText(tr("%1: “%2”").arg(nameOf(found->staffId), found->reason));
    const auto answer = [this, id](bool granted) {
        return m_workspace.actions().run(AnswerAccess{.requestId = id,
                                                      .granted = granted,
                                                      .until = granted ? m_until->date() : QDate(),
                                                      .answer = m_answer->text()});
    };
    offer({tr("Give access"), u"answerAccess"_s, [answer] { return answer(true); }, tr("Access is given.")},
          {tr("Refuse"), u"answerAccess"_s, [answer] { return answer(false); },
           tr("Refused, with your words.")});
}

void AnswerBox::offer(const Choice &yes, const Choice &no)
{
    m_onYes = yes;
    m_onNo = no;
    const auto show = [this](QPushButton *button, const Choice &choice) {
        button->setVisible(bool(choice.run));
        if (!choice.run)
            return;
        button->setText(choice.text);
        const QString why = whyNot(policy::checkRole(m_workspace.session().staff().role, choice.action));
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    };
    show(m_yes, yes);
    show(m_no, no);
}

void AnswerBox::choose(Choice choice)
{
    // A day that cannot be read is not another day.
    if (m_until->isVisibleTo(this) && !m_until->problem().isEmpty()) {
        m_trouble->setText(m_until->problem());
        m_trouble->show();
        m_until->line()->setFocus(Qt::OtherFocusReason);
        return;
    }
    const ActionResult result = choice.run();
    if (result.done) {
        m_answer->clear();
        m_trouble->hide();
        m_workspace.navigator.say(choice.said, true);
        return;
    }
    m_trouble->setText(result.error ? result.error->text() : whyNot(result.findings));
    m_trouble->show();
    const bool words =
        std::ranges::any_of(result.findings, [](const Finding &one) { return one.field == "answer"_L1; });
    if (words)
        m_answer->setFocus(Qt::OtherFocusReason);
}

QWidget *AnswerBox::first() const
{
    for (QPushButton *one : {m_yes, m_no, m_handOff}) {
        if (one->isVisibleTo(this) && one->isEnabled())
            return one;
    }
    return m_answer;
}

} // namespace waymark
