// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/office_records.h"

namespace waymark {

/// One person's key slot as it travels between workstations, so that a password is the same on all of them. Not the
/// password and not the key: the office key sealed under the password, of use only to who has both. It is never in a
/// dump, and never a conflict: the newest stands.
struct StaffLogin
{
    Id<StaffLogin> id;
    Id<Staff> staffId;
    QString slot; ///< KeySlots::slotText, sealed under a key derived from the office key
    bool operator==(const StaffLogin &) const = default;
};

template <> const EntitySpec &specOf<StaffLogin>();

} // namespace waymark
