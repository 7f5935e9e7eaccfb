// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/special/person_band.h"

#include "core/actions/cases/tickler_actions.h"
#include "core/actions/cases/transfer_actions.h"
#include "core/actions/people/people_actions.h"
#include "core/actions/records/group_actions.h"
#include "core/policy/programs/eligibility_policy.h"
#include "core/policy/role_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/parts.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/cases/transfer_dialogs.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

PersonBand::PersonBand(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_choices(std::make_unique<OfficeChoices>(workspace)), m_column(new QVBoxLayout(this))
{
    setObjectName(u"personBand"_s);
    m_column->setContentsMargins(theme::spacing(1.5), theme::spacing(0.5), theme::spacing(1.5), theme::spacing(0.5));
    m_column->setSpacing(theme::spacing(0.25));
    hide();
}

PersonBand::~PersonBand() = default;

void PersonBand::present(const PersonView &view)
{
    theme::empty(m_column);
    addMerges(view);
    addDuplicates(view);
    addTold(view);
    addVeteran(view);
    addTransfers(view);
    addRequests(view);
    addFollowUp(view);
    setVisible(m_column->count() > 0);
}

void PersonBand::addLine(const QString &name, const QString &text, theme::Tone tone, const QString &button,
                         std::function<void()> press, const QString &why, const QString &rule)
{
    QWidget *line = addWords(name, text, tone);
    if (button.isEmpty())
        return;
    addButtons(line, {{name, button, std::move(press)}}, rule);
    auto *push = line->findChild<QPushButton *>(name);
    push->setEnabled(why.isEmpty());
    push->setToolTip(why);
    push->setAccessibleDescription(why);
}

QWidget *PersonBand::addWords(const QString &name, const QString &text, theme::Tone tone)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *words = new ToneLabel(text, tone, theme::FontRole::Body, line);
    words->setObjectName(name + u"Words"_s);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    m_column->addWidget(line);
    line->show();
    return line;
}

void PersonBand::addButtons(QWidget *line, const std::vector<Press> &buttons, const QString &rule)
{
    for (const Press &one : buttons) {
        auto *push = new QPushButton(one.text, line);
        push->setObjectName(one.name);
        push->setAutoDefault(false);
        push->setProperty(ruleProperty, rule);
        connect(push, &QPushButton::clicked, this, one.run);
        static_cast<QHBoxLayout *>(line->layout())->addWidget(push, 0, Qt::AlignTop);
    }
}

void PersonBand::run(const ActionResult &result, const QString &done)
{
    m_workspace.navigator.say(saidOf(result, done),
                              result.done);
}

void PersonBand::addMerges(const PersonView &view)
{
    const auto lines = guarded([&] {
        const RecordStore &store = m_workspace.store();
        for (const PersonMerge &merge : view.file.merges) {
            const auto other = std::ranges::find(view.file.merged, merge.otherId, &JobSeeker::id);
            if (merge.unmergedOn.isValid() || other == view.file.merged.end())
                continue;
            addLine(u"unmerge"_s,
                    tr("Stands also for the record ID %1 (%2), merged %3 by %4.")
                        .arg(other->number, personName(*other), longDate(merge.mergedOn, m_workspace.today()),
                             staffName(store, merge.mergedBy)),
                    theme::Tone::Plain, tr("Take apart"),
                    [this, id = merge.id] {
                        run(m_workspace.actions().run(UnmergePeople{.mergeId = id}),
                            tr("Taken apart: they are two records again, each with what was written into it."));
                    },
                    whyNot(policy::checkRole(m_workspace.session().staff().role, u"unmergePeople"_s)));
        }
    });
    if (!lines)
        addLine(u"mergeTrouble"_s, lines.error().text(), theme::Tone::Bad, {}, {});
}

void PersonBand::addDuplicates(const PersonView &view)
{
    const auto found = likelyDuplicates(m_workspace.session(), view.file.person, 3);
    if (!found)
        return;
    for (const LikelyDuplicate &one : *found) {
        if (one.likeness.verdict != policy::Likeness::Verdict::Likely)
            continue;
        addLine(u"compare"_s,
                tr("May be the same person as %1, ID %2: %3.")
                    .arg(personName(one.person), one.person.number, one.likeness.reasons.join(u"; "_s)),
                theme::Tone::Warn, tr("Compare…"),
                [this, id = view.file.person.id, other = one.person.id] { m_workspace.navigator.comparePeople(id, other); }, {},
                u"R-13"_s);
    }
}

void PersonBand::addTold(const PersonView &view)
{
    const QDate today = m_workspace.today();
    for (const DueItem &item : view.due) {
        if (item.kind != "told_service"_L1 || item.staffId != m_workspace.session().staff().id)
            continue;
        addLine(u"seenServices"_s, policy::dueHeadline(item, today) + u". "_s + policy::dueReason(item, today), theme::Tone::Plain,
                tr("Seen"),
                [this, id = view.file.person.id] {
                    run(m_workspace.actions().run(SeenServices{.jobSeekerId = id}), tr("Marked as seen."));
                },
                {}, u"R-77"_s);
    }
}

void PersonBand::addVeteran(const PersonView &view)
{
    for (const Finding &one : policy::checkVeteran(view.file))
        addLine(u"veteranServices"_s, one.message, theme::Tone::Warn, tr("To Services"), [this] { emit servicesRequested(); }, {},
                u"R-116"_s);
}

/// A case on its way: whoever may answer or take it back has the buttons, everybody else reads where it stands.
void PersonBand::addTransfers(const PersonView &view)
{
    const CaseRecord *current = view.file.currentCase();
    Actions &actions = m_workspace.actions();
    for (const CaseTransfer &one : view.file.transfers) {
        if (!one.isOpen() || !current || one.caseId != current->id)
            continue;
        const auto words = guarded([&] {
            const RecordStore &store = m_workspace.store();
            const QString to = one.toCounselorId ? tr("%1, %2").arg(staffName(store, one.toCounselorId), centerName(store, one.toCenterId))
                                                 : centerName(store, one.toCenterId);
            return one.state == "asked"_L1
                ? tr("%1 asked on %2 to transfer the case to %3: %4").arg(staffName(store, one.askedBy), shortDate(one.askedOn), to, one.reason)
                : tr("Transferred by %1 on %2 to %3, who has not accepted yet: %4")
                      .arg(staffName(store, one.decidedBy), shortDate(one.decidedOn), to, one.reason);
        });
        QWidget *line = addWords(u"transfer"_s, words ? *words : words.error().text(), theme::Tone::Plain);
        std::vector<Press> buttons;
        if (!blocks(actions.check(AcceptTransfer{one.id})))
            buttons.push_back({u"acceptTransfer"_s, tr("Accept"), [this, id = one.id] {
                                   run(m_workspace.actions().run(AcceptTransfer{id}), tr("Accepted. The case is at its new center."));
                               }});
        if (!blocks(actions.check(DeclineTransfer{one.id, u"-"_s})))
            buttons.push_back({u"declineTransfer"_s, tr("Decline…"), [this, one] { openDeclineDialog(m_workspace, *m_choices, one, false, window()); }});
        if (!blocks(actions.check(WithdrawTransfer{one.id, u"-"_s})))
            buttons.push_back({u"withdrawTransfer"_s, tr("Take back…"), [this, one] { openDeclineDialog(m_workspace, *m_choices, one, true, window()); }});
        addButtons(line, buttons, u"R-88"_s);
    }
}

void PersonBand::addRequests(const PersonView &view)
{
    for (const PlanRequest &one : view.file.requests) {
        if (one.answeredOn.isValid())
            continue;
        const auto words = guarded([&] {
            return tr("%1 asked on %2 for access to the plan: %3").arg(staffName(m_workspace.store(), one.staffId), shortDate(one.askedOn), one.reason);
        });
        QWidget *line = addWords(u"planRequest"_s, words ? *words : words.error().text(), theme::Tone::Plain);
        if (!blocks(m_workspace.actions().check(AnswerAccess{.requestId = one.id, .granted = true, .until = {}, .answer = {}})))
            addButtons(line, {{u"answerAccess"_s, tr("Answer…"), [this, one] { openAnswerAccessDialog(m_workspace, *m_choices, one, window()); }}}, u"R-79"_s);
    }
}

/// After the exit: when the next follow-up is due, and the two reasons why there is none any more.
void PersonBand::addFollowUp(const PersonView &view)
{
    for (const DueItem &item : view.due) {
        if (item.kind != "follow_up"_L1)
            continue;
        const QDate today = m_workspace.today();
        QWidget *line = addWords(u"followUp"_s, policy::dueHeadline(item, today) + u". "_s + policy::dueReason(item, today), theme::Tone::Plain);
        std::vector<Press> buttons;
        for (const char *reason : {"declined", "not_located"}) {
            const QString code = QString::fromLatin1(reason);
            if (!blocks(m_workspace.actions().check(EndFollowUp{view.file.person.id, code})))
                buttons.push_back({u"followUp_"_s + code, codes().label(u"follow_up_end"_s, code), [this, id = view.file.person.id, code] {
                                       run(m_workspace.actions().run(EndFollowUp{id, code}), tr("Recorded: no more follow-up is due."));
                                   }});
        }
        addButtons(line, buttons, u"R-129"_s);
    }
}

} // namespace waymark
