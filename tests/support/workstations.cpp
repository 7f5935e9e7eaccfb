// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workstations.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark {

QString Workstations::join(const QString &name) const
{
    const QString invitation = file(name + u".join"_s);
    const QString folder = file(name);
    const CtlRun invited = run({u"sync"_s, u"invite"_s, path(), invitation, u"--name"_s, name},
                               u"administrator"_s, {.joinPassword = joinPassword});
    INFO(invited.err.toStdString());
    REQUIRE(invited.exit == 0);
    const CtlRun made = runCtl({u"sync"_s, u"join"_s, invitation, folder}, {.joinPassword = joinPassword});
    INFO(made.err.toStdString());
    REQUIRE(made.exit == 0);
    REQUIRE(QFile::remove(invitation));
    return folder;
}

QList<QJsonObject> Workstations::work(const QString &folder, const QList<QJsonObject> &lines) const
{
    const CtlRun done = run({u"do"_s, folder, u"-"_s}, u"administrator"_s, {.in = jsonLines(lines)});
    INFO(done.out.toStdString() << done.err.toStdString());
    REQUIRE(done.exit == 0);
    return done.lines();
}

QString Workstations::exported(const QString &folder, const QStringList &options) const
{
    const QString bundle = file(u"bundle-%1.wmb"_s.arg(++m_files));
    const CtlRun done = run(QStringList{u"sync"_s, u"export"_s, folder, bundle} + options);
    INFO(done.err.toStdString());
    REQUIRE(done.exit == 0);
    return bundle;
}

CtlRun Workstations::import(const QString &folder, const QString &file, const QStringList &options,
                            const QString &login) const
{
    return run(QStringList{u"sync"_s, u"import"_s, folder, file} + options, login);
}

QJsonObject Workstations::imported(const QString &folder, const QString &file,
                                   const QStringList &options) const
{
    const CtlRun done = import(folder, file, options + QStringList{u"--json"_s});
    INFO(done.err.toStdString());
    REQUIRE(done.exit == 0);
    REQUIRE(done.lines().size() == 1);
    return done.lines().front();
}

QByteArray Workstations::dump(const QString &folder) const
{
    const CtlRun dumped = run({u"dump"_s, folder});
    REQUIRE(dumped.exit == 0);
    return dumped.out;
}

qint64 Workstations::operations(const QString &folder) const
{
    const CtlRun verified = run({u"verify"_s, folder, u"--json"_s});
    INFO(verified.out.toStdString() << verified.err.toStdString());
    REQUIRE(verified.exit == 0);
    return verified.lines().front()["operations"_L1].toInteger();
}

QList<QJsonObject> Workstations::list(const QString &folder, const QStringList &arguments) const
{
    const CtlRun listed =
        run(QStringList{u"sync"_s, arguments[0], folder} + arguments.sliced(1) + QStringList{u"--json"_s});
    INFO(listed.err.toStdString());
    REQUIRE(listed.exit == 0);
    return listed.lines();
}

void Workstations::exchangeAll(const QStringList &folders) const
{
    for (int round = 0; round < 10; ++round) {
        bool any = false;
        for (const QString &from : folders) {
            const QString bundle = exported(from);
            if (!QFile::exists(bundle))
                continue;
            for (const QString &to : folders) {
                if (to != from)
                    any = imported(to, bundle)["kept"_L1].toBool() || any;
            }
        }
        if (!any)
            return;
    }
    FAIL("The workstations never come to rest");
}

void copyFolder(const QString &from, const QString &to)
{
    REQUIRE(QDir().mkpath(to));
    for (const QFileInfo &entry :
         QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        const QString target = QDir(to).filePath(entry.fileName());
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else
            REQUIRE(QFile::copy(entry.filePath(), target));
    }
}

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

void writeBytes(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(out.write(bytes) == bytes.size());
}

} // namespace waymark
