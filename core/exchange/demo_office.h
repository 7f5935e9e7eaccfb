// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/office_records.h"

#include <span>

namespace waymark {

/// The career centers of the 16 workforce areas, without ids. To be checked before real use: addresses and
/// telephone numbers come from a third party's listing, and are empty where it had none.
std::vector<Center> demoCenters();

/// Made-up shelters at made-up addresses, without ids; each with the center of its name among those given,
/// once they have their ids.
std::vector<Shelter> demoShelters(std::span<const Center> centers = {});

/// Made-up staff of every role, without ids and passwords.
std::vector<Staff> demoStaff(std::span<const Center> centers = {});

} // namespace waymark
