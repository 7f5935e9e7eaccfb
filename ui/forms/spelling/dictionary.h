// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringDecoder>
#include <QStringEncoder>
#include <QStringList>
#include <memory>
#include <optional>
#include <string>

class Hunspell;

namespace waymark {

/// One dictionary of hunspell: the two files "en_US.aff" and "en_US.dic". Used by one thread at a time.
class Dictionary final
{
public:
    /// `base` is the path without ".aff". Null where the files are damaged, or in an encoding that cannot be
    /// read here: a dictionary of which half is missing would call every second word wrong.
    static std::shared_ptr<Dictionary> read(const QString &base);
    ~Dictionary();

    bool knows(const QString &word);
    QStringList suggest(const QString &word);

private:
    Dictionary(std::unique_ptr<Hunspell> hunspell, const QByteArray &encoding);
    bool isUsable(const QString &dicFile);
    /// Null where the encoding has no such letters. Not every converter says so, hence there and back.
    std::optional<std::string> encoded(const QString &word);
    QString decoded(const std::string &bytes);

    std::unique_ptr<Hunspell> m_hunspell;
    QStringEncoder m_encode;
    QStringDecoder m_decode;
};

} // namespace waymark
