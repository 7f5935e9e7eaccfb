// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/records/lag_policy.h"

#include <algorithm>

namespace waymark::policy {

std::optional<int> entryLag(const Service &service)
{
    if (!service.on.isValid() || !service.enteredAt)
        return {};
    return int(std::max<qint64>(0, service.on.daysTo(service.enteredAt.local().date())));
}

std::optional<int> lateDays(const Service &service, const PolicySettings &settings)
{
    const auto lag = entryLag(service);
    if (!lag || *lag <= settings.lateEntryDays || service.voidedOn.isValid())
        return {};
    return lag;
}

} // namespace waymark::policy
