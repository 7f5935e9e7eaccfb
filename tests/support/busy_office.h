// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/office_fixture.h"

namespace waymark {

/// An office in the middle of its work: people in shelters with cases, contacted some days ago, some too long, one case
/// waiting for its supervisor.
class BusyOffice : public OfficeFixture
{
public:
    explicit BusyOffice(int size = 12, QDate today = QDate(2026, 3, 12));

    /// A contact that counts.
    void contacted(Id<JobSeeker> person);

    std::vector<Id<JobSeeker>> persons; ///< Marie-Ange Pierre first: her contact is due, but not overdue
    Id<JobSeeker> suspended;
};

} // namespace waymark
