// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/key_slots.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <algorithm>
#include <sodium.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace waymark {
namespace {

constexpr int fileFormat = 1;
constexpr qint64 maxFileBytes = 4LL * 1024 * 1024;
constexpr int minPasswordLength = 8;
constexpr int maxPasswordLength = 1024;
/// Beyond these a file is refused: it would only make the program stand still or run out of memory.
constexpr quint64 maxOps = 100;
constexpr quint64 maxMemoryBytes = 4ULL * 1024 * 1024 * 1024;
constexpr qsizetype boxBytes = SecretKey::size + crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}
unsigned char *out(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QString shownLogin(const QString &login)
{
    return login.normalized(QString::NormalizationForm_KC).trimmed();
}

QString loginKey(const QString &login)
{
    return shownLogin(login).toCaseFolded().normalized(QString::NormalizationForm_KC);
}

/// The bytes that go into Argon2id. The same password typed on another keyboard or system gives the same
/// bytes. These are wiped; the text it came from is Qt's and cannot be, reliably.
class PasswordBytes
{
public:
    explicit PasswordBytes(const QString &password)
        : m_bytes(password.normalized(QString::NormalizationForm_KC).toUtf8())
    {
    }
    ~PasswordBytes() { sodium_memzero(m_bytes.data(), static_cast<size_t>(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(PasswordBytes)

    const char *data() const { return m_bytes.constData(); }
    quint64 size() const { return static_cast<quint64>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

/// What a box is bound to besides its key: each part with its length, so that no two pairs give the same
/// bytes.
QByteArray boundTo(const QString &office, const QString &login)
{
    const QByteArray officeBytes = office.toUtf8();
    const QByteArray loginBytes = loginKey(login).toUtf8();
    return "waymark key slot 1\n" + QByteArray::number(officeBytes.size()) + ':' + officeBytes +
           QByteArray::number(loginBytes.size()) + ':' + loginBytes;
}

/// Empty where there was not enough memory.
std::optional<SecretKey> derive(const QString &password, const QByteArray &salt, KeyCost cost)
{
    SecretKey key = SecretKey::blank();
    const PasswordBytes bytes(password);
    if (crypto_pwhash(key.writableBytes().data(), SecretKey::size, bytes.data(), bytes.size(), in(salt),
                      cost.ops, static_cast<size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return key;
}

bool possible(KeyCost cost)
{
    return cost.ops >= crypto_pwhash_argon2id_OPSLIMIT_MIN && cost.ops <= maxOps &&
           cost.memoryBytes >= crypto_pwhash_argon2id_MEMLIMIT_MIN && cost.memoryBytes <= maxMemoryBytes;
}

/// Empty unless the text is the one way to write exactly this many bytes.
QByteArray strictBase64(const QJsonValue &value, qsizetype size)
{
    const QByteArray text = value.toString().toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != size || decoded.decoded.toBase64() != text)
        return {};
    return decoded.decoded;
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

/// The name of a file is safe only once its folder is on the disk too.
void syncFolderOf(const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder =
        ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
#else
    Q_UNUSED(path)
#endif
}

/// Nothing where all went well. QSaveFile syncs the new file to the disk before it takes the old one's place.
std::optional<ErrorKind> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return ErrorKind::ReadOnly;
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::Io;
    syncFolderOf(path);
    return std::nullopt;
}

} // namespace

KeyCost KeyCost::normal()
{
    return {3, 128ULL * 1024 * 1024};
}

KeyCost KeyCost::testing()
{
    return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

Result<void> checkPassword(const QString &password)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("KeySlots", text); };
    const QString normal = password.normalized(QString::NormalizationForm_KC);
    if (normal.trimmed().isEmpty())
        return Error{ErrorKind::BadInput, say("The password is empty."),
                     say("Choose one of at least 8 characters; several words are easiest to remember.")};
    if (normal.toUcs4().size() < minPasswordLength)
        return Error{ErrorKind::BadInput, say("The password is too short."),
                     say("Choose one of at least 8 characters; several words are easiest to remember.")};
    if (normal.size() > maxPasswordLength)
        return Error{ErrorKind::BadInput, say("The password is too long."),
                     say("Choose one of at most 1,024 characters.")};
    return {};
}

Error KeySlots::damaged(const QString &why)
{
    return {ErrorKind::Damaged,
            tr("The list of who may open this office (keyslots.json) is damaged: %1.").arg(why),
            tr("The database itself is untouched. Put the copy keyslots.json.bak, or the one from a backup, "
               "in its "
               "place.")};
}

Result<KeySlots::Slot> KeySlots::readSlot(const QJsonObject &object)
{
    const auto number = [&object](QLatin1StringView name) {
        const QJsonValue value = object.value(name);
        return static_cast<quint64>(std::max<qint64>(0, value.isDouble() ? value.toInteger(0) : 0));
    };
    Slot slot{.login = object.value(QLatin1StringView("login")).toString(),
              .salt = strictBase64(object.value(QLatin1StringView("salt")), crypto_pwhash_SALTBYTES),
              .nonce = strictBase64(object.value(QLatin1StringView("nonce")),
                                    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES),
              .box = strictBase64(object.value(QLatin1StringView("box")), boxBytes),
              .cost = {number(QLatin1StringView("ops")), number(QLatin1StringView("memory"))}};
    if (slot.login.isEmpty() || slot.login != shownLogin(slot.login))
        return damaged(tr("an entry names nobody"));
    if (slot.salt.isEmpty() || slot.nonce.isEmpty() || slot.box.isEmpty())
        return damaged(tr("an entry is not whole"));
    if (!possible(slot.cost))
        return damaged(tr("an entry asks for an impossible amount of work"));
    return slot;
}

Result<KeySlots> KeySlots::read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorKind::NotFound,
                     tr("The list of who may open this office (keyslots.json) is not there."),
                     tr("The database itself is untouched. Put the copy keyslots.json.bak, or the one from a "
                        "backup, in its place.")};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Io,
                     tr("The list of who may open this office (keyslots.json) cannot be read."),
                     tr("Nothing was changed. Check that you may read the office's folder.")};
    if (file.size() > maxFileBytes)
        return damaged(tr("it is far too long"));
    return fromJson(file.readAll());
}

Result<KeySlots> KeySlots::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return damaged(tr("it breaks off or is not what Waymark writes"));

    const QJsonObject root = document.object();
    const QJsonValue format = root.value(QLatin1StringView("format"));
    if (format.isDouble() && format.toDouble() > fileFormat)
        return Error{ErrorKind::TooNew, tr("This office was last used with a newer Waymark."),
                     tr("Nothing was changed. Update Waymark on this computer, then open the office again.")};
    if (format.toInteger(0) != fileFormat)
        return damaged(tr("its format is unknown"));
    KeySlots keySlots(root.value(QLatin1StringView("office")).toString());
    if (keySlots.m_office.isEmpty())
        return damaged(tr("it does not name its office"));
    const QJsonArray entries = root.value(QLatin1StringView("slots")).toArray();
    if (entries.isEmpty())
        return damaged(tr("it has no entries"));
    for (const QJsonValue &entry : entries) {
        auto slot = readSlot(entry.toObject());
        if (!slot)
            return slot.error();
        if (keySlots.contains(slot->login))
            return damaged(tr("two entries have one login"));
        keySlots.m_slots.append(*std::move(slot));
    }
    return keySlots;
}

QJsonObject KeySlots::slotObject(const Slot &slot)
{
    return {{QStringLiteral("login"), slot.login},
            {QStringLiteral("salt"), base64(slot.salt)},
            {QStringLiteral("nonce"), base64(slot.nonce)},
            {QStringLiteral("box"), base64(slot.box)},
            {QStringLiteral("ops"), static_cast<qint64>(slot.cost.ops)},
            {QStringLiteral("memory"), static_cast<qint64>(slot.cost.memoryBytes)}};
}

QString KeySlots::slotText(const QString &login) const
{
    const Slot *slot = find(login);
    return slot ? QString::fromUtf8(QJsonDocument(slotObject(*slot)).toJson(QJsonDocument::Compact)) : QString();
}

Result<void> KeySlots::putSlot(const QString &login, const QString &text)
{
    auto slot = readSlot(QJsonDocument::fromJson(text.toUtf8()).object());
    if (!slot)
        return slot.error();
    if (loginKey(slot->login) != loginKey(login))
        return damaged(tr("an entry belongs to somebody else"));
    m_slots.removeIf([&](const Slot &one) { return loginKey(one.login) == loginKey(login); });
    m_slots.append(*std::move(slot));
    return {};
}

QByteArray KeySlots::toJson() const
{
    QJsonArray entries;
    for (const Slot &slot : m_slots)
        entries.append(slotObject(slot));
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), fileFormat},
                                     {QStringLiteral("office"), m_office},
                                     {QStringLiteral("slots"), entries}})
        .toJson();
}

Result<void> KeySlots::write(const QString &path) const
{
    if (m_slots.isEmpty())
        return Error{ErrorKind::Refused, tr("An office nobody can open is not written."), {}};
    const QByteArray bytes = toJson();
    for (const QString &name : {QString(path + QStringLiteral(".bak")), path})
        if (const auto kind = writeWhole(name, bytes))
            return Error{
                *kind, tr("The list of who may open this office could not be saved."),
                tr("It stands as it was before, and the database is untouched. Check that the office's "
                   "folder can be written and has space left, then try again.")};
    return {};
}

Result<SecretKey> KeySlots::open(const QString &login, const QString &password) const
{
    const Error wrong{ErrorKind::WrongPassword, tr("The login or the password is wrong."),
                      tr("Check both, and whether Caps Lock is on.")};
    const Error noMemory{ErrorKind::Io, tr("There is not enough free memory to check the password."),
                         tr("Close other programs, then try again. Nothing was changed.")};
    const Slot *slot = find(login);
    if (!slot) {
        // As much work as for a login that is there, so that the time does not tell who works here.
        const KeyCost cost = m_slots.isEmpty() ? KeyCost::normal() : m_slots.first().cost;
        if (!derive(password, QByteArray(crypto_pwhash_SALTBYTES, '\0'), cost))
            return noMemory;
        return wrong;
    }
    const auto slotKey = derive(password, slot->salt, slot->cost);
    if (!slotKey)
        return noMemory;
    const QByteArray bound = boundTo(m_office, slot->login);
    SecretKey officeKey = SecretKey::blank();
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(officeKey.writableBytes().data(), nullptr, nullptr,
                                                   in(slot->box), static_cast<quint64>(slot->box.size()),
                                                   in(bound), static_cast<quint64>(bound.size()),
                                                   in(slot->nonce), slotKey->bytes().data()) != 0)
        return wrong;
    return officeKey;
}

Result<KeySlots::Slot> KeySlots::seal(const QString &office, const QString &login, const QString &password,
                                      const SecretKey &officeKey, KeyCost cost)
{
    if (const auto checked = checkPassword(password); !checked)
        return checked.error();
    if (!officeKey || !possible(cost))
        return Error{ErrorKind::BadInput, tr("The office key cannot be sealed this way."), {}};
    Slot slot{.login = shownLogin(login),
              .salt = QByteArray(crypto_pwhash_SALTBYTES, Qt::Uninitialized),
              .nonce = QByteArray(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, Qt::Uninitialized),
              .box = QByteArray(boxBytes, Qt::Uninitialized),
              .cost = cost};
    randombytes_buf(out(slot.salt), static_cast<size_t>(slot.salt.size()));
    randombytes_buf(out(slot.nonce), static_cast<size_t>(slot.nonce.size()));
    const auto slotKey = derive(password, slot.salt, cost);
    if (!slotKey)
        return Error{ErrorKind::Io, tr("There is not enough free memory to set the password."),
                     tr("Close other programs, then try again. Nothing was changed.")};
    const QByteArray bound = boundTo(office, login);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out(slot.box), nullptr, officeKey.bytes().data(),
                                               SecretKey::size, in(bound), static_cast<quint64>(bound.size()),
                                               nullptr, in(slot.nonce), slotKey->bytes().data());
    return slot;
}

Result<void> KeySlots::add(const QString &login, const QString &password, const SecretKey &officeKey,
                           KeyCost cost)
{
    if (shownLogin(login).isEmpty())
        return Error{ErrorKind::BadInput, tr("The login is empty."),
                     tr("Choose a short name to sign in with.")};
    if (contains(login))
        return Error{ErrorKind::BadInput, tr("Somebody already signs in with this login."),
                     tr("Choose another. Capital and small letters do not count as different.")};
    auto slot = seal(m_office, login, password, officeKey, cost);
    if (!slot)
        return slot.error();
    m_slots.append(*std::move(slot));
    return {};
}

Result<void> KeySlots::changePassword(const QString &login, const QString &password,
                                      const SecretKey &officeKey, KeyCost cost)
{
    const Slot *old = find(login);
    if (!old)
        return Error{ErrorKind::NotFound, tr("Nobody signs in with this login."), {}};
    auto slot = seal(m_office, old->login, password, officeKey, cost);
    if (!slot)
        return slot.error();
    m_slots[old - m_slots.constData()] = *std::move(slot);
    return {};
}

bool KeySlots::remove(const QString &login)
{
    const Slot *slot = find(login);
    if (!slot || isLastSlot(login))
        return false;
    m_slots.removeAt(slot - m_slots.constData());
    return true;
}

QStringList KeySlots::logins() const
{
    QStringList names;
    for (const Slot &slot : m_slots)
        names.append(slot.login);
    return names;
}

bool KeySlots::contains(const QString &login) const
{
    return find(login) != nullptr;
}

bool KeySlots::isLastSlot(const QString &login) const
{
    return m_slots.size() == 1 && contains(login);
}

const KeySlots::Slot *KeySlots::find(const QString &login) const
{
    const QString key = loginKey(login);
    const auto found =
        std::ranges::find_if(m_slots, [&key](const Slot &slot) { return loginKey(slot.login) == key; });
    return found == m_slots.end() ? nullptr : &*found;
}

} // namespace waymark
