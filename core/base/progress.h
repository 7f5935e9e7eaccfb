// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

namespace waymark {

/// How far a long piece of work is.
struct WorkProgress
{
    qint64 done = 0;
    qint64 total = 0; ///< 0: nobody knows
    QString what;     ///< "Checking the bundle", translated
};
/// False stops the work: nothing is changed, or what was found so far is given, as the work says.
using WorkStep = std::function<bool(const WorkProgress &)>;

} // namespace waymark
