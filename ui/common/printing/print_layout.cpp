// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing/print_layout.h"

#include "ui/common/printing/print_fonts.h"

#include <QAbstractTextDocumentLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextOption>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using Kind = PrintRow::Kind;

constexpr double gutter = 12;
constexpr int mostKept = 300; ///< rows whose laid out texts are kept from measuring to drawing
constexpr double inkHeight = 44;
const QColor ruleColor(0x2f, 0x55, 0x66);
const QColor hairColor(0xd4, 0xd9, 0xdc);
const QColor noticeColor(0xf1, 0xf4, 0xf5);

const QString styleSheet =
    u"p { margin: 0; }"
    ".title { font-size: 18pt; font-weight: 600; color: #16323f; }"
    ".section { font-size: 11.5pt; font-weight: 600; color: #2f5566; }"
    ".group { font-size: 9.5pt; font-weight: 600; }"
    ".strong { font-weight: 600; }"
    ".label { font-size: 8.5pt; color: #4a555b; }"
    ".muted { color: #5a6469; }"
    ".small { font-size: 8pt; color: #5a6469; }"
    ".other { font-size: 8pt; font-weight: 400; color: #5a6469; }"
    ".mono { font-family: 'DejaVu Sans Mono','Noto Sans Mono'; font-size: 7pt; color: #5a6469; }"_s;

double roomBefore(Kind kind)
{
    switch (kind) {
    case Kind::Section:
        return 13;
    case Kind::Group:
        return 7;
    case Kind::Signature:
        return 8;
    case Kind::Notice:
        return 6;
    case Kind::Columns:
        return 4;
    default:
        return 2.5;
    }
}

double roomBelow(Kind kind)
{
    switch (kind) {
    case Kind::Section:
        return 4;
    case Kind::Ruled:
    case Kind::Columns:
        return 3;
    default:
        return 0;
    }
}

/// Where the lines of a text stand, from its top.
void addLines(const QTextDocument &text, double top, std::vector<std::pair<double, double>> &lines)
{
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        const QRectF box = text.documentLayout()->blockBoundingRect(block);
        for (int at = 0; at < block.layout()->lineCount(); ++at) {
            const QRectF line = block.layout()->lineAt(at).rect();
            lines.emplace_back(top + box.top() + line.top(), top + box.top() + line.bottom());
        }
    }
}

/// Under a line through which no other line, of no cell, runs.
std::vector<double> cutsOf(const std::vector<std::pair<double, double>> &lines)
{
    std::vector<double> cuts;
    for (const auto &line : lines) {
        const double at = line.second;
        const bool free = std::ranges::none_of(
            lines, [at](const auto &other) { return other.first < at - 0.5 && other.second > at + 0.5; });
        if (free)
            cuts.push_back(at);
    }
    std::ranges::sort(cuts);
    return cuts;
}

/// Only the lines from `from` to `to`, in the text's own dots. Not by clipping: a line outside would be in
/// the file, unseen.
void drawLines(const QTextDocument &text, QPainter &painter, double from, double to)
{
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        const QPointF at = text.documentLayout()->blockBoundingRect(block).topLeft();
        for (int each = 0; each < block.layout()->lineCount(); ++each) {
            const QTextLine line = block.layout()->lineAt(each);
            const double middle = at.y() + line.rect().center().y();
            if (middle >= from && middle < to)
                line.draw(&painter, at);
        }
    }
}

void draw(const QTextDocument *text, QPainter &painter, QPointF at, double from, double to)
{
    painter.save();
    painter.translate(at);
    painter.setPen(Qt::black);
    if (from > 0 || to < text->size().height()) {
        drawLines(*text, painter, from, to);
    } else {
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        text->documentLayout()->draw(&painter, context);
    }
    painter.restore();
}

} // namespace

PrintLayout::PrintLayout(const PrintDocument &document, QPagedPaintDevice &device, QSizeF room)
    : m_document(document), m_device(device), m_room(room), m_dots(device.logicalDpiY() / 72.0)
{
}

bool PrintLayout::layOut(const PrintStep &step)
{
    const int total = int(m_document.rows.size());
    std::vector<RowRoom> rooms;
    for (const PrintRow &row : m_document.rows) {
        if (step && !step(int(m_rows.size()), total))
            return false;
        m_rows.push_back(laidOut(row));
        rooms.push_back(m_rows.back().room);
        // A laid out text is large: of a long paper only its measures are kept, and each row is laid out
        // again where it is drawn.
        if (total > mostKept)
            m_rows.back().cells.clear();
    }
    m_placed = paginate(rooms, m_room.height());
    return true;
}

int PrintLayout::pages() const
{
    return m_placed.empty() ? 1 : m_placed.back().page + 1;
}

std::unique_ptr<QTextDocument> PrintLayout::textOf(const QString &html, double width) const
{
    auto text = std::make_unique<QTextDocument>();
    text->setUndoRedoEnabled(false);
    text->documentLayout()->setPaintDevice(&m_device);
    text->setDocumentMargin(0);
    text->setDefaultFont(printFont(9.5));
    text->setDefaultStyleSheet(styleSheet);
    QTextOption option;
    // A word longer than its column, and a script that writes no spaces, go on in the next line.
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text->setDefaultTextOption(option);
    text->setHtml(html);
    text->setTextWidth(width);
    return text;
}

PrintLayout::Row PrintLayout::laidOut(const PrintRow &row) const
{
    Row made;
    int shares = 0;
    for (const PrintCell &cell : row.cells)
        shares += cell.share;
    const double inset = row.kind == Kind::Notice ? points(8) : 0;
    const double free =
        m_room.width() - 2 * inset - points(gutter) * double(std::max<std::size_t>(1, row.cells.size()) - 1);
    double x = inset;
    double over = row.kind == Kind::Signature ? points(inkHeight) : 0;
    for (const PrintCell &cell : row.cells) {
        Cell laid{.x = x, .width = free * cell.share / std::max(1, shares)};
        laid.text = textOf(cell.html, laid.width);
        if (!cell.above.isEmpty()) {
            laid.above = textOf(cell.above, laid.width);
            over = std::max(over, laid.above->size().height());
        }
        x += laid.width + points(gutter);
        made.cells.push_back(std::move(laid));
    }
    const double pad = row.kind == Kind::Notice      ? points(6)
                       : row.kind == Kind::Signature ? over + points(3)
                                                     : 0;
    double height = pad;
    std::vector<std::pair<double, double>> lines;
    for (Cell &cell : made.cells) {
        cell.top = pad;
        height = std::max(height, pad + cell.text->size().height());
    }
    height += row.kind == Kind::Notice ? points(6) : points(roomBelow(row.kind));
    if (height > m_room.height()) {
        for (const Cell &cell : made.cells)
            addLines(*cell.text, cell.top, lines);
    }
    made.room = {.height = height,
                 .before = points(roomBefore(row.kind)),
                 .keepWithNext = row.keepWithNext,
                 .pageBefore = row.pageBefore,
                 .cuts = cutsOf(lines)};
    return made;
}

void PrintLayout::drawPage(QPainter &painter, int page) const
{
    for (const PlacedRow &one : m_placed) {
        if (one.page == page)
            drawRow(painter, one);
    }
}

void PrintLayout::drawRow(QPainter &painter, const PlacedRow &at) const
{
    const PrintRow &row = m_document.rows[std::size_t(at.row)];
    const bool kept = !m_rows[std::size_t(at.row)].cells.empty();
    const Row again = kept ? Row() : laidOut(row);
    const Row &laid = kept ? m_rows[std::size_t(at.row)] : again;
    const QRectF box(0, at.top, m_room.width(), at.height());
    if (row.kind == Kind::Notice)
        painter.fillRect(box, noticeColor);
    painter.save();
    const double top = at.top - at.from;
    for (const Cell &cell : laid.cells) {
        draw(cell.text.get(), painter, {cell.x, top + cell.top}, at.from - cell.top, at.to - cell.top);
        if (cell.above)
            draw(cell.above.get(), painter,
                 {cell.x, top + cell.top - points(5) - cell.above->size().height()}, 0,
                 cell.above->size().height());
        if (row.kind == Kind::Signature) {
            painter.setPen(QPen(Qt::black, points(0.6)));
            const double y = top + cell.top - points(1.5);
            painter.drawLine(QPointF(cell.x, y), QPointF(cell.x + cell.width, y));
        }
    }
    if (!row.ink.isEmpty() && !laid.cells.empty()) {
        const Cell &cell = laid.cells.front();
        const double height = std::min(points(inkHeight), cell.width / 3);
        drawInk(painter, row.ink,
                {cell.x + points(4), top + cell.top - points(2) - height, 3 * height, height});
    }
    painter.restore();
    const auto rule = [&](const QColor &color, double width) {
        const double y = box.bottom() - points(width);
        painter.fillRect(QRectF(0, y, m_room.width(), points(width)), color);
    };
    if (row.kind == Kind::Section)
        rule(ruleColor, 0.9);
    else if (row.kind == Kind::Columns)
        rule(QColor(0x9a, 0xa4, 0xa9), 0.5);
    else if (row.kind == Kind::Ruled && at.to >= laid.room.height)
        rule(hairColor, 0.5);
}

void PrintLayout::drawInk(QPainter &painter, const QString &ink, QRectF box) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0x10, 0x20, 0x60), points(1.1), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QJsonValue stroke : QJsonDocument::fromJson(ink.toUtf8()).array()) {
        QPainterPath path;
        for (const QJsonValue point : stroke.toArray()) {
            const auto part = [&](int at) {
                return std::clamp(point.toArray().at(at).toDouble(), 0.0, 1000.0) / 1000;
            };
            const QPointF to(box.left() + box.width() * part(0), box.top() + box.height() * part(1));
            if (path.elementCount() == 0)
                path.moveTo(to);
            path.lineTo(to);
        }
        painter.drawPath(path);
    }
    painter.restore();
}

} // namespace waymark
