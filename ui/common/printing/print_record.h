// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"

namespace waymark {

/// Asks where, then writes the person's whole record as a PDF, the number masked. Logged as a print before a byte is
/// written.
void printRecord(const Workspace &workspace, Id<JobSeeker> person, QWidget *parent);

} // namespace waymark
