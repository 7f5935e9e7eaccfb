// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"

namespace waymark {

/// Gives another workstation its place in the office. The join file that takes it there is core/sync's.
struct InviteDevice
{
    QString name;
    QString inviteKey;  ///< public key of the invitation, hex
    QString startsWith; ///< JSON {device number: bundle}
};
struct RenameDevice
{
    Id<Device> deviceId;
    QString name;
};
/// Bundles the workstation makes from now on are refused; what was known of it stays.
struct RetireDevice
{
    Id<Device> deviceId;
};
struct ReturnDevice
{
    Id<Device> deviceId;
};
/// A person's word on one conflict (session/conflict.h): one of its sides, or other values.
struct SettleConflict
{
    AnyId recordId;
    QString unit;
    AnyId keep;     ///< the operation whose values stand; none: `values` do
    QString values; ///< JSON {field: value} for every field of the unit
    QString reason;
};

template <> const ActionSpec &actionOf<InviteDevice>();
template <> const ActionSpec &actionOf<RenameDevice>();
template <> const ActionSpec &actionOf<RetireDevice>();
template <> const ActionSpec &actionOf<ReturnDevice>();
template <> const ActionSpec &actionOf<SettleConflict>();

} // namespace waymark
