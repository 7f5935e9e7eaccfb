// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/flow_layout.h"

#include "ui/common/theme.h"

#include <QStyle>
#include <QWidget>

namespace waymark {

FlowLayout::FlowLayout(Kind kind, QWidget *parent) : QLayout(parent), m_kind(kind)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(theme::spacing(0.5));
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index < 0 || index >= count() ? nullptr : m_items[std::size_t(index)].get();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (const auto &item : m_items)
        width += item->sizeHint().width() + spacing();
    width = std::min(width, theme::columns(70));
    return {width, heightForWidth(width)};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect.marginsRemoved(contentsMargins()), true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    int widest = 1;
    int shown = 0;
    for (const auto &item : m_items) {
        if (!item->isEmpty()) {
            widest = std::max(widest, item->sizeHint().width());
            ++shown;
        }
    }
    const int most = std::max(1, (rect.width() + spacing()) / (widest + spacing()));
    // As many lines as needed, then only as many columns as those lines fill: 7 in 4 lines are two columns.
    const int lines = (shown + most - 1) / most;
    const int inRow = lines ? (shown + lines - 1) / lines : 1;
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    int inLine = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        size.setWidth(std::min(m_kind == Grid ? widest : size.width(), rect.width()));
        const bool full = m_kind == Grid ? inLine == inRow : x + size.width() > rect.width();
        if (full && inLine > 0) {
            x = 0;
            y += lineHeight + (m_kind == Grid ? 0 : spacing());
            lineHeight = 0;
            inLine = 0;
        }
        if (move) {
            const Qt::LayoutDirection direction =
                parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
            const QRect place(rect.topLeft() + QPoint(x, y), size);
            item->setGeometry(QStyle::visualRect(direction, rect, place));
        }
        x += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
        ++inLine;
    }
    return y + lineHeight;
}

} // namespace waymark
