// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/finding.h"
#include "core/storage/record_store.h"

namespace waymark {

/// What is wrong with values whatever the action: a required one missing, a code that is not in its list, a text over
/// its limit, a number out of its range, a reference to nothing.
Findings checkParams(const RecordStore &store, const EntitySpec &spec, const void *params, QDate today);

/// The findings with one field called as the action's parameters call it: a rule names the record's field.
Findings aboutField(Findings findings, QLatin1StringView ruleField, QLatin1StringView paramField);

} // namespace waymark
