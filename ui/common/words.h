// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QDate>
#include <QString>

namespace waymark {

/// "today", "yesterday", "12 days ago", "in 3 days", "7 months ago", "35 years ago".
QString distanceText(QDate date, QDate today);
/// "14 Mar 2026"; empty for no date.
QString shortDate(QDate date);
/// "Tue 14 Mar 2026 (12 days ago)"; empty for no date.
QString longDate(QDate date, QDate today);
/// Whole years; -1 without a birth date or before birth.
int ageOn(QDate birth, QDate today);
/// "35 years", "14 months"; empty without a birth date or before birth.
QString ageText(QDate birth, QDate today);
/// "(617) 555-0142"; what is not a ten-digit number stays as it is.
QString phoneText(const QString &stored);
/// "123-45-6789"; what is not nine digits stays as it is.
QString ssnText(const QString &digits);
/// "•••-••-6789".
QString maskedSsn(const QString &digits);

} // namespace waymark
