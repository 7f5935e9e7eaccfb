// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/text_table.h"

#include "app/ctl/terminal.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

int shownWidth(QStringView text)
{
    int width = 0;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const auto category = c.category();
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || c.isLowSurrogate())
            continue;
        const bool wide = (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) ||
                          (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) ||
                          (code >= 0xff00 && code <= 0xff60) || c.isHighSurrogate();
        width += wide ? 2 : 1;
    }
    return width;
}

QString shownDate(QDate date)
{
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : QString();
}

void TextTable::add(QStringList cells)
{
    for (QString &cell : cells)
        cell = Terminal::harmless(cell);
    cells.resize(m_header.size());
    m_rows.push_back(std::move(cells));
}

QString TextTable::text() const
{
    std::vector<int> widths;
    for (qsizetype i = 0; i < m_header.size(); ++i) {
        int width = shownWidth(m_header[i]);
        for (const QStringList &row : m_rows)
            width = std::max(width, shownWidth(row[i]));
        widths.push_back(width);
    }
    QString out;
    const auto line = [&](const QStringList &cells) {
        QString text;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            text += cells[i];
            if (i + 1 < cells.size())
                text += QString(widths[std::size_t(i)] - shownWidth(cells[i]) + 2, u' ');
        }
        while (text.endsWith(u' '))
            text.chop(1);
        out += text + u'\n';
    };
    line(m_header);
    for (const QStringList &row : m_rows)
        line(row);
    return out;
}

} // namespace waymark::ctl
