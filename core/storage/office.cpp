// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/office.h"

#include "core/base/id.h"
#include "core/storage/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Office", text); }

quint32 systemRandom(quint32 below) { return QRandomGenerator::system()->bounded(below); }

} // namespace

QString Office::databaseFile(const QString &folder) { return QDir(folder).filePath(u"office.db"_s); }
QString Office::slotsFile(const QString &folder) { return QDir(folder).filePath(u"keyslots.json"_s); }

Office::Office(QString folder, SecretKey key, KeySlots keySlots)
    : m_folder(std::move(folder)),
      m_key(std::move(key)),
      m_slots(std::move(keySlots)),
      m_random(systemRandom)
{
}

Office::~Office() = default;

Result<void> Office::makeFolder(const QString &folder)
{
    if (QFileInfo::exists(databaseFile(folder)) || QFileInfo::exists(slotsFile(folder)))
        return Error{ErrorKind::BadInput, tr("There is an office in this folder already."),
                     tr("Choose an empty folder; the office that is there was not touched.")};
    if (!QDir(folder).isEmpty() && QFileInfo::exists(folder))
        return Error{ErrorKind::BadInput, tr("This folder is not empty."),
                     tr("Choose an empty folder or a new one; nothing in it was touched.")};
    if (!QDir().mkpath(QDir(folder).filePath(u"backups"_s)))
        return Error{ErrorKind::ReadOnly, tr("The folder for the office cannot be made."),
                     tr("Choose a folder where you may write.")};
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return {};
}

Result<void> Office::makeDatabase(qint64 firstId, const QList<std::pair<const char *, QString>> &info)
{
    auto opened = Database::open(databaseFile(m_folder), m_key.bytes(), Database::Mode::Create);
    if (!opened)
        return opened.error();
    m_database = std::move(*opened);
    QFile::setPermissions(databaseFile(m_folder), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (auto migrated = migrate(*m_database); !migrated)
        return migrated;
    const auto done = guarded([&] {
        TransactionScope scope(*m_database);
        m_database
            ->query("INSERT INTO local_state (id, device_id, device_number, next_id, stamp_ms, stamp_counter, last_hash) "
                    "VALUES (1, ?, ?, ?, 0, 0, x'')")
            .bind(firstId)
            .bind(firstId >> idCounterBits)
            .bind(firstId + 1)
            .run();
        for (const auto &[key, value] : info) {
            m_database->query("INSERT INTO office_info (key, value) VALUES (?, ?)")
                .bindUtf8(key)
                .bind(QStringView(value))
                .run();
        }
        scope.commit();
    });
    if (!done)
        return done.error();
    return readInfo();
}

Result<std::unique_ptr<Office>> Office::create(const QString &folder, const NewOffice &options, Clock &clock)
{
    if (auto made = makeFolder(folder); !made)
        return made.error();
    const auto random = options.random ? options.random : systemRandom;
    QByteArray officeId;
    for (int i = 0; i < 4; ++i)
        officeId += QByteArray::number(random(0xffffffff), 16).rightJustified(8, '0');

    std::unique_ptr<Office> office(
        new Office(folder, SecretKey::random(), KeySlots(QString::fromLatin1(officeId))));
    office->m_cost = options.cost;
    office->m_random = random;
    // 1 to 2^24 - 1: never zero, so an id is never zero.
    const qint64 number = 1 + random((1u << 24) - 1);
    const qint64 firstId = (number << idCounterBits) + 1;
    if (auto made = office->makeDatabase(firstId, {{"id", QString::fromLatin1(officeId)},
                                                   {"name", options.name},
                                                   {"sandbox", options.sandbox ? u"yes"_s : u"no"_s},
                                                   {"created_ms", QString::number(clock.now().ms)}});
        !made)
        return made.error();
    if (auto ready = office->ensureSigningKey(); !ready)
        return ready.error();
    return office;
}

Result<std::unique_ptr<Office>> Office::createJoined(const QString &folder, JoiningOffice joining, Clock &clock)
{
    if (auto made = makeFolder(folder); !made)
        return made.error();
    std::unique_ptr<Office> office(new Office(folder, std::move(joining.key), KeySlots(joining.id)));
    if (auto made = office->makeDatabase(joining.deviceId, {{"id", joining.id},
                                                            {"name", joining.name},
                                                            {"sandbox", joining.sandbox ? u"yes"_s : u"no"_s},
                                                            {"created_ms", QString::number(clock.now().ms)},
                                                            {"founder_key", joining.founderKey},
                                                            {"invitation", joining.invitation}});
        !made)
        return made.error();
    const auto kept = guarded([&] {
        const auto seed = joining.signingSeed.bytes();
        office->m_database->query("INSERT INTO device_secret (id, seed) VALUES (1, ?)")
            .bindBlob(QByteArrayView(reinterpret_cast<const char *>(seed.data()), qsizetype(seed.size())))
            .run();
    });
    if (!kept)
        return kept.error();
    return office;
}

Result<void> Office::takeLogins(KeySlots logins)
{
    if (auto written = logins.write(slotsFile(m_folder)); !written)
        return written;
    m_slots = std::move(logins);
    return {};
}

Result<std::unique_ptr<Office>> Office::open(const QString &folder, const QString &login, const QString &password)
{
    auto unlocked = unlock(folder, login, password);
    if (!unlocked)
        return unlocked.error();
    return open(std::move(*unlocked));
}

Result<UnlockedOffice> Office::unlock(const QString &folder, const QString &login, const QString &password)
{
    if (!QFileInfo(folder).isDir())
        return Error{ErrorKind::NotFound, tr("The office's folder is not there."),
                     tr("Check that its drive is connected, or choose another office.")};
    auto keySlots = KeySlots::read(slotsFile(folder));
    if (!keySlots)
        return keySlots.error();
    auto key = keySlots->open(login, password);
    if (!key)
        return key.error();
    return UnlockedOffice{folder, std::move(*keySlots), std::move(*key)};
}

Result<std::unique_ptr<Office>> Office::open(UnlockedOffice unlocked)
{
    const QString folder = unlocked.folder;
    std::unique_ptr<Office> office(new Office(folder, std::move(unlocked.key), std::move(unlocked.keySlots)));
    auto opened = Database::open(databaseFile(folder), office->m_key.bytes(), Database::Mode::Open);
    if (!opened)
        return opened.error();
    office->m_database = std::move(*opened);
    if (auto migrated = migrate(*office->m_database); !migrated)
        return migrated.error();
    if (auto read = office->readInfo(); !read)
        return read.error();
    if (auto ready = office->ensureSigningKey(); !ready)
        return ready.error();
    return office;
}

Result<void> Office::changePassword(const QString &folder, const QString &login, const QString &oldPassword,
                                    const QString &newPassword, KeyCost cost)
{
    if (auto fit = checkPassword(newPassword); !fit)
        return fit;
    auto unlocked = unlock(folder, login, oldPassword);
    if (!unlocked)
        return unlocked.error();
    if (auto changed = unlocked->keySlots.changePassword(login, newPassword, unlocked->key, cost); !changed)
        return changed;
    return unlocked->keySlots.write(slotsFile(folder));
}

Result<void> Office::readInfo()
{
    return guarded([&] {
        Query query = m_database->query("SELECT key, value FROM office_info");
        while (query.next()) {
            const QString key = query.text(0);
            if (key == "id"_L1)
                m_id = query.text(1);
            else if (key == "name"_L1)
                m_name = query.text(1);
            else if (key == "sandbox"_L1)
                m_sandbox = query.text(1) == "yes"_L1;
        }
        Query state = m_database->query("SELECT device_id FROM local_state WHERE id = 1");
        if (state.next())
            m_deviceId = state.number(0);
    });
}

Result<void> Office::ensureSigningKey()
{
    return guarded([&] {
        {
            Query there = m_database->query("SELECT 1 FROM device_secret WHERE id = 1");
            if (there.next())
                return;
        }
        const SecretKey seed = SecretKey::random();
        unsigned char publicKey[crypto_sign_PUBLICKEYBYTES];
        unsigned char secret[crypto_sign_SECRETKEYBYTES];
        crypto_sign_seed_keypair(publicKey, secret, seed.bytes().data());
        sodium_memzero(secret, sizeof secret);
        const QString hex = QString::fromLatin1(
            QByteArray(reinterpret_cast<const char *>(publicKey), sizeof publicKey).toHex());
        const QByteArrayView bytes(reinterpret_cast<const char *>(seed.bytes().data()), qsizetype(seed.bytes().size()));
        TransactionScope scope(*m_database);
        // Another program may have been quicker; the first one stands.
        m_database->query("INSERT OR IGNORE INTO device_secret (id, seed) VALUES (1, ?)").bindBlob(bytes).run();
        m_database->query("INSERT OR IGNORE INTO office_info (key, value) VALUES ('founder_key', ?)")
            .bind(QStringView(hex))
            .run();
        scope.commit();
    });
}

Result<void> Office::changeSlots(const std::function<Result<void>(KeySlots &)> &change)
{
    const QString file = slotsFile(m_folder);
    if (QFileInfo::exists(file)) {
        auto current = KeySlots::read(file);
        if (!current)
            return current.error();
        if (current->office() != m_id)
            return Error{ErrorKind::Damaged, tr("The list of who may open this office belongs to another office."),
                         tr("Nothing was changed. Put the copy keyslots.json.bak in its place.")};
        m_slots = std::move(*current);
    }
    if (auto changed = change(m_slots); !changed)
        return changed;
    return m_slots.write(file);
}

Result<void> Office::addLogin(const QString &login, const QString &password)
{
    if (auto fit = checkPassword(password); !fit)
        return fit;
    return changeSlots([&](KeySlots &logins) { return logins.add(login, password, m_key, m_cost); });
}

Result<void> Office::changePassword(const QString &login, const QString &password)
{
    if (auto fit = checkPassword(password); !fit)
        return fit;
    return changeSlots([&](KeySlots &logins) { return logins.changePassword(login, password, m_key, m_cost); });
}

Result<void> Office::removeLogin(const QString &login)
{
    return changeSlots([&](KeySlots &logins) -> Result<void> {
        if (!logins.contains(login) || logins.remove(login))
            return {};
        return Error{ErrorKind::Refused, tr("This is the last login of the office."),
                     tr("Add another one first, or nobody could ever open it again.")};
    });
}

QStringList Office::logins() const { return m_slots.logins(); }

Result<QString> Office::info(const char *key)
{
    return guarded([&] {
        Query query = m_database->query("SELECT value FROM office_info WHERE key = ?");
        query.bindUtf8(key);
        return query.next() ? query.text(0) : QString();
    });
}

Result<void> Office::setInfo(const char *key, const QString &value)
{
    return guarded([&] {
        m_database
            ->query("INSERT INTO office_info (key, value) VALUES (?, ?) "
                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
            .bindUtf8(key)
            .bind(QStringView(value))
            .run();
    });
}

} // namespace waymark
