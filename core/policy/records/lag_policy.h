// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"
#include "core/policy/policy_settings.h"

namespace waymark::policy {

/// Calendar days from the service to its entry, at least 0; nothing where one of the two days is not known.
std::optional<int> entryLag(const Service &service);

/// The same, where it is more than the office allows. Nothing for a voided service: it is late no more.
std::optional<int> lateDays(const Service &service, const PolicySettings &settings);

} // namespace waymark::policy
