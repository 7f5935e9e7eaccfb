// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing/pdf_of.h"

#include "ui/common/printing/print_fonts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Print", text);
}

constexpr double footHeight = 26; ///< points

void prepare(QPdfWriter &writer, const PrintDocument &document, const PrintSetup &setup)
{
    writer.setResolution(300);
    writer.setPageSize(QPageSize(setup.paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
    if (document.wide)
        writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(18, 16, 18, 12), QPageLayout::Millimeter);
    writer.setTitle(document.title);
    writer.setCreator(u"Waymark"_s);
}

QSizeF roomOf(const QPdfWriter &writer)
{
    return {double(writer.width()), writer.height() - footHeight * writer.logicalDpiY() / 72.0};
}

void drawFoot(QPainter &painter, const QPdfWriter &writer, const QString &foot, const QString &page)
{
    const double dots = writer.logicalDpiY() / 72.0;
    const double top = writer.height() - (footHeight - 12) * dots;
    painter.fillRect(QRectF(0, top, writer.width(), 0.5 * dots), QColor(0xb8, 0xc0, 0xc4));
    painter.setFont(printFont(7.5));
    painter.setPen(QColor(0x4a, 0x55, 0x5b));
    const QRectF line(0, top + 2 * dots, writer.width(), 12 * dots);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, page);
    const QFontMetricsF metrics(painter.font(), painter.device());
    const double left = line.width() - metrics.horizontalAdvance(page) - 12 * dots;
    painter.drawText(QRectF(0, line.top(), left, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(foot, Qt::ElideRight, left));
}

} // namespace

Result<QByteArray> pdfOf(const PrintDocument &document, const PrintSetup &setup, const PrintStep &step)
{
    const Error stopped{ErrorKind::Refused, tr("Printing was stopped."), tr("Nothing was written.")};
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&out);
        prepare(writer, document, setup);
        std::unique_ptr<PrintLayout> layout;
        double scale = 1;
        // Laying out is most of the work; a page is drawn in the time of a few rows.
        const int rows = int(document.rows.size());
        const auto scaled = [&](int done, int) { return step(done * 8, rows * 10); };
        for (const double smaller : {1.0, 0.93, 0.86, 0.8, 0.75}) {
            scale = smaller;
            layout = std::make_unique<PrintLayout>(document, writer, roomOf(writer) / scale);
            if (!layout->layOut(step ? PrintStep(scaled) : PrintStep()))
                return stopped;
            if (!document.onePage || layout->pages() == 1)
                break;
        }
        QPainter painter(&writer);
        const int pages = layout->pages();
        for (int page = 0; page < pages; ++page) {
            if (step && !step(rows * 8 + rows * 2 * page / pages, std::max(1, rows * 10))) {
                painter.end();
                return stopped;
            }
            if (page > 0)
                writer.newPage();
            painter.save();
            painter.scale(scale, scale);
            layout->drawPage(painter, page);
            painter.restore();
            drawFoot(painter, writer, document.foot, tr("Page %1 of %2").arg(page + 1).arg(pages));
        }
    }
    if (step)
        step(1, 1);
    return bytes;
}

PageMap pageMap(const PrintDocument &document, const PrintSetup &setup)
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    QPdfWriter writer(&out);
    prepare(writer, document, setup);
    const double dots = writer.logicalDpiY() / 72.0;
    PrintLayout layout(document, writer, roomOf(writer));
    layout.layOut({});
    PageMap map{.rows = layout.placed(), .height = roomOf(writer).height() / dots};
    for (PlacedRow &one : map.rows) {
        one.top /= dots;
        one.from /= dots;
        one.to /= dots;
    }
    return map;
}

} // namespace waymark
