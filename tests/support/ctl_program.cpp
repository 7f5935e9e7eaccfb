// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ctl_program.h"

#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

const QString program = QStringLiteral(WAYMARK_BIN_DIR "/waymarkctl");

CtlRun runProcess(const QString &name, const QStringList &arguments, const CtlInput &input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CTL"_s, program);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    if (!input.password.isNull())
        environment.insert(u"WAYMARK_PASSWORD"_s, input.password);
    if (!input.newPassword.isNull())
        environment.insert(u"WAYMARK_NEW_PASSWORD"_s, input.newPassword);
    if (!input.joinPassword.isNull())
        environment.insert(u"WAYMARK_JOIN_PASSWORD"_s, input.joinPassword);
    process.setProcessEnvironment(environment);
    process.start(name, arguments);
    REQUIRE(process.waitForStarted());
    process.write(input.in);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(120'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

QList<QJsonObject> CtlRun::lines() const
{
    QList<QJsonObject> found;
    for (const QByteArray &line : out.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        INFO(line.toStdString());
        REQUIRE(document.isObject());
        found += document.object();
    }
    return found;
}

CtlRun runCtl(const QStringList &arguments, const CtlInput &input)
{
    return runProcess(program, arguments, input);
}

CtlRun runCtlShell(const QString &script)
{
    return runProcess(u"/bin/sh"_s, {u"-c"_s, script}, {});
}

CtlOffice::CtlOffice()
{
    QStringList arguments{u"create"_s,    path(),
                          u"--name"_s,    u"Test office"_s,
                          u"--center"_s,  u"MassHire Quincy"_s,
                          u"--shelter"_s, u"Harbor House; 12 Harbor Street; Quincy; MA; 02169"_s,
                          u"--device"_s,  u"FRONT-DESK-1"_s,
                          u"--sandbox"_s};
    for (const auto *role : {"administrator", "intake", "counselor", "supervisor", "view_only"}) {
        const QString name = QString::fromLatin1(role);
        arguments += {u"--staff"_s, name, u"--staff-name"_s, name.toUpper(), u"--role"_s, name};
    }
    const CtlRun made = runCtl(arguments);
    INFO(made.err.toStdString());
    REQUIRE(made.exit == 0);
}

CtlRun CtlOffice::run(QStringList arguments, const QString &login, const CtlInput &input) const
{
    arguments += {u"--as"_s, login};
    return runCtl(arguments, input);
}

CtlRun CtlOffice::script(const QList<QJsonObject> &lines, const QStringList &options) const
{
    return run(QStringList{u"do"_s, path(), u"-"_s} + options, u"administrator"_s, {.in = jsonLines(lines)});
}

QJsonObject CtlOffice::resident()
{
    return {{u"action"_s, u"enrollShelterResident"_s},
            {u"as"_s, u"marie"_s},
            {u"by"_s, u"intake"_s},
            {u"today"_s, u"2026-03-02"_s},
            {u"pseudo"_s, true},
            {u"firstName"_s, u"Marie-Ange"_s},
            {u"lastName"_s, u"Pierre"_s},
            {u"birthDate"_s, u"1991-05-02"_s},
            {u"gender"_s, u"female"_s},
            {u"military"_s, false},
            {u"hispanic"_s, u"no"_s},
            {u"races"_s, QJsonArray{u"black"_s}},
            {u"shelter"_s, u"Harbor House"_s},
            {u"programCenter"_s, u"MassHire Quincy"_s},
            {u"home_phone"_s, u"(617) 555-0142"_s},
            {u"employment"_s, u"not_employed"_s},
            {u"immigrant"_s, true},
            {u"primaryLanguage"_s, u"hat"_s},
            {u"familySize"_s, 3},
            {u"incomeBelow"_s, true},
            {u"highestDegree"_s, u"less_than_high_school"_s},
            {u"note"_s, u"Came with two children; wants English classes and a job in a kitchen."_s}};
}

QByteArray jsonLines(const QList<QJsonObject> &lines)
{
    QByteArray out;
    for (const QJsonObject &line : lines)
        out += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    return out;
}

QStringList rulesOf(const QJsonObject &answer, QLatin1StringView severity)
{
    QStringList rules;
    for (const QJsonValue &finding : answer.value("findings"_L1).toArray()) {
        if (finding.toObject().value("severity"_L1).toString() == severity)
            rules += finding.toObject().value("rule"_L1).toString();
    }
    rules.removeDuplicates();
    return rules;
}

} // namespace waymark
