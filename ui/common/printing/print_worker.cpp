// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing/print_worker.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace waymark {

PrintWorker::PrintWorker(QObject *parent) : QObject(parent) {}

PrintWorker::~PrintWorker()
{
    stop();
}

void PrintWorker::start(const PrintDocument &document, const PrintSetup &setup,
                        std::function<void(Result<QByteArray>)> done)
{
    stop();
    m_stopped = std::make_shared<bool>(false);
    m_done = std::move(done);
    m_working = true;
    // Later, so that nothing of whoever asked is on the stack while events are handled.
    QTimer::singleShot(0, this,
                       [this, document, setup, stopped = m_stopped] { run(document, setup, stopped); });
}

void PrintWorker::stop()
{
    if (m_stopped)
        *m_stopped = true;
}

void PrintWorker::run(PrintDocument document, PrintSetup setup, std::shared_ptr<bool> stopped)
{
    constexpr int pause = 40; ///< milliseconds between looks at the window
    const QPointer<PrintWorker> self(this);
    QElapsedTimer since;
    since.start();
    const PrintStep step = [&](int at, int total) {
        if (since.elapsed() >= pause) {
            if (self)
                emit self->progressed(int(100.0 * at / std::max(1, total)));
            QCoreApplication::processEvents(QEventLoop::AllEvents, pause / 2);
            since.restart();
        }
        return self && !*stopped;
    };
    const Result<QByteArray> made = pdfOf(document, setup, step);
    if (!self || m_stopped != stopped)
        return;
    m_working = false;
    const auto done = std::exchange(m_done, {});
    emit ended();
    if (done)
        done(made);
}

} // namespace waymark
