// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"

namespace waymark::policy {

// Which nine digits can be whose number (domain 4). All take exactly nine ASCII digits; anything else is false.
bool isPossibleSsn(QStringView nine);  ///< area, group and serial that can be issued, specimens left out (R-12)
bool isPossibleItin(QStringView nine); ///< 9xx with the groups in use for taxpayer numbers
bool isPossibleAtin(QStringView nine); ///< 9xx-93
bool isPossibleIrsn(QStringView nine); ///< 9xx with the groups of internal revenue numbers

/// The whole space of pseudo numbers: 9AA-00-SSSS, AA 00 to 99, SSSS 0001 to 9999 (domain 4, design A).
/// Group 00 is in nobody's range, so none of them is an SSN, ITIN, ATIN or IRSN.
inline constexpr int pseudoCapacity = 999'900;
inline constexpr int pseudoBlockSize = 1'000; ///< handed to one device at a time, so offline devices never meet
inline constexpr int pseudoBlockCount = pseudoCapacity / pseudoBlockSize;
/// Job seeker IDs are eight digits, handed out in blocks the same way.
inline constexpr int seekerBlockSize = 10'000;
inline constexpr int seekerBlockCount = 9'000;
QString pseudoNumberAt(int index); ///< index 0 to pseudoCapacity - 1; nine digits (R-02); empty outside
bool isPseudoNumber(QStringView nine);

/// Refuses what cannot be an SSN, saying which part cannot be. Takes the nine digits, hyphens removed.
Findings checkTypedSsn(const QString &ssn);
/// Refuses a person with neither number, one whose number has no kind, and a pseudo number that could
/// be an SSN.
Findings checkHasNumber(const JobSeeker &person);
/// The Pseudo button: only for an immigrant who lives in an EA shelter and has no SSN, and never again once
/// a real SSN was there.
Findings checkPseudoAllowed(const JobSeeker &person);
/// The SSN that arrived may replace this person's number: a possible SSN, in place of a pseudo number.
Findings checkReplacePseudo(const JobSeeker &person, const QString &newSsn);

/// "***-**-1234"; a pseudo number the same way, its mark stands beside it.
QString maskedNumber(const QString &nine);
/// "123-45-6789"
QString writtenNumber(const QString &nine);
/// Federal element 935: "1" while on a pseudo number, else empty.
QString accountabilityExitStatus(const JobSeeker &person);

} // namespace waymark::policy
