// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/pirl_values.h"

#include "core/policy/programs/eligibility_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

constexpr Quarter quarter{2026, 2};
const QDate today(2026, 8, 1);

/// An adult from 5 January with services until 2 February 2026: the exit is 2 February.
struct Adult
{
    CaseFile file = aFile();
    PersonRecords records;
    PolicySettings settings = someSettings();
    QString program = u"wioa_adult"_s;
    Quarter of = quarter;
    bool withSsn = false;

    Adult()
    {
        file.person.disability = u"yes"_s;
        file.person.disabilityCategories = {u"hearing"_s, u"vision"_s};
        file.person.employment = u"not_employed"_s;
        file.person.highestDegree = u"diploma"_s;
        enroll(program, day("2026-01-05"));
        served("individual_counseling", "2026-01-05");
        served("job_search_assistance", "2026-02-02");
    }
    void enroll(const QString &in, QDate from)
    {
        file = withEnrollment(std::move(file), anEnrollment(in, from));
        EligibilitySnapshot taken = snapshotOf(file.person, file.enrollments.back(), settings, from);
        taken.id.value = file.enrollments.back().id.value;
        file.snapshots.push_back(taken);
    }
    void served(const char *type, const char *on)
    {
        file = withService(std::move(file), aService(day(on), QString::fromLatin1(type)));
    }
    PirlFile about() const
    {
        return {.program = program,
                .quarter = of,
                .settings = settings,
                .centers = {{theCenter, u"MassHire Salem"_s}},
                .withSsn = withSsn};
    }
    std::vector<ProgramStay> stays() const { return pirlStays(about(), file, records, today); }
    /// Of the first stay.
    QString value(const char *element) const
    {
        const PirlLayout &layout = shippedPirlLayout();
        const PirlFile file_ = about();
        const auto all = stays();
        REQUIRE_FALSE(all.empty());
        return PirlRows(layout, file_)
            .row(file, records, all.front(), 7)
            .value(layout.indexOf(QString::fromLatin1(element)));
    }
};

} // namespace

TEST_CASE("Of every element it is known whether Waymark fills it, or why not", "[policy][R-132]")
{
    QSet<QString> held;
    for (const PirlSource &one : pirlHeld()) {
        CAPTURE(one.element);
        CHECK_FALSE(held.contains(one.element));
        held << one.element;
        CHECK(shippedPirlLayout().indexOf(one.element) > 0);
        REQUIRE(pirlSource(one.element));
        CHECK(pirlSource(one.element)->field == one.field);
    }
    QSet<QString> gaps;
    for (const PirlGap &one : pirlNotHeld()) {
        CAPTURE(one.element);
        CHECK_FALSE(held.contains(one.element));
        CHECK_FALSE(gaps.contains(one.element));
        gaps << one.element;
        CHECK(one.why.endsWith(u'.'));
    }
    for (const PirlElement &one : shippedPirlLayout().elements) {
        CAPTURE(one.number);
        CHECK((one.number == u"OBS"_s || held.contains(one.number) || gaps.contains(one.number)));
    }
    CHECK(held.size() + gaps.size() == 263);
}

TEST_CASE("Answers, days and codes stand as the federal file wants them", "[policy][R-132][R-133]")
{
    const Adult adult;
    for (const auto &[element, value] :
         std::initializer_list<std::pair<const char *, const char *>>{{"OBS", "7"},
                                                                      {"100", "12617893"},
                                                                      {"101", "MA"},
                                                                      {"103", "01901"},
                                                                      {"200", "19900615"},
                                                                      {"201", "2"},
                                                                      {"202", "1"},
                                                                      {"203", "45"},
                                                                      {"210", "0"},
                                                                      {"213", "1"},
                                                                      {"214", "0"},
                                                                      {"300", "0"},
                                                                      {"301", "0"},
                                                                      {"400", "0"},
                                                                      {"408", "1"},
                                                                      {"800", "0"},
                                                                      {"900", "20260105"},
                                                                      {"901", "20260202"},
                                                                      {"903", "1"},
                                                                      {"904", "0"},
                                                                      {"905", "0"},
                                                                      {"918", "0"},
                                                                      {"935", "0"},
                                                                      {"1003", "20260202"},
                                                                      {"1104", "20260202"},
                                                                      {"1200", "20260105"},
                                                                      {"1201", "20260105"},
                                                                      {"1300", "0"},
                                                                      {"1302", ""},
                                                                      {"1600", "9"},
                                                                      {"1602", "9"},
                                                                      {"1703", ""},
                                                                      {"1800", ""},
                                                                      {"2700", ""},
                                                                      {"2702", "MassHire Salem"},
                                                                      {"102", ""},
                                                                      {"413", ""}}) {
        CAPTURE(element);
        CHECK(adult.value(element) == QString::fromLatin1(value));
    }
}

TEST_CASE("A pseudo number is told by 935 and never stands in the file", "[policy][R-133][R-11]")
{
    Adult adult;
    adult.file.person.ssnKind = u"pseudo"_s;
    adult.file.person.ssn = u"900000001"_s;
    CHECK(adult.value("935") == u"1"_s);
    CHECK(adult.value("100") == u"12617893"_s);
    for (const char *program : {"wioa_adult", "jvsg"}) {
        adult.program = QString::fromLatin1(program);
        adult.withSsn = true;
        adult.enroll(adult.program, day("2026-01-05"));
        CHECK(adult.value("2700").isEmpty());
    }
}

TEST_CASE("The SSN is in the file of veterans' grants alone, and only where it was asked for",
          "[policy][R-133]")
{
    for (const auto &[program, asked, ssn] :
         std::initializer_list<std::tuple<const char *, bool, const char *>>{{"jvsg", true, "212345678"},
                                                                             {"jvsg", false, ""},
                                                                             {"wioa_adult", true, ""},
                                                                             {"ndwg", true, ""}}) {
        CAPTURE(program, asked);
        Adult adult;
        adult.program = QString::fromLatin1(program);
        adult.withSsn = asked;
        adult.enroll(adult.program, day("2026-01-05"));
        CHECK(adult.value("2700") == QString::fromLatin1(ssn));
    }
}

TEST_CASE("What was taken down at entry is told, not what was changed later", "[policy][R-86][R-132]")
{
    Adult adult;
    adult.file.person.employment = u"employed"_s;
    adult.file.person.birthDate = day("1980-01-01");
    CHECK(adult.value("400") == u"0"_s);
    CHECK(adult.value("200") == u"19900615"_s);
    adult.file.snapshots.clear();
    adult.file.person.otherEligible = true;
    // Without a snapshot nobody is a participant of a program with eligibility, so nothing is told of an
    // adult.
    CHECK(adult.stays().empty());
}

TEST_CASE("Training has its day, kind and end; a course says more than its service", "[policy][R-135]")
{
    Adult adult;
    adult.served("training_occupational", "2026-01-20");
    CHECK(adult.value("1300") == u"1"_s);
    CHECK(adult.value("1302") == u"20260120"_s);
    CHECK(adult.value("1303") == u"06"_s);
    CHECK(adult.value("1307").isEmpty());
    CHECK(adult.value("1319") == u"0"_s);
    adult.records.courses.push_back({.school = u" Bunker  Hill "_s,
                                     .type = u"training_occupational"_s,
                                     .startsOn = day("2026-01-12"),
                                     .state = u"completed"_s,
                                     .completedOn = day("2026-01-30")});
    CHECK(adult.value("1301") == u"Bunker Hill"_s);
    CHECK(adult.value("1302") == u"20260112"_s);
    CHECK(adult.value("1307") == u"1"_s);
    CHECK(adult.value("1308") == u"20260130"_s);
    CHECK(adult.value("1310").isEmpty());
    CHECK(adult.value("1811") == u"20260112"_s);
    CHECK(adult.value("1800") == u"0"_s);
    adult.records.courses.back().voidedOn = day("2026-02-01");
    adult.served("training_ita", "2026-01-21");
    CHECK(adult.value("1302") == u"20260120"_s);
    CHECK(adult.value("1319") == u"1"_s);
}

TEST_CASE("Work after the exit is what was entered for that quarter, and 9 until then", "[policy][R-137]")
{
    Adult adult; // exit in the first quarter of 2026
    adult.records.quarters.push_back({.quarter = u"2026Q2"_s,
                                      .employed = u"yes"_s,
                                      .source = u"wage_match"_s,
                                      .earningsCents = 1'234'567});
    adult.records.quarters.push_back(
        {.quarter = u"2026Q3"_s, .employed = u"yes"_s, .source = u"wage_match"_s});
    CHECK(adult.value("1600") == u"1"_s);
    CHECK(adult.value("1601") == u"1"_s);
    CHECK(adult.value("1703") == u"12346"_s);
    CHECK(adult.value("1602") == u"9"_s); // the third quarter of 2026 is not of this file
    adult.records.quarters.front().employed = u"no"_s;
    CHECK(adult.value("1600") == u"0"_s);
    CHECK(adult.value("1601") == u"0"_s);
}

TEST_CASE("A credential counts until a year after the exit", "[policy]")
{
    for (const auto &[on, type] : std::initializer_list<std::pair<const char *, const char *>>{
             {"2026-02-01", "5"}, {"2027-02-02", "5"}, {"2027-02-03", ""}}) {
        CAPTURE(on);
        Adult adult;
        adult.of = Quarter{2027, 2};
        adult.records.education.push_back({.kind = u"license"_s,
                                           .status = u"completed"_s,
                                           .endedOn = day(on),
                                           .credential = u"certificate"_s});
        const PirlFile about = adult.about();
        const auto stays = pirlStays(about, adult.file, adult.records, day("2027-08-01"));
        REQUIRE(stays.size() == 1);
        const PirlLayout &layout = shippedPirlLayout();
        const QStringList row = PirlRows(layout, about).row(adult.file, adult.records, stays.front(), 1);
        CHECK(row[layout.indexOf(u"1800")] == QString::fromLatin1(type));
        CHECK(row[layout.indexOf(u"1801")].isEmpty() == QByteArray(type).isEmpty());
    }
}

TEST_CASE("Who is in the file: entered by its end, and not gone before nine quarters", "[policy][R-132]")
{
    CHECK(pirlFrom(Quarter{2026, 2}) == day("2024-01-01"));
    struct Row
    {
        const char *only; ///< the day of the one service
        bool in;
    };
    for (const Row &row : {Row{"2023-12-31", false}, Row{"2024-01-01", true}, Row{"2026-06-30", true},
                           Row{"2026-07-01", false}}) {
        CAPTURE(row.only);
        Adult adult;
        adult.file.services.clear();
        adult.file.enrollments.clear();
        adult.file.snapshots.clear();
        adult.enroll(u"wioa_adult"_s, day("2023-01-01"));
        adult.served("individual_counseling", row.only);
        CHECK(adult.stays().size() == std::size_t(row.in));
    }
    Adult dw;
    dw.program = u"wioa_dw"_s;
    CHECK(dw.stays().empty());
}

TEST_CASE("A reportable individual is in Wagner-Peyser's file alone", "[policy][R-126]")
{
    Adult adult;
    adult.file.services.clear();
    adult.served("self_service", "2026-01-10");
    CHECK(adult.stays().empty());
    adult.program = u"wagner_peyser"_s;
    adult.enroll(adult.program, day("2026-01-05"));
    REQUIRE(adult.stays().size() == 1);
    CHECK(adult.value("918") == u"2"_s);
    CHECK(adult.value("900").isEmpty());
    CHECK(adult.value("1000") == u"20260110"_s);
    CHECK(adult.value("400").isEmpty()); // not asked of them
}

TEST_CASE("Low income is what federal law calls so", "[policy][R-132]")
{
    struct Row
    {
        const char *ssi;
        const char *value;
    };
    for (const Row &row : {Row{"no", "0"},
                           {"ssi", "1"},
                           {"ssdi", "0"},
                           {"both", "1"},
                           {"ssi_ticket", "1"},
                           {"ssdi_ticket", "0"},
                           {"both_ticket", "1"}}) {
        CAPTURE(row.ssi);
        Adult adult;
        JobSeeker &person = adult.file.person;
        person.tanf = person.snap = person.otherAssistance = person.lowIncome = person.incomeBelow = false;
        person.homeless = false;
        person.ssi = QString::fromLatin1(row.ssi);
        adult.file.enrollments.clear();
        adult.file.snapshots.clear();
        adult.enroll(adult.program, day("2026-01-05"));
        CHECK(adult.value("802") == QString::fromLatin1(row.value));
    }
}

TEST_CASE("A job found with a veterans' specialist is an outcome, no service", "[policy][R-132]")
{
    Adult adult;
    CHECK(adult.value("914") == u"0"_s);
    adult.served("dvop_federal_job", "2026-02-10");
    CHECK(adult.value("914") == u"0"_s);
    CHECK(adult.value("1005").isEmpty());
}

TEST_CASE("The end of youth services is told where another program goes on", "[policy][R-132]")
{
    Adult youth;
    youth.program = u"wioa_youth"_s;
    youth.file.enrollments.clear();
    youth.file.snapshots.clear();
    youth.file.services.clear();
    youth.enroll(youth.program, day("2026-01-05"));
    youth.file.enrollments.back().endedOn = day("2026-01-30");
    youth.served("youth_mentoring", "2026-01-20");
    youth.records.tests = {{.id = {5}, .instrument = u"tabe"_s, .on = day("2026-01-05"), .score = u"520"_s}};
    youth.file.planning.plans = {{.id = {6}, .kind = u"iss"_s, .startedOn = day("2026-01-06")}};
    CHECK(youth.value("901") == u"20260120"_s);
    CHECK(youth.value("1416").isEmpty());
    youth.enroll(u"wioa_adult"_s, day("2026-01-25"));
    youth.served("individual_counseling", "2026-03-02");
    CHECK(youth.value("901") == u"20260302"_s);
    CHECK(youth.value("1416") == u"20260120"_s);
}
