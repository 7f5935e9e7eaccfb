// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workstations.h"

using namespace Qt::StringLiterals;
using namespace waymark;

TEST_CASE("A workstation whose clock is two days ahead waits, and cannot win for ever", "[sync][process]")
{
    const Workstations play;
    const QString a = play.path();
    const QString b = play.join(u"LAPTOP-B"_s);
    const QString marie = play.work(a, {CtlOffice::resident()}).front()["ids"_L1]["jobSeeker"_L1].toString();
    play.imported(b, play.exported(a));
    const auto family = [&](int size, const QString &today = {}) {
        QJsonObject line{{u"action"_s, u"editJobSeeker"_s}, {u"jobSeeker"_s, marie}, {u"familySize"_s, size}};
        if (!today.isEmpty())
            line.insert(u"today"_s, today);
        return line;
    };
    play.work(b, {family(7, QDate::currentDate().addDays(2).toString(Qt::ISODate))});
    const QString bundle = play.exported(b);

    const QByteArray before = play.dump(a);
    const QJsonObject taken = play.imported(a, bundle);
    REQUIRE(taken["waiting"_L1].toArray().size() == 1);
    CHECK(taken["waiting"_L1][0]["why"_L1] == u"clock"_s);
    CHECK(taken["counts"_L1]["operations"_L1] == 0);
    CHECK(play.dump(a) == before);
    const QByteArray words = play.run({u"sync"_s, u"waiting"_s, a}, u"counselor"_s).out;
    CHECK(words.contains("LAPTOP-B"));
    CHECK(words.contains("clock"));
    CHECK(words.contains("administrator"));

    const CtlRun counselor = play.import(a, bundle, {u"--accept-clock"_s}, u"counselor"_s);
    CHECK(counselor.exit == 1);
    CHECK(counselor.err.contains("administrator"));
    CHECK(play.dump(a) == before);
    const QStringList take{u"sync"_s, u"waiting"_s, a, u"--take"_s};
    CHECK(play.run(take, u"counselor"_s).exit == 0); // not yet
    CHECK(play.run(take + QStringList{u"--accept-clock"_s}, u"counselor"_s).exit == 1);
    CHECK(play.dump(a) == before);
    const QString copy = play.file(u"untouched"_s);
    copyFolder(a, copy);
    CHECK(play.run({u"sync"_s, u"waiting"_s, copy, u"--take"_s, u"--accept-clock"_s}).exit == 0);
    CHECK(play.dump(copy) == play.dump(b));
    play.imported(a, bundle, {u"--accept-clock"_s});
    CHECK(play.run({u"sync"_s, u"waiting"_s, a}, u"counselor"_s).out.isEmpty());
    CHECK(play.dump(a) == play.dump(b));
    CHECK(play.dump(a).contains("\"family_size\":7"));

    // Whoever knows of it and changes it afterwards wins, whatever the clocks say.
    play.work(a, {family(6)});
    play.imported(b, play.exported(a));
    CHECK(play.dump(b).contains("\"family_size\":6"));
    CHECK(play.dump(a) == play.dump(b));
    CHECK(play.list(a, {u"conflicts"_s}).isEmpty());
    CHECK(play.operations(a) == play.operations(b));
}

TEST_CASE("A bundle that would void much of an office stops for an administrator's word", "[sync][process]")
{
    const Workstations play;
    const QString a = play.path();
    const QString b = play.join(u"LAPTOP-B"_s);
    const QString marie = play.work(a, {CtlOffice::resident()}).front()["ids"_L1]["jobSeeker"_L1].toString();
    QList<QJsonObject> notes;
    for (int i = 0; i < 12; ++i)
        notes += QJsonObject{{u"action"_s, u"recordNote"_s},
                             {u"jobSeeker"_s, marie},
                             {u"text"_s, u"Note %1 about the evening class."_s.arg(i)},
                             {u"withoutService"_s, u"call"_s}};
    const QList<QJsonObject> written = play.work(a, notes);
    play.imported(b, play.exported(a));
    QList<QJsonObject> voids;
    for (const QJsonObject &note : written)
        voids += QJsonObject{{u"action"_s, u"voidNote"_s},
                             {u"note"_s, note["ids"_L1]["note"_L1]},
                             {u"reason"_s, u"Somebody tidied up"_s}};
    play.work(b, voids);
    const QString bundle = play.exported(b);

    const QByteArray before = play.dump(a);
    const qint64 operations = play.operations(a);
    const CtlRun looked = play.run({u"sync"_s, u"preview"_s, a, bundle, u"--json"_s}, u"counselor"_s);
    CHECK(looked.exit == 0);
    CHECK(looked.lines().front()["needsWord"_L1].toBool());
    CHECK(looked.lines().front()["counts"_L1]["removed"_L1] == 12);
    const CtlRun stopped = play.import(a, bundle);
    CHECK(stopped.exit == 1);
    CHECK(stopped.out.contains("--accept-removals"));
    CHECK(stopped.out.contains("12 of the office's"));
    CHECK(play.import(a, bundle, {u"--accept-removals"_s}, u"counselor"_s).exit == 1);
    CHECK(play.dump(a) == before);
    CHECK(play.operations(a) == operations);
    CHECK(play.imported(a, bundle, {u"--accept-removals"_s})["kept"_L1].toBool());
    CHECK(play.dump(a) == play.dump(b));
    CHECK(play.dump(a) != before);
}
