// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/case_dialogs.h"

#include "core/actions/cases/case_actions.h"
#include "core/actions/membership_actions.h"
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
    return QCoreApplication::translate("CaseDialogs", text);
}

void addRequest(const Workspace &workspace, const CaseRecord &current, ActionDialog *dialog)
{
    const QString who =
        guarded([&] { return staffName(workspace.store(), current.requestedBy); }).valueOr(QString());
    dialog->column()->addWidget(theme::sectionTitle(
        tr("%1 asked on %2").arg(who, longDate(current.requestedOn, workspace.today())), dialog));
    auto *asked = new ToneLabel(current.requestText, theme::Tone::Plain, theme::FontRole::Body, dialog);
    asked->setObjectName(u"requestText"_s);
    asked->setWordWrap(true);
    asked->setTextInteractionFlags(Qt::TextSelectableByMouse);
    dialog->column()->addWidget(asked);
    dialog->column()->addWidget(theme::separator(dialog));
}

} // namespace

void openSuspendDialog(const Workspace &workspace, const OfficeChoices &choices, const CaseRecord &current,
                       QWidget *parent)
{
    const bool answering = current.state == "returned"_L1;
    auto *dialog =
        new ActionDialog(u"suspendDialog"_s, answering ? tr("Answer the request") : tr("Suspend the case"),
                         tr("A supervisor reads your words and closes the case, or asks for more. Nothing is "
                            "deleted, and the history stays in view."),
                         parent);
    if (answering)
        addRequest(workspace, current, dialog);
    auto *form = new ActionForm(workspace, actionOf<SuspendCase>(), {{{}, {u"closure_reason"_s, u"text"_s}}},
                                choices.context(), answering ? tr("Suspend again") : tr("Suspend"), dialog);
    form->start(SuspendCase{.caseId = current.id,
                            .closureReason = answering ? current.closureReason : QString(),
                            .text = answering ? current.suspendText : QString()});
    QObject::connect(form, &ActionForm::done, parent, [navigator = &workspace.navigator] {
        navigator->say(tr("The case is suspended and waits for review."), true);
    });
    dialog->openWith(form);
    if (answering)
        form->form()->focusField(u"text"_s);
}

void openReplaceDialog(const Workspace &workspace, const OfficeChoices &choices, const JobSeeker &person,
                       QWidget *parent)
{
    auto *dialog = new ActionDialog(u"replaceDialog"_s, tr("Replace the pseudo number"),
                                    tr("The SSN takes the pseudo number's place in this record. The job "
                                       "seeker ID, notes, services and programs stay "
                                       "as they are; the pseudo number is kept as a retired one and still "
                                       "finds the person. It cannot be taken back."),
                                    parent);
    auto *form = new ActionForm(workspace, actionOf<ReplacePseudo>(), {{{}, {u"ssn"_s}}}, choices.context(),
                                tr("Replace"), dialog);
    auto *open = new QPushButton(tr("Open the other record"), form);
    open->setObjectName(u"openOther"_s);
    open->setAutoDefault(false);
    open->hide();
    static_cast<QVBoxLayout *>(form->layout())->insertWidget(1, open, 0, Qt::AlignLeft);
    const auto other = [form] {
        for (const Finding &finding : form->findings()) {
            if (finding.recordId)
                return finding.recordId;
        }
        return qint64(0);
    };
    QObject::connect(form, &ActionForm::edited, open, [open, other] { open->setVisible(other() != 0); });
    QObject::connect(open, &QPushButton::clicked, dialog, [dialog, other, navigator = &workspace.navigator] {
        const qint64 id = other();
        dialog->reject();
        navigator->openPerson({id});
    });
    QObject::connect(form, &ActionForm::done, parent, [navigator = &workspace.navigator] {
        navigator->say(tr("The SSN stands in the record now. The pseudo number is retired."));
    });
    form->start(ReplacePseudo{.jobSeekerId = person.id});
    dialog->openWith(form);
}

} // namespace waymark
