// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing/pagination.h"

#include <algorithm>
#include <cstddef>

namespace waymark {

namespace {

/// Fills one page after the other.
class Pages
{
public:
    Pages(const std::vector<RowRoom> &rows, double height) : m_rows(rows), m_height(height) {}

    std::vector<PlacedRow> all()
    {
        for (std::size_t first = 0; first < m_rows.size();) {
            std::size_t last = first;
            while (last + 1 < m_rows.size() && m_rows[last].keepWithNext && !m_rows[last + 1].pageBefore)
                ++last;
            if (m_rows[first].pageBefore)
                turn();
            if (room(first, last) > m_height - m_y)
                turn();
            for (; first <= last; ++first)
                place(first);
        }
        return std::move(m_placed);
    }

private:
    /// What a group needs at least: all of it, or of a row that is cut anyway its first line.
    double room(std::size_t first, std::size_t last) const
    {
        double sum = 0;
        for (std::size_t at = first; at <= last; ++at)
            sum += (at == first && m_y <= 0 ? 0 : m_rows[at].before) + least(m_rows[at]);
        return sum;
    }
    double least(const RowRoom &row) const
    {
        return row.height <= m_height ? row.height : row.cuts.empty() ? m_height : row.cuts.front();
    }

    void turn()
    {
        if (m_y > 0)
            ++m_page;
        m_y = 0;
    }

    void place(std::size_t index)
    {
        const RowRoom &row = m_rows[index];
        const double before = m_y > 0 ? row.before : 0;
        if (row.height <= m_height) {
            if (m_y + before + row.height > m_height) {
                turn();
                put(index, 0, 0, row.height);
            } else {
                put(index, m_y + before, 0, row.height);
            }
            return;
        }
        double from = 0;
        double top = m_y + before;
        while (from < row.height) {
            const double to = cut(row, from, from + m_height - top);
            if (to <= from && top > 0) {
                turn();
                top = 0;
                continue;
            }
            // Not even one line fits on a page: then it is cut through, rather than lost.
            put(index, top, from, to > from ? to : std::min(row.height, from + m_height));
            from = m_placed.back().to;
            if (from < row.height) {
                turn();
                top = 0;
            }
        }
    }

    static double cut(const RowRoom &row, double from, double limit)
    {
        if (row.height <= limit)
            return row.height;
        double best = from;
        for (const double at : row.cuts) {
            if (at > from && at <= limit)
                best = std::max(best, at);
        }
        return best;
    }

    void put(std::size_t index, double top, double from, double to)
    {
        m_placed.push_back({int(index), m_page, top, from, to});
        m_y = top + to - from;
    }

    const std::vector<RowRoom> &m_rows;
    double m_height;
    double m_y = 0;
    int m_page = 0;
    std::vector<PlacedRow> m_placed;
};

} // namespace

std::vector<PlacedRow> paginate(const std::vector<RowRoom> &rows, double pageHeight)
{
    return Pages(rows, pageHeight).all();
}

} // namespace waymark
