// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/office_records.h"
#include "core/storage/office.h"
#include "core/sync/operation_line.h"
#include "tests/support/workstations.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

CtlRun readBundle(const QString &key, const QString &file)
{
    QProcess process;
    process.start(u"python3"_s, {QStringLiteral(WAYMARK_SOURCE_DIR "/docs/read_bundle.py"), key, file});
    REQUIRE(process.waitForStarted());
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Every operation of an office as a line of a bundle, and what was signed over them.
QSet<QByteArray> ledgerOf(const QString &folder)
{
    auto office = Office::open(folder, u"administrator"_s, u"correct horse"_s);
    REQUIRE(office.ok());
    QSet<QByteArray> lines;
    const auto read = guarded([&] {
        std::vector<qint64> devices;
        {
            Query query = (*office)->database().query("SELECT DISTINCT device FROM operation");
            while (query.next())
                devices.push_back(query.number(0));
        }
        for (const qint64 device : devices)
            forEachOperation((*office)->database(), device, 0, [&](const Operation &operation) {
                lines += operationLine(operation);
                return true;
            });
        forEachSeal((*office)->database(), (*office)->id(), [&](const Seal &seal) {
            lines += sealLine(seal);
            return true;
        });
    });
    REQUIRE(read.ok());
    return lines;
}

} // namespace

TEST_CASE("A program that is not ours reads a bundle and finds the ledger in it", "[sync][process]")
{
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        SKIP("python3 is not installed: docs/read_bundle.py was not run");
    const Workstations play;
    const QString a = play.path();
    const QString b = play.join(u"LAPTOP-B"_s);
    QJsonObject odd = CtlOffice::resident();
    odd.insert(u"firstName"_s, u"Zoë \"Zo\" \\ Đặng"_s);
    odd.insert(u"lastName"_s, u"Ōta / 😀"_s);
    const QString marie = play.work(a, {odd}).front()["ids"_L1]["jobSeeker"_L1].toString();
    play.imported(b, play.exported(a));
    QList<QJsonObject> notes;
    QRandomGenerator random(1);
    for (int i = 0; i < 300; ++i) { // nothing that compresses well, so that there are several chunks
        QString noise;
        for (int c = 0; c < 800; ++c)
            noise += QChar(char16_t(random.bounded(0x21, 0x7f)));
        notes += QJsonObject{{u"action"_s, u"recordNote"_s},
                             {u"jobSeeker"_s, marie},
                             {u"text"_s, QString(u"Tab\tline\nend \u0001 \u2028 "_s + noise)},
                             {u"withoutService"_s, u"call"_s}};
    }
    play.work(b, notes);
    play.work(a, {{{u"action"_s, u"editJobSeeker"_s},
                   {u"jobSeeker"_s, marie},
                   {u"email"_s, QJsonValue()},
                   {u"familySize"_s, 9}}});
    play.imported(a, play.exported(b));
    const QString bundle = play.exported(a, {u"--everything"_s});
    REQUIRE(bytesOf(bundle).size() > 150'000);

    const CtlRun told = play.run({u"sync"_s, u"key"_s, a});
    REQUIRE(told.exit == 0);
    CHECK(told.out.size() == 65);
    CHECK(play.run({u"sync"_s, u"key"_s, b}).out == told.out);
    const QString key = QString::fromLatin1(told.out.trimmed());
    const CtlRun read = readBundle(key, bundle);
    INFO(read.err.toStdString());
    REQUIRE(read.exit == 0);
    QSet<QByteArray> lines;
    for (const QByteArray &line : read.out.split('\n')) {
        if (!line.isEmpty())
            lines += line;
    }
    CHECK(lines.size() == read.out.count('\n'));
    CHECK(lines == ledgerOf(a));

    // It refuses what Waymark refuses, and prints nothing of it.
    const QString bad = play.file(u"bad.wmb"_s);
    const QByteArray good = bytesOf(bundle);
    for (const qsizetype at :
         {qsizetype(3), qsizetype(40), qsizetype(500), good.size() / 2, good.size() - 5}) {
        QByteArray altered = good;
        altered[at] = char(altered[at] ^ 4);
        writeBytes(bad, altered);
        const CtlRun refused = readBundle(key, bad);
        CHECK(refused.exit == 1);
        CHECK(refused.out.isEmpty());
        CHECK(refused.err.startsWith("read_bundle.py: "));
        CHECK(refused.err.count('\n') == 1);
    }
    writeBytes(bad, good + "x");
    CHECK(readBundle(key, bad).exit == 1);
    writeBytes(bad, good.first(good.size() - 70'000));
    CHECK(readBundle(key, bad).exit == 1);
    CHECK(readBundle(QString(64, u'0'), bundle).exit == 1);
    CHECK(readBundle(u"abc"_s, bundle).exit == 2);
}
