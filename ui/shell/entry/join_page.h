// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/common/prompts.h"
#include "ui/shell/entry/entry_form.h"
#include "ui/shell/screens.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <atomic>

namespace waymark {

/// Makes this computer a workstation of an office that is there already: a join file, its password, and a folder to
/// keep the office in. Whoever works here signs in afterwards with the password they have.
class JoinPage final : public QWidget
{
    Q_OBJECT

public:
    /// How to join is given to it; a wrong password, or stopping, leaves nothing behind.
    JoinPage(Prompts &prompts, const JoinWork &work, const Clock &clock, QWidget *parent = nullptr);
    ~JoinPage() override;

    EntryForm *form() const { return m_form; }
    void clear();

signals:
    void joined(const QString &folder);
    void cancelled();

private:
    void browse(const QString &line, const QString &title, bool folder);
    void join();
    void ended();
    void back();

    Prompts &m_prompts;
    const JoinWork &m_work;
    const Clock &m_clock;
    EntryForm *m_form;
    QLineEdit *m_file;
    QLineEdit *m_password;
    QLineEdit *m_folder;
    QString m_into;
    std::shared_ptr<std::atomic<bool>> m_stop;
    QThreadPool m_pool;
    QFutureWatcher<std::shared_ptr<Result<void>>> m_watcher;
};

} // namespace waymark
