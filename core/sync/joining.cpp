// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/joining.h"

#include "core/actions/projections.h"
#include "core/actions/sync_actions.h"
#include "core/storage/migrations.h"
#include "core/sync/exporter.h"
#include "core/sync/importer.h"
#include "core/sync/sync_state.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QtEndian>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr char magic[] = "WAYMARK-JOIN\n";
constexpr qint64 magicSize = sizeof magic - 1;
constexpr int joinFormat = 1;
constexpr qint64 mostPart = 16 * 1024 * 1024;

QString tr(const char *text) { return QCoreApplication::translate("Sync", text); }

Error notWritten()
{
    return {ErrorKind::DiskFull, tr("The join file could not be written whole."),
            tr("Nothing was lost. Check the space there and try again.")};
}

Error damaged()
{
    return {ErrorKind::Damaged, tr("This join file is damaged or not whole."),
            tr("Nothing was made. Copy it again, or ask for a new one.")};
}

const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }
unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

QString hexOf(std::span<const unsigned char> bytes)
{
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())).toHex());
}

QByteArray withLength(const QByteArray &part)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(quint32(part.size()), bytes.data());
    return bytes + part;
}

Result<QByteArray> readPart(QIODevice &in)
{
    const QByteArray size = in.read(4);
    const qint64 bytes = size.size() == 4 ? qint64(qFromLittleEndian<quint32>(size.constData())) : -1;
    if (bytes < 0 || bytes > mostPart)
        return damaged();
    QByteArray part = in.read(bytes);
    if (part.size() != bytes)
        return damaged();
    return part;
}

/// The slot that holds the office key in the join file: bound to its purpose, so it is no login anywhere.
KeySlots joinSlots(const QString &office) { return KeySlots(u"join "_s + office); }
constexpr QLatin1StringView joinLogin{"join"};

QByteArray seal(const QByteArray &plain, const QByteArray &bound, const SecretKey &officeKey)
{
    SecretKey key = SecretKey::blank();
    crypto_kdf_derive_from_key(key.writableBytes().data(), SecretKey::size, 2, "wmjoin__", officeKey.bytes().data());
    QByteArray box(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, '\0');
    randombytes_buf(box.data(), std::size_t(box.size()));
    QByteArray cipher(plain.size() + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES), '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(cipher), nullptr, raw(plain), quint64(plain.size()), raw(bound),
                                               quint64(bound.size()), nullptr, raw(std::as_const(box)),
                                               key.bytes().data());
    return box + cipher;
}

std::optional<QByteArray> unseal(const QByteArray &box, const QByteArray &bound, const SecretKey &officeKey)
{
    constexpr auto nonce = qsizetype(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    constexpr auto tag = qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES);
    if (box.size() < nonce + tag)
        return {};
    SecretKey key = SecretKey::blank();
    crypto_kdf_derive_from_key(key.writableBytes().data(), SecretKey::size, 2, "wmjoin__", officeKey.bytes().data());
    QByteArray plain(box.size() - nonce - tag, '\0');
    const QByteArray cipher = box.mid(nonce);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(cipher), quint64(cipher.size()),
                                                   raw(bound), quint64(bound.size()), raw(box),
                                                   key.bytes().data()) != 0)
        return {};
    return plain;
}

Error refusedBy(const ActionResult &result)
{
    if (result.error)
        return *result.error;
    return {ErrorKind::Refused, result.findings.isEmpty() ? QString() : result.findings.front().message,
            tr("Nothing was changed.")};
}

QString knownAsJson(Database &database)
{
    QJsonObject object;
    for (const auto &[device, reach] : knownSeals(database))
        object.insert(QString::number(device), QString::number(reach.seal));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Everything of a half-made office: it was empty before.
class FolderGuard
{
public:
    explicit FolderGuard(QString folder) : m_folder(std::move(folder)), m_existed(QDir(m_folder).exists()) {}
    ~FolderGuard()
    {
        if (m_done)
            return;
        for (const QFileInfo &entry : QDir(m_folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
            if (entry.isDir())
                QDir(entry.filePath()).removeRecursively();
            else
                QFile::remove(entry.filePath());
        }
        if (!m_existed)
            QDir().rmdir(m_folder);
    }
    Q_DISABLE_COPY_MOVE(FolderGuard)
    void done() { m_done = true; }

private:
    QString m_folder;
    bool m_existed;
    bool m_done = false;
};

Result<void> writeFile(Session &session, QSaveFile &out, const QByteArray &header, const QByteArray &box,
                       JoinFileReport &report, const SyncStep &step)
{
    const QByteArray opening = QByteArray(magic, magicSize) + withLength(header) + withLength(box);
    if (out.write(opening) != opening.size())
        return notWritten();
    auto bundle = exportBundleTo(session, out, {.everything = true}, step);
    if (!bundle)
        return bundle.error();
    report.operations = bundle->header.operations;
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!out.commit())
        return notWritten();
    // Where nobody else works yet, all that is recorded here is shared with it.
    const auto others = guarded([&] { return heardFrom(session).size(); });
    if (!others)
        return others.error();
    return *others == 1 ? noteShared(session, bundle->header) : Result<void>();
}

} // namespace

Result<JoinFileReport> writeJoinFile(Actions &actions, const QString &deviceName, const QString &password,
                                     const QString &file, const SyncStep &step, KeyCost cost)
{
    if (auto fit = checkPassword(password); !fit)
        return fit.error();
    Session &session = actions.session();
    Office &office = session.office();
    QSaveFile out(file);
    out.setDirectWriteFallback(false);
    if (!out.open(QIODevice::WriteOnly))
        return Error{ErrorKind::ReadOnly, tr("The join file cannot be written there."),
                     tr("Nothing was changed. Choose a folder where you may write.")};

    const SigningKey invite = signingKeyFrom(SecretKey::random());
    // All that is here goes along, so it need not be sent again.
    const auto starts = guarded([&] {
        TransactionScope scope(office.database());
        sealPending(office.database(), office.id(), session.clock().now(), false);
        scope.commit();
        return knownAsJson(office.database());
    });
    if (!starts)
        return starts.error();
    const ActionResult invited = actions.run(InviteDevice{
        .name = deviceName, .inviteKey = QString::fromLatin1(invite.publicKey.toHex()), .startsWith = *starts});
    if (!invited.done)
        return refusedBy(invited);
    JoinFileReport report{.device = {invited.id("device")}, .name = deviceName};

    KeySlots joining = joinSlots(office.id());
    auto founder = office.info("founder_key");
    if (!founder)
        return founder.error();
    const QByteArray payload =
        QJsonDocument(QJsonObject{{u"name"_s, office.name()},
                                  {u"sandbox"_s, office.isSandbox()},
                                  {u"device"_s, report.device.text()},
                                  {u"deviceName"_s, deviceName},
                                  {u"inviteSeed"_s, hexOf(invite.seed.bytes())},
                                  {u"founderKey"_s, *founder},
                                  {u"invitedBy"_s, session.staff().id.text()},
                                  {u"logins"_s, QString::fromUtf8(office.keySlots().toJson())}})
            .toJson(QJsonDocument::Compact);
    auto written = joining.add(joinLogin, password, office.key(), cost);
    if (written) {
        const QByteArray header = QJsonDocument(QJsonObject{{u"format"_s, joinFormat},
                                                            {u"office"_s, office.id()},
                                                            {u"slot"_s, QString::fromUtf8(joining.toJson())}})
                                      .toJson(QJsonDocument::Compact);
        written = writeFile(session, out, header, seal(payload, header, office.key()), report, step);
    }
    if (!written) {
        out.cancelWriting();
        (void)actions.run(RetireDevice{report.device});
        return written.error();
    }
    return report;
}

Result<JoinFileReport> joinOffice(const QString &file, const QString &password, const QString &folder, Clock &clock,
                                  const SyncStep &step)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NotFound, tr("The join file cannot be opened."), tr("Check that its drive is connected.")};
    if (in.read(magicSize) != QByteArray(magic, magicSize))
        return Error{ErrorKind::BadInput, tr("This is not a Waymark join file."),
                     tr("Ask the administrator for the join file of this workstation.")};
    auto header = readPart(in);
    if (!header)
        return header.error();
    const QJsonObject clear = QJsonDocument::fromJson(*header).object();
    if (clear.value("format"_L1).toInt() > joinFormat)
        return Error{ErrorKind::TooNew, tr("This join file was written by a newer Waymark."),
                     tr("Nothing was made. Install the newer version on this computer too.")};
    auto box = readPart(in);
    if (!box)
        return box.error();
    auto logins = KeySlots::fromJson(clear.value("slot"_L1).toString().toUtf8());
    if (!logins || logins->office() != joinSlots(clear.value("office"_L1).toString()).office())
        return damaged();
    auto key = logins->open(joinLogin, password);
    if (!key)
        return key.error().kind == ErrorKind::WrongPassword
            ? Error{ErrorKind::WrongPassword, tr("The password of the join file is wrong."),
                    tr("Ask the administrator to tell it again; nothing was made.")}
            : key.error();
    const auto payload = unseal(*box, *header, *key);
    const QJsonObject inside = QJsonDocument::fromJson(payload.value_or(QByteArray())).object();
    auto people = KeySlots::fromJson(inside.value("logins"_L1).toString().toUtf8());
    const QByteArray seed = QByteArray::fromHex(inside.value("inviteSeed"_L1).toString().toLatin1());
    if (!payload || !people || seed.size() != qsizetype(SecretKey::size))
        return damaged();

    JoinFileReport report{.device = {inside.value("device"_L1).toString().toLongLong()},
                          .name = inside.value("deviceName"_L1).toString()};
    const QString officeId = clear.value("office"_L1).toString();
    const SigningKey invite = signingKeyFrom(SecretKey::fromBytes({raw(seed), std::size_t(seed.size())}));
    SigningKey own = signingKeyFrom(SecretKey::random());
    const QByteArray vouched = invite.sign(invitationText(officeId, deviceOf(report.device.value), own.publicKey));

    const bool wasThere = !QDir(folder).isEmpty() && QDir(folder).exists();
    if (wasThere)
        return Error{ErrorKind::BadInput, tr("This folder is not empty."),
                     tr("Choose an empty folder or a new one; nothing in it was touched.")};
    FolderGuard guard(folder);
    auto office = Office::createJoined(folder,
                                       {.id = officeId,
                                        .name = inside.value("name"_L1).toString(),
                                        .sandbox = inside.value("sandbox"_L1).toBool(),
                                        .key = std::move(*key),
                                        .deviceId = report.device.value,
                                        .founderKey = inside.value("founderKey"_L1).toString(),
                                        .invitation = u"0 "_s + QString::fromLatin1(vouched.toHex()),
                                        .signingSeed = std::move(own.seed)},
                                       clock);
    if (!office)
        return office.error();
    {
        // In the hands of who made the invitation: the import is that person's doing.
        Session session(**office, clock,
                        {.id = {inside.value("invitedBy"_L1).toString().toLongLong()}, .role = u"administrator"_s});
        Actions actions(session);
        addProjections(session, actions.settings());
        auto imported = importBundleFrom(session, in, {.acceptRemovals = true, .acceptClock = true}, step);
        if (!imported)
            return imported.error();
        if (!imported->waiting.empty() || !session.store().find(report.device))
            return damaged();
        report.operations = imported->counts.operations;
        const auto noted = guarded([&] { // there is nothing before it to go back to
            session.store().database().run("DELETE FROM import");
            session.store().database().run("UPDATE seal SET import_id = 0");
        });
        if (!noted)
            return noted.error();
        if (auto folded = (*office)->setInfo("folded_version", QString::number(newestVersion())); !folded)
            return folded.error();
    }
    if (auto taken = (*office)->takeLogins(std::move(*people)); !taken)
        return taken.error();
    guard.done();
    return report;
}

} // namespace waymark
