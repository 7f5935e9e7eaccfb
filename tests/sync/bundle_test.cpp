// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/verify.h"
#include "core/sync/bundle_format.h"
#include "core/sync/exporter.h"
#include "core/sync/importer.h"
#include "core/sync/joining.h"
#include "tests/support/office_fixture.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QString office = u"0123456789abcdef"_s;

BundleHeader headerOf(const SigningKey &key, qint64 lines)
{
    BundleHeader header{.office = office, .device = 7, .number = 3, .madeMs = 1, .operations = lines};
    header.key = key.publicKey;
    header.holds = {{7, 1, 3}, {9, 2, 2}};
    return header;
}

QByteArray written(const SigningKey &key, const SecretKey &officeKey, const QList<QByteArray> &lines)
{
    QBuffer out;
    REQUIRE(out.open(QIODevice::WriteOnly));
    auto writer = BundleWriter::begin(out, headerOf(key, lines.size()), officeKey);
    REQUIRE(writer.ok());
    for (const QByteArray &line : lines)
        REQUIRE((*writer)->line(line).ok());
    REQUIRE((*writer)->finish(key).ok());
    return out.data();
}

/// Every line, or nothing where the bundle is refused at any point.
std::optional<QList<QByteArray>> readBack(QByteArray bytes, const SecretKey &officeKey)
{
    QBuffer in(&bytes);
    REQUIRE(in.open(QIODevice::ReadOnly));
    auto reader = BundleReader::open(in, office, officeKey);
    if (!reader)
        return {};
    QList<QByteArray> lines;
    for (;;) {
        const auto line = (*reader)->line();
        if (!line)
            return {};
        if (!*line)
            return lines;
        lines += **line;
    }
}

/// Lines that do not compress, so that several chunks are needed.
QList<QByteArray> noise(int lines)
{
    QRandomGenerator random(1);
    QList<QByteArray> found;
    for (int i = 0; i < lines; ++i) {
        QByteArray line(600, '\0');
        for (char &c : line)
            c = char(random.bounded(0x20, 0x7f));
        found += line;
    }
    return found;
}

QByteArray dumpOf(Session &session)
{
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(dumpOffice(session.store(), buffer).ok());
    return buffer.data();
}

} // namespace

TEST_CASE("What is written into a bundle is read from it, of any size", "[sync]")
{
    const SigningKey key = signingKeyFrom(SecretKey::random());
    const SecretKey officeKey = SecretKey::random();
    QList<QList<QByteArray>> all{{},       {"{}"},     {QByteArray(3'000'000, 'a'), "b"},
                                 noise(1), noise(109), noise(700)};
    // Around the end of a chunk, where the last one could be empty or be forgotten.
    for (int i = 100; i < 120; ++i)
        all += noise(i);
    for (const QList<QByteArray> &lines : all) {
        CAPTURE(lines.size());
        const QByteArray bytes = written(key, officeKey, lines);
        CHECK(readBack(bytes, officeKey) == lines);
        CHECK_FALSE(readBack(bytes, SecretKey::random()));
        QBuffer in;
        in.setData(bytes);
        REQUIRE(in.open(QIODevice::ReadOnly));
        const auto header = peekBundle(in);
        REQUIRE(header.ok());
        CHECK(header->holds == headerOf(key, 0).holds);
        CHECK(header->number == 3);
        CHECK(header->key == key.publicKey);
    }
}

TEST_CASE("No byte of a bundle can be another one", "[sync][bad]")
{
    const SigningKey key = signingKeyFrom(SecretKey::random());
    const SecretKey officeKey = SecretKey::random();
    const QByteArray small = written(key, officeKey, {R"({"id":"1"})", R"({"id":"2"})"});
    for (qsizetype at = 0; at < small.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bad = small;
            bad[at] = char(bad[at] ^ (1 << bit));
            CAPTURE(at, bit);
            REQUIRE_FALSE(readBack(bad, officeKey));
        }
        REQUIRE_FALSE(readBack(small.first(at), officeKey));
        REQUIRE_FALSE(readBack(small.first(at) + small.sliced(at + 1), officeKey));
    }
    REQUIRE_FALSE(readBack(small + '\0', officeKey));
    REQUIRE_FALSE(readBack(small + small, officeKey));

    // Several chunks: a byte of each, a chunk left out, two in each other's place.
    const QByteArray large = written(key, officeKey, noise(500));
    const qsizetype opening = 19 + qFromLittleEndian<quint32>(large.constData() + 15);
    std::vector<std::pair<qsizetype, qsizetype>> chunks;
    for (qsizetype at = opening + 24; at < large.size() - 64;) {
        const qsizetype size = 4 + qFromLittleEndian<quint32>(large.constData() + at);
        chunks.emplace_back(at, size);
        at += size;
    }
    REQUIRE(chunks.size() > 3);
    for (const auto &[at, size] : chunks) {
        for (const qsizetype place : {at, at + 3, at + 4, at + size / 2, at + size - 1}) {
            CAPTURE(place);
            QByteArray bad = large;
            bad[place] = char(bad[place] ^ 0x10);
            REQUIRE_FALSE(readBack(bad, officeKey));
        }
        REQUIRE_FALSE(readBack(large.first(at) + large.sliced(at + size), officeKey));
    }
    const auto [first, length] = chunks[0];
    REQUIRE(chunks[1].second == length);
    const QByteArray swapped = large.first(first) + large.mid(first + length, length) +
                               large.mid(first, length) + large.sliced(first + 2 * length);
    REQUIRE(swapped.size() == large.size());
    REQUIRE_FALSE(readBack(swapped, officeKey));
}

TEST_CASE("An altered or shortened bundle changes nothing in an office", "[sync][bad]")
{
    OfficeFixture a;
    a.enrolled();
    const QString folder = a.directory.filePath(u"b"_s);
    const QString invitation = a.directory.filePath(u"b.join"_s);
    a.as("administrator");
    REQUIRE(writeJoinFile(a.signedIn->actions(), u"LAPTOP-B"_s, u"told by voice"_s, invitation, {},
                          KeyCost::testing())
                .ok());
    REQUIRE(joinOffice(invitation, u"told by voice"_s, folder, a.clock).ok());
    auto b = SignedIn::open(folder, u"counselor"_s, QString::fromLatin1(OfficeFixture::password), a.clock);
    REQUIRE(b.ok());
    Session &session = (*b)->session();
    a.enrolled();
    QBuffer out;
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(exportBundleTo(a.session(), out).ok());
    const QByteArray good = out.data();

    const QByteArray before = dumpOf(session);
    const auto refused = [&](QByteArray bytes) {
        QBuffer in(&bytes);
        REQUIRE(in.open(QIODevice::ReadOnly));
        const auto report = importBundleFrom(session, in);
        REQUIRE_FALSE(report.ok());
        REQUIRE_FALSE(report.error().what.isEmpty());
    };
    for (qsizetype at = 0; at < good.size(); ++at) {
        CAPTURE(at);
        QByteArray bad = good;
        bad[at] = char(bad[at] ^ (1 << (at % 8)));
        refused(bad);
        if (at % 7 == 0)
            refused(good.first(at));
    }
    refused(good + '\n');
    CHECK(dumpOf(session) == before);
    CHECK(verifyOffice(session)->problems == QStringList());
    QBuffer in;
    in.setData(good);
    REQUIRE(in.open(QIODevice::ReadOnly));
    const auto report = importBundleFrom(session, in);
    REQUIRE(report.ok());
    CHECK(report->counts.newPeople == 1);
    CHECK(dumpOf(session) == dumpOf(a.session()));
}
