// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/documents/pages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>
#include <cmath>
#include <vector>

namespace waymark {

namespace {

constexpr qint64 mostClaimedPixels = 128'000'000;
constexpr int longestSide = 60'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("DocumentView", text);
}

bool isTooLarge(QSize claimed)
{
    return claimed.width() > longestSide || claimed.height() > longestSide ||
           qint64(claimed.width()) * claimed.height() > mostClaimedPixels;
}

/// A reader of this format and no other, at a picture of the file.
class Reader
{
public:
    Reader(const QByteArray &bytes, const QByteArray &format, int picture)
    {
        m_buffer.setData(bytes);
        m_reader.setDevice(&m_buffer);
        m_reader.setAutoDetectImageFormat(false);
        m_reader.setFormat(format);
        m_reader.setAutoTransform(true);
        if (picture > 0 && !m_reader.jumpToImage(picture))
            m_there = false;
    }

    int pictures() const { return m_reader.imageCount(); }
    QSize claimed() const { return m_there ? m_reader.size() : QSize(); }
    /// As it lies once it is turned the way the camera was held.
    QSize upright() const
    {
        return m_reader.transformation() & QImageIOHandler::TransformationRotate90 ? claimed().transposed()
                                                                                   : claimed();
    }
    QImage read()
    {
        const QSize size = claimed();
        if (size.isEmpty() || isTooLarge(size))
            return {};
        const double pixels = double(size.width()) * size.height();
        if (pixels > mostDrawnPixels)
            m_reader.setScaledSize((size * std::sqrt(mostDrawnPixels / pixels)).expandedTo({1, 1}));
        return m_reader.read();
    }

private:
    QBuffer m_buffer;
    QImageReader m_reader;
    bool m_there = true;
};

class PicturePages final : public Pages
{
public:
    PicturePages(const QByteArray &bytes, const QByteArray &format, int count)
        : m_bytes(bytes), m_format(format)
    {
        for (int picture = 0; picture < count; ++picture) {
            const QSize size = Reader(m_bytes, m_format, picture).upright();
            m_sizes.push_back(size.isEmpty() || isTooLarge(size) ? QSize(600, 200) : size);
        }
    }

    int count() const override { return int(m_sizes.size()); }
    QSizeF size(int page) const override { return m_sizes.at(page); }

    QImage draw(int page, QSize pixels) override
    {
        if (page != m_decoded) {
            m_image = Reader(m_bytes, m_format, page).read();
            m_decoded = page;
        }
        if (m_image.isNull())
            return {};
        return m_image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }

private:
    QByteArray m_bytes;
    QByteArray m_format;
    std::vector<QSize> m_sizes;
    QImage m_image;
    int m_decoded = -1;
};

} // namespace

Result<std::unique_ptr<Pages>> openPictures(const QByteArray &bytes, const QByteArray &format)
{
    const QString exportIt = tr("Export it to open it with another program.");
    if (!QImageReader::supportedImageFormats().contains(format))
        return Error{ErrorKind::Refused, tr("This kind of picture cannot be shown on this computer."),
                     exportIt};
    const Reader reader(bytes, format, 0);
    const QSize claimed = reader.claimed();
    if (isTooLarge(claimed))
        return Error{ErrorKind::Refused,
                     tr("This picture is too large to be shown here: %1 × %2 pixels.")
                         .arg(QLocale().toString(claimed.width()), QLocale().toString(claimed.height())),
                     exportIt};
    // A reader of its own: counting leaves the TIFF reader of Qt at another place of the bytes.
    const int count = format == "tiff" ? std::clamp(Reader(bytes, format, 0).pictures(), 1, mostPages) : 1;
    auto pages = std::make_unique<PicturePages>(bytes, format, count);
    if (claimed.isEmpty() || pages->draw(0, {16, 16}).isNull())
        return Error{ErrorKind::Damaged, tr("This picture is damaged and cannot be shown."),
                     tr("Export it to try another program.")};
    return std::unique_ptr<Pages>(std::move(pages));
}

} // namespace waymark
