// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/plan/agreement_policy.h"
#include "core/policy/plan/plan_content.h"
#include "core/policy/plan/progress_policy.h"
#include "ui/common/parts.h"
#include "ui/membership/person_tab.h"

namespace waymark {

/// The plan in view; null where none runs.
inline const Plan *planOf(const PersonView &view)
{
    return view.file.planning.running();
}

/// Why the person at work may not change the plan, in words; empty: they may.
QString whyReadOnly(const Workspace &workspace, const PersonView &view);
/// "Individual Employment Plan (IEP)" for a head; "Case Plan", "Youth ISS" for a tab.
QString planKindText(const QString &kind);
QString planTabText(const Plan *plan);

/// The plan in view as it is now, with names read from the office. Throws SqlFailure.
policy::PlanContent contentOf(const Workspace &workspace, const PersonView &view, const Plan &plan);

struct AgreementWords
{
    QString text; ///< "Version 2, agreed 14 Mar 2026"
    theme::Tone tone = theme::Tone::Plain;
};
/// How plan and signatures stand, and the next step where one is due.
AgreementWords agreementWords(const PlanFile &file, const policy::Agreement &agreement);
/// "Agreed 14 Mar 2026", "Waits for signatures": of one version.
QString versionState(const PlanFile &file, const PlanVersion &version);
/// "On the screen: customer, counselor"; empty while nobody signed.
QString signedHow(const PlanFile &file, const PlanVersion &version);

/// What is different, for people: "Goal: Employment goal, Goal Narrative"; of an entry alone "Goal:
/// Employment goal".
QString differenceEntry(const policy::PlanDifference &difference);
QString differenceTitle(const policy::PlanDifference &difference);
QString differenceValue(const Workspace &workspace, const policy::PlanDifference &difference,
                        const Value &value);

/// "✓ Done", "Slipped, 5 days late": a sign and a word for a step beside what was delivered.
QString stepStateText(const policy::PlannedStep &step, QDate today);

/// A wrapping line with a name of its own.
ToneLabel *wrappedLine(const QString &name, const QString &text, QWidget *parent,
                       theme::Tone tone = theme::Tone::Plain, theme::FontRole role = theme::FontRole::Body);

} // namespace waymark
