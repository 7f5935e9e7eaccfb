// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/operation_line.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString someText(std::mt19937 &random)
{
    static const QStringList pieces{u"a"_s,  u" "_s, u"\""_s, u"\\"_s,       u"\n"_s, u"\t"_s,      u"\r"_s, u"{}"_s,
                                    u","_s,  u":"_s, u"é"_s,  u"中"_s,       u"😀"_s, QChar(1), u"null"_s, u"/"_s,
                                    QChar(0x7f), u"\\u0041"_s, u"ünïcode"_s, u"''"_s};
    QString text;
    for (std::size_t i = random() % 12; i > 0; --i)
        text += pieces[qsizetype(random() % std::size_t(pieces.size()))];
    return text;
}

Delta someDelta(std::mt19937 &random)
{
    Delta delta;
    for (std::size_t i = random() % 6; i > 0; --i) {
        Value value;
        switch (random() % 4) {
        case 0:
            break;
        case 1:
            value = qint64((quint64(random()) << 32 | random()) >> (1 + random() % 63)) * (random() % 2 ? 1 : -1);
            break;
        default:
            value = someText(random);
        }
        delta[QByteArray("field_") + char('a' + random() % 26)] = value;
    }
    return delta;
}

bool same(const Operation &a, const Operation &b)
{
    if (a.id != b.id || a.kind != b.kind || a.actor != b.actor || a.center != b.center || a.device != b.device ||
        a.atUtcMs != b.atUtcMs || a.stamp != b.stamp || a.undoes != b.undoes || a.reason != b.reason ||
        a.changes.size() != b.changes.size())
        return false;
    return std::ranges::equal(a.changes, b.changes, [](const Change &x, const Change &y) {
        return x.entity == y.entity && x.recordId == y.recordId && x.personId == y.personId && x.base == y.base &&
            x.delta == y.delta;
    });
}

/// As any other program would read it.
Delta readByQt(const QByteArray &json)
{
    Delta delta;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        Value value;
        if (it->isString())
            value = it->toString();
        else if (it->isDouble())
            value = it->toInteger();
        delta.emplace(it.key().toUtf8(), std::move(value));
    }
    return delta;
}

} // namespace

TEST_CASE("An operation comes out of its line as it went in", "[sync][format]")
{
    std::mt19937 random(11);
    for (int i = 0; i < 2'000; ++i) {
        Operation operation{.id = qint64(random()) << 20,
                            .kind = "recordNote",
                            .actor = qint64(random()),
                            .center = qint64(random()),
                            .device = qint64(random()) << 25,
                            .atUtcMs = qint64(random()) * 1000,
                            .stamp = stampText(random(), i, 7),
                            .undoes = random() % 3 ? 0 : qint64(random()),
                            .reason = random() % 3 ? QString() : someText(random)};
        operation.id += 1;
        for (std::size_t k = random() % 4; k > 0; --k)
            operation.changes.push_back({.entity = "Note",
                                         .recordId = 1 + qint64(random()),
                                         .personId = random() % 3 ? qint64(random()) : 0,
                                         .base = random() % 2 ? qint64(random()) : 0,
                                         .delta = canonical(someDelta(random))});
        const QByteArray line = operationLine(operation);
        REQUIRE_FALSE(line.contains('\n'));
        QJsonParseError error;
        REQUIRE(QJsonDocument::fromJson(line, &error).isObject());
        const auto read = readOperationLine(line);
        REQUIRE(read);
        REQUIRE(same(*read, operation));
        REQUIRE(chainHash("x", *read) == chainHash("x", operation));
    }
}

TEST_CASE("A delta is read as any JSON parser reads it", "[sync][format]")
{
    std::mt19937 random(12);
    for (int i = 0; i < 2'000; ++i) {
        const Delta delta = someDelta(random);
        const QByteArray json = canonical(delta);
        REQUIRE(parseDelta(json) == delta);
        REQUIRE(readByQt(json) == delta);
    }
    // Not canonical, damaged, or no delta at all: still the same answer.
    for (const char *json : {"", "{", "{}", "[]", "{\"a\":1.5}", "{\"a\":1e3}", "{ \"a\" : 1 }", "{\"a\":true}",
                             "{\"a\":1}x", "{\"a\":{\"b\":1}}", "{\"a\":[1]}", "{\"a\":nulll}", "{\"a\"}",
                             "{\"a\":1,}", "{\"a\":\"\\u00e9\"}", "{\"a\\n\":1}", "{\"a\":-5}", "{\"a\":--5}"}) {
        INFO(json);
        CHECK(parseDelta(json) == readByQt(json));
    }
}
