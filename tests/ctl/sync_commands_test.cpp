// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workstations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QStringList parts{u"export"_s, u"preview"_s,   u"import"_s, u"undo"_s,    u"imports"_s, u"waiting"_s,
                        u"folder"_s, u"conflicts"_s, u"settle"_s, u"devices"_s, u"rename"_s,  u"retire"_s,
                        u"return"_s, u"invite"_s,    u"join"_s,   u"key"_s};

} // namespace

TEST_CASE("Every part of sync explains itself", "[sync][ctl]")
{
    const QByteArray manual =
        bytesOf(QStringLiteral(WAYMARK_SOURCE_DIR "/packaging/waymarkctl.1")).replace("\\-", "-");
    const CtlRun whole = runCtl({u"sync"_s, u"--help"_s});
    CHECK(whole.exit == 0);
    CHECK(whole.out.startsWith("waymarkctl sync COMMAND"));
    for (const QString &part : parts) {
        CAPTURE(part.toStdString());
        const QByteArray name = part.toUtf8();
        CHECK(whole.out.contains(QByteArray("\n  " + name + ' ')));
        const CtlRun help = runCtl({u"sync"_s, part, u"--help"_s});
        CHECK(help.exit == 0);
        CHECK(help.err.isEmpty());
        CHECK(help.out.startsWith(QByteArray("waymarkctl sync " + name + ' ')));
        CHECK(help.out.contains(QByteArray("\n  waymarkctl sync " + name + ' '))); // an example
        CHECK((help.out.contains("ever") || help.out.contains("hanges nothing") ||
               help.out.contains("can come in")));
        CHECK(manual.contains(QByteArray("sync " + name)));
        for (const QByteArray &line : help.out.split('\n')) {
            CAPTURE(line.toStdString());
            CHECK(line.size() <= 110);
            CHECK((!line.startsWith("  --") || manual.contains(line.trimmed().split(' ').front())));
        }
    }
    // Nothing is listed that is not there.
    for (const QByteArray &line : whole.out.sliced(whole.out.indexOf("Commands:")).split('\n')) {
        if (line.startsWith("  "))
            CHECK(parts.contains(QString::fromUtf8(line.trimmed().split(' ').front())));
    }
}

TEST_CASE("What is typed wrongly after sync is said, with exit code 2", "[sync][ctl]")
{
    const QString office = u"/nowhere/office"_s;
    for (const QStringList &arguments : QList<QStringList>{
             {},
             {u"frobnicate"_s, office},
             {u"--json"_s},
             {u"export"_s, office},
             {u"export"_s, office, u"file"_s},
             {u"import"_s, office, u"file"_s, u"more"_s, u"--as"_s, u"x"_s},
             {u"settle"_s, office, u"1:a"_s, u"--as"_s, u"x"_s},
             {u"settle"_s, office, u"1:a"_s, u"--keep"_s, u"1"_s, u"--value"_s, u"1"_s, u"--as"_s, u"x"_s},
             {u"invite"_s, office, u"file"_s, u"--as"_s, u"x"_s},
             {u"join"_s, u"file"_s},
             {u"folder"_s, office, u"dir"_s, u"--now"_s, u"--as"_s, u"x"_s},
             {u"rename"_s, office, u"A"_s, u"--as"_s, u"x"_s},
         }) {
        CAPTURE(arguments.join(u' ').toStdString());
        const CtlRun run = runCtl(QStringList{u"sync"_s} + arguments);
        CHECK(run.exit == 2);
        CHECK(run.out.isEmpty());
        CHECK(run.err.startsWith("waymarkctl: "));
    }
    CHECK_FALSE(QFileInfo::exists(office));
}

TEST_CASE("Exchanging is for staff, workstations and keys are for administrators", "[sync][ctl]")
{
    const Workstations play;
    const QString b = play.join(u"LAPTOP-B"_s);
    const QString a = play.path();
    const QString bundle = play.exported(a);
    const QString fresh = play.file(u"fresh.wmb"_s);
    for (const auto &[login, arguments] : QList<std::pair<QString, QStringList>>{
             {u"view_only"_s, {u"export"_s, a, fresh}},
             {u"view_only"_s, {u"import"_s, b, bundle}},
             {u"view_only"_s, {u"preview"_s, b, bundle}},
             {u"view_only"_s, {u"undo"_s, b}},
             {u"supervisor"_s, {u"invite"_s, a, fresh, u"--name"_s, u"C"_s}},
             {u"supervisor"_s, {u"rename"_s, a, u"LAPTOP-B"_s, u"C"_s}},
             {u"supervisor"_s, {u"retire"_s, a, u"LAPTOP-B"_s}},
             {u"supervisor"_s, {u"return"_s, a, u"LAPTOP-B"_s}},
             {u"supervisor"_s, {u"key"_s, a}},
         }) {
        CAPTURE(arguments.join(u' ').toStdString());
        const CtlRun refused =
            play.run(QStringList{u"sync"_s} + arguments, login, {.joinPassword = Workstations::joinPassword});
        CHECK(refused.exit == 1);
        CHECK(refused.out.isEmpty());
        CHECK(refused.err.contains("role may not"));
        CHECK_FALSE(QFileInfo::exists(fresh));
        CHECK(play.run(QStringList{u"sync"_s} + arguments, login, {.password = u"wrong horse"_s}).exit == 3);
    }
    for (const QString &looks : {u"devices"_s, u"conflicts"_s, u"waiting"_s, u"imports"_s})
        CHECK(play.run({u"sync"_s, looks, a}, u"view_only"_s).exit == 0);
    CHECK(play.import(b, bundle, {}, u"counselor"_s).exit == 0);
}

TEST_CASE("An export writes one new file, or says that there is nothing to say", "[sync][ctl]")
{
    const Workstations play;
    const QString b = play.join(u"LAPTOP-B"_s);
    const QString a = play.path();
    play.work(a, {CtlOffice::resident()});
    const QString file = play.file(u"one.wmb"_s);
    const auto write = [&](const QStringList &options) {
        return play.run(QStringList{u"sync"_s, u"export"_s, a, file, u"--json"_s} + options, u"intake"_s);
    };
    CHECK(write({u"--for"_s, u"NOBODY"_s}).exit == 1);
    CHECK_FALSE(QFile::exists(file));
    const CtlRun first = write({u"--for"_s, u"LAPTOP-B"_s});
    CHECK(first.exit == 0);
    CHECK(first.lines().front()["written"_L1].toBool());
    CHECK(first.lines().front()["operations"_L1].toInteger() == 2); // her, and the laptop's own place
    CHECK(QFileInfo(file).permissions().testAnyFlags(QFile::ReadGroup | QFile::ReadOther) == false);
    const QByteArray bytes = bytesOf(file);
    CHECK_FALSE(bytes.contains("Pierre"));
    CHECK_FALSE(bytes.contains("LAPTOP"));

    // Never over a file that is there, whatever it is.
    const CtlRun again = write({});
    CHECK(again.exit == 1);
    CHECK(again.err.contains("already"));
    CHECK(bytesOf(file) == bytes);
    CHECK(play.run({u"sync"_s, u"export"_s, a, u"/nowhere/a.wmb"_s}).exit == 4);

    play.imported(b, file);
    play.imported(a, play.exported(b));
    REQUIRE(QFile::remove(file));
    const CtlRun nothing = write({});
    CHECK(nothing.exit == 0);
    CHECK_FALSE(nothing.lines().front()["written"_L1].toBool());
    CHECK_FALSE(QFile::exists(file));
    const CtlRun everything = write({u"--everything"_s});
    CHECK(everything.lines().front()["operations"_L1].toInteger() == play.operations(a));
    CHECK(play.imported(b, file)["known"_L1].toInteger() > 0);

    const QJsonObject laptop = play.list(a, {u"devices"_s}).back();
    CHECK(laptop["lacks"_L1] == 0);
    CHECK(laptop["joined"_L1].toBool());
}

TEST_CASE("A preview names people, an import does not", "[sync][ctl]")
{
    const Workstations play;
    const QString b = play.join(u"LAPTOP-B"_s);
    play.work(play.path(), {CtlOffice::resident()});
    const QString bundle = play.exported(play.path());
    const QByteArray before = play.dump(b);
    const CtlRun looked = play.run({u"sync"_s, u"preview"_s, b, bundle}, u"counselor"_s);
    CHECK(looked.exit == 0);
    CHECK(looked.err.isEmpty());
    CHECK(looked.out.contains("Pierre, Marie-Ange"));
    CHECK(looked.out.contains("Nothing was changed."));
    CHECK(play.dump(b) == before);
    const CtlRun taken = play.import(b, bundle, {u"--json"_s});
    CHECK(taken.exit == 0);
    CHECK(taken.err.isEmpty());
    CHECK_FALSE(taken.out.contains("Pierre"));
    CHECK(taken.lines().front()["people"_L1].toArray().size() == 1);
    const CtlRun again = play.import(b, bundle);
    CHECK(again.exit == 0);
    CHECK(again.out.contains("here already"));
    CHECK(play.list(b, {u"imports"_s}).size() == 1);
    CHECK(play.list(b, {u"imports"_s}).front()["by"_L1] == u"ADMINISTRATOR"_s);
}

TEST_CASE("Joining needs the password, an empty folder and a name of its own", "[sync][ctl]")
{
    const Workstations play;
    const QString a = play.path();
    const QString file = play.file(u"new.join"_s);
    const auto invite = [&](const QString &name, const QString &password) {
        return play.run({u"sync"_s, u"invite"_s, a, file, u"--name"_s, name, u"--json"_s}, u"administrator"_s,
                        {.joinPassword = password});
    };
    const auto join = [&](const QString &folder, const QString &password) {
        return runCtl({u"sync"_s, u"join"_s, file, folder}, {.joinPassword = password});
    };
    CHECK(invite(u"LAPTOP-B"_s, u"tiny"_s).exit == 1);
    CHECK(invite(u"front-desk-1"_s, u"told by voice"_s).exit == 1);
    CHECK_FALSE(QFile::exists(file));
    const CtlRun invited = invite(u"LAPTOP-B"_s, u"told by voice"_s);
    REQUIRE(invited.exit == 0);
    CHECK(invited.lines().front()["name"_L1] == u"LAPTOP-B"_s);
    CHECK_FALSE(invited.err.contains("told by"));
    CHECK(invite(u"LAPTOP-C"_s, u"told by voice"_s).exit == 1); // the file is there
    CHECK(play.list(a, {u"devices"_s}).size() == 2);

    const QString b = play.file(u"b"_s);
    CHECK(join(b, u"told by voices"_s).exit == 3);
    CHECK_FALSE(QFileInfo::exists(b));
    CHECK(join(a, u"told by voice"_s).exit == 1); // an office is there
    QByteArray bad = bytesOf(file);
    bad[bad.size() / 2] = char(bad[bad.size() / 2] ^ 1);
    const QString good = play.file(u"good.join"_s);
    REQUIRE(QFile::rename(file, good));
    writeBytes(file, bad);
    CHECK(join(b, u"told by voice"_s).exit == 1);
    CHECK_FALSE(QFileInfo::exists(b));
    REQUIRE(QFile::remove(file));
    REQUIRE(QFile::rename(good, file));
    REQUIRE(join(b, u"told by voice"_s).exit == 0);
    CHECK(play.dump(b) == play.dump(a));
    CHECK(play.run({u"verify"_s, b}, u"view_only"_s).exit == 0);
    CHECK(play.list(b, {u"devices"_s}).back()["this"_L1].toBool());
}

TEST_CASE("A workstation is renamed everywhere", "[sync][ctl]")
{
    const Workstations play;
    const QString b = play.join(u"LAPTOP-B"_s);
    const auto rename = [&](const QString &from, const QString &to) {
        return play.run({u"sync"_s, u"rename"_s, play.path(), from, to}).exit;
    };
    CHECK(rename(u"LAPTOP-X"_s, u"A"_s) == 1);
    CHECK(rename(u"LAPTOP-B"_s, u"FRONT-DESK-1"_s) == 1);
    CHECK(rename(u"LAPTOP-B"_s, u"HARBOR-HOUSE"_s) == 0);
    play.exchangeAll({play.path(), b});
    CHECK(play.list(b, {u"devices"_s}).back()["name"_L1] == u"HARBOR-HOUSE"_s);
    CHECK(play.run({u"sync"_s, u"devices"_s, b}).out.contains("HARBOR-HOUSE"));
}

TEST_CASE("Two workstations exchange through a folder, and nothing else happens there", "[sync][ctl]")
{
    const Workstations play;
    const QString a = play.path();
    const QString b = play.join(u"LAPTOP-B"_s);
    const QString share = play.file(u"share"_s);
    REQUIRE(QDir().mkpath(share));
    writeBytes(share + u"/letter.txt"_s, "mine");
    const auto folder = [&](const QString &office, const QStringList &more) {
        return play.run(QStringList{u"sync"_s, u"folder"_s, office} + more + QStringList{u"--json"_s},
                        u"intake"_s);
    };
    CHECK(folder(a, {}).lines().front()["state"_L1] == u"off"_s);
    CHECK(folder(a, {u"--now"_s}).exit == 1);
    for (const QString &office : {a, b}) {
        const CtlRun chosen = folder(office, {share});
        INFO(chosen.err.toStdString());
        REQUIRE(chosen.exit == 0);
        CHECK(chosen.lines().front()["folder"_L1].toString().endsWith("share"_L1));
    }
    play.work(a, {CtlOffice::resident()});
    const CtlRun left = folder(a, {u"--now"_s});
    INFO(left.out.toStdString() << left.err.toStdString());
    CHECK(left.exit == 0);
    CHECK(left.lines().front()["written"_L1] == 1);
    const CtlRun came = folder(b, {u"--now"_s});
    CHECK(came.exit == 0);
    CHECK(came.lines().front()["imports"_L1].toArray().size() == 1);
    CHECK_FALSE(came.out.contains("Pierre"));
    CHECK(play.dump(a) == play.dump(b));
    CHECK(bytesOf(share + u"/letter.txt"_s) == "mine");

    // The share is gone, then another one is in its place: nothing is lost and nothing is written.
    REQUIRE(QDir().rename(share, play.file(u"away"_s)));
    CHECK(folder(b, {u"--now"_s}).exit == 4);
    REQUIRE(QDir().mkpath(share));
    CHECK(folder(b, {u"--now"_s}).exit == 1);
    CHECK(QDir(share).isEmpty());
    CHECK(play.dump(a) == play.dump(b));
    CHECK(folder(b, {u"--stop"_s}).lines().front()["state"_L1] == u"off"_s);
}

TEST_CASE("Backups are made, listed and put back from the command line", "[ctl][backup]")
{
    const CtlOffice office;
    // But the workstations: a restored office goes on under a new number.
    const auto records = [&] {
        QByteArray kept;
        for (const QByteArray &line : office.run({u"dump"_s, office.path()}).out.split('\n')) {
            if (!line.startsWith("{\"entity\":\"Device\""))
                kept += line + '\n';
        }
        return kept;
    };
    const auto list = [&] { return runCtl({u"backup"_s, office.path(), u"--list"_s, u"--json"_s}).lines(); };
    CHECK(list().isEmpty());
    REQUIRE(office.script({CtlOffice::resident()}).exit == 0);
    const CtlRun made = office.run({u"backup"_s, office.path(), u"--json"_s}, u"view_only"_s);
    REQUIRE(made.exit == 0);
    const QString file = made.lines().front()["file"_L1].toString();
    CHECK(made.lines().front()["operations"_L1].toInteger() == 4);
    REQUIRE(list().size() == 1);
    CHECK(list().front()["file"_L1] == file);
    const QByteArray then = records();
    REQUIRE(office.script({{{u"action"_s, u"addCenter"_s}, {u"name"_s, u"MassHire Salem"_s}}}).exit == 0);

    // Nobody is there to be asked.
    const QStringList restore{u"restore"_s, office.path(), file};
    CHECK(office.run(restore).exit == 2);
    CHECK(office.run(restore + QStringList{u"--yes"_s}, u"administrator"_s, {.password = u"wrong horse"_s})
              .exit == 3);
    CHECK(office.run({u"restore"_s, office.path(), u"/nowhere.db"_s, u"--yes"_s}).exit == 1);
    CHECK(office.run({u"dump"_s, office.path()}).out.contains("Salem"));
    const CtlRun restored = office.run(restore + QStringList{u"--yes"_s, u"--json"_s});
    REQUIRE(restored.exit == 0);
    CHECK(records() == then);
    CHECK(office.run({u"verify"_s, office.path()}).exit == 0);
    const QString kept = restored.lines().front()["kept"_L1].toString();
    CHECK(office.run({u"restore"_s, office.path(), kept, u"--yes"_s}).exit == 0);
    CHECK(office.run({u"dump"_s, office.path()}).out.contains("Salem"));

    REQUIRE(QFile::rename(office.path() + u"/office.db"_s, office.file(u"lost"_s)));
    CHECK(office.run(restore + QStringList{u"--yes"_s}).exit == 0); // also where the office's file is gone
    CHECK(records() == then);
}
