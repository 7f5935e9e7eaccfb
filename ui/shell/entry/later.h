// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>
#include <memory>

namespace waymark {

/// Runs slow work that touches no widget and no open database on another thread, and gives its result back on
/// this one. Not called at all where the owner has gone by then.
template <typename T, typename Work, typename Then>
void later(QObject *owner, Work work, Then then)
{
    auto *watcher = new QFutureWatcher<std::shared_ptr<T>>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, then = std::move(then)]() mutable {
                         watcher->deleteLater();
                         then(std::move(*watcher->result()));
                     });
    watcher->setFuture(QtConcurrent::run([work = std::move(work)] { return std::make_shared<T>(work()); }));
}

} // namespace waymark
