// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync_keeper.h"

#include "ui/shell/change_watch.h"
#include "ui/shell/office_window.h"
#include "ui/shell/page_stack.h"
#include "ui/sync/sync_page.h"

using namespace Qt::StringLiterals;

namespace waymark {

SyncKeeper::SyncKeeper(OfficeWindow &window, QObject *parent) : QObject(parent), m_window(window)
{
    m_saved.setSingleShot(true);
    m_saved.setInterval(afterSavingMs);
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &SyncKeeper::look);
    connect(&m_saved, &QTimer::timeout, this, &SyncKeeper::look);
    connect(&window, &OfficeWindow::entered, this, [this] {
        // Not at once: whoever signs in wants to see the first page.
        m_saved.start();
        connect(m_window.mainWindow()->watch(), &ChangeWatch::saved, &m_saved, qOverload<>(&QTimer::start));
    });
    m_timer.start();
}

void SyncKeeper::look()
{
    MainWindow *main = m_window.mainWindow();
    if (!main)
        return;
    // Who may not share has no such page.
    if (auto *page = qobject_cast<SyncPage *>(main->pages()->fixed(u"sync"_s)))
        page->exchangeQuietly();
}

} // namespace waymark
