// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/word_diff.h"
#include "tests/support/printing.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// "the [red] cat": what differs in brackets.
QString marked(const std::vector<DiffPiece> &pieces)
{
    QString text;
    for (const DiffPiece &piece : pieces)
        text += piece.same ? piece.text : QString(u'[' + piece.text + u']');
    return text;
}

QString whole(const std::vector<DiffPiece> &pieces)
{
    QString text;
    for (const DiffPiece &piece : pieces)
        text += piece.text;
    return text;
}

QString sameWords(const std::vector<DiffPiece> &pieces)
{
    QString text;
    for (const DiffPiece &piece : pieces) {
        if (piece.same)
            text += piece.text + u' ';
    }
    return text.simplified().remove(u' ');
}

} // namespace

TEST_CASE("Differences are marked by whole words", "[sync][diff]")
{
    const auto check = [](const QString &left, const QString &right, const QString &wantLeft, const QString &wantRight) {
        const WordDiff diff = diffWords(left, right);
        CHECK(marked(diff.left) == wantLeft);
        CHECK(marked(diff.right) == wantRight);
    };
    check({}, {}, {}, {});
    check(u"the same words"_s, u"the same words"_s, u"the same words"_s, u"the same words"_s);
    check(u"a cat sat"_s, u"a red cat sat"_s, u"a cat sat"_s, u"a [red] cat sat"_s);
    check(u"one two"_s, {}, u"[one two]"_s, {});
    check(u"before noon, by bus"_s, u"after noon, by car"_s, u"[before] noon, by [bus]"_s, u"[after] noon, by [car]"_s);
    check(u"cats"_s, u"cat"_s, u"[cats]"_s, u"[cat]"_s);
    check(u"Call her, then write"_s, u"Call her then write"_s, u"Call her[,] then write"_s, u"Call her then write"_s);
    check(u"a b c d"_s, u"c d a b"_s, u"[a b] c d"_s, u"c d [a b]"_s);
    check(u"João's niño 👩‍🍳"_s, u"João's niña 👩‍🍳"_s, u"João's [niño] 👩‍🍳"_s, u"João's [niña] 👩‍🍳"_s);
    // Blanks alone are no difference, and every one is kept.
    check(u"two  blanks\nand a line"_s, u"two blanks and a line"_s, u"two  blanks\nand a line"_s, u"two blanks and a line"_s);
    check(u"  led by blanks"_s, u"led by blanks"_s, u"[]  led by blanks"_s.remove(u"[]"_s), u"led by blanks"_s);
}

TEST_CASE("Pieces put together are the texts, and what is the same is the same", "[sync][diff]")
{
    std::mt19937 engine(5);
    const QStringList words{u"the"_s, u"shelter"_s, u"called"_s, u"her"_s, u"on"_s, u"Tuesday"_s, u","_s, u"\n"_s, u"twice"_s};
    const auto text = [&](int count) {
        QString made;
        for (int i = 0; i < count; ++i)
            made += words[qsizetype(engine() % std::size_t(words.size()))] + QString(qsizetype(engine() % 3), u' ');
        return made;
    };
    for (int i = 0; i < 300; ++i) {
        const QString left = text(int(engine() % 40));
        const QString right = text(int(engine() % 40));
        const WordDiff diff = diffWords(left, right);
        REQUIRE(whole(diff.left) == left);
        REQUIRE(whole(diff.right) == right);
        REQUIRE(sameWords(diff.left) == sameWords(diff.right));
    }
}

TEST_CASE("Two very long texts take no long time", "[sync][diff]")
{
    QString left;
    QString right;
    for (int i = 0; i < 20'000; ++i) {
        left += u"a%1 "_s.arg(i);
        right += u"b%1 "_s.arg(i);
    }
    const WordDiff diff = diffWords(u"begin "_s + left + u"end"_s, u"begin "_s + right + u"end"_s);
    REQUIRE(diff.left.size() == 3);
    CHECK(diff.left.front().text == u"begin "_s);
    CHECK_FALSE(diff.left[1].same);
    CHECK(diff.right.back().text == u" end"_s);
}
