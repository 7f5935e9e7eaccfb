// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/exchange/synthetic_people.h"

namespace waymark::test {

struct FederalPerson
{
    CaseFile file;
    PersonRecords records;
};

/// Made-up people of the federal programs, in every stage between the first self-service and a year after the
/// exit: with answers taken down at entry, services, courses, tests, credentials, gains and what is known of
/// the quarters after. Ids count up from one, in all types together; whose center and staff they name is the
/// caller's.
class FederalPeople
{
public:
    FederalPeople(quint64 seed, QDate today) : m_people(seed, today), m_today(today) {}
    FederalPerson next();
    SeededNumbers &numbers() { return m_people.numbers(); }

private:
    qint64 id() { return m_next++; }
    QDate between(QDate from, QDate to);
    bool percent(int chance) { return numbers().percent(chance); }
    void fillAnswers(JobSeeker &person);
    void addEnrollment(FederalPerson &one, const QString &program, QDate from);
    void addServices(FederalPerson &one, QDate from, QDate to);
    void addTraining(FederalPerson &one, QDate from, QDate to);
    void addOutcomes(FederalPerson &one, QDate exit);

    SyntheticPeople m_people;
    QDate m_today;
    qint64 m_next = 1;
};

} // namespace waymark::test
