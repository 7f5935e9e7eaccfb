// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"

class QWidget;

namespace waymark {

/// Applies a partner's program: asks for what the partner confirmed, who, when and how, and for the partner's own
/// criterion. Nothing is applied without it.
void openProofDialog(const Workspace &workspace, const CaseFile &file, const QString &program, QWidget *parent);

/// What a partner confirmed, in one line for a list.
QString proofWords(const PartnerProof &proof);

} // namespace waymark
