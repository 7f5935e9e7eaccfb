// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sync_pair.h"

#include "core/actions/cases/case_actions.h"
#include "core/actions/membership_actions.h"
#include "core/actions/record_actions.h"
#include "core/actions/sync_actions.h"
#include "core/base/seeded_numbers.h"
#include "core/exchange/synthetic_people.h"
#include "core/session/seal.h"
#include "tests/bench/raw.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

void mustCopy(const QString &from, const QString &to)
{
    QFile::remove(to);
    if (!QFile::copy(from, to))
        fail("copying " + from.toStdString());
}

void copyOffice(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    QDir().mkpath(to + u"/backups"_s);
    mustCopy(Office::databaseFile(from), Office::databaseFile(to));
    mustCopy(Office::slotsFile(from), Office::slotsFile(to));
}

QString hexOf(std::span<const unsigned char> bytes)
{
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())).toHex());
}

void seal(SignedIn &signedIn, Instant now)
{
    TransactionScope scope(signedIn.office().database());
    sealPending(signedIn.office().database(), signedIn.office().id(), now, false);
    scope.commit();
}

} // namespace

SyncPair::SyncPair(BenchOffice &office, const QString &folder) : m_folder(folder)
{
    office.database().run("PRAGMA wal_checkpoint(TRUNCATE)");
    copyOffice(office.folder(), first());
    open();
    join();
}

void SyncPair::open()
{
    auto opened =
        SignedIn::open(first(), u"administrator"_s, QString::fromLatin1(BenchOffice::password), m_clock);
    if (!opened)
        fail("signing in: " + opened.error().text().toStdString());
    m_signedIn = std::move(*opened);
    m_firstNumber = deviceOf(m_signedIn->office().deviceId());
}

void SyncPair::close()
{
    if (m_signedIn)
        m_signedIn->office().database().waitForDisk(true); // writes the log into the file
    m_signedIn.reset();
}

void SyncPair::join()
{
    seal(*m_signedIn, m_clock.now());
    const SigningKey invite = signingKeyFrom(SecretKey::random());
    const SigningKey own = signingKeyFrom(SecretKey::random());
    const auto known = knownSeals(database());
    // The seal that holds the invitation is known there too.
    m_knownSeal = known.at(m_firstNumber).seal + 1;
    const ActionResult invited = m_signedIn->actions().run(
        InviteDevice{.name = u"SHELTER-LAPTOP-1"_s,
                     .inviteKey = QString::fromLatin1(invite.publicKey.toHex()),
                     .startsWith = u"{\"%1\":\"%2\"}"_s.arg(m_firstNumber).arg(m_knownSeal)});
    mustBeDone(invited, "inviting");
    seal(*m_signedIn, m_clock.now());
    const qint64 device = invited.id("device");
    const QString officeId = m_signedIn->office().id();
    const SecretKey key = SecretKey::fromBytes(m_signedIn->office().key().bytes());
    close();
    copyOffice(first(), m_folder + u"/joined"_s);
    {
        RawDatabase raw =
            RawDatabase::create(Office::databaseFile(m_folder + u"/joined"_s).toStdString(), key.bytes());
        const QByteArray vouched = invite.sign(invitationText(officeId, deviceOf(device), own.publicKey));
        const std::string id = std::to_string(device);
        raw.execute("UPDATE local_state SET device_id = " + id + ", device_number = " +
                    std::to_string(deviceOf(device)) + ", next_id = " + id + " + 1, last_hash = x''");
        raw.execute("UPDATE device_secret SET seed = x'" + hexOf(own.seed.bytes()).toStdString() + "'");
        raw.execute("INSERT OR REPLACE INTO office_info (key, value) VALUES ('invitation', '0 " +
                    vouched.toHex().toStdString() + "')");
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    open();
}

QString SyncPair::second(const QString &name) const
{
    const QString to = m_folder + u'/' + name;
    copyOffice(m_folder + u"/joined"_s, to);
    return to;
}

QString SyncPair::rawFile() const
{
    const QString to = m_folder + u"/raw.db"_s;
    for (const char *end : {"-wal", "-shm"})
        QFile::remove(to + QString::fromLatin1(end));
    mustCopy(Office::databaseFile(m_folder + u"/joined"_s), to);
    return to;
}

std::vector<qint64> SyncPair::work(int operations)
{
    std::vector<qint64> done;
    const std::vector<Id<JobSeeker>> all = peopleOf(database());
    SeededNumbers numbers(31 + quint64(m_made));
    SyntheticPeople names{quint64(20260304 + m_made), BenchOffice::today()};
    const Id<Shelter> shelter = m_signedIn->session().store().all<Shelter>().front().id;
    for (const Staff &staff : m_signedIn->session().store().all<Staff>()) {
        if (staff.login == QLatin1StringView(BenchOffice::login) && !m_signedIn->actAs(staff.id))
            fail("acting as a counselor");
    }
    m_signedIn->office().database().waitForDisk(false);
    Actions &actions = m_signedIn->actions();
    const auto run = [&](const auto &params) {
        m_clock.advanceSeconds(1);
        const ActionResult result = actions.run(params);
        mustBeDone(result, "the first workstation's work");
        done.push_back(result.operationId);
        return result;
    };
    while (int(done.size()) < operations) {
        const Id<JobSeeker> person = numbers.oneOf(all);
        const QString word = QString::number(++m_made);
        switch (m_made % 8) {
        case 0: {
            JobSeeker someone = names.next(true);
            someone.confidential = false;
            someone.hitgConfidential = false;
            someone.immigrant = true;
            someone.shelterId = shelter;
            const ActionResult added = run(AddJobSeeker{.ssn = {}, .pseudo = true, .person = someone});
            run(OpenCase{.jobSeekerId = {added.id("jobSeeker")}});
            break;
        }
        case 1:
        case 2:
        case 3: {
            EditJobSeeker edit{.person = *m_signedIn->session().store().find(person)};
            edit.person.email = u"m%1@example.org"_s.arg(word);
            run(edit);
            break;
        }
        default:
            run(RecordContact{.jobSeekerId = person,
                              .means = u"in_person"_s,
                              .twoWay = true,
                              .on = {},
                              .service = u"career_guidance"_s,
                              .provider = {},
                              .note = u"Spoke about kitchens that hire and the evening English class: "_s + word});
        }
        if (done.size() % 20'000 == 0)
            std::fprintf(stderr, "  %d operations …\n", int(done.size()));
    }
    seal(*m_signedIn, m_clock.now());
    return done;
}

} // namespace waymark::bench
