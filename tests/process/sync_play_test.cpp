// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workstations.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QJsonObject line(const char *action, const char *by, const QJsonObject &more)
{
    QJsonObject json = more;
    json.insert(u"action"_s, QString::fromLatin1(action));
    json.insert(u"by"_s, QString::fromLatin1(by));
    return json;
}

/// The names of the conflicts, as every workstation must have them.
QStringList conflictsIn(const Workstations &play, const QString &folder, const QStringList &options = {})
{
    QStringList names;
    for (const QJsonObject &one : play.list(folder, QStringList{u"conflicts"_s} + options))
        names += one["conflict"_L1].toString();
    return names;
}

QByteArray waitingIn(const Workstations &play, const QString &folder)
{
    return play.run({u"sync"_s, u"waiting"_s, folder}, u"counselor"_s).out;
}

} // namespace

TEST_CASE("Front desk, shelter and supervisor work one person apart, and become one", "[sync][process]")
{
    const Workstations play;
    const QString a = play.path();
    const QString b = play.join(u"SHELTER-LAPTOP"_s);
    const QString c = play.join(u"SUPERVISOR"_s);

    // Intake enrolls at the front desk; both others hear of it.
    const QString marie = play.work(a, {CtlOffice::resident()}).front()["ids"_L1]["jobSeeker"_L1].toString();
    const QJsonObject her{{u"jobSeeker"_s, marie}};
    const auto about = [&](QJsonObject more) {
        more.insert(u"jobSeeker"_s, marie);
        return more;
    };
    const QString a1 = play.exported(a);
    CHECK(play.imported(b, a1)["counts"_L1]["newPeople"_L1] == 1);
    CHECK(play.imported(c, a1)["counts"_L1]["notes"_L1] == 1);

    // At the shelter, without a network, the counselor takes the case and gets to know her better.
    play.work(b,
              {line("openCase", "counselor", her),
               line("recordContact", "counselor",
                    about({{u"means"_s, u"in_person"_s},
                           {u"twoWay"_s, true},
                           {u"service"_s, u"career_guidance"_s},
                           {u"note"_s, u"Spoke about kitchens that hire and the evening English class."_s}})),
               line("editJobSeeker", "counselor",
                    about({{u"familySize"_s, 4}, {u"email"_s, u"marie@example.org"_s}})),
               line("suspendCase", "counselor",
                    about({{u"closureReason"_s, u"moved"_s},
                           {u"text"_s, u"The shelter says the family moved to Maine."_s},
                           {u"verifiedOn"_s, u"2026-01-05"_s},
                           {u"verifiedHow"_s, u"By phone"_s}}))});
    const QString b1 = play.exported(b);
    // Meanwhile intake hears otherwise at the front desk, having seen nothing of it.
    play.work(a, {line("editJobSeeker", "intake",
                       about({{u"familySize"_s, 5}, {u"homePhone"_s, u"(617) 555-0199"_s}})),
                  line("recordNote", "intake",
                       about({{u"text"_s, u"Her sister called and left a number."_s},
                              {u"withoutService"_s, u"call"_s}}))});
    const QString a2 = play.exported(a);
    // The supervisor has the shelter's bundle, closes, and corrects the e-mail, which is no conflict.
    play.imported(c, b1);
    play.work(
        c, {line("closeCase", "supervisor", her),
            line("editJobSeeker", "supervisor",
                 about({{u"email"_s, u"m.pierre@example.org"_s}, {u"homePhone"_s, u"(617) 555-0111"_s}}))});
    const QString c1 = play.exported(c, {u"--for"_s, u"SHELTER-LAPTOP"_s});
    const QString copy = play.file(u"copy of a bundle.wmb"_s);
    REQUIRE(QFile::copy(c1, copy));

    // The worst order: what builds on something comes before it, and all of it twice.
    const QByteArray before = play.dump(a);
    const QJsonObject early = play.imported(a, c1);
    CHECK(early["new"_L1] == 0);
    CHECK(early["waiting"_L1].toArray().size() >= 1);
    CHECK(play.dump(a) == before);
    CHECK(waitingIn(play, a).contains("bundle 1 from SHELTER-LAPTOP"));
    CHECK_FALSE(play.imported(a, copy)["kept"_L1].toBool());
    const QJsonObject joined = play.imported(a, b1);
    CHECK(joined["counts"_L1]["contacts"_L1] == 1);
    CHECK(waitingIn(play, a).isEmpty());
    CHECK_FALSE(play.imported(a, b1)["kept"_L1].toBool());
    CHECK_FALSE(play.imported(a, c1)["kept"_L1].toBool());
    play.imported(b, c1);
    play.imported(b, a2);
    play.imported(c, a2);
    CHECK_FALSE(play.imported(c, b1)["kept"_L1].toBool());

    // One truth: byte for byte, with the conflicts where they must be and nowhere else.
    const QByteArray truth = play.dump(a);
    CHECK(truth == play.dump(b));
    CHECK(truth == play.dump(c));
    const qint64 operations = play.operations(a);
    CHECK(play.operations(b) == operations);
    CHECK(play.operations(c) == operations);
    const QStringList conflicts{marie + u":family_size"_s, marie + u":home_phone"_s};
    for (const QString &folder : {a, b, c})
        CHECK(conflictsIn(play, folder) == conflicts);

    const QJsonObject family = play.list(b, {u"conflicts"_s}).front();
    REQUIRE(family["sides"_L1].toArray().size() == 2);
    CHECK(family["sides"_L1][0]["device"_L1] == u"FRONT-DESK-1"_s); // later, so it stands for now
    CHECK(family["sides"_L1][0]["values"_L1]["familySize"_L1] == 5);
    CHECK(family["sides"_L1][1]["device"_L1] == u"SHELTER-LAPTOP"_s);
    CHECK(family["sides"_L1][1]["values"_L1]["familySize"_L1] == 4);
    CHECK(family["sides"_L1][1]["by"_L1] == u"COUNSELOR"_s);
    const QByteArray words = play.run({u"sync"_s, u"conflicts"_s, b}, u"counselor"_s).out;
    CHECK(words.contains("Pierre, Marie-Ange"));
    CHECK(words.contains("(stands for now)"));

    for (const QString &folder : {a, b, c}) {
        QSet<QString> here;
        QSet<QString> came;
        for (const QJsonObject &entry :
             play.run({u"history"_s, folder, marie, u"--json"_s}, u"counselor"_s).lines())
            (entry.contains("arrived"_L1) ? came : here) += entry["device"_L1].toString();
        QSet<QString> others{u"FRONT-DESK-1"_s, u"SHELTER-LAPTOP"_s, u"SUPERVISOR"_s};
        CHECK(here.size() == 1);
        CHECK(others.subtract(here) == came);
        CHECK(came.size() == 2);
    }
    CHECK(play.run({u"history"_s, a, marie}, u"counselor"_s).out.contains("SUPERVISOR, came here"));
    const auto shown = play.run({u"show"_s, a, marie, u"--json"_s}, u"supervisor"_s).lines().front();
    CHECK(shown["cases"_L1][0]["state"_L1] == u"closed"_s);
    CHECK(shown["person"_L1]["email"_L1] == u"m.pierre@example.org"_s);
    CHECK(shown["lastChange"_L1]["device"_L1] == u"SUPERVISOR"_s);
    CHECK(shown["lastChange"_L1].toObject().contains("arrived"_L1));
    CHECK(play.run({u"show"_s, c, marie}, u"supervisor"_s).out.contains("Last change\n"));

    // One person settles one by its side, another the other with a third value; everybody has it then.
    CHECK(play.run({u"sync"_s, u"settle"_s, b, conflicts[0], u"--keep"_s, u"2"_s}, u"counselor"_s).exit == 0);
    CHECK(play.run({u"sync"_s, u"settle"_s, b, conflicts[0], u"--keep"_s, u"1"_s}, u"counselor"_s).exit == 1);
    CHECK(play.run({u"sync"_s, u"settle"_s, c, conflicts[1], u"--value"_s, u"\"(617) 555-0123\""_s},
                   u"supervisor"_s)
              .exit == 0);
    play.exchangeAll({a, b, c});
    const QByteArray settled = play.dump(a);
    CHECK(settled == play.dump(b));
    CHECK(settled == play.dump(c));
    CHECK(settled.contains("\"family_size\":4"));
    for (const QString &folder : {a, b, c}) {
        CHECK(conflictsIn(play, folder).isEmpty());
        CHECK(conflictsIn(play, folder, {u"--all"_s}) == conflicts);
        CHECK(play.operations(folder) > operations);
    }
}

TEST_CASE("An import is taken out again while nothing was recorded since", "[sync][process]")
{
    const Workstations play;
    const QString b = play.join(u"LAPTOP-B"_s);
    play.work(play.path(), {CtlOffice::resident()});
    const QString bundle = play.exported(play.path());
    const QByteArray before = play.dump(b);
    const auto undo = [&] { return play.run({u"sync"_s, u"undo"_s, b}, u"counselor"_s); };
    CHECK(undo().exit == 1);
    play.imported(b, bundle);
    const QByteArray after = play.dump(b);
    CHECK(after != before);
    const CtlRun undone = undo();
    CHECK(undone.exit == 0);
    CHECK(undone.out.contains("FRONT-DESK-1"));
    CHECK(play.dump(b) == before);
    CHECK(play.list(b, {u"imports"_s}).front()["undone"_L1].toBool());
    play.imported(b, bundle);
    CHECK(play.dump(b) == after);
    CHECK(play.list(b, {u"imports"_s}).size() == 2);
    // Now something stands on it.
    play.work(b, {{{u"action"_s, u"addCenter"_s}, {u"name"_s, u"MassHire Salem"_s}}});
    CHECK(undo().exit == 1);
    CHECK(play.dump(b).contains("Salem"));
    CHECK(play.operations(b) > 0);
}
