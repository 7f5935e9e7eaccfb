// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/membership_policy.h"
#include "core/policy/policy_text.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

const Code *programCode(const QString &program)
{
    return codes().find(u"program"_s, program);
}

bool isInForce(const Code &code, QDate on)
{
    return !(code.from.isValid() && on < code.from) && !(code.to.isValid() && on > code.to);
}

bool isNewer(const ProgramEnrollment &one, const ProgramEnrollment &other)
{
    return one.startedOn != other.startedOn ? one.startedOn > other.startedOn : one.id > other.id;
}

/// The one a row shows: the running one, else the newest.
const ProgramEnrollment *shownEnrollment(const CaseFile &file, const QString &program)
{
    const ProgramEnrollment *shown = nullptr;
    for (const ProgramEnrollment &one : file.enrollments) {
        if (one.program != program)
            continue;
        if (!shown || (isRunning(one) && !isRunning(*shown)) ||
            (isRunning(one) == isRunning(*shown) && isNewer(one, *shown)))
            shown = &one;
    }
    return shown;
}

ProgramRow rowFor(const CaseFile &file, const QString &program)
{
    ProgramRow row;
    row.program = program;
    row.label = codes().label(u"program"_s, program);
    row.history = int(std::ranges::count(file.enrollments, program, &ProgramEnrollment::program));
    if (const ProgramEnrollment *shown = shownEnrollment(file, program)) {
        row.applied = isRunning(*shown);
        row.status = codes().label(u"enrollment_status"_s, shown->status);
        row.current = shown->id;
        row.startedOn = shown->startedOn;
        row.endedOn = shown->endedOn;
    }
    return row;
}

Findings checkShelterProgram(const CaseFile &file)
{
    Findings findings;
    if (!file.person.immigrant.value_or(false))
        findings << blocking("R-19"_L1, "immigrant"_L1,
                             Policy::tr("For this program Immigrant must be YES on Full."));
    if (!file.person.shelterId)
        findings << blocking(
            "R-16"_L1, "shelter"_L1,
            Policy::tr("This program is for people who live in an EA shelter: choose the shelter."));
    return findings;
}

} // namespace

bool isRunning(const ProgramEnrollment &enrollment)
{
    return !enrollment.endedOn.isValid() && enrollment.status != "ended"_L1 &&
           enrollment.status != "withdrawn"_L1;
}

bool isCenterSpecific(const QString &program)
{
    const Code *code = programCode(program);
    return code && code->extra.value(u"center_specific"_s) == "yes"_L1;
}

Findings checkEnrollment(const CaseFile &file, const ProgramEnrollment &enrollment, QDate today)
{
    const Code *program = programCode(enrollment.program);
    if (!program)
        return {blocking("R-27"_L1, "program"_L1, Policy::tr("Choose the program from the list."))};
    Findings findings;
    const bool again = std::ranges::any_of(file.enrollments, [&](const ProgramEnrollment &one) {
        return one.id != enrollment.id && one.program == enrollment.program && isRunning(one);
    });
    if (again)
        findings << blocking("R-28"_L1, "program"_L1,
                             Policy::tr("This person is in this program already. End that enrollment, or "
                                        "correct its dates in History."));
    findings << checkEnrollmentDates(enrollment, today);
    if (enrollment.startedOn.isValid() && !isInForce(*program, enrollment.startedOn))
        findings << blocking("R-27"_L1, "started_on"_L1,
                             Policy::tr("This program was not offered on that day."));
    if (enrollment.startedOn.isValid() && enrollment.startedOn < file.person.birthDate)
        findings << blocking({}, "started_on"_L1, Policy::tr("The start lies before the date of birth."));
    if (isCenterSpecific(enrollment.program) && !enrollment.centerId)
        findings << blocking("R-18"_L1, "center"_L1,
                             Policy::tr("This program belongs to one career center: choose it."));
    if (enrollment.program == shelterProgram)
        findings << checkShelterProgram(file);
    return findings;
}

Findings checkEnrollmentDates(const ProgramEnrollment &enrollment, QDate today)
{
    Findings findings;
    if (!enrollment.startedOn.isValid())
        findings << blocking("R-28"_L1, "started_on"_L1,
                             Policy::tr("Enter the day on which the program began."));
    else if (enrollment.startedOn > today)
        findings << blocking("R-28"_L1, "started_on"_L1, Policy::tr("A program cannot start in the future."));
    if (enrollment.endedOn.isValid() && enrollment.startedOn.isValid() &&
        enrollment.endedOn < enrollment.startedOn)
        findings << blocking("R-28"_L1, "ended_on"_L1, Policy::tr("The end lies before the start."));
    else if (enrollment.endedOn > today)
        findings << blocking(
            "R-28"_L1, "ended_on"_L1,
            Policy::tr("The end lies in the future: leave it empty while the program runs."));
    return findings;
}

QList<ProgramRow> programRows(const CaseFile &file, QDate today)
{
    QList<ProgramRow> rows;
    QStringList seen;
    const auto add = [&](const QString &program) {
        if (seen.contains(program))
            return;
        seen << program;
        rows << rowFor(file, program);
    };
    for (const Code *code : codes().list(u"program"_s, today))
        add(code->code);
    for (const ProgramEnrollment &one : file.enrollments)
        add(one.program);
    return rows;
}

} // namespace waymark::policy
