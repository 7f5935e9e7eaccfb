// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/work/office_runner.h"

#include <QElapsedTimer>
#include <QtConcurrentRun>

namespace waymark {

namespace {

constexpr int tellEveryMs = 50;

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
    cancel();
    m_pieces.clear();
    m_watcher.waitForFinished();
}

void OfficeRunner::cancel()
{
    for (Piece &one : m_pieces)
        *one.stop = true;
}

void OfficeRunner::forget()
{
    ++m_turn;
    cancel();
}

void OfficeRunner::start(Job job, std::function<void()> then)
{
    m_pieces.push_back({std::move(job), std::move(then), std::make_shared<std::atomic<bool>>(false)});
    if (!std::exchange(m_busy, true)) {
        emit started();
        next();
    }
}

void OfficeRunner::next()
{
    m_progress = {};
    Office &office = m_signedIn.office();
    auto key = std::make_shared<SecretKey>(SecretKey::fromBytes(office.key().bytes()));
    m_watcher.setFuture(QtConcurrent::run(
        &m_pool, [this, job = m_pieces.front().job, key, stop = m_pieces.front().stop, folder = office.folder(),
                  login = m_signedIn.session().staff().login, now = m_signedIn.session().clock().now()] {
            if (*stop)
                return;
            FixedClock clock(now); // dated with the moment it was asked for
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
    const auto done = std::move(m_pieces.front().then);
    m_pieces.pop_front();
    if (m_pieces.empty()) {
        m_busy = false;
        emit ended();
    }
    done();
    if (self && !m_pieces.empty() && m_watcher.isFinished())
        next();
}

} // namespace waymark
