// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/job_seeker.h"
#include "core/storage/database.h"

#include <vector>

namespace waymark {

/// One person found.
struct FindHit
{
    Id<JobSeeker> id;
    QString number;
    QString firstName;
    QString lastName;
    QDate birthDate;
    bool pseudo = false;
    QString matched; ///< "name", "birth_date", "ssn", "pseudo", "retired_pseudo", "number", "phone"
};

/// Finds as one types: words of the name in any order and without accents, a date of birth in the usual writings, the
/// last four of an SSN, a pseudo number (retired ones too), a job seeker ID, a phone number. Several words must all
/// match. At most `limit`, in name order. Throws SqlFailure.
std::vector<FindHit> findPeople(Database &database, const QString &text, int limit = 50);

/// Whether this is a whole word of somebody's first or last name, or several that one person has. Throws SqlFailure.
bool isNameOfSomebody(Database &database, const QString &word);

/// What was typed as an expression of the search index; empty where nothing can match yet.
QString findExpression(const QString &text);

void indexPerson(Database &database, const JobSeeker &person, const std::vector<PseudoNumber> &pseudoNumbers);
void removeFromIndex(Database &database, Id<JobSeeker> person);
void clearFindIndex(Database &database);

} // namespace waymark
