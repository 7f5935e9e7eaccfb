// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/busy_office.h"

#include "core/exchange/synthetic_people.h"

using namespace Qt::StringLiterals;

namespace waymark {

BusyOffice::BusyOffice(int size, QDate today) : OfficeFixture(today.addDays(-80))
{
    SyntheticPeople made(7, today.addDays(-80));
    const auto add = [&](const JobSeeker *person) {
        EnrollShelterResident p = resident();
        if (person) {
            p.person = *person;
            p.person.shelterId = shelter;
            p.person.immigrant = true;
            // Among many made-up people some are; here everybody is to have a case with the same counselor.
            p.person.confidential.reset();
            p.person.hitgConfidential.reset();
            p.note = made.noteText();
        }
        const auto result = as("intake").run(p);
        for (const Finding &finding : result.findings)
            UNSCOPED_INFO(finding.rule.toStdString() << " " << finding.message.toStdString());
        REQUIRE(result.done);
        persons.push_back({result.id("jobSeeker")});
    };
    // Everybody's case was opened on another day, so that each stands somewhere else.
    const int step = std::max(76 / size, 1);
    for (int i = 1; i < size; ++i) {
        const JobSeeker person = made.next(true);
        add(&person);
        openedCase(persons.back());
        if (i % 3 == 0)
            contacted(persons.back());
        clock.advanceDays(std::min(step, int(clock.today().daysTo(today.addDays(-1)))));
    }
    suspended = persons.back();
    clock.set(today.addDays(-45));
    add(nullptr);
    std::rotate(persons.begin(), persons.end() - 1, persons.end());
    openedCase(persons.front());
    clock.advanceDays(8);
    contacted(persons.front());
    clock.set(today.addDays(-3));
    const auto records = store().ofPerson<CaseRecord>(suspended);
    REQUIRE(as("counselor")
                .run(SuspendCase{.caseId = records.front().id, .closureReason = u"moved"_s, .text = u"Moved to Maine."_s, .verifiedOn = QDate(2026, 1, 5), .verifiedHow = u"By phone"_s})
                .done);
    clock.set(today);
}

void BusyOffice::contacted(Id<JobSeeker> person)
{
    REQUIRE(as("counselor")
                .run(RecordContact{.jobSeekerId = person,
                                   .means = u"phone_call"_s,
                                   .twoWay = true,
                                   .service = u"career_guidance"_s,
                                   .note = u"Spoke about kitchens that hire and the evening English class."_s})
                .done);
}

} // namespace waymark
