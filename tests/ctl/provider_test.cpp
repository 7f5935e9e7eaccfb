// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ctl_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString written(const CtlOffice &office, const QByteArray &text)
{
    const QString path = office.file(u"may.csv"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return path;
}

QJsonObject json(const CtlRun &run)
{
    return QJsonDocument::fromJson(run.out).object();
}

} // namespace

TEST_CASE("A provider's list is looked at and entered from the command line", "[ctl][provider][R-35]")
{
    const CtlOffice office;
    REQUIRE(office.script({CtlOffice::resident()}).exit == 0);
    const QString file = written(office, "First name,Last name,Birth date,Date\n"
                                         "Marie-Ange,Pierre,1991-05-02,2026-02-20\n"
                                         "Nobody,Known,1980-01-01,2026-02-20\n");
    const auto import = [&](const QStringList &options) {
        return office.run(QStringList{u"import"_s, u"provider"_s, office.path(), file} + options, u"counselor"_s);
    };
    CHECK(import({}).exit == 2); // who gave them?
    const QStringList usual{u"--provider"_s, u"Bay State English"_s, u"--service"_s, u"english_class"_s, u"--json"_s};
    const CtlRun looked = import(usual + QStringList{u"--preview"_s});
    CHECK(looked.exit == 1); // a row is refused
    CHECK(json(looked)["refused"_L1].toInt() >= 1);
    CHECK_FALSE(json(looked)["entered"_L1].toBool());
    CHECK_FALSE(QFile::exists(office.file(u"may.refused.csv"_s)));
    const int ready = json(looked)["ready"_L1].toInt();
    const CtlRun entered = import(usual);
    CHECK(json(entered)["entered"_L1].toBool() == (ready > 0));
    CHECK(QFile::exists(office.file(u"may.refused.csv"_s)));
    CHECK(import({u"--provider"_s, u"Bay"_s}).exit != 0); // no service for rows that name none
    CHECK(office.run({u"import"_s, u"provider"_s, office.path(), office.file(u"nowhere.csv"_s), u"--provider"_s, u"Bay"_s}, u"counselor"_s).exit == 4);
}

TEST_CASE("A report is narrowed from the command line, and says so", "[ctl][reports][indicators][R-137]")
{
    const CtlOffice office;
    REQUIRE(office.script({CtlOffice::resident()}).exit == 0);
    const auto report = [&](const QStringList &options) {
        return office.run(QStringList{u"report"_s, office.path(), u"indicators"_s} + options, u"supervisor"_s);
    };
    const CtlRun usual = report({});
    CHECK(usual.exit == 0);
    CHECK(usual.err.contains("WIOA Adult"));
    const CtlRun quarter = report({u"--program"_s, u"youth"_s, u"--quarter"_s, u"PY2024Q4"_s});
    CHECK(quarter.exit == 0);
    CHECK(quarter.err.contains("April to June 2025"));
    CHECK(report({u"--program"_s, u"jstp"_s}).exit != 0);
    CHECK(report({u"--quarter"_s, u"2024Q5"_s}).exit != 0);
    const CtlRun running = report({u"--quarter"_s, u"2999Q1"_s});
    CHECK(running.exit != 0);
    CHECK(running.err.contains("has not ended"));
    for (const char *id : {"caseload", "timeliness", "shelter-program", "jstp", "services"})
        CHECK(office.run({u"report"_s, office.path(), QString::fromLatin1(id)}, u"supervisor"_s).exit == 0);
    CHECK(office.run({u"report"_s, office.path(), u"caseload"_s, u"--center"_s, u"Nowhere"_s}, u"supervisor"_s).exit != 0);
}
