// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace waymark {

/// A rule in our own plain words with where it comes from: what "read the rule" and F1 show. Data of
/// resources/policy/rules.csv.
struct RuleText
{
    QString id;       ///< "R-71"
    QString title;    ///< "Contact within 30 days, never past 60"
    QString text;     ///< plain words for a counselor
    QString citation; ///< "100 DCS 08.112.3, contact within 60 days"
    QString kind;     ///< block, warn, auto, must, report
};

namespace policy {
const std::vector<RuleText> &rules();
std::optional<RuleText> rule(const QString &id);
} // namespace policy

} // namespace waymark
