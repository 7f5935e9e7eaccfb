// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/documents/pages.h"

#include <QAbstractScrollArea>
#include <QTimer>
#include <map>
#include <vector>

namespace waymark {

/// Pages one below the other. Each is drawn when it comes into view, one at a time, so that turning the pages
/// of a long document waits for none of those between; only what is near is kept in memory.
class PageArea final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageArea(QWidget *parent);
    ~PageArea() override;

    /// Null: nothing is shown.
    void setPages(std::unique_ptr<Pages> pages);
    int count() const { return m_pages ? m_pages->count() : 0; }
    /// The page looked at, from 0.
    int page() const { return m_page; }
    void goTo(int page);

    /// From what it is now; stays between a tenth and eight times.
    void zoomBy(double factor);
    /// As wide as the room for it, until zoomed again.
    void fitWidth();
    bool fits() const { return m_fits; }
    int percent() const;
    /// A quarter clockwise; changes the view only.
    void rotate();
    /// How many pages are held drawn: those in view and their neighbors.
    int held() const { return int(m_drawn.size()); }

signals:
    /// Another page is looked at, or in another size.
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Drawn
    {
        QImage image;
        QSize pixels; ///< asked for
        bool failed = false;
    };

    QSizeF turned(int page) const;
    double fittingScale() const;
    void arrange();
    /// Lays out again with what was in the middle of the view still there.
    void rearrange();
    QRect inView(int page) const;
    QSize pixelsOf(int page) const;
    std::pair<int, int> visiblePages() const;
    void drawNext();
    void look();
    void tell();

    std::unique_ptr<Pages> m_pages;
    std::vector<QRect> m_rects; ///< of the pages, in the whole content
    std::map<int, Drawn> m_drawn;
    QTimer m_timer;
    QSize m_content;
    double m_scale = 1;
    int m_quarters = 0;
    int m_page = 0;
    bool m_fits = true;
    bool m_going = false;
};

} // namespace waymark
