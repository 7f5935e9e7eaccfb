// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/tickler/sample_files.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

// Any that are not 0: where a sample is copied, the copy's own take their place.
constexpr Id<Center> someCenter{1};
constexpr Id<Staff> somebody{1};

} // namespace

Sample SampleFiles::next(Id<JobSeeker> person, bool withCase)
{
    Sample sample;
    CaseFile &file = sample.file;
    file.person = m_people.next(percent(30));
    file.person.id = person;
    file.person.number = QString::number(person.value);
    file.person.ssnKind = percent(10) ? u"pseudo"_s : u"ssn"_s;
    file.person.ssn = u"212345678"_s;
    file.person.centerId = someCenter;
    file.person.createdOn = m_today.addDays(-upTo(700));
    if (percent(5))
        file.person.gender.clear();
    if (!withCase)
        return sample;
    addCase(file);
    if (percent(8))
        sample.records.courses.push_back({.id = {m_next++},
                                          .jobSeekerId = person,
                                          .course = u"Culinary arts"_s,
                                          .startsOn = m_today.addDays(-upTo(60)),
                                          .endsOn = m_today.addDays(upTo(120) - 20),
                                          .state = u"running"_s});
    return sample;
}

void SampleFiles::addContact(CaseFile &file, QDate on, bool counts)
{
    const Id<JobSeeker> person = file.person.id;
    Contact contact{
        .id = {m_next++}, .jobSeekerId = person, .on = on, .means = counts ? u"in_person"_s : u"voicemail"_s};
    contact.enteredAt = {QDateTime(on, QTime(15, 0)).toMSecsSinceEpoch()};
    if (counts) {
        contact.twoWay = true;
        Service service{.id = {m_next++},
                        .jobSeekerId = person,
                        .type = u"career_guidance"_s,
                        .on = on,
                        .enteredBy = somebody};
        Note note{.id = {m_next++},
                  .jobSeekerId = person,
                  .on = on,
                  .text = m_people.noteText(),
                  .serviceId = service.id,
                  .author = somebody};
        contact.serviceId = service.id;
        contact.noteId = note.id;
        file.services.push_back(std::move(service));
        file.notes.push_back(std::move(note));
    }
    file.contacts.push_back(std::move(contact));
}

void SampleFiles::addCase(CaseFile &file)
{
    const QDate opened = m_today.addDays(-5 - upTo(300));
    CaseRecord record{.id = {m_next++},
                      .jobSeekerId = file.person.id,
                      .centerId = someCenter,
                      .counselorId = somebody,
                      .state = u"open"_s,
                      .openedOn = opened};
    if (percent(4)) {
        record.state = u"suspended"_s;
        record.suspendedOn = m_today.addDays(-upTo(20));
        record.suspendedBy = somebody;
        record.closureReason = u"moved"_s;
    } else if (percent(2)) {
        record.state = u"returned"_s;
        record.requestedOn = m_today.addDays(-upTo(10));
        record.requestText = u"Please add the verified reason."_s;
    }
    file.cases.push_back(std::move(record));
    // Most were reached in the last month or two, some never: as caseloads are.
    const int silence = percent(85) ? upTo(50) : upTo(110);
    for (QDate on = m_today.addDays(-silence); on >= opened; on = on.addDays(-20 - upTo(20)))
        addContact(file, on, true);
    if (percent(20))
        addContact(file, m_today.addDays(-upTo(10)), false);
    if (percent(80))
        addPlan(file);
    if (percent(10))
        file.alerts.push_back({.id = {m_next++},
                               .jobSeekerId = file.person.id,
                               .text = u"Ask for the lease."_s,
                               .dueOn = m_today.addDays(upTo(40) - 15)});
}

void SampleFiles::addPlan(CaseFile &file)
{
    const Id<JobSeeker> person = file.person.id;
    const QDate started = file.cases.back().openedOn.addDays(upTo(30));
    Plan plan{.id = {m_next++},
              .jobSeekerId = person,
              .kind = u"iep"_s,
              .startedOn = started,
              .startedBy = somebody};
    Goal goal{.id = {m_next++},
              .jobSeekerId = person,
              .planId = plan.id,
              .kind = u"employment"_s,
              .narrative = u"Work in a kitchen."_s,
              .status = u"pending"_s};
    for (int i = upTo(3); i > 0; --i) {
        GoalStep step{.id = {m_next++},
                      .jobSeekerId = person,
                      .goalId = goal.id,
                      .kind = u"task"_s,
                      .text = u"Visit three kitchens that hire."_s,
                      .who = u"customer"_s};
        step.dueOn = m_today.addDays(upTo(120) - 30);
        file.planning.steps.push_back(std::move(step));
    }
    file.planning.plans.push_back(std::move(plan));
    file.planning.goals.push_back(std::move(goal));
}

} // namespace waymark::bench
