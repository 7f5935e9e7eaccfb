// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/open_office.h"

namespace waymark::bench {

/// An office of any size whose people are in the federal programs: encrypted and migrated like every other,
/// but its people were written straight into the tables the federal file and the indicators read, each a copy
/// of one of a few thousand different ones. They have no ledger and nothing is due.
class FederalBenchOffice
{
public:
    static QDate today() { return QDate(2026, 8, 1); }

    FederalBenchOffice(const QString &folder, int people);

    Database &database() { return m_signedIn->office().database(); }
    SignedIn &signedIn() { return *m_signedIn; } ///< a director

private:
    void fill(int people);

    FixedClock m_clock;
    std::unique_ptr<SignedIn> m_signedIn;
};

} // namespace waymark::bench
