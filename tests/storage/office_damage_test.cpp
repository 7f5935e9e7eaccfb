// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/verify.h"
#include "tests/support/office_fixture.h"

#include <QDirIterator>
#include <QFile>
#include <sqlcipher/sqlite3.h>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

Result<std::unique_ptr<SignedIn>> openAs(OfficeFixture &office, const QString &login = u"counselor"_s,
                                         const QString &password = QString::fromLatin1(OfficeFixture::password))
{
    return SignedIn::open(office.folder(), login, password, office.clock);
}

void flipByte(const QString &path, qint64 at)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    const char byte = file.read(1)[0];
    REQUIRE(file.seek(at));
    const char flipped = char(byte ^ 0x40);
    REQUIRE(file.write(&flipped, 1) == 1);
}

/// Everything is in office.db itself, nothing waits in the write-ahead log.
void settle(OfficeFixture &office)
{
    office.store().database().query("PRAGMA wal_checkpoint(TRUNCATE)").run();
    office.signedIn.reset();
}

} // namespace

TEST_CASE("A wrong password and an unknown login are refused in the same words", "[storage][bad][R-138]")
{
    OfficeFixture office;
    office.signedIn.reset();
    const auto wrong = openAs(office, u"counselor"_s, u"not this one"_s);
    const auto unknown = openAs(office, u"nobody"_s, u"not this one"_s);
    REQUIRE_FALSE(wrong.ok());
    REQUIRE_FALSE(unknown.ok());
    CHECK(wrong.error().kind == ErrorKind::WrongPassword);
    CHECK(unknown.error().kind == ErrorKind::WrongPassword);
    CHECK(wrong.error().text() == unknown.error().text());
    CHECK(openAs(office).ok());
}

TEST_CASE("A missing or damaged key slot file says what to do and touches nothing", "[storage][bad]")
{
    OfficeFixture office;
    settle(office);
    const QString slotsPath = Office::slotsFile(office.folder());
    QFile file(slotsPath);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    file.close();

    REQUIRE(QFile::remove(slotsPath));
    const auto missing = openAs(office);
    REQUIRE_FALSE(missing.ok());
    CHECK_FALSE(missing.error().advice.isEmpty());

    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(good.left(good.size() / 2));
    file.close();
    const auto damaged = openAs(office);
    REQUIRE_FALSE(damaged.ok());
    CHECK(damaged.error().kind == ErrorKind::Damaged);

    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(good);
    file.close();
    CHECK(openAs(office).ok());
}

TEST_CASE("One flipped byte on any page is noticed", "[storage][bad]")
{
    OfficeFixture office;
    for (int i = 0; i < 5; ++i)
        office.clock.advanceDays(1), office.enrolled();
    settle(office);
    const QString path = Office::databaseFile(office.folder());
    const qint64 size = QFile(path).size();
    for (qint64 at = 100; at < size; at += 4096 * 7 + 13) {
        flipByte(path, at);
        bool noticed = false;
        if (auto opened = openAs(office); !opened) {
            CHECK(opened.error().kind == ErrorKind::Damaged);
            CHECK_FALSE(opened.error().advice.isEmpty());
            noticed = true;
        } else {
            const auto report = verifyOffice((*opened)->session());
            noticed = !report.ok() || !report->ok();
        }
        INFO("byte " << at);
        CHECK(noticed);
        flipByte(path, at);
    }
    const auto opened = openAs(office);
    REQUIRE(opened.ok());
    CHECK(verifyOffice((*opened)->session())->ok());
}

TEST_CASE("An office of a newer version is refused and left as it was", "[storage][bad]")
{
    OfficeFixture office;
    office.store().database().runScript("PRAGMA user_version = 9999");
    settle(office);
    const auto opened = openAs(office);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().kind == ErrorKind::TooNew);
}

TEST_CASE("A full disk during a save loses nothing that was saved", "[storage][bad]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    Database &database = office.store().database();
    qint64 pages = 0;
    {
        Query count = database.query("PRAGMA page_count");
        REQUIRE(count.next());
        pages = count.number(0);
    }
    // SQLite's own answer to a disk without room: no page more than there are.
    database.query("PRAGMA max_page_count = " + std::to_string(pages)).run();
    RecordNote note{.jobSeekerId = person, .text = QString(90'000, u'w'), .withoutService = u"test"_s};
    Actions &actions = office.as("counselor");
    ActionResult result = actions.run(note);
    for (int i = 0; i < 20 && result.done; ++i)
        result = actions.run(note);
    REQUIRE_FALSE(result.done);
    REQUIRE(result.error);
    CHECK(result.error->kind == ErrorKind::DiskFull);
    CHECK(result.error->text().contains(u"space"_s));

    database.query("PRAGMA max_page_count = 1000000").run();
    CHECK(actions.run(note).done);
    office.reopen();
    CHECK(verifyOffice(office.session())->problems == QStringList());
}

TEST_CASE("Two windows on one office: both write, neither loses", "[storage][bad][ledger]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    auto second = openAs(office, u"counselor"_s);
    REQUIRE(second.ok());
    Actions &first = office.as("intake");
    Actions &other = (*second)->actions();
    const qint64 before = office.store().database().dataVersion();
    for (int i = 0; i < 20; ++i) {
        CHECK(first.run(RecordNote{.jobSeekerId = person, .text = u"from the first window"_s, .withoutService = u"x"_s}).done);
        CHECK(other.run(RecordNote{.jobSeekerId = person, .text = u"from the second window"_s, .withoutService = u"x"_s}).done);
    }
    CHECK(office.store().database().dataVersion() != before);
    CHECK(office.store().ofPerson<Note>(person).size() == 41);
    CHECK(verifyOffice(office.session())->problems == QStringList());

    // The same record in both: the one that saves later is told, and overwrites nothing.
    EditJobSeeker edit;
    qint64 head = 0;
    REQUIRE(office.store().load(specOf<JobSeeker>(), person.value, &edit.person, &head));
    edit.seen = head;
    EditJobSeeker late = edit;
    edit.person.email = u"m@example.org"_s;
    late.person.email = u"other@example.org"_s;
    CHECK(first.run(edit).done);
    const auto refused = other.run(late);
    CHECK_FALSE(refused.done);
    CHECK(office.store().find(person)->email == u"m@example.org"_s);
}

TEST_CASE("A writer that holds the file too long makes the other wait and then say so", "[storage][bad]")
{
    OfficeFixture office;
    auto second = openAs(office, u"intake"_s);
    REQUIRE(second.ok());
    Database &database = office.store().database();
    (*second)->office().database().query("PRAGMA busy_timeout = 100").run();
    TransactionScope scope(database);
    const auto result = (*second)->actions().run(AddJobSeeker{.ssn = u"123456789"_s, .person = {.firstName = u"A"_s}});
    CHECK_FALSE(result.done);
    REQUIRE(result.error);
    CHECK(result.error->kind == ErrorKind::Busy);
}

TEST_CASE("Nothing of a person stands in the office's files in clear", "[storage][R-138]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const auto stored = *office.store().find(person);
    (void)office.as("counselor").run(RecordNote{
        .jobSeekerId = person, .text = u"Zanmi-kouzen unmistakable words"_s, .withoutService = u"x"_s});
    QList<QByteArray> secrets;
    for (const QString &text : {stored.firstName, stored.lastName, stored.ssn, stored.number, stored.address,
                                u"unmistakable"_s, u"Marie"_s}) {
        secrets += text.toUtf8();
        secrets += QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    }
    const auto scan = [&] {
        QDirIterator files(office.folder(), QDir::Files, QDirIterator::Subdirectories);
        int scanned = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            ++scanned;
            for (const QByteArray &secret : secrets) {
                INFO(file.fileName().toStdString());
                CHECK_FALSE(bytes.contains(secret));
            }
        }
        CHECK(scanned >= 3);
    };
    scan(); // with the write-ahead log in use
    settle(office);
    scan();
}

TEST_CASE("The database answers as SQLCipher and only to its key", "[storage][R-138]")
{
    OfficeFixture office;
    Query version = office.store().database().query("PRAGMA cipher_version");
    REQUIRE(version.next());
    CHECK(version.text(0).startsWith(u'4'));
    const SecretKey wrong = SecretKey::random();
    const auto opened =
        Database::open(Office::databaseFile(office.folder()), wrong.bytes(), Database::Mode::Open);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().kind == ErrorKind::Damaged);
}

TEST_CASE("A folder with an office in it is never made anew", "[storage][bad]")
{
    OfficeFixture office;
    office.signedIn.reset();
    const auto again = Office::create(office.folder(), {.name = u"Another"_s, .cost = KeyCost::testing()}, office.clock);
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().kind == ErrorKind::BadInput);
    CHECK(openAs(office).ok());
}
