// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/number_policy.h"
#include "tests/support/ctl_program.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const CtlInput demoPassword{.password = u"waymark-demo"_s};

QByteArray dumped(const QString &office)
{
    const CtlRun run = runCtl({u"dump"_s, office, u"--as"_s, u"admin"_s}, demoPassword);
    REQUIRE(run.exit == 0);
    return run.out;
}

QList<QJsonObject> records(const QByteArray &dump, const char *entity)
{
    QList<QJsonObject> found;
    for (const QByteArray &line : dump.split('\n')) {
        const QJsonObject record = QJsonDocument::fromJson(line).object();
        if (record["entity"_L1] == QLatin1StringView(entity))
            found += record["fields"_L1].toObject();
    }
    return found;
}

void makeDemo(const QString &path, int people, int seed)
{
    const CtlRun made = runCtl({u"demo"_s, path, u"--people"_s, QString::number(people), u"--seed"_s,
                                QString::number(seed), u"--today"_s, u"2026-11-20"_s});
    INFO(made.err.toStdString());
    REQUIRE(made.exit == 0);
}

/// The text as a file might hold it.
QList<QByteArray> writings(const QString &text)
{
    const auto *utf16 = reinterpret_cast<const char *>(text.utf16());
    return {text.toUtf8(), QByteArray(utf16, text.size() * 2), text.toUtf8().toBase64(),
            text.toUtf8().toHex()};
}

} // namespace

TEST_CASE("A demonstration office is the same for the same seed, and its ledger is true",
          "[ctl][demo][R-138]")
{
    QTemporaryDir directory;
    const QString one = directory.filePath(u"one"_s);
    makeDemo(one, 30, 4);
    makeDemo(directory.filePath(u"two"_s), 30, 4);
    makeDemo(directory.filePath(u"three"_s), 30, 5);
    const QByteArray dump = dumped(one);
    CHECK(dump == dumped(directory.filePath(u"two"_s)));
    CHECK(dump != dumped(directory.filePath(u"three"_s)));
    CHECK(runCtl({u"verify"_s, one, u"--as"_s, u"viewer"_s}, demoPassword).exit == 0);

    const QList<QJsonObject> people = records(dump, "JobSeeker");
    CHECK(people.size() == 30);
    CHECK(records(dump, "Shelter").size() >= 6);
    QSet<QString> roles;
    for (const QJsonObject &staff : records(dump, "Staff")) {
        roles += staff["role"_L1].toString();
        CHECK(runCtl({u"due"_s, one, u"--as"_s, staff["login"_L1].toString()}, demoPassword).exit == 0);
    }
    CHECK(roles.size() == 6);
    for (const QJsonObject &contact : records(dump, "Contact"))
        CHECK(contact["on_date"_L1].toString() < u"2026-11-20"_s);

    // Nothing of anybody can be read in any file of the folder.
    QDirIterator files(one, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QByteArray bytes;
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        bytes += file.readAll();
        CHECK(file.permissions().testFlag(QFileDevice::ReadGroup) == false);
        CHECK(file.permissions().testFlag(QFileDevice::ReadOther) == false);
    }
    CHECK(bytes.size() > 100'000);
    CHECK(bytes.contains("silva"));
    for (const QJsonObject &person : people) {
        for (const auto *field : {"first_name", "last_name", "ssn", "address", "birth_date"}) {
            const QString text = person[QLatin1StringView(field)].toString();
            if (text.size() < 6)
                continue;
            for (const QByteArray &writing : writings(text))
                CHECK_FALSE(bytes.contains(writing));
        }
    }
    CHECK_FALSE(bytes.contains("waymark-demo"));
}

TEST_CASE("An open office leaves nothing readable beside it either", "[ctl][R-138]")
{
    const CtlOffice office;
    // The writer is still at work when the files are looked at: the log of what is not yet in the database is
    // there.
    const CtlRun run =
        runCtlShell(u"(printf '%s\\n' '%1'; sleep 3) | \"$CTL\" do '%2' --as administrator & sleep 2; "
                    "cat '%2'/* '%2'/*/* 2>/dev/null; ls '%2' >&2; wait"_s.arg(
                        QString::fromUtf8(jsonLines({CtlOffice::resident()}).trimmed()).replace(u'\'', u""_s),
                        office.path()));
    CHECK(run.err.contains("office.db-wal"));
    CHECK(run.out.size() > 10'000);
    for (const QString &text :
         {u"Marie-Ange"_s, u"English classes"_s, u"12 Harbor Street"_s, u"1991-05-02"_s}) {
        for (const QByteArray &writing : writings(text))
            CHECK_FALSE(run.out.contains(writing));
    }
    CHECK(office.run({u"find"_s, office.path(), u"marie"_s, u"--json"_s}).lines().size() == 1);
}

TEST_CASE("Two offices never give out the same pseudo number, nor one that could be real",
          "[ctl][R-02][R-05]")
{
    QTemporaryDir directory;
    QSet<QString> numbers;
    QSet<int> blocks;
    for (const int seed : {1, 2}) {
        const QString path = directory.filePath(QString::number(seed));
        makeDemo(path, 0, seed);
        QJsonObject resident = CtlOffice::resident();
        resident.insert(u"programCenter"_s, u"MassHire Quincy Career Center"_s);
        resident.insert(u"shelter"_s, u"Harbor House (Quincy)"_s);
        resident.remove(u"today"_s);
        QList<QJsonObject> lines;
        for (int i = 0; i < 500; ++i) {
            resident.insert(u"lastName"_s, u"Pierre %1"_s.arg(i));
            lines += resident;
        }
        const CtlRun run = runCtl({u"do"_s, path, u"--as"_s, u"admin"_s},
                                  {.in = jsonLines(lines), .password = u"waymark-demo"_s});
        INFO(run.err.toStdString());
        REQUIRE(run.exit == 0);
        const QByteArray dump = dumped(path);
        for (const QJsonObject &block : records(dump, "NumberBlock")) {
            if (block["kind"_L1] == u"pseudo"_s)
                blocks += block["block"_L1].toInt(-1);
        }
        for (const QJsonObject &person : records(dump, "JobSeeker")) {
            const QString number = person["ssn"_L1].toString();
            numbers += number;
            if (policy::isPossibleSsn(number) || policy::isPossibleItin(number) ||
                policy::isPossibleAtin(number) || policy::isPossibleIrsn(number) ||
                !policy::isPseudoNumber(number))
                FAIL_CHECK("a pseudo number that could be somebody's");
        }
    }
    CHECK(blocks.size() == 2);
    CHECK(numbers.size() == 1000);
}
