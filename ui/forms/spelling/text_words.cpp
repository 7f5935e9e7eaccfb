// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/spelling/text_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype longestWord = 60;

bool isJoint(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'-';
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_' || isJoint(c);
}

/// "ana@example.org", "https://…", "example.org/jobs", "/home/x", "a\b": nothing in it is a word of a
/// language.
bool isAddress(QStringView run)
{
    if (run.contains(u'@') || run.contains(u'\\') || run.contains(u"://") ||
        run.startsWith("www."_L1, Qt::CaseInsensitive) || run.count(u'/') > 1)
        return true;
    for (qsizetype i = 1; i + 1 < run.size(); ++i) {
        if (run[i] == u'.' && run[i - 1].isLetterOrNumber() && run[i + 1].isLetterOrNumber())
            return true;
    }
    return false;
}

bool canBeJudged(QStringView word)
{
    if (word.size() < 2 || word.size() > longestWord)
        return false;
    if (word.endsWith(u"'s") || word.endsWith(u"\u2019s"))
        word.chop(2);
    bool anyLower = false;
    bool capitalInside = false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word[i];
        if (isJoint(c) || c.isMark())
            continue;
        if (!c.isLetter() || c.script() != QChar::Script_Latin)
            return false;
        anyLower = anyLower || c.isLower();
        capitalInside = capitalInside || (c.isUpper() && i > 0 && !isJoint(word[i - 1]));
    }
    return anyLower && !capitalInside;
}

/// The point of "Ms." or of an initial ends no sentence.
bool endsSentence(QStringView before)
{
    const QChar last = before.back();
    if (last != u'.')
        return u"!?:\u2026\u00a1\u00bf"_s.contains(last);
    qsizetype from = before.size() - 1;
    while (from > 0 && before[from - 1].isLetter())
        --from;
    const QStringView word = before.sliced(from, before.size() - 1 - from);
    return word.isEmpty() || word.size() > 3 || !word.front().isUpper();
}

bool opensSentence(QStringView before)
{
    constexpr int farEnough = 12;
    for (int steps = 0; !before.isEmpty(); ++steps) {
        const QChar c = before.back();
        const bool leadsIn =
            c.isSpace() || u"\"'\u201c\u201d\u2018\u2019()[]*\u2022-\u2013\u2014"_s.contains(c);
        if (!leadsIn || steps > farEnough)
            return endsSentence(before);
        before.chop(1);
    }
    return true;
}

void addWords(QStringView text, qsizetype from, qsizetype to, std::vector<TextWord> &words)
{
    for (qsizetype at = from; at < to;) {
        if (!isWordPart(text[at])) {
            ++at;
            continue;
        }
        qsizetype begin = at;
        while (at < to && isWordPart(text[at]))
            ++at;
        qsizetype end = at;
        while (begin < end && isJoint(text[begin]))
            ++begin;
        while (end > begin && isJoint(text[end - 1]))
            --end;
        if (canBeJudged(text.sliced(begin, end - begin)))
            words.push_back({begin, end - begin, opensSentence(text.first(begin))});
    }
}

} // namespace

std::vector<TextWord> wordsOf(QStringView text)
{
    std::vector<TextWord> words;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < text.size() && !text[at].isSpace())
            ++at;
        if (!isAddress(text.sliced(begin, at - begin)))
            addWords(text, begin, at, words);
    }
    return words;
}

std::optional<TextWord> wordAt(QStringView text, qsizetype position)
{
    const auto words = wordsOf(text);
    const auto found = std::ranges::find_if(words, [position](const TextWord &word) {
        return position >= word.at && position <= word.at + word.length;
    });
    return found == words.end() ? std::nullopt : std::optional(*found);
}

} // namespace waymark
