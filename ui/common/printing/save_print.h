// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/print/print_document.h"
#include "ui/common/workspace.h"

namespace waymark {

/// Asks for a file, makes the document only then, writes it as a PDF that only its owner may read, and says
/// so. What fails is said, and nothing is left behind.
void savePrint(const Workspace &workspace, const QString &title, const QString &suggested,
               const std::function<Result<PrintDocument>()> &make, QWidget *parent);

} // namespace waymark
