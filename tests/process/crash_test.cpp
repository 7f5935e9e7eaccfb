// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/verify.h"
#include "tests/support/office_fixture.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString ctl() { return QStringLiteral(WAYMARK_BIN_DIR "/waymarkctl"); }

QProcessEnvironment environment()
{
    QProcessEnvironment env = QProcessEnvironment::systemEnvironment();
    env.insert(u"WAYMARK_PASSWORD"_s, QString::fromLatin1(OfficeFixture::password));
    return env;
}

} // namespace

TEST_CASE("Killed at any moment, no acknowledged save is missing", "[process][crash]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    office.signedIn.reset();

    QSet<QString> acknowledged;
    const int rounds = qEnvironmentVariableIntValue("WAYMARK_CRASH_ROUNDS") > 0
                           ? qEnvironmentVariableIntValue("WAYMARK_CRASH_ROUNDS")
                           : 12;
    int killedWhileWriting = 0;
    for (int round = 0; round < rounds; ++round) {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(ctl(), {u"do"_s, office.folder(), u"-"_s, u"--as"_s, u"counselor"_s});
        REQUIRE(process.waitForStarted());
        const QByteArray line = R"({"action":"recordNote","jobSeeker":")" + QByteArray::number(person.value)
            + R"(","text":"One more note, long enough to say something.","withoutService":"test"})" + '\n';
        for (int i = 0; i < 400; ++i)
            process.write(line);
        QByteArray said;
        QElapsedTimer timer;
        timer.start();
        // A busy machine may take longer than one wait to begin.
        while (!said.contains('\n') && timer.elapsed() < 30'000) {
            process.waitForReadyRead(100);
            said += process.readAllStandardOutput();
        }
        QThread::usleep(QRandomGenerator::global()->bounded(60'000));
        killedWhileWriting += process.state() == QProcess::Running;
        process.kill();
        process.waitForFinished();
        said += process.readAllStandardOutput();
        for (const QByteArray &answer : said.split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(answer).object();
            if (object.value(u"ok"_s).toBool())
                acknowledged.insert(object.value(u"ids"_s).toObject().value(u"note"_s).toString());
        }

        office.reopen("counselor");
        const auto report = verifyOffice(office.session());
        REQUIRE(report.ok());
        REQUIRE(report->problems == QStringList());
        QSet<QString> stored;
        for (const Note &note : office.store().ofPerson<Note>(person))
            stored.insert(note.id.text());
        REQUIRE(stored.contains(acknowledged));
        office.signedIn.reset();
    }
    CHECK(acknowledged.size() >= rounds);
    CHECK(killedWhileWriting > rounds / 2);
}
