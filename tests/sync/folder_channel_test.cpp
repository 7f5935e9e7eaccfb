// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync_state.h"
#include "tests/support/printing.h"
#include "tests/support/shared_folder.h"

#include <random>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int tenMinutes = 10 * 60;

void passes(std::vector<Workstation> &at, const SharedFolder &folder, int rounds)
{
    for (int i = 0; i < rounds; ++i) {
        for (Workstation &one : at) {
            one.clock.advanceSeconds(16 * 60);
            CHECK(pass(one, folder).state == ChannelState::Fine);
        }
    }
}

void checkEqual(std::vector<Workstation> &at)
{
    for (Workstation &one : at) {
        CHECK((one.dump() == at[0].dump()));
        CHECK((one.ledger() == at[0].ledger()));
        CHECK((one.conflicts() == at[0].conflicts()));
        CHECK(one.problems() == QString());
    }
}

} // namespace

TEST_CASE("Three workstations become one through a folder, then stop writing", "[sync][channel]")
{
    Replicas office(3);
    auto at = office.fresh(3);
    SharedFolder folder;
    for (Workstation &one : at)
        use(one, folder);
    passes(at, folder, 2); // the invitations
    note(at[0], office.person, u"Likes the kitchen course very much."_s);
    editEmail(at[1], office.person, u"Lynn"_s);
    editEmail(at[2], office.person, u"Boston"_s);
    editEmail(at[2], office.other, u"Salem"_s);
    passes(at, folder, 2);
    checkEqual(at);
    CHECK_FALSE(at[0].conflicts().isEmpty());

    // Idle: the last word about what each has, then silence, however long they go on.
    passes(at, folder, 3);
    const QStringList quiet = folder.list();
    for (Workstation &one : at) {
        const qint64 version = one.store().database().dataVersion();
        for (int i = 0; i < 5; ++i) {
            one.clock.advanceSeconds(3600);
            const ChannelReport report = pass(one, folder);
            CHECK(report.written == 0);
            CHECK(report.filesRead == 0);
            CHECK(report.imports.empty());
            CHECK(report.words == QString());
        }
        CHECK(one.store().database().dataVersion() == version);
    }
    CHECK(folder.list() == quiet);
    // Each other workstation knows what each has by now.
    for (Workstation &one : at) {
        const auto states = deviceStates(one.session());
        REQUIRE(states.ok());
        for (const DeviceState &state : *states)
            CHECK((state.isThis || state.lacks == 0));
    }
}

TEST_CASE("Acknowledgements are few, work is not kept back by them", "[sync][channel]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    SharedFolder folder;
    for (Workstation &one : at)
        use(one, folder);
    passes(at, folder, 3);
    const auto before = folder.bundles().size();
    for (int minute = 0; minute < 30; ++minute) {
        note(at[0], office.person, u"Called at minute %1 and talked about the course."_s.arg(minute));
        for (Workstation &one : at) {
            one.clock.advanceSeconds(60);
            pass(one, folder);
        }
        CHECK((at[0].dump() == at[1].dump()));
    }
    // Thirty times work, and now and then a word that it arrived.
    CHECK(folder.bundles().size() - before >= 30);
    CHECK(folder.bundles().size() - before <= 33);
}

TEST_CASE("A workstation between two folders carries the work on", "[sync][channel][relay]")
{
    Replicas office(3);
    auto at = office.fresh(3);
    SharedFolder first;
    SharedFolder second;
    use(at[0], first);
    use(at[2], second);
    note(at[0], office.person, u"From the first folder to the second."_s);
    pass(at[0], first);
    use(at[1], first);
    pass(at[1], first);
    use(at[1], second);
    pass(at[1], second);
    pass(at[2], second);
    CHECK((at[2].dump() == at[0].dump()));
    editEmail(at[2], office.other, u"Salem"_s);
    pass(at[2], second);
    pass(at[1], second);
    use(at[1], first);
    pass(at[1], first);
    pass(at[0], first);
    checkEqual(at);
}

TEST_CASE("A file that is still being copied is looked at again until it is whole", "[sync][channel][damage]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    SharedFolder far;
    SharedFolder folder;
    use(at[1], far);
    use(at[0], folder);
    editEmail(at[1], office.person, u"Boston"_s);
    pass(at[1], far);
    const QString name = far.bundles().at(0);
    const QByteArray whole = far.get(name);
    pass(at[0], folder);
    const QByteArray before = at[0].dump();

    SECTION("byte by byte it grows")
    {
        for (const qsizetype size : {qsizetype(0), qsizetype(9), whole.size() / 2, whole.size() - 1}) {
            folder.put(name, whole.left(size));
            const ChannelReport report = pass(at[0], folder);
            CHECK(report.state == ChannelState::Fine);
            CHECK(report.unfinished == 1);
            CHECK(report.troubles.isEmpty());
            CHECK((at[0].dump() == before));
            at[0].clock.advanceSeconds(tenMinutes - 1);
        }
    }
    SECTION("its full length is there first, and nothing in it")
    {
        folder.put(name, QByteArray(whole.size(), '\0'));
        CHECK(pass(at[0], folder).unfinished == 1);
    }
    SECTION("it stays so: a trouble, said each time and read once")
    {
        folder.put(name, whole.left(whole.size() - 1));
        CHECK(pass(at[0], folder).unfinished == 1);
        at[0].clock.advanceSeconds(tenMinutes);
        const ChannelReport trouble = pass(at[0], folder);
        CHECK(trouble.unfinished == 0);
        REQUIRE(trouble.troubles.size() == 1);
        CHECK(trouble.troubles[0].startsWith(name));
        CHECK_FALSE(trouble.troubles[0].contains(folder.path()));
        const ChannelReport again = pass(at[0], folder);
        CHECK(again.filesRead == 0);
        CHECK(again.troubles == trouble.troubles);
        CHECK(lastChannelReport(at[0].session())->troubles == trouble.troubles);
        CHECK((at[0].dump() == before));
    }
    folder.put(name, whole);
    const ChannelReport done = pass(at[0], folder);
    CHECK(done.imports.size() == 1);
    CHECK(done.unfinished == 0);
    CHECK(done.troubles.isEmpty());
    CHECK((at[0].dump() != before));
    CHECK((at[0].dump() == at[1].dump()));
}

TEST_CASE("A flipped byte stands in nobody's way", "[sync][channel][damage]")
{
    Replicas office(3);
    auto at = office.fresh(3);
    SharedFolder folder;
    SharedFolder far;
    use(at[0], folder);
    use(at[1], far);
    editEmail(at[1], office.person, u"Boston"_s);
    pass(at[1], far);
    const QString name = far.bundles().at(0);
    const QByteArray whole = far.get(name);
    std::mt19937 random(7);
    for (int i = 0; i < 20; ++i) {
        QByteArray flipped = whole;
        flipped[qsizetype(random() % std::size_t(whole.size()))] ^= char(1 << (random() % 8));
        folder.put(u"a%1.waymark"_s.arg(i), flipped);
    }
    const QByteArray before = at[0].dump();
    const ChannelReport first = pass(at[0], folder);
    CHECK((at[0].dump() == before));
    CHECK(first.unfinished + int(first.troubles.size()) == 20);
    at[0].clock.advanceSeconds(tenMinutes);
    CHECK(pass(at[0], folder).troubles.size() == 20);
    // A good one among them comes in.
    use(at[2], folder);
    editEmail(at[2], office.other, u"Salem"_s);
    pass(at[2], folder);
    CHECK(pass(at[0], folder).imports.size() == 1);
    CHECK(at[0].store().find(office.other)->email == u"Salem@example.org"_s);
    // What only the damaged ones hold is written again by whoever has it.
    use(at[1], folder);
    CHECK(pass(at[1], folder).written == 1);
    pass(at[0], folder);
    CHECK(at[0].store().find(office.person)->email == u"Boston@example.org"_s);
}

TEST_CASE("A missing file is waited for, and the rest is not read again meanwhile", "[sync][channel][gap]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    SharedFolder far;
    SharedFolder folder;
    use(at[1], far);
    use(at[0], folder);
    pass(at[0], folder);
    editEmail(at[1], office.person, u"Boston"_s);
    pass(at[1], far);
    const QString first = far.bundles().at(0);
    editEmail(at[1], office.person, u"Lynn"_s);
    at[1].clock.advanceSeconds(60);
    pass(at[1], far);
    QStringList both = far.bundles();
    both.removeOne(first);
    REQUIRE(both.size() == 1);
    folder.put(both[0], far.get(both[0]));
    const QByteArray before = at[0].dump();
    const ChannelReport waits = pass(at[0], folder);
    CHECK((at[0].dump() == before));
    CHECK(waits.state == ChannelState::Fine);
    CHECK(waits.words.contains(u"missing"_s));
    const ChannelReport still = pass(at[0], folder);
    CHECK(still.filesRead == 0);
    CHECK(still.words == waits.words);
    folder.put(first, far.get(first));
    CHECK(pass(at[0], folder).words.contains(u"came in"_s));
    CHECK(at[0].store().find(office.person)->email == u"Lynn@example.org"_s);
    CHECK((at[0].dump() == at[1].dump()));
}

TEST_CASE("A folder that was emptied, moved or is not there is only said", "[sync][channel][ground]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    SharedFolder folder;
    for (Workstation &one : at)
        use(one, folder);
    editEmail(at[1], office.person, u"Boston"_s);
    pass(at[1], folder);
    pass(at[0], folder);
    editEmail(at[0], office.person, u"Salem"_s);
    const QByteArray before = at[0].dump();

    SECTION("emptied")
    {
        const QString path = folder.path();
        REQUIRE(QDir(path).removeRecursively());
        REQUIRE(QDir().mkpath(path));
        const ChannelReport report = pass(at[0], folder);
        CHECK(report.state == ChannelState::Strange);
        CHECK(report.words.contains(u"choose the folder again"_s));
        CHECK(folder.list().isEmpty());
        CHECK(lastChannelReport(at[0].session())->state == ChannelState::Strange);
        CHECK((at[0].dump() == before));
        use(at[0], folder); // a person says that it was meant
        CHECK(pass(at[0], folder).state == ChannelState::Fine);
        CHECK(folder.bundles().size() == 1);
    }
    SECTION("moved away and back")
    {
        const QString elsewhere = folder.path() + u"-moved"_s;
        REQUIRE(QDir().rename(folder.path(), elsewhere));
        const auto report = exchangeWithFolder(at[0].session());
        REQUIRE(report.ok());
        CHECK(report->state == ChannelState::Offline);
        CHECK(report->words.contains(u"drive"_s));
        CHECK_FALSE(QFileInfo::exists(folder.path()));
        CHECK((at[0].dump() == before));
        REQUIRE(QDir().rename(elsewhere, folder.path()));
        CHECK(pass(at[0], folder).state == ChannelState::Fine);
    }
    SECTION("another folder lies there now")
    {
        const QString marker = folder.file(u"waymark-office.txt"_s);
        REQUIRE(QFile::remove(marker));
        const QStringList was = folder.list();
        CHECK(pass(at[0], folder).state == ChannelState::Strange);
        CHECK(folder.list() == was);
        use(at[0], folder);
        CHECK(pass(at[0], folder).state == ChannelState::Fine);
    }
    pass(at[1], folder);
    CHECK((at[1].dump() == before));
    CHECK((at[0].dump() == before));
}

TEST_CASE("Another office's folder is refused, its bundles are left alone", "[sync][channel][ground]")
{
    Replicas office(1);
    auto at = office.fresh(1);
    OfficeFixture other(QDate(2026, 3, 2), 7);
    (void)other.enrolled();
    SharedFolder theirs;
    SharedFolder ours;
    REQUIRE(useChannelFolder(other.as("counselor").session(), theirs.path()).ok());
    REQUIRE(exchangeWithFolder(other.session()).ok());
    use(at[0], ours);
    const QByteArray marker = theirs.get(u"waymark-office.txt"_s);
    CHECK(marker.split('\n').front() == QByteArray("office: " + other.session().office().id().toLatin1()));

    const auto refused = useChannelFolder(at[0].session(), theirs.path());
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::Refused);
    CHECK(theirs.get(u"waymark-office.txt"_s) == marker);
    CHECK(*channelFolder(at[0].session()) == ours.path());
    // Somebody put the other marker into ours.
    const QByteArray own = ours.get(u"waymark-office.txt"_s);
    ours.put(u"waymark-office.txt"_s, marker);
    editEmail(at[0], office.person, u"Lynn"_s);
    const QStringList was = ours.list();
    CHECK(pass(at[0], ours).state == ChannelState::Strange);
    CHECK(ours.list() == was);
    // Their bundle in our folder.
    ours.put(u"waymark-office.txt"_s, own);
    const QString name = theirs.bundles().at(0);
    ours.put(name, theirs.get(name));
    const QByteArray before = at[0].dump();
    const ChannelReport report = pass(at[0], ours);
    REQUIRE(report.troubles.size() == 1);
    CHECK(report.troubles[0].contains(u"another office"_s));
    CHECK((at[0].dump() == before));
    CHECK(pass(at[0], ours).filesRead == 0);
}

TEST_CASE("The office's own folder is no shared folder", "[sync][channel][ground]")
{
    Replicas office(1);
    auto at = office.fresh(1);
    CHECK(useChannelFolder(at[0].session(), at[0].folder).error().kind == ErrorKind::BadInput);
    CHECK(useChannelFolder(at[0].session(), at[0].folder + u"/backups"_s).error().kind ==
          ErrorKind::BadInput);
    CHECK(useChannelFolder(at[0].session(), at[0].folder + u"/not-there"_s).error().kind ==
          ErrorKind::NotFound);
    CHECK(useChannelFolder(at[0].session(), {}).error().kind == ErrorKind::NotFound);
    at[0].as("view_only");
    SharedFolder folder;
    CHECK(useChannelFolder(at[0].session(), folder.path()).error().kind == ErrorKind::Refused);
    CHECK(exchangeWithFolder(at[0].session()).error().kind == ErrorKind::Refused);
    CHECK(folder.list().isEmpty());
    at[0].as("counselor");
    CHECK(exchangeWithFolder(at[0].session())->state == ChannelState::Off);
    use(at[0], folder);
    pass(at[0], folder);
    const QStringList was = folder.list();
    REQUIRE(leaveChannelFolder(at[0].session()).ok());
    CHECK(exchangeWithFolder(at[0].session())->state == ChannelState::Off);
    CHECK(folder.list() == was);
}

TEST_CASE("Strange things with a bundle's name are passed by", "[sync][channel][ground]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    SharedFolder folder;
    for (Workstation &one : at)
        use(one, folder);
    folder.put(u"nothing.waymark"_s, {});
    REQUIRE(QDir(folder.path()).mkdir(u"folder.waymark"_s));
    REQUIRE(QFile::link(folder.file(u"loop.waymark"_s), folder.file(u"loop.waymark"_s)));
    REQUIRE(::mkfifo(QFile::encodeName(folder.file(u"pipe.waymark"_s)).constData(), 0600) ==
            0); // opening it would never end
    std::mt19937 random(3);
    for (int i = 0; i < 300; ++i) {
        QByteArray junk(qsizetype(random() % 3000), '\0');
        for (char &byte : junk)
            byte = char(random());
        folder.put(u"junk%1.waymark"_s.arg(i), i % 2 ? "WAYMARK-BUNDLE\n" + junk : junk);
    }
    editEmail(at[1], office.person, u"Boston"_s);
    pass(at[1], folder);
    const ChannelReport report = pass(at[0], folder);
    CHECK(report.imports.size() == 1);
    CHECK(report.unfinished == 301);
    CHECK((at[0].dump() == at[1].dump()));
    at[0].clock.advanceSeconds(tenMinutes);
    const ChannelReport said = pass(at[0], folder);
    CHECK(said.unfinished == 0);
    CHECK(said.troubles.size() == 21);
    CHECK(said.troubles.last().contains(u"281"_s));
    CHECK(pass(at[0], folder).filesRead == 0);
}

TEST_CASE("Random days meet through a folder, whatever lies in it", "[sync][channel][histories]")
{
    Replicas office(4);
    for (quint32 seed = 0; seed < 15; ++seed) {
        std::mt19937 random(seed);
        const auto below = [&](quint32 limit) { return quint32(random() % limit); };
        auto at = office.fresh(3 + int(seed % 2));
        SharedFolder folder;
        for (Workstation &one : at)
            use(one, folder);
        for (int step = 0; step < 60; ++step) {
            Workstation &one = at[below(quint32(at.size()))];
            for (Workstation &each : at)
                each.clock.advanceSeconds(1 + below(300));
            switch (below(6)) {
            case 0:
                note(one, below(2) ? office.person : office.other, u"Note %1 of the day."_s.arg(step));
                break;
            case 1:
                editEmail(one, below(2) ? office.person : office.other, u"m%1"_s.arg(step));
                break;
            case 2: { // half of a file, as a copy that never ended leaves it
                const QStringList names = folder.bundles();
                if (!names.isEmpty()) {
                    const QByteArray whole = folder.get(names[qsizetype(below(quint32(names.size())))]);
                    const auto cut = whole.isEmpty() ? 0 : qsizetype(below(quint32(whole.size())));
                    folder.put(u"copy%1.waymark"_s.arg(step), whole.left(cut));
                }
                break;
            }
            case 3: // stopped at any moment
            {
                const int most = int(below(4));
                int steps = 0;
                (void)exchangeWithFolder(one.as("counselor").session(),
                                         [&](const SyncProgress &) { return ++steps <= most; });
                checkTidy(one, folder);
                break;
            }
            default:
                pass(one, folder);
            }
        }
        INFO("seed " << seed);
        passes(at, folder, 3);
        checkEqual(at);
        const QStringList quiet = folder.list();
        passes(at, folder, 1);
        CHECK(folder.list() == quiet);
    }
}
