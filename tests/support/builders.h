// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"
#include "core/policy/policy_settings.h"

namespace waymark::test {

/// "2026-03-14"
QDate day(const char *iso);

/// The shipped defaults, written out, so that a test does not move when an office's file does.
PolicySettings someSettings();

inline constexpr Id<Staff> theCounselor{701};
inline constexpr Id<Staff> theSupervisor{702};
inline constexpr Id<Center> theCenter{801};

Shelter aShelter();

/// A complete member with an SSN who lives at home: no shelter, no program, no case. Member since 2026-01-05.
JobSeeker aJobSeeker();
CaseFile aFile();

/// An immigrant in an EA shelter, complete: pseudo number, shelter's address, Full answered, the shelter
/// program at theCenter and one note, all of 2026-02-02. No case.
CaseFile aShelterResident();

Service aService(QDate on, const QString &type = QStringLiteral("individual_counseling"));
Note aNote(QDate on, Id<Service> service = {});
ProgramEnrollment anEnrollment(const QString &program, QDate startedOn, QDate endedOn = {});
CaseRecord aCase(QDate openedOn, const QString &state = QStringLiteral("open"));

// Each gives the file back with one record more, its id set.
CaseFile withService(CaseFile file, Service service);
CaseFile withNote(CaseFile file, Note note);
CaseFile withEnrollment(CaseFile file, ProgramEnrollment enrollment);
CaseFile withCase(CaseFile file, CaseRecord record);
/// A contact that counts: its service and a detailed note of it come with it.
CaseFile withContact(CaseFile file, QDate on, const QString &means = QStringLiteral("phone_call"));

/// "R-03 immigrant" for each finding, in order; "- field" where no rule stands behind it.
QStringList namesOf(const Findings &findings);
bool has(const Findings &findings, const char *rule, const char *field = "");

} // namespace waymark::test
