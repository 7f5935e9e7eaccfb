// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/bench_office.h"

namespace waymark::bench {

inline constexpr double mostReading = 2;
inline constexpr double mostSaving = 5;

// Each measures one thing people do, ours and raw in turns on the same connection.
Measured findAsYouType(BenchOffice &office);
Measured findOneLetter(BenchOffice &office);
Measured openPerson(BenchOffice &office);
Measured openHistory(BenchOffice &office);
Measured todayOfOne(BenchOffice &office);
Measured saveOneField(BenchOffice &office);
Measured recordContact(BenchOffice &office);
/// What the projection of due items alone takes for whoever was just contacted.
Measured dueAfterContact(BenchOffice &office);
Measured duplicatesAtEntry(BenchOffice &office);
Measured groupOf25(BenchOffice &office);
Measured openHeaviest(BenchOffice &office);
Measured sharedReport(BenchOffice &office);

/// The person with 2,000 services and 1,000 notes, made where asked for; none where there is none.
Measured openPlan(BenchOffice &office);
Measured agreeOnPlan(BenchOffice &office);
Measured compareVersions(BenchOffice &office);
/// Whose plan has 60 steps and 12 versions; made where there is none.
Id<JobSeeker> plannedPerson(BenchOffice &office, bool make);

Id<JobSeeker> heaviestPerson(BenchOffice &office, bool make);
/// Likely duplicates at 10,000, 100,000 and 1,000,000 people in one office of its own: takes minutes.
void measureScale(Report &report);
/// Today, caseloads and counts of offices of 10,000, 100,000 and 1,000,000 people: takes minutes.
void measureTickler(Report &report);
/// Ranking openings and trainees, in an office of its own.
void measureMatches(Report &report);
/// The federal file of offices of 100,000 and 1,000,000 people, none larger than `most`: takes minutes.
void measureFederal(Report &report, int most);

/// Runs in a process of its own, so that the memory is that of a program which only signed in: prints JSON.
int signInAndMeasure(const QString &folder, int argc, char **argv);
/// Starts that process and reads what it printed.
std::vector<Figure> signInElsewhere(const QString &folder);

/// Walks every measured path once and prints how SQLite goes about each statement that was used.
void printPlans(BenchOffice &office);

} // namespace waymark::bench
