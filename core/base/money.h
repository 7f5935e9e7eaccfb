// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// "$1,234.50", and "$1,234" where there are no cents: dollars as they are written in the United States,
/// whatever the person's locale.
QString moneyText(qint64 cents);
/// "$1,234.00": for columns of amounts, and for paper.
QString moneyWithCents(qint64 cents);

} // namespace waymark
