// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/seal.h"

#include <unordered_map>

namespace waymark {

/// Who had seen what when they wrote: exact, from the seals, never guessed from clocks. Throws SqlFailure.
class Knowledge
{
public:
    explicit Knowledge(Database &database, QString office) : m_database(database), m_office(std::move(office)) {}

    /// Whether the author of `later` had `earlier` (operation ids) at that time. True for one and the same.
    bool saw(qint64 later, qint64 earlier);
    /// A seal that was just inserted or removed changes who knows what.
    void forget() { m_stretches.clear(); }

private:
    struct Stretch
    {
        qint64 firstId = 0;
        qint64 lastId = 0;
        bool sealed = false; ///< not: this workstation's own, which knows all that is here
        Knows knows;
    };
    const Stretch &stretchOf(qint64 operationId);

    Database &m_database;
    QString m_office;
    std::unordered_map<int, std::vector<Stretch>> m_stretches; ///< by device, the ones met so far
};

} // namespace waymark
