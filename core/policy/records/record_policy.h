// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"

namespace waymark::policy {

// What can never be right in a record of the tabs, whoever the person is, and what is missing from it. Fields that are
// always mandatory and codes outside their list are refused before, from the descriptions.

/// A degree without its level, or with one outside the list, is explained; nothing completed in the future.
Findings checkRecord(const Education &record, QDate today);
/// From and to in order, not in the future (R-48: responsibilities and the reason for leaving are asked for).
Findings checkRecord(const WorkExperience &record, QDate today);
Findings checkRecord(const Alert &record, QDate today);
Findings checkRecord(const Survey &record, QDate today);
///
Findings checkRecord(const Invitation &record, QDate today);
///
Findings checkRecord(const ProviderContact &record, QDate today);
Findings checkRecord(const CareerEvent &record, QDate today);
Findings checkRecord(const EventRegistration &record, QDate today);
/// The first day of work is not in the future; what the closing of the case will ask for is said.
Findings checkRecord(const Employment &record, QDate today);
/// End not before the start; completed or left only with its day.
Findings checkRecord(const Course &record, QDate today);
/// A date that is not in the future; a score.
Findings checkRecord(const TestResult &record, QDate today);
Findings checkRecord(const LocalGroup &record, QDate today);
Findings checkRecord(const GroupMember &record, QDate today);
Findings checkRecord(const Snippet &record, QDate today);

/// "Not applicable" or "none" needs its explanation, and a list beside it contradicts it.
Findings checkNothingToList(const JobSeeker &person, const PersonRecords &records);

/// What a referred person is invited to next: "seminar", then "jobmatch", then nothing.
QString nextInvitation(const std::vector<Invitation> &invitations);

/// An alert that is shown on that day: not cleared, its last day not past.
bool isShown(const Alert &alert, QDate today);

/// The tab of the Services page a service type belongs to: "general", "employment", "course", "testing",
/// "administrative" (domain 1.1).
QString serviceTab(const QString &type);

} // namespace waymark::policy
