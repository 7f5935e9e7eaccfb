// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/federal/quarter.h"
#include "core/policy/federal/standing_policy.h"

namespace waymark::policy {

/// The days that are told of one stay in one program.
struct StayDays
{
    QDate from;  ///< of a participant the participation's beginning
    QDate until; ///< the last day known, or the day before the next participation
    QDate exit;  ///< invalid: none by then

    bool told(QDate day) const { return day.isValid() && day >= from && day <= until; }
    /// Of the stay itself: what comes after the exit is told, and lies outside it.
    QDate end() const { return exit.isValid() ? exit : until; }
    /// While the person took part.
    bool during(QDate day) const { return told(day) && !(exit.isValid() && day > exit); }
    /// The same, or within a year after: so long a credential counts (domain.md 3.4).
    bool inTime(QDate day) const { return told(day) && !(exit.isValid() && day > exit.addYears(1)); }
};
/// Of a participant's stay, as far as it is known on `last`.
StayDays daysOf(const ProgramStay &stay, QDate last);

/// The enrollment that a stay belongs to: the first in the program that touches these days and was not
/// withdrawn; null where there is none.
const ProgramEnrollment *enrollmentIn(QAnyStringView program, const CaseFile &file, QDate from, QDate to);
/// The person with the answers taken down when this enrollment began, where they were; null: as now.
JobSeeker answersAtEntry(const CaseFile &file, const ProgramEnrollment *enrollment);

/// One training, from a course or, where there is none, from the services that tell of it.
struct PirlTraining
{
    QString kind; ///< of element 1303
    QDate from;
    QDate ended; ///< completed or left
    QString provider;
    QString state; ///< code list "course_state"
};

/// Training and education of one stay, as both the federal file and the indicators see them (domain.md 3.4):
/// computed once, by the same rules.
struct Study
{
    std::vector<PirlTraining> trainings; ///< the oldest first (1302 and on)
    bool inCollege = false;              ///< at any time of the stay (1332)
    bool inSecondary = false;            ///< at entry (1401)
    bool withoutDiploma = false;         ///< at entry (408 = 0)
    QDate began;                         ///< in training or education (1811); invalid: in none
    QDate finished;  ///< all of it (1813); invalid: something goes on, or nothing was begun
    QDate afterExit; ///< the first training or education begun after the exit (1406)
    std::vector<const Education *>
        credentials; ///< while taking part or within a year after, the oldest first

    /// In training or education that leads to a credential; on-the-job and customized training do not.
    bool countsForCredential() const;
};
Study studyOf(const CaseFile &file, const PersonRecords &records, const StayDays &days,
              const JobSeeker &then);

/// What was entered of a quarter, the newest of it; null: nothing.
const QuarterResult *resultIn(const PersonRecords &records, Quarter quarter);

} // namespace waymark::policy
