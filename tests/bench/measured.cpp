// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measured.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>
#include <QSysInfo>
#include <algorithm>
#include <ctime>
#include <numeric>
#include <thread>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

clockid_t watched = CLOCK_MONOTONIC;

QString milliseconds(double value)
{
    return value <= 0 ? u"–"_s : QString::number(value, 'f', value < 10 ? 3 : 1) + u" ms"_s;
}

QString number(double value)
{
    return QString::number(value, 'f', value < 10 ? 1 : 0);
}

QString machine()
{
    return u"%1 processor cores, %2, %3"_s.arg(std::thread::hardware_concurrency())
        .arg(QSysInfo::kernelType(), QSysInfo::currentCpuArchitecture());
}

using Row = QStringList;

std::vector<Row> rowsOf(const Report &report)
{
    std::vector<Row> rows{
        {u"What"_s, u"n"_s, u"p50"_s, u"p99"_s, u"raw p50"_s, u"raw p99"_s, u"ratio"_s, u"target"_s, u""_s}};
    for (const Measured &line : report.lines) {
        rows.push_back({line.name, QString::number(line.ours.count()),
                        milliseconds(line.ours.percentile(0.5)), milliseconds(line.ours.percentile(0.99)),
                        milliseconds(line.raw.percentile(0.5)), milliseconds(line.raw.percentile(0.99)),
                        line.ratio() > 0 ? QString::number(line.ratio(), 'f', 2) : u"–"_s, line.target(),
                        line.target().isEmpty() ? QString()
                        : line.met()            ? u"met"_s
                                                : u"missed"_s});
    }
    for (const Figure &figure : report.figures) {
        rows.push_back({figure.name, u"1"_s, number(figure.value) + u' ' + figure.unit, u"–"_s, u"–"_s,
                        u"–"_s, u"–"_s,
                        figure.most > 0 ? u"≤ "_s + number(figure.most) + u' ' + figure.unit : QString(),
                        figure.most <= 0 ? QString()
                        : figure.met()   ? u"met"_s
                                         : u"missed"_s});
    }
    return rows;
}

} // namespace

double stopwatch()
{
    timespec now{};
    clock_gettime(watched, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

void countProcessorTime()
{
    watched = CLOCK_THREAD_CPUTIME_ID;
}

bool countsProcessorTime()
{
    return watched == CLOCK_THREAD_CPUTIME_ID;
}

double memory(const char *what)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

void forgetPeakMemory()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

double Samples::percentile(double share) const
{
    if (m_milliseconds.empty())
        return 0;
    std::vector<double> sorted = m_milliseconds;
    const auto at = std::min(sorted.size() - 1, std::size_t(share * double(sorted.size())));
    std::ranges::nth_element(sorted, sorted.begin() + std::ptrdiff_t(at));
    return sorted[at];
}

double Samples::total() const
{
    return std::accumulate(m_milliseconds.begin(), m_milliseconds.end(), 0.0);
}

double Measured::ratio() const
{
    const double below = raw.percentile(0.5);
    return below > 0 ? ours.percentile(0.5) / below : 0;
}

QString Measured::target() const
{
    QStringList parts;
    if (mostTimesRaw > 0)
        parts += u"≤ %1 × raw"_s.arg(mostTimesRaw);
    if (mostP99 > 0)
        parts += u"p99 < %1 ms"_s.arg(mostP99);
    return parts.join(u", "_s);
}

bool Measured::met() const
{
    return (mostTimesRaw <= 0 || ratio() <= mostTimesRaw) &&
           (mostP99 <= 0 || ours.percentile(0.99) < mostP99);
}

void measure(Measured &into, const Turns &turns)
{
    for (int block = 0; block < turns.blocks; ++block) {
        const int first = block * turns.perBlock;
        const auto each = [&](auto &&work) {
            for (int item = first; item < first + turns.perBlock; ++item)
                work(item);
        };
        if (turns.before)
            each(turns.before);
        const auto ours = [&](int item) { into.ours.time([&] { turns.ours(item); }); };
        const auto raw = [&](int item) { into.raw.time([&] { turns.raw(item); }); };
        if (block % 2 == 0) {
            each(ours);
            each(raw);
        } else {
            each(raw);
            each(ours);
        }
    }
}

QString Report::table() const
{
    const std::vector<Row> rows = rowsOf(*this);
    std::vector<qsizetype> widths(std::size_t(rows.front().size()), 0);
    for (const Row &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[std::size_t(i)] = std::max(widths[std::size_t(i)], row[i].size());
    }
    QString out;
    for (const Row &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            const auto width = int(widths[std::size_t(i)]);
            const bool words = i == 0 || i >= row.size() - 2;
            out += (words ? row[i].leftJustified(width) : row[i].rightJustified(width)) + u"  "_s;
        }
        while (out.endsWith(u' '))
            out.chop(1);
        out += u'\n';
    }
    for (const QString &remark : remarks)
        out += remark + u'\n';
    return out;
}

QString Report::markdown() const
{
    QString out = u"Measured on %1, on %2, with an office of %L3 people.\n\n"_s
                      .arg(QDate::currentDate().toString(Qt::ISODate), machine())
                      .arg(people);
    bool head = true;
    for (const Row &row : rowsOf(*this)) {
        out += u"| "_s + row.join(u" | "_s) + u" |\n"_s;
        if (std::exchange(head, false))
            out += u"|---|--:|--:|--:|--:|--:|--:|---|---|\n"_s;
    }
    out += u'\n';
    for (const QString &remark : remarks)
        out += remark + u'\n';
    return out;
}

QJsonObject Report::toJson() const
{
    QJsonArray all;
    for (const Measured &line : lines) {
        all += QJsonObject{{u"name"_s, line.name},
                           {u"n"_s, line.ours.count()},
                           {u"p50"_s, line.ours.percentile(0.5)},
                           {u"p99"_s, line.ours.percentile(0.99)},
                           {u"rawP50"_s, line.raw.percentile(0.5)},
                           {u"rawP99"_s, line.raw.percentile(0.99)},
                           {u"ratio"_s, line.ratio()},
                           {u"target"_s, line.target()},
                           {u"met"_s, line.met()}};
    }
    for (const Figure &figure : figures) {
        all += QJsonObject{{u"name"_s, figure.name},
                           {u"value"_s, figure.value},
                           {u"unit"_s, figure.unit},
                           {u"most"_s, figure.most},
                           {u"met"_s, figure.met()}};
    }
    return {{u"people"_s, people},
            {u"machine"_s, machine()},
            {u"date"_s, QDate::currentDate().toString(Qt::ISODate)},
            {u"lines"_s, all}};
}

bool writeReadme(const QString &file, const Report &report)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return false;
    const QString text = QString::fromUtf8(in.readAll());
    in.close();
    const QString begin = u"<!-- bench:begin -->\n"_s;
    const qsizetype from = text.indexOf(begin);
    const qsizetype to = text.indexOf(u"<!-- bench:end -->"_s, from);
    if (from < 0 || to < 0)
        return false;
    QSaveFile out(file);
    const QByteArray whole = (text.left(from) + begin + report.markdown() + text.sliced(to)).toUtf8();
    return out.open(QIODevice::WriteOnly) && out.write(whole) == whole.size() && out.commit();
}

} // namespace waymark::bench
