// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/special/proof_dialog.h"

#include "core/actions/record_actions.h"
#include "core/policy/programs/partner_policy.h"
#include "core/policy/rule_text.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/words.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// The choices live as long as the dialog whose form uses them.
class Holder final : public QObject
{
public:
    Holder(const Workspace &workspace, QDialog *dialog) : QObject(dialog), choices(workspace) {}
    OfficeChoices choices;
};

QString ruleOf(const QString &program)
{
    const QString kind = policy::proofKind(program);
    return kind == "mrc"_L1       ? u"R-93"_s
           : kind == "mcb"_L1     ? u"R-94"_s
           : kind == "abe"_L1     ? u"R-95"_s
           : kind == "scsep"_L1   ? u"R-96"_s
           : kind == "dta_wpp"_L1 ? u"R-97"_s
           : kind == "dta"_L1     ? u"R-98"_s
                                  : u"R-99"_s;
}

} // namespace

void openProofDialog(const Workspace &workspace, const CaseFile &file, const QString &program, QWidget *parent)
{
    const QString rule = ruleOf(program);
    const auto text = policy::rule(rule);
    auto *dialog = new ActionDialog(
        u"proofDialog"_s, codes().label(u"program"_s, program),
        ActionForm::tr("Apply only what the partner confirmed, by e-mail or the local process. %1 (%2)")
            .arg(text ? text->text : QString(), rule),
        parent);
    dialog->setProperty(ruleProperty, rule);
    auto *holder = new Holder(workspace, dialog);
    QStringList fields = policy::proofFields(program);
    if (policy::isCenterSpecific(program))
        fields.prepend(u"center"_s);
    fields << u"started_on"_s << u"remark"_s;
    auto *form = new ActionForm(workspace, actionOf<EnrollProgram>(), {{{}, fields}}, holder->choices.context(),
                                ActionForm::tr("Apply"), dialog);
    EnrollProgram start{.jobSeekerId = file.person.id, .program = program, .startedOn = workspace.today()};
    if (policy::isCenterSpecific(program))
        start.centerId = workspace.session().staff().centerId;
    form->start(start);
    QObject::connect(form, &ActionForm::done, parent, [navigator = &workspace.navigator] {
        navigator->say(ActionForm::tr("Enrolled, with the partner's confirmation."), true);
    });
    dialog->openWith(form);
}

QString proofWords(const PartnerProof &proof)
{
    QStringList parts{ActionForm::tr("Confirmed by %1 on %2 (%3)")
                          .arg(proof.confirmedBy, shortDate(proof.confirmedOn), codes().label(u"proof_means"_s, proof.means).toLower())};
    if (proof.planSignedOn.isValid())
        parts += ActionForm::tr("plan signed %1").arg(shortDate(proof.planSignedOn));
    if (proof.letterReceived.value_or(false))
        parts += ActionForm::tr("letter of eligibility received");
    if (!proof.fundedProgram.isEmpty())
        parts += ActionForm::tr("funded program %1").arg(proof.fundedProgram);
    if (!proof.provider.isEmpty())
        parts += ActionForm::tr("provider %1").arg(proof.provider);
    if (proof.referralOn.isValid())
        parts += ActionForm::tr("referral of %1").arg(shortDate(proof.referralOn));
    if (proof.referralWpp.value_or(false))
        parts += ActionForm::tr("WPP marked");
    if (!proof.referralProgram.isEmpty())
        parts += ActionForm::tr("program named: %1").arg(proof.referralProgram);
    return parts.join(u", "_s);
}

} // namespace waymark
