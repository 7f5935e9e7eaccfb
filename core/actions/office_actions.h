// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/domain/program_records.h"

namespace waymark {

/// A new member of staff with a login and a first password.
struct AddStaff
{
    Staff staff;
    QString password; ///< goes into a key slot, never into a record or the ledger
};
/// Name, role, center, whether they may sign in. The login stays.
struct EditStaff
{
    Staff staff;
};
struct AddCenter
{
    Center center;
};
struct EditCenter
{
    Center center;
};
struct AddShelter
{
    Shelter shelter;
};
struct EditShelter
{
    Shelter shelter;
};
/// A rule's number or text from a day on. The earlier value stays for the days before.
struct SetSetting
{
    Setting setting;
};

template <> const ActionSpec &actionOf<AddStaff>();
template <> const ActionSpec &actionOf<EditStaff>();
template <> const ActionSpec &actionOf<AddCenter>();
template <> const ActionSpec &actionOf<EditCenter>();
template <> const ActionSpec &actionOf<AddShelter>();
template <> const ActionSpec &actionOf<EditShelter>();
/// The days between contacts of a program, of a contract (a group of the office), or of everybody else, from a day on
/// . In one operation: the best-practice day and the last one allowed belong together.
struct SetInterval
{
    QString program;
    Id<LocalGroup> groupId;
    std::optional<int> bestDays;
    std::optional<int> mustDays;
    QDate effectiveFrom; ///< empty: today
};
constexpr int longestInterval = 366; ///< days

template <> const ActionSpec &actionOf<SetSetting>();
template <> const ActionSpec &actionOf<SetInterval>();

} // namespace waymark
