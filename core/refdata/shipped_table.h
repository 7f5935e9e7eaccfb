// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/csv.h"

namespace waymark {

/// A CSV resource of the program that must have the named columns. Ends the program where it is missing or
/// broken: that is a fault of the build, which every test run would show.
CsvTable shippedTable(const QString &path, const QStringList &columns);

} // namespace waymark
