// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/zip_reader.h"

#include <QtEndian>
#include <catch2/catch_test_macros.hpp>
#include <zlib.h>

namespace waymark {

namespace {

template <typename T>
T at(const QByteArray &bytes, qsizetype offset)
{
    REQUIRE(offset >= 0);
    REQUIRE(offset + qsizetype(sizeof(T)) <= bytes.size());
    return qFromLittleEndian<T>(bytes.constData() + offset);
}

QByteArray inflated(QByteArray packed, quint32 size)
{
    QByteArray out(qsizetype(size), 0);
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_in = uInt(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    REQUIRE(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
    const int end = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    REQUIRE(end == Z_STREAM_END);
    return out;
}

} // namespace

QMap<QString, QByteArray> unzipped(const QByteArray &archive)
{
    QMap<QString, QByteArray> files;
    const qsizetype end = archive.lastIndexOf(QByteArray("PK\x05\x06", 4));
    REQUIRE(end >= 0);
    qsizetype entry = at<quint32>(archive, end + 16);
    for (int left = at<quint16>(archive, end + 10); left > 0; --left) {
        REQUIRE(archive.mid(entry, 4) == QByteArray("PK\x01\x02", 4));
        const quint16 method = at<quint16>(archive, entry + 10);
        const quint32 packed = at<quint32>(archive, entry + 20);
        const quint32 size = at<quint32>(archive, entry + 24);
        const quint16 name = at<quint16>(archive, entry + 28);
        const qsizetype local = at<quint32>(archive, entry + 42);
        const qsizetype data =
            local + 30 + at<quint16>(archive, local + 26) + at<quint16>(archive, local + 28);
        const QByteArray bytes = archive.mid(data, packed);
        REQUIRE((method == 0 || method == Z_DEFLATED));
        files.insert(QString::fromUtf8(archive.mid(entry + 46, name)),
                     method ? inflated(bytes, size) : bytes);
        entry += 46 + name + at<quint16>(archive, entry + 30) + at<quint16>(archive, entry + 32);
    }
    return files;
}

} // namespace waymark
