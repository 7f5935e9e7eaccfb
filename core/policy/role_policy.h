// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/finding.h"

#include <QStringList>

namespace waymark::policy {

/// The one table of who may do what. Roles: intake, counselor, supervisor, director, administrator, view_only.
/// An action that is not in the table may be run by nobody.
bool mayRun(const QString &role, const QString &action);
QStringList rolesFor(const QString &action);
QStringList actionsInTable();
/// Empty when allowed; else one blocking finding in words: who may.
Findings checkRole(const QString &role, const QString &action);

} // namespace waymark::policy
