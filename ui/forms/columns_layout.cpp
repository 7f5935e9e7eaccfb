// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/columns_layout.h"

#include "ui/common/theme.h"
#include "ui/forms/field_row.h"

#include <QStyle>
#include <QWidget>

namespace waymark {

ColumnsLayout::ColumnsLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

ColumnsLayout::~ColumnsLayout() = default;

int ColumnsLayout::wideFrom()
{
    return theme::columns(116);
}

void ColumnsLayout::addRow(FieldRow *row)
{
    addChildWidget(row);
    addItem(new QWidgetItem(row));
}

void ColumnsLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem *ColumnsLayout::itemAt(int index) const
{
    return index < 0 || index >= count() ? nullptr : m_items[std::size_t(index)].get();
}

QLayoutItem *ColumnsLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

void ColumnsLayout::invalidate()
{
    m_knownWidth = -1;
    QLayout::invalidate();
}

int ColumnsLayout::heightForWidth(int width) const
{
    if (width != m_knownWidth) {
        m_knownHeight = arrange({0, 0, width, 0}, false);
        m_knownWidth = width;
    }
    return m_knownHeight;
}

QSize ColumnsLayout::sizeHint() const
{
    const int width = wideFrom();
    return {width, heightForWidth(width)};
}

QSize ColumnsLayout::minimumSize() const
{
    int width = 0;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            width = std::max(width, item->minimumSize().width());
    }
    return {width, 0};
}

void ColumnsLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

bool ColumnsLayout::isWide(std::size_t index) const
{
    return static_cast<const FieldRow *>(m_items[index]->widget())->isWide();
}

int ColumnsLayout::heightOf(QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

int ColumnsLayout::arrange(const QRect &rect, bool move) const
{
    int y = rect.y();
    for (std::size_t from = 0; from < m_items.size();) {
        std::size_t to = from + 1;
        if (!isWide(from)) {
            while (to < m_items.size() && !isWide(to))
                ++to;
        }
        const int height = arrangeBand(from, to, {rect.x(), y, rect.width(), 0}, move);
        if (height > 0)
            y += height + theme::gap(0.75);
        from = to;
    }
    return y > rect.y() ? y - rect.y() - theme::gap(0.75) : 0;
}

int ColumnsLayout::arrangeBand(std::size_t from, std::size_t to, const QRect &rect, bool move) const
{
    const bool two = rect.width() >= wideFrom() && !isWide(from);
    const int between = theme::spacing(3);
    // On a very wide screen lines stop growing: the eye has to get from the label to the end of the field.
    const int room = std::min(rect.width(), theme::columns(two || isWide(from) ? 190 : 110));
    const int width = two ? (room - between) / 2 : room;
    std::vector<QLayoutItem *> columns[2];
    const std::size_t half = two ? from + (to - from + 1) / 2 : to;
    for (std::size_t i = from; i < to; ++i) {
        if (!m_items[i]->isEmpty())
            columns[i < half ? 0 : 1].push_back(m_items[i].get());
    }
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = rect.y();
    for (std::size_t line = 0; line < std::max(columns[0].size(), columns[1].size()); ++line) {
        int height = 0;
        for (const auto &column : columns) {
            if (line < column.size())
                height = std::max(height, heightOf(column[line], width));
        }
        for (int side = 0; side < 2 && move; ++side) {
            if (line >= columns[side].size())
                continue;
            const QRect place(rect.x() + side * (width + between), y, width, height);
            columns[side][line]->setGeometry(
                QStyle::visualRect(direction, {rect.x(), rect.y(), rect.width(), height}, place));
        }
        y += height + theme::gap(0.75);
    }
    return y > rect.y() ? y - rect.y() - theme::gap(0.75) : 0;
}

} // namespace waymark
