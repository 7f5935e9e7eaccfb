// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/cases/case_dialogs.h"

#include "core/actions/cases/case_actions.h"
#include "core/actions/membership_actions.h"
#include "core/actions/people/seen.h"
#include "ui/common/cases/preflight_list.h"
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

/// What the pre-flight is asked of, read once while the dialog is open.
struct Checked
{
    CaseFile file;
    PersonRecords records;
    CaseRecord record;
};

Checked checkedOf(const Workspace &workspace, const CaseRecord &current)
{
    Checked made{.file = {}, .records = {}, .record = current};
    if (auto file = seen::person(workspace.session(), current.jobSeekerId))
        made.file = *std::move(file);
    if (auto records = workspace.session().read(
            [&](const RecordStore &store) { return store.recordsOf(current.jobSeekerId); }))
        made.records = *std::move(records);
    return made;
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
    auto *form = new ActionForm(workspace, actionOf<SuspendCase>(),
                                {{{}, {u"closure_reason"_s, u"text"_s, u"verified_on"_s, u"verified_how"_s}}},
                                choices.context(), answering ? tr("Suspend again") : tr("Suspend"), dialog);
    auto *list = new PreflightList(dialog);
    form->setQuiet(true);
    const auto file = std::make_shared<Checked>(checkedOf(workspace, current));
    const auto look = [form, list, file, workspace] {
        const auto &p = form->params<SuspendCase>();
        list->setLines(policy::preflight(file->file, file->records, file->record,
                                         {p.closureReason, p.text, p.verifiedOn, p.verifiedHow},
                                         workspace.actions().settings(), workspace.today()));
    };
    QObject::connect(form, &ActionForm::edited, list, look);
    QObject::connect(list, &PreflightList::wanted, dialog,
                     [dialog, form, navigator = &workspace.navigator,
                      person = current.jobSeekerId](const QString &tab, const QString &field) {
                         if (tab.isEmpty()) {
                             form->form()->focusField(field == "suspend_text"_L1 ? u"text"_s : field);
                             return;
                         }
                         dialog->reject();
                         navigator->openPerson(person, tab, field);
                     });
    form->start(SuspendCase{.caseId = current.id,
                            .closureReason = answering ? current.closureReason : QString(),
                            .text = answering ? current.suspendText : QString(),
                            .verifiedOn = answering ? current.verifiedOn : QDate(),
                            .verifiedHow = answering ? current.verifiedHow : QString()});
    look();
    QObject::connect(form, &ActionForm::done, parent, [navigator = &workspace.navigator] {
        navigator->say(tr("The case is suspended and waits for review."), true);
    });
    dialog->column()->addWidget(list);
    dialog->column()->addWidget(theme::separator(dialog));
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
