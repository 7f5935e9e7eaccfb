// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/reports/reports.h"
#include "core/documents/reports/report_document.h"
#include "core/exchange/spreadsheet.h"
#include "core/policy/federal/standing_policy.h"
#include "tests/support/office_fixture.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

Report made(OfficeFixture &office, const char *id, const ReportOptions &options = {},
            const char *role = "director")
{
    const ReportSpec *spec = reportNamed(id);
    REQUIRE(spec);
    auto report = makeReport(office.as(role), *spec, options);
    INFO((report ? std::string() : report.error().text().toStdString()));
    REQUIRE(report.ok());
    return *std::move(report);
}

void give(OfficeFixture &office, Id<JobSeeker> person, QDate on, const char *type)
{
    REQUIRE(office.as("counselor")
                .run(RecordService{.jobSeekerId = person, .type = QString::fromLatin1(type), .on = on})
                .done);
}

} // namespace

TEST_CASE("Every report is made of an empty and of a small office, has its day and as many cells as columns",
          "[actions][reports]")
{
    OfficeFixture office;
    const bool empty = GENERATE(true, false);
    if (!empty) {
        const Id<JobSeeker> person = office.enrolled();
        office.openedCase(person);
        give(office, person, QDate(2026, 3, 1), "career_guidance");
    }
    for (const ReportSpec &spec : allReports()) {
        CAPTURE(QString(spec.id));
        const Report report = made(office, spec.id.data());
        CHECK_FALSE(report.summary.isEmpty());
        CHECK(report.filter.contains(u"as of"_s));
        CHECK(report.fullTitle().startsWith(report.title));
        for (const Report::Row &row : report.rows)
            CHECK(row.cells.size() == report.columns.size());
        for (const ReportChart::Series &one : report.chart.series)
            CHECK((report.chart.categories.isEmpty() || one.values.size() == report.chart.categories.size()));
        CHECK(spreadsheet({sheetOf(report, office.clock.now().local().date())}).ok());
        CHECK_FALSE(reportDocument(
                        report, {.printedOn = QDate(2026, 3, 2), .printedBy = u"Anna"_s, .office = u"Test"_s})
                        .rows.empty());
    }
}

TEST_CASE("Services are counted by type, once for each time and once for each person",
          "[actions][reports][R-33]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const int before = int(made(office, "services").rows.size());
    give(office, person, QDate(2026, 3, 1), "resume_review");
    give(office, person, QDate(2026, 3, 2), "resume_review");
    give(office, person, QDate(2025, 6, 30), "resume_review"); // the fiscal year before
    const Report report = made(office, "services");
    CHECK(int(report.rows.size()) == before + 1);
    const auto row = std::ranges::find_if(
        report.rows, [](const Report::Row &one) { return one.cells[1] == u"Resume review with staff"_s; });
    REQUIRE(row != report.rows.end());
    CHECK(row->cells[0] == u"Basic, with staff"_s);
    CHECK(row->cells[2] == u"2"_s);
    CHECK(row->cells[3] == u"1"_s);
    const Report old = made(office, "services", {.fiscalYear = 2025});
    REQUIRE(old.rows.size() == 1);
    CHECK(old.rows.front().cells[2] == u"1"_s);
    CHECK(made(office, "services", {.staff = office.staff("director")}).rows.empty());
}

TEST_CASE("Two records that were merged are one person of the services they had", "[actions][reports][merge]")
{
    OfficeFixture office;
    const Id<JobSeeker> keep = office.enrolled();
    const Id<JobSeeker> other = office.enrolled();
    give(office, keep, QDate(2026, 3, 1), "resume_review");
    give(office, other, QDate(2026, 3, 2), "resume_review");
    const auto review = [&] {
        const Report report = made(office, "services");
        const auto row = std::ranges::find_if(report.rows, [](const Report::Row &one) {
            return one.cells[1] == u"Resume review with staff"_s;
        });
        REQUIRE(row != report.rows.end());
        return row->cells.sliced(2, 2);
    };
    CHECK(review() == QStringList{u"2"_s, u"2"_s});
    REQUIRE(office.session()
                .transact("test",
                          [&](Transaction &t) -> Result<void> {
                              JobSeeker gone = *office.store().find(other);
                              gone.mergedInto = keep;
                              t.save(gone);
                              return {};
                          })
                .ok());
    CHECK(review() == QStringList{u"2"_s, u"1"_s});
    CHECK(made(office, "services").summary.contains(u"to 1 people"_s));
}

TEST_CASE("Timeliness counts contacts and entries of each counselor", "[actions][reports][R-71][R-81]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    office.openedCase(person);
    office.clock.set(QDate(2026, 5, 20)); // 79 days without a contact
    give(office, person, QDate(2026, 4, 1), "resume_review");
    give(office, person, QDate(2026, 5, 19), "interview_preparation");
    const Report report = made(office, "timeliness");
    const auto row =
        std::ranges::find_if(report.rows, [](const Report::Row &one) { return one.cells[1] == u"1"_s; });
    REQUIRE(row != report.rows.end());
    CHECK(row->cells[4] == u"1"_s); // overdue
    CHECK(row->cells[6] == u"1"_s); // one of the entries late
    CHECK(made(office, "timeliness", {.staff = office.staff("director")}).rows.empty());
}

TEST_CASE("The caseload leaves out whom its reader may not see", "[actions][reports][R-25]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    office.openedCase(person);
    REQUIRE(made(office, "caseload").rows.size() == 1);
    JobSeeker edited = *office.store().find(person);
    edited.confidential = true;
    REQUIRE(office.as("supervisor").run(EditJobSeeker{edited}).done);
    const Report report = made(office, "caseload", {}, "administrator");
    CHECK(int(report.rows.size()) + report.leftOut == 1);
}

TEST_CASE("A quarter that has not ended is refused with words", "[actions][reports][indicators][R-137]")
{
    OfficeFixture office;
    office.clock.set(QDate(2026, 3, 31));
    ReportOptions options{.quarter = policy::Quarter{2026, 1}};
    auto report = makeReport(office.as("director"), *reportNamed("indicators"), options);
    REQUIRE_FALSE(report.ok());
    CHECK(report.error().text().contains(u"has not ended"_s));
    office.clock.set(QDate(2026, 4, 1));
    CHECK(makeReport(office.as("director"), *reportNamed("indicators"), options).ok());
}

TEST_CASE("A report that is stopped says so and gives what it found", "[actions][reports]")
{
    OfficeFixture office;
    for (int i = 0; i < 3; ++i)
        (void)office.as("intake");
    (void)office.enrolled();
    int asked = 0;
    const Report report =
        made(office, "shelter-program", {.step = [&](qint64, qint64) { return ++asked > 100; }});
    CHECK((asked == 0 || report.stopped));
    CHECK_FALSE(made(office, "shelter-program").stopped);
}

TEST_CASE("Reports are for roles that may see them", "[actions][reports]")
{
    OfficeFixture office;
    for (const ReportSpec &spec : allReports()) {
        CAPTURE(QString(spec.id));
        CHECK_FALSE(makeReport(office.as("intake"), spec, {}).ok());
    }
}
