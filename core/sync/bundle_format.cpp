// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>
#include <sodium.h>
#include <zstd.h>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr char magic[] = "WAYMARK-BUNDLE\n";
constexpr qint64 magicSize = sizeof magic - 1;
constexpr qint64 plainChunk = 64 * 1024;
constexpr qint64 cipherChunk = plainChunk + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qint64 mostHeader = 4 * 1024 * 1024;
constexpr qsizetype longestLine = 64 * 1024 * 1024;

QString tr(const char *text) { return QCoreApplication::translate("Sync", text); }

Error damaged()
{
    return {ErrorKind::Damaged, tr("This bundle is damaged or not whole."),
            tr("Nothing was changed. Copy it again from where it was made, or make a new one there.")};
}

Error noBundle()
{
    return {ErrorKind::BadInput, tr("This is not a Waymark bundle."), tr("Choose a file that a Waymark workstation wrote.")};
}

Error notWritten()
{
    return {ErrorKind::DiskFull, tr("The bundle could not be written whole."),
            tr("Nothing was lost: the work is in the office. Check the space there and try again.")};
}

Error noMemory() { return {ErrorKind::Io, tr("The bundle could not be packed."), tr("Try again.")}; }

const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }
unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

QByteArray length(qint64 size)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(quint32(size), bytes.data());
    return bytes;
}

qint64 numberOf(const QJsonValue &value) { return value.isString() ? value.toString().toLongLong() : value.toInteger(); }

std::optional<BundleHeader> headerFrom(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return {};
    const QJsonObject object = document.object();
    BundleHeader header;
    header.format = object.value("format"_L1).toInt();
    header.schema = object.value("schema"_L1).toInt();
    header.office = object.value("office"_L1).toString();
    header.device = object.value("device"_L1).toInt();
    header.number = numberOf(object.value("number"_L1));
    header.madeMs = numberOf(object.value("made"_L1));
    header.seals = numberOf(object.value("seals"_L1));
    header.operations = numberOf(object.value("operations"_L1));
    header.changes = numberOf(object.value("changes"_L1));
    header.key = QByteArray::fromHex(object.value("key"_L1).toString().toLatin1());
    for (const QJsonValue &one : object.value("holds"_L1).toArray()) {
        const QJsonArray range = one.toArray();
        header.holds.push_back({range.at(0).toInt(), numberOf(range.at(1)), numberOf(range.at(2))});
    }
    if (header.format < 1)
        return {};
    return header;
}

/// The clear part: magic, length, header. Leaves `in` behind it.
Result<QByteArray> readHeaderBytes(QIODevice &in)
{
    if (in.read(magicSize) != QByteArray(magic, magicSize))
        return noBundle();
    const QByteArray size = in.read(4);
    if (size.size() != 4)
        return damaged();
    const qint64 bytes = qFromLittleEndian<quint32>(size.constData());
    if (bytes > mostHeader)
        return damaged();
    const QByteArray json = in.read(bytes);
    if (json.size() != bytes)
        return damaged();
    return json;
}

Result<BundleHeader> checkedHeader(const QByteArray &json)
{
    const auto header = headerFrom(json);
    if (!header)
        return damaged();
    if (header->format > bundleFormat)
        return Error{ErrorKind::TooNew, tr("This bundle was written by a newer Waymark."),
                     tr("Nothing was changed. Install the newer version here, then take it in.")};
    return *header;
}

} // namespace

SecretKey bundleKey(const SecretKey &officeKey)
{
    static_assert(crypto_kdf_KEYBYTES == SecretKey::size);
    SecretKey key = SecretKey::blank();
    crypto_kdf_derive_from_key(key.writableBytes().data(), SecretKey::size, 1, "wmbundle", officeKey.bytes().data());
    return key;
}

QByteArray toJson(const BundleHeader &header)
{
    QJsonArray holds;
    for (const SealRange &range : header.holds)
        holds += QJsonArray{range.device, QString::number(range.from), QString::number(range.to)};
    return QJsonDocument(QJsonObject{{u"format"_s, header.format},
                                     {u"schema"_s, header.schema},
                                     {u"office"_s, header.office},
                                     {u"device"_s, header.device},
                                     {u"number"_s, QString::number(header.number)},
                                     {u"made"_s, QString::number(header.madeMs)},
                                     {u"seals"_s, QString::number(header.seals)},
                                     {u"operations"_s, QString::number(header.operations)},
                                     {u"changes"_s, QString::number(header.changes)},
                                     {u"key"_s, QString::fromLatin1(header.key.toHex())},
                                     {u"holds"_s, holds}})
        .toJson(QJsonDocument::Compact);
}

// Writing ----------------------------------------------------------------------------------------------------

struct BundleWriter::State
{
    explicit State(QIODevice &device) : out(device) {}
    ~State() { ZSTD_freeCStream(zstd); }

    bool put(const QByteArray &bytes)
    {
        crypto_sign_update(&signing, raw(bytes), static_cast<unsigned long long>(bytes.size()));
        return out.write(bytes) == bytes.size();
    }
    bool putChunk(bool last)
    {
        QByteArray cipher(packed.size() + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES), '\0');
        crypto_secretstream_xchacha20poly1305_push(&stream, raw(cipher), nullptr, raw(packed),
                                                   static_cast<unsigned long long>(packed.size()), nullptr, 0,
                                                   last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                        : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        packed.clear();
        return put(length(cipher.size())) && put(cipher);
    }
    Result<void> pack(const QByteArray &plain, ZSTD_EndDirective mode)
    {
        ZSTD_inBuffer input{plain.constData(), std::size_t(plain.size()), 0};
        for (;;) {
            QByteArray piece(plainChunk - packed.size(), Qt::Uninitialized);
            ZSTD_outBuffer output{piece.data(), std::size_t(piece.size()), 0};
            const std::size_t left = ZSTD_compressStream2(zstd, &output, &input, mode);
            if (ZSTD_isError(left))
                return noMemory();
            packed.append(piece.constData(), qsizetype(output.pos));
            const bool done = mode == ZSTD_e_end ? left == 0 : input.pos == input.size;
            if (packed.size() == plainChunk && !(done && mode == ZSTD_e_end)) {
                if (!putChunk(false))
                    return notWritten();
            }
            if (done)
                return {};
        }
    }

    QIODevice &out;
    crypto_sign_state signing;
    crypto_secretstream_xchacha20poly1305_state stream;
    ZSTD_CStream *zstd = ZSTD_createCStream();
    QByteArray packed;
};

BundleWriter::BundleWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
BundleWriter::~BundleWriter() = default;

Result<std::unique_ptr<BundleWriter>> BundleWriter::begin(QIODevice &out, const BundleHeader &header,
                                                          const SecretKey &officeKey)
{
    auto state = std::make_unique<State>(out);
    if (!state->zstd)
        return noMemory();
    crypto_sign_init(&state->signing);
    const QByteArray json = toJson(header);
    QByteArray opening(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    const SecretKey key = bundleKey(officeKey);
    crypto_secretstream_xchacha20poly1305_init_push(&state->stream, raw(opening), key.bytes().data());
    if (!state->put(QByteArray(magic, magicSize)) || !state->put(length(json.size())) || !state->put(json) ||
        !state->put(opening))
        return notWritten();
    return std::unique_ptr<BundleWriter>(new BundleWriter(std::move(state)));
}

Result<void> BundleWriter::line(const QByteArray &line) { return m_state->pack(line + '\n', ZSTD_e_continue); }

Result<void> BundleWriter::finish(const SigningKey &key)
{
    if (auto packed = m_state->pack({}, ZSTD_e_end); !packed)
        return packed;
    if (!m_state->putChunk(true))
        return notWritten();
    unsigned char publicBytes[crypto_sign_PUBLICKEYBYTES];
    unsigned char secret[crypto_sign_SECRETKEYBYTES];
    crypto_sign_seed_keypair(publicBytes, secret, key.seed.bytes().data());
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_final_create(&m_state->signing, raw(signature), nullptr, secret);
    sodium_memzero(secret, sizeof secret);
    if (m_state->out.write(signature) != signature.size())
        return notWritten();
    return {};
}

// Reading ----------------------------------------------------------------------------------------------------

Result<BundleHeader> peekBundle(QIODevice &in)
{
    auto json = readHeaderBytes(in);
    if (!json)
        return json.error();
    return checkedHeader(*json);
}

struct BundleReader::State
{
    explicit State(QIODevice &device) : in(device) {}
    ~State() { ZSTD_freeDStream(zstd); }

    QIODevice &in;
    BundleHeader header;
    qint64 total = 0;
    qint64 end = 0; ///< where the signature begins
    crypto_secretstream_xchacha20poly1305_state stream;
    ZSTD_DStream *zstd = ZSTD_createDStream();
    QByteArray packed; ///< decrypted, not yet unpacked
    std::size_t used = 0;
    QByteArray plain;
    qsizetype taken = 0;
    qsizetype searched = 0;
    bool last = false;
    bool frameDone = false;
};

BundleReader::BundleReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
BundleReader::~BundleReader() = default;
const BundleHeader &BundleReader::header() const { return m_state->header; }
qint64 BundleReader::bytesRead() const { return m_state->in.pos(); }
qint64 BundleReader::bytesTotal() const { return m_state->total; }

Result<std::unique_ptr<BundleReader>> BundleReader::open(QIODevice &in, const QString &office,
                                                         const SecretKey &officeKey,
                                                         const std::function<bool(qint64, qint64)> &step)
{
    auto state = std::make_unique<State>(in);
    if (!state->zstd)
        return noMemory();
    const qint64 start = in.pos();
    state->total = in.size();
    auto json = readHeaderBytes(in);
    if (!json)
        return json.error();
    auto header = checkedHeader(*json);
    if (!header)
        return header.error();
    state->header = *header;
    if (header->office != office)
        return Error{ErrorKind::Refused, tr("This bundle belongs to another office."),
                     tr("Nothing was changed. Only workstations that joined this office exchange with it.")};
    const qint64 body = in.pos();
    state->end = state->total - qint64(crypto_sign_BYTES);
    if (state->end < body + qint64(crypto_secretstream_xchacha20poly1305_HEADERBYTES))
        return damaged();

    crypto_sign_state signing;
    crypto_sign_init(&signing);
    if (!in.seek(start))
        return damaged();
    for (qint64 at = start; at < state->end;) {
        const QByteArray piece = in.read(std::min<qint64>(1 << 20, state->end - at));
        if (piece.isEmpty())
            return damaged();
        crypto_sign_update(&signing, raw(piece), static_cast<unsigned long long>(piece.size()));
        at += piece.size();
        if (step && !step(at, state->total))
            return Error{ErrorKind::Refused, tr("Stopped as you asked."), tr("Nothing was changed.")};
    }
    QByteArray signature = in.read(qint64(crypto_sign_BYTES));
    if (signature.size() != qsizetype(crypto_sign_BYTES) || header->key.size() != crypto_sign_PUBLICKEYBYTES ||
        crypto_sign_final_verify(&signing, raw(signature), raw(header->key)) != 0)
        return damaged();

    if (!in.seek(body))
        return damaged();
    const QByteArray opening = in.read(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
    const SecretKey key = bundleKey(officeKey);
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state->stream, raw(opening), key.bytes().data()) != 0)
        return damaged();
    return std::unique_ptr<BundleReader>(new BundleReader(std::move(state)));
}

Result<std::optional<QByteArray>> BundleReader::line()
{
    State &s = *m_state;
    for (;;) {
        const qsizetype end = s.plain.indexOf('\n', s.searched);
        if (end >= 0) {
            QByteArray line = s.plain.mid(s.taken, end - s.taken);
            s.taken = s.searched = end + 1;
            return std::optional(std::move(line));
        }
        s.plain.remove(0, s.taken);
        s.taken = 0;
        s.searched = s.plain.size();
        if (s.plain.size() > longestLine)
            return damaged();
        if (s.used == std::size_t(s.packed.size())) {
            if (s.last) {
                if (!s.plain.isEmpty() || !s.frameDone || s.in.pos() != s.end)
                    return damaged();
                return std::optional<QByteArray>();
            }
            const QByteArray size = s.in.read(4);
            const qint64 bytes = size.size() == 4 ? qint64(qFromLittleEndian<quint32>(size.constData())) : 0;
            if (bytes < qint64(crypto_secretstream_xchacha20poly1305_ABYTES) || bytes > cipherChunk ||
                s.in.pos() + bytes > s.end)
                return damaged();
            const QByteArray cipher = s.in.read(bytes);
            if (cipher.size() != bytes)
                return damaged();
            s.packed.resize(cipher.size() - qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES));
            s.used = 0;
            unsigned char tag = 0;
            if (crypto_secretstream_xchacha20poly1305_pull(&s.stream, raw(s.packed), nullptr, &tag, raw(cipher),
                                                           static_cast<unsigned long long>(cipher.size()), nullptr,
                                                           0) != 0)
                return damaged();
            s.last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
            if (s.packed.isEmpty())
                continue;
        }
        QByteArray piece(256 * 1024, Qt::Uninitialized);
        ZSTD_inBuffer input{s.packed.constData(), std::size_t(s.packed.size()), s.used};
        ZSTD_outBuffer output{piece.data(), std::size_t(piece.size()), 0};
        const std::size_t left = ZSTD_decompressStream(s.zstd, &output, &input);
        if (ZSTD_isError(left) || (s.frameDone && output.pos == 0 && input.pos == s.used))
            return damaged();
        s.frameDone = left == 0;
        s.used = input.pos;
        s.plain.append(piece.constData(), qsizetype(output.pos));
    }
}

} // namespace waymark
