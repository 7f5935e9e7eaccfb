// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace waymark {

/// A stretch of a text: the same in the other text, or not.
struct DiffPiece
{
    QString text;
    bool same = true;
    bool operator==(const DiffPiece &) const = default;
};

/// Two texts beside each other. The pieces of each, put together again, are that text to the letter.
struct WordDiff
{
    std::vector<DiffPiece> left;
    std::vector<DiffPiece> right;
};

/// What differs, by whole words: the longest common sequence of words stays, the rest is marked. Spaces and line ends
/// alone are no difference. Where both texts are so long and so different that this would take too long, all between
/// their common beginning and end is marked.
WordDiff diffWords(const QString &left, const QString &right);

} // namespace waymark
