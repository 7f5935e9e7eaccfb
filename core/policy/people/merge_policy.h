// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"

namespace waymark::policy {

/// Fields of a job seeker that are chosen together when two records are merged: one field, or one group of the
/// description.
struct MergeUnit
{
    std::vector<const FieldSpec *> fields;
    bool differs = false;     ///< the two records do not say the same
    bool fromOther = false;   ///< what is proposed: the value of the one that goes, where the one that stays has none
};
/// Every unit a person can choose, in the description's order. Nothing is named here, so no field can be forgotten.
std::vector<MergeUnit> mergeUnits(const JobSeeker &keep, const JobSeeker &other);

/// May these two become one, with these fields taken from the other? Two SSNs stand against it unless the number is
/// chosen; a pseudo number never takes an SSN's place; two open cases are said.
Findings checkMerge(const CaseFile &keep, const CaseFile &other, const QStringList &taken);

/// Fields of a merged record that are not what they were when it was merged: somebody changed it on another workstation
/// without knowing. `atMerge` holds what they were, by name.
QStringList changedSinceMerge(const JobSeeker &merged, const QJsonObject &atMerge);
/// The same as warnings on the person who stands for both.
Findings mergeFindings(const CaseFile &file);

/// The typed fields of a person, and the number, as they are kept in a PersonMerge.
QJsonObject mergeValues(const JobSeeker &person);
/// Fields that a merge may carry over: typed ones, and the number with its kind.
bool isMergeField(const FieldSpec &field);

} // namespace waymark::policy
