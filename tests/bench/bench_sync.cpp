// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_sync.h"

#include "core/session/verify.h"
#include "core/sync/exporter.h"
#include "core/sync/importer.h"
#include "core/sync/joining.h"
#include "tests/bench/raw.h"
#include "tests/bench/replay.h"
#include "tests/bench/sync_pair.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

constexpr double mostImporting = 6;
constexpr double mostBetweenSteps = 100; ///< milliseconds
constexpr double mostGrowth = 8;         ///< MiB between a bundle and one ten times as big

void say(const QJsonObject &object)
{
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
}

QJsonObject elsewhere(QStringList arguments)
{
    if (countsProcessorTime())
        arguments += u"--processor"_s;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        fail("the other process did not end well");
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

/// Later than everything the first workstation did.
FixedClock laterClock()
{
    return FixedClock(BenchOffice::today().addDays(5));
}

std::unique_ptr<SignedIn> signIn(const QString &folder, Clock &clock)
{
    auto opened = SignedIn::open(folder, QString::fromLatin1(BenchOffice::login),
                                 QString::fromLatin1(BenchOffice::password), clock);
    if (!opened)
        fail("signing in: " + opened.error().text().toStdString());
    return std::move(*opened);
}

class HashingDevice : public QIODevice
{
public:
    HashingDevice() { open(WriteOnly); }
    QByteArray result() const { return m_hash.result(); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_hash.addData(QByteArrayView(data, size));
        return size;
    }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

QByteArray dumpHash(SignedIn &signedIn)
{
    HashingDevice out;
    if (!dumpOffice(signedIn.session().store(), out))
        fail("dumping");
    return out.result();
}

/// The longest time in which nobody was told that it goes on.
class Heartbeat
{
public:
    SyncStep step()
    {
        return [this](const SyncProgress &progress) {
            beat(progress.what);
            return true;
        };
    }
    void beat(const QString &what)
    {
        const double now = stopwatch();
        if (now - m_last > m_longest) {
            m_longest = now - m_last;
            m_where = u"%1 → %2"_s.arg(m_what, what);
        }
        m_last = now;
        m_what = what;
        ++m_count;
    }
    double longest() const { return m_longest; }
    QString where() const { return m_where; } ///< after which step and before which
    int count() const { return m_count; }

private:
    double m_last = stopwatch();
    double m_longest = 0;
    int m_count = 0;
    QString m_what = u"begin"_s;
    QString m_where;
};

int exportHere(const QString &folder, const QString &file, int device, qint64 known, qint64 afterId)
{
    FixedClock clock = laterClock();
    const auto signedIn = signIn(folder, clock);
    const auto readRows = [&] {
        RawDatabase raw = RawDatabase::sharing(signedIn->office().database());
        const double begin = stopwatch();
        std::size_t bytes = 0;
        for (const char *sql : {"SELECT * FROM operation WHERE id > ? AND device = ? ORDER BY id",
                                "SELECT * FROM change WHERE operation_id > ? AND operation_id >> 39 = ? >> 39 "
                                "ORDER BY operation_id, seq"}) {
            Statement &rows = raw.statement(sql);
            rows.bind(1, afterId);
            rows.bind(2, signedIn->office().deviceId());
            while (rows.next()) {
                for (int i = 0; i < rows.columns(); ++i) {
                    const Cell cell = rows.cell(i);
                    bytes += cell.index();
                }
            }
            rows.reset();
        }
        if (bytes == 0)
            fail("nothing to export");
        return stopwatch() - begin;
    };
    const double rawFirst = readRows();
    const double before = memory("VmRSS:");
    forgetPeakMemory();
    Heartbeat heart;
    const double begin = stopwatch();
    const auto report =
        exportBundle(signedIn->session(), file, {.without = {{device, 1, known}}}, heart.step());
    const double took = stopwatch() - begin;
    heart.beat(u"end"_s);
    const double peak = memory("VmHWM:");
    if (!report || !report->written)
        fail("exporting: " + (report ? std::string("nothing") : report.error().text().toStdString()));
    say({{u"ms"_s, took},
         {u"raw"_s, (rawFirst + readRows()) / 2},
         {u"operations"_s, report->header.operations},
         {u"growth"_s, peak - before},
         {u"peak"_s, peak},
         {u"pause"_s, heart.longest()},
         {u"where"_s, heart.where()}});
    return 0;
}

int importHere(const QString &folder, const QString &file, bool cancelFirst)
{
    FixedClock clock = laterClock();
    const auto signedIn = signIn(folder, clock);
    bool unchanged = true;
    if (cancelFirst) {
        const QByteArray dump = dumpHash(*signedIn);
        for (const double part : {0.3, 0.7, 0.99}) {
            const auto stopped = importBundle(signedIn->session(), file, {}, [&](const SyncProgress &progress) {
                return progress.what.startsWith(u"Checking"_s) ||
                       double(progress.done) < part * double(progress.total);
            });
            unchanged = unchanged && !stopped.ok();
        }
        unchanged = unchanged && dumpHash(*signedIn) == dump;
    }
    const double before = memory("VmRSS:");
    forgetPeakMemory();
    Heartbeat heart;
    const double begin = stopwatch();
    const auto report = importBundle(signedIn->session(), file, {}, heart.step());
    const double took = stopwatch() - begin;
    heart.beat(u"end"_s);
    const double peak = memory("VmHWM:");
    if (!report || !report->kept)
        fail("importing: " + (report ? std::string("nothing") : report.error().text().toStdString()));
    if (!report->waiting.empty())
        fail("importing: it waits");
    say({{u"ms"_s, took},
         {u"operations"_s, report->counts.operations},
         {u"changes"_s, report->counts.changes},
         {u"growth"_s, peak - before},
         {u"peak"_s, peak},
         {u"pause"_s, heart.longest()},
         {u"where"_s, heart.where()},
         {u"steps"_s, heart.count()},
         {u"unchanged"_s, unchanged}});
    return 0;
}

/// The same rows by prepared statements in one transaction: operation, changes, record, and for each person once the
/// due items, for each new one the search row.
double writeRaw(SyncPair &pair, const std::vector<qint64> &operations)
{
    RawDatabase mine = RawDatabase::sharing(pair.database());
    const QString file = pair.rawFile();
    const RecordStore &store = pair.signedIn().session().store();
    double took = 0;
    {
        RawDatabase raw = RawDatabase::create(file.toStdString(), pair.signedIn().office().key().bytes());
        const auto timed = [&](auto &&work) {
            const double begin = stopwatch();
            work();
            took += stopwatch() - begin;
        };
        std::map<qint64, std::vector<WrittenOperation::Write>> due;
        timed([&] { raw.execute("BEGIN IMMEDIATE"); });
        for (std::size_t first = 0; first < operations.size(); first += 500) {
            std::vector<WrittenOperation> block;
            for (std::size_t i = first; i < std::min(first + 500, operations.size()); ++i)
                block.push_back(readOperation(mine, store, operations[i], true));
            timed([&] {
                for (const WrittenOperation &written : block) {
                    writeRow(raw, written.operation);
                    for (const auto *writes : {&written.changes, &written.records, &written.find}) {
                        for (const WrittenOperation::Write &write : *writes)
                            writeRow(raw, write);
                    }
                }
            });
            for (WrittenOperation &written : block) {
                if (written.person)
                    due[written.person] = std::move(written.due);
            }
        }
        timed([&] {
            Statement &clear = raw.statement("DELETE FROM due_item WHERE person_id = ?");
            for (const auto &[person, rows] : due) {
                clear.bind(1, person);
                clear.run();
                for (const WrittenOperation::Write &write : rows)
                    writeRow(raw, write);
            }
            raw.execute("COMMIT");
        });
    }
    QFile::remove(file);
    return took;
}

Measured line(const QString &name, double ours, double raw, double mostTimesRaw)
{
    Measured measured{.name = name, .mostTimesRaw = mostTimesRaw};
    measured.ours.add(ours);
    measured.raw.add(raw);
    return measured;
}

} // namespace

void measureSync(BenchOffice &office, int operations, Report &report)
{
    const QString folder = office.folder() + u"/sync"_s;
    QDir(folder).removeRecursively();
    std::fprintf(stderr, "Making two workstations …\n");
    SyncPair pair(office, folder);
    const int few = operations / 10;
    std::vector<qint64> all = pair.work(few);
    pair.close();
    const QStringList from{QString::number(pair.firstNumber()), QString::number(pair.knownSeal()),
                           QString::number(all.front() - 1)};
    const QString small = folder + u"/small.waymark"_s;
    (void)elsewhere(QStringList{u"--sync-export"_s, pair.first(), small} + from);
    pair.open();
    for (const qint64 id : pair.work(operations - few))
        all.push_back(id);
    pair.close();
    const QString big = folder + u"/big.waymark"_s;
    const QJsonObject out = elsewhere(QStringList{u"--sync-export"_s, pair.first(), big} + from);
    std::fprintf(stderr, "Taking in …\n");
    const QJsonObject few10 = elsewhere({u"--sync-import"_s, pair.second(u"small"_s), small, u"cancel"_s});
    const QJsonObject in = elsewhere({u"--sync-import"_s, pair.second(u"big"_s), big});
    std::fprintf(stderr, "The same by prepared statements …\n");
    pair.open();
    const double raw = writeRaw(pair, all);
    pair.close();
    QDir(folder).removeRecursively();

    const auto thousands = u"%L1"_s.arg(all.size());
    report.lines.push_back(line(u"Write a bundle of %1 operations"_s.arg(thousands), out[u"ms"_s].toDouble(),
                                out[u"raw"_s].toDouble(), 0));
    report.lines.push_back(
        line(u"Take it in"_s, in[u"ms"_s].toDouble(), raw, mostImporting));
    const auto perSecond = [](const QJsonObject &said) {
        return said[u"operations"_s].toDouble() / said[u"ms"_s].toDouble() * 1000;
    };
    report.figures.push_back({.name = u"Operations written in a second"_s, .unit = u""_s, .value = perSecond(out)});
    report.figures.push_back({.name = u"Operations taken in in a second"_s, .unit = u""_s, .value = perSecond(in)});
    report.figures.push_back({.name = u"Memory while a bundle is written, the most"_s,
                              .unit = u"MiB"_s,
                              .value = out[u"peak"_s].toDouble(),
                              .most = 150});
    report.figures.push_back({.name = u"Memory while %L1 operations are taken in, the most"_s.arg(few),
                              .unit = u"MiB"_s,
                              .value = few10[u"peak"_s].toDouble(),
                              .most = 150});
    report.figures.push_back({.name = u"Memory while %1 are taken in, the most"_s.arg(thousands),
                              .unit = u"MiB"_s,
                              .value = in[u"peak"_s].toDouble(),
                              .most = few10[u"peak"_s].toDouble() + mostGrowth});
    report.figures.push_back({.name = u"Between two moves of the progress bar, the most"_s,
                              .unit = u"ms"_s,
                              .value = std::max(in[u"pause"_s].toDouble(), out[u"pause"_s].toDouble()),
                              .most = mostBetweenSteps});
    if (!few10[u"unchanged"_s].toBool())
        fail("an import that was stopped changed the office");
    report.remarks += u"The progress bar stood still longest here: writing, %1; taking in, %2."_s.arg(
        out[u"where"_s].toString(), in[u"where"_s].toString());
    report.remarks += u"An import stopped at 30, 70 and 99 percent left the office's dump as it was."_s;
}

void measureJoining(BenchOffice &office, Report &report)
{
    const QString folder = office.folder() + u"/sync"_s;
    QDir(folder).removeRecursively();
    SyncPair pair(office, folder);
    const QString password = u"told by voice"_s;
    const QString file = folder + u"/laptop.join"_s;
    const double begin = stopwatch();
    const auto written =
        writeJoinFile(pair.signedIn().actions(), u"LAPTOP"_s, password, file, {}, KeyCost::testing());
    const double wrote = stopwatch();
    if (!written)
        fail("the join file: " + written.error().text().toStdString());
    FixedClock clock = laterClock();
    const auto joined = joinOffice(file, password, folder + u"/laptop"_s, clock);
    const double done = stopwatch();
    if (!joined)
        fail("joining: " + joined.error().text().toStdString());
    pair.close();
    QDir(folder).removeRecursively();
    report.figures.push_back({.name = u"Write a join file of %L1 operations"_s.arg(written->operations),
                              .unit = u"s"_s,
                              .value = (wrote - begin) / 1000});
    report.figures.push_back({.name = u"Join with it"_s, .unit = u"s"_s, .value = (done - wrote) / 1000});
}

int syncAndMeasure(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = app.arguments();
    if (arguments.removeAll(u"--processor"_s))
        countProcessorTime();
    if (arguments.value(1) == "--sync-export"_L1 && arguments.size() == 7)
        return exportHere(arguments[2], arguments[3], arguments[4].toInt(), arguments[5].toLongLong(),
                          arguments[6].toLongLong());
    return importHere(arguments.value(2), arguments.value(3), arguments.value(4) == "cancel"_L1);
}

} // namespace waymark::bench
