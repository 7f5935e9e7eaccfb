// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/seeded_numbers.h"
#include "core/domain/job_seeker.h"

namespace waymark {

struct NameOrigin;
struct Town;

/// Makes up people as they come to career centers in Massachusetts, for demonstration offices, tests and
/// measurements. The same seed and day make the same people on every machine. Nobody made here exists:
/// telephone numbers are of the range kept for fiction, e-mail addresses lead nowhere.
class SyntheticPeople
{
public:
    explicit SyntheticPeople(quint64 seed, QDate today = QDate(2026, 1, 2));

    /// Every mandatory Basic field is filled; Full is filled for shelter residents and most others. Left to
    /// the program: id, number, ssn, shelter, center and the dates of the record.
    JobSeeker next(bool shelterResident);
    /// Where the names of the last person come from, "Haitian".
    QString origin() const { return m_origin; }
    /// A counselor's note, in a sentence or a paragraph. Names nobody.
    QString noteText();

    quint64 number(quint64 below) { return m_numbers.below(below); }
    SeededNumbers &numbers() { return m_numbers; }

private:
    void fillName(JobSeeker &person, const NameOrigin &origin, bool bornHere);
    QString surname(const NameOrigin &origin, bool woman);
    void fillResidence(JobSeeker &person);
    void fillReach(JobSeeker &person, const Town &town);
    void fillBasic(JobSeeker &person, bool shelterResident, bool bornHere);
    void fillFull(JobSeeker &person, bool shelterResident);
    QDate birthDate(bool shelterResident, int newYearPercent);
    QString phone(const Town &town);
    QString withWords(QString text);

    SeededNumbers m_numbers;
    QDate m_today;
    QString m_origin;
};

/// Nine digits in the form of an SSN for demonstration data, another for every n below 70 million. They are
/// made up, but an SSN has no range for examples that the rules let pass, so by chance one may be somebody's:
/// demonstration offices never leave the machine.
QString possibleSsn(quint64 n);

} // namespace waymark
