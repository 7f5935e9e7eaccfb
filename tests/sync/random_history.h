// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/replicas.h"

#include <random>

namespace waymark {

/// A random day of an office whose workstations hardly ever meet: real actions by real roles, bundles written, lost,
/// copied and taken in in any order. Replayed exactly by its seed.
class RandomHistory
{
public:
    RandomHistory(std::vector<Workstation> &workstations, quint32 seed);
    void run(int steps);

    int done() const { return m_done; }           ///< actions that were kept
    int refused() const { return m_refused; }
    QStringList trace() const { return m_trace; } ///< what happened, without values

private:
    quint32 below(quint32 limit) { return quint32(m_random() % limit); }
    void act(Workstation &at);
    void edit(Workstation &at);
    void record(Workstation &at);
    void workCase(Workstation &at);
    void settle(Workstation &at);
    void exchange(Workstation &at);
    void note(Workstation &at, const ActionResult &result, const char *what);
    Id<JobSeeker> anyone(Workstation &at);

    std::vector<Workstation> &m_workstations;
    std::mt19937 m_random;
    std::vector<QByteArray> m_bundles;
    QStringList m_trace;
    int m_done = 0;
    int m_refused = 0;
};

} // namespace waymark
