// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"

namespace waymark {

/// A workshop, seminar or job fair that people register for (domain 1.4). The office's own record, nobody's person.
struct CareerEvent
{
    Id<CareerEvent> id;
    QString name;
    QString serviceType;
    QDate on;
    QString startsAt;
    Id<Center> centerId;
    QString place;
    std::optional<int> seats;
    QString provider;
    Id<Staff> givenBy;
    QDate cancelledOn;
    bool operator==(const CareerEvent &) const = default;
};

/// A person signed up for an event, and what became of it: attended or absent. The service is a record of its own.
struct EventRegistration
{
    Id<EventRegistration> id;
    Id<JobSeeker> jobSeekerId;
    Id<CareerEvent> eventId;
    QString status;
    QDate registeredOn;
    QString line;
    Id<Service> serviceId;
    Id<Note> noteId;
    Id<Staff> enteredBy;
    Instant enteredAt;
    bool operator==(const EventRegistration &) const = default;
};

/// A job that the person entered (domain 1.6). Recording it records the outcome service, once.
struct Employment
{
    Id<Employment> id;
    Id<JobSeeker> jobSeekerId;
    QString category; ///< code list "job_entry"
    QString jobTitle;
    QString employer;
    QString employerAddress;
    QString employerPhone;
    QString contactPerson;
    QDate startedOn;
    std::optional<qint64> wageCents;
    QString wagePer;
    std::optional<int> weeklyHours;
    QStringList benefits;
    Id<Service> outcomeId;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const Employment &) const = default;
};

/// Training or another activity with a school or vendor, hours and dates. Why it is justified belongs to the plan.
struct Course
{
    Id<Course> id;
    Id<JobSeeker> jobSeekerId;
    QString school;
    QString course;
    QString type;
    std::optional<int> weeklyHours;
    QDate startsOn;
    QDate endsOn;
    QString funding;
    QString state;
    QDate completedOn;
    QString remark;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const Course &) const = default;
};

/// One formal test: instrument, date and score.
struct TestResult
{
    Id<TestResult> id;
    Id<JobSeeker> jobSeekerId;
    QString instrument;
    QString subject;
    QDate on;
    QString form;
    QString stage;
    QString score;
    QString level;
    QString remark;
    Id<Staff> enteredBy;
    Instant enteredAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const TestResult &) const = default;
};

template <> const EntitySpec &specOf<CareerEvent>();
template <> const EntitySpec &specOf<EventRegistration>();
template <> const EntitySpec &specOf<Employment>();
template <> const EntitySpec &specOf<Course>();
template <> const EntitySpec &specOf<TestResult>();

} // namespace waymark
