// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace waymark {

/// The form in which text is compared and found: lower case, no accents, ligatures opened ("Œ" to "oe"), no
/// apostrophes, hyphens as spaces, one space between words. Made here because SQLite folds ASCII only.
QString folded(QStringView text);

/// The folded words of a text, each once.
QStringList foldedWords(QStringView text);

/// Only the digits of a text, ASCII whatever script they were typed in.
QString digitsOf(QStringView text);

} // namespace waymark
