// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/plan_words.h"

#include "core/actions/plan/agreement_actions.h"
#include "core/policy/plan/plan_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("CasePlan", text, nullptr, n);
}

} // namespace

QString whyReadOnly(const Workspace &workspace, const PersonView &view)
{
    return whyNot(policy::checkPlanWriter(view.file, workspace.session().staff().id, workspace.today()));
}

QString planKindText(const QString &kind)
{
    return codes().label(u"plan_kind"_s, kind);
}

QString planTabText(const Plan *plan)
{
    return plan && plan->isYouth() ? tr("Youth ISS") : tr("Case Plan");
}

policy::PlanContent contentOf(const Workspace &workspace, const PersonView &view, const Plan &plan)
{
    return currentContent(workspace.store(), view.file, view.records, plan);
}

AgreementWords agreementWords(const PlanFile &file, const policy::Agreement &agreement)
{
    using State = policy::Agreement::State;
    const auto number = [](const PlanVersion *version) { return version ? version->number : 0; };
    switch (agreement.state) {
    case State::Never:
        return {tr("Never agreed on: no version was signed yet."), theme::Tone::Plain};
    case State::Waiting:
        return {tr("Version %1 waits for signatures.").arg(number(agreement.waiting)), theme::Tone::Warn};
    case State::Agreed:
        return {tr("Version %1 was agreed on %2.")
                    .arg(number(agreement.agreed))
                    .arg(agreement.agreed ? shortDate(policy::agreedOn(file, *agreement.agreed)) : QString()),
                theme::Tone::Good};
    case State::Changed:
        break;
    }
    if (!agreement.agreed)
        return {tr("Goals, steps or needs changed since version %1 was printed, and nobody signed it: "
                   "prepare it again.")
                    .arg(number(agreement.waiting)),
                theme::Tone::Warn};
    return {tr("Goals, steps or needs changed since version %1 (%2): agree again.")
                .arg(number(agreement.agreed))
                .arg(shortDate(policy::agreedOn(file, *agreement.agreed))),
            theme::Tone::Warn};
}

QString versionState(const PlanFile &file, const PlanVersion &version)
{
    const QDate on = policy::agreedOn(file, version);
    return on.isValid() ? tr("Agreed %1").arg(shortDate(on)) : tr("Waits for signatures");
}

QString signedHow(const PlanFile &file, const PlanVersion &version)
{
    QStringList words;
    for (const auto &[means, name] :
         {std::pair("screen"_L1, tr("On the screen: %1")), std::pair("paper"_L1, tr("On paper: %1"))}) {
        QStringList who;
        for (const PlanSignature &one : file.signatures) {
            if (one.versionId != version.id || one.means != means)
                continue;
            who += one.role == "customer"_L1    ? tr("customer")
                   : one.role == "counselor"_L1 ? tr("counselor")
                                                : tr("parent or guardian");
        }
        if (!who.isEmpty())
            words += name.arg(who.join(u", "_s));
    }
    return words.join(u"; "_s);
}

QString differenceEntry(const policy::PlanDifference &difference)
{
    const QString entity = difference.entity ? difference.entity->labelText() : QString();
    // What the plan itself says needs no further word.
    if (difference.field && difference.title.isEmpty())
        return difference.field->labelText(difference.entity ? difference.entity->name : "");
    if (difference.title.isEmpty() || entity.isEmpty() || difference.title == entity)
        return difference.title.isEmpty() ? entity : difference.title;
    return tr("%1: %2").arg(entity, difference.title);
}

QString differenceTitle(const policy::PlanDifference &difference)
{
    const QString entry = differenceEntry(difference);
    if (!difference.field)
        return isNull(difference.before) ? tr("%1, new").arg(entry) : tr("%1, no longer there").arg(entry);
    if (difference.title.isEmpty())
        return entry;
    return tr("%1, %2").arg(entry,
                            difference.field->labelText(difference.entity ? difference.entity->name : ""));
}

QString differenceValue(const Workspace &workspace, const policy::PlanDifference &difference,
                        const Value &value)
{
    if (isNull(value))
        return {};
    if (!difference.field)
        return textOf(value);
    return guarded([&] { return valueText(workspace.store(), *difference.field, value, workspace.today()); })
        .valueOr(textOf(value));
}

QString stepStateText(const policy::PlannedStep &step, QDate today)
{
    using State = policy::PlannedStep::State;
    switch (step.state) {
    case State::Done:
        return tr("✓ Done %1").arg(shortDate(step.deliveredOn));
    case State::GivenUp:
        return tr("✗ Given up");
    case State::Slipped:
        return tr("Slipped, %1 days late").arg(step.step->dueOn.daysTo(today));
    case State::Coming:
        break;
    }
    return tr("○ Coming");
}

ToneLabel *wrappedLine(const QString &name, const QString &text, QWidget *parent, theme::Tone tone,
                       theme::FontRole role)
{
    auto *label = new ToneLabel(text, tone, role, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace waymark
