// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"
#include "core/policy/policy_settings.h"

namespace waymark::policy {

// Who may change a plan
// ------------------------------------------------------------------------------------------

/// The designated counselor of the open case, or whoever holds a grant that runs; everybody else reads (R-46,
/// Without a case there is no designated counselor, and so no plan.
Findings checkPlanWriter(const CaseFile &file, Id<Staff> staff, QDate today);
/// The grant that lets them, if they need one and have one.
const PlanGrant *runningGrant(const CaseFile &file, Id<Staff> staff, QDate today);
/// The designated counselor gives access, or a manager does; not to themselves' own case, not twice, not into
/// the past.
Findings checkGrant(const CaseFile &file, const PlanGrant &grant, const Staff &granter, QDate today);

// Which plan
// -----------------------------------------------------------------------------------------------------

/// What kinds a person may have: "iep" for adults and dislocated workers, "iss" for youth. A running
/// Title I enrollment decides; without one the age does, and between the youth program's ages both are
/// possible.
struct PlanKinds
{
    QStringList kinds; ///< none: neither; then `why` says what is missing
    QString why;
};
PlanKinds planKinds(const CaseFile &file, const PolicySettings &settings, QDate today);
Findings checkStartPlan(const CaseFile &file, const QString &kind, const PolicySettings &settings,
                        QDate today);
/// Running in WIOA Adult or Dislocated Worker.
bool isTitleOneAdult(const CaseFile &file);
/// WIOA Youth does not begin without a complete ISS. `records` as RecordStore::recordsOf gives them.
Findings checkYouthEntry(const CaseFile &file, const PersonRecords &records, const QString &program);
/// An individualized service to a Title I adult without an IEP or without a basic skills test:
/// said, not refused.
Findings checkIndividualized(const CaseFile &file, const PersonRecords &records, const QString &serviceType);

// What can be in it
// ----------------------------------------------------------------------------------------------

/// "Other evidence", "not completed" and the exemption explain themselves; "no barrier" beside a
/// barrier is refused; training eligibility has its day and its words.
Findings checkPlan(const Plan &plan, const CaseFile &file, const PersonRecords &records, QDate today);
/// Nothing of its own: what a plan must not say follows from the person's file (checkPlan), and who is given
/// access too.
inline Findings checkRecord(const Plan &, QDate)
{
    return {};
}
inline Findings checkRecord(const PlanGrant &, QDate)
{
    return {};
}
/// Name, description and plan; overcome has how and when.
Findings checkRecord(const Barrier &record, QDate today);
/// A goal of work has a wage range; a status that is not pending has its day and reason.
Findings checkRecord(const Goal &record, QDate today);
Findings checkRecord(const GoalStep &record, QDate today);
/// A recommendation; type, funding and eligibility of a supportive service.
Findings checkRecord(const PlanNeed &record, QDate today);
/// Words where the reason needs them.
Findings checkRecord(const TrainingReason &record, QDate today);
Findings checkRecord(const OtherFunding &record, QDate today);
Findings checkRecord(const ElementJustification &record, QDate today);
/// A supportive service as recorded on Services: funding and eligibility.
Findings checkSupport(const Service &service);
bool isSupportService(const QString &serviceType);
bool needsWords(const QString &trainingReason);

/// The person's age on that day; nothing where the birth date is not known.
std::optional<int> ageOn(const JobSeeker &person, QDate day);

} // namespace waymark::policy
