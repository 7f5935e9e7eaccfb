// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/bench_office.h"

namespace waymark::bench {

/// Copies of a measured office that are two workstations of it, in a folder beside it. Made by copying files, which is
/// quicker than joining and gives the same: the second one has an invitation and a key of its own.
class SyncPair
{
public:
    SyncPair(BenchOffice &office, const QString &folder);
    QString first() const { return m_folder + QStringLiteral("/first"); }
    /// A new copy of the second workstation as it was when it joined.
    QString second(const QString &name) const;
    /// Where a copy of the second one's database alone is put.
    QString rawFile() const;
    /// Work of a busy year on the first one: contacts, corrected fields and new people, in turns. Gives their ids.
    std::vector<qint64> work(int operations);
    SignedIn &signedIn() { return *m_signedIn; }
    Database &database() { return m_signedIn->office().database(); }
    /// Puts all into the file itself, and closes.
    void close();
    void open();
    int firstNumber() const { return m_firstNumber; }
    qint64 knownSeal() const { return m_knownSeal; } ///< the first one's last seal that the second has

private:
    void join();

    QString m_folder;
    FixedClock m_clock{BenchOffice::today()};
    std::unique_ptr<SignedIn> m_signedIn;
    int m_firstNumber = 0;
    qint64 m_knownSeal = 0;
    int m_made = 0;
};

} // namespace waymark::bench
