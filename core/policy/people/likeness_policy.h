// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/job_seeker.h"

#include <vector>

namespace waymark::policy {

/// Why two records may be, or may not be, one person. Not a verdict: a person decides, nothing is ever merged by itself.
struct Likeness
{
    enum class Verdict
    {
        Different, ///< not worth showing
        Possible,  ///< shown, with its reasons
        Likely,    ///< shown first
    };
    int score = 0; ///< 0 to 100
    Verdict verdict = Verdict::Different;
    QStringList reasons;  ///< for, in words, without personal data: "The same birth date"
    QStringList against;  ///< against: "Another first name at the same address: perhaps of one family"
    bool operator==(const Likeness &) const = default;
};

/// Compares names in any order, without accents, double surnames and transliterations alike; birth dates as they are and
/// with day and month exchanged, where 1 January counts little because it often stands for "not known"; telephone, e-mail,
/// address and shelter. The same family at one address is told apart from the same person.
Likeness likeness(const JobSeeker &one, const JobSeeker &other);

/// Under which keys a person is kept so that likely duplicates are found without comparing everybody: each part of the
/// name with the birth date (day and month in either order), each two parts of the name, each part with the address,
/// telephone numbers, e-mail. Parts are reduced to their sound first. Sorted, each once.
std::vector<qint64> matchKeys(const JobSeeker &person);

/// A part of a name reduced to what stays when it is written by ear: "Yusuf", "Youssef" and "Yousuf" are one, and so are
/// "Mohammed" and "Muhamad". Empty for what has no letters.
QString soundOf(const QString &foldedWord);

} // namespace waymark::policy
