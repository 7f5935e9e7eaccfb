// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QStackedWidget>

namespace waymark {

/// The pages of the rail, which stay, and the people that are open, which can be closed. Knows where Esc goes
/// back to and where the keyboard was on each page. Says what is shown; draws nothing itself.
class PageStack final : public QStackedWidget
{
    Q_OBJECT

public:
    static constexpr int mostOpen = 8;

    explicit PageStack(QWidget *parent = nullptr);

    void addFixed(Page *page);
    /// `key` finds it again. Where too many are open, the one not used for longest is closed, if nothing in
    /// it is unsaved.
    void open(Page *page, qint64 key);
    void show(Page *page);
    /// Asks the page first.
    void close(Page *page);
    void goBack();

    Page *current() const { return qobject_cast<Page *>(currentWidget()); }
    Page *fixed(const QString &id) const; ///< null where there is none
    const QList<Page *> &fixed() const { return m_fixed; }
    bool isFixed(Page *page) const { return m_fixed.contains(page); }
    Page *openWith(qint64 key) const; ///< null where it is not open
    bool isOpen(const Page *page) const;
    int openCount() const { return int(m_open.size()); }
    Page *lastUsed() const { return m_open.isEmpty() ? nullptr : m_open.last().page; }

    /// Reads what is shown anew; the people in the background when they are shown again.
    void refresh();
    void keepDrafts();
    /// Asks each page with something unsaved, then calls `then`.
    void leaveAll(std::function<void()> then);

signals:
    void opened(waymark::Page *page);
    void shown(waymark::Page *page);
    void closed(waymark::Page *page);

private:
    struct Open
    {
        Page *page;
        qint64 key;
    };

    void closeOldest();
    void remove(Page *page);
    void leaveNext(QList<QPointer<Page>> pages, std::function<void()> then);

    QList<Page *> m_fixed;
    QList<Open> m_open;         ///< the last used at the end
    QList<Page *> m_history;    ///< where Esc goes back to
    QSet<const Page *> m_stale; ///< to be read anew when shown
    QHash<const Page *, QPointer<QWidget>> m_focus;
};

} // namespace waymark
