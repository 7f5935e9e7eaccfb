// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

constexpr qint64 daysSaidExactly = 120; // beyond any contact interval, months are easier to grasp

int wholeMonths(QDate from, QDate to)
{
    const int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    return from.addMonths(months) > to ? months - 1 : months;
}

} // namespace

QString distanceText(QDate date, QDate today)
{
    if (!date.isValid() || !today.isValid())
        return {};
    const qint64 days = date.daysTo(today);
    if (days == 0)
        return tr("today");
    if (days == 1)
        return tr("yesterday");
    if (days == -1)
        return tr("tomorrow");
    if (std::abs(days) <= daysSaidExactly)
        return (days > 0 ? tr("%1 days ago") : tr("in %1 days")).arg(std::abs(days));
    const int months = days > 0 ? wholeMonths(date, today) : wholeMonths(today, date);
    if (months < 24)
        return (days > 0 ? tr("%1 months ago") : tr("in %1 months")).arg(months);
    return (days > 0 ? tr("%1 years ago") : tr("in %1 years")).arg(months / 12);
}

QString shortDate(QDate date)
{
    return date.isValid() ? QLocale().toString(date, u"d MMM yyyy"_s) : QString();
}

QString longDate(QDate date, QDate today)
{
    if (!date.isValid())
        return {};
    const QString words = QLocale().toString(date, u"ddd d MMM yyyy"_s);
    return today.isValid() ? tr("%1 (%2)").arg(words, distanceText(date, today)) : words;
}

int ageOn(QDate birth, QDate today)
{
    if (!birth.isValid() || !today.isValid() || birth > today)
        return -1;
    const bool hadBirthday = std::pair(today.month(), today.day()) >= std::pair(birth.month(), birth.day());
    return today.year() - birth.year() - (hadBirthday ? 0 : 1);
}

QString ageText(QDate birth, QDate today)
{
    const int years = ageOn(birth, today);
    if (years < 0)
        return {};
    if (years >= 2)
        return tr("%1 years").arg(years);
    const int months = wholeMonths(birth, today);
    return months == 1 ? tr("1 month") : tr("%1 months").arg(months);
}

QString phoneText(const QString &stored)
{
    const qsizetype extension = stored.indexOf(u'x');
    const QString number = extension < 0 ? stored : stored.left(extension).trimmed();
    const QString digits = digitsOf(number);
    if (digits.size() != 10 || digits.size() != number.size())
        return stored;
    const QString shown = u'(' + digits.left(3) + u") " + digits.mid(3, 3) + u'-' + digits.mid(6);
    return extension < 0 ? shown : QString(shown + u' ' + stored.mid(extension));
}

QString ssnText(const QString &digits)
{
    if (digits.size() != 9)
        return digits;
    return digits.left(3) + u'-' + digits.mid(3, 2) + u'-' + digits.mid(5);
}

QString maskedSsn(const QString &digits)
{
    if (digits.isEmpty())
        return {};
    return u"\u2022\u2022\u2022-\u2022\u2022-"_s +
           (digits.size() == 9 ? digits.right(4) : u"\u2022\u2022\u2022\u2022"_s);
}

} // namespace waymark
