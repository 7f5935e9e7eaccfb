// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>
#include <vector>

namespace waymark::ctl {

/// Columns under each other, for a terminal. The last column may be as long as it likes.
class TextTable
{
public:
    explicit TextTable(QStringList header) : m_header(std::move(header)) {}
    void add(QStringList cells);
    bool isEmpty() const { return m_rows.empty(); }
    QString text() const;

private:
    QStringList m_header;
    std::vector<QStringList> m_rows;
};

/// How many columns a terminal gives a text.
int shownWidth(QStringView text);
/// In the reader's own writing; empty where there is none.
QString shownDate(QDate date);

} // namespace waymark::ctl
