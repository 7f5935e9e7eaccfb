// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <algorithm>

namespace waymark {

enum class Severity {
    Note,  ///< worth knowing
    Warn,  ///< allowed, but said
    Block, ///< refused
};

/// What a rule says about some values: which rule, which field, and words for a counselor. Never personal data.
struct Finding
{
    QString rule;  ///< "R-03"; empty for plain checks of a value (a date that does not exist)
    QString field; ///< the field's name, empty when it is about the whole
    QString message;
    Severity severity = Severity::Block;
    qint64 recordId = 0; ///< a record to open instead, where there is one (R-13)

    bool operator==(const Finding &) const = default;
};

using Findings = QList<Finding>;

inline bool blocks(const Findings &findings)
{
    return std::ranges::any_of(findings, [](const Finding &f) { return f.severity == Severity::Block; });
}

} // namespace waymark
