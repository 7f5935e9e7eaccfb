// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/exchange/synthetic_people.h"

namespace waymark::bench {

struct Sample
{
    CaseFile file;
    PersonRecords records;
};

/// Made-up people in every stage of a case: what they lack and what they owe is spread over a year.
class SampleFiles
{
public:
    SampleFiles(quint64 seed, QDate today) : m_people(seed, today), m_today(today) {}
    Sample next(Id<JobSeeker> person, bool withCase);

private:
    int upTo(int most) { return int(m_people.number(quint64(most) + 1)); }
    bool percent(int chance) { return upTo(99) < chance; }
    void addCase(CaseFile &file);
    void addContact(CaseFile &file, QDate on, bool counts);
    void addPlan(CaseFile &file);

    SyntheticPeople m_people;
    QDate m_today;
    qint64 m_next = 1;
};

} // namespace waymark::bench
