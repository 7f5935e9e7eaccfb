// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <catch2/catch_test_macros.hpp>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A machine made of files: its own /etc, and programs that only write down how they were called.
class Machine
{
public:
    Machine()
    {
        write(u"etc/os-release"_s,
              "PRETTY_NAME=\"Debian GNU/Linux 12\"\nVERSION_CODENAME=bookworm\nID=debian\n");
        program("dpkg-query", "cat \"$WAYMARK_SETUP_ROOT/installed\" 2>/dev/null");
        program("apt-get", "echo \"apt-get $*\" >> \"$WAYMARK_SETUP_ROOT/log\"");
        // The backports suite offers its versions once a source names it.
        program("apt-cache", R"sh(
            new=$(grep -rhs -e '-backports' "$WAYMARK_SETUP_ROOT/etc/apt" || true)
            case "$1 $2" in
            "policy libsqlcipher-dev") echo "  Candidate: 3.4.1-2+b1" ;;
            "policy libcatch2-dev") echo "  Candidate: (none)" ;;
            "policy librapidfuzz-cpp-dev") echo "  Candidate: (none)" ;;
            policy*) echo "  Candidate: 99:1" ;;
            "madison libsqlcipher-dev")
                [ -z "$new" ] || echo "$2 | 4.6.1-2~bpo12+1 | http://mirror bookworm-backports/main amd64 Packages"
                echo "$2 | 3.4.1-2+b1 | http://mirror bookworm/main amd64 Packages" ;;
            "madison librapidfuzz-cpp-dev")
                [ -z "$new" ] || echo "$2 | 3.1.1-1~bpo12+1 | http://mirror bookworm-backports/main amd64 Packages" ;;
            "madison libcatch2-dev")
                [ -z "$new" ] || echo "$2 | 3.7.1-0.4~bpo12+1 | http://mirror bookworm-backports/main amd64 Packages" ;;
            esac)sh");
        program("sudo", "echo \"sudo $*\" >> \"$WAYMARK_SETUP_ROOT/log\"; exec \"$@\"");
        user("0");
    }

    void write(const QString &name, const QByteArray &text)
    {
        const QString path = folder.filePath(name);
        REQUIRE(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    void program(const char *name, const QByteArray &body)
    {
        const QString path = u"bin/"_s + QLatin1StringView(name);
        write(path, "#!/bin/sh\n" + body + '\n');
        REQUIRE(QFile::setPermissions(folder.filePath(path), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    }
    void user(const QByteArray &id)
    {
        QFile::remove(folder.filePath(u"bin/id"_s));
        program("id", "echo " + id);
    }
    QString read(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    int run(const QStringList &arguments = {}, const QStringList &variables = {})
    {
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, folder.filePath(u"bin"_s) + u":/usr/bin:/bin"_s);
        environment.insert(u"WAYMARK_SETUP_ROOT"_s, folder.path());
        for (const QString &variable : variables)
            environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QStringLiteral(WAYMARK_SOURCE_DIR "/packaging/setup"), arguments);
        REQUIRE(process.waitForFinished(30000));
        said = QString::fromUtf8(process.readAll());
        UNSCOPED_INFO(said.toStdString());
        return process.exitCode();
    }

    QString log() const { return read(u"log"_s); }
    QString addition() const { return read(u"etc/apt/sources.list.d/waymark-backports.sources"_s); }

    QTemporaryDir folder;
    QString said;
};

/// The names in the table of packaging/README.md whose third column is `when`.
QStringList packages(QStringView when)
{
    QFile file(QStringLiteral(WAYMARK_SOURCE_DIR "/packaging/README.md"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringList names;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() == 6 && cells[1].startsWith(" `"_L1) && cells[3].trimmed() == when)
            names.append(cells[1].trimmed().remove(u'`'));
    }
    return names;
}

QByteArray installed(const QByteArray &version)
{
    QByteArray lines;
    for (const QString &name : packages(u"always"))
        lines += name.toUtf8() + ' ' + version + " installed\n";
    return lines;
}

bool haveDpkg()
{
    return !QStandardPaths::findExecutable(u"dpkg"_s).isEmpty();
}

const QByteArray debianSources = R"(Types: deb deb-src
URIs: http://near.example/debian
# a remark
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://near.example/debian-security
Suites: bookworm-security
Components: main
)";

} // namespace

TEST_CASE("Setup does nothing, at once, where everything is installed", "[packaging]")
{
    if (!haveDpkg())
        SKIP("needs dpkg");
    Machine machine;
    machine.write(u"installed"_s, installed("99:1"));
    QElapsedTimer timer;
    timer.start();
    CHECK(machine.run() == 0);
    CHECK(timer.elapsed() < 1500);
    CHECK(machine.said.isEmpty());
    CHECK(machine.run({u"--check"_s}) == 0);
    CHECK(machine.log().isEmpty());
}

TEST_CASE("Setup says what is missing and why, and --check fails", "[packaging]")
{
    if (!haveDpkg())
        SKIP("needs dpkg");
    Machine machine;
    machine.write(u"installed"_s, installed("99:1")
                                      .replace("libsodium-dev 99:1 installed\n", "")
                                      .replace("cmake 99:1 installed", "cmake 3.18.4-2 installed")
                                      .replace("git 99:1 installed", "git 99:1 config-files"));
    CHECK(machine.run({u"--check"_s}) == 1);
    CHECK(machine.said.contains("libsodium-dev"_L1));
    CHECK(machine.said.contains("passwords, keys"_L1));
    CHECK(machine.said.contains(">= 3.25"_L1));
    CHECK(machine.said.contains("  git "_L1));
    CHECK_FALSE(machine.said.contains("ninja-build"_L1));
    CHECK(machine.log().isEmpty());
}

TEST_CASE("Setup adds the backports suite of the mirror that the machine already names", "[packaging]")
{
    if (!haveDpkg())
        SKIP("needs dpkg");
    Machine machine;
    SECTION("deb822, with one of somebody else's repositories before it")
    {
        machine.write(u"etc/apt/sources.list.d/aaa.sources"_s,
                      "Types: deb\nURIs: https://other.example/prod\nSuites: bookworm\nComponents: main\n");
        machine.write(u"etc/apt/sources.list.d/debian.sources"_s, debianSources);
        CHECK(machine.run() == 0);
        CHECK(machine.addition().contains("Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg\n"_L1));
    }
    SECTION("deb822 with its key inside, fields in small letters and on several lines")
    {
        machine.write(
            u"etc/apt/sources.list.d/debian.sources"_s,
            "types: deb\nuris:\n http://near.example/debian\n http://far.example/debian\nsuites: bookworm\n"
            "components: main\n contrib\nsigned-by:\n -----BEGIN PGP\n .\n abc\n -----END PGP");
        CHECK(machine.run() == 0);
        CHECK(machine.addition().contains("Signed-By: \n -----BEGIN PGP\n .\n abc\n -----END PGP\n"_L1));
    }
    SECTION("one line a source")
    {
        machine.write(
            u"etc/apt/sources.list"_s,
            "# deb http://old.example/debian bookworm main\ndeb-src http://src.example/debian bookworm main\n"
            "deb cdrom:[Debian 12]/ bookworm main\n"
            "deb [arch=amd64 signed-by=/keys/a.gpg] http://near.example/debian bookworm main contrib # "
            "mine\n");
        CHECK(machine.run() == 0);
        CHECK(machine.addition().contains("Signed-By: /keys/a.gpg\n"_L1));
    }
    SECTION("one line without options, several mirrors: the first")
    {
        machine.write(u"etc/apt/sources.list"_s, "deb http://near.example/debian bookworm main\n"
                                                 "deb http://far.example/debian bookworm main\n");
        CHECK(machine.run() == 0);
        CHECK_FALSE(machine.addition().contains("Signed-By"_L1));
    }
    CHECK(machine.addition().contains("URIs: http://near.example/debian\n"_L1));
    CHECK(machine.addition().contains("Suites: bookworm-backports\n"_L1));
    const QStringList calls = machine.log().trimmed().split(u'\n');
    REQUIRE(calls.size() == 3);
    CHECK(calls[0] == "apt-get update"_L1);
    CHECK(calls[1] == "apt-get update"_L1);
    CHECK(calls[2].contains("install -y --no-install-recommends g++ cmake"_L1));
    CHECK(calls[2].contains(" libsqlcipher-dev/bookworm-backports"_L1));
    CHECK(calls[2].contains(" libcatch2-dev/bookworm-backports"_L1));
    CHECK(calls[2].endsWith(" ccache"_L1));
    for (const QString &name : packages(u"always"))
        CHECK(calls[2].contains(u' ' + name));
    for (const QString &name : packages(u"develop"))
        CHECK_FALSE(calls[2].contains(name));
}

TEST_CASE("Setup adds no source where one is there already or is not needed", "[packaging]")
{
    if (!haveDpkg())
        SKIP("needs dpkg");
    Machine machine;
    machine.write(u"etc/apt/sources.list.d/debian.sources"_s, debianSources);
    SECTION("the suite is configured")
    {
        machine.write(u"etc/apt/sources.list"_s, "deb http://near.example/debian bookworm-backports main\n");
        CHECK(machine.run() == 0);
        CHECK(machine.log().contains("libsqlcipher-dev/bookworm-backports"_L1));
    }
    SECTION("only packages are missing that the release itself has")
    {
        machine.write(u"installed"_s, installed("99:1").replace("libsodium-dev 99:1 installed\n", ""));
        CHECK(machine.run() == 0);
        CHECK(machine.log().contains("--no-install-recommends libsodium-dev ccache\n"_L1));
    }
    CHECK(machine.addition().isEmpty());
}

TEST_CASE("Setup does not take somebody else's repository, nor a switched-off one, for the mirror",
          "[packaging]")
{
    if (!haveDpkg())
        SKIP("needs dpkg");
    Machine machine;
    machine.write(u"etc/apt/sources.list.d/other.list"_s, "deb https://other.example/prod bookworm main\n");
    machine.write(
        u"etc/apt/sources.list.d/debian.sources"_s,
        "Enabled: no\nTypes: deb\nURIs: http://off.example/debian\nSuites: bookworm\nComponents: main\n");
    machine.write(u"etc/apt/sources.list.d/debian.sources.save"_s, debianSources);
    CHECK(machine.run() == 1);
    CHECK(machine.said.contains("by hand"_L1));
    CHECK(machine.addition().isEmpty());
    CHECK_FALSE(machine.log().contains("install"_L1));
}

TEST_CASE("Setup's dry run shows the plan and changes nothing", "[packaging]")
{
    if (!haveDpkg())
        SKIP("needs dpkg");
    Machine machine;
    machine.user("1000");
    machine.write(u"etc/apt/sources.list.d/debian.sources"_s, debianSources);
    CHECK(machine.run({u"--dry-run"_s}) == 0);
    CHECK(machine.said.contains("URIs: http://near.example/debian\n"_L1));
    CHECK(machine.said.contains("would run: apt-get update"_L1));
    CHECK(machine.said.contains("libcatch2-dev/bookworm-backports"_L1));
    CHECK(machine.addition().isEmpty());
    CHECK(machine.log().isEmpty());
}

TEST_CASE("Setup without root asks, or says what to run where nobody can be asked", "[packaging]")
{
    if (!haveDpkg())
        SKIP("needs dpkg");
    Machine machine;
    machine.user("1000");
    machine.write(u"etc/apt/sources.list.d/debian.sources"_s, debianSources);
    SECTION("nobody to ask")
    {
        CHECK(machine.run() == 1);
        CHECK(machine.said.contains("Run: sudo " WAYMARK_SOURCE_DIR "/packaging/setup"_L1));
        CHECK(machine.log().isEmpty());
        CHECK(machine.addition().isEmpty());
    }
    for (const QString &yes : {u"CI=true"_s, u"WAYMARK_YES=1"_s}) {
        DYNAMIC_SECTION(yes.toStdString())
        {
            CHECK(machine.run({}, {yes}) == 0);
            CHECK(machine.log().contains("sudo env DEBIAN_FRONTEND=noninteractive apt-get"_L1));
            CHECK(machine.addition().contains("bookworm-backports"_L1));
        }
    }
}

TEST_CASE("Setup on another distribution names what is needed and lets the build go on", "[packaging]")
{
    Machine machine;
    machine.write(u"etc/os-release"_s, "ID=fedora\nVERSION_ID=40\n");
    CHECK(machine.run() == 0);
    CHECK(machine.said.contains("not Debian"_L1));
    CHECK(machine.said.contains("libsqlcipher-dev"_L1));
    CHECK(machine.log().isEmpty());
}

TEST_CASE("Setup refuses an option it does not know", "[packaging]")
{
    Machine machine;
    CHECK(machine.run({u"--chekc"_s}) == 2);
    CHECK(machine.said.contains("Usage:"_L1));
}
