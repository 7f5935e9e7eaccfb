// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/office_fixture.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct Ran
{
    int code = -1;
    QString out;
    QString err;
};

Ran run(QString program, QStringList arguments, const QProcessEnvironment &extra = {})
{
    QProcess process;
    QProcessEnvironment env = QProcessEnvironment::systemEnvironment();
    env.insert(u"WAYMARK_PASSWORD"_s, QString::fromLatin1(OfficeFixture::password));
    env.insert(extra);
    process.setProcessEnvironment(env);
    process.start(program, arguments);
    REQUIRE(process.waitForStarted());
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(60'000));
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

QString ctl() { return QStringLiteral(WAYMARK_BIN_DIR "/waymarkctl"); }

} // namespace

TEST_CASE("With a library that cannot encrypt, nothing is read and nothing written", "[process][bad][R-138]")
{
    const QString plain = [] {
        for (const char *path : {"/usr/lib/x86_64-linux-gnu/libsqlite3.so.0", "/usr/lib/aarch64-linux-gnu/libsqlite3.so.0",
                                 "/usr/lib64/libsqlite3.so.0", "/usr/lib/libsqlite3.so.0"}) {
            if (QFileInfo::exists(QString::fromLatin1(path)))
                return QString::fromLatin1(path);
        }
        return QString();
    }();
    REQUIRE_FALSE(plain.isEmpty()); // Qt's own driver brings it
    QProcessEnvironment preload;
    preload.insert(u"LD_PRELOAD"_s, plain);
    preload.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s);

    OfficeFixture office;
    office.signedIn.reset();
    const auto opened = run(ctl(), {u"verify"_s, office.folder(), u"--as"_s, u"administrator"_s}, preload);
    CHECK(opened.code == 3);
    INFO(opened.err.toStdString());
    CHECK(opened.err.contains(u"cannot encrypt"_s));

    const QString fresh = office.directory.filePath(u"fresh"_s);
    const auto made = run(ctl(),
                          {u"create"_s, fresh, u"--name"_s, u"N"_s, u"--center"_s, u"C"_s, u"--staff"_s, u"boss"_s,
                           u"--staff-name"_s, u"B"_s, u"--role"_s, u"administrator"_s, u"--sandbox"_s},
                          preload);
    CHECK(made.code == 3);
    QFile left(Office::databaseFile(fresh));
    CHECK((!left.exists() || left.size() == 0));
    // The office is as it was, for a library that can.
    CHECK(run(ctl(), {u"verify"_s, office.folder(), u"--as"_s, u"administrator"_s}).code == 0);
}

TEST_CASE("A folder that cannot be written is said to be so, and stays as it was", "[process][bad]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    office.store().database().query("PRAGMA wal_checkpoint(TRUNCATE)").run();
    office.signedIn.reset();
    const auto readable = QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    const auto enterable = readable | QFileDevice::ExeOwner | QFileDevice::ExeGroup | QFileDevice::ExeOther;
    QFile::setPermissions(Office::databaseFile(office.folder()), readable);
    QFile::setPermissions(Office::slotsFile(office.folder()), readable);
    QFile::setPermissions(office.folder(), enterable);
    QFile::setPermissions(office.directory.path(), enterable | QFileDevice::WriteOwner);

    const QString script = office.directory.filePath(u"note.jsonl"_s);
    {
        QFile file(script);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(R"({"action":"recordNote","jobSeeker":")" + QByteArray::number(person.value)
                   + R"(","text":"This cannot be saved here.","withoutService":"test"})" + '\n');
        file.setPermissions(readable);
    }
    const QStringList arguments{u"do"_s, office.folder(), script, u"--as"_s, u"counselor"_s};
    // For root every folder is writable, so the program runs as somebody who is not.
    const bool root = geteuid() == 0;
    const auto refused = root ? run(u"setpriv"_s, QStringList{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, ctl()} + arguments)
                              : run(ctl(), arguments);
    INFO(refused.err.toStdString() << refused.out.toStdString());
    CHECK((refused.code == 3 || refused.code == 4));
    CHECK(QString(refused.err + refused.out).contains(u"permission"_s));

    QFile::setPermissions(office.folder(), enterable | QFileDevice::WriteOwner);
    QFile::setPermissions(Office::databaseFile(office.folder()), readable | QFileDevice::WriteOwner);
    QFile::setPermissions(Office::slotsFile(office.folder()), readable | QFileDevice::WriteOwner);
    CHECK(run(ctl(), arguments).code == 0);
}
