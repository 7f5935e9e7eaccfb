// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

namespace waymark::bench {

/// Milliseconds since some moment: of the wall clock, or of this thread's processor time once
/// countProcessorTime() was called, for a machine that is busy with other things.
double stopwatch();
void countProcessorTime();
bool countsProcessorTime();
/// "VmRSS:" or "VmHWM:" of this process, in MiB.
double memory(const char *what);
/// From now on VmHWM is the most since this call.
void forgetPeakMemory();

/// Durations of one piece of work done many times.
class Samples
{
public:
    /// Runs it once and keeps how long it took. What it needs is made before: only the work is inside.
    template <typename F>
    void time(F &&work)
    {
        const double begin = stopwatch();
        work();
        add(stopwatch() - begin);
    }
    void add(double milliseconds) { m_milliseconds.push_back(milliseconds); }
    int count() const { return int(m_milliseconds.size()); }
    double percentile(double share) const; ///< milliseconds; 0 where nothing was measured
    double total() const;

private:
    std::vector<double> m_milliseconds;
};

/// One line of the table: our work, the same work by prepared statements, and what was promised.
struct Measured
{
    QString name;
    Samples ours;
    Samples raw;
    double mostTimesRaw = 0; ///< 0: not promised
    double mostP99 = 0;      ///< milliseconds; 0: not promised

    double ratio() const; ///< of the p50s; 0 where there is no raw side
    QString target() const;
    bool met() const;
};

/// A single figure with its limit: a time to the first paint, a size of memory.
struct Figure
{
    QString name;
    QString unit;
    double value = 0;
    double most = 0; ///< 0: not promised
    bool met() const { return most <= 0 || value <= most; }
};

struct Report
{
    int people = 0;
    std::vector<Measured> lines;
    std::vector<Figure> figures;
    QStringList remarks;

    QString table() const; ///< for a terminal
    QString markdown() const;
    QJsonObject toJson() const;
};

/// Ours and raw take turns, and so do their places: whoever comes second finds the pages read already.
struct Turns
{
    int blocks = 0;
    int perBlock = 0;
    std::function<void(int item)> before; ///< not measured
    std::function<void(int item)> ours;
    std::function<void(int item)> raw;
};
void measure(Measured &into, const Turns &turns);

/// Puts the table between the marks `<!-- bench:begin -->` and `<!-- bench:end -->`; false where they are
/// missing or the file cannot be written.
bool writeReadme(const QString &file, const Report &report);

} // namespace waymark::bench
