// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"

namespace waymark::policy {

/// One section of a plan and what it lacks. The ten of an ISS and its links are; an IEP's
/// follow.
struct PlanSection
{
    QString id; ///< "work", "tests", "goals" …
    QString title;
    QString rule;
    QString part;  ///< where it is written: "assessment", "barriers", "goals", "needs", "training", "work",
                   ///< "education", "notes", "basic"
    QString field; ///< the field to go to, where one is empty
    QStringList missing; ///< in words; none: complete

    bool complete() const { return missing.isEmpty(); }
};
std::vector<PlanSection> planSections(const CaseFile &file, const PersonRecords &records, const Plan &plan);
int missingSections(const std::vector<PlanSection> &sections);
/// "Complete" and agreeing are refused while a section lacks something; each finding names one.
Findings checkComplete(const CaseFile &file, const PersonRecords &records, const Plan &plan);

/// Training paid from Title I, before it is recorded: scores or exemption, reasons, other
/// funding, eligibility. For everybody else's training only what the plan says of it is asked.
/// `funding` is the course's.
Findings checkTraining(const CaseFile &file, const PersonRecords &records, const QString &serviceType,
                       const QString &funding);
/// Reading and math both, of any formal test; a bar for those who are not exempt.
bool hasScores(const PersonRecords &records);

} // namespace waymark::policy
