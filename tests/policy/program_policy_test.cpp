// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

const QDate today = day("2026-03-14");

QStringList enrollNames(const CaseFile &file, const ProgramEnrollment &enrollment)
{
    return namesOf(checkEnrollment(file, enrollment, today));
}

CaseFile residentWithoutProgram()
{
    CaseFile file = aShelterResident();
    file.enrollments.clear();
    return file;
}

ProgramRow rowOf(const CaseFile &file, const QString &program)
{
    for (const ProgramRow &row : programRows(file, today)) {
        if (row.program == program)
            return row;
    }
    FAIL("no row for " << program.toStdString());
    return {};
}

} // namespace

TEST_CASE("A program starts no later than today", "[policy][R-28]")
{
    struct Row
    {
        const char *start;
        const char *end;
        QStringList names;
    };
    const QString start = u"R-28 started_on"_s;
    const QString end = u"R-28 ended_on"_s;
    const auto row = GENERATE_COPY(values<Row>({
        {"2026-03-13", "", {}},
        {"2026-03-14", "", {}},
        {"2026-03-15", "", {start}},
        {"", "", {start}},
        {"2026-03-10", "2026-03-09", {end}},
        {"2026-03-10", "2026-03-10", {}},
        {"2026-03-10", "2026-03-11", {}},
        {"2026-03-10", "2026-03-14", {}},
        {"2026-03-10", "2026-03-15", {end}},
        {"2026-03-16", "2026-03-15", {start, end}},
    }));
    ProgramEnrollment enrollment = anEnrollment(u"mass_rehab"_s, day(row.start), day(row.end));
    CAPTURE(row.start, row.end);
    CHECK(namesOf(checkEnrollmentDates(enrollment, today)) == row.names);
    CHECK(enrollNames(aFile(), enrollment) == row.names);
}

TEST_CASE("Nobody is twice in a program at once", "[policy][R-28]")
{
    const ProgramEnrollment again = anEnrollment(u"mass_rehab"_s, today);
    const CaseFile running = withEnrollment(aFile(), anEnrollment(u"mass_rehab"_s, day("2026-01-10")));
    CHECK(enrollNames(running, again) == QStringList{u"R-28 program"_s});
    CHECK(enrollNames(running, anEnrollment(u"mcb"_s, today)).isEmpty());
    // Its own correction is no second enrollment.
    CHECK(enrollNames(running, running.enrollments.front()).isEmpty());
    const CaseFile over =
        withEnrollment(aFile(), anEnrollment(u"mass_rehab"_s, day("2026-01-10"), day("2026-02-10")));
    CHECK(enrollNames(over, again).isEmpty());
}

TEST_CASE("An enrollment that has ended or was withdrawn does not run", "[policy][R-28]")
{
    ProgramEnrollment one = anEnrollment(u"mass_rehab"_s, today);
    CHECK(isRunning(one));
    one.status.clear();
    CHECK(isRunning(one));
    one.endedOn = today;
    CHECK_FALSE(isRunning(one));
    one.endedOn = {};
    one.status = u"withdrawn"_s;
    CHECK_FALSE(isRunning(one));
    one.status = u"ended"_s;
    CHECK_FALSE(isRunning(one));
}

TEST_CASE("A program of one center names it", "[policy][R-18]")
{
    CHECK(isCenterSpecific(u"esis"_s));
    CHECK_FALSE(isCenterSpecific(u"mass_rehab"_s));
    CHECK_FALSE(isCenterSpecific(u"unheard_of"_s));
    ProgramEnrollment enrollment = anEnrollment(u"esis"_s, today);
    CHECK(enrollNames(residentWithoutProgram(), enrollment).isEmpty());
    enrollment.centerId = {};
    CHECK(enrollNames(residentWithoutProgram(), enrollment) == QStringList{u"R-18 center"_s});
    enrollment.program = u"mass_rehab"_s;
    CHECK(enrollNames(aFile(), enrollment).isEmpty());
}

TEST_CASE("The shelter program is for immigrants in EA shelters", "[policy][R-19]")
{
    const ProgramEnrollment enrollment = anEnrollment(u"esis"_s, today);
    CaseFile file = residentWithoutProgram();
    file.person.immigrant = false;
    CHECK(enrollNames(file, enrollment) == QStringList{u"R-19 immigrant"_s});
    file.person.immigrant.reset();
    CHECK(enrollNames(file, enrollment) == QStringList{u"R-19 immigrant"_s});
    file = residentWithoutProgram();
    file.person.shelterId = {};
    CHECK(enrollNames(file, enrollment) == QStringList{u"R-16 shelter"_s});
}

TEST_CASE("Only programs of the list, while they were offered", "[policy][R-27]")
{
    CHECK(enrollNames(aFile(), anEnrollment({}, today)) == QStringList{u"R-27 program"_s});
    CHECK(enrollNames(aFile(), anEnrollment(u"unheard_of"_s, today)) == QStringList{u"R-27 program"_s});
    CHECK(enrollNames(aFile(), anEnrollment(u"wioa_adult"_s, day("2015-06-30"))) ==
          QStringList{u"R-27 started_on"_s});
    CHECK(enrollNames(aFile(), anEnrollment(u"wioa_adult"_s, day("2015-07-01"))).isEmpty());
    CHECK(enrollNames(aFile(), anEnrollment(u"neg"_s, day("2015-06-30"), day("2015-12-31"))).isEmpty());
    CHECK(enrollNames(aFile(), anEnrollment(u"neg"_s, day("2015-07-01"), day("2015-12-31"))) ==
          QStringList{u"R-27 started_on"_s});
    CHECK(enrollNames(aFile(), anEnrollment(u"mcb"_s, day("1990-06-14"))) == QStringList{u"- started_on"_s});
}

TEST_CASE("The Programs panel lists what can be applied for and what the person was in", "[policy][R-27]")
{
    QStringList offered;
    for (const Code *code : codes().list(u"program"_s, today))
        offered << code->code;
    QStringList shown;
    for (const ProgramRow &row : programRows(aFile(), today)) {
        shown << row.program;
        CHECK_FALSE(row.applied);
        CHECK(row.history == 0);
        CHECK(row.status.isEmpty());
        CHECK_FALSE(row.label.isEmpty());
    }
    CHECK(shown == offered);
    REQUIRE_FALSE(offered.contains(u"neg"_s));
    const CaseFile old =
        withEnrollment(aFile(), anEnrollment(u"neg"_s, day("2014-01-01"), day("2015-01-01")));
    CHECK(rowOf(old, u"neg"_s).history == 1);
    CHECK(programRows(old, today).size() == offered.size() + 1);
}

TEST_CASE("A row shows the running enrollment, else the newest", "[policy][R-27]")
{
    CaseFile file = withEnrollment(aFile(), anEnrollment(u"mcb"_s, day("2026-02-01"), day("2026-02-05")));
    file = withEnrollment(std::move(file), anEnrollment(u"mcb"_s, day("2025-02-01"), day("2025-02-05")));
    ProgramRow row = rowOf(file, u"mcb"_s);
    CHECK_FALSE(row.applied);
    CHECK(row.current == file.enrollments[0].id);
    CHECK(row.endedOn == day("2026-02-05"));
    CHECK(row.status == codes().label(u"enrollment_status"_s, u"ended"_s));
    CHECK(row.history == 2);

    file = withEnrollment(std::move(file), anEnrollment(u"mcb"_s, day("2026-01-01")));
    row = rowOf(file, u"mcb"_s);
    CHECK(row.applied);
    CHECK(row.current == file.enrollments[2].id);
    CHECK(row.startedOn == day("2026-01-01"));
    CHECK(row.status == codes().label(u"enrollment_status"_s, u"enrolled"_s));
    CHECK(row.history == 3);
}
