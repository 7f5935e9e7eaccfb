// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_text.h"

#include <QLocale>

namespace waymark::policy {

namespace {

Finding finding(QLatin1StringView rule, QLatin1StringView field, const QString &message, Severity severity)
{
    return {.rule = QString(rule), .field = QString(field), .message = message, .severity = severity};
}

} // namespace

Finding blocking(QLatin1StringView rule, QLatin1StringView field, const QString &message)
{
    return finding(rule, field, message, Severity::Block);
}

Finding warning(QLatin1StringView rule, QLatin1StringView field, const QString &message)
{
    return finding(rule, field, message, Severity::Warn);
}

Finding remark(QLatin1StringView rule, QLatin1StringView field, const QString &message)
{
    return finding(rule, field, message, Severity::Note);
}

Findings checkPast(QDate day, QLatin1StringView field, QDate today)
{
    if (day > today)
        return {blocking({}, field, Policy::tr("This day lies in the future."))};
    return {};
}

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

QString dayText(QDate date)
{
    //: How a date is written in a sentence; see QLocale::toString
    return QLocale().toString(date, Policy::tr("d MMMM yyyy"));
}

QString daysText(qint64 days)
{
    // English has no translation file, so its own singular is written here; other languages use the plural
    // forms.
    return days == 1 ? Policy::tr("1 day") : Policy::tr("%n days", nullptr, int(days));
}

QString anyOf(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    //: %1 is one word or several with commas between them, %2 the last one
    return Policy::tr("%1 or %2")
        .arg(words.first(words.size() - 1).join(QLatin1StringView(", ")), words.last());
}

} // namespace waymark::policy
