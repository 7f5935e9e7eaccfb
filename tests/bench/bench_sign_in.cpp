// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_paths.h"
#include "tests/bench/bench_window.h"
#include "tests/bench/raw.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

Id<JobSeeker> whoHasAPlan(Database &database)
{
    Query query = database.query("SELECT job_seeker FROM plan LIMIT 1");
    return {query.next() ? query.number(0) : 0};
}

Id<JobSeeker> mostServed(Database &database)
{
    Query query = database.query("SELECT job_seeker FROM service GROUP BY job_seeker HAVING count(*) >= 2000 LIMIT 1");
    return {query.next() ? query.number(0) : 0};
}

} // namespace

int signInAndMeasure(const QString &folder, int argc, char **argv)
{
    const auto app = makeApplication(argc, argv);
    Samples signingIn;
    Samples painting;
    BenchOffice office(folder);
    // The office was made with the cheapest key derivation there is, so nearly all of this is the program's
    // own.
    signingIn.time([&] { office.open(); });
    SignedIn &signedIn = office.signedIn();
    const bool window = paintToday(office.take(), painting);
    const double atFirst = memory("VmRSS:");
    // A long day: enough people to fill the page cache, wherever they lie in the file.
    const std::vector<Id<JobSeeker>> people = peopleOf(signedIn.office().database());
    const std::size_t step = std::max(std::size_t(1), people.size() / 2000);
    for (std::size_t i = 0; i < people.size(); i += step)
        (void)signedIn.session().store().caseFile(people[i]);
    Samples heavy;
    if (const Id<JobSeeker> person = mostServed(signedIn.office().database()))
        paintPerson(person, heavy);
    const double used = memory("VmHWM:");
    const Printing printing = printPapers(whoHasAPlan(signedIn.office().database()), mostServed(signedIn.office().database()));
    const QJsonObject said{{u"planPages"_s, printing.planPages},
                           {u"plan"_s, printing.plan.percentile(0.5)},
                           {u"evidencePages"_s, printing.evidencePages},
                           {u"evidence"_s, printing.evidence.total()},
                           {u"evidenceSteps"_s, printing.steps},
                           {u"heaviest"_s, heavy.total()},
                           {u"window"_s, window},
                           {u"signIn"_s, signingIn.total()},
                           {u"today"_s, painting.total()},
                           {u"rss"_s, atFirst},
                           {u"hwm"_s, used},
                           {u"printed"_s, memory("VmHWM:")}};
    std::printf("%s\n", QJsonDocument(said).toJson(QJsonDocument::Compact).constData());
    closeWindow();
    return 0;
}

std::vector<Figure> signInElsewhere(const QString &folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--sign-in"_s, folder});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        fail("signing in elsewhere did not end well");
    const QJsonObject said = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    const bool window = said[u"window"_s].toBool();
    const QString read = window ? u"painted Today"_s : u"Today read (no window in this build)"_s;
    const double signIn = said[u"signIn"_s].toDouble();
    return {{.name = u"Sign in, without the key derivation"_s, .unit = u"ms"_s, .value = signIn},
            {.name = u"From sign-in to "_s + read,
             .unit = u"ms"_s,
             .value = signIn + said[u"today"_s].toDouble(),
             .most = 300},
            {.name = window ? u"Memory with the window open"_s : u"Memory with the office open"_s,
             .unit = u"MiB"_s,
             .value = said[u"rss"_s].toDouble(),
             .most = 150},
            {.name = u"Memory after 2,000 people were opened, the most"_s,
             .unit = u"MiB"_s,
             .value = said[u"hwm"_s].toDouble(),
             .most = 150},
            {.name = u"Open the heaviest person, painted"_s,
             .unit = u"ms"_s,
             .value = said[u"heaviest"_s].toDouble(),
             .most = 100},
            {.name = u"Print a plan of %1 pages in two languages"_s.arg(said[u"planPages"_s].toInt()),
             .unit = u"ms"_s,
             .value = said[u"plan"_s].toDouble(),
             .most = 1000},
            {.name = u"Memory with these papers printed, the most"_s, .unit = u"MiB"_s, .value = said[u"printed"_s].toDouble(), .most = 200},
            {.name = u"Evidence packet of the heaviest case, %1 pages, %2 moves of its progress"_s.arg(said[u"evidencePages"_s].toInt()).arg(said[u"evidenceSteps"_s].toInt()),
             .unit = u"ms"_s,
             .value = said[u"evidence"_s].toDouble()}};
}

} // namespace waymark::bench
