// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/federal/sealed_file.h"

#include <QtEndian>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr char magic[] = "WAYMARK-SEALED\n";
constexpr qint64 magicSize = sizeof magic - 1;
constexpr qsizetype plainChunk = 64 * 1024;
constexpr qsizetype cipherChunk = plainChunk + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES);
constexpr qint64 mostSlots = 64 * 1024;
constexpr QLatin1StringView login{"file"};

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

Error damaged()
{
    return {ErrorKind::Damaged, tr("This file is damaged or not whole."),
            tr("Copy it again, or ask for it again.")};
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}
unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// Bound to its purpose, so it is no login anywhere.
KeySlots fileSlots()
{
    return KeySlots(u"sealed file"_s);
}

} // namespace

struct FileSealer::State
{
    crypto_secretstream_xchacha20poly1305_state stream;
    QByteArray opening; ///< what comes before the first chunk
    QByteArray plain;
};

FileSealer::FileSealer(std::unique_ptr<State> state) : m_state(std::move(state)) {}
FileSealer::~FileSealer() = default;

Result<std::unique_ptr<FileSealer>> FileSealer::begin(const QString &password, KeyCost cost)
{
    if (auto fit = checkPassword(password); !fit)
        return fit.error();
    const SecretKey key = SecretKey::random();
    KeySlots keySlots = fileSlots();
    if (auto added = keySlots.add(login, password, key, cost); !added)
        return added.error();
    auto state = std::make_unique<State>();
    const QByteArray json = keySlots.toJson();
    QByteArray size(4, '\0');
    qToLittleEndian(quint32(json.size()), size.data());
    QByteArray header(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&state->stream, raw(header), key.bytes().data());
    state->opening = QByteArray(magic, magicSize) + size + json + header;
    return std::unique_ptr<FileSealer>(new FileSealer(std::move(state)));
}

QByteArray FileSealer::push(const QByteArray &plain, bool last)
{
    QByteArray out = std::exchange(m_state->opening, {});
    m_state->plain += plain;
    qsizetype at = 0;
    const auto seal = [&](qsizetype size, unsigned char tag) {
        QByteArray cipher(size + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES), '\0');
        crypto_secretstream_xchacha20poly1305_push(&m_state->stream, raw(cipher), nullptr,
                                                   raw(std::as_const(m_state->plain)) + at, quint64(size),
                                                   nullptr, 0, tag);
        out += cipher;
        at += size;
    };
    while (m_state->plain.size() - at > plainChunk)
        seal(plainChunk, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    if (last)
        seal(m_state->plain.size() - at, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    m_state->plain.remove(0, at);
    return out;
}

Result<void> openSealed(QIODevice &in, const QString &password,
                        const std::function<Result<void>(const QByteArray &)> &each)
{
    if (in.read(magicSize) != QByteArrayView(magic, magicSize))
        return Error{ErrorKind::BadInput, tr("This is no file that Waymark encrypted."), {}};
    const QByteArray size = in.read(4);
    const qint64 bytes = size.size() == 4 ? qint64(qFromLittleEndian<quint32>(size.constData())) : -1;
    if (bytes < 0 || bytes > mostSlots)
        return damaged();
    const auto keySlots = KeySlots::fromJson(in.read(bytes));
    if (!keySlots || keySlots->office() != fileSlots().office())
        return damaged();
    const auto key = keySlots->open(login, password);
    if (!key)
        return key.error().kind == ErrorKind::WrongPassword
                   ? Error{ErrorKind::WrongPassword, tr("The password of the file is wrong."), {}}
                   : key.error();
    const QByteArray header = in.read(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
    crypto_secretstream_xchacha20poly1305_state stream;
    if (header.size() != qsizetype(crypto_secretstream_xchacha20poly1305_HEADERBYTES) ||
        crypto_secretstream_xchacha20poly1305_init_pull(&stream, raw(header), key->bytes().data()) != 0)
        return damaged();
    for (unsigned char tag = 0; tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL;) {
        const QByteArray cipher = in.read(cipherChunk);
        if (cipher.size() < qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES))
            return damaged();
        QByteArray plain(cipher.size() - qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES), '\0');
        if (crypto_secretstream_xchacha20poly1305_pull(&stream, raw(plain), nullptr, &tag, raw(cipher),
                                                       quint64(cipher.size()), nullptr, 0) != 0)
            return damaged();
        if (auto taken = each(plain); !taken)
            return taken;
    }
    return in.atEnd() ? Result<void>() : damaged();
}

} // namespace waymark
