// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/action.h"
#include "core/domain/entities.h"
#include "core/policy/rule_text.h"
#include "core/refdata/code_lists.h"
#include "tests/support/ctl_program.h"
#include "tests/support/zip_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace waymark;

TEST_CASE("Every command explains itself", "[ctl]")
{
    QFile page(QStringLiteral(WAYMARK_SOURCE_DIR "/packaging/waymarkctl.1"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QByteArray manual = page.readAll().replace("\\-", "-");
    const CtlRun all = runCtl({u"--help"_s});
    CHECK(all.exit == 0);
    CHECK(all.err.isEmpty());
    for (const auto *command : {"create", "demo", "passwd", "verify", "dump", "describe", "do", "find", "due",
                                "show", "history", "import", "backup", "restore"}) {
        CAPTURE(command);
        CHECK(all.out.contains(QByteArray(QByteArray("\n  ") + command)));
        const CtlRun help = runCtl({QString::fromLatin1(command), u"--help"_s});
        CHECK(help.exit == 0);
        CHECK(help.out.startsWith(QByteArray(QByteArray("waymarkctl ") + command + ' ')));
        CHECK(help.out.contains("Options:"));
        for (const QByteArray &line : help.out.sliced(help.out.indexOf("Options:")).split('\n')) {
            CAPTURE(line.toStdString());
            CHECK((!line.startsWith("  --") || manual.contains(line.trimmed().split(' ').front())));
        }
        CHECK(manual.contains(command));
        CHECK(help.err.isEmpty());
        for (const QByteArray &line : help.out.split('\n')) {
            CAPTURE(line.toStdString());
            CHECK(line.size() <= 110);
        }
    }
    CHECK(runCtl({u"--version"_s}).out.startsWith("waymarkctl "));
}

TEST_CASE("What is typed wrongly is said, with exit code 2", "[ctl]")
{
    const QStringList office{u"/nowhere/office"_s};
    const QList<QStringList> wrong{
        {},
        {u"frobnicate"_s},
        {u"find"_s},
        {u"find"_s, office[0]},
        {u"find"_s, office[0], u"a"_s, u"b"_s, u"--as"_s, u"x"_s},
        {u"find"_s, office[0], u"a"_s},
        {u"find"_s, office[0], u"a"_s, u"--as"_s},
        {u"find"_s, office[0], u"a"_s, u"--as"_s, u"x"_s, u"--limit"_s, u"many"_s},
        {u"find"_s, office[0], u"a"_s, u"--as"_s, u"x"_s, u"--frobnicate"_s},
        {u"due"_s, office[0], u"--as"_s, u"x"_s, u"--today"_s, u"2026-02-30"_s},
        {u"describe"_s, u"everything"_s},
        {u"import"_s, u"novel"_s, office[0], u"a.csv"_s, u"--as"_s, u"x"_s},
        {u"import"_s, u"roster"_s, office[0], u"a.csv"_s, u"--as"_s, u"x"_s, u"--set"_s, u"military"_s},
        {u"demo"_s, office[0], u"--people"_s, u"-3"_s},
        {u"create"_s, office[0]},
        {u"create"_s, office[0], u"--name"_s, u"A"_s, u"--center"_s, u"B"_s, u"--staff"_s, u"x"_s},
        {u"create"_s, office[0], u"--name"_s, u"A"_s, u"--center"_s, u"B"_s, u"--staff"_s, u"x"_s,
         u"--staff-name"_s, u"X"_s, u"--role"_s, u"king"_s},
    };
    for (const QStringList &arguments : wrong) {
        CAPTURE(arguments.join(u' ').toStdString());
        const CtlRun run = runCtl(arguments);
        CHECK(run.exit == 2);
        CHECK(run.out.isEmpty());
        CHECK(run.err.startsWith("waymarkctl: "));
    }
    CHECK_FALSE(QFileInfo::exists(office[0]));
}

TEST_CASE("An office that cannot be opened gives exit code 3", "[ctl]")
{
    const CtlOffice office;
    const auto find = [&](const QString &path, const QString &login, const CtlInput &input) {
        return runCtl({u"find"_s, path, u"a"_s, u"--as"_s, login}, input);
    };
    CHECK(find(office.path(), u"counselor"_s, {}).exit == 0);
    CHECK(find(office.path(), u"counselor"_s, {.password = u"wrong horse"_s}).exit == 3);
    CHECK(find(office.path(), u"nobody"_s, {}).exit == 3);
    CHECK(find(office.file(u"not there"_s), u"counselor"_s, {}).exit == 3);

    // Every command that opens an office, without a terminal to ask for a password.
    for (const QStringList &arguments :
         {QStringList{u"find"_s, office.path(), u"a"_s}, QStringList{u"due"_s, office.path()},
          QStringList{u"show"_s, office.path(), u"10000000"_s},
          QStringList{u"history"_s, office.path(), u"10000000"_s}, QStringList{u"verify"_s, office.path()},
          QStringList{u"dump"_s, office.path()}, QStringList{u"do"_s, office.path()},
          QStringList{u"passwd"_s, office.path()}, QStringList{u"backup"_s, office.path()},
          QStringList{u"import"_s, u"roster"_s, office.path(), u"x.csv"_s}}) {
        CAPTURE(arguments[0].toStdString());
        CHECK(office.run(arguments, u"counselor"_s, {.password = u"wrong horse"_s}).exit == 3);
    }
    const CtlRun unasked =
        runCtlShell(u"unset WAYMARK_PASSWORD; setsid \"$CTL\" find '%1' a --as counselor </dev/null"_s.arg(
            office.path()));
    CHECK(unasked.exit == 3);
    CHECK(unasked.err.contains("WAYMARK_PASSWORD"));
}

TEST_CASE("Closed and full standard files give exit code 4", "[ctl]")
{
    const CtlOffice office;
    const auto shell = [&](const char *script) {
        return runCtlShell(QString::fromLatin1(script).replace(u"OFFICE"_s, office.path())).exit;
    };
    CHECK(shell("\"$CTL\" do 'OFFICE' --as counselor <&-") == 4);
    CHECK(shell("\"$CTL\" do 'OFFICE' --as counselor </dev/null") == 0);
    CHECK(shell("\"$CTL\" do 'OFFICE' /nowhere/script --as counselor") == 4);
    CHECK(shell("\"$CTL\" describe rules >/dev/full") == 4);
    CHECK(shell("\"$CTL\" describe rules >&-") == 4);
    CHECK(shell("\"$CTL\" dump 'OFFICE' --as administrator >&-") == 4);
    CHECK(shell("\"$CTL\" verify 'OFFICE' --as administrator 0<&- 2>&-") == 0);
}

TEST_CASE("An office is only made in an empty folder", "[ctl]")
{
    const CtlOffice office;
    const auto create = [](const QString &folder) {
        return runCtl({u"create"_s, folder, u"--name"_s, u"A"_s, u"--center"_s, u"B"_s, u"--staff"_s, u"x"_s,
                       u"--staff-name"_s, u"X"_s, u"--role"_s, u"administrator"_s, u"--sandbox"_s});
    };
    CHECK(create(office.path()).exit == 4);
    CHECK(office.run({u"verify"_s, office.path()}).exit == 0);

    QTemporaryDir home;
    QFile letter(home.filePath(u"letter.txt"_s));
    REQUIRE(letter.open(QIODevice::WriteOnly));
    QFile::setPermissions(home.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                           QFileDevice::ExeOwner | QFileDevice::ReadGroup);
    const auto before = QFileInfo(home.path()).permissions();
    CHECK(create(home.path()).exit == 4);
    CHECK(runCtl({u"demo"_s, home.path(), u"--people"_s, u"1"_s}).exit == 4);
    CHECK(QFileInfo(home.path()).permissions() == before);
    CHECK(QDir(home.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries) ==
          QStringList{u"letter.txt"_s});

    QFile::remove(letter.fileName());
    CHECK(create(home.path()).exit == 0);
    const CtlRun weak =
        runCtl({u"create"_s, home.filePath(u"more"_s), u"--name"_s, u"A"_s, u"--center"_s, u"B"_s,
                u"--staff"_s, u"x"_s, u"--staff-name"_s, u"X"_s, u"--role"_s, u"intake"_s},
               {.password = u"short"_s});
    CHECK(weak.exit == 2);
    CHECK_FALSE(QFileInfo::exists(home.filePath(u"more"_s)));
}

TEST_CASE("Everybody changes their own password", "[ctl]")
{
    const CtlOffice office;
    const QString better = u"battery staple"_s;
    CHECK(office.run({u"passwd"_s, office.path()}, u"counselor"_s, {.newPassword = u"short"_s}).exit == 1);
    CHECK(office.run({u"passwd"_s, office.path()}, u"counselor"_s, {.newPassword = better}).exit == 0);
    CHECK(office.run({u"verify"_s, office.path()}, u"counselor"_s).exit == 3);
    CHECK(office.run({u"verify"_s, office.path()}, u"counselor"_s, {.password = better}).exit == 0);
    CHECK(office.run({u"verify"_s, office.path()}, u"intake"_s).exit == 0);
}

TEST_CASE("The day is set only where nobody is real", "[ctl]")
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"real"_s);
    REQUIRE(runCtl({u"create"_s, path, u"--name"_s, u"Real"_s, u"--center"_s, u"Quincy"_s, u"--staff"_s,
                    u"x"_s, u"--staff-name"_s, u"X"_s, u"--role"_s, u"administrator"_s})
                .exit == 0);
    const auto script = [&](const QStringList &options, const QJsonObject &line) {
        return runCtl(QStringList{u"do"_s, path, u"--as"_s, u"x"_s} + options, {.in = jsonLines({line})});
    };
    const QJsonObject addCenter{{u"action"_s, u"addCenter"_s}, {u"name"_s, u"MassHire Salem"_s}};
    CHECK(script({u"--today"_s, u"2026-03-02"_s}, addCenter).exit == 1);
    for (const auto &[key, value] : {std::pair(u"today"_s, u"2026-03-02"_s), std::pair(u"by"_s, u"x"_s)}) {
        QJsonObject line = addCenter;
        line.insert(key, value);
        const CtlRun run = script({}, line);
        CHECK(run.exit == 1);
        CHECK(run.lines().front()["findings"_L1][0]["field"_L1] == key);
    }
    CHECK_FALSE(runCtl({u"dump"_s, path, u"--as"_s, u"x"_s}).out.contains("Salem"));
    CHECK(runCtl({u"due"_s, path, u"--as"_s, u"x"_s, u"--today"_s, u"2030-01-01"_s}).exit == 0);
}

TEST_CASE("The program describes all it has", "[ctl]")
{
    const auto described = [](const QString &what) {
        CHECK(runCtl({u"describe"_s, what}).out.size() > 500);
        const QJsonDocument document =
            QJsonDocument::fromJson(runCtl({u"describe"_s, what, u"--json"_s}).out);
        REQUIRE(document.isArray());
        return document.array();
    };
    const QJsonArray actions = described(u"actions"_s);
    REQUIRE(actions.size() == qsizetype(allActions().size()));
    for (std::size_t i = 0; i < allActions().size(); ++i) {
        const QJsonObject action = actions[qsizetype(i)].toObject();
        CHECK(action["name"_L1] == QLatin1StringView(allActions()[i]->name));
        CHECK(action["parameters"_L1].toArray().size() == qsizetype(allActions()[i]->params->fields.size()));
        CHECK(action["roles"_L1].toArray().size() > 0);
    }
    const QJsonArray entities = described(u"entities"_s);
    REQUIRE(entities.size() == qsizetype(allEntities().size()));
    for (std::size_t i = 0; i < allEntities().size(); ++i) {
        const EntitySpec &spec = *allEntities()[i];
        const QJsonArray fields = entities[qsizetype(i)]["fields"_L1].toArray();
        REQUIRE(fields.size() == qsizetype(spec.fields.size()));
        for (std::size_t f = 0; f < spec.fields.size(); ++f)
            CHECK(fields[qsizetype(f)]["name"_L1] == jsonKey(spec.fields[f].name));
    }
    const QJsonArray rules = described(u"rules"_s);
    CHECK(rules.size() == qsizetype(policy::rules().size()));
    for (const QJsonValue &rule : rules)
        CHECK_FALSE(rule["citation"_L1].toString().isEmpty());
    CHECK(described(u"codes"_s).size() == codes().names().size());
}

TEST_CASE("A report is written as a workbook, once", "[ctl][reports][spreadsheet]")
{
    const CtlOffice office;
    const QString file = office.file(u"year-end.xlsx"_s);
    const auto report = [&](const QStringList &options, const QString &login = u"supervisor"_s) {
        return office.run(QStringList{u"report"_s, office.path(), u"year-end"_s} + options, login);
    };
    REQUIRE(office.script({CtlOffice::resident()}).exit == 0);
    CHECK(report({u"--xlsx"_s, file}, u"intake"_s).exit == 1);
    CHECK_FALSE(QFileInfo::exists(file));
    const CtlRun run = report({u"--xlsx"_s, file});
    CHECK(run.exit == 0);
    CHECK(run.out.isEmpty());
    CHECK(run.err.contains("keep it safe"));
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(unzipped(written.readAll()).contains(u"xl/worksheets/sheet1.xml"_s));
    CHECK((written.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
    CHECK(report({u"--xlsx"_s, file}).exit == 2);
    CHECK(report({u"--xlsx"_s, file, u"--overwrite"_s}).exit == 0);
    CHECK(report({u"--xlsx"_s, file, u"--overwrite"_s, u"--csv"_s}).exit == 2);
    CHECK(report({u"--xlsx"_s, office.file(u"nowhere/a.xlsx"_s)}).exit == 4);
}
