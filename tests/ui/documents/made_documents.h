// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace waymark::test {

/// Left half red, right half blue.
QImage twoColors(QSize size = {60, 30});
QByteArray pictureBytes(const QImage &image, const char *format);
/// A TIFF of white pictures, uncompressed, each one pixel wider than the one before, the first ten.
QByteArray tiffBytes(int pictures);
/// The same picture, its header claiming another size.
QByteArray claiming(QByteArray png, quint32 width, quint32 height);
QByteArray bmpClaiming(QByteArray bmp, quint32 width, quint32 height);
/// "Page 1", "Page 2"…, each on a Letter sheet.
QByteArray pdfBytes(int pages);
/// A PDF of one page that takes very long to draw.
QByteArray slowPdf();
/// A PDF that opens with a password only.
QByteArray lockedPdf();

} // namespace waymark::test
