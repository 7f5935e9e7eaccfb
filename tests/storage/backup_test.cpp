// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "core/session/verify.h"
#include "tests/support/office_fixture.h"

#include <QBuffer>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QByteArray dumpOf(OfficeFixture &office)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(dumpOffice(office.store(), buffer).ok());
    return buffer.data();
}

/// But the workstations: a restored office goes on under a new number.
QByteArray recordsOf(OfficeFixture &office)
{
    QByteArray kept;
    for (const QByteArray &line : dumpOf(office).split('\n')) {
        if (!line.startsWith("{\"entity\":\"Device\""))
            kept += line + '\n';
    }
    return kept;
}

} // namespace

TEST_CASE("A backup is written, opened again, counted, and brings everything back", "[storage][backup]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    CHECK(backupIsDue(office.folder(), office.clock));
    const auto made = backUp(office.folder(), office.signedIn->office().key(), office.clock);
    if (!made)
        FAIL(made.error().text().toStdString());
    CHECK(made->operations >= 3);
    CHECK_FALSE(backupIsDue(office.folder(), office.clock));
    office.clock.advanceSeconds(30 * 60);
    CHECK(backupIsDue(office.folder(), office.clock));
    const QByteArray then = recordsOf(office);

    REQUIRE(office.as("counselor")
                .run(RecordNote{.jobSeekerId = person, .text = u"Written after the backup."_s, .withoutService = u"x"_s})
                .done);
    const QByteArray later = recordsOf(office);
    const SecretKey key = SecretKey::fromBytes(office.signedIn->office().key().bytes());
    office.signedIn.reset();
    const auto kept = restoreBackup(office.folder(), made->file, key, office.clock);
    if (!kept)
        FAIL(kept.error().text().toStdString());
    CHECK(QFile::exists(*kept));
    office.reopen("counselor");
    CHECK(recordsOf(office) == then);
    CHECK(verifyOffice(office.session())->problems == QStringList());

    // What was there before is not lost either.
    office.signedIn.reset();
    REQUIRE(restoreBackup(office.folder(), *kept, key, office.clock).ok());
    office.reopen("counselor");
    CHECK(recordsOf(office) == later);
}

TEST_CASE("Two backups of one second are both kept, the newer one first", "[storage][backup]")
{
    OfficeFixture office;
    QStringList made;
    for (int i = 0; i < 3; ++i) {
        const auto one = backUp(office.folder(), office.signedIn->office().key(), office.clock);
        if (!one)
            FAIL(one.error().text().toStdString());
        CHECK_FALSE(made.contains(one->file));
        made.prepend(one->file);
    }
    QStringList listed;
    for (const BackupInfo &one : backupsOf(office.folder()))
        listed += one.file;
    CHECK(listed == made);
}

TEST_CASE("A damaged backup is never put in place", "[storage][backup][bad]")
{
    OfficeFixture office;
    const auto made = backUp(office.folder(), office.signedIn->office().key(), office.clock);
    REQUIRE(made.ok());
    QFile file(made->file);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() / 2));
    REQUIRE(file.write("damage") == 6);
    file.close();
    const QByteArray before = dumpOf(office);
    const SecretKey key = SecretKey::fromBytes(office.signedIn->office().key().bytes());
    office.signedIn.reset();
    CHECK_FALSE(restoreBackup(office.folder(), made->file, key, office.clock).ok());
    office.reopen("counselor");
    CHECK(dumpOf(office) == before);
}

TEST_CASE("Backups thin out: the newest dozen, ten days, nine months", "[storage][backup]")
{
    std::vector<BackupInfo> all;
    for (QDateTime at(QDate(2026, 1, 1), QTime(9, 0)); at < QDateTime(QDate(2026, 11, 20), QTime(9, 0)); at = at.addSecs(3 * 3600))
        all.push_back({.at = at});
    const auto gone = expired(all);
    CHECK(all.size() - gone.size() == 12 + 7 + 8); // the dozen spans 3 days; 7 days and 8 months more
    CHECK(std::ranges::none_of(gone, [&](const BackupInfo &one) { return one.at == all.back().at; }));
    CHECK(expired({all.begin(), all.begin() + 12}).empty());
}
