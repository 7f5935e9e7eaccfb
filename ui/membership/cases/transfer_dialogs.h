// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/tickler_records.h"
#include "ui/common/workspace.h"

class QWidget;

namespace waymark {

class OfficeChoices;

/// A director transfers the case, anybody else asks for it. What was asked for is filled in already.
void openTransferDialog(const Workspace &workspace, const OfficeChoices &choices, const CaseRecord &current,
                        QWidget *parent);
/// Why a transfer is declined, or taken back.
void openDeclineDialog(const Workspace &workspace, const OfficeChoices &choices, const CaseTransfer &transfer,
                       bool takeBack, QWidget *parent);
/// Yes until a day, or no with a word.
void openAnswerAccessDialog(const Workspace &workspace, const OfficeChoices &choices,
                            const PlanRequest &request, QWidget *parent);

} // namespace waymark
