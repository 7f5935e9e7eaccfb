// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/cases/transfer_dialogs.h"

#include "core/actions/cases/transfer_actions.h"
#include "core/policy/role_policy.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TransferDialogs", text);
}

struct Words
{
    QString name;
    QString title;
    QString explanation;
    QString button;
    QString done;
};

template <typename P>
ActionForm *open(const Workspace &workspace, const OfficeChoices &choices, const Words &words,
                 const QStringList &fields, const P &params, QWidget *parent)
{
    auto *dialog = new ActionDialog(words.name, words.title, words.explanation, parent);
    auto *form =
        new ActionForm(workspace, actionOf<P>(), {{{}, fields}}, choices.context(), words.button, dialog);
    QObject::connect(form, &ActionForm::done, parent,
                     [navigator = &workspace.navigator, done = words.done] { navigator->say(done, true); });
    form->start(params);
    dialog->openWith(form);
    return form;
}

/// What a counselor asked for and nobody decided yet.
CaseTransfer askedFor(const Workspace &workspace, const CaseRecord &current)
{
    const auto found = workspace.session().read(
        [&](const RecordStore &store) { return store.ofPerson<CaseTransfer>(current.jobSeekerId); });
    CaseTransfer asked;
    for (const CaseTransfer &one : found.valueOr(std::vector<CaseTransfer>())) {
        if (one.caseId == current.id && one.state == "asked"_L1)
            asked = one;
    }
    return asked;
}

} // namespace

void openTransferDialog(const Workspace &workspace, const OfficeChoices &choices, const CaseRecord &current,
                        QWidget *parent)
{
    const QStringList fields{u"to_center"_s, u"to_counselor"_s, u"reason"_s};
    const CaseTransfer asked = askedFor(workspace, current);
    if (policy::mayRun(workspace.session().staff().role, u"transferCase"_s))
        open(workspace, choices,
             {u"transferDialog"_s, tr("Transfer the case"),
              tr("The new counselor reads the hand-off page and accepts. Until then the case stays where it "
                 "is. Plan, notes, "
                 "services and barriers go along, and the contact days keep running."),
              tr("Transfer"), tr("Transferred. It waits for the new counselor to accept.")},
             fields, TransferCase{current.id, asked.toCenterId, asked.toCounselorId, asked.reason}, parent);
    else
        open(workspace, choices,
             {u"transferDialog"_s, tr("Ask for a transfer"),
              tr("The director of your center transfers the case and names the counselor there. Until it is "
                 "accepted, the case "
                 "and its contacts stay yours."),
              tr("Ask the director"), tr("Asked. It stands in the director's list.")},
             fields, AskTransfer{current.id, asked.toCenterId, asked.toCounselorId, asked.reason}, parent);
}

void openDeclineDialog(const Workspace &workspace, const OfficeChoices &choices, const CaseTransfer &transfer,
                       bool takeBack, QWidget *parent)
{
    if (takeBack)
        open(workspace, choices,
             {u"declineDialog"_s, tr("Take the transfer back"),
              tr("The case stays where it is. The reason is kept."), tr("Take back"),
              tr("The transfer is taken back.")},
             {u"answer"_s}, WithdrawTransfer{transfer.id, {}}, parent);
    else
        open(workspace, choices,
             {u"declineDialog"_s, tr("Decline the case"),
              tr("The case stays where it is, and the director reads why."), tr("Decline"),
              tr("Declined. The case stays where it was.")},
             {u"answer"_s}, DeclineTransfer{transfer.id, {}}, parent);
}

void openAnswerAccessDialog(const Workspace &workspace, const OfficeChoices &choices,
                            const PlanRequest &request, QWidget *parent)
{
    const QString who =
        guarded([&] { return staffName(workspace.store(), request.staffId); }).valueOr(QString());
    open(workspace, choices,
         {u"answerAccessDialog"_s, tr("Access to the plan"),
          tr("%1 asked on %2: %3").arg(who, longDate(request.askedOn, workspace.today()), request.reason),
          tr("Answer"), tr("Answered.")},
         {u"granted"_s, u"until_date"_s, u"answer"_s},
         AnswerAccess{.requestId = request.id, .granted = {}, .until = {}, .answer = {}}, parent);
}

} // namespace waymark
