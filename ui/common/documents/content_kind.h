// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace waymark {

/// What a file's bytes are, read from the bytes: a file's name says nothing for certain.
struct Content
{
    enum class Kind
    {
        Nothing, ///< no bytes
        Picture,
        Pdf,
        Text,  ///< plain text, without the markup of another program
        Other, ///< anything else: not shown
    };
    Kind kind = Kind::Other;
    QByteArray format = {}; ///< of a picture, as QImageReader calls it
};

Content contentOf(const QByteArray &bytes);

/// The text of a Text content, from UTF-8, UTF-16 with its mark, or the Western European encoding of older
/// files.
QString plainText(const QByteArray &bytes);

} // namespace waymark
