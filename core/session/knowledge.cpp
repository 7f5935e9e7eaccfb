// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/knowledge.h"

namespace waymark {

namespace {

constexpr std::size_t mostKept = 256; ///< stretches of one device

} // namespace

bool Knowledge::saw(qint64 later, qint64 earlier)
{
    const int device = deviceOf(earlier);
    if (deviceOf(later) == device)
        return earlier <= later;
    const Stretch &stretch = stretchOf(later);
    if (!stretch.sealed)
        return true;
    const auto reach = stretch.knows.find(device);
    return reach != stretch.knows.end() && earlier <= reach->second.lastId;
}

const Knowledge::Stretch &Knowledge::stretchOf(qint64 operationId)
{
    std::vector<Stretch> &met = m_stretches[deviceOf(operationId)];
    for (const Stretch &stretch : met) {
        if (operationId >= stretch.firstId && operationId <= stretch.lastId)
            return stretch;
    }
    Stretch stretch{operationId, operationId, false, {}};
    Query query = m_database.query("SELECT first_id, last_id, statement FROM seal WHERE device = ? AND last_id >= ? "
                                   "AND operations > 0 ORDER BY last_id LIMIT 1");
    query.bind(qint64(deviceOf(operationId))).bind(operationId);
    if (query.next() && query.number(0) <= operationId) {
        stretch.firstId = query.number(0);
        stretch.lastId = query.number(1);
        stretch.sealed = true;
        if (auto seal = readStatement(m_office, query.blob(2)))
            stretch.knows = std::move(seal->knows);
    }
    if (met.size() >= mostKept)
        met.clear();
    met.push_back(std::move(stretch));
    return met.back();
}

} // namespace waymark
