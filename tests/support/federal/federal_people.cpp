// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/federal/federal_people.h"

#include "core/policy/federal/quarter.h"
#include "core/policy/federal/standing_policy.h"
#include "core/policy/programs/eligibility_policy.h"
#include "core/refdata/code_lists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::test {

namespace {

QString anyOf(SeededNumbers &numbers, const char *list)
{
    return numbers.oneOf(codes().list(QString::fromLatin1(list)))->code;
}

} // namespace

QDate FederalPeople::between(QDate from, QDate to)
{
    return from >= to ? from : from.addDays(numbers().between(0, int(from.daysTo(to))));
}

void FederalPeople::fillAnswers(JobSeeker &person)
{
    SeededNumbers &n = numbers();
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (!field.eligibility || !isNull(field.get(&person)))
            continue;
        if (field.type == FieldKind::YesNo)
            field.set(&person, qint64(n.percent(20)));
        else if (field.type == FieldKind::Code)
            field.set(&person, anyOf(n, field.codes));
    }
    person.highestGrade = n.between(0, 12);
    if (person.military.value_or(false)) {
        person.veteranStatus = n.percent(30) ? u"short"_s : u"eligible"_s;
        person.disabledVeteran = anyOf(n, "disabled_veteran");
    }
    if (person.disability == "yes"_L1 && person.disabilityCategories.isEmpty())
        person.disabilityCategories = {u"vision"_s, u"hearing"_s};
    if (person.state.size() != 2)
        person.state = u"MA"_s;
}

void FederalPeople::addEnrollment(FederalPerson &one, const QString &program, QDate from)
{
    const ProgramEnrollment enrollment{.id = {id()},
                                       .jobSeekerId = one.file.person.id,
                                       .program = program,
                                       .status = u"enrolled"_s,
                                       .startedOn = from};
    one.file.enrollments.push_back(enrollment);
    if (!policy::takesSnapshot(program))
        return;
    EligibilitySnapshot snapshot = policy::snapshotOf(one.file.person, enrollment, PolicySettings(), from);
    snapshot.id = {id()};
    one.file.snapshots.push_back(snapshot);
}

void FederalPeople::addServices(FederalPerson &one, QDate from, QDate to)
{
    const int count = numbers().between(0, 9);
    for (int i = 0; i < count; ++i) {
        Service service{.id = {id()},
                        .jobSeekerId = one.file.person.id,
                        .type = anyOf(numbers(), "service_type"),
                        .on = i == 0 ? from : between(from, to),
                        .provider = u"MassHire \"North, South\""_s,
                        .enteredAt = {1}};
        if (percent(4)) {
            service.voidedOn = to;
            service.voidReason = u"Entered twice"_s;
        }
        one.file.services.push_back(service);
    }
}

void FederalPeople::addTraining(FederalPerson &one, QDate from, QDate to)
{
    const Id<JobSeeker> person = one.file.person.id;
    if (percent(35)) {
        const QDate began = between(from, to);
        const bool ended = percent(60);
        one.records.courses.push_back(
            {.id = {id()},
             .jobSeekerId = person,
             .school = u"Bunker Hill, \"Evening\" school"_s,
             .course = u"Nursing assistant"_s,
             .type = percent(80) ? u"training_occupational"_s : u"training_apprenticeship"_s,
             .startsOn = began,
             .endsOn = began.addDays(60),
             .state = ended ? percent(80) ? u"completed"_s : u"withdrew"_s : u"in_training"_s,
             .completedOn = ended ? between(began, to) : QDate()});
    }
    if (percent(25)) {
        const QDate before = between(from, to);
        one.records.tests.push_back({.id = {id()},
                                     .jobSeekerId = person,
                                     .instrument = u"tabe"_s,
                                     .subject = u"reading"_s,
                                     .on = before,
                                     .stage = u"pre"_s,
                                     .score = QString::number(numbers().between(300, 600)),
                                     .level = u"abe2"_s});
        one.records.tests.push_back({.id = {id()},
                                     .jobSeekerId = person,
                                     .instrument = u"tabe"_s,
                                     .subject = u"reading"_s,
                                     .on = between(before, to),
                                     .stage = u"post"_s,
                                     .score = u"512.5"_s,
                                     .level = u"abe3"_s});
        one.records.gains.push_back({.id = {id()},
                                     .jobSeekerId = person,
                                     .kind = anyOf(numbers(), "skill_gain"),
                                     .on = between(before, to)});
    }
    if (percent(20))
        one.records.education.push_back({.id = {id()},
                                         .jobSeekerId = person,
                                         .kind = u"degree"_s,
                                         .degree = anyOf(numbers(), "highest_degree"),
                                         .status = u"completed"_s,
                                         .startedOn = from,
                                         .endedOn = between(from, to.addDays(200)),
                                         .credential = anyOf(numbers(), "credential_kind")});
}

void FederalPeople::addOutcomes(FederalPerson &one, QDate exit)
{
    for (int n = -2; n <= 4; ++n) {
        if (!percent(50))
            continue;
        QuarterResult result{.id = {id()},
                             .jobSeekerId = one.file.person.id,
                             .quarter = policy::afterExit(exit, n).code(),
                             .employed = anyOf(numbers(), "quarter_employment"),
                             .source = anyOf(numbers(), "wage_source"),
                             .schooling = anyOf(numbers(), "quarter_schooling"),
                             .enteredAt = {1}};
        if (result.employed == "yes"_L1)
            result.earningsCents = numbers().between(50'000, 2'000'000);
        one.records.quarters.push_back(result);
    }
}

FederalPerson FederalPeople::next()
{
    FederalPerson one;
    JobSeeker &person = one.file.person;
    person = m_people.next(percent(30));
    person.id = {id()};
    person.number = QString::number(10'000'000 + person.id.value);
    const bool pseudo = percent(20);
    person.ssnKind = pseudo ? u"pseudo"_s : u"ssn"_s;
    person.ssn =
        pseudo ? QString::number(900'000'000 + person.id.value) : possibleSsn(quint64(person.id.value));
    fillAnswers(person);
    const QDate from = between(m_today.addYears(-3), m_today.addDays(-20));
    person.createdOn = from;
    const QStringList &programs = policy::federalPrograms();
    addEnrollment(one, programs[qsizetype(numbers().below(quint64(programs.size())))], from);
    if (percent(40))
        addEnrollment(one, programs[qsizetype(numbers().below(quint64(programs.size())))], from.addDays(30));
    const QDate to = std::min(from.addDays(numbers().between(10, 500)), m_today);
    addServices(one, from, to);
    if (percent(15))
        addServices(one, std::min(to.addDays(200), m_today), m_today);
    addTraining(one, from, to);
    addOutcomes(one, to);
    if (percent(30))
        one.file.planning.plans.push_back({.id = {id()},
                                           .jobSeekerId = person.id,
                                           .kind = percent(50) ? u"iep"_s : u"iss"_s,
                                           .startedOn = from,
                                           .completedOn = from});
    return one;
}

} // namespace waymark::test
