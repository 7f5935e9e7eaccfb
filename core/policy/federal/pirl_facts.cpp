// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/pirl_facts.h"

#include "core/policy/programs/eligibility_policy.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

QHash<QString, PirlServiceType> readServiceTypes()
{
    QHash<QString, PirlServiceType> types;
    for (const Code *code : codes().list(u"service_type"_s)) {
        const QString mapped = code->extra.value(u"pirl"_s);
        types.insert(code->code, {.element = mapped.section(u'=', 0, 0).toInt(),
                                  .value = mapped.section(u'=', 1),
                                  .kind = code->extra.value(u"class"_s),
                                  .selfService = isSelfService(code->code),
                                  .veterans = code->code.startsWith("dvop_"_L1)});
    }
    return types;
}

/// The participation that holds the stay, and the day the next one begins.
std::pair<Participation, QDate> spanOf(const PirlFile &about, const CaseFile &file,
                                       const PersonRecords &records, const ProgramStay &stay)
{
    const std::vector<Participation> all = participations(file, records, about.settings);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].lastService == stay.lastService)
            return {all[i], i + 1 < all.size() ? all[i + 1].enteredOn : QDate()};
    }
    return {};
}

/// Everything described with `eligibility` as it was taken down, the rest as it is.
JobSeeker answersAtEntry(const JobSeeker &now, const EligibilitySnapshot &snapshot)
{
    JobSeeker then = now;
    const JobSeeker taken = personAt(snapshot);
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (field.eligibility)
            field.set(&then, field.get(&taken));
    }
    return then;
}

/// A course that began is training of its kind.
void addCourse(std::vector<PirlTraining> &all, const PirlFacts &facts, const Course &one)
{
    const PirlServiceType &type = pirlServiceType(one.type);
    const bool ended = one.state == "completed"_L1 || one.state == "withdrew"_L1;
    if (type.element != 1303 || one.voidedOn.isValid() || one.state == "planned"_L1 ||
        !facts.during(one.startsOn))
        return;
    all.push_back({.kind = type.value,
                   .from = one.startsOn,
                   .ended = ended && facts.told(one.completedOn) ? one.completedOn : QDate(),
                   .provider = one.school,
                   .state = ended && facts.told(one.completedOn) ? one.state : u"in_training"_s});
}

std::vector<PirlTraining> trainingsOf(const PirlFacts &facts)
{
    std::vector<PirlTraining> all;
    for (const Course &one : facts.records.courses)
        addCourse(all, facts, one);
    const std::size_t courses = all.size();
    for (const PirlService &one : facts.services) {
        if (one.type->element != 1303 || !facts.during(one.service->on))
            continue;
        const auto known = std::ranges::find(all, one.type->value, &PirlTraining::kind);
        // A course says more than the service that tells of it; of several services the first day counts.
        if (known == all.end())
            all.push_back({.kind = one.type->value,
                           .from = one.service->on,
                           .ended = {},
                           .provider = one.service->provider,
                           .state = {}});
        else if (std::size_t(known - all.begin()) >= courses)
            known->from = std::min(known->from, one.service->on);
    }
    std::ranges::stable_sort(all, {}, [](const PirlTraining &one) { return std::pair(one.from, one.kind); });
    return all;
}

} // namespace

const PirlServiceType &pirlServiceType(const QString &type)
{
    static const QHash<QString, PirlServiceType> types = readServiceTypes();
    static const PirlServiceType none;
    const auto found = types.constFind(type);
    return found == types.constEnd() ? none : *found;
}

QString pirlCode(const QString &list, const QString &code)
{
    const Code *found = code.isEmpty() ? nullptr : codes().find(list, code);
    return found ? found->extra.value(u"pirl"_s) : QString();
}

QString pirlDate(QDate day)
{
    if (!day.isValid())
        return {};
    return QString::number(day.year() * 10'000 + day.month() * 100 + day.day()).rightJustified(8, u'0');
}

PirlFacts::PirlFacts(const PirlFile &a, const CaseFile &f, const PersonRecords &r, const ProgramStay &s)
    : about(a), file(f), records(r), stay(s)
{
    QDate next;
    if (participates())
        std::tie(span, next) = spanOf(about, file, records, stay);
    from = span.enteredOn.isValid() ? span.enteredOn
           : participates()         ? stay.enteredOn
                                    : pirlFrom(about.quarter);
    until = about.quarter.last();
    if (next.isValid())
        until = std::min(until, next.addDays(-1));
    if (stay.exitOn.isValid() && stay.exitOn <= about.quarter.last())
        exit = stay.exitOn;
    for (const Service &one : file.services) {
        const PirlServiceType &type = pirlServiceType(one.type);
        if (!one.voidedOn.isValid() && told(one.on))
            services.push_back({&one, &type});
    }
    enrollment = enrolledIn(QLatin1StringView(stay.program.toLatin1()));
    then = file.person;
    if (enrollment) {
        const auto taken =
            std::ranges::find(file.snapshots, enrollment->id, &EligibilitySnapshot::enrollmentId);
        if (taken != file.snapshots.end())
            then = answersAtEntry(file.person, *taken);
    }
    trainings = trainingsOf(*this);
}

QDate PirlFacts::first(const std::function<bool(const PirlService &)> &counts) const
{
    QDate found;
    for (const PirlService &one : services) {
        if ((!found.isValid() || one.service->on < found) && counts(one))
            found = one.service->on;
    }
    return found;
}

QDate PirlFacts::last(const std::function<bool(const PirlService &)> &counts) const
{
    QDate found;
    for (const PirlService &one : services) {
        if ((!found.isValid() || one.service->on > found) && counts(one))
            found = one.service->on;
    }
    return found;
}

QDate PirlFacts::lastOf(int element) const
{
    return last([element](const PirlService &one) { return one.type->element == element; });
}

const ProgramEnrollment *PirlFacts::enrolledIn(QLatin1StringView program) const
{
    const QDate end = exit.isValid() ? exit : until;
    const ProgramEnrollment *found = nullptr;
    for (const ProgramEnrollment &one : file.enrollments) {
        const bool touches = one.program == program && one.status != "withdrawn"_L1 &&
                             one.startedOn.isValid() && one.startedOn <= end &&
                             !(one.endedOn.isValid() && one.endedOn < from);
        if (touches && (!found || one.startedOn < found->startedOn))
            found = &one;
    }
    return found;
}

Standing PirlFacts::standingOf(QLatin1StringView program) const
{
    if (stay.program == program)
        return stay.standing;
    if (!enrolledIn(program))
        return {};
    return standingIn(QString(program), file, records, span, about.settings);
}

const QuarterResult *PirlFacts::after(int n) const
{
    if (!exit.isValid())
        return nullptr;
    const Quarter asked = afterExit(exit, n);
    return asked > about.quarter ? nullptr : resultIn(records, asked);
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
