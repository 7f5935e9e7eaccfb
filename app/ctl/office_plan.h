// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace waymark::ctl {

/// A new office as the command line describes it.
struct OfficePlan
{
    QString name;
    QString center;
    QString device;
    std::vector<Staff> staff;
    std::vector<Shelter> shelters;
    bool sandbox = false;
};

/// Everything is checked before the folder is made, so that no half of an office is left behind.
Result<OfficePlan> readPlan(const Call &call);
Result<void> addShelters(SignedIn &office, const std::vector<Shelter> &shelters);
/// For offices that hold nobody real: eight logins must not take seconds.
KeyCost cheapCost();

} // namespace waymark::ctl
