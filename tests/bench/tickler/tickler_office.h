// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/open_office.h"

namespace waymark::bench {

/// An office of any size in minutes: encrypted and migrated like every other, its centers and staff made by
/// actions, its due items and case lines by the policies. But its people and cases were written straight into
/// the tables the tickler reads, each a copy of one of a few thousand different people: they have no ledger,
/// no services and no notes.
class TicklerOffice
{
public:
    static constexpr int casesOfCounselor = 120;
    static constexpr int casesOfCenter = 5'000;
    static QDate today() { return QDate(2026, 3, 2); }

    TicklerOffice(const QString &folder, int people);

    Database &database() { return m_signedIn->office().database(); }
    const PolicySettings &settings() const { return m_signedIn->actions().settings(); }
    Id<Staff> counselor() const { return m_counselor; } ///< with exactly so many cases
    Id<Center> center() const { return m_center; }      ///< with exactly so many
    int counselors() const { return m_counselors; }

private:
    struct Maker;
    FixedClock m_clock;
    std::unique_ptr<SignedIn> m_signedIn;
    Id<Staff> m_counselor;
    Id<Center> m_center;
    int m_counselors = 0;
};

} // namespace waymark::bench
