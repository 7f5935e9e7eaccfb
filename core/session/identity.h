// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

namespace waymark {

/// A workstation that was put back from a backup may have told the others of work that it no longer knows. Going on
/// under its old numbers it would write a second history under the same names. So it takes a new place in the ledger:
/// a new device number and key, vouched for by the old key; what it had not signed yet is signed under the new one.
/// The work of the old one that the backup lacks comes back from the others like anybody's.
/// Does nothing where the office was not put back. Gives whether it did.
Result<bool> renewAfterRestore(Session &session);

} // namespace waymark
