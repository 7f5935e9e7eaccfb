// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/documents/made_documents.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QtEndian>
#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;

namespace waymark::test {

namespace {

quint32 crcOf(QByteArrayView bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
    }
    return ~crc;
}

template <typename T>
void append(QByteArray &to, T value)
{
    value = qToLittleEndian(value);
    to.append(reinterpret_cast<const char *>(&value), sizeof value);
}

/// The objects in order, the first of them the catalog.
QByteArray pdfOf(const QByteArrayList &objects, const QByteArray &trailer)
{
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    int number = 0;
    for (const QByteArray &object : objects) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(++number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(number + 1);
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 " + count + '\n' + table + "trailer\n<</Size " + count + "/Root 1 0 R" + trailer +
           ">>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace

QImage twoColors(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter(&image).fillRect(size.width() / 2, 0, size.width(), size.height(), Qt::blue);
    return image;
}

QByteArray pictureBytes(const QImage &image, const char *format)
{
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, format));
    return buffer.data();
}

QByteArray tiffBytes(int pictures)
{
    QByteArray bytes("II*\0", 4);
    append<quint32>(bytes, 8);
    for (int picture = 0; picture < pictures; ++picture) {
        const quint32 width = 10 + picture;
        const quint32 height = 10;
        const quint32 pixels = quint32(bytes.size()) + 2 + 8 * 12 + 4;
        const std::pair<quint16, quint32> entries[] = {
            {256, width}, {257, height}, {258, 8},      {259, 1},
            {262, 1},     {273, pixels}, {278, height}, {279, width * height}};
        append<quint16>(bytes, std::size(entries));
        for (const auto &[tag, value] : entries) {
            append<quint16>(bytes, tag);
            append<quint16>(bytes, 4);
            append<quint32>(bytes, 1);
            append<quint32>(bytes, value);
        }
        const quint32 next = pixels + width * height;
        append<quint32>(bytes, picture + 1 < pictures ? next : 0);
        bytes.append(int(width * height), '\xff');
    }
    return bytes;
}

QByteArray claiming(QByteArray png, quint32 width, quint32 height)
{
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    qToBigEndian(crcOf(QByteArrayView(png).sliced(12, 17)), png.data() + 29);
    return png;
}

QByteArray bmpClaiming(QByteArray bmp, quint32 width, quint32 height)
{
    qToLittleEndian(width, bmp.data() + 18);
    qToLittleEndian(height, bmp.data() + 22);
    return bmp;
}

QByteArray pdfBytes(int pages)
{
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        QPainter painter(&writer);
        for (int page = 1; page <= pages; ++page) {
            if (page > 1)
                writer.newPage();
            painter.setFont(QFont(painter.font().family(), 40));
            painter.drawText(QRect(0, 0, writer.width(), writer.height()), Qt::AlignCenter,
                             u"Page %1"_s.arg(page));
            painter.drawRect(0, 0, writer.width() - 1, writer.height() - 1);
        }
    }
    return buffer.data();
}

QByteArray slowPdf()
{
    const QByteArray lines = QByteArray("9 w 0 0 m 99 900 500 0 612 792 c S\n").repeated(400'000);
    return pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
                  "<</Length " + QByteArray::number(lines.size()) + ">>stream\n" + lines + "endstream"},
                 {});
}

QByteArray lockedPdf()
{
    const QByteArray half(64, 'A');
    return pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
                  "<</Filter/Standard/V 1/R 2/P -4/O<" + half + ">/U<" + half + ">>>"},
                 "/Encrypt 4 0 R/ID[<41><41>]");
}

} // namespace waymark::test
