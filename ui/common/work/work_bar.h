// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/work/office_runner.h"

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace waymark {

class ToneLabel;

/// What runs now, how far it is, and Cancel. Hidden while nothing does.
class WorkBar final : public QWidget
{
    Q_OBJECT

public:
    WorkBar(OfficeRunner &runner, QWidget *parent);
    /// So long a piece of work may take before anything is shown, in milliseconds.
    static constexpr int patience = 300;

private:
    void follow();
    void show(const WorkProgress &progress);

    OfficeRunner &m_runner;
    QTimer m_patience;
    ToneLabel *m_what;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace waymark
