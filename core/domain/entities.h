// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/schema/entity_spec.h"

#include <span>

namespace waymark {

/// Every record type, in the order in which one may refer to another. Storage, history, undo, verify, dump and
/// descriptions walk this list: a new entity is added here and in a migration, and nowhere else.
std::span<const EntitySpec *const> allEntities();

/// By its ledger name or its table; null where there is none.
const EntitySpec *entityNamed(QAnyStringView name);

} // namespace waymark
