// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ctl_program.h"
#include "tests/support/federal/second_checker.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// An adult with two services in spring 2024, so that the exit is known.
QList<QJsonObject> anAdult()
{
    QJsonObject resident = CtlOffice::resident();
    return {resident,
            {{u"action"_s, u"enrollProgram"_s},
             {u"jobSeeker"_s, u"$marie"_s},
             {u"program"_s, u"wioa_adult"_s},
             {u"startedOn"_s, u"2026-03-02"_s},
             {u"by"_s, u"intake"_s},
             {u"today"_s, u"2026-03-02"_s}},
            {{u"action"_s, u"recordService"_s},
             {u"jobSeeker"_s, u"$marie"_s},
             {u"type"_s, u"individual_counseling"_s},
             {u"onDate"_s, u"2026-03-02"_s},
             {u"by"_s, u"intake"_s},
             {u"today"_s, u"2026-03-02"_s}}};
}

QStringList pirl(const CtlOffice &office, const QStringList &more)
{
    return QStringList{u"export"_s, u"pirl"_s, office.path(), u"--program"_s, u"adult"_s} + more;
}

} // namespace

TEST_CASE("export pirl: what is typed wrongly is said, with exit code 2", "[ctl][federal]")
{
    const CtlOffice office;
    const QString file = office.file(u"out.csv"_s);
    for (const QStringList &more :
         {QStringList{file}, QStringList{u"--quarter"_s, u"2026"_s, file},
          QStringList{u"--quarter"_s, u"2025Q5"_s, file}, QStringList{u"--quarter"_s, u"2025Q2"_s},
          QStringList{u"--quarter"_s, u"2025Q2"_s, file, u"--check-only"_s},
          QStringList{u"--quarter"_s, u"2025Q2"_s, file, u"--with-ssn"_s},
          QStringList{u"--quarter"_s, u"2199Q2"_s, file}, QStringList{u"--quarter"_s, u"PY2199Q2"_s, file}}) {
        CAPTURE(more.join(u' ').toStdString());
        const CtlRun run = office.run(pirl(office, more));
        CHECK(run.exit == 2);
        CHECK(run.out.isEmpty());
        CHECK_FALSE(run.err.isEmpty());
    }
    CHECK(runCtl({u"export"_s}).exit == 2);
    CHECK(runCtl({u"export"_s, u"novel"_s}).exit == 2);
    CHECK(office
              .run({u"export"_s, u"pirl"_s, office.path(), u"--program"_s, u"taa"_s, u"--quarter"_s,
                    u"2025Q2"_s, file})
              .exit == 2);
    CHECK_FALSE(QFileInfo::exists(file));
}

TEST_CASE("export pirl writes a file whose every value the second checker accepts", "[ctl][federal][R-132]")
{
    const CtlOffice office;
    const CtlRun made = office.script(anAdult());
    INFO(made.out.toStdString() << made.err.toStdString());
    REQUIRE(made.exit == 0);
    const QString file = office.file(u"out.csv"_s);
    // By the calendar and by the program year: the third quarter of program year 2025 ended on 31 March 2026.
    for (const QString &quarter : {u"2026Q1"_s, u"PY2025Q3"_s}) {
        const CtlRun run = office.run(pirl(office, {u"--quarter"_s, quarter, file, u"--overwrite"_s}));
        INFO(run.err.toStdString());
        REQUIRE(run.exit == 0);
        CHECK(run.err.contains("Rows: 1."));
        CHECK(run.err.contains("not encrypted"));
        QFile csv(file);
        REQUIRE(csv.open(QIODevice::ReadOnly));
        QFile layout(QStringLiteral(WAYMARK_SOURCE_DIR "/resources/federal/layout.csv"));
        REQUIRE(layout.open(QIODevice::ReadOnly));
        const QByteArray bytes = csv.readAll();
        CHECK(test::secondOpinion(layout.readAll(), bytes, u"adult"_s) == QStringList());
        const auto rows = test::plainRows(bytes);
        REQUIRE(rows.size() == 1);
        CHECK(rows.front().contains(u"20260302"_s));
    }
    CHECK(office.run(pirl(office, {u"--quarter"_s, u"2026Q1"_s, file})).exit == 2); // it is there already
    CHECK(office.run(pirl(office, {u"--quarter"_s, u"2026Q1"_s, office.file(u"b.csv"_s)}), u"counselor"_s)
              .exit == 1);
    const CtlRun other = office.run(
        pirl(office, {u"--quarter"_s, u"2026Q1"_s, u"--layout"_s, u"none"_s, office.file(u"b.csv"_s)}));
    CHECK(other.exit == 1);
    CHECK_FALSE(QFileInfo::exists(office.file(u"b.csv"_s)));
}

TEST_CASE("export pirl --check-only prints what is missing and where, and writes nothing",
          "[ctl][federal][R-134]")
{
    const CtlOffice office;
    REQUIRE(office.script(anAdult()).exit == 0);
    const CtlRun run =
        office.run(pirl(office, {u"--quarter"_s, u"2026Q1"_s, u"--check-only"_s, u"--json"_s}));
    CHECK(run.exit == 1);
    const auto lines = run.lines();
    REQUIRE_FALSE(lines.isEmpty());
    for (const QJsonObject &line : lines) {
        CHECK(line[u"kind"_s] == u"logical"_s);
        CHECK(line[u"number"_s].toString().size() == 8);
        CHECK_FALSE(line[u"todo"_s].toString().isEmpty());
    }
}

TEST_CASE("export pirl --encrypt and export unseal", "[ctl][federal][R-138]")
{
    const CtlOffice office;
    REQUIRE(office.script(anAdult()).exit == 0);
    const QString sealed = office.file(u"sealed"_s);
    const QString plain = office.file(u"plain.csv"_s);
    qputenv("WAYMARK_FILE_PASSWORD", "a password told by voice");
    const CtlRun run = office.run(pirl(office, {u"--quarter"_s, u"2026Q1"_s, sealed, u"--encrypt"_s}));
    INFO(run.err.toStdString());
    CHECK(run.exit == 0);
    CHECK(runCtl({u"export"_s, u"unseal"_s, sealed, plain}).exit == 0);
    QFile file(plain);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(test::plainRows(file.readAll()).size() == 1);
    qputenv("WAYMARK_FILE_PASSWORD", "another password");
    CHECK(runCtl({u"export"_s, u"unseal"_s, sealed, office.file(u"no.csv"_s)}).exit == 3);
    CHECK_FALSE(QFileInfo::exists(office.file(u"no.csv"_s)));
    qunsetenv("WAYMARK_FILE_PASSWORD");
}
