// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"
#include "core/policy/policy_settings.h"

namespace waymark::policy {

/// A service as recorded: a type of the catalogue, a day that is not in the future and not before birth, its actual
/// provider, and who entered it. Asks for no eligibility: basic services are open to all.
Findings checkService(const Service &service, const JobSeeker &person, QDate today);
/// The same service by the same provider twice on one day: warned, not refused.
Findings checkTwice(const Service &service, const std::vector<Service> &others);
/// The class of a service type, as the catalogue says it ("basic", "individualized", "training" …); empty for an unknown
/// type.
QString serviceClass(const QString &type);
/// In words: "Basic, with staff"; empty for an unknown type.
QString serviceClassLabel(const QString &type);
bool isBlueBold(const QString &type); ///< false for an unknown type
/// A basic class that is not blue-bold. False for an unknown type.
bool isBasicService(const QString &type);
bool isSelfService(const QString &type); ///< self-directed or information only (R-34)

/// A note has words, a day that is not in the future, and at most the note's limit of characters.
Findings checkNote(const Note &note, QDate today);
/// Saving a note alone asks for the service it belongs to: a warning until a service, or why there is none, is said.
Findings askForService(const Note &note);
/// Whether the note says enough to stand for a contact.
bool isDetailed(const QString &text, const PolicySettings &settings);

/// The last service that makes a person reportable: recorded, not voided, not self-service or information only.
std::optional<QDate> lastReportableService(const CaseFile &file);

// Programs ---------------------------------------------------------------------------------------------------

/// Enrolling: a program of the list, not running already; the start not in the future; a career-center-specific
/// program names one center; the shelter program needs Immigrant answered YES and is for shelter residents.
Findings checkEnrollment(const CaseFile &file, const ProgramEnrollment &enrollment, QDate today);
/// Correcting the dates in History: start not in the future, end neither before the start nor in the future.
Findings checkEnrollmentDates(const ProgramEnrollment &enrollment, QDate today);
bool isCenterSpecific(const QString &program);
/// Neither ended nor withdrawn. A state of the record, not of a day: the end is written when the program ends.
bool isRunning(const ProgramEnrollment &enrollment);

/// One row of the Programs panel.
struct ProgramRow
{
    QString program;
    QString label;
    bool applied = false; ///< running now
    QString status;                ///< the label, "Enrolled"
    Id<ProgramEnrollment> current; ///< the running enrollment, else the newest one
    QDate startedOn;
    QDate endedOn;
    int history = 0; ///< how many times the person was ever in it
};
/// Every program that can be applied for on that day, and those the person was ever in.
QList<ProgramRow> programRows(const CaseFile &file, QDate today);

} // namespace waymark::policy
