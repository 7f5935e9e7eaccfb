// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/documents/page_area.h"

#include "ui/common/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <cmath>

namespace waymark {

namespace {

constexpr double smallest = 0.1;
constexpr double largest = 8;
constexpr double mostFitting = 2; ///< a small picture is not blown up to the width of the window
constexpr int longestSpoken = 4'000;

} // namespace

PageArea::PageArea(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("pageArea"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(theme::columns(24), theme::controlHeight() * 4);
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &PageArea::drawNext);
}

PageArea::~PageArea() = default;

void PageArea::setPages(std::unique_ptr<Pages> pages)
{
    m_timer.stop();
    m_drawn.clear();
    m_pages = std::move(pages);
    m_fits = true;
    m_quarters = 0;
    m_page = 0;
    arrange();
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
    tell();
}

QSizeF PageArea::turned(int page) const
{
    const QSizeF size = m_pages->size(page);
    return m_quarters % 2 ? size.transposed() : size;
}

double PageArea::fittingScale() const
{
    const int margin = theme::spacing(1);
    double widest = 1;
    double height = margin;
    for (int page = 0; page < count(); ++page) {
        widest = std::max(widest, turned(page).width());
        height += turned(page).height();
    }
    const QSize room = maximumViewportSize();
    const auto scaleFor = [&](int width) {
        return std::clamp(std::max(1, width - 2 * margin) / widest, smallest / 10, mostFitting);
    };
    const double scale = scaleFor(room.width());
    const bool scrolls = height * scale + margin * (count() + 1) > room.height();
    return scrolls ? scaleFor(room.width() - verticalScrollBar()->sizeHint().width()) : scale;
}

void PageArea::arrange()
{
    m_rects.clear();
    m_content = {};
    if (m_pages) {
        if (m_fits)
            m_scale = fittingScale();
        const int margin = theme::spacing(1);
        int width = 0;
        int y = margin;
        for (int page = 0; page < count(); ++page) {
            const QSize size = (turned(page) * m_scale).toSize().expandedTo({1, 1});
            m_rects.emplace_back(QPoint(0, y), size);
            y += size.height() + margin;
            width = std::max(width, size.width());
        }
        m_content = {width + 2 * margin, y};
        for (QRect &rect : m_rects)
            rect.moveLeft((m_content.width() - rect.width()) / 2);
    }
    const QSize room = maximumViewportSize();
    QSize view = room;
    if (m_content.height() > room.height())
        view.rwidth() -= verticalScrollBar()->sizeHint().width();
    if (m_content.width() > view.width())
        view.rheight() -= horizontalScrollBar()->sizeHint().height();
    horizontalScrollBar()->setRange(0, std::max(0, m_content.width() - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    horizontalScrollBar()->setSingleStep(theme::spacing(3));
    verticalScrollBar()->setRange(0, std::max(0, m_content.height() - view.height()));
    verticalScrollBar()->setPageStep(view.height() * 9 / 10);
    verticalScrollBar()->setSingleStep(theme::spacing(5));
    viewport()->update();
}

void PageArea::rearrange()
{
    if (!m_pages)
        return;
    const QRect before = inView(m_page);
    const QPointF middle = viewport()->rect().center();
    const double x = (middle.x() - before.left()) / before.width();
    const double y = (middle.y() - before.top()) / before.height();
    const bool atTop = verticalScrollBar()->value() == 0;
    m_going = true;
    arrange();
    const QRect after = m_rects.at(m_page);
    const QPointF now = viewport()->rect().center();
    horizontalScrollBar()->setValue(qRound(after.left() + x * after.width() - now.x()));
    verticalScrollBar()->setValue(atTop ? 0 : qRound(after.top() + y * after.height() - now.y()));
    m_going = false;
    viewport()->update();
    tell();
}

QRect PageArea::inView(int page) const
{
    const int spare = std::max(0, viewport()->width() - m_content.width()) / 2;
    return m_rects.at(page).translated(spare - horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

QSize PageArea::pixelsOf(int page) const
{
    const QSizeF size = QSizeF(m_rects.at(page).size()) * devicePixelRatioF();
    const double pixels = size.width() * size.height();
    const double shrink = pixels > mostDrawnPixels ? std::sqrt(mostDrawnPixels / pixels) : 1;
    const QSize drawn = (size * shrink).toSize().expandedTo({1, 1});
    return m_quarters % 2 ? drawn.transposed() : drawn;
}

/// First and last page of which something is seen; first after last where there is none.
std::pair<int, int> PageArea::visiblePages() const
{
    const int top = verticalScrollBar()->value();
    const auto first =
        std::ranges::lower_bound(m_rects, top, {}, [](const QRect &rect) { return rect.bottom(); });
    const auto last = std::ranges::upper_bound(m_rects, top + viewport()->height(), {},
                                               [](const QRect &rect) { return rect.top(); });
    return {int(first - m_rects.begin()), int(last - m_rects.begin()) - 1};
}

void PageArea::goTo(int page)
{
    if (!m_pages)
        return;
    m_page = std::clamp(page, 0, count() - 1);
    m_going = true;
    verticalScrollBar()->setValue(m_rects.at(m_page).top() - theme::spacing(1));
    m_going = false;
    tell();
}

void PageArea::zoomBy(double factor)
{
    if (!m_pages)
        return;
    m_fits = false;
    m_scale = std::clamp(m_scale * factor, smallest, largest);
    rearrange();
}

void PageArea::fitWidth()
{
    m_fits = true;
    rearrange();
}

int PageArea::percent() const
{
    return qRound(m_scale * 100);
}

void PageArea::rotate()
{
    m_quarters = (m_quarters + 1) % 4;
    m_drawn.clear();
    rearrange();
}

void PageArea::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const theme::Colors &c = theme::colors(palette());
    painter.fillRect(viewport()->rect(), c.raised);
    if (!m_pages)
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        const QRect rect = inView(page);
        painter.fillRect(rect, Qt::white);
        const auto drawn = m_drawn.find(page);
        if (drawn != m_drawn.end() && drawn->second.failed) {
            painter.setPen(Qt::black);
            painter.drawText(rect.adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap,
                             tr("This page cannot be shown."));
        } else if (drawn != m_drawn.end()) {
            painter.drawImage(rect, drawn->second.image);
        }
        painter.setPen(c.border);
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
        if (drawn == m_drawn.end() || drawn->second.pixels != pixelsOf(page))
            m_timer.start();
    }
}

void PageArea::drawNext()
{
    if (!m_pages)
        return;
    const auto [first, last] = visiblePages();
    std::erase_if(m_drawn, [&](const auto &one) { return one.first < first - 1 || one.first > last + 1; });
    for (int page = first; page <= last; ++page) {
        const QSize pixels = pixelsOf(page);
        Drawn &drawn = m_drawn[page];
        if (drawn.pixels == pixels)
            continue;
        drawn.pixels = pixels;
        if (!drawn.failed) {
            QImage image = m_pages->draw(page, pixels);
            drawn.failed = image.isNull();
            drawn.image = m_quarters ? image.transformed(QTransform().rotate(90 * m_quarters)) : image;
        }
        viewport()->update();
        return;
    }
}

void PageArea::look()
{
    if (!m_pages || m_going)
        return;
    const auto [first, last] = visiblePages();
    int most = -1;
    for (int page = first; page <= last; ++page) {
        const QRect seen = inView(page) & viewport()->rect();
        if (seen.height() > most) {
            most = seen.height();
            m_page = page;
        }
    }
    tell();
}

void PageArea::tell()
{
    if (!m_pages) {
        setAccessibleName({});
        setAccessibleDescription({});
    } else {
        const QString name = tr("Page %1 of %2").arg(m_page + 1).arg(count());
        if (name != accessibleName() && QAccessible::isActive())
            setAccessibleDescription(m_pages->text(m_page).simplified().left(longestSpoken));
        setAccessibleName(name);
    }
    emit changed();
}

void PageArea::resizeEvent(QResizeEvent *)
{
    rearrange();
}

void PageArea::scrollContentsBy(int, int)
{
    viewport()->update();
    look();
}

void PageArea::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home)
        goTo(0);
    else if (event->key() == Qt::Key_End)
        goTo(count() - 1);
    else if (event->key() == Qt::Key_Space)
        verticalScrollBar()->triggerAction(event->modifiers() & Qt::ShiftModifier
                                               ? QAbstractSlider::SliderPageStepSub
                                               : QAbstractSlider::SliderPageStepAdd);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PageArea::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (const int turned = event->angleDelta().y())
        zoomBy(std::pow(1.25, turned / 120.0));
    event->accept();
}

void PageArea::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    update();
}

void PageArea::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    update();
}

} // namespace waymark
