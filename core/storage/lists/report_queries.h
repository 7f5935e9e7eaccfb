// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"
#include "core/storage/database.h"

#include <QHash>
#include <functional>
#include <vector>

namespace waymark {

/// Every enrollment that touches these days, by person. Reads the enrollments once: it grows with their number. Throws
/// SqlFailure.
void forEachEnrollmentBetween(Database &database, QDate from, QDate to,
                              const std::function<void(const ProgramEnrollment &)> &each);

/// Every person once, in id order; of merged records the one that stands for them.
std::vector<Id<JobSeeker>> everyPerson(Database &database);
/// Everybody who lives in a shelter, by an index.
std::vector<Id<JobSeeker>> shelterPeople(Database &database);
/// Who stands for a record that was merged into another; only those are in it.
QHash<qint64, qint64> survivorIds(Database &database);
/// Marked Confidential or HITG Confidential, or merged with somebody who may be: worth a closer look.
bool mayBeConfidential(Database &database, Id<JobSeeker> person);
std::vector<Id<JobSeeker>> confidentialPeople(Database &database);

/// A service and the day it was entered.
struct EntryRow
{
    Id<Service> service;
    Id<JobSeeker> person;
    QString type;
    QDate on;
    Instant enteredAt;
    Id<Staff> enteredBy;
};
/// What one member of staff entered in this time, by one range of one index; without staff, everybody's. Voided services
/// are left out; `each` returns false to stop.
void forEachEntryBetween(Database &database, Id<Staff> staff, Instant from, Instant to,
                         const std::function<bool(const EntryRow &)> &each);

/// A service of these days that was not voided.
struct ServiceRow
{
    Id<JobSeeker> person;
    QString type;
    QDate on;
    Id<Center> center;
    Id<Staff> givenBy;
};
/// One pass over all services, in the order they were written; `each` returns false to stop.
void forEachServiceBetween(Database &database, QDate from, QDate to, const std::function<bool(const ServiceRow &)> &each);

} // namespace waymark
