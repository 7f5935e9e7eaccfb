// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ctl_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const CtlInput demoLogin{.password = u"waymark-demo"_s};

struct Line
{
    qint64 id = 0;
    QJsonObject fields;
};

std::vector<Line> records(const QByteArray &dump, const char *entity)
{
    std::vector<Line> found;
    for (const QByteArray &line : dump.split('\n')) {
        const QJsonObject record = QJsonDocument::fromJson(line).object();
        if (record["entity"_L1] == QLatin1StringView(entity))
            found.push_back({record["id"_L1].toVariant().toLongLong(), record["fields"_L1].toObject()});
    }
    return found;
}

} // namespace

TEST_CASE("Matches of a demonstration office, ranked and with their words", "[ctl][demo][jstp][match][R-123]")
{
    QTemporaryDir directory;
    const QString office = directory.filePath(u"office"_s);
    const CtlRun made = runCtl(
        {u"demo"_s, office, u"--people"_s, u"60"_s, u"--seed"_s, u"3"_s, u"--today"_s, u"2026-11-20"_s});
    INFO(made.err.toStdString());
    REQUIRE(made.exit == 0);
    const CtlRun dump = runCtl({u"dump"_s, office, u"--as"_s, u"admin"_s}, demoLogin);
    REQUIRE(dump.exit == 0);
    const auto openings = records(dump.out, "Opening");
    CHECK(records(dump.out, "Business").size() == 1);
    CHECK(openings.size() >= 2);
    CHECK(records(dump.out, "JstpIntake").size() >= 4);
    CHECK(records(dump.out, "Placement").size() >= 2);
    CHECK_FALSE(records(dump.out, "TrainingHours").empty());
    CHECK_FALSE(records(dump.out, "BenefitPayment").empty());
    QStringList outcomes;
    for (const Line &one : records(dump.out, "Placement"))
        outcomes << one.fields["outcome"_L1].toString();
    CHECK(outcomes.contains(u"hired"_s));
    CHECK(outcomes.contains(QString()));

    // The last one: the first is the one that people were said not to fit.
    const auto training = std::ranges::find_if(openings.rbegin(), openings.rend(), [](const Line &one) {
        return one.fields["purpose"_L1].toString() == "training"_L1;
    });
    REQUIRE(training != openings.rend());
    const QStringList asked{u"match"_s, office, u"--as"_s, u"silva"_s, u"--today"_s, u"2026-11-20"_s};
    const CtlRun people =
        runCtl(asked + QStringList{u"--opening"_s, QString::number(training->id), u"--json"_s}, demoLogin);
    INFO(people.err.toStdString());
    REQUIRE(people.exit == 0);
    QString person;
    bool fits = true;
    int score = 101;
    for (const QByteArray &line : people.out.split('\n')) {
        const QJsonObject one = QJsonDocument::fromJson(line).object();
        if (one.isEmpty())
            continue;
        CHECK(one["for"_L1].toArray().size() + one["against"_L1].toArray().size() +
                  one["open"_L1].toArray().size() >
              0);
        CHECK(one["fits"_L1].toBool() == one["against"_L1].toArray().isEmpty());
        if (one["fits"_L1].toBool() != fits)
            score = 101;
        CHECK(fits >= one["fits"_L1].toBool());
        CHECK(one["score"_L1].toInt() <= score);
        fits = one["fits"_L1].toBool();
        score = one["score"_L1].toInt();
        if (person.isEmpty())
            person = one["jobSeeker"_L1].toVariant().toString();
    }
    REQUIRE_FALSE(person.isEmpty());
    const CtlRun lines = runCtl(asked + QStringList{u"--person"_s, person}, demoLogin);
    CHECK(lines.exit == 0);
    CHECK(lines.out.contains("1. "));
    CHECK((lines.out.contains("   + ") || lines.out.contains("   ? ")));

    CHECK(runCtl(asked, demoLogin).exit != 0);
    CHECK(runCtl(asked + QStringList{u"--person"_s, person, u"--opening"_s, QString::number(training->id)},
                 demoLogin)
              .exit != 0);
    CHECK(runCtl(asked + QStringList{u"--opening"_s, u"4711"_s}, demoLogin).exit != 0);
    CHECK(runCtl({u"verify"_s, office, u"--as"_s, u"viewer"_s}, demoLogin).exit == 0);
}
