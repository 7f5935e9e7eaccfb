// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/key_slots.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <catch2/catch_test_macros.hpp>
#include <functional>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString maria = u"maria"_s;
const QString password = u"correct horse battery"_s;

/// An office file with two people, in a folder that goes with the test.
struct Office
{
    Office()
    {
        REQUIRE(keySlots.add(maria, password, key, KeyCost::testing()).ok());
        REQUIRE(keySlots.add(u"Jos\u00e9"_s, u"another password"_s, key, KeyCost::testing()).ok());
        REQUIRE(keySlots.write(path).ok());
    }

    QByteArray bytes() const
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    void put(const QByteArray &bytes) const
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    /// Changes the first entry of the file and reads it again.
    Result<KeySlots> readWith(const std::function<void(QJsonObject &)> &change) const
    {
        QJsonObject root = QJsonDocument::fromJson(bytes()).object();
        QJsonArray entries = root.value("slots"_L1).toArray();
        QJsonObject first = entries.first().toObject();
        change(first);
        entries[0] = first;
        root["slots"_L1] = entries;
        put(QJsonDocument(root).toJson());
        return KeySlots::read(path);
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"keyslots.json"_s);
    SecretKey key = SecretKey::random();
    KeySlots keySlots{u"office-1"_s};
};

ErrorKind kindOf(const auto &result)
{
    REQUIRE_FALSE(result.ok());
    return result.error().kind;
}

} // namespace

TEST_CASE("A secret key is 32 random bytes and leaves nothing behind when moved", "[storage][R-138]")
{
    SecretKey one = SecretKey::random();
    const SecretKey two = SecretKey::random();
    CHECK(one.bytes().size() == 32);
    CHECK_FALSE(one == two);
    const SecretKey copy = SecretKey::fromBytes(one.bytes());
    CHECK(one == copy);
    const SecretKey moved = std::move(one);
    CHECK(moved == copy);
    CHECK_FALSE(one); // NOLINT(bugprone-use-after-move): what a moved-from key holds is the point
    CHECK(one.bytes().empty());
    CHECK_FALSE(SecretKey::fromBytes(copy.bytes().first(31)));
}

TEST_CASE("Each login opens its slot and finds the same office key", "[storage][R-138]")
{
    const Office office;
    const auto read = KeySlots::read(office.path);
    REQUIRE(read.ok());
    CHECK(read->office() == "office-1"_L1);
    CHECK(read->logins() == QStringList{maria, u"Jos\u00e9"_s});
    const auto first = read->open(maria, password);
    REQUIRE(first.ok());
    CHECK(first.value() == office.key);
    const auto second = read->open(u" JOSE\u0301 "_s, u"another password"_s);
    REQUIRE(second.ok());
    CHECK(second.value() == office.key);
    CHECK_FALSE(office.bytes().contains(password.toUtf8()));
    CHECK_FALSE(office.bytes().contains(
        QByteArray(reinterpret_cast<const char *>(office.key.bytes().data()), 32).toBase64()));
}

TEST_CASE("A wrong password and an unknown login are told apart by nothing", "[storage][R-138]")
{
    const Office office;
    const auto wrong = office.keySlots.open(maria, u"correct horse batterz"_s);
    const auto unknown = office.keySlots.open(u"nobody"_s, password);
    const auto empty = office.keySlots.open(maria, {});
    const auto others = office.keySlots.open(maria, u"another password"_s);
    CHECK(kindOf(wrong) == ErrorKind::WrongPassword);
    for (const auto *other : {&unknown, &empty, &others}) {
        CHECK(kindOf(*other) == ErrorKind::WrongPassword);
        CHECK(other->error().text() == wrong.error().text());
    }
}

TEST_CASE("An unknown login takes as much work as a known one", "[storage][R-138]")
{
    KeySlots keySlots(u"office-1"_s);
    const SecretKey key = SecretKey::random();
    REQUIRE(keySlots.add(maria, password, key, KeyCost{2, 32ULL * 1024 * 1024}).ok());
    const auto fastest = [&keySlots](const QString &login) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            CHECK_FALSE(keySlots.open(login, u"a wrong password"_s).ok());
            best = std::min(best, timer.nsecsElapsed());
        }
        return best;
    };
    const qint64 known = fastest(maria);
    const qint64 unknown = fastest(u"nobody"_s);
    CHECK(unknown > known / 3);
    CHECK(unknown < known * 3);
}

TEST_CASE("The same password typed composed or decomposed opens", "[storage][R-138]")
{
    KeySlots keySlots(u"office-1"_s);
    const SecretKey key = SecretKey::random();
    REQUIRE(keySlots.add(maria, u"caf\u00e9 au lait"_s, key, KeyCost::testing()).ok());
    CHECK(keySlots.open(maria, u"cafe\u0301 au lait"_s).ok());
    CHECK_FALSE(keySlots.open(maria, u"cafe au lait"_s).ok());
    CHECK_FALSE(keySlots.open(maria, u"Caf\u00e9 au lait"_s).ok());
}

TEST_CASE("A change of any member of a slot is refused", "[storage][R-138]")
{
    const Office office;
    const auto refused = [&office](const std::function<void(QJsonObject &)> &change,
                                   const QString &login = maria) {
        const auto read = office.readWith(change);
        if (!read.ok()) {
            CHECK(read.error().kind == ErrorKind::Damaged);
            CHECK(read.error().advice.contains("keyslots.json.bak"_L1));
            CHECK(read.error().advice.contains("database itself is untouched"_L1));
            return true;
        }
        return kindOf(read->open(login, password)) == ErrorKind::WrongPassword;
    };
    for (const auto member : {"salt"_L1, "nonce"_L1, "box"_L1}) {
        const QByteArray original = office.bytes();
        const QString text = QJsonDocument::fromJson(original).object()["slots"_L1][0][member].toString();
        for (qsizetype at = 0; at < text.size(); ++at) {
            for (const QChar other : u"Ab/=*"_s) {
                if (text[at] == other)
                    continue;
                QString changed = text;
                changed[at] = other;
                CAPTURE(member.data(), at, other.unicode());
                CHECK(refused([&](QJsonObject &slot) { slot[member] = changed; }));
                office.put(original);
            }
        }
        CHECK(refused([&](QJsonObject &slot) { slot[member] = text.chopped(4); }));
        office.put(original);
        CHECK(refused([&](QJsonObject &slot) { slot[member] = 7; }));
        office.put(original);
        CHECK(refused([&](QJsonObject &slot) { slot.remove(member); }));
        office.put(original);
    }
    const QByteArray original = office.bytes();
    CHECK(refused([](QJsonObject &slot) { slot["login"_L1] = u"marib"_s; }, u"marib"_s));
    office.put(original);
    CHECK(refused([](QJsonObject &slot) { slot["login"_L1] = u""_s; }));
    office.put(original);
    CHECK(refused([](QJsonObject &slot) { slot["login"_L1] = u"jos\u00e9"_s; }));
    office.put(original);
    CHECK(refused([](QJsonObject &slot) { slot["ops"_L1] = 2; }));
    office.put(original);
    CHECK(refused([](QJsonObject &slot) { slot["memory"_L1] = 16384; }));
    office.put(QByteArray(original).replace("office-1", "office-2"));
    CHECK(kindOf(KeySlots::read(office.path)->open(maria, password)) == ErrorKind::WrongPassword);
}

TEST_CASE("No changed byte anywhere in the file gives a key that is not the office's", "[storage][R-138]")
{
    const Office office;
    const QByteArray original = office.bytes();
    for (qsizetype at = 0; at < original.size(); ++at) {
        QByteArray changed = original;
        changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 7)));
        office.put(changed);
        const auto read = KeySlots::read(office.path);
        if (!read.ok())
            continue;
        const auto opened = read->open(maria, password);
        CAPTURE(at);
        CHECK((!opened.ok() || opened.value() == office.key));
    }
}

TEST_CASE("Slots changed for one another are refused", "[storage][R-138]")
{
    const Office office;
    QJsonObject root = QJsonDocument::fromJson(office.bytes()).object();
    QJsonArray entries = root["slots"_L1].toArray();
    QJsonObject one = entries[0].toObject();
    QJsonObject two = entries[1].toObject();
    std::swap(one, two);
    const QJsonValue login = one["login"_L1].toString();
    one["login"_L1] = two["login"_L1].toString();
    two["login"_L1] = login;
    root["slots"_L1] = QJsonArray{one, two};
    office.put(QJsonDocument(root).toJson());
    const auto read = KeySlots::read(office.path);
    REQUIRE(read.ok());
    CHECK(kindOf(read->open(maria, u"another password"_s)) == ErrorKind::WrongPassword);
    CHECK(kindOf(read->open(maria, password)) == ErrorKind::WrongPassword);
}

TEST_CASE("A file that breaks off anywhere is damaged, and says what to do", "[storage][R-138]")
{
    const Office office;
    const QByteArray original = office.bytes().trimmed();
    for (qsizetype length = 0; length < original.size(); ++length) {
        office.put(original.first(length));
        const auto read = KeySlots::read(office.path);
        CAPTURE(length);
        CHECK(kindOf(read) == ErrorKind::Damaged);
    }
    for (const char *other :
         {"", "null", "[]", "{}", "{\"format\":1}", "{\"format\":1,\"office\":\"x\",\"slots\":[]}",
          "{\"format\":\"1\",\"office\":\"x\",\"slots\":[{}]}", "\xff\xfe\x00"}) {
        office.put(other);
        CHECK(kindOf(KeySlots::read(office.path)) == ErrorKind::Damaged);
    }
    REQUIRE(QFile::remove(office.path));
    const auto missing = KeySlots::read(office.path);
    CHECK(kindOf(missing) == ErrorKind::NotFound);
    CHECK(missing.error().advice.contains("keyslots.json.bak"_L1));
}

TEST_CASE("A file of a newer Waymark is refused, not guessed at", "[storage][R-138]")
{
    const Office office;
    office.put(office.bytes().replace("\"format\": 1", "\"format\": 2"));
    CHECK(kindOf(KeySlots::read(office.path)) == ErrorKind::TooNew);
}

TEST_CASE("A cost that would make the program stand still is refused at once", "[storage][R-138]")
{
    const Office office;
    const QByteArray original = office.bytes();
    const QList<QJsonValue> ops{0, -1, 101, 1e18, 1.5, u"3"_s, QJsonValue::Null};
    const QList<QJsonValue> memory{0, -8192, 8191, 4294967297.0, 1e300, u"8192"_s, QJsonValue::Null};
    QElapsedTimer timer;
    timer.start();
    for (const QJsonValue &value : ops) {
        CHECK(kindOf(office.readWith([&](QJsonObject &slot) { slot["ops"_L1] = value; })) ==
              ErrorKind::Damaged);
        office.put(original);
    }
    for (const QJsonValue &value : memory) {
        CHECK(kindOf(office.readWith([&](QJsonObject &slot) { slot["memory"_L1] = value; })) ==
              ErrorKind::Damaged);
        office.put(original);
    }
    CHECK(timer.elapsed() < 2000);
    KeySlots keySlots(u"office-1"_s);
    CHECK(kindOf(keySlots.add(maria, password, office.key, KeyCost{1000, 8192})) == ErrorKind::BadInput);
}

TEST_CASE("A login has one slot, whatever its capitals", "[storage][R-138]")
{
    Office office;
    CHECK(kindOf(office.keySlots.add(u"MARIA"_s, u"some other one"_s, office.key, KeyCost::testing())) ==
          ErrorKind::BadInput);
    CHECK(kindOf(office.keySlots.add(u"  "_s, password, office.key, KeyCost::testing())) ==
          ErrorKind::BadInput);
    CHECK(office.keySlots.open(maria, password).ok());
    QJsonObject root = QJsonDocument::fromJson(office.bytes()).object();
    QJsonArray entries = root["slots"_L1].toArray();
    entries.append(entries.first());
    root["slots"_L1] = entries;
    office.put(QJsonDocument(root).toJson());
    CHECK(kindOf(KeySlots::read(office.path)) == ErrorKind::Damaged);
}

TEST_CASE("Removing a slot takes that way in, from the kept copy too, but never the last", "[storage][R-138]")
{
    Office office;
    CHECK_FALSE(office.keySlots.remove(u"nobody"_s));
    CHECK_FALSE(office.keySlots.isLastSlot(maria));
    REQUIRE(office.keySlots.remove(u"Maria"_s));
    CHECK_FALSE(office.keySlots.contains(maria));
    CHECK(office.keySlots.isLastSlot(u"jos\u00e9"_s));
    CHECK_FALSE(office.keySlots.isLastSlot(maria));
    CHECK_FALSE(office.keySlots.remove(u"jos\u00e9"_s));
    REQUIRE(office.keySlots.write(office.path).ok());
    for (const QString &path : {office.path, QString(office.path + u".bak"_s)}) {
        const auto read = KeySlots::read(path);
        REQUIRE(read.ok());
        CHECK(kindOf(read->open(maria, password)) == ErrorKind::WrongPassword);
        CHECK(read->open(u"jos\u00e9"_s, u"another password"_s).ok());
    }
}

TEST_CASE("A new password replaces the old one and keeps the office key", "[storage][R-138]")
{
    Office office;
    REQUIRE(office.keySlots.changePassword(u"Maria"_s, u"a second password"_s, office.key, KeyCost::testing())
                .ok());
    CHECK_FALSE(office.keySlots.open(maria, password).ok());
    const auto opened = office.keySlots.open(maria, u"a second password"_s);
    REQUIRE(opened.ok());
    CHECK(opened.value() == office.key);
    CHECK(kindOf(office.keySlots.changePassword(u"nobody"_s, password, office.key)) == ErrorKind::NotFound);
    CHECK(kindOf(office.keySlots.changePassword(maria, u"short"_s, office.key)) == ErrorKind::BadInput);
    CHECK(office.keySlots.open(maria, u"a second password"_s).ok());
}

TEST_CASE("What may be a password", "[storage][R-138]")
{
    CHECK_FALSE(checkPassword({}).ok());
    CHECK_FALSE(checkPassword(u"          "_s).ok());
    CHECK_FALSE(checkPassword(u"seven77"_s).ok());
    CHECK_FALSE(checkPassword(u"e\u0301e\u0301e\u0301e\u0301"_s).ok()); // four letters, typed as eight
    CHECK_FALSE(checkPassword(QString(2000, u'x')).ok());
    CHECK(checkPassword(u"eight888"_s).ok());
    CHECK(checkPassword(u"\u5bc6\u7801\u5bc6\u7801\u5bc6\u7801\u5bc6\u7801"_s).ok());
    KeySlots keySlots(u"office-1"_s);
    CHECK(kindOf(keySlots.add(maria, u"short"_s, SecretKey::random(), KeyCost::testing())) ==
          ErrorKind::BadInput);
    CHECK(keySlots.logins().isEmpty());
}

TEST_CASE("The file can be read by its owner only", "[storage][R-138]")
{
    Office office;
    const auto mode =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    for (const QString &path : {office.path, QString(office.path + u".bak"_s)}) {
        CHECK(QFile::permissions(path) == mode);
        REQUIRE(QFile::setPermissions(path, mode | QFileDevice::ReadOther | QFileDevice::ReadGroup));
    }
    REQUIRE(office.keySlots.write(office.path).ok());
    CHECK(QFile::permissions(office.path) == mode);
    CHECK(QFile::permissions(office.path + u".bak"_s) == mode);
}

TEST_CASE("A file that cannot be written says so and leaves the one before", "[storage][R-138]")
{
    Office office;
    const QByteArray before = office.bytes();
    REQUIRE(office.keySlots.remove(maria));
    REQUIRE(QFile::remove(office.path + u".bak"_s));
    REQUIRE(QDir().mkpath(office.path + u".bak/in the way"_s));
    const auto written = office.keySlots.write(office.path);
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().advice.contains("as it was before"_L1));
    CHECK(office.bytes() == before);
    CHECK_FALSE(KeySlots(u"office-1"_s).write(office.path).ok());
    CHECK_FALSE(office.keySlots.write(office.folder.filePath(u"gone/keyslots.json"_s)).ok());
}
