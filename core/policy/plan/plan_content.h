// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"

#include <QByteArray>

namespace waymark::policy {

/// All that a plan says, as it is printed and agreed: what the tabs know beside what the plan says. Of
/// now, or of a version. What was voided is not in it, nor any digit of an SSN.
struct PlanContent
{
    JobSeeker person; ///< name, job seeker ID, contact, schooling, what does not apply; nothing else is set
    Plan plan;
    QString counselor; ///< names as they were
    QString center;
    QStringList programs; ///< running, codes of "program"
    std::vector<WorkExperience> work;
    std::vector<Education> education;
    std::vector<TestResult> tests;
    std::vector<SkillSet> skills; ///< the one in force, without what the person looks for; none: nobody entered one
    std::vector<Barrier> barriers;
    std::vector<Goal> goals;
    std::vector<GoalStep> steps;
    std::vector<PlanNeed> needs;
    std::vector<TrainingReason> reasons;
    std::vector<OtherFunding> fundings;
    std::vector<Course> courses; ///< planned or running training

    std::vector<GoalStep> stepsOf(Id<Goal> goal) const;
    std::vector<PlanNeed> needsOf(const QString &kind) const;
    std::vector<Goal> goalsOf(const QString &kind) const;
};

PlanContent planContent(const CaseFile &file, const PersonRecords &records, const Plan &plan,
                        const QString &counselor, const QString &center);

/// Compact JSON, the same bytes for the same content. Holds personal data.
QByteArray writtenContent(const PlanContent &content);
/// Nothing where it is no content of a version.
std::optional<PlanContent> readContent(const QByteArray &written);

/// The fingerprint of what both agree on: goals that were not given up, their steps, the needs. A status that
/// moves, a step that is done, a word in the assessment do not change it; a goal's words, wage or a step's
/// day do.
QString termsHash(const PlanContent &content);

/// The same for one goal with its steps: whether both agreed on this goal as it stands is a matter of this
/// . Empty where the content has no such goal.
QString goalTermsHash(const PlanContent &content, Id<Goal> goal);

/// One line of a comparison of two versions: where, what, and the two texts; empty: not there.
struct PlanDifference
{
    QString section;                  ///< "goals": an entity's table, or "plan", "person"
    QString title;                    ///< of the entry, where there are several: "Employment goal"
    const FieldSpec *field = nullptr; ///< null: the whole entry came or went
    const EntitySpec *entity = nullptr;
    Value before;
    Value after;
    bool isTerm = false; ///< belongs to what both agree on
};
std::vector<PlanDifference> differences(const PlanContent &before, const PlanContent &after);

} // namespace waymark::policy
