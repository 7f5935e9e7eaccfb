// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/documents/content_kind.h"

#include <QStringConverter>
#include <QtEndian>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Magic
{
    QByteArrayView start;
    const char *format;
};

constexpr Magic pictures[] = {
    {"\x89PNG\r\n\x1a\n", "png"}, {"\xff\xd8\xff", "jpeg"}, {"GIF87a", "gif"}, {"GIF89a", "gif"},
    {{"II*\0", 4}, "tiff"},       {{"MM\0*", 4}, "tiff"},
};

/// "BM" alone begins many a text: the header's own size must be one there is.
bool isBmp(const QByteArray &bytes)
{
    if (!bytes.startsWith("BM") || bytes.size() < 26)
        return false;
    const auto header = qFromLittleEndian<quint32>(bytes.constData() + 14);
    constexpr quint32 known[] = {12, 40, 52, 56, 64, 108, 124};
    return std::ranges::find(known, header) != std::end(known);
}

bool isControl(char c)
{
    const auto code = static_cast<unsigned char>(c);
    return (code < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || code == 0x7f;
}

bool hasUtf16Mark(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(bytes);
    return !decoder.hasError() && !decoded.isNull();
}

/// Written for another program: a page, a drawing, a word processor's text. Its source would only confuse.
bool isMarkup(const QByteArray &bytes)
{
    QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 256));
    if (start.startsWith("\xef\xbb\xbf"))
        start.remove(0, 3);
    start = start.trimmed().toLower();
    constexpr const char *markups[] = {"{\\rtf", "%!ps", "<?xml", "<svg", "<!doctype", "<html"};
    return std::ranges::any_of(markups, [&](const char *one) { return start.startsWith(one); });
}

bool isText(const QByteArray &bytes)
{
    if (hasUtf16Mark(bytes))
        return bytes.size() % 2 == 0;
    if (std::ranges::any_of(bytes, isControl) || isMarkup(bytes))
        return false;
    if (isUtf8(bytes))
        return true;
    const auto high =
        std::ranges::count_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return high * 3 < bytes.size();
}

} // namespace

Content contentOf(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {Content::Kind::Nothing};
    for (const Magic &one : pictures) {
        if (bytes.startsWith(one.start))
            return {Content::Kind::Picture, one.format};
    }
    if (isBmp(bytes))
        return {Content::Kind::Picture, "bmp"};
    // Some programs write a line before the header; readers take it from the first kilobyte.
    if (bytes.first(std::min<qsizetype>(bytes.size(), 1024)).contains("%PDF-"))
        return {Content::Kind::Pdf};
    return {isText(bytes) ? Content::Kind::Text : Content::Kind::Other};
}

QString plainText(const QByteArray &bytes)
{
    if (hasUtf16Mark(bytes))
        return QStringDecoder(QStringDecoder::Utf16).decode(bytes);
    if (isUtf8(bytes))
        return QStringDecoder(QStringDecoder::Utf8).decode(bytes);
    if (QStringDecoder western("windows-1252"); western.isValid())
        return western.decode(bytes);
    return QString::fromLatin1(bytes);
}

} // namespace waymark
