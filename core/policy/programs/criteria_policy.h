// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/policy_settings.h"

namespace waymark::policy {

/// One thing a program asks, and what this person's record answers (the button Eligibility Criteria of the
/// membership).
struct Criterion
{
    enum class Answer
    {
        Met,
        NotMet,
        Open, ///< the record does not say
    };
    QString asks; ///< "Lives in an EA shelter"
    Answer answer = Answer::Open;
    QString fact; ///< what answers it, in words; of an open one, what is missing
    QString tab;  ///< where it is entered: "basic", "full", "training" …; empty: nowhere in Waymark
    QString field;
};

/// What one program asks of this person. Not a decision: whoever enrolls decides, with papers that are not in
/// here.
struct ProgramCriteria
{
    QString program; ///< code list "program"
    QString label;
    bool enrolled = false; ///< runs now
    std::vector<Criterion> criteria;

    int open() const;
    bool refused() const; ///< something is not met
};

/// Every program whose criteria are known here, those that nothing speaks against first, then by how much is
/// open. From public sources of the programs (domain facts 3.1, 3.5, 3.6, 5; PIRL elements 903 to 905, 909)
/// and the seeds (001, 003, 004); what no source gives is left to whoever enrolls.
std::vector<ProgramCriteria> eligibilityCriteria(const CaseFile &file, const PersonRecords &records,
                                                 const PolicySettings &settings, QDate today);

} // namespace waymark::policy
