// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace waymark {

/// Where a word stands in a text.
struct TextWord
{
    qsizetype at = 0;
    qsizetype length = 0;
    bool opensSentence = false; ///< its capital says nothing: every word has one here

    bool operator==(const TextWord &) const = default;
};

/// The words of a paragraph that a dictionary of a language in Latin letters can judge. Left out, because it
/// cannot: words with digits, in capitals (TANF) or with capitals inside (MassHire), single letters, other
/// scripts, e-mail and web addresses, paths, and what is longer than any word.
std::vector<TextWord> wordsOf(QStringView text);

/// The one of them that holds the position or ends there.
std::optional<TextWord> wordAt(QStringView text, qsizetype position);

} // namespace waymark
