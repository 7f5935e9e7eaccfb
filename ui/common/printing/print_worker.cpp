// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing/print_worker.h"

#include <QtConcurrentRun>

namespace waymark {

PrintWorker::PrintWorker(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PrintWorker::finish);
}

PrintWorker::~PrintWorker()
{
    stop();
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void PrintWorker::start(const PrintDocument &document, const PrintSetup &setup, std::function<void(Result<QByteArray>)> done)
{
    stop();
    m_watcher.waitForFinished();
    m_stopped = std::make_shared<std::atomic_bool>(false);
    m_done = std::move(done);
    m_watcher.setFuture(QtConcurrent::run([this, document, setup, stopped = m_stopped] {
        int last = -1;
        const PrintStep step = [&](int at, int total) {
            const int percent = int(100.0 * at / std::max(1, total));
            if (percent != last)
                emit progressed(last = percent);
            return !stopped->load();
        };
        return std::make_shared<Result<QByteArray>>(pdfOf(document, setup, step));
    }));
}

void PrintWorker::stop()
{
    if (m_stopped)
        m_stopped->store(true);
}

void PrintWorker::finish()
{
    const Made made = m_watcher.result();
    const auto done = std::exchange(m_done, {});
    emit ended();
    if (done)
        done(std::move(*made));
}

} // namespace waymark
