// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <functional>

namespace waymark {

/// The password of every login of a demonstration office; the logins stand in
/// resources/refdata/demo_staff.csv.
inline constexpr QLatin1StringView demoPassword{"waymark-demo"};

struct DemoOptions
{
    int people = 300;
    quint64 seed = 1;
    QDate today;                                          ///< the day up to which the office has a history
    std::function<void(int done, int all)> progress = {}; ///< actions; called now and then
};

/// Makes a sandbox office in an empty folder: centers, shelters, staff of every role and made-up people with
/// two years of history, all written through the same actions as anybody's work, on a clock that moves
/// through those years. The same options give an office of which the dump is the same to the byte.
Result<void> makeDemoOffice(const QString &folder, const DemoOptions &options);

} // namespace waymark
