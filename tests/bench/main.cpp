// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_paths.h"
#include "tests/bench/bench_sync.h"
#include "tests/bench/raw.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

struct Path
{
    const char *name;
    Measured (*measured)(BenchOffice &);
};
constexpr std::array paths{
    Path{"find", findAsYouType},    Path{"letter", findOneLetter}, Path{"open", openPerson},
    Path{"history", openHistory},   Path{"today", todayOfOne},     Path{"save", saveOneField},
    Path{"contact", recordContact}, Path{"due", dueAfterContact}, Path{"duplicates", duplicatesAtEntry}, Path{"group", groupOf25},
    Path{"heaviest", openHeaviest}, Path{"shared", sharedReport},
    Path{"plan", openPlan},         Path{"agree", agreeOnPlan},    Path{"compare", compareVersions},
};

/// Said where it is so: the slowest hundredth is then the machine's, not the program's.
QString otherWork()
{
    double load = 0;
    const double cores = std::thread::hardware_concurrency();
    if (getloadavg(&load, 1) != 1 || load < cores + 1)
        return {};
    return u"The machine was busy with other work: %1 processes wanted its %2 cores, which lengthens p99 on both sides."_s
        .arg(load, 0, 'f', 0)
        .arg(cores);
}

int print(const QCommandLineParser &asked, const Report &report)
{
    std::printf("%s", qUtf8Printable(report.table()));
    if (asked.isSet(u"json"_s)) {
        QFile out(asked.value(u"json"_s));
        if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(report.toJson()).toJson()) < 0)
            fail("the JSON file cannot be written");
    }
    if (asked.isSet(u"readme"_s) && !writeReadme(asked.value(u"readme"_s), report))
        fail("the table was not written: are both marks, bench:begin and bench:end, in the file?");
    return 0;
}

int run(const QCommandLineParser &asked, const QString &folder)
{
    const QString only = asked.value(u"only"_s);
    const auto wanted = [&](const char *name) { return only.isEmpty() || only == QLatin1StringView(name); };
    Report report;
    if (asked.isSet(u"processor"_s))
        report.remarks += u"Processor time only: waiting for the disk is not in it."_s;
    if (only == "tickler"_L1) {
        if (const auto load = otherWork(); !load.isEmpty())
            report.remarks += load;
        measureTickler(report);
        return print(asked, report);
    }
    if (only == "match"_L1) {
        measureMatches(report);
        return print(asked, report);
    }
    if (only == "federal"_L1) {
        if (const auto load = otherWork(); !load.isEmpty())
            report.remarks += load;
        measureFederal(report, asked.isSet(u"people"_s) ? asked.value(u"people"_s).toInt() : 1'000'000);
        return print(asked, report);
    }
    BenchOffice office(folder);
    if (office.isThere()) {
        office.open();
        report.remarks += u"The office was made by an earlier run."_s;
    } else {
        const int people = asked.value(u"people"_s).toInt();
        std::fprintf(stderr, "Making an office of %d people in %s …\n", people, qPrintable(folder));
        Measured making{.name = u"Make the office, a person"_s, .mostTimesRaw = mostSaving};
        office.make(people, making);
        report.remarks +=
            u"Making it took %1 s, the same rows written raw %2 s; both without waiting for the disk at "
            u"each save (synchronous = OFF). Everything else waits (synchronous = FULL)."_s
                .arg(making.ours.total() / 1000, 0, 'f', 1)
                .arg(making.raw.total() / 1000, 0, 'f', 1);
        report.lines.push_back(std::move(making));
        office.open();
    }
    report.people = int(office.people().size());
    const QStorageInfo disk(folder);
    report.remarks += u"The file: %1 MiB on %2, encrypted with SQLCipher."_s
                          .arg(QFileInfo(Office::databaseFile(folder)).size() / 1048576)
                          .arg(QString::fromUtf8(disk.fileSystemType()));
    if (const auto load = otherWork(); !load.isEmpty())
        report.remarks += load;
    if (asked.isSet(u"plans"_s)) {
        printPlans(office);
        return 0;
    }
    for (const Path &path : paths) {
        if (!wanted(path.name))
            continue;
        std::fprintf(stderr, "Measuring %s …\n", path.name);
        report.lines.push_back(path.measured(office));
    }
    if (wanted("sync"))
        measureSync(office, asked.value(u"operations"_s).toInt(), report);
    if (only == "scale"_L1)
        measureScale(report);
    if (only == "join"_L1)
        measureJoining(office, report);
    if (wanted("match"))
        measureMatches(report);
    if (wanted("window"))
        for (Figure &figure : signInElsewhere(folder))
            report.figures.push_back(std::move(figure));

    return print(asked, report);
}

} // namespace

} // namespace waymark::bench

int main(int argc, char **argv)
{
    using namespace waymark::bench;
    if (argc == 3 && qstrcmp(argv[1], "--sign-in") == 0)
        return signInAndMeasure(QString::fromLocal8Bit(argv[2]), argc, argv);
    if (argc > 3 && qstrncmp(argv[1], "--sync-", 7) == 0)
        return syncAndMeasure(argc, argv);

    QCoreApplication app(argc, argv);
    QCommandLineParser asked;
    asked.setApplicationDescription(u"Measures Waymark against prepared statements straight on SQLCipher."_s);
    asked.addHelpOption();
    asked.addOptions({
        {u"people"_s, u"How many people the office has."_s, u"N"_s, u"100000"_s},
        {u"json"_s, u"Write the figures there too."_s, u"file"_s},
        {u"readme"_s, u"Put the table between the marks of this file."_s, u"file"_s},
        {u"keep"_s, u"Make the office in this folder and keep it; one that is there is used again."_s,
         u"folder"_s},
        {u"operations"_s, u"How many operations one workstation has for the other."_s, u"N"_s, u"100000"_s},
        {u"only"_s, u"Measure only find, letter, open, history, today, save, contact, due, duplicates, group, heaviest, shared, plan, agree, compare, window, sync, join, scale, match, tickler or federal."_s,
         u"name"_s},
        {u"processor"_s, u"Count processor time only, where the machine is busy with other things."_s},
        {u"plans"_s, u"Print the query plans instead of measuring."_s},
    });
    asked.process(app);
    if (asked.isSet(u"processor"_s))
        countProcessorTime();
    if (asked.isSet(u"keep"_s))
        return run(asked, QDir(asked.value(u"keep"_s)).absolutePath());
    const QTemporaryDir directory;
    return run(asked, directory.filePath(u"office"_s));
}
