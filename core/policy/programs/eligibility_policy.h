// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"
#include "core/policy/policy_settings.h"

namespace waymark::policy {

/// Programs whose eligibility is written down at entry: Title I, Wagner-Peyser, TAA, NDWG, JVSG (column "eligibility").
bool takesSnapshot(const QString &program);
/// The answers a snapshot holds: every field described as an eligibility value. A copy: later changes of the membership do
/// not reach it.
EligibilitySnapshot snapshotOf(const JobSeeker &person, const ProgramEnrollment &enrollment, const PolicySettings &settings, QDate on);
/// The person as the snapshot describes them: only the eligibility fields are set.
JobSeeker personAt(const EligibilitySnapshot &snapshot);

/// The enrollments that lock eligibility on that day: entered, not exited, with a snapshot.
std::vector<const ProgramEnrollment *> lockingEnrollments(const CaseFile &file);
/// A snapshot is read-only from entry to exit, for every role; afterwards a supervisor corrects it with a reason.
Findings checkSnapshotChange(const CaseFile &file, const EligibilitySnapshot &snapshot, const QString &reason);
/// Eligibility answers of the membership are corrected during participation only with a reason; what was recorded at entry
/// stays.
Findings checkEligibilityEdit(const CaseFile &file, const JobSeeker &edited, const QString &reason);
/// Names of the eligibility fields that differ.
QStringList changedEligibility(const JobSeeker &one, const JobSeeker &other);

/// TAFDC, SNAP, SSI or another assistance that asks for a low income; SSDI does not.
bool receivesAssistance(const JobSeeker &person);
/// By one of the ways that federal law names (element 802): assistance, homelessness, the family's income.
bool hasLowIncome(const JobSeeker &person);

/// Where somebody stands when adult-funded individualized and training services are scarce: 1 to 4.
struct Priority
{
    int rank = 4;
    QString reason; ///< in words: "Veteran who also receives public assistance"
};
/// From the answers in force: the snapshot of the running Adult enrollment where there is one, else the membership.
Priority priorityOf(const CaseFile &file);
/// Not for basic services and not for dislocated-worker funds: then there is no order.
bool priorityApplies(const QString &serviceType, const QString &funding);

/// A veteran's case management counts only with both services on record; Other Eligible people are treated as
/// veterans.
struct VeteranCaseManagement
{
    bool veteran = false;
    bool assigned = false; ///< "Assigned Case Manager"
    bool received = false; ///< "Received Case Management Services"
    bool counts() const { return veteran && assigned && received; }
};
VeteranCaseManagement veteranCaseManagement(const CaseFile &file);
Findings checkVeteran(const CaseFile &file);

/// Why a person belongs to a case-managed group: Title I, veterans and Other Eligible people with DVOP or JVSG, TAA,
/// NDWG or NEG, and the groups the office named. Empty: none.
QStringList caseManagedGroups(const CaseFile &file, const std::vector<LocalGroup> &groups, QDate today);

} // namespace waymark::policy
