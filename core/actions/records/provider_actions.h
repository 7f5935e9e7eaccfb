// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"

namespace waymark {

/// What a training provider or partner says it gave, to any number of people on any days: one step, taken
/// back in one. Each service names who really gave it; the days until it is late run from its own date
/// . A list, not a judgement: what a plan or a rule says about a single service is asked for each of
/// them.
struct RecordProviderList
{
    QString provider;     ///< who gave them
    QString providerKind; ///< code list "provider_kind"
    QString funding;
    QString services; ///< JSON: [{"jobSeeker": id or number, "type": "english_class", "on": "2026-04-01",
                      ///< "line": "3 hours"}]
};
/// One line of `services`.
struct ProviderLine
{
    Id<JobSeeker> jobSeekerId;
    QString type;
    QDate on;
    QString line; ///< becomes a note of the service; may be empty
};
QString providerLines(const std::vector<ProviderLine> &lines); ///< as `services` wants them

template <>
const ActionSpec &actionOf<RecordProviderList>();

} // namespace waymark
