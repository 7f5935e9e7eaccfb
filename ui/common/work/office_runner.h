// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/open_office.h"
#include "core/base/progress.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <atomic>
#include <deque>

namespace waymark {

/// Runs long pieces of work, one after the other, on a thread of its own, with an office and a session of its
/// own, in the name of whoever is signed in: the window stays free, and its own session learns of the change
/// as it learns of any other program's. When it goes, it asks the work to stop and waits.
class OfficeRunner final : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Work = std::function<Result<T>(SignedIn &, const WorkStep &)>;
    template <typename T>
    using Then = std::function<void(Result<T>)>;

    explicit OfficeRunner(SignedIn &signedIn, QObject *parent = nullptr);
    ~OfficeRunner() override;

    bool isBusy() const { return m_busy; }
    bool isCancelled() const { return !m_pieces.empty() && *m_pieces.front().stop; }
    /// How far the work is, as last heard.
    const WorkProgress &progress() const { return m_progress; }

    /// Now, or when what runs is done. `then` is called on this thread, unless `asker` has gone by then.
    template <typename T>
    void run(QObject *asker, Work<T> work, Then<T> then)
    {
        auto result = std::make_shared<std::optional<Result<T>>>();
        start(
            [result, work = std::move(work)](Result<std::unique_ptr<SignedIn>> opened, const WorkStep &step) {
                if (opened)
                    result->emplace(work(**opened, step));
                else
                    result->emplace(opened.error());
            },
            [result, then = std::move(then), asker = QPointer<QObject>(asker)] {
                if (!asker)
                    return;
                if (!*result) // stopped before it began
                    result->emplace(
                        Error{ErrorKind::Refused, tr("Stopped as you asked."), tr("Nothing was changed.")});
                then(std::move(**result));
            });
    }

    /// For what only the newest answer of is wanted: what was asked before is stopped, and never answered.
    template <typename T>
    void runNewest(QObject *asker, Work<T> work, Then<T> then)
    {
        forget();
        run<T>(asker, std::move(work), [this, turn = m_turn, then = std::move(then)](Result<T> answer) {
            if (turn == m_turn)
                then(std::move(answer));
        });
    }
    /// What was asked with runNewest() is stopped and never answered.
    void forget();

public slots:
    /// The work stops at its next step and leaves nothing behind; what waits behind it is not begun.
    void cancel();

signals:
    void started(); ///< the first piece
    void progressed(const waymark::WorkProgress &progress);
    void ended(); ///< and nothing more to do

private:
    using Job = std::function<void(Result<std::unique_ptr<SignedIn>> opened, const WorkStep &step)>;

    struct Piece
    {
        Job job;
        std::function<void()> then;
        std::shared_ptr<std::atomic<bool>> stop;
    };

    void start(Job job, std::function<void()> then);
    void next();
    void tell(const WorkProgress &progress);
    void finished();

    SignedIn &m_signedIn;
    QThreadPool m_pool; ///< its one thread ends with it, and with that what the libraries keep for a thread
    QFutureWatcher<void> m_watcher;
    std::deque<Piece> m_pieces; ///< the first one is what runs
    WorkProgress m_progress;
    quint64 m_turn = 0; ///< of what was asked with runNewest()
    bool m_busy = false;
};

} // namespace waymark
