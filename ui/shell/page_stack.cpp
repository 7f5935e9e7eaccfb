// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_stack.h"

namespace waymark {

PageStack::PageStack(QWidget *parent) : QStackedWidget(parent) {}

void PageStack::addFixed(Page *page)
{
    m_fixed.append(page);
    addWidget(page);
}

Page *PageStack::fixed(const QString &id) const
{
    const auto found = std::ranges::find_if(m_fixed, [&id](const Page *one) { return one->id() == id; });
    return found == m_fixed.end() ? nullptr : *found;
}

Page *PageStack::openWith(qint64 key) const
{
    const auto found = std::ranges::find(m_open, key, &Open::key);
    return found == m_open.end() ? nullptr : found->page;
}

bool PageStack::isOpen(const Page *page) const
{
    return std::ranges::any_of(m_open, [page](const Open &one) { return one.page == page; });
}

void PageStack::open(Page *page, qint64 key)
{
    if (m_open.size() >= mostOpen)
        closeOldest();
    addWidget(page);
    m_open.append({page, key});
    emit opened(page);
}

void PageStack::show(Page *page)
{
    Page *before = current();
    if (before && before != page) {
        QWidget *focus = window()->focusWidget();
        m_focus[before] = before->isAncestorOf(focus) ? focus : nullptr;
        m_history.removeAll(page);
        m_history.append(before);
    }
    if (m_stale.remove(page))
        page->refresh();
    setCurrentWidget(page);
    const auto used = std::ranges::find_if(m_open, [page](const Open &one) { return one.page == page; });
    if (used != m_open.end())
        std::rotate(used, used + 1, m_open.end());
    emit shown(page);
    const QPointer<QWidget> focus = m_focus.value(page);
    (focus && focus->isVisible() ? focus.data() : page->firstFocus())->setFocus(Qt::OtherFocusReason);
}

void PageStack::close(Page *page)
{
    if (!isOpen(page))
        return;
    page->aboutToLeave([this, page = QPointer<Page>(page)] {
        if (page)
            remove(page);
    });
}

void PageStack::remove(Page *page)
{
    m_open.removeIf([page](const Open &one) { return one.page == page; });
    m_history.removeAll(page);
    if (current() == page)
        goBack();
    m_history.removeAll(page);
    m_stale.remove(page);
    m_focus.remove(page);
    removeWidget(page);
    emit closed(page);
    page->deleteLater();
}

void PageStack::closeOldest()
{
    const auto oldest =
        std::ranges::find_if(m_open, [](const Open &one) { return !one.page->hasUnsavedText(); });
    if (oldest != m_open.end())
        close(oldest->page);
}

void PageStack::goBack()
{
    Page *from = current();
    Page *to = m_history.isEmpty() ? m_fixed.value(0) : m_history.takeLast();
    if (!to || to == from)
        return;
    show(to);
    m_history.removeAll(from);
}

void PageStack::refresh()
{
    for (Page *page : m_fixed) {
        if (page == current() || page->isSeenElsewhere())
            page->refresh();
        else
            m_stale.insert(page);
    }
    for (const Open &one : m_open) {
        if (one.page == current())
            one.page->refresh();
        else
            m_stale.insert(one.page);
    }
}

void PageStack::keepDrafts()
{
    for (int i = 0; i < count(); ++i) {
        if (auto *page = qobject_cast<Page *>(widget(i)))
            page->keepDraft();
    }
}

void PageStack::leaveAll(std::function<void()> then)
{
    QList<QPointer<Page>> pages;
    for (int i = 0; i < count(); ++i) {
        if (auto *page = qobject_cast<Page *>(widget(i)); page && page->hasUnsavedText())
            pages.append(page);
    }
    leaveNext(std::move(pages), std::move(then));
}

void PageStack::leaveNext(QList<QPointer<Page>> pages, std::function<void()> then)
{
    if (pages.isEmpty()) {
        then();
        return;
    }
    const QPointer<Page> page = pages.takeFirst();
    const auto next = [this, pages, then] { leaveNext(pages, then); };
    if (page)
        page->aboutToLeave(next);
    else
        next();
}

} // namespace waymark
