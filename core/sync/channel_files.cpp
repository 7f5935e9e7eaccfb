// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channel_files.h"

#include "core/domain/office_records.h"

#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString textOf(const std::vector<SealRange> &ranges)
{
    QStringList texts;
    for (const SealRange &range : ranges)
        texts += u"%1:%2:%3"_s.arg(range.device).arg(range.from).arg(range.to);
    return texts.join(u',');
}

std::vector<SealRange> rangesFrom(const QString &text)
{
    std::vector<SealRange> ranges;
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts)) {
        const QStringList parts = one.split(u':');
        if (parts.size() == 3)
            ranges.push_back({parts[0].toInt(), parts[1].toLongLong(), parts[2].toLongLong()});
    }
    return ranges;
}

} // namespace

void ChannelFile::takeHeader(const BundleHeader &header)
{
    device = header.device;
    number = header.number;
    madeMs = header.madeMs;
    operations = header.operations;
    writerKey = header.key;
    holds = header.holds;
}

ChannelFiles::ChannelFiles(Database &database) : m_database(database)
{
    Query query = database.query(
        "SELECT name, size, time_ms, first_seen_ms, whole, device, number, made_ms, operations, "
        "writer_key, holds, tried, trouble FROM channel_file");
    while (query.next()) {
        ChannelFile file{.name = query.text(0),
                         .size = query.number(1),
                         .timeMs = query.number(2),
                         .firstSeenMs = query.number(3),
                         .whole = query.number(4) != 0,
                         .device = int(query.number(5)),
                         .number = query.number(6),
                         .madeMs = query.number(7),
                         .operations = query.number(8),
                         .writerKey = query.blob(9),
                         .holds = rangesFrom(query.text(10)),
                         .tried = query.text(11),
                         .trouble = query.text(12)};
        m_stored.emplace(file.name, file);
    }
    m_files = m_stored;
}

ChannelFile &ChannelFiles::seen(const QString &name, qint64 size, qint64 timeMs, qint64 nowMs)
{
    ChannelFile &file = m_files[name];
    if (file.name.isEmpty() || file.size != size || file.timeMs != timeMs)
        file = {.name = name, .size = size, .timeMs = timeMs, .firstSeenMs = nowMs};
    return file;
}

void ChannelFiles::forgetOthers(const std::vector<QString> &present)
{
    for (auto it = m_files.begin(); it != m_files.end();) {
        if (std::ranges::binary_search(present, it->first)) {
            ++it;
            continue;
        }
        m_database.query("DELETE FROM channel_file WHERE name = ?").bind(QStringView(it->first)).run();
        m_stored.erase(it->first);
        it = m_files.erase(it);
    }
}

void ChannelFiles::save(const ChannelFile &file)
{
    const auto stored = m_stored.find(file.name);
    if (stored != m_stored.end() && stored->second == file)
        return;
    const QString holds = textOf(file.holds);
    m_database
        .query(
            "INSERT OR REPLACE INTO channel_file (name, size, time_ms, first_seen_ms, whole, device, number, "
            "made_ms, "
            "operations, writer_key, holds, tried, trouble) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(QStringView(file.name))
        .bind(file.size)
        .bind(file.timeMs)
        .bind(file.firstSeenMs)
        .bind(qint64(file.whole))
        .bind(qint64(file.device))
        .bind(file.number)
        .bind(file.madeMs)
        .bind(file.operations)
        .bindBlob(file.writerKey)
        .bind(QStringView(holds))
        .bind(QStringView(file.tried))
        .bind(QStringView(file.trouble))
        .run();
    m_stored[file.name] = file;
}

void ChannelFiles::forgetAll(Database &database)
{
    database.run("DELETE FROM channel_file");
}

QString situationOf(Session &session, const std::vector<WaitingBundle> &waiting)
{
    QStringList parts{QString::number(bundleFormat)};
    {
        Query newest = session.store().database().query("SELECT coalesce(max(seq), 0) FROM seal");
        parts += QString::number(newest.next() ? newest.number(0) : 0);
    }
    for (const Device &device : session.store().all<Device>())
        parts += u"%1:%2:%3"_s.arg(device.number).arg(int(device.retired)).arg(device.retiredAfter);
    // One that waited for its workstation's clock comes in when this one's gets there.
    parts += QString::number(std::ranges::count(waiting, WaitingBundle::Why::Clock, &WaitingBundle::why));
    return parts.join(u' ');
}

std::vector<SealRange> heldBy(Session &session, const std::map<QString, ChannelFile> &files)
{
    std::map<int, QByteArray> keys;
    for (const Device &device : session.store().all<Device>()) {
        if (device.retired)
            continue; // others may refuse what it wrote
        if (const auto last = lastSeal(session.store().database(), session.office().id(), device.number))
            keys.emplace(device.number, last->key);
    }
    std::vector<SealRange> held;
    for (const auto &[name, file] : files) {
        const auto key = keys.find(file.device);
        if (file.whole && file.trouble.isEmpty() && key != keys.end() && key->second == file.writerKey)
            held.insert(held.end(), file.holds.begin(), file.holds.end());
    }
    // Few wide ranges instead of one for each file: an exporter asks for every bundle whether it is held.
    std::ranges::sort(held, {}, [](const SealRange &range) { return std::pair(range.device, range.from); });
    std::vector<SealRange> joined;
    for (const SealRange &range : held) {
        if (!joined.empty() && joined.back().device == range.device && range.from <= joined.back().to + 1)
            joined.back().to = std::max(joined.back().to, range.to);
        else
            joined.push_back(range);
    }
    return joined;
}

void sortForImport(std::vector<ChannelFile *> &files)
{
    std::ranges::sort(files, {}, [](const ChannelFile *file) {
        return std::tuple(file->madeMs, file->device, file->number);
    });
    // A clock that was set back must not turn one workstation's order around.
    std::map<int, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < files.size(); ++i)
        places[files[i]->device].push_back(i);
    for (const auto &[device, at] : places) {
        std::vector<ChannelFile *> own;
        for (const std::size_t i : at)
            own.push_back(files[i]);
        std::ranges::stable_sort(own, {}, &ChannelFile::number);
        for (std::size_t i = 0; i < at.size(); ++i)
            files[at[i]] = own[i];
    }
}

} // namespace waymark
