// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/job_seeker.h"
#include "ui/forms/record_form.h"

namespace waymark {

/// A form's surroundings in tests: Sunday 22 November 2026, two shelters, one center and a person.
struct FormFixture
{
    FixedClock clock{QDate(2026, 11, 22)};
    CodeChoices choices{clock};

    FormFixture()
    {
        choices.setRecords(QStringLiteral("Shelter"), [] {
            return std::vector<Choice>{
                {Value(qint64(7)), QStringLiteral("Quincy Family Shelter"), QStringLiteral("Quincy")},
                {Value(qint64(8)), QStringLiteral("Casa São João"), QStringLiteral("Brockton")},
                {Value(qint64(9)), QStringLiteral("Harbor House"), QStringLiteral("Quincy")}};
        });
        choices.setRecords(QStringLiteral("Center"), [] {
            return std::vector<Choice>{{Value(qint64(3)), QStringLiteral("MassHire Quincy"), QString()}};
        });
    }

    FormContext context() const { return {choices, clock}; }

    JobSeeker person() const
    {
        JobSeeker person;
        person.id.value = 1;
        person.firstName = QStringLiteral("Marie-Ange");
        person.lastName = QStringLiteral("Pierre");
        person.birthDate = QDate(1991, 5, 2);
        person.gender = QStringLiteral("female");
        person.hispanic = false;
        person.military = false;
        person.races = {QStringLiteral("black")};
        person.centerId.value = 3;
        person.city = QStringLiteral("Quincy");
        person.state = QStringLiteral("MA");
        person.homePhone = QStringLiteral("6175550142");
        person.email = QStringLiteral("marie.ange@example.org");
        person.shelterId.value = 7;
        person.disability = QStringLiteral("yes");
        return person;
    }
};

} // namespace waymark
