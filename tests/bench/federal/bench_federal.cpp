// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/federal/indicators.h"
#include "core/actions/reports/reports.h"
#include "core/exchange/federal/federal_file.h"
#include "core/policy/federal/pirl_layout.h"
#include "tests/bench/bench_paths.h"
#include "tests/bench/federal/federal_office.h"
#include "tests/bench/raw.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cstdio>
#include <malloc.h>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

constexpr const char *program = "wioa_adult";

/// The tables a row is made of, read whole for everybody in the program and written cell by cell: what no way
/// of making the file can do without.
qint64 selectAndWrite(Database &database, const QString &path)
{
    RawDatabase raw = RawDatabase::sharing(database);
    std::FILE *out = std::fopen(qPrintable(path), "wb");
    qint64 rows = 0;
    const auto write = [&](const std::string &sql) {
        Statement &statement = raw.statement(sql);
        statement.bind(1, std::string(program));
        while (statement.next()) {
            ++rows;
            for (int column = 0; column < statement.columns(); ++column) {
                const std::string text = statement.text(column);
                std::fwrite(text.data(), 1, text.size(), out);
                std::fputc(column + 1 < statement.columns() ? ',' : '\n', out);
            }
        }
        statement.reset();
    };
    const std::string who = " IN (SELECT job_seeker FROM program_enrollment WHERE program = ?1) ORDER BY ";
    write("SELECT * FROM job_seeker WHERE id" + who + "id");
    for (const char *table : {"program_enrollment", "eligibility_snapshot", "service", "plan", "course",
                              "test_result", "education", "quarter_result", "skill_gain"})
        write(std::string("SELECT * FROM ") + table + " WHERE job_seeker" + who + "job_seeker");
    std::fclose(out);
    return rows;
}

struct Size
{
    int people;
    const char *words;
};

/// Megabytes that making the file took beyond what was there.
double measureFile(FederalBenchOffice &office, const Size &size, const QString &folder, Report &report)
{
    const QString words = QString::fromLatin1(size.words);
    const QString path = folder + u"/adult.csv"_s;
    const FederalFileOptions options{.program = QString::fromLatin1(program), .quarter = {2026, 2}};
    Measured line{.name = u"%1 people: the federal file of Adult, checked and written"_s.arg(words)};
    qint64 rows = 0;
    malloc_trim(0); // what making the office left with the allocator would hide what is taken now
    const double before = memory("VmRSS:");
    forgetPeakMemory();
    for (int i = 0; i < 3; ++i) {
        line.raw.time([&] { (void)selectAndWrite(office.database(), folder + u"/raw.csv"_s); });
        line.ours.time([&] {
            const auto written = writeFederalFile(office.signedIn().actions(), path, options);
            if (!written || !written->written)
                fail("the federal file was not written");
            rows = written->rows;
        });
    }
    const double took = memory("VmHWM:") - before;
    report.figures.push_back({.name = u"%1 people: rows a second of the federal file"_s.arg(words),
                              .unit = u"rows/s"_s,
                              .value = double(rows) / (line.ours.percentile(0.5) / 1000)});
    report.figures.push_back({.name = u"%1 people: memory at its most beyond what was there"_s.arg(words),
                              .unit = u"MiB"_s,
                              .value = took});
    report.remarks += u"%1 people: %2 rows of %3 elements, %4 MiB; ours over raw %5."_s.arg(words)
                          .arg(rows)
                          .arg(policy::shippedPirlLayout().elements.size())
                          .arg(double(QFileInfo(path).size()) / 1048576, 0, 'f', 1)
                          .arg(line.ratio(), 0, 'f', 2);
    report.lines.push_back(std::move(line));
    return took;
}

/// The five indicators of Adult over a program year, then who is behind one of them, then the largest report
/// stopped half way.
void measureIndicators(FederalBenchOffice &office, const Size &size, const QString &folder, Report &report)
{
    const QString words = QString::fromLatin1(size.words);
    const IndicatorQuery query{.program = QString::fromLatin1(program),
                               .cohort = policy::Cohort::ofProgramYear(2025)};
    Measured numbers{.name = u"%1 people: the indicators of Adult"_s.arg(words)};
    qint64 people = 0;
    const double before = memory("VmRSS:");
    forgetPeakMemory();
    for (int i = 0; i < 3; ++i) {
        numbers.raw.time([&] { (void)selectAndWrite(office.database(), folder + u"/raw.csv"_s); });
        numbers.ours.time([&] {
            const auto table = indicators(office.signedIn().actions(), query);
            if (!table || table->people == 0)
                fail("no indicators were computed");
            people = table->people;
        });
    }
    report.figures.push_back({.name = u"%1 people: participants a second of the indicators"_s.arg(words),
                              .unit = u"people/s"_s,
                              .value = double(people) / (numbers.ours.percentile(0.5) / 1000)});
    report.figures.push_back(
        {.name = u"%1 people: memory of the indicators at its most beyond what was there"_s.arg(words),
         .unit = u"MiB"_s,
         .value = memory("VmHWM:") - before});
    report.lines.push_back(std::move(numbers));

    Measured services{.name = u"%1 people: services by class, the largest report"_s.arg(words)};
    RawDatabase raw = RawDatabase::sharing(office.database());
    const ReportSpec *spec = reportNamed("services");
    qint64 steps = 0;
    double longest = 0;
    for (int i = 0; i < 3; ++i) {
        services.raw.time([&] {
            raw.statement("SELECT job_seeker, type, on_date, center, given_by FROM service WHERE on_date >= "
                          "'2025-07-01' AND on_date <= "
                          "'2026-06-30' AND voided_on IS NULL")
                .readAll();
        });
        double last = stopwatch();
        services.ours.time([&] {
            const auto made = makeReport(office.signedIn().actions(), *spec,
                                         {.fiscalYear = 2026, .step = [&](qint64, qint64) {
                                              ++steps;
                                              longest = std::max(longest, stopwatch() - last);
                                              last = stopwatch();
                                              return true;
                                          }});
            if (!made || made->rows.empty())
                fail("the report was not made");
        });
    }
    report.lines.push_back(std::move(services));
    report.figures.push_back(
        {.name = u"%1 people: between two looks whether that report is stopped, the most"_s.arg(words),
         .unit = u"ms"_s,
         .value = longest,
         .most = 100});
    const auto stopped = makeReport(office.signedIn().actions(), *spec,
                                    {.fiscalYear = 2026, .step = [](qint64, qint64) { return false; }});
    if (!stopped || (steps > 3 && !stopped->stopped))
        fail("the report was not stopped");
}

} // namespace

void measureFederal(Report &report, int most)
{
    for (const Size &size : {Size{100'000, "100,000"}, Size{1'000'000, "1,000,000"}}) {
        if (size.people > most)
            break;
        std::fprintf(stderr, "Making an office of %s people in the federal programs …\n", size.words);
        const QTemporaryDir directory;
        const QString folder = directory.filePath(u"office"_s);
        const double begin = stopwatch();
        FederalBenchOffice office(folder, size.people);
        report.people = size.people;
        report.remarks += u"%1 people: %2 MiB, made in %3 s."_s.arg(QString::fromLatin1(size.words))
                              .arg(QFileInfo(Office::databaseFile(folder)).size() / 1048576)
                              .arg((stopwatch() - begin) / 1000, 0, 'f', 0);
        std::fprintf(stderr, "Measuring it …\n");
        measureFile(office, size, directory.path(), report);
        measureIndicators(office, size, directory.path(), report);
    }
    report.remarks += u"Raw: every column of the same people's records, selected in the order of the people "
                      u"and written as text to "
                      u"a file. More than a quarter of the people are in Adult."_s;
}

} // namespace waymark::bench
