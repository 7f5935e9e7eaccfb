// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"
#include "core/policy/policy_settings.h"

namespace waymark::policy {

/// The program that makes a person a "shelter immigrant" for these rules (100 DCS 08.127).
inline constexpr QLatin1StringView shelterProgram{"esis"};

/// True where the person is enrolled in the shelter program, holds a pseudo number, or lives in an EA shelter and did
/// not answer Immigrant with NO: a shelter also houses families who are no immigrants, with an ordinary membership.
bool isShelterCustomer(const CaseFile &file);
/// The running enrollment in the shelter program, if any.
const ProgramEnrollment *shelterEnrollment(const CaseFile &file);

/// Values that can never be right, whoever the person is: a birth date in the future or impossibly old, Information
/// Not Available beside a race, an e-mail without @, a zip that is none, a family size below 1, an
/// answer outside its code list, a text over its limit. Run at every save, also of an incomplete record.
Findings checkValues(const JobSeeker &person, QDate today);
/// One finding per empty mandatory Basic field, honoring Address Not Available. Phone and e-mail are
/// never among them.
Findings missingBasic(const JobSeeker &person, const PolicySettings &settings);
/// One finding per Full field a shelter immigrant must have answered. Immigrant is asked for even
/// where the settings forget it.
Findings missingFull(const JobSeeker &person, const PolicySettings &settings);
/// The residence of a shelter immigrant is the shelter's address. Needs `file.shelter` where one is chosen. Not
/// asked of somebody complete who has left the shelter and its program, also while still on a pseudo number.
Findings checkShelterAddress(const CaseFile &file);
/// May the membership be marked complete? Everything above, and for a shelter immigrant.
Findings checkCompletion(const CaseFile &file, const PolicySettings &settings, QDate today);

/// Puts the shelter's address on the person.
void applyShelterAddress(JobSeeker &person, const Shelter &shelter);
/// An EA shelter's resident is homeless and low income, unless staff wrote why not.
void applyShelterFacts(JobSeeker &person);

/// The six-month amount shown beside the income question, in cents: half the yearly amount for the family size in
/// the table in force on that day. Nothing where no table was in force or the size is below 1.
std::optional<qint64> incomeAmount(const PolicySettings &settings, std::optional<int> familySize, QDate on);

/// A header indicator as MOSES shows it, with what it means here: JQ registered on JobQuest, PE enrolled in a
/// program, F Full tab answered. The sources name the marks only; what PE and F stand for is a reading.
struct HeaderMark
{
    QString code; ///< "JQ", "PE", "F"
    bool set = false;
    QString meaning;
};
QList<HeaderMark> headerMarks(const CaseFile &file, QDate today);

/// Records still on a pseudo number are listed until replaced: true for such a person.
bool awaitsSsn(const JobSeeker &person);
/// A shelter enrollee without a single note is flagged.
Findings checkHasNote(const CaseFile &file);

} // namespace waymark::policy
