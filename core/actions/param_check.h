// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/finding.h"
#include "core/storage/record_store.h"

namespace waymark {

/// What is wrong with values whatever the action: a required one missing, a code that is not in its list, a text over
/// its limit, a number out of its range, a reference to nothing.
Findings checkParams(const RecordStore &store, const EntitySpec &spec, const void *params, QDate today);

/// A policy names the fields of its record; a form and a script need the parameter under which it was given.
Findings named(Findings findings, QLatin1StringView field, QLatin1StringView parameter);

} // namespace waymark
