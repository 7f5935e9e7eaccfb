// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "core/sync/sync_state.h"
#include "tests/support/replicas.h"

#include <QFile>
#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

void note(Workstation &one, Id<JobSeeker> person, const QString &text)
{
    const ActionResult result =
        one.as("counselor").run(RecordNote{.jobSeekerId = person, .text = text, .withoutService = u"call"_s});
    for (const Finding &finding : result.findings)
        UNSCOPED_INFO(finding.message.toStdString());
    REQUIRE(result.done);
}

/// What the program never does, but people do: the file itself, behind the program's back.
void putBackByHand(Workstation &one, const QString &backup)
{
    const SecretKey key = SecretKey::fromBytes(one.signedIn->office().key().bytes());
    one.signedIn.reset();
    const QString office = Office::databaseFile(one.folder);
    for (const char *tail : {"", "-wal", "-shm"})
        QFile::remove(office + QString::fromLatin1(tail));
    REQUIRE(QFile::copy(backup, office));
    auto logins = KeySlots::read(Office::slotsFile(one.folder));
    REQUIRE(logins.ok());
    auto opened =
        SignedIn::open(UnlockedOffice{one.folder, std::move(*logins), SecretKey::fromBytes(key.bytes())},
                       u"counselor"_s, one.clock);
    REQUIRE(opened.ok());
    one.signedIn = std::move(*opened);
}

} // namespace

TEST_CASE("Put back by hand, a workstation goes on behind its own work that comes home", "[sync][backup]")
{
    Replicas replicas(2);
    auto both = replicas.fresh(2);
    Workstation &a = both[0];
    Workstation &b = both[1];
    const bool pending = GENERATE(false, true);
    CAPTURE(pending);
    note(a, replicas.person, u"Before the backup."_s);
    if (!pending)
        b.takes(a.bundle());
    const auto backup = backUp(a.folder, a.signedIn->office().key(), a.clock);
    REQUIRE(backup.ok());
    // What the backup does not know, the others have.
    EnrollShelterResident third = replicas.office.resident();
    third.person.firstName = u"Anh"_s;
    third.person.lastName = u"Nguyen"_s;
    const ActionResult enrolled = a.as("intake").run(third);
    REQUIRE(enrolled.done);
    note(a, {enrolled.id("jobSeeker")}, u"After the backup."_s);
    b.takes(a.bundle());
    const QByteArray whole = a.dump();

    putBackByHand(a, backup->file);
    CHECK(a.dump() != whole);
    a.takes(b.bundle({.everything = true}));
    CHECK(a.dump() == whole);
    CHECK(a.problems() == QString());

    const auto undo = undoImportState(a.session());
    REQUIRE(undo.ok());
    CHECK(undo->refused.has_value());

    // It can go on, and gives no number of that time again.
    note(a, {enrolled.id("jobSeeker")}, u"After the restore."_s);
    EnrollShelterResident fourth = replicas.office.resident();
    fourth.person.firstName = u"Fatima"_s;
    fourth.person.lastName = u"Haidari"_s;
    const ActionResult more = a.as("intake").run(fourth);
    REQUIRE(more.done);
    const auto before = a.store().find(Id<JobSeeker>{enrolled.id("jobSeeker")});
    const auto after = a.store().find(Id<JobSeeker>{more.id("jobSeeker")});
    REQUIRE(before);
    REQUIRE(after);
    CHECK(before->number != after->number);
    CHECK(before->ssn != after->ssn);
    CHECK(a.problems() == QString());
    b.takes(a.bundle());
    CHECK(b.dump() == a.dump());
    CHECK(b.problems() == QString());
    note(b, {more.id("jobSeeker")}, u"At the shelter."_s);
    a.takes(b.bundle());
    CHECK(b.dump() == a.dump());
    CHECK(a.ledger() == b.ledger());
}
