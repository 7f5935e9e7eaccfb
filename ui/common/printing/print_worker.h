// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/printing/pdf_of.h"

#include <QObject>
#include <functional>
#include <memory>

namespace waymark {

/// Makes one PDF at a time while the window stays usable; tells how far it is and can be stopped. Destroying
/// it stops it. It reads nothing of the office: the document is made before. Not on another thread: laying
/// out text there while the window draws its own is not safe.
class PrintWorker final : public QObject
{
    Q_OBJECT

public:
    explicit PrintWorker(QObject *parent = nullptr);
    ~PrintWorker() override;

    /// `done` is called later, unless another one was started or this is gone.
    void start(const PrintDocument &document, const PrintSetup &setup,
               std::function<void(Result<QByteArray>)> done);
    void stop();
    bool isWorking() const { return m_working; }

signals:
    void progressed(int percent);
    void ended();

private:
    void run(PrintDocument document, PrintSetup setup, std::shared_ptr<bool> stopped);

    std::shared_ptr<bool> m_stopped; ///< of the one at work; it outlives this
    bool m_working = false;
    std::function<void(Result<QByteArray>)> m_done;
};

} // namespace waymark
