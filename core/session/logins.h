// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

namespace waymark {

/// Brings who can open this workstation's file (keyslots.json) and what the office knows of it together: a login made
/// or a password changed on another workstation works here too, one changed here goes to the others, and who may not
/// sign in any more has no slot. The last slot is never removed. Where both changed, the office's newest wins.
Result<void> reconcileLogins(Session &session);

} // namespace waymark
