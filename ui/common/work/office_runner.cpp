// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/work/office_runner.h"

#include <QElapsedTimer>
#include <QtConcurrentRun>

namespace waymark {

namespace {

constexpr int tellEveryMs = 50;

/// The office's clock may only be read on its own thread: the work is dated with the moment it was asked for.
class MomentClock final : public Clock
{
public:
    explicit MomentClock(Instant now) : m_now(now) {}
    Instant now() const override { return m_now; }

private:
    Instant m_now;
};

Result<std::unique_ptr<SignedIn>> openAgain(const QString &folder, const SecretKey &key, const QString &login,
                                            Clock &clock)
{
    auto logins = KeySlots::read(Office::slotsFile(folder));
    if (!logins)
        return logins.error();
    return SignedIn::open(UnlockedOffice{folder, std::move(*logins), SecretKey::fromBytes(key.bytes())},
                          login, clock);
}

} // namespace

OfficeRunner::OfficeRunner(SignedIn &signedIn, QObject *parent) : QObject(parent), m_signedIn(signedIn)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcher<void>::finished, this, &OfficeRunner::finished);
}

OfficeRunner::~OfficeRunner()
{
    m_pieces.clear();
    cancel();
    m_watcher.waitForFinished();
}

void OfficeRunner::cancel()
{
    if (m_stop)
        *m_stop = true;
}

void OfficeRunner::start(Job job, std::function<void()> then)
{
    m_pieces.emplace_back(std::move(job), std::move(then));
    if (!std::exchange(m_busy, true)) {
        emit started();
        next();
    }
}

void OfficeRunner::next()
{
    m_progress = {};
    m_stop = std::make_shared<std::atomic<bool>>(false);
    Office &office = m_signedIn.office();
    auto key = std::make_shared<SecretKey>(SecretKey::fromBytes(office.key().bytes()));
    m_watcher.setFuture(QtConcurrent::run(
        &m_pool, [this, job = m_pieces.front().first, key, stop = m_stop, folder = office.folder(),
                  login = m_signedIn.session().staff().login, now = m_signedIn.session().clock().now()] {
            if (*stop)
                return;
            MomentClock clock(now);
            QElapsedTimer sinceTold;
            QString told;
            const WorkStep step = [&](const WorkProgress &progress) {
                if (!sinceTold.isValid() || told != progress.what || sinceTold.elapsed() >= tellEveryMs) {
                    sinceTold.start();
                    told = progress.what;
                    // This object waits for the work before it goes.
                    QMetaObject::invokeMethod(
                        this, [this, progress] { tell(progress); }, Qt::QueuedConnection);
                }
                return !*stop;
            };
            job(openAgain(folder, *key, login, clock), step);
        }));
}

void OfficeRunner::tell(const WorkProgress &progress)
{
    if (!m_busy)
        return;
    m_progress = progress;
    emit progressed(progress);
}

void OfficeRunner::finished()
{
    const QPointer<OfficeRunner> self(this);
    auto done = std::move(m_pieces.front().second);
    m_pieces.pop_front();
    // What was to follow is told that it was stopped too.
    std::deque<std::pair<Job, std::function<void()>>> dropped;
    if (*m_stop)
        dropped.swap(m_pieces);
    if (m_pieces.empty()) {
        m_busy = false;
        emit ended();
    }
    done();
    for (auto &[job, then] : dropped)
        then();
    if (self && !m_pieces.empty() && m_watcher.isFinished())
        next();
}

} // namespace waymark
