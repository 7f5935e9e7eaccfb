// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/print.h"

#include "core/base/owner_file.h"
#include "ui/common/printing/pdf_of.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Print", text);
}

void paint(QPdfWriter &writer, const QString &html)
{
    QPainter painter(&writer);
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    QFont font(document.defaultFont().family(), 9);
    // A 64th of a point is the least that counts. It keeps letters apart: a joined "fi" would be one sign in the file,
    // and its word not found.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);
    document.setDefaultFont(font);
    document.setHtml(html);
    const QSizeF page(writer.width(), writer.height());
    const double foot = QFontMetricsF(document.defaultFont(), &writer).height() * 2;
    document.setPageSize({page.width(), page.height() - foot});
    const int pages = document.pageCount();
    for (int number = 0; number < pages; ++number) {
        if (number > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -number * document.pageSize().height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, number * document.pageSize().height(), page.width(), document.pageSize().height());
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(document.defaultFont());
        painter.drawText(QRectF(0, page.height() - foot, page.width(), foot), Qt::AlignRight | Qt::AlignBottom,
                         tr("Page %1 of %2").arg(number + 1).arg(pages));
    }
}

} // namespace

Result<void> writePdf(const QString &file, const QString &html, const QString &title)
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&out);
        writer.setResolution(300);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        writer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
        writer.setTitle(title);
        paint(writer, html);
    }
    return writeForOwner(file, bytes);
}

} // namespace waymark
