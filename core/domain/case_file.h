// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"

#include <vector>

namespace waymark {

/// Everything the rules may know about one person, loaded at once. A value: rules read it, nobody saves it.
struct CaseFile
{
    JobSeeker person;
    std::vector<PseudoNumber> pseudoNumbers;
    std::vector<ProgramEnrollment> enrollments;
    std::vector<Service> services; ///< voided ones included
    std::vector<Note> notes;       ///< voided ones included
    std::vector<Contact> contacts; ///< voided ones included
    std::vector<CaseRecord> cases;
    std::optional<Shelter> shelter; ///< the one the person lives in

    // What two workstations' work did together, each part of it valid alone.
    int openConflicts = 0;   ///< fields that were changed on both; a person settles them
    QDate conflictSince;     ///< the local day of the newest of those changes
    std::vector<Id<JobSeeker>> sameNumber; ///< other people with this person's SSN, or one of the pseudo numbers

    /// The case that is not closed, if there is one.
    const CaseRecord *currentCase() const
    {
        for (const CaseRecord &one : cases) {
            if (one.state != QLatin1StringView("closed"))
                return &one;
        }
        return nullptr;
    }
};

} // namespace waymark
