// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "tests/support/ctl_program.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QByteArray header =
    "First name,Last name,DOB,Sex,Veteran,Hispanic,Race,Language,Household size,Low income,Education,"
    "Employed,Phone,Room\n";

QByteArray row(const char *first, const char *last, const char *born, const char *more = "617-555-0100,12")
{
    return QByteArray(QByteArray(first) + ',' + last + ',' + born + ",F,no,N,Black,Kreyòl,3,yes,GED,no," +
                      more + '\n');
}

class Roster
{
public:
    CtlRun import(const QByteArray &bytes, const QStringList &options = {u"--shelter"_s, u"Harbor House"_s})
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QFile::remove(refusedPath());
        return office.run(QStringList{u"import"_s, u"roster"_s, office.path(), path(), u"--json"_s} + options,
                          u"intake"_s);
    }
    QString path() const { return office.file(u"list.csv"_s); }
    QString refusedPath() const { return office.file(u"list.refused.csv"_s); }
    QByteArray refused() const
    {
        QFile file(refusedPath());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    int people() const
    {
        return int(office.run({u"find"_s, office.path(), u"2"_s, u"--json"_s}).lines().size());
    }
    int found(const QString &text) const
    {
        return int(office.run({u"find"_s, office.path(), text, u"--json"_s}).lines().size());
    }

    const CtlOffice office;
};

QStringList reasons(const CtlRun &run)
{
    QStringList all;
    const QJsonObject report = run.lines().front();
    for (const QJsonValue &one : report["rows"_L1].toArray()) {
        QStringList texts;
        for (const QJsonValue &reason : one["reasons"_L1].toArray())
            texts += reason.toString();
        all += texts.join(u' ');
    }
    return all;
}

} // namespace

TEST_CASE("A roster is previewed, enrolled, and its refused rows kept beside it", "[ctl][roster][R-03][R-13]")
{
    Roster roster;
    const QByteArray bytes = header + row("Marie-Ange", "Pierre", "1991-05-02") +
                             row("José", "Muñoz", "12/31/1988") + row("", "Nobody", "1/1/1990") +
                             row("Marie Ange", "PIERRE", "5/2/1991") + row("Old", "Leap", "2/29/1991") +
                             row("Young", "Leap", "2/29/1992") +
                             row("=cmd()", "Formula", "1/2/1993", "+16175550100,\"a\nb\"");
    const CtlRun preview = roster.import(bytes, {u"--shelter"_s, u"Harbor House"_s, u"--preview"_s});
    CHECK(preview.exit == 1);
    const QJsonObject seen = preview.lines().front();
    CHECK(seen["preview"_L1].toBool());
    CHECK(seen["enrolled"_L1] == 4);
    CHECK(seen["refused"_L1] == 3);
    CHECK(seen["ignored"_L1].toArray() == QJsonArray{u"Room"_s});
    CHECK_FALSE(QFileInfo::exists(roster.refusedPath()));
    CHECK(roster.found(u"pierre"_s) == 0);

    const CtlRun done = roster.import(bytes);
    CHECK(done.exit == 1);
    const QStringList why = reasons(done);
    REQUIRE(why.size() == 7);
    CHECK(why == reasons(preview));
    CHECK(why[0].isEmpty());
    CHECK(why[1].isEmpty());
    CHECK(why[2].contains("R-14"_L1));
    CHECK(why[3].contains("here already"_L1));
    CHECK(why[4].contains("29th in 1991"_L1));
    CHECK(why[5].isEmpty());
    CHECK(why[6].isEmpty());
    for (const auto *personal : {"Pierre", "Mu\xc3\xb1oz", "Leap", "555-0100"})
        CHECK_FALSE(QByteArray(done.out + done.err).contains(personal));
    CHECK(roster.found(u"munoz jose"_s) == 1);
    CHECK(roster.found(u"12/31/1988"_s) == 1);

    const QByteArray refused = roster.refused();
    CHECK(refused.startsWith("\xEF\xBB\xBF"
                             "First name,"));
    CHECK((QFileInfo(roster.refusedPath()).permissions() &
           (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup |
            QFileDevice::WriteOther)) == QFileDevice::Permissions());
    auto table = readCsv(refused);
    REQUIRE(table.ok());
    CHECK(table->rows.size() == 3);
    CHECK(table->header.last() == u"reason"_s);
    CHECK(table->rows[2][table->column(u"DOB")] == u"2/29/1991"_s);

    // Corrected there and imported again; who is here is not enrolled twice.
    const CtlRun again = roster.import(QByteArray(refused).replace("2/29/1991", "3/1/1991"));
    CHECK(again.lines().front()["enrolled"_L1] == 1);
    CHECK(readCsv(roster.refused())->header.count(u"reason"_s) == 1);
    CHECK(roster.import(bytes).lines().front()["enrolled"_L1] == 0);

    const auto marie = roster.office.run({u"find"_s, roster.office.path(), u"pierre"_s, u"--json"_s}).lines();
    REQUIRE(marie.size() == 1);
    CHECK(marie[0]["pseudo"_L1].toBool());
    CHECK(roster.office.run({u"verify"_s, roster.office.path()}).exit == 0);
    // Each row is an action of its own.
    CHECK(roster.office.run({u"do"_s, roster.office.path()}, u"intake"_s, {.in = "{\"action\":\"undo\"}\n"})
              .exit == 0);
    CHECK(roster.found(u"pierre"_s) == 1);
    CHECK(roster.found(u"leap old"_s) == 0);
}

TEST_CASE("Rosters come in many writings", "[ctl][roster]")
{
    Roster roster;
    const QByteArray spanish = "\xEF\xBB\xBFNombre;Apellidos;Fecha de "
                               "nacimiento;Sexo;Military;Hispanic;Raza;Idioma;Family size;Income below;"
                               "Highest degree;Employment;SSN;Notes\r\n"
                               "Ana;\"García; López\";25/12/1990;mujer;no;s\xC3\xAD;Other, "
                               "White;Espa\xC3\xB1ol;2.0;yes;bachelor's degree;Not "
                               "employed;536-22-1234;\"Dijo \"\"hola\"\"\r\ny se fue\"\r\n"
                               "Eva;Rojas;03/04/1990;f;n;y;other;spa;2;1;none;unemployed;;\r\n";
    const CtlRun done = roster.import(spanish);
    INFO(done.out.toStdString() << done.err.toStdString());
    REQUIRE(done.exit == 0);
    const auto ana =
        roster.office.run({u"show"_s, roster.office.path(), u"536221234"_s, u"--json"_s}).lines().front();
    CHECK(ana["person"_L1]["birthDate"_L1] == u"1990-12-25"_s);
    CHECK(ana["person"_L1]["gender"_L1] == u"female"_s);
    CHECK(ana["person"_L1]["races"_L1].toArray() == QJsonArray{u"other"_s, u"white"_s});
    CHECK(ana["person"_L1]["primaryLanguage"_L1] == u"spa"_s);
    CHECK(ana["person"_L1]["lastName"_L1] == u"García; López"_s);
    CHECK(ana["person"_L1]["address"_L1] == u"12 Harbor Street"_s);
    CHECK(ana["notes"_L1][0]["text"_L1].toString().contains("\"hola\""_L1));
    CHECK_FALSE(ana["pseudo"_L1].toBool());
    // One day above twelve settles how the whole column is written.
    CHECK(roster.found(u"1990-04-03"_s) == 1);

    CHECK(roster.import(header + row("Same", "Number", "1/1/1980")).exit == 0);
    const QByteArray column = "SSN," + header;
    CHECK(roster.import(column + "536-22-1234," + row("Other", "Person", "2/2/1980")).exit == 1);
    CHECK(roster.import(column + "900-70-1234," + row("Other", "Person", "2/2/1980")).exit == 1);
    const CtlRun twice = roster.import(column + "536-22-1111," + row("Una", "Vez", "2/2/1980") +
                                           "536221111," + row("Dos", "Veces", "2/2/1981"),
                                       {u"--shelter"_s, u"Harbor House"_s, u"--preview"_s});
    CHECK(twice.lines().front()["refused"_L1] == 1);

    const CtlRun refusedCells = roster.import(
        header +
        "A,B,1/1/1980,F,maybe,N,Black,Kreyol,3,yes,GED,no,,\nC,D,13/13/"
        "1980,F,no,N,Green,Klingon,many,yes,GED,no,,\n" +
        "E,F,1/1/1980,F,no,N,Black,hat,3,yes,GED,no,,,extra\nG,H,tomorrow,F,no,N,Black,hat,0,yes,GED,no,,\n");
    CHECK(refusedCells.exit == 1);
    const QStringList why = reasons(refusedCells);
    REQUIRE(why.size() == 4);
    CHECK(why[0].contains("Military"_L1));
    CHECK(why[1].contains("Race"_L1));
    CHECK(why[1].contains("Primary language"_L1));
    CHECK(why[1].contains("Family size"_L1));
    CHECK(why[1].contains("Date of birth"_L1));
    CHECK(why[2].contains("more cells"_L1));
    CHECK(why[3].contains("not a date"_L1));
    CHECK(roster.refused().contains("extra"));
}

TEST_CASE("A roster that cannot be used changes nothing", "[ctl][roster]")
{
    Roster roster;
    const auto refusal = [&](const QByteArray &bytes,
                             const QStringList &options = {u"--shelter"_s, u"Harbor House"_s}) {
        const CtlRun run = roster.import(bytes, options);
        CHECK(run.out.isEmpty());
        CHECK_FALSE(QFileInfo::exists(roster.refusedPath()));
        return std::pair(run.exit, QString::fromUtf8(run.err));
    };
    const QByteArray good = header + row("Ana", "Reis", "1/1/1990");
    const auto [exit, words] = refusal("Nom,Naissance,Room\nA,B,1\n");
    CHECK(exit == 4);
    CHECK(words.contains("First name, Date of birth, Gender"_L1));
    CHECK(words.contains("Found were: Nom, and 2 other columns"_L1));
    CHECK(refusal(good, {}).second.contains("EA shelter"_L1));
    CHECK(refusal(good, {u"--shelter"_s, u"Nowhere"_s}).first == 1);
    CHECK(refusal(good, {u"--shelter"_s, u"Harbor House"_s, u"--center"_s, u"Nowhere"_s}).first == 1);
    CHECK(refusal("").first == 4);
    CHECK(refusal(header + "Mu\xf1oz,\xe9,1/1/1990\n").second.contains("Line 2"_L1));
    CHECK(refusal(header + "\"Ana,Reis,1/1/1990\n").second.contains("never closed"_L1));
    CHECK(refusal(QByteArray(good).replace("Room", "Surname")).second.contains("Surname"_L1));
    CHECK(roster.office
              .run({u"import"_s, u"roster"_s, roster.office.path(), u"/nowhere.csv"_s, u"--shelter"_s,
                    u"Harbor House"_s})
              .exit == 4);
    CHECK(roster.office
              .run({u"import"_s, u"roster"_s, roster.office.path(), roster.path(), u"--shelter"_s,
                    u"Harbor House"_s},
                   u"view_only"_s)
              .exit == 1);
    CHECK(roster.found(u"reis"_s) == 0);

    // An answer for everybody stands in for a missing column.
    QByteArray without = good;
    without.replace("Veteran,", "").replace(",F,no,", ",F,");
    CHECK(refusal(without).first == 4);
    const CtlRun set =
        roster.import(without, {u"--shelter"_s, u"Harbor House"_s, u"--set"_s, u"veteran=no"_s});
    CHECK(set.exit == 0);
    CHECK(roster.found(u"reis"_s) == 1);
    const CtlRun words2 = roster.office.run({u"import"_s, u"roster"_s, roster.office.path(), roster.path(),
                                             u"--shelter"_s, u"Harbor House"_s, u"--set"_s, u"veteran=no"_s},
                                            u"intake"_s);
    CHECK(words2.out.contains("0 rows were enrolled, 1 refused."));
    CHECK(words2.out.contains("list.refused.csv"));
}

TEST_CASE("A row who is likely somebody of the office is enrolled, listed, and not merged",
          "[ctl][roster][merge][R-13]")
{
    Roster roster;
    REQUIRE(roster.import(header + row("Marie-Ange", "Pierre", "1991-05-02")).exit == 0);
    const QString known = roster.office.run({u"find"_s, roster.office.path(), u"pierre"_s, u"--json"_s})
                              .lines()
                              .front()["number"_L1]
                              .toString();
    REQUIRE_FALSE(known.isEmpty());
    const QByteArray more =
        header + row("Marie Ange", "Pièrre", "1991-02-05") + row("Ada", "Okafor", "1985-08-09");
    const QJsonObject preview =
        roster.import(more, {u"--shelter"_s, u"Harbor House"_s, u"--preview"_s}).lines().front();
    CHECK(preview["alike"_L1] == 1);
    const CtlRun run = roster.import(more);
    CHECK(run.exit == 0);
    const QJsonObject report = run.lines().front();
    CHECK(report["enrolled"_L1] == 2);
    CHECK(report["alike"_L1] == 1);
    CHECK(report["rows"_L1][0]["alike"_L1].toArray() == QJsonArray{known});
    CHECK(report["rows"_L1][1]["alike"_L1].isUndefined());
    CHECK(roster.found(u"marie"_s) == 2);
}
