// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"

class QComboBox;

namespace waymark {

/// The office's centers and staff anew in two lists to narrow by, each behind an entry for all of them, whose
/// number is 0. What is chosen stays chosen; where the office cannot be read, all stays as it was.
void fillOfficeBoxes(const Workspace &workspace, QComboBox *centers, QComboBox *staff,
                     const QString &everybody);

} // namespace waymark
