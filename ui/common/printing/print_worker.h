// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/printing/pdf_of.h"

#include <QFutureWatcher>
#include <QObject>
#include <atomic>
#include <functional>
#include <memory>

namespace waymark {

/// Makes one PDF at a time beside the window, which stays usable; tells how far it is and can be stopped. Destroying it
/// stops it. It reads nothing of the office: the document is made before.
class PrintWorker final : public QObject
{
    Q_OBJECT

public:
    explicit PrintWorker(QObject *parent = nullptr);
    ~PrintWorker() override;

    /// `done` is called in the window's thread, unless another one was started or this is gone.
    void start(const PrintDocument &document, const PrintSetup &setup, std::function<void(Result<QByteArray>)> done);
    void stop();
    bool isWorking() const { return m_watcher.isRunning(); }

signals:
    void progressed(int percent);
    void ended();

private:
    using Made = std::shared_ptr<Result<QByteArray>>;

    void finish();

    QFutureWatcher<Made> m_watcher;
    std::shared_ptr<std::atomic_bool> m_stopped;
    std::function<void(Result<QByteArray>)> m_done;
};

} // namespace waymark
