// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_text.h"
#include "core/policy/tickler/tickler_policy.h"

// What the words of the tickler are made with; nobody else needs it.
namespace waymark::policy::tickler {

inline QDate dateIn(const DueItem &item, const QString &key)
{
    return QDate::fromString(item.because.value(key).toString(), Qt::ISODate);
}
inline int numberIn(const DueItem &item, const QString &key)
{
    return item.because.value(key).toInt();
}
inline QString textIn(const DueItem &item, const QString &key)
{
    return item.because.value(key).toString();
}
/// "for 12 days", "since today"
inline QString forDays(const DueItem &item, QDate today)
{
    const qint64 days = dateIn(item, QStringLiteral("since")).daysTo(today);
    return days <= 0 ? Policy::tr("since today") : Policy::tr("for %1").arg(daysText(days));
}

/// The words of the kinds about plans, records and the case's own way; null: not one of them.
struct KindWords
{
    QLatin1StringView kind;
    QString (*headline)(const DueItem &item, QDate today);
    QString (*reason)(const DueItem &item, QDate today);
};
const KindWords *kindWords(const QString &kind);
const KindWords *jstpWords(const QString &kind); ///< those about JSTP alone

} // namespace waymark::policy::tickler
