// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/cases/exit_policy.h"

namespace waymark::policy {

/// What somebody is in the federal record, and why. Computed from the record, never typed.
struct Standing
{
    enum class Kind
    {
        None,        ///< nothing identifies them as having asked for a service
        Reportable,  ///< gave identifying information, or had self-service or information only (R-126)
        Participant, ///< a service beyond those after eligibility (R-125)
    };
    Kind kind = Kind::None;
    QDate since;        ///< of a participant the program entry; else the day the first information came
    QDate firstService; ///< of this program's stay: the first that qualifies
    QString reason;     ///< in words, whole sentences
    QStringList
        missing; ///< for a youth or a program with eligibility: what is still needed to be a participant
};

/// In the system as a whole: participation as exits are computed from it.
Standing standing(const CaseFile &file, const PersonRecords &records, const PolicySettings &settings);
/// In one program (code list "program"; "wagner_peyser", "wioa_adult", "wioa_dw", "wioa_youth", "jvsg",
/// "ndwg"). The federal youth participant has eligibility, an objective assessment, an ISS and one of the 14
/// elements; an adult or dislocated worker the enrollment, whose entry took the eligibility down, and
/// a qualifying service from that day on. `stay` says which stay is looked at.
Standing standingIn(const QString &program, const CaseFile &file, const PersonRecords &records,
                    const Participation &stay, const PolicySettings &settings);

/// One stay in one program, as the federal record counts it.
struct ProgramStay
{
    QString program;
    QDate enteredOn; ///< program entry
    QDate exitOn;    ///< invalid: takes part, or the 90 days have not passed on that day
    QDate lastService;
    QDate exitKnownOn;
    Standing standing;
    Participation span; ///< the participation it lies in; without dates where no service ever qualified
    QDate nextOn;       ///< the day the next participation begins; invalid: none
};
/// Every stay of the person that touches the program, the oldest first, as seen on `today`.
std::vector<ProgramStay> programStays(const QString &program, const CaseFile &file,
                                      const PersonRecords &records, const PolicySettings &settings,
                                      QDate today);

/// Programs whose stays the federal file has: wagner_peyser, wioa_adult, wioa_dw, wioa_youth, jvsg, ndwg.
const QStringList &federalPrograms();
/// "adult", "dw", "youth", "wp", "jvsg", "dwg", or the program's own code, as typed on a command line; empty
/// where it is none.
QString federalProgramNamed(const QString &text);

} // namespace waymark::policy
