// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/word_diff.h"

#include <QStringList>

namespace waymark {

namespace {

/// Cells of the table: some 2,000 words against as many.
constexpr std::size_t mostCells = 4'000'000;

/// A word and the blanks after it. Blanks before the first word are a word of their own that equals nothing.
struct Word
{
    QString word;
    QString blanks;
};

enum class Kind
{
    Blank,
    Letter,
    Other
};

Kind kindOf(QChar c)
{
    if (c.isSpace())
        return Kind::Blank;
    // Half of a character beyond the first 65,536 stays with its neighbors.
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'\'' || c == u'\u2019' ? Kind::Letter : Kind::Other;
}

std::vector<Word> wordsOf(const QString &text)
{
    std::vector<Word> words;
    for (qsizetype at = 0; at < text.size();) {
        Word one;
        const Kind kind = kindOf(text[at]);
        if (kind == Kind::Letter) {
            while (at < text.size() && kindOf(text[at]) == Kind::Letter)
                one.word += text[at++];
        } else if (kind == Kind::Other) {
            one.word = text[at++]; // each sign by itself: a comma more is one difference
        }
        while (at < text.size() && kindOf(text[at]) == Kind::Blank)
            one.blanks += text[at++];
        words.push_back(std::move(one));
    }
    return words;
}

void add(std::vector<DiffPiece> &pieces, const Word &word, bool same)
{
    if (pieces.empty() || pieces.back().same != same)
        pieces.push_back({{}, same});
    pieces.back().text += word.word + word.blanks;
}

/// The blank at the end of a marked stretch is not part of what differs.
std::vector<DiffPiece> trimmed(const std::vector<DiffPiece> &pieces)
{
    std::vector<DiffPiece> out;
    const auto put = [&out](const QString &text, bool same) {
        if (text.isEmpty())
            return;
        if (!out.empty() && out.back().same == same)
            out.back().text += text;
        else
            out.push_back({text, same});
    };
    for (const DiffPiece &piece : pieces) {
        if (piece.same) {
            put(piece.text, true);
            continue;
        }
        qsizetype end = piece.text.size();
        while (end > 0 && piece.text[end - 1].isSpace())
            --end;
        put(piece.text.left(end), false);
        put(piece.text.mid(end), true);
    }
    return out;
}

/// Which words of a[first, lastA) and b[first, lastB) belong together.
void match(const std::vector<Word> &a, const std::vector<Word> &b, std::size_t first, std::size_t lastA, std::size_t lastB,
           std::vector<bool> &sameA, std::vector<bool> &sameB)
{
    const std::size_t rows = lastA - first;
    const std::size_t columns = lastB - first;
    if (rows == 0 || columns == 0 || rows > mostCells / columns)
        return;
    // length[i][j]: the longest common sequence of what follows.
    std::vector<quint16> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> quint16 & { return length[i * (columns + 1) + j]; };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;)
            at(i, j) = a[first + i].word == b[first + j].word ? quint16(at(i + 1, j + 1) + 1)
                                                              : std::max(at(i + 1, j), at(i, j + 1));
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (a[first + i].word == b[first + j].word) {
            sameA[first + i++] = true;
            sameB[first + j++] = true;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
}

} // namespace

WordDiff diffWords(const QString &left, const QString &right)
{
    const std::vector<Word> a = wordsOf(left);
    const std::vector<Word> b = wordsOf(right);
    std::vector<bool> sameA(a.size(), false);
    std::vector<bool> sameB(b.size(), false);
    std::size_t first = 0;
    while (first < a.size() && first < b.size() && a[first].word == b[first].word)
        sameA[first] = sameB[first] = true, ++first;
    std::size_t lastA = a.size();
    std::size_t lastB = b.size();
    while (lastA > first && lastB > first && a[lastA - 1].word == b[lastB - 1].word)
        sameA[--lastA] = sameB[--lastB] = true;
    match(a, b, first, lastA, lastB, sameA, sameB);
    WordDiff diff;
    for (std::size_t i = 0; i < a.size(); ++i)
        add(diff.left, a[i], sameA[i]);
    for (std::size_t i = 0; i < b.size(); ++i)
        add(diff.right, b[i], sameB[i]);
    return {trimmed(diff.left), trimmed(diff.right)};
}

} // namespace waymark
