// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/office.h"
#include "core/sync/bundle_format.h"
#include "core/sync/operation_line.h"
#include "tests/support/workstations.h"

#include <QBuffer>
#include <QDirIterator>
#include <QtEndian>
#include <set>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Everything below a folder but what SQLite keeps while it is open.
QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString file = all.next();
        if (!file.endsWith("-wal"_L1) && !file.endsWith("-shm"_L1))
            files += file;
    }
    files.sort();
    return files;
}

/// An office with a person, a laptop, and one whole bundle of that laptop's.
struct Scene
{
    Workstations play;
    QString a = play.path();
    QString b = play.join(u"LAPTOP-B"_s);
    QString person = play.work(a, {CtlOffice::resident()}).front()["ids"_L1]["jobSeeker"_L1].toString();

    Scene() { play.imported(b, play.exported(a)); }

    void note(const QString &folder) const
    {
        play.work(folder, {{{u"action"_s, u"recordNote"_s},
                            {u"jobSeeker"_s, person},
                            {u"by"_s, u"counselor"_s},
                            {u"text"_s, u"Marie-Ange Pierre starts in the kitchen on Monday."_s},
                            {u"withoutService"_s, u"call"_s}}});
    }

    /// Preview and import refuse it in the same words and leave everything as it was.
    QByteArray refused(const QString &bundle, const QByteArray &before) const
    {
        const QStringList files = filesIn(play.file(QString()));
        const CtlRun looked = play.run({u"sync"_s, u"preview"_s, a, bundle});
        const CtlRun taken = play.import(a, bundle, {u"--no-backup"_s});
        CHECK(looked.exit == 1);
        CHECK(taken.exit == 1);
        CHECK(looked.err == taken.err);
        CHECK(taken.out.isEmpty());
        CHECK(taken.err.size() > 30);
        CHECK(taken.err.count('\n') == 1);
        for (const char *personal : {"Marie", "Pierre", "kitchen", "555"})
            CHECK_FALSE(taken.err.contains(personal));
        CHECK(play.dump(a) == before);
        CHECK(filesIn(play.file(QString())) == files);
        return taken.err;
    }
};

struct Regions
{
    qsizetype json = 0;    ///< where the header begins
    qsizetype opening = 0; ///< of the cipher
    qsizetype chunk = 0;   ///< the length of the first one
    qsizetype signature = 0;
};

Regions regionsOf(const QByteArray &bundle)
{
    Regions at;
    at.json = qstrlen("WAYMARK-BUNDLE\n") + 4;
    at.opening = at.json + qFromLittleEndian<quint32>(bundle.constData() + at.json - 4);
    at.chunk = at.opening + 24;
    at.signature = bundle.size() - 64;
    REQUIRE(at.chunk + 4 + qFromLittleEndian<quint32>(bundle.constData() + at.chunk) == at.signature);
    return at;
}

} // namespace

TEST_CASE("A bundle with one altered byte, or not of one piece, is refused whole", "[sync][process][bad]")
{
    const Scene scene;
    scene.note(scene.b);
    const QByteArray good = bytesOf(scene.play.exported(scene.b));
    const Regions at = regionsOf(good);
    const QByteArray before = scene.play.dump(scene.a);
    const QString file = scene.play.file(u"bad.wmb"_s);

    std::set<qsizetype> places;
    const std::array edges{qsizetype(0),     qsizetype(14), qsizetype(15),  at.json,      at.opening - 1,
                           at.opening,       at.chunk - 1,  at.chunk,       at.chunk + 3, at.chunk + 4,
                           at.signature - 1, at.signature,  good.size() - 1};
    places.insert(edges.begin(), edges.end());
    for (qsizetype place = 7; place < good.size(); place += good.size() / 24)
        places.insert(place);
    for (const qsizetype place : places) {
        CAPTURE(place);
        QByteArray bad = good;
        bad[place] = char(bad[place] ^ (1 << (place % 8)));
        writeBytes(file, bad);
        scene.refused(file, before);
    }
    for (const qsizetype length : {qsizetype(0), qsizetype(1), qsizetype(15), at.json, at.opening - 3,
                                   at.opening, at.chunk, at.chunk + 9, at.signature, good.size() - 1}) {
        CAPTURE(length);
        writeBytes(file, good.first(length));
        scene.refused(file, before);
    }
    for (const QByteArray &more : {QByteArray("\n"), QByteArray(64, '\0'), good}) {
        writeBytes(file, good + more);
        scene.refused(file, before);
    }
    writeBytes(file, "This is a letter.");
    CHECK(scene.refused(file, before).contains("not a Waymark bundle"));
    QByteArray newer = good;
    REQUIRE(newer.contains("\"format\":1"));
    newer.replace("\"format\":1", "\"format\":2");
    writeBytes(file, newer);
    CHECK(scene.refused(file, before).contains("newer Waymark"));

    CHECK(scene.play.import(scene.a, scene.play.file(u"nowhere.wmb"_s)).exit == 1);
    // The same bundle unaltered comes in.
    writeBytes(file, good);
    CHECK(scene.play.imported(scene.a, file)["counts"_L1]["notes"_L1] == 1);
    CHECK(scene.play.dump(scene.a) == scene.play.dump(scene.b));
}

TEST_CASE("A bundle of strangers is refused whole", "[sync][process][bad]")
{
    const Scene scene;
    const QByteArray before = scene.play.dump(scene.a);

    const Workstations other;
    other.work(other.path(), {CtlOffice::resident()});
    CHECK(scene.refused(other.exported(other.path()), before).contains("another office"));

    // Somebody who has the office's key, but was never invited: well made, and signed by nobody that is
    // known.
    auto office = Office::open(scene.a, u"administrator"_s, u"correct horse"_s);
    REQUIRE(office.ok());
    const SigningKey stranger = signingKeyFrom(SecretKey::random());
    Seal seal{.device = 4711, .number = 1, .lastStamp = "0", .madeMs = 1, .key = stranger.publicKey};
    seal.statement = statementOf((*office)->id(), seal);
    seal.signature = stranger.sign(seal.statement);
    BundleHeader header{.office = (*office)->id(), .device = 4711, .number = 1, .madeMs = 1, .seals = 1};
    header.key = stranger.publicKey;
    header.holds = {{4711, 1, 1}};
    QBuffer out;
    REQUIRE(out.open(QIODevice::WriteOnly));
    auto writer = BundleWriter::begin(out, header, (*office)->key());
    REQUIRE(writer.ok());
    REQUIRE((*writer)->line(sealLine(seal)).ok());
    REQUIRE((*writer)->finish(stranger).ok());
    office->reset();
    const QString file = scene.play.file(u"stranger.wmb"_s);
    writeBytes(file, out.data());
    CHECK(scene.refused(file, before).contains("never joined"));
}

TEST_CASE("What a retired workstation records afterwards is refused until it is brought back",
          "[sync][process][bad]")
{
    const Scene scene;
    const Workstations &play = scene.play;
    scene.note(scene.b);
    play.imported(scene.a, play.exported(scene.b));
    CHECK(play.run({u"sync"_s, u"retire"_s, scene.a, u"LAPTOP-B"_s}, u"counselor"_s).exit == 1);
    REQUIRE(play.run({u"sync"_s, u"retire"_s, scene.a, u"LAPTOP-B"_s}).exit == 0);
    CHECK(play.run({u"sync"_s, u"retire"_s, scene.a, u"LAPTOP-B"_s}).exit == 1);
    scene.note(scene.b);
    const QString late = play.exported(scene.b);
    const QByteArray before = play.dump(scene.a);
    const QByteArray words = scene.refused(late, before);
    CHECK(words.contains("LAPTOP-B was retired"));
    for (const QJsonObject &device : play.list(scene.a, {u"devices"_s})) {
        const bool laptop = device["name"_L1] == u"LAPTOP-B"_s;
        CHECK(device["retired"_L1].toBool() == laptop);
        CHECK(device["this"_L1].toBool() != laptop);
    }
    REQUIRE(play.run({u"sync"_s, u"return"_s, scene.a, u"LAPTOP-B"_s}).exit == 0);
    play.imported(scene.a, late);
    CHECK(play.dump(scene.a) != before);
    play.exchangeAll({scene.a, scene.b});
    CHECK(play.dump(scene.a) == play.dump(scene.b));
}

TEST_CASE("One join file used on two computers is found out", "[sync][process][bad]")
{
    const Scene scene;
    const Workstations &play = scene.play;
    const QString invitation = play.file(u"twice.join"_s);
    const CtlInput told{.joinPassword = Workstations::joinPassword};
    REQUIRE(play.run({u"sync"_s, u"invite"_s, scene.a, invitation, u"--name"_s, u"TWIN"_s},
                     u"administrator"_s, told)
                .exit == 0);
    const QString one = play.file(u"one"_s);
    const QString two = play.file(u"two"_s);
    for (const QString &folder : {one, two}) {
        REQUIRE(runCtl({u"sync"_s, u"join"_s, invitation, folder}, told).exit == 0);
        scene.note(folder);
    }
    play.imported(scene.a, play.exported(one));
    const QByteArray before = play.dump(scene.a);
    CHECK(scene.refused(play.exported(two), before).contains("TWIN"));
    CHECK(play.operations(scene.a) > 0);
}
