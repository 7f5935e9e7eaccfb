// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/finding.h"

#include <QCoreApplication>
#include <QDate>

namespace waymark::policy {

/// Where the words of the rules are translated: one context, "Policy", whatever file they stand in.
struct Policy
{
    Q_DECLARE_TR_FUNCTIONS(Policy)
};

Finding blocking(QLatin1StringView rule, QLatin1StringView field, const QString &message);
Finding warning(QLatin1StringView rule, QLatin1StringView field, const QString &message);
Finding remark(QLatin1StringView rule, QLatin1StringView field, const QString &message);

/// A day that can only be past, or today.
Findings checkPast(QDate day, QLatin1StringView field, QDate today);
/// Nothing, or nothing but blanks.
bool isBlank(const QString &text);

/// "14 March 2026", in the reader's language.
QString dayText(QDate date);
/// "1 day", "31 days"
QString daysText(qint64 days);
/// "a, b or c"
QString anyOf(const QStringList &words);

} // namespace waymark::policy
