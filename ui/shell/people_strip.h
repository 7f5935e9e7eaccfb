// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"

#include <QTabBar>

namespace waymark {

/// The people that are open, one tab each. Not there while nobody is.
class PeopleStrip final : public QTabBar
{
    Q_OBJECT

public:
    explicit PeopleStrip(QWidget *parent = nullptr);

    void add(Page *page);
    void remove(Page *page);
    void setCurrent(Page *page); ///< null: none of them
    Page *pageAt(int index) const;
    int indexOf(const Page *page) const;

signals:
    void chosen(waymark::Page *page);
    void closeWanted(waymark::Page *page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void name(Page *page);

    QList<Page *> m_pages;
    bool m_any = false; ///< one of them is shown
};

} // namespace waymark
