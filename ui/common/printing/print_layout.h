// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/print/print_document.h"
#include "ui/common/printing/pagination.h"

#include <QTextDocument>
#include <functional>
#include <memory>

class QPagedPaintDevice;
class QPainter;

namespace waymark {

/// Called as the work goes on; false: stop.
using PrintStep = std::function<bool(int done, int total)>;

/// A document laid out for one paper: each cell of a row is a text of its own as wide as its column. It draws
/// its pages.
class PrintLayout
{
public:
    /// `room` is what a page has for rows, in the device's dots.
    PrintLayout(const PrintDocument &document, QPagedPaintDevice &device, QSizeF room);

    /// False where `step` stopped it.
    bool layOut(const PrintStep &step);
    int pages() const;
    const std::vector<PlacedRow> &placed() const { return m_placed; }
    void drawPage(QPainter &painter, int page) const;

private:
    struct Cell
    {
        std::unique_ptr<QTextDocument> text;
        std::unique_ptr<QTextDocument> above;
        double x = 0;
        double width = 0;
        double top = 0; ///< of the text, in the row
    };
    struct Row
    {
        std::vector<Cell> cells;
        RowRoom room;
    };
    Row laidOut(const PrintRow &row) const;
    std::unique_ptr<QTextDocument> textOf(const QString &html, double width) const;
    void drawRow(QPainter &painter, const PlacedRow &at) const;
    void drawInk(QPainter &painter, const QString &ink, QRectF box) const;
    double points(double count) const { return count * m_dots; }

    const PrintDocument &m_document;
    QPagedPaintDevice &m_device;
    QSizeF m_room;
    double m_dots; ///< of the device in a point
    std::vector<Row> m_rows;
    std::vector<PlacedRow> m_placed;
};

} // namespace waymark
