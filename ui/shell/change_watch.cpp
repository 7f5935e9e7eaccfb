// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/change_watch.h"

namespace waymark {

namespace {

constexpr int pollTime = 2'000;

} // namespace

ChangeWatch::ChangeWatch(SignedIn &signedIn, QObject *parent)
    : QObject(parent), m_signedIn(signedIn), m_day(signedIn.session().today())
{
    if (const auto version = guarded([this] { return m_signedIn.office().database().dataVersion(); }))
        m_version = *version;
    m_tell.setSingleShot(true);
    m_tell.setInterval(0);
    m_poll.setInterval(pollTime);
    connect(&m_tell, &QTimer::timeout, this, &ChangeWatch::changed);
    connect(&m_poll, &QTimer::timeout, this, &ChangeWatch::look);
    connect(&signedIn.session(), &Session::committed, this, &ChangeWatch::committed);
    connect(&signedIn.session(), &Session::received, this, [this] {
        (void)m_signedIn.actions().refreshSettings();
        committed();
    });
    m_poll.start();
}

void ChangeWatch::committed()
{
    emit saved();
    m_tell.start();
}

void ChangeWatch::setWorkingBeside(bool works)
{
    if (works == m_works)
        return;
    look(); // before it begins, and with what it left: others' changes are not its own, nor the other way round
    m_works = works;
}

void ChangeWatch::look()
{
    const auto version = guarded([this] { return m_signedIn.office().database().dataVersion(); });
    if (!version) {
        // Said once, not every two seconds.
        if (!std::exchange(m_failed, true))
            emit failed(version.error().text());
        return;
    }
    m_failed = false;
    const bool elsewhere = std::exchange(m_version, *version) != *version;
    const QDate today = m_signedIn.session().today();
    const bool newDay = std::exchange(m_day, today) != today;
    if (!elsewhere && !newDay)
        return;
    if (elsewhere && !m_works)
        emit changedElsewhere();
    (void)m_signedIn.actions().refreshSettings();
    m_tell.start();
}

} // namespace waymark
