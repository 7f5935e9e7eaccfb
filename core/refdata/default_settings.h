// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/office_records.h"
#include "core/policy/policy_settings.h"

namespace waymark {

/// A setting as it is shipped, with what it means: the rows of a settings page. An office changes it by
/// adding a Setting record, never by editing the shipped row.
struct ShippedSetting
{
    QString key;
    QString scope;
    QString value;
    QDate effectiveFrom;
    QString what;
};
const std::vector<ShippedSetting> &shippedSettingRows();

/// What the program ships, as in force on that day.
PolicySettings shippedSettings(QDate on);

/// The shipped settings with the office's own in force on that day over them, the newest winning, of one day
/// the one with the larger id. A value that cannot be used is passed over, so what stood before it stays.
/// `contact_best_days` and `contact_must_days` with a program as scope give that program its own interval, with "group:"
/// and a group's id that group of the office, which is how a contract's interval is written;
/// the due day never lies behind the last day allowed. `income_table` replaces the income table from its day
/// on: yearly dollars for one person, two, three and so on, then what each more adds: "15650, 21150, 26650,
/// 32150 + 5500".
PolicySettings settingsWith(const std::vector<Setting> &officeSettings, QDate on);

/// Whether settingsWith() would use it: a known key and a number from 1 to 3650, names of fields, or an
/// income table.
bool isUsable(const Setting &setting);
/// What is wrong with it in words, where that can be said better than "not usable": which day of a list of holidays.
QString settingFault(const Setting &setting);

} // namespace waymark
