// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>

namespace waymark {

/// UTC milliseconds since 1970. Zero means unset.
struct Instant
{
    qint64 ms = 0;

    explicit operator bool() const { return ms != 0; }
    auto operator<=>(const Instant &) const = default;
    QDateTime local() const { return QDateTime::fromMSecsSinceEpoch(ms); }
};

/// Where "now" and "today" come from. Rules never read it: they are given a date.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// The local calendar date: a contact made this evening is dated this evening.
    virtual QDate today() const { return now().local().date(); }
};

class SystemClock final : public Clock
{
public:
    Instant now() const override { return {QDateTime::currentMSecsSinceEpoch()}; }
};

/// A clock that stands where it was put: for tests, demonstration offices, "what is due on that day", and work on
/// another thread, where the office's own clock may not be read.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDate date, QTime time = QTime(10, 0)) { set(date, time); }
    explicit FixedClock(Instant now) : m_now(now) {}
    void set(QDate date, QTime time = QTime(10, 0)) { m_now = {QDateTime(date, time).toMSecsSinceEpoch()}; }
    void advanceDays(int days) { m_now = {m_now.local().addDays(days).toMSecsSinceEpoch()}; }
    void advanceSeconds(qint64 seconds) { m_now.ms += seconds * 1000; }
    Instant now() const override { return m_now; }

private:
    Instant m_now;
};

} // namespace waymark
