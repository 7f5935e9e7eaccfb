// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workstations.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>
#include <catch2/catch_template_test_macros.hpp>
#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int rounds = 25; ///< in each of eight cases: two hundred kills

/// The real program, to be ended from outside.
class Running
{
public:
    Running(QStringList arguments, bool interrupted = false)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"WAYMARK_PASSWORD"_s, u"correct horse"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        m_process.setProcessEnvironment(environment);
        if (interrupted) // Ctrl+C was pressed before it could begin; it waits until somebody asks
            m_process.setChildProcessModifier([] {
                sigset_t set;
                sigemptyset(&set);
                sigaddset(&set, SIGINT);
                sigprocmask(SIG_BLOCK, &set, nullptr);
                ::kill(::getpid(), SIGINT);
            });
        arguments += {u"--as"_s, u"administrator"_s};
        m_process.start(QStringLiteral(WAYMARK_BIN_DIR "/waymarkctl"), arguments);
        REQUIRE(m_process.waitForStarted());
    }
    int exit()
    {
        REQUIRE(m_process.waitForFinished(60'000));
        REQUIRE(m_process.exitStatus() == QProcess::NormalExit);
        return m_process.exitCode();
    }
    /// True where it was still at work.
    bool killAfter(qint64 us)
    {
        QThread::usleep(static_cast<unsigned long>(us));
        m_process.kill();
        REQUIRE(m_process.waitForFinished(60'000));
        return m_process.exitStatus() == QProcess::CrashExit;
    }
    QByteArray said() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
};

/// An office with a few hundred operations that the laptop does not have yet.
struct Scene
{
    Workstations play;
    QString a = play.path();
    QString b = play.join(u"LAPTOP-B"_s);

    Scene()
    {
        const QString marie =
            play.work(a, {CtlOffice::resident()}).front()["ids"_L1]["jobSeeker"_L1].toString();
        QList<QJsonObject> notes;
        for (int i = 0; i < 300; ++i)
            notes += QJsonObject{{u"action"_s, u"recordNote"_s},
                                 {u"jobSeeker"_s, marie},
                                 {u"text"_s, u"Note %1 about the evening class and the kitchen."_s.arg(i)},
                                 {u"withoutService"_s, u"call"_s}};
        play.work(a, notes);
    }
};

qint64 timed(const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    Running whole(arguments);
    REQUIRE(whole.exit() == 0);
    return timer.nsecsElapsed() / 1000;
}

qint64 someMoment(qint64 whole)
{
    return QRandomGenerator::global()->bounded(whole * 11 / 10);
}

} // namespace

TEMPLATE_TEST_CASE_SIG("Killed while it exports, the bundle is whole or not there", "[sync][process][crash]",
                       ((int Part), Part), 1, 2, 3, 4)
{
    const Scene scene;
    const Workstations &play = scene.play;
    const qint64 operations = play.operations(scene.a);
    const QByteArray before = play.dump(scene.a);
    const QDir place(play.file(QString()));
    const auto arguments = [&](const QString &file) {
        return QStringList{u"sync"_s, u"export"_s, scene.a, file, u"--everything"_s};
    };
    const qint64 whole = timed(arguments(play.file(u"first.wmb"_s)));
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(round);
        const QString file = play.file(u"killed.wmb"_s);
        killed += Running(arguments(file)).killAfter(someMoment(whole));
        if (QFile::exists(file)) {
            const CtlRun read = play.run({u"sync"_s, u"preview"_s, scene.b, file, u"--json"_s});
            INFO(read.err.toStdString());
            REQUIRE(read.exit == 0);
            REQUIRE(read.lines().front()["bundle"_L1]["operations"_L1].toInteger() == operations);
        }
        REQUIRE(play.operations(scene.a) == operations);
        for (const QString &left : place.entryList({u"killed.wmb*"_s}, QDir::Files))
            REQUIRE(QFile::remove(place.filePath(left)));
    }
    CHECK(killed > rounds / 3);
    CHECK(play.dump(scene.a) == before);
    play.imported(scene.b, play.exported(scene.a));
    CHECK(play.dump(scene.b) == before);
}

TEMPLATE_TEST_CASE_SIG("Killed while it imports, the bundle is in or not in", "[sync][process][crash]",
                       ((int Part), Part), 1, 2, 3, 4)
{
    const Scene scene;
    const Workstations &play = scene.play;
    const QString bundle = play.exported(scene.a);
    const QString pristine = play.file(u"pristine"_s);
    copyFolder(scene.b, pristine);
    const qint64 without = play.operations(scene.b);
    const QStringList arguments{u"sync"_s, u"import"_s, scene.b, bundle};
    const qint64 whole = timed(arguments);
    const qint64 with = play.operations(scene.b);
    REQUIRE(with >= without + 300);
    int killed = 0;
    int in = 1;
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(round);
        if (in) {
            REQUIRE(QDir(scene.b).removeRecursively());
            copyFolder(pristine, scene.b);
        }
        killed += Running(arguments + (round % 2 ? QStringList() : QStringList{u"--no-backup"_s}))
                      .killAfter(someMoment(whole));
        const qint64 now = play.operations(scene.b);
        REQUIRE((now == without || now == with));
        in = now == with;
        const auto imports = play.list(scene.b, {u"imports"_s});
        REQUIRE(imports.size() == in);
    }
    CHECK(killed > rounds / 3);
    play.imported(scene.b, bundle);
    CHECK(play.dump(scene.b) == play.dump(scene.a));
    CHECK(play.operations(scene.b) == with);
}

TEST_CASE("Ctrl+C stops an exchange with nothing changed", "[sync][process]")
{
    const Scene scene;
    const Workstations &play = scene.play;
    const QString bundle = play.exported(scene.a);
    const QByteArray before = play.dump(scene.b);
    const auto stopped = [](const QStringList &arguments) {
        Running run(arguments, true);
        CHECK(run.exit() == 1);
        const QByteArray said = run.said();
        CHECK(said.contains("Stopped as you asked"));
        CHECK(said.contains("Nothing was changed"));
    };
    stopped({u"sync"_s, u"import"_s, scene.b, bundle});
    stopped({u"sync"_s, u"preview"_s, scene.b, bundle});
    CHECK(play.dump(scene.b) == before);
    const QString never = play.file(u"never.wmb"_s);
    stopped({u"sync"_s, u"export"_s, scene.a, never, u"--everything"_s});
    CHECK(QDir(play.file(QString())).entryList({u"never*"_s}).isEmpty());
    // Not even a signal that came too early keeps the next one from its work.
    play.imported(scene.b, bundle);
    CHECK(play.dump(scene.b) == play.dump(scene.a));
}
