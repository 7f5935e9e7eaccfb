// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

namespace waymark {

struct PrintDocument;

/// The font of printed documents: one family, and after it one for each script that customers' names and
/// words are written in. Not the font of the windows.
QFont printFont(double points);

/// The characters of a text that no installed font has, each once: they would be printed as empty boxes.
QString lettersWithoutFont(const QString &text);
QString lettersWithoutFont(const PrintDocument &document);
/// That, said to a person before printing; empty where every character can be printed.
QString missingLettersWords(const PrintDocument &document);

} // namespace waymark
