// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/study.h"

#include "core/policy/federal/pirl_facts.h"
#include "core/policy/programs/eligibility_policy.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr int kindOfTraining = 1303;  ///< the federal element
constexpr int firstPostsecondary = 4; ///< of element 408: a year of college and more

bool leadsToCredential(const QString &kind)
{
    // Not on the job or made for an employer (1, 5), nor what trains for no occupation (11, 12).
    static constexpr std::array counted{2, 3, 4, 6, 7, 8, 9, 10};
    return std::ranges::find(counted, kind.toInt()) != counted.end();
}

QDate earlier(QDate one, QDate other)
{
    return !one.isValid() ? other : !other.isValid() ? one : std::min(one, other);
}

/// A course that began is training of its kind.
void addCourse(std::vector<PirlTraining> &all, const StayDays &days, const Course &one)
{
    const PirlServiceType &type = pirlServiceType(one.type);
    if (type.element != kindOfTraining || one.voidedOn.isValid() || one.state == "planned"_L1 ||
        !days.during(one.startsOn))
        return;
    const bool ended =
        (one.state == "completed"_L1 || one.state == "withdrew"_L1) && days.told(one.completedOn);
    all.push_back({.kind = type.value,
                   .from = one.startsOn,
                   .ended = ended ? one.completedOn : QDate(),
                   .provider = one.school,
                   .state = ended ? one.state : u"in_training"_s});
}

std::vector<PirlTraining> trainingsOf(const CaseFile &file, const PersonRecords &records,
                                      const StayDays &days)
{
    std::vector<PirlTraining> all;
    for (const Course &one : records.courses)
        addCourse(all, days, one);
    const std::size_t courses = all.size();
    for (const Service &one : file.services) {
        const PirlServiceType &type = pirlServiceType(one.type);
        if (type.element != kindOfTraining || one.voidedOn.isValid() || !days.during(one.on))
            continue;
        const auto known = std::ranges::find(all, type.value, &PirlTraining::kind);
        // A course says more than the service that tells of it; of several services the first day counts.
        if (known == all.end())
            all.push_back(
                {.kind = type.value, .from = one.on, .ended = {}, .provider = one.provider, .state = {}});
        else if (std::size_t(known - all.begin()) >= courses)
            known->from = std::min(known->from, one.on);
    }
    std::ranges::stable_sort(all, {}, [](const PirlTraining &one) { return std::pair(one.from, one.kind); });
    return all;
}

/// Education after high school, as a degree that is or was worked at.
bool isPostsecondary(const Education &one)
{
    return !one.voidedOn.isValid() && one.kind == "degree"_L1 &&
           pirlCode(u"highest_degree"_s, one.degree).toInt() >= firstPostsecondary;
}

/// Was worked at on some day of the stay.
bool touches(const StayDays &days, const Education &one)
{
    return one.startedOn.isValid() && one.startedOn <= days.end() &&
           !(one.endedOn.isValid() && one.endedOn < days.from);
}

std::vector<const Education *> credentialsOf(const PersonRecords &records, const StayDays &days)
{
    std::vector<const Education *> all;
    for (const Education &one : records.education) {
        if (!one.voidedOn.isValid() && one.status == "completed"_L1 && days.inTime(one.endedOn) &&
            !pirlCode(u"credential_kind"_s, one.credential).isEmpty())
            all.push_back(&one);
    }
    std::ranges::stable_sort(all, {}, [](const Education *one) { return std::pair(one->endedOn, one->id); });
    return all;
}

/// The day on which all that was begun is done; invalid where something goes on.
QDate finishedOf(const Study &study, const PersonRecords &records, const StayDays &days)
{
    QDate last;
    bool open = false;
    const auto end = [&](QDate day, bool completed) {
        const bool done = completed && days.during(day);
        open = open || !done;
        last = done && (!last.isValid() || day > last) ? day : last;
    };
    for (const PirlTraining &one : study.trainings)
        end(one.ended, one.state == "completed"_L1);
    for (const Education &one : records.education) {
        if (isPostsecondary(one) && touches(days, one))
            end(one.endedOn, one.status == "completed"_L1);
    }
    if (study.inSecondary) {
        const auto diploma = std::ranges::find_if(study.credentials, [](const Education *one) {
            return pirlCode(u"credential_kind"_s, one->credential) == "1"_L1;
        });
        end(diploma == study.credentials.end() ? QDate() : (*diploma)->endedOn, true);
    }
    return open ? QDate() : last;
}

QDate afterExitOf(const PersonRecords &records, const StayDays &days)
{
    if (!days.exit.isValid())
        return {};
    QDate first;
    const auto later = [&](QDate day) {
        if (days.told(day) && day > days.exit)
            first = earlier(first, day);
    };
    for (const Education &one : records.education) {
        if (isPostsecondary(one))
            later(one.startedOn);
    }
    for (const Course &one : records.courses) {
        const PirlServiceType &type = pirlServiceType(one.type);
        if (!one.voidedOn.isValid() && one.state != "planned"_L1 && type.element == kindOfTraining &&
            leadsToCredential(type.value))
            later(one.startsOn);
    }
    return first;
}

} // namespace

StayDays daysOf(const ProgramStay &stay, QDate last)
{
    return {.from = stay.span.enteredOn.isValid() ? stay.span.enteredOn : stay.enteredOn,
            .until = stay.nextOn.isValid() ? std::min(last, stay.nextOn.addDays(-1)) : last,
            .exit = stay.exitOn.isValid() && stay.exitOn <= last ? stay.exitOn : QDate()};
}

const ProgramEnrollment *enrollmentIn(QAnyStringView program, const CaseFile &file, QDate from, QDate to)
{
    const ProgramEnrollment *found = nullptr;
    for (const ProgramEnrollment &one : file.enrollments) {
        const bool touches = QAnyStringView(one.program) == program && one.status != "withdrawn"_L1 &&
                             one.startedOn.isValid() && one.startedOn <= to &&
                             !(one.endedOn.isValid() && one.endedOn < from);
        if (touches && (!found || one.startedOn < found->startedOn))
            found = &one;
    }
    return found;
}

JobSeeker answersAtEntry(const CaseFile &file, const ProgramEnrollment *enrollment)
{
    JobSeeker then = file.person;
    if (!enrollment)
        return then;
    const auto snapshot =
        std::ranges::find(file.snapshots, enrollment->id, &EligibilitySnapshot::enrollmentId);
    if (snapshot == file.snapshots.end())
        return then;
    // Everything described with `eligibility` as it was taken down, the rest as it is.
    static const std::vector<const FieldSpec *> taken = [] {
        std::vector<const FieldSpec *> fields;
        for (const FieldSpec &field : specOf<JobSeeker>().fields) {
            if (field.eligibility)
                fields.push_back(&field);
        }
        return fields;
    }();
    const JobSeeker was = personAt(*snapshot);
    for (const FieldSpec *field : taken)
        field->set(&then, field->get(&was));
    return then;
}

bool Study::countsForCredential() const
{
    return inCollege || (inSecondary && withoutDiploma) ||
           std::ranges::any_of(trainings,
                               [](const PirlTraining &one) { return leadsToCredential(one.kind); });
}

Study studyOf(const CaseFile &file, const PersonRecords &records, const StayDays &days, const JobSeeker &then)
{
    Study study;
    study.trainings = trainingsOf(file, records, days);
    study.credentials = credentialsOf(records, days);
    const QString school = pirlCode(u"in_school"_s, then.inSchool);
    study.inSecondary = school == "1"_L1 || school == "2"_L1;
    study.withoutDiploma = pirlCode(u"highest_degree"_s, then.highestDegree) == "0"_L1;
    study.began = study.inSecondary         ? days.from
                  : study.trainings.empty() ? QDate()
                                            : study.trainings.front().from;
    for (const Education &one : records.education) {
        if (!isPostsecondary(one) || !touches(days, one))
            continue;
        study.inCollege = true;
        study.began = earlier(study.began, std::max(one.startedOn, days.from));
    }
    if (study.began.isValid())
        study.finished = finishedOf(study, records, days);
    study.afterExit = afterExitOf(records, days);
    return study;
}

const QuarterResult *resultIn(const PersonRecords &records, Quarter quarter)
{
    const QString code = quarter.code();
    const QuarterResult *newest = nullptr;
    for (const QuarterResult &one : records.quarters) {
        if (!one.voidedOn.isValid() && one.quarter == code &&
            (!newest || one.enteredAt.ms >= newest->enteredAt.ms))
            newest = &one;
    }
    return newest;
}

} // namespace waymark::policy
