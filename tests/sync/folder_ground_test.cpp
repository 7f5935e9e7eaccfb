// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "core/sync/sync_state.h"
#include "tests/support/printing.h"
#include "tests/support/shared_folder.h"

#include <QDirIterator>
#include <csignal>
#include <random>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// No file may grow past `bytes` while it lives: what a full disk does to a write, with another error code.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

/// For root every folder is writable: the rest of the block runs as somebody who owns the office and nothing
/// else.
class AsSomebody
{
public:
    explicit AsSomebody(const QString &office) : m_root(::geteuid() == 0)
    {
        if (!m_root)
            return;
        for (QString up = QFileInfo(office).path(); up.startsWith(QDir::tempPath() + u'/');
             up = QFileInfo(up).path())
            REQUIRE(::chmod(QFile::encodeName(up).constData(), 0755) == 0);
        REQUIRE(::chown(QFile::encodeName(office).constData(), nobody, nobody) == 0);
        for (QDirIterator it(office, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
             it.hasNext();)
            REQUIRE(::chown(QFile::encodeName(it.next()).constData(), nobody, nobody) == 0);
        REQUIRE(::seteuid(nobody) == 0);
    }
    ~AsSomebody()
    {
        if (m_root && ::seteuid(0) != 0)
            std::abort();
    }
    Q_DISABLE_COPY_MOVE(AsSomebody)

private:
    static constexpr uid_t nobody = 65534;
    bool m_root;
};

QString longText(std::mt19937 &random)
{
    QString text;
    for (int i = 0; i < 20'000; ++i)
        text += QChar(u'a' + char16_t(random() % 26));
    return text;
}

} // namespace

TEST_CASE("A folder that may only be read gives and takes nothing, and is said to be so",
          "[sync][channel][ground]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    SharedFolder folder;
    for (Workstation &one : at)
        use(one, folder);
    editEmail(at[1], office.person, u"Boston"_s);
    pass(at[1], folder);
    editEmail(at[0], office.other, u"Salem"_s);
    const QString name = folder.bundles().at(0);
    REQUIRE(::chmod(QFile::encodeName(folder.directory.path()).constData(), 0755) == 0);
    REQUIRE(::chmod(QFile::encodeName(folder.path()).constData(), 0555) == 0);
    REQUIRE(::chmod(QFile::encodeName(folder.file(name)).constData(), 0444) == 0);
    REQUIRE(::chmod(QFile::encodeName(folder.file(u"waymark-office.txt"_s)).constData(), 0444) == 0);
    const QStringList was = folder.list();
    {
        const AsSomebody somebody(at[0].folder);
        const ChannelReport report = pass(at[0], folder);
        CHECK(report.state == ChannelState::ReadOnly);
        CHECK(report.words.contains(u"permission"_s));
        CHECK(report.written == 0);
        CHECK(report.imports.size() == 1); // reading is enough to take in
        CHECK(*operationsNotShared(at[0].session()) > 0);
    }
    CHECK(folder.list() == was);
    CHECK(at[0].store().find(office.person)->email == u"Boston@example.org"_s);
    REQUIRE(::chmod(QFile::encodeName(folder.path()).constData(), 0755) == 0);
    CHECK(pass(at[0], folder).state == ChannelState::Fine);
    CHECK(*operationsNotShared(at[0].session()) == 0);
    pass(at[1], folder);
    CHECK((at[0].dump() == at[1].dump()));
}

TEST_CASE("A folder that nobody may look into is said to be so", "[sync][channel][ground]")
{
    Replicas office(1);
    auto at = office.fresh(1);
    SharedFolder folder;
    use(at[0], folder);
    pass(at[0], folder);
    REQUIRE(::chmod(QFile::encodeName(folder.directory.path()).constData(), 0755) == 0);
    REQUIRE(::chmod(QFile::encodeName(folder.path()).constData(), 0000) == 0);
    {
        const AsSomebody somebody(at[0].folder);
        const auto report = exchangeWithFolder(at[0].session());
        REQUIRE(report.ok());
        CHECK(report->state == ChannelState::Offline);
        CHECK(report->words.contains(u"permission"_s));
    }
    REQUIRE(::chmod(QFile::encodeName(folder.path()).constData(), 0755) == 0);
    CHECK(pass(at[0], folder).state == ChannelState::Fine);
}

TEST_CASE("A disk that takes no more leaves no half bundle (a limit on the size of files stands in for it)",
          "[sync][channel][ground]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    SharedFolder folder;
    for (Workstation &one : at)
        use(one, folder);
    pass(at[0], folder);
    std::mt19937 random(1);
    for (int i = 0; i < 60; ++i)
        note(at[0], office.person, longText(random));
    const QByteArray before = at[0].dump();
    const QStringList was = folder.list();
    at[0].as("counselor");
    at[0].store().database().run("PRAGMA wal_checkpoint(TRUNCATE)");
    {
        const FileSizeLimit limit(
            300'000); // the bundle has 700,000 bytes, what the office writes meanwhile far fewer
        const ChannelReport report = pass(at[0], folder);
        CHECK(report.state == ChannelState::Full);
        CHECK(report.words.contains(u"space"_s));
        CHECK(report.written == 0);
    }
    CHECK(folder.list() == was);
    CHECK((at[0].dump() == before));
    CHECK(*operationsNotShared(at[0].session()) == 60);
    const ChannelReport next = pass(at[0], folder);
    CHECK(next.state == ChannelState::Fine);
    CHECK(next.written == 1);
    pass(at[1], folder);
    CHECK((at[1].dump() == before));
}

TEST_CASE("A folder that goes away in the middle leaves the office as it was", "[sync][channel][ground]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    SharedFolder folder;
    for (Workstation &one : at)
        use(one, folder);
    for (int i = 0; i < 300; ++i)
        note(at[1], office.person, u"Note %1 of a long afternoon."_s.arg(i));
    const QString elsewhere = folder.path() + u"-pulled"_s;
    // Names of steps as they are shown: each is a moment at which the stick is pulled.
    const auto pulledAt = [&](Workstation &one, const QString &what) {
        bool pulled = false;
        const auto report =
            exchangeWithFolder(one.as("counselor").session(), [&](const SyncProgress &progress) {
                if (!pulled && progress.what == what)
                    pulled = QDir().rename(folder.path(), elsewhere);
                return true;
            });
        CHECK(pulled);
        if (!report)
            FAIL(report.error().text().toStdString());
        CHECK(report->state == ChannelState::Offline);
        CHECK(report->written == 0);
        checkTidy(one, folder);
        REQUIRE(QDir().rename(elsewhere, folder.path()));
        return *report;
    };
    const QByteArray work = at[1].dump();
    pulledAt(at[1], u"Writing the bundle"_s);
    CHECK((at[1].dump() == work));
    CHECK(pass(at[1], folder).written == 1);

    const QByteArray before = at[0].dump();
    CHECK(pulledAt(at[0], u"Copying from the shared folder"_s).imports.empty());
    CHECK((at[0].dump() == before));
    // The copy is here by then: it comes in whole.
    CHECK(pulledAt(at[0], u"Taking the bundle in"_s).imports.size() == 1);
    CHECK((at[0].dump() == work));
    CHECK(pass(at[0], folder).state == ChannelState::Fine);
    CHECK(at[0].problems() == QString());
}

TEST_CASE("An exchange that is stopped changes nothing", "[sync][channel]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    SharedFolder folder;
    for (Workstation &one : at)
        use(one, folder);
    for (int i = 0; i < 300; ++i)
        note(at[1], office.person, u"Note %1 of a long afternoon."_s.arg(i));
    const QStringList empty = folder.list();
    const auto stoppedAt = [&](Workstation &one, const QString &what) {
        const auto report =
            exchangeWithFolder(one.as("counselor").session(),
                               [&](const SyncProgress &progress) { return progress.what != what; });
        REQUIRE_FALSE(report.ok());
        CHECK(report.error().kind == ErrorKind::Refused);
        checkTidy(one, folder);
    };
    stoppedAt(at[1], u"Writing the bundle"_s);
    CHECK(folder.list() == empty);
    pass(at[1], folder);
    const QByteArray before = at[0].dump();
    for (const QString &what : {u"Copying from the shared folder"_s, u"Looking at the shared folder"_s,
                                u"Checking the bundle"_s, u"Taking the bundle in"_s}) {
        stoppedAt(at[0], what);
        CHECK((at[0].dump() == before));
    }
    CHECK(pass(at[0], folder).imports.size() == 1);
    CHECK((at[0].dump() == at[1].dump()));
}

TEST_CASE("What a crash left behind is cleared away, what others left is not", "[sync][channel][crash]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    SharedFolder folder;
    for (Workstation &one : at)
        use(one, folder);
    const QString own = QString::number(at[0].number(), 16) + u".part"_s;
    const QString others = QString::number(at[1].number(), 16) + u".part"_s;
    folder.put(own, "half");
    folder.put(others, "half");
    QFile copy(QDir(at[0].folder).filePath(u"incoming.part"_s));
    REQUIRE(copy.open(QIODevice::WriteOnly));
    copy.close();
    editEmail(at[0], office.person, u"Boston"_s);
    REQUIRE(exchangeWithFolder(at[0].as("counselor").session()).ok());
    CHECK_FALSE(copy.exists());
    CHECK_FALSE(folder.list().contains(own));
    CHECK(folder.list().contains(others));
    CHECK(folder.bundles().size() == 1);
}

TEST_CASE("An import that was taken back stays out until a person says so", "[sync][channel][undo]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    SharedFolder folder;
    for (Workstation &one : at)
        use(one, folder);
    pass(at[0], folder);
    pass(at[1], folder);
    pass(at[0], folder);
    const QByteArray before = at[0].dump();
    editEmail(at[1], office.person, u"Boston"_s);
    at[1].clock.advanceSeconds(60);
    pass(at[1], folder);
    CHECK(pass(at[0], folder).imports.size() == 1);
    REQUIRE(undoImport(at[0].as("counselor").session()).ok());
    CHECK((at[0].dump() == before));
    CHECK(lastChannelReport(at[0].session())->state == ChannelState::Paused);
    for (int i = 0; i < 3; ++i) {
        const ChannelReport report = pass(at[0], folder);
        CHECK(report.state == ChannelState::Paused);
        CHECK(report.imports.empty());
        CHECK((at[0].dump() == before));
        at[0].clock.advanceSeconds(3600);
    }
    // Its own work goes on.
    editEmail(at[0], office.other, u"Salem"_s);
    CHECK(pass(at[0], folder).written == 1);
    REQUIRE(pauseChannel(at[0].session(), false).ok());
    CHECK(lastChannelReport(at[0].session())->state == ChannelState::Fine);
    CHECK(pass(at[0], folder).imports.size() == 1);
    at[1].clock = at[0].clock;
    pass(at[1], folder);
    CHECK((at[0].dump() == at[1].dump()));
    CHECK(at[0].store().find(office.person)->email == u"Boston@example.org"_s);
}

TEST_CASE("An office without a shared folder is not paused by taking an import back", "[sync][channel][undo]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    editEmail(at[1], office.person, u"Boston"_s);
    at[0].takes(at[1].bundle());
    REQUIRE(undoImport(at[0].session()).ok());
    SharedFolder folder;
    use(at[0], folder);
    CHECK(pass(at[0], folder).state == ChannelState::Fine);
}

TEST_CASE("A bundle that would remove much waits in the folder for an administrator", "[sync][channel]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    SharedFolder folder;
    for (Workstation &one : at)
        use(one, folder);
    for (int i = 0; i < 12; ++i)
        note(at[1], office.person, u"Note %1, which is going to be voided."_s.arg(i));
    pass(at[1], folder);
    pass(at[0], folder);
    const QByteArray before = at[0].dump();
    for (const Note &one : at[1].store().all<Note>()) {
        if (one.text.contains(u"voided"_s))
            REQUIRE(at[1]
                        .as("counselor")
                        .run(VoidNote{.noteId = one.id, .reason = u"Written for the wrong person."_s})
                        .done);
    }
    at[1].clock.advanceSeconds(60);
    const QStringList was = folder.bundles();
    pass(at[1], folder);
    const ChannelReport report = pass(at[0], folder);
    REQUIRE(report.imports.size() == 1);
    CHECK(report.imports[0].needsWord);
    CHECK(report.words.contains(u"administrator"_s));
    CHECK((at[0].dump() == before));
    const ChannelReport again = pass(at[0], folder);
    CHECK(again.filesRead == 0);
    CHECK(again.troubles == report.troubles);
    REQUIRE(again.troubles.size() == 1);
    CHECK(again.troubles[0].contains(u"administrator"_s));

    const QString name = again.troubles[0].section(u':', 0, 0);
    CHECK_FALSE(was.contains(name));
    at[0].as("administrator");
    REQUIRE(importBundle(at[0].session(), folder.file(name), {.acceptRemovals = true}).ok());
    CHECK(pass(at[0], folder).troubles.isEmpty());
    CHECK((at[0].dump() == at[1].dump()));
}

TEST_CASE("The channel makes a backup now and then, not each time", "[sync][channel][backup]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    SharedFolder folder;
    for (Workstation &one : at)
        use(one, folder);
    pass(at[1], folder);
    pass(at[0], folder);
    const auto exchange = [&] {
        for (Workstation &one : at)
            one.clock.advanceSeconds(60);
        editEmail(at[1], office.person, u"m%1"_s.arg(at[1].clock.now().ms));
        pass(at[1], folder);
        CHECK(pass(at[0], folder).imports.size() == 1);
        return backupsOf(at[0].folder).size();
    };
    CHECK(exchange() == 1);
    CHECK(exchange() == 1);
    for (Workstation &one : at)
        one.clock.advanceSeconds(1800);
    CHECK(exchange() == 2);
    for (int i = 0; i < 501; ++i)
        note(at[1], office.person, u"Note %1 of a very long afternoon."_s.arg(i));
    CHECK(exchange() == 3);
    // A pass with nothing to take in makes none.
    at[0].clock.advanceSeconds(7200);
    pass(at[0], folder);
    CHECK(backupsOf(at[0].folder).size() == 3);
}
