// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {

QString moneyText(qint64 cents)
{
    const QString text = moneyWithCents(cents);
    return text.endsWith(".00"_L1) ? text.chopped(3) : text;
}

QString moneyWithCents(qint64 cents)
{
    const QLocale us(QLocale::English, QLocale::UnitedStates);
    // Not -cents: the least number has no opposite.
    const quint64 amount = cents < 0 ? quint64(-(cents + 1)) + 1 : quint64(cents);
    return (cents < 0 ? u"-$"_s : u"$"_s) + us.toString(amount / 100) + u'.' +
           QString::number(amount % 100).rightJustified(2, u'0');
}

} // namespace waymark
